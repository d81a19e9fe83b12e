"""bc's numbers: an integer and how many of its decimal digits come after the point.

Not floats and not `decimal`: results are cut off, never rounded, and have the scales that
POSIX gives them. Division and roots are cut towards zero.
"""

from __future__ import annotations

from functools import lru_cache
from math import isqrt
from typing import NamedTuple

from emulator.text.bc.errors import Trouble

#: Most digits a number may have: a guard of the emulator's.
DIGITS_LIMIT = 50_000
_BITS_LIMIT = DIGITS_LIMIT * 10 // 3
_FIGURES = "0123456789ABCDEF"


class Number(NamedTuple):
    """`digits` / 10 ** `scale`."""

    digits: int
    scale: int = 0


ZERO, ONE = Number(0), Number(1)


@lru_cache(maxsize=512)
def ten(power: int) -> int:
    """10 ** power."""
    return int(10**power)


def fits(digits: int, scale: int) -> Number:
    """A number; Trouble where it has too many digits."""
    if digits.bit_length() > _BITS_LIMIT or scale > DIGITS_LIMIT:
        raise Trouble("long")
    return Number(digits, scale)


def cut(digits: int, scale: int, wanted: int) -> Number:
    """`digits` / 10 ** `scale` with `wanted` digits after the point, cut off towards zero."""
    if wanted >= scale:
        return fits(digits * ten(wanted - scale), wanted)
    return Number(toward_zero(digits, ten(scale - wanted)), wanted)


def toward_zero(one: int, two: int) -> int:
    """The quotient without its fraction."""
    return one // two if (one < 0) == (two < 0) else -(-one // two)


def add(one: Number, two: Number) -> Number:
    """The sum, with the longer of both scales."""
    if one.scale == two.scale:
        return fits(one.digits + two.digits, one.scale)
    scale = max(one.scale, two.scale)
    return fits(
        one.digits * ten(scale - one.scale) + two.digits * ten(scale - two.scale), scale
    )


def negative(one: Number) -> Number:
    """The same below zero."""
    return Number(-one.digits, one.scale)


def subtract(one: Number, two: Number) -> Number:
    """The difference, with the longer of both scales."""
    return add(one, negative(two))


def multiply(one: Number, two: Number, scale: int) -> Number:
    """The product: all its digits, but no more after the point than `scale` or a factor has."""
    full = one.scale + two.scale
    return cut(
        fits(one.digits * two.digits, 0).digits,
        full,
        min(full, max(scale, one.scale, two.scale)),
    )


def divide(one: Number, two: Number, scale: int) -> Number:
    """The quotient with `scale` digits after the point. Raises Trouble."""
    if not two.digits:
        raise Trouble("zero")
    return Number(
        toward_zero(one.digits * ten(scale + two.scale), two.digits * ten(one.scale)), scale
    )


def modulo(one: Number, two: Number, scale: int) -> Number:
    """What division at this scale leaves."""
    if not two.digits:
        raise Trouble("zero")
    wide = max(scale + two.scale, one.scale)
    return subtract(cut(*one, wide), multiply(divide(one, two, scale), two, wide))


def power(one: Number, two: Number, scale: int) -> Number:
    """A number to the power of a whole one."""
    exponent = toward_zero(two.digits, ten(two.scale))
    size = abs(exponent)
    if abs(one.digits) > 1 and one.digits.bit_length() * size > 2 * _BITS_LIMIT:
        raise Trouble("long")
    if one.scale * size > 4 * DIGITS_LIMIT:
        raise Trouble("long")
    raised = Number(one.digits**size, one.scale * size)
    if exponent < 0:
        return divide(ONE, raised, scale)
    return cut(*raised, min(raised.scale, max(scale, one.scale)))


def root(one: Number, scale: int) -> Number:
    """The square root, with the longer of `scale` and the number's own."""
    if one.digits < 0:
        raise Trouble("root")
    scale = max(scale, one.scale)
    return Number(isqrt(one.digits * ten(2 * scale - one.scale)), scale)


def length(one: Number) -> int:
    """How many digits there are, without zeros in front of the point."""
    return max(len(figures(abs(one.digits))), one.scale, 1)


def whole(one: Number) -> int:
    """The number without its fraction."""
    return toward_zero(one.digits, ten(one.scale))


def compare(one: Number, two: Number) -> int:
    """Below 0, 0 or above 0."""
    return subtract(one, two).digits


def figures(digits: int) -> str:
    """The decimal digits of a natural number. Python itself refuses beyond some thousand."""
    if digits.bit_length() < 12_000:
        return str(digits)
    half = digits.bit_length() * 301 // 2000
    high, low = divmod(digits, ten(half))
    return figures(high) + figures(low).zfill(half)


def places(value: int, base: int) -> list[int]:
    """The figures of a natural number in a base, the highest first; 0 has none."""
    if value.bit_length() < 2_000:
        parts: list[int] = []
        while value:
            value, figure = divmod(value, base)
            parts.append(figure)
        return parts[::-1]
    half = value.bit_length() // base.bit_length() // 2 or 1
    high, low = divmod(value, base**half)
    lower = places(low, base)
    return places(high, base) + [0] * (half - len(lower)) + lower


def read(text: str, base: int) -> Number:
    """What digits and a point mean in a base: a digit too high counts as the highest."""
    before, _, after = text.partition(".")
    if base == 10 and text.replace(".", "0").isdecimal():
        digits = before + after
        value = 0
        for at in range(0, len(digits), 4000):
            part = digits[at : at + 4000]
            value = value * ten(len(part)) + int(part)
        return fits(value, len(after))
    if len(text) == 1:
        return Number(_FIGURES.index(text)) if text in _FIGURES else ZERO
    value = 0
    for figure in before + after:
        value = value * base + min(_FIGURES.index(figure), base - 1)
    return Number(value * ten(len(after)) // base ** len(after), len(after))


def write(one: Number, base: int) -> str:
    """The number in a base: figures up to 16, groups of decimal digits beyond."""
    sign = "-" if one.digits < 0 else ""
    high, low = divmod(abs(one.digits), ten(one.scale))
    if base == 10:
        text = figures(high) if high else ""
        if one.scale and one.digits:
            text += "." + figures(low).zfill(one.scale)
        return sign + (text or "0")
    parts = places(high, base)
    fraction: list[int] = []
    if one.scale and one.digits:
        count = 1
        while base**count < ten(one.scale):
            count += max(1, (ten(one.scale) // base**count).bit_length() // base.bit_length())
        fraction = places(low * base**count // ten(one.scale), base)
        fraction = [0] * (count - len(fraction)) + fraction
    if base <= 16:
        text = "".join(_FIGURES[part] for part in parts)
        text += "." * bool(fraction) + "".join(_FIGURES[part] for part in fraction)
        return sign + (text or "0")
    wide = len(str(base - 1))
    text = "".join(f" {part:0{wide}d}" for part in parts)
    if fraction:
        text += "." + " ".join(f"{part:0{wide}d}" for part in fraction)
    return sign + (text or "0")
