"""lsps: list paging spaces. Source: IBM's lsps page; -s: captured; the columns of -a:
recalled, under the heading of the captures.
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.paging_spaces import PagingSpace, active_mb, percent_used, spaces
from emulator.messages.devices import NO_PAGING
from emulator.options import Command, UsageError, flag, optional

HEADING = (
    "Page Space      Physical Volume   Volume Group    Size %Used Active  Auto  Type"
)


class Lsps(Command):
    """lsps {-s | [-c] {-a | PagingSpace}}

    Lists paging spaces: where they are, how big, how much of them is used. -s prints the
    size and use of all active ones together.
    """

    all: bool = flag("a", "List every paging space.")
    summary: bool = flag("s", "Print one line for all active paging spaces.")
    colons: bool = flag("c", "Print colons between the values.")
    name: str | None = optional("PagingSpace", "The paging space to list.")
    examples = (("List the paging spaces", "lsps -a"), ("How full are they?", "lsps -s"))

    def run(self, proc: Process) -> None:
        """Gather the paging spaces, then print the summary, the table or colon lines."""
        rows = spaces(proc.machine)
        if self.summary:
            size = f"{active_mb(proc.machine)}MB"
            used = percent_used(proc.machine)
            proc.print("Total Paging Space   Percent Used", f"      {size:<20}{used}%")
            return
        if not self.all:
            if self.name is None:
                raise UsageError("", "-a")
            rows = [row for row in rows if row.name == self.name]
            if not rows:
                proc.fail(NO_PAGING, name=self.name)
        if self.colons:
            proc.print("#Psname:Pvname:Vgname:Size:Used:Active:Auto:Type")
            proc.print(*(_colons(row) for row in rows))
            return
        proc.print(HEADING, *(_line(row) for row in rows))


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"


def _line(row: PagingSpace) -> str:
    size = f"{row.mb}MB"
    return (
        f"{row.name:<16}{row.volume:<18}{row.group:<12}{size:>8}{row.used:>6}"
        f"{_yes(row.active):>6}{_yes(row.auto):>6}{'lv':>6}"
    )


def _colons(row: PagingSpace) -> str:
    flags = ["y" if fact else "n" for fact in (row.active, row.auto)]
    numbers = [str(row.pps), str(row.used)]
    return ":".join([row.name, row.volume, row.group, *numbers, *flags, "lv"])
