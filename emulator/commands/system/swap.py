"""swap: what the paging spaces hold. Source: IBM's swap page; -s: a capture (ohai); -l:
recalled.
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import memory
from emulator.machine.paging_spaces import PagingSpace, active_mb, spaces
from emulator.messages.devices import PAGING_AS_IT_IS
from emulator.options import Command, UsageError, flag, option

LINE = "{:<20}{:>7},{:>3}{:>10}{:>12}".format
HEADING = "device               maj,min     total        free"


class Swap(Command):
    """swap {-s | -l | -a Device | -d Device}

    Tells how much paging space there is and how much of it is free, in blocks of 4 KB: -s
    in one line, -l for each device. Adding and removing devices is not simulated.
    """

    summary: bool = flag("s", "Print one line for all that is active.")
    listed: bool = flag("l", "Print a line for each device.")
    activated: str | None = option("a", "Activate a paging space: not simulated.")
    deactivated: str | None = option("d", "Deactivate a paging space: not simulated.")
    examples = (("How much paging space is free?", "swap -s"),)

    def run(self, proc: Process) -> None:
        """Print the summary or the list."""
        if self.activated is not None or self.deactivated is not None:
            proc.only_root()
            proc.fail(PAGING_AS_IT_IS)
        if self.summary == self.listed:
            raise UsageError("", "-s")
        machine = proc.machine
        if self.summary:
            whole = active_mb(machine) * memory.MB_PAGES
            used = min(whole, memory.used_pages(machine))
            proc.print(
                f"allocated  = {whole:>11} blocks    used  = {used:>8} blocks"
                f"      free  = {whole - used:>11} blocks"
            )
            return
        proc.print(HEADING)
        proc.print(*(_line(proc, row) for row in spaces(machine) if row.active))


def _line(proc: Process, row: PagingSpace) -> str:
    free = row.mb * (100 - row.used) // 100
    device = f"/dev/{row.name}"
    major, minor = proc.files.node(device).device
    return LINE(device, major, minor, f"{row.mb}MB", f"{free}MB")
