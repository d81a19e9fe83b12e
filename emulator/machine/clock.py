"""The machine's own time: not the host's, which never reaches it.

Time is a count of microseconds since 1970-01-01 00:00 UTC. It moves with steps
(`step`), with waits (`advance`), and, where a front end lets it, with the host's
clock while the machine is idle (also `advance`; the journal keeps the result).
"""

from __future__ import annotations

import re
import time

SECOND = 1_000_000
#: Machine time a step takes while a task is within its burst, in microseconds.
STEP = 10
#: Machine time a step takes after that: some 300 steps a machine second.
SLOW_STEP = 3_333
#: Steps of a stretch that nothing ends: nobody's turn.
ENDLESS = 1 << 62

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


class Clock:
    """Machine time and the number of steps taken so far.

    A step is counted by taking 1 off `left`, which is all that happens a few million times
    a second; `now` and `steps` are worked out of it when somebody looks. A stretch is the
    steps until something changes: `left` of them, at `cost` microseconds each.
    """

    __slots__ = ("_now", "_steps", "cost", "full", "left")

    def __init__(self, now: int, steps: int = 0) -> None:
        self._now = now
        self._steps = steps
        self.stretch(ENDLESS, STEP)

    def stretch(self, steps: int, cost: int) -> None:
        """Begin a stretch; what was counted in the last one must have been settled."""
        self.full = self.left = steps
        self.cost = cost

    def settle(self) -> int:
        """Enter the steps taken in this stretch so far into the books; how many they were."""
        taken = self.full - self.left
        self._now += taken * self.cost
        self._steps += taken
        self.full = self.left
        return taken

    @property
    def now(self) -> int:
        """Microseconds since the epoch."""
        return self._now + (self.full - self.left) * self.cost

    @now.setter
    def now(self, now: int) -> None:
        self.settle()
        self._now = now

    @property
    def steps(self) -> int:
        """Steps taken so far."""
        return self._steps + self.full - self.left

    @steps.setter
    def steps(self, steps: int) -> None:
        self.settle()
        self._steps = steps

    @property
    def seconds(self) -> int:
        """Whole machine seconds since the epoch."""
        return (self._now + (self.full - self.left) * self.cost) // SECOND

    def advance(self, to: int) -> None:
        """Move on to `to` (microseconds); time never goes back."""
        if to > self.now:
            self.now = to

    def copy(self) -> Clock:
        """Give a clock that shows the same and then goes its own way."""
        return Clock(self.now, self.steps)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Clock) and (self.now, self.steps) == (other.now, other.steps)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Clock(now={self.now}, steps={self.steps})"


class Moment(tuple[int, ...]):
    """A broken-down local time: year, month, day, hour, minute, second, weekday, yearday."""

    __slots__ = ()

    year = property(lambda self: self[0])
    month = property(lambda self: self[1])
    day = property(lambda self: self[2])
    hour = property(lambda self: self[3])
    minute = property(lambda self: self[4])
    second = property(lambda self: self[5])
    weekday = property(lambda self: self[6])
    yearday = property(lambda self: self[7])

    def format(self, pattern: str, zone: str = "EET") -> str:
        """Write the moment as the AIX `date` field descriptors in `pattern` say (C locale)."""
        if "%" not in pattern:
            return pattern
        year, month, day, hour, minute, second, weekday, yearday = self
        fields = {
            "%": "%", "n": "\n", "t": "\t",
            "Y": str(year), "y": f"{year % 100:02d}", "C": f"{year // 100:02d}",
            "m": f"{month:02d}", "d": f"{day:02d}", "e": f"{day:2d}",
            "H": f"{hour:02d}", "I": f"{(hour - 1) % 12 + 1:02d}",
            "M": f"{minute:02d}", "S": f"{second:02d}",
            "p": "AM" if hour < 12 else "PM", "Z": zone,
            "j": f"{yearday:03d}", "w": str((weekday + 1) % 7), "u": str(weekday + 1),
            "a": _DAYS[weekday], "b": _MONTHS[month - 1], "h": _MONTHS[month - 1],
            "A": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
                  "Sunday")[weekday],
            "B": ("January", "February", "March", "April", "May", "June", "July", "August",
                  "September", "October", "November", "December")[month - 1],
            "T": f"{hour:02d}:{minute:02d}:{second:02d}", "R": f"{hour:02d}:{minute:02d}",
            "D": f"{month:02d}/{day:02d}/{year % 100:02d}",
            "U": f"{(yearday + 6 - (weekday + 1) % 7) // 7:02d}",
            "W": f"{(yearday + 6 - weekday) // 7:02d}",
        }  # fmt: skip
        fields["r"] = f"{fields['I']}:{fields['M']}:{fields['S']} {fields['p']}"
        fields["c"] = f"{fields['a']} {fields['b']} {fields['e']} {fields['T']} {year}"
        fields["x"] = fields["D"]
        fields["X"] = fields["T"]
        out: list[str] = []
        index = 0
        while index < len(pattern):
            char = pattern[index]
            if char == "%" and index + 1 < len(pattern):
                index += 1
                out.append(fields.get(pattern[index], "%" + pattern[index]))
            else:
                out.append(char)
            index += 1
        return "".join(out)


def moment(seconds: int, offset: int = 7200) -> Moment:
    """Break `seconds` since the epoch down in a zone `offset` seconds east of Greenwich."""
    # gmtime on a given number is arithmetic: neither the host's clock nor its zone enters.
    parts = time.gmtime(seconds + offset)
    return Moment(
        (parts.tm_year, parts.tm_mon, parts.tm_mday, parts.tm_hour, parts.tm_min,
         parts.tm_sec, parts.tm_wday, parts.tm_yday)
    )  # fmt: skip


def stamped(text: str, now: int, offset: int) -> int:
    """The moment (seconds) that `[[CC]YY]MMDDhhmm[.SS]` names, as touch and at take it.

    The year is this one where it is left out. Raises ValueError.
    """
    import calendar  # here, because few machines' dates are set

    found = re.fullmatch(r"(\d{2}|\d{4})?(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d\d))?", text)
    if found is None or not text.isascii():
        raise ValueError(text)
    given = found.group(1) or ""
    year = int(given) if given else moment(now, offset).year
    if len(given) == 2:
        # POSIX: 69 to 99 are of the twentieth century.
        year += 1900 if year >= 69 else 2000
    month, day, hour, minute = (int(found.group(n)) for n in (2, 3, 4, 5))
    second = int(found.group(6) or 0)
    if (
        not (1 <= month <= 12 and hour < 24 and minute < 60 and second < 60)
        or year < 1970
        or not 1 <= day <= calendar.monthrange(year, month)[1]
    ):
        raise ValueError(text)
    return calendar.timegm((year, month, day, hour, minute, second)) - offset
