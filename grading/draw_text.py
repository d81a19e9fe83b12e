"""Draws a report as text for a terminal or a log. Deterministic: no times, no colours."""

from __future__ import annotations

import textwrap

from grading.outcomes import Outcome, Report, Result

#: The word in front of each line; equally long, so that titles line up.
WORDS = {
    Outcome.PASSED: "PASSED ",
    Outcome.FAILED: "FAILED ",
    Outcome.SKIPPED: "SKIPPED",
    Outcome.BROKEN: "BROKEN ",
}
WIDTH = 78


def draw_text(report: Report) -> str:
    """The report as lines, each ended by a newline."""
    lines = [f"{report.title}: {report.earned} of {report.possible} points"]
    for result in report.results:
        lines += _result(result)
    return "\n".join(lines) + "\n"


def _result(result: Result) -> list[str]:
    lines = [f"  {WORDS[result.outcome]}  {result.title} ({result.earned}/{result.points})"]
    for label, text in (
        ("seen:  ", result.seen),
        ("wanted:", result.wanted),
        ("because", result.why),
    ):
        if text:
            lines += _labelled(label, text)
    return lines


def _labelled(label: str, text: str) -> list[str]:
    """Wrapped under a hanging label; the text's own lines stay lines."""
    rows = [
        row
        for line in text.splitlines()
        for row in textwrap.wrap(line, WIDTH - 19, break_on_hyphens=False) or [""]
    ]
    return [f"{label if not at else '':>18} {row}".rstrip() for at, row in enumerate(rows)]
