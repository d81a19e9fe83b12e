"""Draws a report as a fragment of HTML. All text is escaped; no script, no style sheet."""

from __future__ import annotations

from html import escape

from grading.outcomes import Outcome, Report, Result

#: A sign, a colour and a word for each outcome. The colour is for a line beside words that are
#: in the notebook's own ink: no colour is dark and light enough for every theme.
SIGNS = {
    Outcome.PASSED: ("✓", "#1a7f37", "passed"),
    Outcome.FAILED: ("✗", "#b42318", "failed"),
    Outcome.SKIPPED: ("–", "#6e7781", "skipped"),
    Outcome.BROKEN: ("!", "#9a6700", "could not be checked"),
}


def draw_html(report: Report) -> str:
    """The whole report: heading and a list."""
    heading = f"{escape(report.title)}: {report.earned} of {report.possible} points"
    items = "".join(f"<li>{draw_result(result)}</li>" for result in report.results)
    return (
        f'<div class="wparlab-report"><p><b>{heading}</b></p>'
        f'<ul style="list-style:none;padding-left:0">{items}</ul></div>'
    )


def draw_result(result: Result) -> str:
    """One result, as a panel shows it on a line of its own."""
    sign, colour, word = SIGNS[result.outcome]
    parts = [
        f'<span style="border-left:4px solid {colour};padding-left:6px">{sign}</span> '
        f"<b>{word}</b>: {escape(result.title)} ({result.earned}/{result.points})"
    ]
    for label, text in (
        ("seen", result.seen),
        ("wanted", result.wanted),
        ("why", result.why),
    ):
        if text:
            parts.append(
                '<div style="margin-left:1.5em">'
                f'{label}: <code style="white-space:pre-wrap">{escape(text)}</code></div>'
            )
    return "".join(parts)
