"""cal: months, years, the clock, and the eleven days of 1752."""

from __future__ import annotations

import calendar

import pytest

from tests.support import run


def test_the_month_that_is() -> None:
    assert run(None, "cal").out == (
        "        August 2007\n"
        "Sun Mon Tue Wed Thu Fri Sat\n"
        "              1   2   3   4\n"
        "  5   6   7   8   9  10  11\n"
        " 12  13  14  15  16  17  18\n"
        " 19  20  21  22  23  24  25\n"
        " 26  27  28  29  30  31\n"
    )


def test_eleven_days_are_left_out() -> None:
    lines = run(None, "cal", "9", "1752").out.splitlines()
    assert lines[2] == "          1   2  14  15  16"
    assert lines[4] == " 24  25  26  27  28  29  30"


@pytest.mark.parametrize("year", [1753, 1800, 1900, 2000, 2004, 2007, 2100])
def test_days_are_those_of_the_library(year: int) -> None:
    days = calendar.Calendar(firstweekday=6)
    for month in range(1, 13):
        shown = run(None, "cal", str(month), str(year)).out.splitlines()[2:]
        weeks = [
            " ".join(f"{day:3d}" if day else "   " for day in week).rstrip()
            for week in days.monthdayscalendar(year, month)
        ]
        assert shown == weeks


def test_a_year_holds_every_month() -> None:
    lines = run(None, "cal", "2007").out.splitlines()
    assert lines[0].strip() == "2007"
    assert sum("Sun" in line for line in lines) == 4
    assert sum(map(str.isdigit, " ".join(lines[2:]).split())) == 365


@pytest.mark.parametrize("words", [["13", "2007"], ["0"], ["x"], ["1", "2", "3"]])
def test_what_is_no_date_is_refused(words: list[str]) -> None:
    ran = run(None, "cal", *words)
    assert ran == ("", "Usage: cal [[Month] Year]\n", 1)
