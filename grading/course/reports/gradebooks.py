"""Scores as the files that gradebooks take: Canvas, Moodle, any spreadsheet, Gradescope.

What comes off a submission may be anything: a cell that a spreadsheet would run is text.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from grading.course.gradebook import Gradebook
from grading.course.reports.text import reasons
from grading.course.reports.text import score as in_a_word
from grading.course.verdicts import Point, Verdict

#: Columns of a Canvas export that say who somebody is, and those a student may go by.
WHO = (
    "Student", "ID", "SIS User ID", "SIS Login ID", "Integration ID", "Root Account", "Section"
)  # fmt: skip
NAMES = ("SIS Login ID", "SIS User ID", "ID", "Email", "Student")
POSSIBLE = "Points Possible"


class NoRoster(Exception):
    """The roster is not what Canvas exports."""


def plain(verdicts: Sequence[Verdict]) -> str:
    """A row a file: everything in one line, for a spreadsheet."""
    rows: list[Sequence[object]] = [
        ("student", "lab", "score", "possible", "status", "file", "submitted", "remarks")
    ]
    for one in verdicts:
        status = "broken" if one.broken else "scored"
        said = "; ".join((one.broken, *one.remarks) if one.broken else one.remarks)
        score, possible = ("", "") if one.broken else (one.score, one.possible)
        rows.append(
            (one.student, one.lab, score, possible, status, one.file, one.submitted, said)
        )
    return _csv(rows)


def moodle(book: Gradebook) -> str:
    """For Moodle's import: `username` is mapped to a user, each lab's column to an item.

    Nobody gets a nought for a file that is broken: that cell is empty.
    """
    head = ["username"]
    for lab in book.labs:
        head += [lab, f"{lab} feedback"]
    rows: list[list[object]] = [list(head)]
    for student in book.students:
        row: list[object] = [student]
        for lab in book.labs:
            score, verdict = book.score(student, lab), book.verdict(student, lab)
            row += ["" if score is None else score, _feedback(verdict)]
        rows.append(row)
    return _csv(rows)


def canvas(book: Gradebook, roster: str) -> tuple[str, list[str]]:
    """A Canvas export with the scores put in, to be imported there; who is not in it.

    Only what says who somebody is and the labs' columns are written: the import leaves the
    others as they are. A lab's column is the one of that name, or a new one; where nothing is
    scored a cell stays what it was. Names are compared as Canvas compares logins: Ann is ann,
    and of what both handed in the best counts. Raises NoRoster.
    """
    roster = roster.lstrip("\ufeff")
    first = roster.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","  # as Canvas was told
    reader = csv.DictReader(io.StringIO(roster), delimiter=delimiter)
    columns = list(reader.fieldnames or ())
    if "Student" not in columns or not set(NAMES[:3]) & set(columns):
        raise NoRoster("a Canvas export has the columns Student and ID or SIS Login ID")
    titles = {lab: _column(lab, columns) for lab in book.labs}
    who = [name for name in WHO if name in columns]
    rows: list[list[object]] = [[*who, *map(_harmless, titles.values())]]
    students: dict[str, list[str]] = defaultdict(list)
    for student in book.students:
        students[student.casefold()].append(student)
    missing = set(students)
    for row in reader:
        cells: list[object] = [row.get(name) or "" for name in who]
        known = [str(row.get(name) or "").strip().casefold() for name in NAMES]
        name = next((name for name in known if name in students), "")
        missing.discard(name)
        for lab, title in titles.items():
            if str(row.get("Student") or "").strip() == POSSIBLE:
                scores = [book.possible(lab)]
            else:
                scores = [book.score(student, lab) for student in students.get(name, ())]
            best = max((one for one in scores if one is not None), default=None)
            cells.append((row.get(title) or "") if best is None else best)
        rows.append(cells)
    absent = sorted(student for name in missing for student in students[name])
    return _csv(rows, len(rows[0]), delimiter), absent


def gradescope(one: Verdict) -> dict[str, Any]:
    """The results.json of one submission."""
    if one.broken:
        return {"score": 0, "output": f"Not graded: {one.broken}", "tests": []}
    return {
        "score": one.score,
        "output": "\n".join(one.remarks),
        "tests": [_test(point) for point in one.points],
        "extra_data": {"student": one.student, "lab": one.lab, "lines": one.lines},
    }


def _test(point: Point) -> dict[str, Any]:
    return {
        "name": f"{point.stage}: {point.title}",
        "score": point.score,
        "max_score": point.points,
        "status": "passed" if point.earned else "failed",
        "output": "\n".join(f"{label}: {text}" for label, text in reasons(point)),
    }


def _column(lab: str, columns: Iterable[str]) -> str:
    """Canvas writes the number of an assignment behind its name: `01_first_wpar (4711)`."""
    for name in columns:
        if name == lab or name.startswith(f"{lab} ("):
            return name
    return lab


def _feedback(one: Verdict | None) -> str:
    if one is None:
        return ""
    missed = [point.title for point in one.points if not point.earned]
    said = f"not graded: {one.broken}" if one.broken else in_a_word(one)
    return said + (f"; missed: {'; '.join(missed)}" if missed else "")


def _csv(rows: Iterable[Sequence[object]], guarded: int = 0, delimiter: str = ",") -> str:
    """Rows as CSV. The first `guarded` cells of each are the roster's own, and stay."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    for row in rows:
        writer.writerow(
            cell if at < guarded else _harmless(cell) for at, cell in enumerate(row)
        )
    return out.getvalue()


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in tuple("=+-@\t\r") else cell
