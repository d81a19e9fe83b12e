"""Draws a report as JSON. The form is specified in docs/grading.md and versioned."""

from __future__ import annotations

import json

from grading.outcomes import Report

#: Changes when a field changes its meaning or goes; new fields do not change it.
VERSION = 1


def draw_json(report: Report) -> str:
    """The report as one JSON object: ASCII, keys in the specification's order."""
    results = [
        {
            "name": result.name,
            "title": result.title,
            "outcome": result.outcome.value,
            "points": result.points,
            "earned": result.earned,
            "seen": result.seen or None,
            "wanted": result.wanted or None,
            "why": result.why or None,
            "hints": list(result.hints),
            "seconds": round(result.seconds, 6),
        }
        for result in report.results
    ]
    return json.dumps(
        {
            "version": VERSION,
            "lab": report.lab,
            "checkpoint": report.checkpoint,
            "title": report.title,
            "earned": report.earned,
            "possible": report.possible,
            "passed": report.passed,
            "results": results,
        },
        indent=1,
    )
