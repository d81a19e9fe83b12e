"""Say who you are and in which course: once, before you begin its labs. Without anything,
tell who works here.
"""

from __future__ import annotations

import argparse
import sys

from grading.lab import names, shipped
from grading.work import Student, Work, enrol, student


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may be said."""
    parser.add_argument("--student", metavar="WHO", help="your login name at the course")
    parser.add_argument("--course", metavar="KEY", help="the course's key, from the instructor")
    parser.add_argument(
        "--anew",
        action="store_true",
        help="put labs aside that you began as somebody else, and begin them anew",
    )


def run(asked: argparse.Namespace) -> int:
    """Do it; 1 where a lab was begun as somebody else. Raises LabError, OSError."""
    who = student()
    if asked.student is not None or asked.course is not None:
        named = asked.student if asked.student is not None else who.student
        who = Student(named, who.course if asked.course is None else asked.course)
        enrol(who)
    course = "in a course" if who.course else "in no course"
    print(f"{who.student or 'nobody in particular'}, {course}")
    status = 0
    for name in names():
        work = Work(name)
        said = work.begun_as_another(who)
        if said and asked.anew:
            print(f"{name}: what you did as somebody else is kept in {work.put_aside()}")
            place = name if name in shipped() else work.lab.folder
            print(f"{name}: `wparlab lab {place}` gives you your own notebook of it")
        elif said:
            print(f"wparlab: {said}", file=sys.stderr)
            status = 1
    return status

