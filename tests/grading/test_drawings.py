"""The three drawings of one report, whole."""

from __future__ import annotations

import json

from grading.draw_html import draw_html
from grading.draw_json import draw_json
from grading.draw_text import draw_text
from grading.outcomes import Outcome, Report, Result

REPORT = Report(
    "01_first_wpar",
    "started",
    "wpar1 <runs>",
    (
        Result("active", "wpar1 is active", Outcome.PASSED, 2, seconds=0.25),
        Result(
            "alias",
            "en1 answers & more",
            Outcome.FAILED,
            1,
            seen="10.1.1.148 on en1\n<script>alert('x')</script>",
            wanted="10.1.1.81",
            hints=("ifconfig",),
        ),
        Result("ps", "It runs", Outcome.SKIPPED, 1, why="first: en1 answers & more"),
        Result("lsvg", "It is mounted", Outcome.BROKEN, 1, why="no prompt in time"),
    ),
)


def test_text():
    assert draw_text(REPORT) == (
        "wpar1 <runs>: 2 of 5 points\n"
        "  PASSED   wpar1 is active (2/2)\n"
        "  FAILED   en1 answers & more (0/1)\n"
        "           seen:   10.1.1.148 on en1\n"
        "                   <script>alert('x')</script>\n"
        "           wanted: 10.1.1.81\n"
        "  SKIPPED  It runs (0/1)\n"
        "           because first: en1 answers & more\n"
        "  BROKEN   It is mounted (0/1)\n"
        "           because no prompt in time\n"
    )


def test_text_wraps_what_is_long():
    long = REPORT.results[1]._replace(seen="word " * 40)
    drawn = draw_text(REPORT._replace(results=(long,)))
    assert max(map(len, drawn.splitlines())) <= 78
    assert drawn.count("word") == 40


def test_html_escapes_everything():
    drawn = draw_html(REPORT)
    assert "<script>" not in drawn
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in drawn
    assert "wpar1 &lt;runs&gt;: 2 of 5 points" in drawn
    assert "en1 answers &amp; more" in drawn
    assert drawn.count("<li>") == 4
    assert "<b>could not be checked</b>: " in drawn
    assert "why: <code" in drawn


def test_json_is_what_the_specification_says():
    assert json.loads(draw_json(REPORT)) == {
        "version": 1,
        "lab": "01_first_wpar",
        "checkpoint": "started",
        "title": "wpar1 <runs>",
        "earned": 2,
        "possible": 5,
        "passed": False,
        "results": [
            {
                "name": "active",
                "title": "wpar1 is active",
                "outcome": "passed",
                "points": 2,
                "earned": 2,
                "seen": None,
                "wanted": None,
                "why": None,
                "hints": [],
                "seconds": 0.25,
            },
            {
                "name": "alias",
                "title": "en1 answers & more",
                "outcome": "failed",
                "points": 1,
                "earned": 0,
                "seen": "10.1.1.148 on en1\n<script>alert('x')</script>",
                "wanted": "10.1.1.81",
                "why": None,
                "hints": ["ifconfig"],
                "seconds": 0.0,
            },
            {
                "name": "ps",
                "title": "It runs",
                "outcome": "skipped",
                "points": 1,
                "earned": 0,
                "seen": None,
                "wanted": None,
                "why": "first: en1 answers & more",
                "hints": [],
                "seconds": 0.0,
            },
            {
                "name": "lsvg",
                "title": "It is mounted",
                "outcome": "broken",
                "points": 1,
                "earned": 0,
                "seen": None,
                "wanted": None,
                "why": "no prompt in time",
                "hints": [],
                "seconds": 0.0,
            },
        ],
    }


def test_the_same_report_draws_the_same():
    assert draw_json(REPORT) == draw_json(REPORT)
    assert draw_html(REPORT) == draw_html(REPORT)
