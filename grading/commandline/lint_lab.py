"""Prove a lab: an empty journal earns nothing, the solution everything for many students,
running the student's cells as they stand nothing, each near miss fails exactly the check it
names, and of solutions with one thing wrong at least 95 % lose points.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from grading.lab import load
from grading.lint.report import SEEDS, prove


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may be said."""
    parser.add_argument("names", nargs="+", metavar="NAME", help="a lab, or its folder")
    parser.add_argument("--seeds", type=int, default=SEEDS, help=f"students ({SEEDS})")
    parser.add_argument("--jobs", type=int, default=0, help="processes (one a processor)")


def run(asked: argparse.Namespace) -> int:
    """Do it; 1 where one does not hold. Raises LabError, OSError."""
    held = [prove(Path(load(name).folder), asked.seeds, asked.jobs) for name in asked.names]
    return 0 if all(held) else 1
