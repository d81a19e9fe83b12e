"""What a panel says, as HTML: the points, each check, hints, the best, the way ahead.

It is all that is left of a panel where no kernel is: so it says when it was so, and never less
than "not checked yet". Words and signs are in the notebook's own ink, whatever its theme; a
colour only stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import NamedTuple

from grading.draw_html import SIGNS
from grading.outcomes import Outcome, Report, Result

#: The class of the box around a panel and its buttons.
BOX = "wparlab-checkpoint"
#: Whether a panel is cut off from its kernel shows what is in the box: the box itself stays an
#: earlier kernel's where a page outlives that (decision 0010).
_STYLE = f"<style>.{BOX}.jupyter-widgets-disconnected::before{{content:none}}</style>"


class Shown(NamedTuple):
    """What there is to say. `when` is the time of a report that was kept, "" for one of now.

    `best` are the most points earned at once, and when; `opened` how many hints of each check
    are shown; `note` is a sentence that answers a button.
    """

    title: str
    possible: int
    report: Report | None
    when: str
    best: tuple[int, str] | None
    summary: str
    opened: Mapping[str, int]
    note: str


def draw_panel(shown: Shown) -> str:
    """The panel as one block; what changes in it is announced to whoever listens."""
    return (
        f"{_STYLE}"
        '<div role="status" aria-live="polite" class="wparlab-panel" '
        'style="line-height:1.45;overflow-wrap:anywhere">'
        f"<b>Checkpoint: {escape(shown.title)}</b>"
        f"{_points(shown)}{_results(shown)}{_standing(shown)}"
        f"{f'<div><b>{coded(shown.note)}</b></div>' if shown.note else ''}</div>"
    )


def _points(shown: Shown) -> str:
    report = shown.report
    if report is None:
        return f"<div>not checked yet ({shown.possible} points)</div>"
    words = f"{report.earned} of {report.possible} points"
    if shown.when:
        words = f"when it was looked at last, {time(shown.when)}: {words}"
    if report.count(Outcome.BROKEN):
        words += "; something could not be checked, which is not your fault"
    return f"<div>{_bar(report.earned, report.possible)} {words}</div>"


def _results(shown: Shown) -> str:
    if shown.report is None:
        return ""
    items = "".join(f"<li>{_result(one, shown.opened)}</li>" for one in shown.report.results)
    return f'<ul style="list-style:none;margin:4px 0;padding-left:0">{items}</ul>'


def _result(result: Result, opened: Mapping[str, int]) -> str:
    sign, colour, word = SIGNS[result.outcome]
    lines = [
        f'<span aria-hidden="true" style="border-left:4px solid {colour};padding-left:6px">'
        f"{sign}</span> <b>{word}</b>: {escape(result.title)} "
        f"({result.earned}/{result.points})"
    ]
    for label, text in (("seen", result.seen), ("wanted", result.wanted), ("", result.why)):
        if text:
            said = f"{label}: " if label else ""
            lines.append(f'{said}<code style="white-space:pre-wrap">{escape(text)}</code>')
    if result.outcome is not Outcome.PASSED:
        lines += [f"hint: {coded(one)}" for one in result.hints[: opened.get(result.name, 0)]]
    first, *rest = lines
    return first + "".join(f'<div style="margin-left:2em">{line}</div>' for line in rest)


def _standing(shown: Shown) -> str:
    said = []
    if shown.best is not None:
        points, when = shown.best
        said.append(f"best so far: {points} of {shown.possible} points, {time(when)}")
    said.append(f"the lab: {shown.summary}")
    return f"<div>{escape('; '.join(said))}</div>"


def _bar(value: int, whole: int) -> str:
    """A bar of ten signs; the words beside it say the same."""
    filled = 10 * value // max(whole, 1)
    return f'<span aria-hidden="true">{"█" * filled}{"░" * (10 - filled)}</span>'


def time(when: str) -> str:
    """A time as progress keeps it (ISO 8601), for people: `2026-11-27 15:04 UTC`."""
    return re.sub(r"^(\S+)T(\d\d:\d\d).*$", r"\1 \2 UTC", when)


def coded(text: str) -> str:
    """Text in which what stands between backticks is code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))
