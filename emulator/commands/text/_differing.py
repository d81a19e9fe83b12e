"""Finding where two lists of lines differ: Myers' algorithm. Not a command."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Generator, Sequence
from typing import NamedTuple

#: Lines in which two inputs may differ before the fewest changes are no longer looked for:
#: a guard of the emulator's, for the work grows with the square.
EDITS_LIMIT = 500
#: Lines looked at that are worth a step.
LINES = 50


#: A comparison under way: gives the steps done, and at its end the lines to print.
Comparison = Generator[int, None, list[str]]


class Change(NamedTuple):
    """Lines one[begin:end] became two[start:stop]; either may be empty."""

    begin: int
    end: int
    start: int
    stop: int


def changes(
    one: Sequence[str], two: Sequence[str]
) -> Generator[int, None, list[Change]]:
    """The fewest changes that make `two` of `one`, in order.

    Stops where others may have their turn; gives the steps done.
    """
    low = 0
    high = min(len(one), len(two))
    while low < high and one[low] == two[low]:
        low += 1
    tail = 0
    while tail < high - low and one[-1 - tail] == two[-1 - tail]:
        tail += 1
    middle, other = one[low : len(one) - tail], two[low : len(two) - tail]
    yield (low + tail) // LINES
    found = [
        Change(begin + low, end + low, start + low, stop + low)
        for begin, end, start, stop in (yield from _edits(middle, other))
    ]
    yield len(found) // LINES
    return _shifted(found, one, two)


def _edits(
    one: Sequence[str], two: Sequence[str]
) -> Generator[int, None, list[Change]]:
    height, width = len(one), len(two)
    if not height and not width:
        return []
    furthest = {1: 0}
    trails: list[dict[int, int]] = []
    for edits in range(height + width + 1):
        if edits > EDITS_LIMIT:
            return (yield from _anchored(one, two))
        yield 1 + edits // LINES
        gone = 0
        for diagonal in range(-edits, edits + 1, 2):
            down = diagonal == -edits or (
                diagonal != edits
                and furthest.get(diagonal - 1, -1) < furthest.get(diagonal + 1, -1)
            )
            x = furthest[diagonal + 1] if down else furthest[diagonal - 1] + 1
            y = x - diagonal
            before = x
            while x < height and y < width and one[x] == two[y]:
                x += 1
                y += 1
            gone += x - before
            furthest[diagonal] = x
            if x >= height and y >= width:
                return _back(trails, edits, height, width)
        trails.append(dict(furthest))
        yield gone // LINES
    raise AssertionError("deleting all and adding all is always enough")


def _anchored(
    one: Sequence[str], two: Sequence[str]
) -> Generator[int, None, list[Change]]:
    """Changes between the lines that stand once in each and in the same order.

    Right, but not the fewest there are.
    """
    places: dict[str, int] = {}
    for index, line in enumerate(two):
        places[line] = -1 if line in places else index
    seen: dict[str, int] = {}
    for index, line in enumerate(one):
        seen[line] = -1 if line in seen else index
    yield (len(one) + len(two)) // LINES
    # The longest rising run of places in `two`, by the order in `one`.
    tops: list[int] = []
    ends: list[tuple[int, int]] = []
    before: dict[tuple[int, int], tuple[int, int] | None] = {}
    for line, index in seen.items():
        place = places.get(line, -1)
        if index < 0 or place < 0:
            continue
        at = bisect_left(tops, place)
        before[index, place] = ends[at - 1] if at else None
        tops[at : at + 1] = [place]
        ends[at : at + 1] = [(index, place)]
    yield len(seen) // LINES
    anchors: list[tuple[int, int]] = []
    last = ends[-1] if ends else None
    while last is not None:
        anchors.append(last)
        last = before[last]
    if not anchors:
        return [Change(0, len(one), 0, len(two))]
    out: list[Change] = []
    begin = start = 0
    for end, stop in [*reversed(anchors), (len(one), len(two))]:
        for change in (yield from _edits(one[begin:end], two[start:stop])):
            one_at, two_at = (begin, begin), (start, start)
            moved = zip(change, (*one_at, *two_at), strict=True)
            out.append(Change(*(place + offset for place, offset in moved)))
        begin, start = end + 1, stop + 1
    return out


def _back(trails: list[dict[int, int]], edits: int, x: int, y: int) -> list[Change]:
    """Go the way back; single edits that touch are one change."""
    found: list[Change] = []
    for step in range(edits, 0, -1):
        before = trails[step - 1]
        diagonal = x - y
        down = diagonal == -step or (
            diagonal != step and before.get(diagonal - 1, -1) < before.get(diagonal + 1, -1)
        )
        diagonal += 1 if down else -1
        x = before[diagonal]
        y = x - diagonal
        end, stop = (x, y + 1) if down else (x + 1, y)
        if found and (found[-1].begin, found[-1].start) == (end, stop):
            last = found.pop()
            end, stop = last.end, last.stop
        found.append(Change(x, end, y, stop))
    return found[::-1]


def _shifted(found: list[Change], one: Sequence[str], two: Sequence[str]) -> list[Change]:
    """Move what was only added or only removed as far down as it goes."""
    out: list[Change] = []
    for change in reversed(found):
        begin, end, start, stop = change
        limit = out[-1].begin if out else len(one)
        while end < limit and (
            (start == stop and one[begin] == one[end])
            or (begin == end and two[start] == two[stop])
        ):
            begin, end, start, stop = begin + 1, end + 1, start + 1, stop + 1
        if out and (out[-1].begin, out[-1].start) == (end, stop):
            last = out.pop()
            end, stop = last.end, last.stop
        out.append(Change(begin, end, start, stop))
    return out[::-1]
