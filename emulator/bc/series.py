"""The functions of bc -l: sine, cosine, arctangent, logarithm, exponential, Bessel.

Worked out on integers that stand for fractions, with more digits than asked for, and cut.
`one` is the integer that stands for 1.
"""

from __future__ import annotations

from functools import lru_cache
from math import isqrt

from emulator.bc.errors import Trouble
from emulator.bc.numbers import DIGITS_LIMIT, Number, cut, ten, toward_zero

#: Digits kept beyond those asked for.
_SPARE = 15


def function(name: str, given: list[Number], scale: int) -> Number:
    """s, c, a, l, e or j of numbers, cut at `scale`. Raises Trouble."""
    x = given[-1]
    # Digits before the point cost as many behind it where the argument is brought near 0.
    size = min(10, (abs(x.digits) // ten(x.scale)).bit_length() * 3 // 10 + 1)
    if name == "l" and x.digits <= 0:
        return Number(ten(scale) - ten(2 * scale), scale)
    digits = scale + size + _SPARE
    if name == "e":
        top = toward_zero(x.digits, ten(x.scale))
        if abs(top) > DIGITS_LIMIT:
            if top < 0:
                return Number(0, scale)
            raise Trouble("long")
        digits += max(0, top) // 2
    if name == "j":
        digits += min(abs(toward_zero(x.digits, ten(x.scale))), 10_000)
    if name in "sc" and size >= 10:
        digits += x.digits.bit_length() // 3
    one = ten(digits)
    value = toward_zero(x.digits * one, ten(x.scale))
    if name == "j":
        found = _bessel(toward_zero(given[0].digits, ten(given[0].scale)), value, one)
    else:
        found = {"s": _sine, "c": _cosine, "a": _arctangent, "l": _logarithm, "e": _power}[
            name
        ](value, one)
    return cut(found, digits, scale)


@lru_cache(maxsize=16)
def _pi(one: int) -> int:
    return 4 * (4 * _arctangent_of_part(5, one) - _arctangent_of_part(239, one))


def _arctangent_of_part(part: int, one: int) -> int:
    """The arctangent of 1/part."""
    term = total = one // part
    count = 1
    while term:
        term //= part * part
        count += 2
        total += term // count if count % 4 == 1 else -(term // count)
    return total


def _sine(x: int, one: int) -> int:
    turn = 2 * _pi(one)
    x %= turn
    if x > turn // 2:
        x -= turn
    term = total = x
    count = 1
    while abs(term) > 1:
        term = toward_zero(-term * x // one * x // one, (count + 1) * (count + 2))
        count += 2
        total += term
    return total


def _cosine(x: int, one: int) -> int:
    return one if not x else _sine(x + _pi(one) // 2, one)


def _arctangent(x: int, one: int) -> int:
    halves = 0
    while abs(x) > one // 8:
        x = x * one // (one + isqrt(one * one + x * x))
        halves += 1
    term = total = x
    count = 1
    while abs(term) > 1:
        term = toward_zero(-term * x // one * x, one)
        count += 2
        total += toward_zero(term, count)
    return total << halves


def _logarithm(x: int, one: int) -> int:
    if x == one:
        return 0
    twos = x.bit_length() - one.bit_length()
    x = x >> twos if twos >= 0 else x << -twos
    return _near_one(x, one) + (twos * _near_one(2 * one, one) if twos else 0)


def _near_one(x: int, one: int) -> int:
    """The logarithm of a number between 1/2 and 2, by the inverse hyperbolic tangent."""
    y = (x - one) * one // (x + one)
    term = total = y
    count = 1
    while abs(term) > 1:
        term = toward_zero(term * y // one * y, one)
        count += 2
        total += toward_zero(term, count)
    return 2 * total


def _power(x: int, one: int) -> int:
    if x < 0:
        return one * one // _power(-x, one)
    twos = _near_one(2 * one, one)
    times, x = divmod(x, twos)
    term = total = one
    count = 0
    while term > 1:
        count += 1
        term = term * x // (one * count)
        total += term
    return total << times


def _bessel(order: int, x: int, one: int) -> int:
    sign = -1 if order < 0 and order % 2 else 1
    order = abs(order)
    if order > 1000:
        raise Trouble("long")
    term = one
    for count in range(1, order + 1):
        term = toward_zero(term * x, 2 * one * count)
    total = term
    count = 0
    square = x * x // one
    while abs(term) > 1:
        count += 1
        term = toward_zero(-term * square // one, 4 * count * (count + order))
        total += term
    return sign * total
