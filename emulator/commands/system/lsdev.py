"""lsdev: list devices and what they are. Source: IBM's lsdev page; widths: captures in
aix-commands.md 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from emulator.kernel.process import Process
from emulator.layouts import aligned
from emulator.machine.devices import Device, configured, device
from emulator.machine.errors import Unknown
from emulator.messages.devices import NO_COLUMN, NO_DEVICE, NO_PREDEFINED
from emulator.options import Command, flag, option

STATES = {"a": "available", "d": "defined", "s": "stopped", "0": "defined", "1": "available",
          "2": "stopped"}  # fmt: skip
COLUMNS: dict[str, Callable[[Device], str]] = {
    "name": lambda row: row.name,
    "status": lambda row: row.state,
    "location": lambda row: row.location,
    "description": lambda row: row.description,
    "class": lambda row: row.device_class,
    "subclass": lambda row: row.subclass,
    "type": lambda row: row.type,
    "parent": lambda row: row.parent,
    "physloc": lambda row: row.location,
}


class Lsdev(Command):
    """lsdev [-C] [-c Class] [-s Subclass] [-t Type] [-p Parent] [-S State] [-l Name]
    [-F Format | -r ColumnName] [-H] [-x]
    lsdev -P [-c Class] [-s Subclass] [-t Type] [-H]

    Lists the configured devices, or those that match all that is given. -F takes names of
    columns with something between them: blanks give aligned columns, anything else is
    printed as it stands. Inside a workload partition no devices are configured.
    """

    customized: bool = flag("C", "List configured devices: the default.")
    predefined: bool = flag("P", "List the devices the system could configure.")
    device_class: str | None = option("c", "Only devices of this class.")
    subclass: str | None = option("s", "Only devices of this subclass.")
    type: str | None = option("t", "Only devices of this type.")
    parent: str | None = option("p", "Only devices behind this one.")
    state: str | None = option("S", "Only devices in this state: a, d or s.")
    name: str | None = option("l", "Only this device.")
    format: str | None = option("F", "The columns to print.")
    column: str | None = option("r", "Print the different values of one column.")
    header: bool = flag("H", "Print a heading.")
    # Disks could be exported to a WPAR from 6.1.3.0 on (reference: wpar-commands.md 0).
    exported: bool = flag(
        "x", "Only devices exported to a workload partition.", since="6.1.3.0"
    )
    examples = (
        ("List the disks", "lsdev -Cc disk"),
        ("Print names and places of the adapters", "lsdev -Cc adapter -F 'name location'"),
    )

    def run(self, proc: Process) -> None:
        """Choose the rows, then draw them."""
        if self.predefined:
            proc.fail(NO_PREDEFINED)
        rows = self._rows(proc)
        if self.column is not None:
            if self.column not in COLUMNS:
                proc.fail(NO_COLUMN, name=self.column)
            values = {COLUMNS[self.column](row) for row in rows}
            proc.print(*sorted(value for value in values if value))
            return
        names, between = self._columns(proc)
        cells = [[COLUMNS[name](row) for name in names] for row in rows]
        if self.header and cells:
            cells.insert(0, list(names))
        if between is not None:
            proc.print(*(_joined(line, between) for line in cells))
            return
        lines = aligned(cells)
        if self.header and lines:
            lines.insert(1, "")
        proc.print(*lines)

    def _rows(self, proc: Process) -> list[Device]:
        if self.name is not None:
            try:
                rows = [device(proc.machine, self.name, proc.wpar)]
            except Unknown:
                proc.fail(NO_DEVICE, name=self.name)
        else:
            rows = configured(proc.machine, proc.wpar)
        state = STATES.get(self.state or "", (self.state or "").lower())
        return [
            row
            for row in rows
            if self.device_class in (None, row.device_class)
            and self.subclass in (None, row.subclass)
            and self.type in (None, row.type)
            and self.parent in (None, row.parent)
            and state in ("", row.state.lower())
            and (not self.exported or row.state == "Exported")
        ]

    def _columns(self, proc: Process) -> tuple[list[str], list[str] | None]:
        """The columns, and what stands between them; None: they are aligned."""
        if self.format is None:
            return ["name", "status", "location", "description"], None
        names = re.findall(r"[A-Za-z]+", self.format)
        for name in names:
            if name not in COLUMNS:
                proc.fail(NO_COLUMN, name=name)
        between = re.findall(r"[^A-Za-z]+", self.format)
        plain = all(text.isspace() for text in between)
        return names, None if plain else between


def _joined(cells: list[str], between: list[str]) -> str:
    """Cells with the separators of the format, the last of which may be a trailing one."""
    pairs = zip(cells, [*between, *[""] * len(cells)], strict=False)
    return "".join(cell + text for cell, text in pairs)
