"""Verdicts as text, for a terminal or a log. Deterministic: no times, no colours."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from grading.course.verdicts import Point, Verdict

WIDTH = 96


def table(verdicts: Sequence[Verdict]) -> str:
    """A line a file, and below it what is to be said of it."""
    rows = [("student", "lab", "score", "file")]
    rows += [(one.student or "?", one.lab or "?", score(one), one.file) for one in verdicts]
    widths = [max(len(row[at]) for row in rows) for at in range(3)]
    lines = []
    for row, one in zip(rows, [None, *verdicts], strict=True):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        lines.append(f"{'  '.join(cells)}  {row[3]}")
        if one is not None:
            lines += _sentences(one)
    return "\n".join(lines) + "\n"


def score(one: Verdict) -> str:
    """A score in a word."""
    return "BROKEN" if one.broken else f"{one.score} of {one.possible}"


def explained(one: Verdict) -> str:
    """Every point of one file, with the line that decided."""
    lines, stage = [], ""
    for point in one.points:
        if point.stage != stage:
            stage = point.stage
            lines.append(f"\n{stage}")
        sign = "earned" if point.earned else "missed"
        lines.append(f"  {sign}  {point.title} ({point.score}/{point.points})")
        for label, text in reasons(point):
            lines += _wrapped(f"{label}: {text}", 10)
    return "\n".join(lines) + "\n" if lines else ""


def reasons(point: Point) -> Iterator[tuple[str, str]]:
    """Why a point is earned or not: labels and sentences, in the order they are read."""
    if point.line is not None:
        how = "by" if point.earned else "lost by"
        if point.line.number:
            yield how, f"line {point.line.number}, `{point.line.text}` ({point.line.at})"
        else:
            yield how, "how the machine was before anything was typed"
    before = "before that, " if point.earned and point.line else ""
    for label, text in (
        ("seen", point.seen), ("wanted", point.wanted), ("not looked at", point.why),
    ):  # fmt: skip
        if text:
            yield f"{before}{label}", text


def _sentences(one: Verdict) -> Iterator[str]:
    for said in (one.broken, *one.remarks):
        if said:
            yield from _wrapped(said, 4)


def _wrapped(text: str, indent: int) -> list[str]:
    """Lines no wider than a page; what cannot be printed shows as its escape."""
    said = "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)
    blanks = " " * indent
    return textwrap.wrap(said, WIDTH, initial_indent=blanks, subsequent_indent=blanks + "  ")
