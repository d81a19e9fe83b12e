"""awk's values: numbers, strings, and strings from input that may be numbers.

A number is a float. A string is a str; `Input` (a str) came from a record, an argument
or the environment and counts as a number where it looks like one; UNSET is both 0 and "".
"""

from __future__ import annotations

import re
from typing import Any

from emulator.text.awk.errors import Fault
from emulator.text.awk.formats import formatted

Value = Any  # float | str


class Input(str):
    """A string from outside: it compares as a number where it looks like one."""

    __slots__ = ()


class Unset(str):
    """The value of what was never assigned."""

    __slots__ = ()


class Text(str):
    """A string that was assigned to a field: no number, whatever it looks like."""

    __slots__ = ()


UNSET = Unset("")

_NUMBER = re.compile(r"[ \t\n\r\f\v]*([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)")
_NUMERIC = re.compile(_NUMBER.pattern + r"[ \t\n\r\f\v]*\Z")


def number(value: Value) -> float:
    """The number a value stands for: of a string, what it begins with."""
    if value.__class__ is float:
        return value
    if value.isdecimal():
        return float(value)
    found = _NUMBER.match(value)
    return float(found[1]) if found is not None else 0.0


def text_of(value: Value, format: str) -> str:
    """The string a value stands for; `format` is CONVFMT's or OFMT's value."""
    if value.__class__ is not float:
        return value  # type: ignore[no-any-return]
    if value.is_integer():
        return str(int(value))
    if value != value:
        return "nan"
    if value in (_INFINITE, -_INFINITE):
        return "inf" if value > 0 else "-inf"
    return formatted(format, [value], number, str)


_INFINITE = float("inf")


def true(value: Value) -> bool:
    """Whether a value counts as true."""
    kind = value.__class__
    if kind is float:
        return bool(value != 0.0)
    if kind is Input:
        found = _NUMERIC.match(value)
        if found is not None:
            return float(found[1]) != 0.0
    return bool(value)


def numeric(value: Value) -> float | None:
    """The number of what compares as one, else None."""
    kind = value.__class__
    if kind is float:
        return value  # type: ignore[no-any-return]
    if kind is Input:
        found = _NUMERIC.match(value)
        return float(found[1]) if found is not None else None
    return 0.0 if kind is Unset else None


def arithmetic(operator: str, left: float, right: float) -> float:
    """`+ - * / % ^` with C's results where Python raises. Raises Fault."""
    try:
        if operator == "+":
            return left + right
        if operator == "-":
            return left - right
        if operator == "*":
            return left * right
        if operator == "/":
            return left / right
        if operator == "%":
            return _remainder(left, right)
        power = left**right
        return power if power.__class__ is float else _NAN
    except ZeroDivisionError:
        if operator == "^":
            return _INFINITE
        raise Fault("division" if operator == "/" else "modulo") from None
    except OverflowError:
        return -_INFINITE if left < 0 and right % 2 == 1 else _INFINITE


_NAN = float("nan")


def _remainder(left: float, right: float) -> float:
    from math import fmod

    if right == 0.0:
        raise ZeroDivisionError
    try:
        return fmod(left, right)
    except ValueError:
        return _NAN
