"""The user's script of a WPAR (mkwpar -u): run outside of it as it starts and stops.

How AIX calls it is not known to us (reference 2.2): it gets the name of the WPAR, and
`start` or `stop`. It runs before anything is done; as an application WPAR stops, when its
last process has ended. Its failure is said and stops nothing.
"""

from __future__ import annotations

from emulator.commands.wpar._checks import error
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import SEARCH
from emulator.machine.wpar.rows import Wpar
from emulator.messages import wpar


async def run_script(proc: Process, command: str, row: Wpar, event: str) -> None:
    """Run it; where a WPAR that starts has none that can be run, the beta complains."""
    try:
        node = proc.files.node(row.script)
        usable = node.kind == "-" and proc.files.may(node, SEARCH)
    except FileRefusal:
        usable = False
    if usable:
        status = await proc.kernel.run(proc, [row.script, row.name, event])
        if status:
            error(proc, command, wpar.SCRIPT_FAILED, program=row.script, code=status)
    elif event == "start":
        proc.say(wpar.INVALID_SCRIPT)
