"""The routes of a workload partition's settings that its routing table does not take."""

from __future__ import annotations

from emulator.commands.wpar._checks import error
from emulator.kernel.process import Process
from emulator.machine.wpar import network
from emulator.messages import wpar

#: What puts them in; that it is this program is inferred, the message is the paper's.
HELPER = "/usr/sbin/route"


def complain(proc: Process, command: str, name: str) -> None:
    """Say of each route whose gateway cannot be reached that it is left out."""
    row = proc.machine.wpars[name]
    for _ in network.missing(proc.machine, row) if row.key else ():
        error(proc, command, wpar.HELPER_FAILED, program=HELPER, code=1)
