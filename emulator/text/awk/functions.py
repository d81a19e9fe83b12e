"""What awk's own functions do to strings and numbers: pure, but for `Random`'s seed.

Not system, close and fflush, which wait (`runtime`).
"""

from __future__ import annotations

import math
import re

from emulator.text.awk import limits
from emulator.text.awk.errors import LimitPassed
from emulator.text.regular import Regular

INFINITE = float("inf")
NAN = float("nan")


def substr(text: str, start: float, count: float = INFINITE) -> str:
    """The part of `text` from character `start` (from 1) on, at most `count` characters.

    Both are cut to whole numbers, and a start before the first character is the first:
    what every descendant of nawk does. (POSIX would round, and count from before it.)
    """
    if start != start or count != count:
        return ""
    size = len(text)
    begin = int(min(max(start, 1.0), size + 1.0)) - 1
    return text[begin : begin + int(min(max(count, 0.0), float(size)))]


def _plain_case(text: str, lower: bool) -> str:
    """Only the letters of the C locale have a case."""
    if text.isascii():
        return text.lower() if lower else text.upper()
    table = _LOWER if lower else _UPPER
    return text.translate(table)


_CAPITALS, _SMALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"
_LOWER = str.maketrans(_CAPITALS, _SMALL)
_UPPER = str.maketrans(_SMALL, _CAPITALS)


def lower(text: str) -> str:
    """Tolower."""
    return _plain_case(text, True)


def upper(text: str) -> str:
    """Toupper."""
    return _plain_case(text, False)


def index(text: str, part: str) -> float:
    """index: where `part` begins, from 1; 0: nowhere."""
    return float(text.find(part) + 1)


def whole(value: float) -> float:
    """int: without its fraction."""
    return float(math.trunc(value)) if math.isfinite(value) else value


def exponential(value: float) -> float:
    """exp; too large is inf."""
    try:
        return math.exp(value)
    except OverflowError:
        return INFINITE


def logarithm(value: float) -> float:
    """log; of 0 -inf, of less nan."""
    if value == 0.0:
        return -INFINITE
    return math.log(value) if value > 0.0 else NAN


def root(value: float) -> float:
    """sqrt; of less than 0 nan."""
    return math.sqrt(value) if value >= 0.0 else NAN


def sine(value: float) -> float:
    """Sin."""
    return math.sin(value) if math.isfinite(value) else NAN


def cosine(value: float) -> float:
    """Cos."""
    return math.cos(value) if math.isfinite(value) else NAN


class Random:
    """rand and srand: the generator of drand48, so that a machine always rolls the same."""

    def __init__(self) -> None:
        self.seed = 1.0
        self.state = 0
        self.sow(1.0)

    def sow(self, seed: float) -> float:
        """srand: the seed there was before."""
        before, self.seed = self.seed, seed
        whole_seed = int(seed) if math.isfinite(seed) else 0
        self.state = ((whole_seed & 0xFFFFFFFF) << 16) + 0x330E
        return before

    def next(self) -> float:
        """rand: from 0 to just below 1."""
        self.state = (0x5DEECE66D * self.state + 0xB) & 0xFFFFFFFFFFFF
        return self.state / float(1 << 48)


_PARTS = re.compile(r"\\\\&|\\&|&|\\\\(?=&)|[^\\&]+|\\")


def replacement(by: str) -> list[str | None]:
    r"""What sub puts in: text, and None where the match goes (`&`; `\&` is an `&`)."""
    parts: list[str | None] = []
    for piece in _PARTS.findall(by):
        if piece == "&":
            parts.append(None)
        elif piece == "\\&":
            parts.append("&")
        elif piece == "\\\\&":
            parts += ["\\", None]
        else:
            parts.append(piece)
    return parts


def substituted(pattern: Regular, by: str, text: str, every: bool) -> tuple[int, str]:
    """Sub and gsub: how many were replaced, and the new text. Raises LimitPassed."""
    found = pattern.search(text)
    if found is None:
        return 0, text
    parts = replacement(by) if "&" in by or "\\" in by else [by]
    out: list[str] = []
    at = count = size = effort = 0
    while found is not None:
        effort += pattern.effort(text, at)
        if effort > limits.REPLACING:
            raise LimitPassed("REPLACING", limits.REPLACING)
        begin, end = found.span()
        out.append(text[at:begin])
        match = text[begin:end]
        size += begin - at + sum([len(match if part is None else part) for part in parts])
        if size > limits.STRING:
            raise LimitPassed("STRING", limits.STRING)
        out.extend([match if part is None else part for part in parts])
        count += 1
        at = end
        if not every or begin >= len(text):
            break
        if end == begin:
            out.append(text[at : at + 1])
            at += 1
            found = pattern.search(text, at)
            continue
        if end >= len(text):
            break
        found = pattern.search(text, end)
        if found is not None and found.end() == found.start() == end:
            # Nothing is replaced right behind a match.
            out.append(text[at : at + 1])
            at += 1
            found = pattern.search(text, at)
    out.append(text[at:])
    return count, "".join(out)
