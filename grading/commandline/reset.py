"""Throw a lab's machine away: the next command begins on a new one. What was earned stays,
and so does the journal of what was typed.
"""

from __future__ import annotations

import argparse
import sys

from grading.lab import called
from grading.work import Work


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may be said."""
    parser.add_argument("name", help="the lab")
    parser.add_argument("--yes", action="store_true", help="do not ask")


def run(asked: argparse.Namespace) -> int:
    """Do it. Raises LabError, OSError."""
    work = Work(called(asked.name))
    if not work.machine.exists():
        print(f"{work.lab.name}: its machine is new as it is")
        return 0
    if not asked.yes:
        if not sys.stdin.isatty():
            print("wparlab: nobody to ask: say --yes", file=sys.stderr)
            return 1
        if input(f"Throw the machine of {work.lab.name} away? (y/n) ").strip() != "y":
            return 1
    work.reset()
    print(f"{work.lab.name}: a new machine waits; what you earned stays")
    return 0
