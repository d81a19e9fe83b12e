"""How far a student has come: every evaluation of a checkpoint, kept beside the machine.

The file `progress` has one JSON line an evaluation, handed to the operating system before
anybody is told of it. It lies beside the machine's folder, not in it: a reset, a restart and
an undo leave it. What it says is only compared where grades are made: those come from the
journal.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from grading.checks import Checkpoint
from grading.draw_json import draw_json
from grading.outcomes import Outcome, Report, Result
from grading.standing import Standing

NAME = "progress"
#: Changes when a key goes or changes its meaning.
VERSION = 1


class Evaluation(NamedTuple):
    """One evaluation. `report` is draw_json's object; `when` is the host's time, ISO 8601.

    `machine` counts the machines that were thrown away before, `journal` is how many bytes
    its journal had: where in the student's work it was.
    """

    when: str
    machine: int
    journal: int
    report: dict[str, Any]

    @property
    def outcomes(self) -> dict[str, Outcome]:
        """The outcome of each check, by name."""
        return {one["name"]: Outcome(one["outcome"]) for one in self.report["results"]}


class Progress:
    """The evaluations of one lab, and what stands after them."""

    def __init__(self, file: Path, checkpoints: tuple[Checkpoint, ...]) -> None:
        """Read what is there. Raises OSError."""
        self.file = file
        self._checkpoints = checkpoints
        self.evaluations: list[Evaluation] = []
        self.standing = Standing(checkpoints)
        self._read = 0
        self.refresh()

    def refresh(self) -> None:
        """Read what others (another kernel, a terminal) have added meanwhile."""
        try:
            with self.file.open("rb") as file:
                file.seek(self._read)
                added = file.read()
        except FileNotFoundError:
            return
        whole = added[: added.rfind(b"\n") + 1]
        self._read += len(whole)
        for one in evaluations(whole.splitlines()):
            self.evaluations.append(one)
            self.standing.see(one.outcomes)

    def add(self, report: Report, machine: int = 0, journal: int = 0) -> Evaluation:
        """Keep an evaluation. Raises OSError where the disk does not take it."""
        when = datetime.now(UTC).isoformat(timespec="seconds")
        drawn = json.loads(draw_json(report))
        for result in drawn["results"]:
            del result["hints"]
        record = {"version": VERSION, "when": when, "machine": machine, "journal": journal}
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _append(self.file, json.dumps({**record, "report": drawn}).encode() + b"\n")
        self.refresh()
        return self.evaluations[-1]

    def last(self, checkpoint: str) -> Evaluation | None:
        """The evaluation of a checkpoint that was kept last; None before any."""
        ours = [one for one in self.evaluations if one.report["checkpoint"] == checkpoint]
        return ours[-1] if ours else None

    def best(self, checkpoint: str) -> Evaluation | None:
        """The first evaluation of a checkpoint that earned most; None before any."""
        ours = [one for one in self.evaluations if one.report["checkpoint"] == checkpoint]
        return max(ours, key=lambda one: one.report["earned"], default=None)


def kept_report(kept: Evaluation, checkpoint: Checkpoint) -> Report:
    """The report of an evaluation, with the hints that its checks have now."""
    hints = {one.name: one.hints for one in checkpoint.checks}
    results = tuple(
        Result(
            one["name"], one["title"], Outcome(one["outcome"]), one["points"],
            one["seen"] or "", one["wanted"] or "", one["why"] or "",
            hints.get(one["name"], ()), one["seconds"],
        )
        for one in kept.report["results"]
    )  # fmt: skip
    about = kept.report
    return Report(about["lab"], about["checkpoint"], about["title"], results)


def evaluations(lines: Iterable[bytes]) -> list[Evaluation]:
    """The evaluations that lines of the file hold, as they were kept."""
    return [one for line in lines if (one := _evaluation(line)) is not None]


def _evaluation(line: bytes) -> Evaluation | None:
    """A line of the file; None for a torn one, and for those of other versions."""
    try:
        record = json.loads(line)
        if record["version"] != VERSION:
            return None
        one = Evaluation(*(record[name] for name in Evaluation._fields))
        return one if one.outcomes is not None else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None  # whoever wrote it was killed: it was told to nobody


def _append(path: Path, line: bytes) -> None:
    """Add a line, behind a torn one that is ended first; others may be adding too."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        size = os.fstat(descriptor).st_size
        torn = size > 0 and os.pread(descriptor, 1, size - 1) != b"\n"
        whole = b"\n" + line if torn else line
        if os.write(descriptor, whole) != len(whole):
            raise OSError(f"{path}: the disk is full")
        os.fdatasync(descriptor)
    finally:
        os.close(descriptor)
