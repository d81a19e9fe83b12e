"""lswpar: list workload partitions. Sources: IBM's lswpar page, the paper, captures T01-T06."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from emulator.commands.wpar import _columns
from emulator.kernel.process import Process
from emulator.layouts import Column, cells, chosen, delimited, table
from emulator.machine.machine import Machine
from emulator.machine.wpar.rows import STATES, Wpar
from emulator.messages.general import NOT_GLOBAL
from emulator.messages.wpar import NO_FIELD, NO_STATE, NO_TYPE, NOT_FOUND, REPEATED_FLAG
from emulator.options import Command, flag, operands, option


class Lswpar(Command):
    """lswpar [-D | -I | -M | -N] [-a FieldName[,...]] [-q] [-s State] [-t Type]
    [-b] [-B] [-X] [WparName ...]
    lswpar {-G | -L | -R | -S | -T} [-s State] [-t Type] [WparName ...]
    lswpar {-c | -d Delimiter} [-D | -G | -I | -M | -N | -R | -S | -T] [-a FieldName[,...]]
    [-q] [-s State] [-t Type] [WparName ...]

    Lists the workload partitions, by name: all of them, or those named. States are letters:
    A active, D defined, L loaded, F frozen, P paused, B broken, T transitional; types are S
    system and A application. Where there is none, nothing is printed.
    """

    devices: bool = flag("D", "List the devices exported to them.")
    general: bool = flag("G", "Show general facts.")
    routes: bool = flag("I", "List their own routes.")
    long: bool = flag("L", "Show everything.")
    mounts: bool = flag("M", "List their file systems.")
    network: bool = flag("N", "List their network addresses.")
    resources: bool = flag("R", "Show resource controls.")
    security: bool = flag("S", "Show their privileges.")
    operation: bool = flag("T", "Show what operation is going on.")
    colons: bool = flag("c", "Fields separated by colons, a heading line with #.")
    delimiter: str | None = option("d", "As -c, separated by this.")
    quiet: bool = flag("q", "No heading.")
    fields_wanted: str = option("a", "Only these fields.", default="")
    state: str = option("s", "Only those in this state (a letter).", default="")
    type: str = option("t", "Only those of this type (S or A).", default="")
    boot_sets: bool = flag("b", "List their boot sets.", since="7.1.0.0")
    boot_devices: bool = flag("B", "List the devices of boot sets.", since="7.1.0.0")
    extensions: bool = flag("X", "List kernel extensions.", since="7.1.0.0")
    names: list[str] = operands("WparName", "Workload partitions.")
    examples = (
        ("List the workload partitions", "lswpar"),
        ("Show everything about wpar1", "lswpar -L wpar1"),
        ("The base directory of wpar1, for a script", "lswpar -q -c -a directory wpar1"),
    )

    def run(self, proc: Process) -> None:
        """Gather the rows, then draw them."""
        if proc.wpar:
            proc.fail(NOT_GLOBAL)
        form = self._chosen_form(proc)
        delimiter = ":" if self.delimiter is None and self.colons else self.delimiter
        rows = self._partitions(proc)
        if not rows:
            return
        if form in tuple("GLRST") and delimiter is None:
            from emulator.commands.wpar import _long

            mounts: dict[str, list[_columns.MountRow]] = {}
            for mount in _columns.mount_rows(proc.machine, rows if form == "L" else ()):
                mounts.setdefault(mount.wpar.name, []).append(mount)
            for row in rows:
                if form == "L":
                    proc.print(*_long.long(proc.machine, row, mounts.get(row.name, [])))
                else:
                    proc.print(*_long.paragraph(proc.machine, row, form))
            return
        columns = chosen(_columns_of(proc, form, delimiter is not None), proc.machine)
        if self.fields_wanted:
            columns = _pick(proc, columns, self.fields_wanted, form)
        listed = _rows(proc.machine, rows, form)
        if delimiter is not None:
            proc.print(*delimited(columns, listed, delimiter, not self.quiet))
        elif listed:
            proc.print(*_table(columns, listed, not self.quiet))

    def _chosen_form(self, proc: Process) -> str:
        """The letter of the listing, "" for the default one; at most one may be given."""
        given = [
            letter
            for letter, asked in (
                ("D", self.devices), ("G", self.general), ("I", self.routes),
                ("L", self.long), ("M", self.mounts), ("N", self.network),
                ("R", self.resources), ("S", self.security), ("T", self.operation),
            )
            if asked
        ]  # fmt: skip
        delimited_form = self.colons or self.delimiter is not None
        if given == ["L"] and delimited_form:
            given.append("c" if self.colons else "d")
        if self.colons and self.delimiter is not None:
            given = ["c", "d"]
        if set(given) & set("GLRST") and not delimited_form and self.fields_wanted:
            given.append("a")
        if len(given) > 1:
            proc.fail(REPEATED_FLAG, flags=", ".join(f"-{letter}" for letter in given))
        return given[0] if given else ""

    def _partitions(self, proc: Process) -> list[Wpar]:
        """The rows asked for, by name; says which names are unknown."""
        if self.state and self.state not in STATES:
            proc.fail(NO_STATE, state=self.state)
        if self.type and self.type not in ("S", "A"):
            proc.fail(NO_TYPE, type=self.type)
        known = proc.machine.wpars
        for name in self.names:
            if name not in known:
                proc.error(NOT_FOUND, name=name)
        names = sorted({name for name in self.names if name in known} if self.names else known)
        rows = [known[name] for name in names]
        return [
            row
            for row in rows
            if self.state in ("", row.state) and self.type in ("", row.type)
        ]


#: Letter -> the section of attributes it lists.
SECTIONS = {
    "G": "general", "R": "resources", "S": "security", "N": "network", "I": "route",
    "M": "mount", "D": "device",
}  # fmt: skip


def _columns_of(proc: Process, letter: str, delimited_form: bool) -> Sequence[Column]:
    """The columns of a listing in its tabular or delimited form, the name first."""
    if letter == "":
        by_key = {column.key: column for column in _columns.columns("general")}
        default = [by_key[key] for key in _columns.DEFAULT[:-1]]
        directory = by_key["directory"]._replace(width=_columns.DIRECTORY_WIDTH)
        return [_columns.NAME, _columns.STATE, *default, directory]
    if letter == "T":
        return [_columns.NAME, _columns.STATE, *_columns.operation(proc.machine)]
    section = SECTIONS[letter]
    made = _columns.delimited_columns if delimited_form else _columns.columns
    if letter in "GRS":
        return [_columns.NAME, _columns.STATE, *made(section)]
    # Widths are those of the paragraph form; a table is as wide as what is in it.
    return [_columns.OWNER_NAME, *(column._replace(width=0) for column in made(section))]


def _pick(
    proc: Process, columns: list[Column], wanted: str, letter: str
) -> list[Column]:
    """The columns named with -a, in the order they are named."""
    known = {column.key: column for column in columns}
    if letter == "":
        # Without a letter every field that is one to a WPAR may be asked for.
        for section in ("general", "resources", "security"):
            for column in chosen(_columns.columns(section), proc.machine):
                known.setdefault(column.key, column)
    picked = []
    for key in wanted.split(","):
        if key not in known:
            proc.fail(NO_FIELD, field=key)
        picked.append(known[key])
    return picked


def _rows(machine: Machine, rows: Sequence[Wpar], letter: str) -> Sequence[Any]:
    if letter == "N":
        return [one for row in rows for one in _columns.network_rows(row)]
    if letter == "I":
        return [one for row in rows for one in _columns.route_rows(row)]
    if letter == "D":
        return [one for row in rows for one in _columns.device_rows(row)]
    if letter == "M":
        return _columns.mount_rows(machine, rows)
    return rows


def _table(columns: Sequence[Column], rows: Sequence[Any], heading: bool) -> list[str]:
    """Columns two blanks apart under a heading and a rule.

    The paper's rule is 45 long where the widest cells and two blanks behind each make 44
    (captures.md T02): one more than that is the simplest rule that gives it. Inferred.
    """
    lines = table(columns, rows, heading=heading)
    if heading:
        widths = [max(column.width, len(column.heading)) for column in columns]
        for line in cells(columns, rows):
            widths = [max(width, len(cell)) for width, cell in zip(widths, line, strict=True)]
        lines.insert(1, "-" * (sum(widths) + 2 * len(widths) + 1))
    return lines
