"""Grade what students handed in: play each file back, say which line earned or lost each
point, and write reports. One bad file never stops the others; a file that does not play back
is BROKEN, with the reason, and has no score.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from grading.course.gradebook import Gradebook
from grading.course.judging import Terms
from grading.course.reports import gradebooks, text
from grading.course.reports.gradebooks import NoRoster
from grading.course.workers import Limits, judge_all
from grading.lab import LabError, load
from grading.replay.playing import warm
from grading.work import student

#: From so many files on, what all will need is loaded once, before.
MANY = 4
BAR = 30


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may be said."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="what students handed in")
    parser.add_argument(
        "--course", metavar="KEY", help="the course's key (the one you are enrolled in, if any)"
    )
    parser.add_argument(
        "--lab", action="append", default=[], metavar="FOLDER", help="a lab of your own"
    )
    parser.add_argument("--csv", action="store_true", help="a row a file; with --output also "
                        "moodle.csv, and canvas.csv where there is a roster")  # fmt: skip
    parser.add_argument("--json", action="store_true", help="Gradescope's results.json")
    parser.add_argument("--html", action="store_true", help="the class and a page a file")
    parser.add_argument("--roster", metavar="FILE", help="a Canvas gradebook export")
    parser.add_argument("--output", metavar="DIR", help="where reports are written (grades)")
    parser.add_argument("--jobs", type=int, default=0, help="files at a time (one a processor)")
    parser.add_argument("--seconds", type=int, default=Limits().seconds,
                        help="processor time for each (%(default)s)")  # fmt: skip
    parser.add_argument("--megabytes", type=int, default=Limits().megabytes,
                        help="memory for each (%(default)s)")  # fmt: skip
    parser.add_argument("--any-seed", action="store_true", help="grade what was drawn for "
                        "somebody else, with a remark")  # fmt: skip
    parser.add_argument("--any-version", action="store_true", help="grade what another version "
                        "of wparlab or of the lab recorded, if it plays back")  # fmt: skip


def run(asked: argparse.Namespace) -> int:
    """Do it; 1 where a file is broken or somebody is not in the roster. Raises LabError,
    OSError.
    """
    roster = _roster(asked.roster)
    labs = {lab.name: lab.folder for lab in map(load, asked.lab)}
    course = student().course if asked.course is None else asked.course
    terms = Terms(course, labs, asked.any_seed, asked.any_version)
    if len(asked.files) >= MANY:
        warm()
    count = _bar if sys.stderr.isatty() else _silent
    limits = Limits(asked.seconds, asked.megabytes)
    paths = [Path(name) for name in asked.files]
    verdicts = judge_all(paths, terms, limits, asked.jobs or os.cpu_count() or 1, count)
    book = Gradebook(verdicts)
    to_files = asked.output is not None or asked.html or roster is not None
    if not to_files and (asked.csv or asked.json):
        sys.stdout.write(_shown(book, asked.csv))
    else:
        sys.stdout.write(text.table(book.verdicts))
        if len(verdicts) == 1:
            sys.stdout.write(text.explained(verdicts[0]))
    missing: list[str] = []
    if to_files:
        missing = _write(Path(asked.output or "grades"), book, asked, roster)
    return 1 if missing or any(one.broken for one in verdicts) else 0


def _shown(book: Gradebook, as_rows: bool) -> str:
    """What goes to standard output: rows, or one JSON object (a list where there are more)."""
    if as_rows:
        return gradebooks.plain(book.verdicts)
    results = [gradebooks.gradescope(one) for one in book.verdicts]
    return json.dumps(results[0] if len(results) == 1 else results, indent=1) + "\n"


def _write(
    folder: Path, book: Gradebook, asked: argparse.Namespace, roster: str | None
) -> list[str]:
    """Write the reports that were asked for (all, where none was); who is not in the roster."""
    from grading.course.reports.pages import page_names, pages

    every = not (asked.csv or asked.json or asked.html)
    folder.mkdir(parents=True, exist_ok=True)
    missing: list[str] = []
    if asked.html or every:
        for name, page in pages(book):
            (folder / name).write_text(page, encoding="utf-8")
    if asked.csv or every or roster is not None:
        (folder / "grades.csv").write_text(gradebooks.plain(book.verdicts), encoding="utf-8")
        (folder / "moodle.csv").write_text(gradebooks.moodle(book), encoding="utf-8")
    if roster is not None:
        merged, missing = gradebooks.canvas(book, roster)
        (folder / "canvas.csv").write_text(merged, encoding="utf-8")
        if missing:
            print(f"wparlab: not in the roster: {', '.join(missing)}", file=sys.stderr)
    if asked.json or every:
        for name, one in zip(page_names(book), book.verdicts, strict=True):
            inner = folder / Path(name).stem
            inner.mkdir(exist_ok=True)
            written = json.dumps(gradebooks.gradescope(one), indent=1) + "\n"
            (inner / "results.json").write_text(written, encoding="utf-8")
    print(f"{folder}: reports written")
    return missing


def _roster(name: str | None) -> str | None:
    """The roster, read before anything is graded. Raises LabError, OSError."""
    if name is None:
        return None
    try:
        read = Path(name).read_text(encoding="utf-8")
        gradebooks.canvas(Gradebook([]), read)
    except (NoRoster, UnicodeDecodeError) as error:
        raise LabError(f"{name}: {error}") from error
    return read


def _bar(done: int, total: int) -> None:
    """A bar that is written over, and gone when all is done."""
    full = BAR * done // total
    said = f"[{'#' * full}{'.' * (BAR - full)}] {done} of {total}" if done < total else ""
    print(f"\r{said:<{BAR + 30}}\r", end="", file=sys.stderr, flush=True)


def _silent(done: int, total: int) -> None:
    """Nobody watches."""
