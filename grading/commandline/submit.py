"""Write the file that you hand in for a lab: who you are, what was typed on each of its
machines, and what was earned. Nothing is sent, and you may go on working and write it again.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from grading.course.submission import SUFFIX, hand_in
from grading.lab import LabError, called
from grading.work import Work, student


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may be said."""
    parser.add_argument("name", help="the lab")
    parser.add_argument("--student", metavar="WHO", help="you, where no course knows you")
    parser.add_argument("--output", metavar="FILE", help=f"the file (LAB-WHO{SUFFIX})")


def run(asked: argparse.Namespace) -> int:
    """Do it; 1 where there is nothing to hand in. Raises LabError, OSError."""
    who = student()
    if who.course and asked.student not in (None, who.student):
        raise LabError(f"in your course you are {who.student}")
    work = Work(called(asked.name))
    file = hand_in(
        work,
        who.student if asked.student is None else asked.student,
        Path(asked.output) if asked.output else None,
    )
    if work.lab.seed != who.seed(work.lab.name):
        print(
            f"wparlab: {work.lab.name} was begun as somebody else, and will not be accepted: "
            "see `wparlab enrol`",
            file=sys.stderr,
        )
    earned = work.progress.standing.summary()
    print(f"{file}: {work.lab.title}, {earned}; hand this file in")
    return 0
