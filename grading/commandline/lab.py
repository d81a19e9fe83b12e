"""Take a lab, or all: put the student's edition of its notebook into ~/wparlab, never over
work that was done, and open JupyterLab there: the notebook (of all, that of the first lab that
is not finished), and beside it a terminal on the lab's machine.
"""

from __future__ import annotations

import argparse
import sys

from grading.lab import called, names
from grading.taking import desk, take
from grading.work import Student, Work, enrol, student


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may be said."""
    parser.add_argument("name", nargs="?", help="the lab, or its number (all of them)")
    parser.add_argument("--student", metavar="WHO", help="who works here, from now on")
    parser.add_argument("--course", metavar="KEY", help="the course's key, from the instructor")
    parser.add_argument(
        "--no-open", action="store_true", help="say where the notebook is, and open nothing"
    )
    parser.add_argument(
        "--no-browser", action="store_true", help="start JupyterLab, and say at what address"
    )


def run(asked: argparse.Namespace) -> int:
    """Do it. Raises LabError, OSError."""
    if asked.student is not None or asked.course is not None:
        known = student()
        who = asked.student if asked.student is not None else known.student
        enrol(Student(who, known.course if asked.course is None else asked.course))
    folder = desk()
    works = [Work(name) for name in ([called(asked.name)] if asked.name else names())]
    who_works = student()
    for work in works:
        if said := work.begun_as_another(who_works):
            print(f"wparlab: {said}", file=sys.stderr)
        print(take(work, folder).told(work.lab.version))
    if asked.no_open:
        return 0
    from grading.desk.jupyter import start

    start(folder, _next(works).lab.name, ["--no-browser"] if asked.no_browser else [])
    return 0


def _next(works: list[Work]) -> Work:
    """The first lab in which points are left; the last where none has any."""
    for work in works:
        standing = work.progress.standing
        if any(standing.points(one) < one.possible for one in work.lab.checkpoints):
            return work
    return works[-1]
