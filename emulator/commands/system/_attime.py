"""The times that at understands: `1430`, `2:30pm tomorrow`, `now + 5 minutes`, `8am Jan 24`.

Knows no machine: it is told what time it is. Source: IBM's page of at.
"""

from __future__ import annotations

import calendar
import re

from emulator.machine.clock import moment

DAY = 86_400
_MONTHS = [name.lower() for name in calendar.month_abbr]
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_UNITS = {"minute": 60, "hour": 3600, "day": DAY, "week": 7 * DAY}
_NAMED = {"midnight": 0, "noon": 12 * 3600}
_WORD = re.compile(r"\d+|[a-z]+|[:+,]")
_ZULU = ("zulu", "utc")


class BadTime(Exception):
    """The words are no time."""


def when(words: list[str], now: int, offset: int) -> int:
    """The moment (seconds) that a call's words name. Raises BadTime.

    A time of day that has gone by is meant for tomorrow; a date that has gone by without a
    year, for next year.
    """
    text = " ".join(words).lower()
    left = _WORD.findall(text)
    if re.sub(r"[\s]", "", text) != "".join(left) or not left:
        raise BadTime
    local = now + offset
    clock, zulu = _time_of_day(left)
    day, dated, yearly = _day(left, local)
    at = local if clock < 0 and not dated else day * DAY + max(clock, 0)
    if clock < 0 and dated:
        at = day * DAY + local % DAY
    if zulu:
        at += offset
    if clock >= 0 and at <= local:
        if not dated:
            at += DAY
        elif yearly:
            at = _later(at, 12)
    at = _increment(left, at)
    if left:
        raise BadTime
    return at - offset


def _time_of_day(left: list[str]) -> tuple[int, bool]:
    """Seconds after midnight (-1: now), and whether they are Greenwich's."""
    first = left.pop(0)
    if first == "now":
        return -1, False
    if first in _NAMED:
        return _NAMED[first], False
    if not first.isdigit() or len(first) > 4:
        raise BadTime
    hour, minute = (int(first[:-2]), int(first[-2:])) if len(first) > 2 else (int(first), 0)
    if left[:1] == [":"] and len(first) <= 2:
        if len(left) < 2 or not left[1].isdigit() or len(left[1]) != 2:
            raise BadTime
        minute = int(left[1])
        del left[:2]
    if left[:1] in (["am"], ["pm"]):
        if not 1 <= hour <= 12:
            raise BadTime
        hour = hour % 12 + (12 if left.pop(0) == "pm" else 0)
    zulu = bool(left) and left[0] in _ZULU
    if zulu:
        del left[0]
    if hour > 23 or minute > 59:
        raise BadTime
    return hour * 3600 + minute * 60, zulu


def _day(left: list[str], local: int) -> tuple[int, bool, bool]:
    """The day (since the epoch), whether it was named, and whether without a year."""
    today = local // DAY
    word = left[0] if left else ""
    if word in ("today", "tomorrow"):
        del left[0]
        return today + (word == "tomorrow"), True, False
    if word[:3] in _DAYS and calendar.day_name[_DAYS.index(word[:3])].lower().startswith(word):
        del left[0]
        ahead = (_DAYS.index(word[:3]) - moment(local, 0).weekday) % 7
        return today + (ahead or 7), True, False
    if len(word) < 3 or word[:3] not in _MONTHS:
        return today, False, False
    month = _MONTHS.index(word[:3])
    if not calendar.month_name[month].lower().startswith(word):
        raise BadTime
    if len(left) < 2 or not left[1].isdigit():
        raise BadTime
    number, year, yearly = int(left[1]), moment(local, 0).year, True
    del left[:2]
    if left[:1] == [","]:
        if len(left) < 2 or not left[1].isdigit() or len(left[1]) != 4:
            raise BadTime
        year, yearly = int(left[1]), False
        del left[:2]
    if not (1970 <= year < 2200 and 1 <= number <= calendar.monthrange(year, month)[1]):
        raise BadTime
    day = calendar.timegm((year, month, number, 0, 0, 0)) // DAY
    return day, True, yearly


def _increment(left: list[str], at: int) -> int:
    """`+ N units`, or `next unit`."""
    if not left:
        return at
    if left[0] == "next":
        count = 1
        del left[0]
    elif left[0] == "+" and len(left) > 1 and left[1].isdigit() and len(left[1]) < 6:
        count = int(left[1])
        del left[:2]
    else:
        raise BadTime
    unit = left.pop(0).removesuffix("s") if left else ""
    if unit in _UNITS:
        return at + count * _UNITS[unit]
    if unit in ("month", "year"):
        return _later(at, count * (12 if unit == "year" else 1))
    raise BadTime


def _later(at: int, months: int) -> int:
    """The same day so many months later; the last of a month that is too short for it."""
    when = moment(at, 0)
    month = when.year * 12 + when.month - 1 + months
    year, month = month // 12, month % 12 + 1
    if year > 9000:
        raise BadTime
    day = min(when.day, calendar.monthrange(year, month)[1])
    return calendar.timegm((year, month, day, 0, 0, 0)) + at % DAY
