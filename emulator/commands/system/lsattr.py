"""lsattr: list attributes of a device. Source: IBM's lsattr page; widths: captures in
aix-commands.md 1.
"""

from __future__ import annotations

from collections.abc import Callable

from emulator.kernel.process import Process
from emulator.layouts import aligned
from emulator.machine.devices import Attribute, Device, configured, device
from emulator.machine.errors import Unknown
from emulator.messages.devices import NO_ALLOWED, NO_ATTRIBUTE, NO_COLUMN, NO_DEVICE
from emulator.options import Command, UsageError, flag, option, repeated

COLUMNS: dict[str, Callable[[Attribute], str]] = {
    "attribute": lambda row: row.name,
    "value": lambda row: row.value,
    "description": lambda row: row.description,
    "user_settable": lambda row: str(row.settable),
}
#: What the manual calls the columns and what the heading says of the settings of -D.
HEADINGS = {"value": "deflt"}


class Lsattr(Command):
    """lsattr {-D [-O] | -E [-O] | -F Format} -l Name [-a Attribute]... [-H]
    lsattr {-D [-O] | -F Format} {[-c Class] [-s Subclass] [-t Type]} [-a Attribute]... [-H]
    lsattr -R -l Name -a Attribute [-H]

    Prints the attributes of a device: with -E as they are, with -D as they are by default,
    with -R the values an attribute may take. -O prints one line of names and one of
    values, with colons between them.
    """

    effective: bool = flag("E", "Print the values in effect.")
    defaults: bool = flag("D", "Print the default values.")
    allowed: bool = flag("R", "Print the values an attribute may take.")
    colons: bool = flag("O", "Print names and values with colons between them.")
    name: str | None = option("l", "The device.")
    device_class: str | None = option("c", "The class of a device, instead of its name.")
    subclass: str | None = option("s", "The subclass of a device.")
    type: str | None = option("t", "The type of a device.")
    attributes: list[str] = repeated("a", "Only this attribute, or these, colons between.")
    format: str | None = option("F", "The columns to print.")
    header: bool = flag("H", "Print a heading.")
    examples = (
        ("Print the attributes of the processor", "lsattr -El proc0"),
        ("Print how much memory there is", "lsattr -El sys0 -a realmem"),
    )

    def run(self, proc: Process) -> None:
        """Choose the attributes, then draw them."""
        if not (self.effective or self.defaults or self.allowed or self.format):
            raise UsageError("", "-E")
        rows = self._rows(proc, self._device(proc))
        if self.allowed:
            self._print_allowed(proc, rows)
        elif self.colons:
            names = ":".join(row.name for row in rows)
            proc.print(f"#{names}", ":".join(row.value for row in rows))
        else:
            wanted = self.format.replace(",", " ").split() if self.format else list(COLUMNS)
            for name in wanted:
                if name not in COLUMNS:
                    proc.fail(NO_COLUMN, name=name)
            cells = [[COLUMNS[name](row) for name in wanted] for row in rows]
            if self.header:
                titles = HEADINGS if self.defaults and not self.effective else {}
                cells.insert(0, [titles.get(name, name) for name in wanted])
            lines = aligned(cells)
            proc.print(*([lines[0], "", *lines[1:]] if self.header else lines))

    def _device(self, proc: Process) -> Device:
        if self.name is not None:
            try:
                return device(proc.machine, self.name, proc.wpar)
            except Unknown:
                proc.fail(NO_DEVICE, name=self.name)
        kinds = (self.device_class, self.subclass, self.type)
        if self.effective or not any(kinds):
            raise UsageError("", "-l")
        for row in configured(proc.machine, proc.wpar):
            found = (row.device_class, row.subclass, row.type)
            if all(kind in (None, own) for kind, own in zip(kinds, found, strict=True)):
                return row
        proc.fail(NO_DEVICE, name="/".join(kind for kind in kinds if kind))

    def _rows(self, proc: Process, chosen: Device) -> list[Attribute]:
        rows = {row.name: row for row in chosen.attributes}
        wanted = [name for words in self.attributes for name in words.split(":")]
        for name in wanted:
            if name not in rows:
                proc.fail(NO_ATTRIBUTE, 255, name=name)
        found = [rows[name] for name in wanted or rows]
        if self.defaults and not self.effective:
            return [row._replace(value=row.default) for row in found]
        return found

    def _print_allowed(self, proc: Process, rows: list[Attribute]) -> None:
        if not self.attributes:
            raise UsageError("", "-a")
        for row in rows:
            if not row.allowed:
                proc.fail(NO_ALLOWED, name=row.name)
            proc.print(*row.allowed.split(","))
