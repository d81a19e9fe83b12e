"""Prove a lab: an empty journal earns nothing, the solution everything for many students,
running the student's cells as they stand nothing, each near miss fails exactly the check it
names, and of solutions with one thing wrong at least 95 % lose points.
"""

from __future__ import annotations

import argparse
import sys

from grading.lab import LabError, called, load
from grading.lint.report import SEEDS, prove


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may be said."""
    parser.add_argument("names", nargs="+", metavar="NAME", help="a lab, or its folder")
    parser.add_argument("--seeds", type=int, default=SEEDS, help=f"students ({SEEDS})")
    parser.add_argument("--jobs", type=int, default=0, help="processes (one a processor)")


def run(asked: argparse.Namespace) -> int:
    """Do it; 1 where one does not hold. Raises LabError, OSError."""
    found = [load(called(name)) for name in asked.names]
    for lab in found:
        if lab.stripped is not None:
            raise LabError(f"{lab.name} is installed without its solution: prove it in a clone")
    folders = [lab.folder for lab in found]
    count = _count if sys.stderr.isatty() else _silent
    held = [prove(one, asked.seeds, asked.jobs, print, count) for one in folders]
    return 0 if all(held) else 1


def _count(step: str, done: int, total: int) -> None:
    """A line that is written over, and gone when the step is done."""
    said = f"      {step} {done} of {total}" if done < total else ""
    print(f"\r{said:<40}\r", end="", file=sys.stderr, flush=True)


def _silent(step: str, done: int, total: int) -> None:
    """Nobody watches."""
