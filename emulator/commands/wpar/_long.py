"""The paragraphs of lswpar: -G, -R, -S, -T alone, and all sections with -L.

Offsets and section titles: captures.md T01, with the lines of the 6.1 generation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from emulator.commands.wpar import _columns
from emulator.commands.wpar._columns import MountRow
from emulator.layouts import Column, banner, cells, chosen, clip, fields, wrapped
from emulator.machine.machine import Machine
from emulator.machine.wpar.rows import STATES, Wpar

RULE = "-" * 65
#: Letter -> its fields and the column their values start in.
PARAGRAPHS = {
    "G": (_columns.GENERAL, 25),
    "R": (_columns.RESOURCES, 36),
    "T": (_columns.OPERATION, 14),
    "S": (_columns.SECURITY, 14),
}


def paragraph(machine: Machine, row: Wpar, letter: str) -> list[str]:
    """A heading and one group of fields; an empty line behind."""
    return [*_heading(row), *_group(machine, row, letter), ""]


def long(machine: Machine, row: Wpar, mounts: Sequence[MountRow]) -> list[str]:
    """Everything of a WPAR, an empty line behind each section."""
    return [
        *_heading(row),
        "GENERAL", *_group(machine, row, "G"), "",
        "NETWORK", *_placed(machine, _columns.NETWORK, _columns.network_rows(row)), "",
        "USER-SPECIFIED ROUTES",
        *_placed(machine, _columns.ROUTES, _columns.route_rows(row)), "",
        "FILE SYSTEMS", *_placed(machine, _columns.MOUNTS, mounts), "",
        "RESOURCE CONTROLS", *_group(machine, row, "R"), "",
        "OPERATION", *_group(machine, row, "T"), "",
        "SECURITY SETTINGS", *_group(machine, row, "S"), "",
        "DEVICE EXPORTS", *_placed(machine, _DEVICES, _columns.device_rows(row)), "",
    ]  # fmt: skip


#: In -L the device's own name is under Name.
_DEVICES = (_columns.DEVICES[0]._replace(heading="Name"), *_columns.DEVICES[1:])


def _heading(row: Wpar) -> list[str]:
    return banner(f"{row.name} - {STATES.get(row.state, row.state)}")


def _group(machine: Machine, row: Wpar, letter: str) -> list[str]:
    columns, width = PARAGRAPHS[letter]
    if letter == "S":
        return wrapped("Privileges:", row.privileges, width)
    return fields(chosen(columns, machine), row, width)


def _placed(machine: Machine, columns: Sequence[Column], rows: Sequence[Any]) -> list[str]:
    """A heading, a rule and rows at fixed columns; a longer cell pushes the rest."""
    columns = chosen(columns, machine)
    lines = [_place(columns, [column.heading for column in columns]), RULE]
    return lines + [_place(columns, line) for line in cells(columns, rows)]


def _place(columns: Sequence[Column], line: Sequence[str]) -> str:
    # The mount point is cut, whatever it is (T01); nothing else is.
    return "".join(
        f"{clip(cell, 24) if column.key == 'mountpoint' else cell} ".ljust(column.width)
        for column, cell in zip(columns, line, strict=True)
    ).rstrip()
