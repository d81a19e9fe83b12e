"""List the labs and how far you are in each."""

from __future__ import annotations

import argparse

from grading.lab import names
from grading.work import Work


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing may be said."""


def run(asked: argparse.Namespace) -> int:
    """Do it. Raises LabError, OSError."""
    for name in names():
        work = Work(name)
        if work.progress.evaluations:
            far = work.progress.standing.summary()
        else:
            far = f"{work.lab.possible} points, not checked yet"
        print(f"{name:<16} {work.lab.title}\n{'':<16} {far}")
    return 0
