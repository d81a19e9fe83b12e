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
#: Letter -> section of the attributes it shows, and the column their values start in.
PARAGRAPHS = {"G": ("general", 25), "R": ("resources", 36), "S": ("security", 14)}
#: Column the values of -T start in.
OPERATION = 14


def paragraph(machine: Machine, row: Wpar, letter: str) -> list[str]:
    """A heading and one group of fields; an empty line behind."""
    return [*_heading(row), *_group(machine, row, letter), ""]


def long(machine: Machine, row: Wpar, mounts: Sequence[MountRow]) -> list[str]:
    """Everything of a WPAR, an empty line behind each section."""
    return [
        *_heading(row),
        "GENERAL", *_group(machine, row, "G"), "",
        "NETWORK", *_placed(machine, "network", _columns.network_rows(row)), "",
        "USER-SPECIFIED ROUTES", *_placed(machine, "route", _columns.route_rows(row)), "",
        "FILE SYSTEMS", *_placed(machine, "mount", mounts), "",
        "RESOURCE CONTROLS", *_group(machine, row, "R"), "",
        "OPERATION", *_group(machine, row, "T"), "",
        "SECURITY SETTINGS", *_group(machine, row, "S"), "",
        "DEVICE EXPORTS", *_placed(machine, "device", _columns.device_rows(row)), "",
    ]  # fmt: skip


def _heading(row: Wpar) -> list[str]:
    return banner(f"{row.name} - {STATES.get(row.state, row.state)}")


def _group(machine: Machine, row: Wpar, letter: str) -> list[str]:
    if letter == "T":
        return fields(chosen(_columns.operation(machine), machine), row, OPERATION)
    section, width = PARAGRAPHS[letter]
    lines: list[str] = []
    for column in chosen(_columns.columns(section), machine):
        if column.key == "privs":
            lines += wrapped(f"{column.heading}:", column.get(row).split(","), width)
        else:
            lines += fields([column], row, width)
    return lines


def _placed(machine: Machine, section: str, rows: Sequence[Any]) -> list[str]:
    """A heading, a rule and rows at fixed columns; a longer cell pushes the rest."""
    columns = chosen(_columns.columns(section), machine)
    if section == "device":
        # In -L the device's own name is under Name.
        columns[0] = columns[0]._replace(heading="Name")
    lines = [_place(columns, [column.heading for column in columns]), RULE]
    return lines + [_place(columns, line) for line in cells(columns, rows)]


def _place(columns: Sequence[Column], line: Sequence[str]) -> str:
    # The mount point is cut, whatever it is (T01); nothing else is.
    return "".join(
        f"{clip(cell, 24) if column.key == 'mountpoint' else cell} ".ljust(column.width)
        for column, cell in zip(columns, line, strict=True)
    ).rstrip()
