"""The functions of bc -l: sine, cosine, arctangent, logarithm, exponential, Bessel.

Worked out on integers that stand for fractions, with more digits than asked for, and cut.
`1 << bits` is the integer that stands for 1.
"""

from __future__ import annotations

from collections.abc import Generator
from math import isqrt
from typing import TypeVar

from emulator.text.bc.errors import Trouble
from emulator.text.bc.numbers import DIGITS_LIMIT, Number, cut, ten, toward_zero

#: Digits kept beyond those asked for.
_SPARE = 15
#: Terms a Bessel function may have: a guard of the emulator's.
TERMS_LIMIT = 2_000

Found = TypeVar("Found")
#: What says how much it does, in bits times bits, and gives what it found.
Work = Generator[int, None, Found]


class Series:
    """The functions for one run of bc, and the constants it has worked out so far.

    Each is a generator that says how much it is about to do, in bits times bits, so that others
    have their turn meanwhile, and gives what it found.
    """

    def __init__(self) -> None:
        self._pis: dict[int, int] = {}
        self._twos: dict[int, int] = {}

    def function(self, name: str, given: list[Number], scale: int) -> Work[Number]:
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
            top = abs(toward_zero(x.digits, ten(x.scale)))
            if top > TERMS_LIMIT:
                raise Trouble("terms", TERMS_LIMIT)  # it has more terms than that
            digits += top
        if name in "sc" and size >= 10:
            digits += x.digits.bit_length() // 3
        bits = ten(digits).bit_length()
        bits += 4 * _near(bits) + 16
        value = toward_zero(x.digits << bits, ten(x.scale))
        if name == "j":
            order = toward_zero(given[0].digits, ten(given[0].scale))
            found = yield from self._bessel(order, value, bits)
        else:
            found = yield from {
                "s": self._sine, "c": self._cosine, "a": self._arctangent,
                "l": self._logarithm, "e": self._power,
            }[name](value, bits)  # fmt: skip
        return cut(toward_zero(found * ten(digits), 1 << bits), digits, scale)

    def _pi(self, bits: int) -> Work[int]:
        known = self._pis.get(bits)
        if known is None:
            one = yield from self._arctangent_of_part(5, bits)
            two = yield from self._arctangent_of_part(239, bits)
            known = self._pis[bits] = 4 * (4 * one - two)
        return known

    def _arctangent_of_part(self, part: int, bits: int) -> Work[int]:
        """The arctangent of 1/part."""
        term = total = (1 << bits) // part
        count = 1
        while term:
            yield 64 * bits
            term //= part * part
            count += 2
            total += term // count if count % 4 == 1 else -(term // count)
        return total

    def _sine(self, x: int, bits: int) -> Work[int]:
        turn = 2 * (yield from self._pi(bits))
        x %= turn
        if x > turn // 2:
            x -= turn
        # Of a small argument few terms are needed; sin 3x = 3 sin x - 4 sin^3 x.
        times = _near(bits)
        term = total = toward_zero(x, 3**times)
        square = term * term >> bits
        count = 1
        while abs(term) > 1:
            yield bits * bits
            term = toward_zero(-term * square >> bits, (count + 1) * (count + 2))
            count += 2
            total += term
        for _ in range(times):
            yield 2 * bits * bits
            total = 3 * total - (4 * (total * total >> bits) * total >> bits)
        return total

    def _cosine(self, x: int, bits: int) -> Work[int]:
        if not x:
            return 1 << bits
        quarter = (yield from self._pi(bits)) // 2
        return (yield from self._sine(x + quarter, bits))

    def _arctangent(self, x: int, bits: int) -> Work[int]:
        one = 1 << bits
        halves = 0
        while abs(x) > one >> _near(bits):
            yield 4 * bits * bits
            x = (x << bits) // (one + isqrt((one << bits) + x * x))
            halves += 1
        term = total = x
        square = x * x >> bits
        count = 1
        while abs(term) > 1:
            yield bits * bits
            term = -term * square >> bits
            count += 2
            total += toward_zero(term, count)
        return total << halves

    def _logarithm(self, x: int, bits: int) -> Work[int]:
        one = 1 << bits
        if x == one:
            return 0
        twos = x.bit_length() - one.bit_length()
        x = x >> twos if twos >= 0 else x << -twos
        found = yield from self._near_one(x, bits)
        return found + twos * (yield from self._two(bits)) if twos else found

    def _two(self, bits: int) -> Work[int]:
        known = self._twos.get(bits)
        if known is None:
            known = self._twos[bits] = yield from self._near_one(2 << bits, bits)
        return known

    def _near_one(self, x: int, bits: int) -> Work[int]:
        """The logarithm of a number between 1/2 and 2, by the inverse hyperbolic tangent."""
        one = 1 << bits
        roots = _near(bits)
        for _ in range(roots):
            yield 2 * bits * bits
            x = isqrt(x << bits)
        term = total = ((x - one) << bits) // (x + one)
        square = term * term >> bits
        count = 1
        while abs(term) > 1:
            yield 2 * bits * bits
            term = toward_zero(term * square, one)
            count += 2
            total += toward_zero(term, count)
        return total << (roots + 1)

    def _power(self, x: int, bits: int) -> Work[int]:
        one = 1 << bits
        if x < 0:
            opposite = yield from self._power(-x, bits)
            return (one << bits) // opposite
        times, x = divmod(x, (yield from self._two(bits)))
        squares = _near(bits)
        x >>= squares
        term = total = one
        count = 0
        while term > 1:
            yield bits * bits
            count += 1
            term = (term * x >> bits) // count
            total += term
        for _ in range(squares):
            yield bits * bits
            total = total * total >> bits
        return total << times

    def _bessel(self, order: int, x: int, bits: int) -> Work[int]:
        sign = -1 if order < 0 and order % 2 else 1
        order = abs(order)
        if order > 1000:
            raise Trouble("long")
        one = 1 << bits
        term = one
        for count in range(1, order + 1):
            yield 2 * bits * bits
            term = toward_zero(term * x, 2 * one * count)
        total = term
        count = 0
        square = x * x // one
        while abs(term) > 1:
            yield 2 * bits * bits
            count += 1
            term = toward_zero(-term * square // one, 4 * count * (count + order))
            total += term
        return sign * total


def _near(bits: int) -> int:
    """How often an argument is halved, so that few terms of its series are needed."""
    return isqrt(bits) // 2
