"""A lab's notebook, the author's edition, and the student's that is made of it.

Notebooks are dicts as JSON has them. What a cell is, its tag says (KINDS). In the student's
edition there are no outputs and no solutions, prose is locked, and `{{name}}` is what the
student has. See docs/writing-a-lab.md; no notebook is run here.
"""

from __future__ import annotations

import copy
import hashlib
import json
import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from grading.lab import Definition
from grading.packing import Parts, packed
from grading.parameters import Dice

Notebook = dict[str, Any]
Cell = dict[str, Any]

#: Tag of a code cell -> what becomes of it in the student's edition.
KINDS = {
    "worked": "an example that is shown whole",
    "free": "a cell to play with, as it stands",
    "solution": "an exercise: the student sees the first comments, and lines after #?",
    "prediction": "as solution: what the student expects, before it is seen",
    "order": "lines to be put in order: shuffled, with those after #! among them",
    "checkpoint": "where the student asks whether it is so",
    "author": "for the author alone: left out",
}
#: Tags of a cell of prose that the student writes in.
ANSWERED = ("prediction", "answer")
SHOWN, DISTRACTOR = "#? ", "#! "
PROMPT = "# Your turn"
WELCOME = """\
**Press Shift-Enter**: it runs a cell and goes on to the next one. Code cells are typed at the
machine's terminal; the stop button (\u25a0) is Ctrl-C, Tab completes, Shift-Tab explains.
The terminal beside this notebook is on the same machine (each checkpoint's button *Terminal*
opens it, too). Everything is kept: close this whenever you like."""
LOCKED = {"editable": False, "deletable": False}
_CHECKPOINT = re.compile(r"^%checkpoint (\w+)|lab\.checkpoint\(\"(\w+)\"\)", re.MULTILINE)


def source(cell: Cell) -> str:
    """A cell's text."""
    text = cell["source"]
    return text if isinstance(text, str) else "".join(text)


def kind(cell: Cell) -> str:
    """What a cell is: the tag of KINDS it has, `""` for prose and for none."""
    tags = cell["metadata"].get("tags", [])
    return next((tag for tag in tags if tag in KINDS), "")


def checkpoint(cell: Cell) -> str:
    """The checkpoint that a cell shows, or `""`."""
    found = _CHECKPOINT.search(source(cell)) if cell["cell_type"] == "code" else None
    return (found[1] or found[2]) if found else ""


def typed(notebook: Notebook, cell: Cell) -> list[str]:
    """The lines that a code cell types at the machine, comments and magics left out."""
    text = source(cell)
    if notebook["metadata"]["kernelspec"]["name"] == "wparlab":
        return [] if text.startswith("%%") else _commands(text.splitlines())
    first, _, rest = text.partition("\n")
    return _commands(rest.splitlines()) if first.startswith("%%aix") else []


def _commands(lines: list[str]) -> list[str]:
    return [line for line in lines if line.strip() and not line.startswith(("%", "#"))]


def unmarked(text: str) -> str:
    """An author's cell without the lines that are there for the student's edition alone."""
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith((SHOWN, DISTRACTOR)))


def author(lab: Definition) -> Notebook:
    """The author's edition as one student's: all solutions, and what was drawn."""
    made = stored(lab)
    for cell in made["cells"]:
        cell["source"] = lab.drawn.fill(source(cell))
    return made


def stored(lab: Definition) -> Notebook:
    """The author's edition as it lies in the lab's folder. Raises OSError."""
    found: Notebook = json.loads(lab.notebook.read_text(encoding="utf-8"))
    return found


def student(lab: Definition) -> Notebook:
    """The student's edition. Raises ParameterError, OSError."""
    return filled(lab.stripped or stripped(stored(lab), lab), lab)


def pack(lab: Definition) -> bytes:
    """The lab as it is installed where students work. Raises OSError."""
    about = (lab.folder / "lab.toml").read_text(encoding="utf-8")
    checks = (lab.folder / "checks.py").read_text(encoding="utf-8")
    return packed(Parts(about, checks, stripped(stored(lab), lab)))


def stripped(notebook: Notebook, lab: Definition) -> Notebook:
    """The student's edition before anything is drawn: no solution can be read in it."""
    cells = [cell for cell in copy.deepcopy(notebook["cells"]) if kind(cell) != "author"]
    for cell in cells:
        _strip(cell)
    kept = ("kernelspec", "language_info")
    about = {"lab": lab.name, "edition": "student", "version": lab.version}
    metadata = {name: notebook["metadata"][name] for name in kept}
    return {**notebook, "cells": cells, "metadata": {**metadata, "wparlab": about}}


def filled(notebook: Notebook, lab: Definition) -> Notebook:
    """A stripped edition made a student's: what was drawn, and lines in their order."""
    made = copy.deepcopy(notebook)
    made["metadata"]["wparlab"]["drawn"] = drawn_for(lab)
    welcome = {"cell_type": "markdown", "id": "welcome", "metadata": LOCKED, "source": WELCOME}
    made["cells"].insert(0, welcome)
    for cell in made["cells"]:
        text = source(cell)
        if kind(cell) == "order":
            text = _shuffled(cell, text, lab.seed)
        cell["source"] = lab.drawn.fill(text)
    return made


def drawn_for(lab: Definition) -> str:
    """What tells for whom a student's edition was made, and tells nobody the seed."""
    return hashlib.sha256(lab.seed).hexdigest()[:16]


def _strip(cell: Cell) -> None:
    what = kind(cell)
    tags = cell["metadata"].get("tags", [])
    cell["metadata"] = {"tags": tags} if tags else {}
    if cell["cell_type"] != "code":
        if not set(tags) & set(ANSWERED):
            cell["metadata"] |= LOCKED
        return
    cell["outputs"], cell["execution_count"] = [], None
    lines = source(cell).splitlines()
    if what == "checkpoint":
        cell["metadata"] |= LOCKED
    elif what in ("solution", "prediction"):
        cell["source"] = "\n".join(_exercise(lines))
        tags = ["exercise" if tag == "solution" else tag for tag in tags]
        cell["metadata"] = {"tags": tags, "deletable": False}
    elif what == "order":
        _mix(cell, lines)
        cell["metadata"]["deletable"] = False


def _exercise(lines: list[str]) -> list[str]:
    top = list(_top(lines))
    shown = [line.removeprefix(SHOWN) for line in lines if line.startswith(SHOWN)]
    prompted = any(line.startswith("#") for line in top)
    return [*top, *([] if prompted or shown else [PROMPT]), *shown]


def _top(lines: list[str]) -> Iterator[str]:
    """The magics and the comments that a cell begins with."""
    for line in lines:
        if not line.startswith(("%", "#")) or line.startswith((SHOWN, DISTRACTOR)):
            return
        yield line


def _mix(cell: Cell, lines: list[str]) -> None:
    """Put right lines and distractors where nothing tells them apart."""
    top = list(_top(lines))
    rest = [line for line in lines[len(top) :] if line.strip()]
    right = [line for line in rest if not line.startswith(DISTRACTOR)]
    mixed = sorted(line.removeprefix(DISTRACTOR) for line in rest)
    cell["source"] = "\n".join([*top, *mixed])
    about = {"top": len(top), "right": len(right), "not": _digest(right)}
    cell["metadata"]["wparlab"] = about


def _shuffled(cell: Cell, text: str, seed: bytes) -> str:
    """Lines in an order that follows from the seed, and never the right one."""
    about = cell["metadata"]["wparlab"]
    lines = text.splitlines()
    top, mixed = lines[: about["top"]], lines[about["top"] :]
    dice = Dice(seed, f"order {cell.get('id', '')}")
    for _ in range(1000):
        mixed = dice.shuffled(mixed)
        chosen = combinations(mixed, about["right"])
        if all(_digest(some) != about["not"] for some in chosen):
            return "\n".join([*top, *mixed])
    raise ValueError("lines to be put in order that have one order alone")


def _digest(lines: Any) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
