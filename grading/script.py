"""Typed lines for a lab, stage by stage: solution.t and the near misses.

A script is text. Lines indented by two blanks that begin with a prompt (`# `, or a WPAR's
`root@wpar1 AIX 6 Beta : / # `) are typed; other indented lines are output, for the eye;
`Name: value` lines at the top are its header; `Checkpoint: name` begins a stage; the rest
is prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from grading.login import Login
from grading.parameters import Drawn
from grading.running import Ran

_HEADER = re.compile(r"([A-Z][A-Za-z ]*): (.+)")
_TYPED = re.compile(r"  (?:\S+@\S+ .* : \S+ )?# (.*)")


class Script(NamedTuple):
    """A script, read: its header, and the typed lines of each stage in order.

    Lines before the first `Checkpoint:` belong to the stage "".
    """

    header: dict[str, str]
    stages: dict[str, tuple[str, ...]]


def read_script(path: Path, drawn: Drawn | None = None) -> Script:
    """Read a script, with what was drawn. Raises OSError, ParameterError."""
    header: dict[str, str] = {}
    stages: dict[str, list[str]] = {"": []}
    at_top, stage = True, ""
    text = path.read_text(encoding="utf-8")
    for line in (drawn.fill(text) if drawn else text).splitlines():
        typed = _TYPED.fullmatch(line)
        named = _HEADER.fullmatch(line)
        if typed:
            stages[stage].append(typed.group(1))
        elif named and named.group(1) == "Checkpoint":
            stage = named.group(2)
            stages.setdefault(stage, [])
        elif named and at_top:
            header[named.group(1)] = named.group(2)
        at_top = at_top and named is not None
    return Script(header, {name: tuple(lines) for name, lines in stages.items()})


def type_lines(login: Login, lines: Sequence[str]) -> list[Ran]:
    """Type each line and wait for its answer; secondary prompts are answers too."""
    return [login.enter(line) for line in lines]
