"""What changed between two moments of a machine: what its commands say, before and after.

Looked at with commands that an administrator would look with, so that each difference is a
line of output that the student can see too. Not everything a machine holds is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import unified_diff
from typing import NamedTuple

from grading.replay.direct import Direct
from shell.live.machine import Live

#: What is compared, by the command that shows it.
LOOKS = (
    "lswpar",
    "lswpar -N",
    "lswpar -M",
    "lswpar -R",
    "lsvg",
    "for vg in $(lsvg -o); do lsvg -l $vg; done",
    "mount",
    "df -k",
    "ifconfig -a",
    "lssrc -a",
    "ps -e -o wpar,user,comm",
    "lsuser -a id pgrp groups home ALL",
    "lsgroup -a id users ALL",
    "lslpp -Lqc all",
    "cat /etc/filesystems",
    "cat /etc/hosts",
    "find / -type f -ls",
)
#: Lines shown of each.
SHOWN = 20


class Difference(NamedTuple):
    """A command, the lines that went, those that came, and how many are not told."""

    command: str
    gone: tuple[str, ...]
    came: tuple[str, ...]
    more: int = 0


def compared(before: Live, after: Live) -> list[Difference]:
    """The commands that say something else after than before."""
    found = []
    with Direct(before, observe=True) as old, Direct(after, observe=True) as new:
        for line in LOOKS:
            difference = _difference(line, old.run(line).text, new.run(line).text)
            if difference is not None:
                found.append(difference)
    return found


def _difference(command: str, before: str, after: str) -> Difference | None:
    lines = unified_diff(_rows(command, before), _rows(command, after), n=0, lineterm="")
    changed = [line for line in lines if line[:3] not in ("---", "+++") and line[0] in "-+"]
    if not changed:
        return None
    shown = changed[:SHOWN]
    return Difference(
        command,
        tuple(line[1:] for line in shown if line[0] == "-"),
        tuple(line[1:] for line in shown if line[0] == "+"),
        len(changed) - len(shown),
    )


def _rows(command: str, text: str) -> list[str]:
    """The lines to compare: runs of blanks count as one, processes have no order."""
    rows = [" ".join(line.split()) for line in text.splitlines()]
    return sorted(rows) if command.startswith("ps ") else rows


def told(differences: Sequence[Difference]) -> str:
    """The differences as text."""
    if not differences:
        return "nothing that is looked at has changed"
    lines = []
    for one in differences:
        lines.append(one.command)
        lines += [f"  - {line}" for line in one.gone]
        lines += [f"  + {line}" for line in one.came]
        if one.more:
            lines.append(f"  ({one.more} more)")
    return "\n".join(lines)
