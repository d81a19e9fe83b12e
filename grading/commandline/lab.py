"""Take a lab, or all: put the student's edition of its notebook into ~/wparlab, never over
work that was done, and open JupyterLab there.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from grading.lab import names
from grading.taking import desk, take
from grading.work import Student, Work, enrol, student


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may be said."""
    parser.add_argument("name", nargs="?", help="the lab (all of them)")
    parser.add_argument("--student", metavar="WHO", help="who works here, from now on")
    parser.add_argument("--course", metavar="KEY", help="the course's key, from the instructor")
    parser.add_argument(
        "--no-open", action="store_true", help="say where the notebook is, and open nothing"
    )


def run(asked: argparse.Namespace) -> int:
    """Do it. Raises LabError, OSError."""
    if asked.student is not None or asked.course is not None:
        known = student()
        who = asked.student if asked.student is not None else known.student
        enrol(Student(who, known.course if asked.course is None else asked.course))
    folder = desk()
    opened = folder
    for name in [asked.name] if asked.name else names():
        notebook, new = take(Work(name), folder)
        print(f"{notebook}: {'put there' if new else 'as you left it'}")
        if asked.name:
            opened = notebook
    if asked.no_open:
        return 0
    return _open_jupyter(folder, opened)


def _open_jupyter(folder: Path, opened: Path) -> int:
    """Become JupyterLab; it returns where it cannot be started."""
    folder.mkdir(parents=True, exist_ok=True)
    words = [sys.executable, "-m", "jupyterlab", f"--notebook-dir={folder}"]
    if os.getuid() == 0:
        words.append("--allow-root")
    if opened != folder:
        words.append(str(opened))
    sys.stdout.flush()
    os.execv(words[0], words)
