"""A crontab as text: what its lines say, and when each of them is due next.

Knows no machine, no daemon and no sentence. Source: IBM's page of crontab.
"""

from __future__ import annotations

import calendar
from functools import lru_cache
from typing import NamedTuple

from emulator.machine.clock import moment

MINUTE, HOUR, DAY = 60, 3600, 86_400
#: The five fields in order: name, smallest and largest value.
FIELDS = (("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12),
          ("weekday", 0, 6))  # fmt: skip
#: Days of each month, of February in a leap year.
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: Days looked at for a date that comes seldom: 29 February on a given weekday.
HORIZON = 366 * 29


class BadLine(Exception):
    """A line is no entry: its number, its text, and whether a number is `out` of bounds."""

    def __init__(self, number: int, text: str, out: bool = False) -> None:
        super().__init__(number, text, out)
        self.number = number
        self.text = text
        self.out = out


class Entry(NamedTuple):
    """One line: when (the values of each field, None for `*`), and what."""

    minutes: frozenset[int]
    hours: frozenset[int]
    days: frozenset[int] | None
    months: frozenset[int]
    weekdays: frozenset[int] | None
    command: str  # what the shell runs
    input: str  # its standard input: what stands behind the first `%`

    def on(self, year: int, month: int, day: int) -> bool:
        """Whether it is due on a day at all. Of two restricted kinds of day either will do."""
        if month not in self.months:
            return False
        weekday = (calendar.weekday(year, month, day) + 1) % 7
        by_day = self.days is None or day in self.days
        by_weekday = self.weekdays is None or weekday in self.weekdays
        if self.days is not None and self.weekdays is not None:
            return by_day or by_weekday
        return by_day and by_weekday

    def next(self, after: int, offset: int) -> int:
        """The first moment after `after` (seconds) it is due; 0: none in sight."""
        if self.weekdays is None and self.days is not None:
            longest = max(LONGEST[month - 1] for month in self.months)
            if min(self.days) > longest:
                return 0  # 30 February: no need to look at every day there is
        local = (after + offset) // MINUTE * MINUTE + MINUTE
        first = local // DAY
        for number in range(first, first + HORIZON):
            year, month, day = moment(number * DAY, 0)[:3]
            if not self.on(year, month, day):
                continue
            begin = local - number * DAY if number == first else 0
            for hour in sorted(self.hours):
                for minute in sorted(self.minutes):
                    at = hour * HOUR + minute * MINUTE
                    if at >= begin:
                        return number * DAY + at - offset
        return 0

    def due(self, at: int, offset: int) -> bool:
        """Whether it is due in the minute of `at` (seconds)."""
        return self.next(at // MINUTE * MINUTE - 1, offset) == at // MINUTE * MINUTE


@lru_cache(maxsize=256)
def entries(text: str) -> tuple[Entry, ...]:
    """The entries in order; what is no entry is passed over, as the daemon does."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            one = _entry(number, line)
        except BadLine:
            continue
        if one is not None:
            found.append(one)
    return tuple(found)


def check(text: str) -> list[BadLine]:
    """The lines that are no entries: the crontab command refuses the file for them."""
    wrong = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            _entry(number, line)
        except BadLine as bad:
            wrong.append(bad)
    return wrong


def _entry(number: int, line: str) -> Entry | None:
    stripped = line.strip()
    if not stripped or stripped[0] == "#":
        return None
    parts = stripped.split(None, 5)
    if len(parts) < 6:
        raise BadLine(number, line)
    sets = [
        _values(number, line, part, low, high)
        for part, (_, low, high) in zip(parts, FIELDS, strict=False)
    ]
    minutes, hours, days, months, weekdays = sets
    command, given = _command(parts[5])
    return Entry(
        _all(minutes, 0, 59), _all(hours, 0, 23), days, _all(months, 1, 12), weekdays,
        command, given,
    )  # fmt: skip


def _all(values: frozenset[int] | None, low: int, high: int) -> frozenset[int]:
    return frozenset(range(low, high + 1)) if values is None else values


def _values(number: int, line: str, text: str, low: int, high: int) -> frozenset[int] | None:
    """One field: `*`, numbers and ranges of them, between commas."""
    if text == "*":
        return None
    found: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.partition("-")
        for word in (first, last) if dash else (first,):
            if not (word.isascii() and word.isdigit() and len(word) < 4):
                raise BadLine(number, line)
            if not low <= int(word) <= high:
                raise BadLine(number, line, out=True)
        if dash and int(last) < int(first):
            raise BadLine(number, line, out=True)
        found.update(range(int(first), int(last if dash else first) + 1))
    return frozenset(found)


def _command(text: str) -> tuple[str, str]:
    """The command and its input: a `%` ends a line of either, unless quoted by a backslash."""
    lines = [""]
    at = 0
    while at < len(text):
        if text.startswith("\\%", at):
            lines[-1] += "%"
            at += 2
            continue
        if text[at] == "%":
            lines.append("")
        else:
            lines[-1] += text[at]
        at += 1
    given = "".join(f"{line}\n" for line in lines[1:])
    return lines[0], given
