"""cal: a calendar. Source: IBM's cal page; the layout is recalled."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.clock import moment
from emulator.messages.tools import CAL_DAYS, CAL_MONTH, CAL_MONTHS
from emulator.options import Command, UsageError, operands

_MONTHS = CAL_MONTHS.format("cal").split()
_DAYS = CAL_DAYS.format("cal")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: The day on which the calendar of Pope Gregory begins; the eleven before it never were.
_REFORM = (1752, 9, 14)


class Cal(Command):
    """cal [[Month] Year]

    Shows the month that is by the machine's clock, a month, or a whole year from 1 to 9999.
    September 1752 is short: 11 days were left out then.
    """

    words: list[str] = operands("Year", "A month from 1 to 12 and a year, or a year.")
    examples = (("Show a year", "cal 2007"), ("Show one month", "cal 8 2007"))

    def run(self, proc: Process) -> None:
        """Draw a month or a year."""
        numbers = [
            int(word) if word.isdecimal() and len(word) < 5 else 0 for word in self.words
        ]
        if len(numbers) > 2 or not all(numbers) or (numbers and numbers[-1] > 9999):
            raise UsageError("", "Year")
        if len(numbers) == 1:
            proc.print(*_year(numbers[0]))
            return
        if numbers:
            month, year = numbers
        else:
            machine = proc.machine
            now = moment(machine.clock.seconds, machine.system.zone_offset)
            year, month = now.year, now.month
        if month > 12:
            raise UsageError("", "Month")
        title = CAL_MONTH.format("cal", month=_MONTHS[month - 1], year=year)
        title = title.center(len(_DAYS)).rstrip()
        proc.print(
            title, _DAYS, *(week.rstrip() for week in _weeks(year, month) if week.strip())
        )


def _day_number(year: int, month: int, day: int) -> int:
    """Days since long ago; a Sunday leaves 6 when divided by 7."""
    before = (14 - month) // 12
    years = year + 4800 - before
    days = day + (153 * (month + 12 * before - 3) + 2) // 5 + 365 * years + years // 4
    if (year, month, day) < _REFORM:
        return days - 32083
    return days - years // 100 + years // 400 - 32045


def _weeks(year: int, month: int) -> list[str]:
    """Six lines of seven days."""
    leap = year % 4 == 0 and (year <= _REFORM[0] or year % 100 != 0 or year % 400 == 0)
    days = list(range(1, _LENGTHS[month - 1] + (leap and month == 2) + 1))
    if (year, month) == _REFORM[:2]:
        days = [day for day in days if not 2 < day < _REFORM[2]]
    first = (_day_number(year, month, 1) + 1) % 7
    cells = ["   "] * first + [f"{day:3d}" for day in days]
    cells += ["   "] * (42 - len(cells))
    return [" ".join(cells[at : at + 7]) for at in range(0, 42, 7)]


def _year(year: int) -> list[str]:
    """Three months side by side, four times."""
    wide = len(_DAYS)
    out = [str(year).center(3 * wide + 6).rstrip(), ""]
    for first in range(1, 13, 3):
        months = range(first, first + 3)
        rows = [[_MONTHS[month - 1].center(wide) for month in months], [_DAYS] * 3]
        rows += [list(row) for row in zip(*(_weeks(year, m) for m in months), strict=True)]
        out += ["   ".join(row).rstrip() for row in rows]
    return out
