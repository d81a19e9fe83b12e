"""Which partition's network is asked for: -@ of netstat and route."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.messages import network as say


def seen(proc: Process, name: str) -> str:
    """The partition -@ names: one that the kernel knows, "" for Global; ends the command else.

    Inside a workload partition no other is seen.
    """
    if name == "Global" and not proc.wpar:
        return ""
    row = proc.machine.wpars.get(name)
    if proc.wpar or row is None or not row.key:
        proc.fail(say.NO_WPAR, name=name)
    return name
