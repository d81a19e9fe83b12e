"""The functions of bc -l: sine, cosine, arctangent, logarithm, exponential, Bessel.

Worked out on integers that stand for fractions, with more digits than asked for, and cut.
`1 << bits` is the integer that stands for 1.
"""

from __future__ import annotations

from functools import lru_cache
from math import isqrt

from emulator.text.bc.errors import Trouble
from emulator.text.bc.numbers import DIGITS_LIMIT, Number, cut, ten, toward_zero

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
    bits = ten(digits).bit_length()
    bits += 4 * _near(bits) + 16
    value = toward_zero(x.digits << bits, ten(x.scale))
    if name == "j":
        found = _bessel(toward_zero(given[0].digits, ten(given[0].scale)), value, bits)
    else:
        found = {"s": _sine, "c": _cosine, "a": _arctangent, "l": _logarithm, "e": _power}[
            name
        ](value, bits)
    return cut(toward_zero(found * ten(digits), 1 << bits), digits, scale)


def _near(bits: int) -> int:
    """How often an argument is halved, so that few terms of its series are needed."""
    return isqrt(bits) // 2


@lru_cache(maxsize=16)
def _pi(bits: int) -> int:
    return 4 * (4 * _arctangent_of_part(5, bits) - _arctangent_of_part(239, bits))


def _arctangent_of_part(part: int, bits: int) -> int:
    """The arctangent of 1/part."""
    term = total = (1 << bits) // part
    count = 1
    while term:
        term //= part * part
        count += 2
        total += term // count if count % 4 == 1 else -(term // count)
    return total


def _sine(x: int, bits: int) -> int:
    turn = 2 * _pi(bits)
    x %= turn
    if x > turn // 2:
        x -= turn
    # Of a small argument few terms are needed; sin 3x = 3 sin x - 4 sin^3 x.
    times = _near(bits)
    term = total = toward_zero(x, 3**times)
    square = term * term >> bits
    count = 1
    while abs(term) > 1:
        term = toward_zero(-term * square >> bits, (count + 1) * (count + 2))
        count += 2
        total += term
    for _ in range(times):
        total = 3 * total - (4 * (total * total >> bits) * total >> bits)
    return total


def _cosine(x: int, bits: int) -> int:
    return 1 << bits if not x else _sine(x + _pi(bits) // 2, bits)


def _arctangent(x: int, bits: int) -> int:
    one = 1 << bits
    halves = 0
    while abs(x) > one >> _near(bits):
        x = (x << bits) // (one + isqrt((one << bits) + x * x))
        halves += 1
    term = total = x
    square = x * x >> bits
    count = 1
    while abs(term) > 1:
        term = -term * square >> bits
        count += 2
        total += toward_zero(term, count)
    return total << halves


def _logarithm(x: int, bits: int) -> int:
    one = 1 << bits
    if x == one:
        return 0
    twos = x.bit_length() - one.bit_length()
    x = x >> twos if twos >= 0 else x << -twos
    return _near_one(x, bits) + (twos * _two(bits) if twos else 0)


@lru_cache(maxsize=16)
def _two(bits: int) -> int:
    return _near_one(2 << bits, bits)


def _near_one(x: int, bits: int) -> int:
    """The logarithm of a number between 1/2 and 2, by the inverse hyperbolic tangent."""
    one = 1 << bits
    roots = _near(bits)
    for _ in range(roots):
        x = isqrt(x << bits)
    term = total = ((x - one) << bits) // (x + one)
    square = term * term >> bits
    count = 1
    while abs(term) > 1:
        term = toward_zero(term * square, one)
        count += 2
        total += toward_zero(term, count)
    return total << (roots + 1)


def _power(x: int, bits: int) -> int:
    one = 1 << bits
    if x < 0:
        return (one << bits) // _power(-x, bits)
    times, x = divmod(x, _two(bits))
    squares = _near(bits)
    x >>= squares
    term = total = one
    count = 0
    while term > 1:
        count += 1
        term = (term * x >> bits) // count
        total += term
    for _ in range(squares):
        total = total * total >> bits
    return total << times


def _bessel(order: int, x: int, bits: int) -> int:
    sign = -1 if order < 0 and order % 2 else 1
    order = abs(order)
    if order > 1000:
        raise Trouble("long")
    one = 1 << bits
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
