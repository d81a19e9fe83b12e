"""Lines of crontabs: what is one, and when it is due next."""

from __future__ import annotations

import calendar

import pytest

from emulator.machine import crontab_text
from emulator.machine.clock import moment

#: Thursday 9 August 2007, 11:08:30, of a zone two hours east.
NOW = calendar.timegm((2007, 8, 9, 9, 8, 30))
EAST = 7200


def next_of(line: str, now: int = NOW) -> str:
    (entry,) = crontab_text.entries(line)
    due = entry.next(now, EAST)
    return moment(due, EAST).format("%a %Y-%m-%d %H:%M:%S") if due else ""


@pytest.mark.parametrize(
    ("times", "wanted"),
    [
        ("* * * * *", "Thu 2007-08-09 11:09:00"),
        ("8 * * * *", "Thu 2007-08-09 12:08:00"),
        ("0,10,5 * * * *", "Thu 2007-08-09 11:10:00"),
        ("30 9-11 * * *", "Thu 2007-08-09 11:30:00"),
        ("0 11 * * *", "Fri 2007-08-10 11:00:00"),
        ("0 0 1 * *", "Sat 2007-09-01 00:00:00"),
        ("0 0 * 1 *", "Tue 2008-01-01 00:00:00"),
        ("0 0 * * 0", "Sun 2007-08-12 00:00:00"),
        ("0 0 1 * 0", "Sun 2007-08-12 00:00:00"),
        ("0 0 10 * 0", "Fri 2007-08-10 00:00:00"),
        ("0 0 29 2 *", "Fri 2008-02-29 00:00:00"),
        ("0 0 30 2 *", ""),
    ],
)
def test_the_next_moment(times: str, wanted: str) -> None:
    assert next_of(f"{times} date") == wanted


def test_a_moment_is_not_its_own_next() -> None:
    assert next_of("9 11 * * * date", NOW + 30) == "Fri 2007-08-10 11:09:00"
    (entry,) = crontab_text.entries("9 11 * * * date")
    assert [entry.due(NOW + n, EAST) for n in (-60, 0, 30, 89, 90)] == [
        False, False, True, True, False,
    ]  # fmt: skip


def test_per_cent_signs_end_lines_of_input() -> None:
    (entry,) = crontab_text.entries("* * * * *  mail -s x%one two%50\\% of it")
    assert (entry.command, entry.input) == ("mail -s x", "one two\n50% of it\n")


@pytest.mark.parametrize(
    ("line", "out"),
    [
        ("*/5 * * * * x", False), ("a * * * * x", False), ("* * * * x", False),
        ("1,, * * * * x", False), ("- * * * * x", False), ("+1 * * * * x", False),
        ("60 * * * * x", True), ("* 24 * * * x", True), ("* * 0 * * x", True),
        ("* * * 13 * x", True), ("* * * * 7 x", True), ("5-1 * * * * x", True),
    ],
)  # fmt: skip
def test_what_is_no_entry(line: str, out: bool) -> None:
    (bad,) = crontab_text.check(f"# remark\n\n{line}\n* * * * * fits")
    assert (bad.number, bad.text, bad.out) == (3, line, out)
    assert len(crontab_text.entries(f"{line}\n* * * * * fits")) == 1
