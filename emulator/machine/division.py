"""Dividing what there is among those who want it: shares, minimums, soft and hard maximums.

Numbers in, numbers out: knows no machine. Source: the WLM manual's shares and limits, which
the resource controls of workload partitions stand on (reference, wpar-commands.md section 10).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Claim(NamedTuple):
    """What one class wants and may have, in parts of a processor."""

    wanted: int
    shares: int
    least: int = 0  # it has this before shares count
    soft: int = 1 << 62  # more only where nobody else wants it
    hard: int = 1 << 62  # never more


def divide(amount: int, claims: Sequence[Claim]) -> list[int]:
    """What each class gets of an amount: in proportion to the shares within the limits.

    Limits beat shares. What a class does not want goes to the others; past their soft
    maximum they get what is left then. Minimums that come to more than there is are cut in
    proportion. What does not divide evenly, less than one part a class, goes to nobody.
    """
    ceilings = [min(one.wanted, one.hard) for one in claims]
    floors = [
        min(one.least, top) for one, top in zip(claims, ceilings, strict=True)
    ]
    if (least := sum(floors)) > amount:
        return [floor * amount // least for floor in floors]
    weights = [one.shares for one in claims]
    soft = [
        max(floor, min(one.soft, top))
        for one, floor, top in zip(claims, floors, ceilings, strict=True)
    ]
    given = _pour(amount, weights, floors, soft)
    left = amount - sum(given)
    room = [top - has for top, has in zip(ceilings, given, strict=True)]
    more = _pour(left, weights, [0] * len(room), room)
    return [has + extra for has, extra in zip(given, more, strict=True)]


def _pour(
    amount: int, weights: Sequence[int], floors: Sequence[int], ceilings: Sequence[int]
) -> list[int]:
    """Divide by weights between floors and ceilings; the floors are no more than there is.

    Whoever would be past a bound gets the bound, and the others share what is left: those
    past the bound that costs more are settled first, as the others may still move.
    """
    given = [0] * len(weights)
    open_ = list(range(len(weights)))
    while open_:
        left = amount - sum(given)
        weight = sum(weights[i] for i in open_)
        portions = {i: left * weights[i] // weight for i in open_}
        bounded = {i: min(max(portions[i], floors[i]), ceilings[i]) for i in open_}
        over = sum(bounded.values()) - sum(portions.values())
        settled = [
            i for i in open_
            if over == 0 or (bounded[i] > portions[i] if over > 0 else bounded[i] < portions[i])
        ]  # fmt: skip
        for i in settled:
            given[i] = bounded[i]
            open_.remove(i)
    return given
