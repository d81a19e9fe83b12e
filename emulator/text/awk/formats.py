"""printf's formats: `formatted` puts values where a format says.

Not C's: no lengths past a limit, and what is no conversion is printed as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from emulator.text.awk import limits
from emulator.text.awk.errors import Fault, LimitPassed

_SPEC = re.compile(r"%([-+ #0]*)(\*|[0-9]+)?(?:\.(\*|[0-9]+)?)?[hlLq]*([a-zA-Z%])")
_WORD = 1 << 64


class Piece(NamedTuple):
    """Plain text, or one conversion: its flags, width, precision and letter."""

    plain: str
    flags: str = ""
    width: str = ""
    precision: str | None = None
    letter: str = ""


@lru_cache(maxsize=256)
def pieces(format: str) -> tuple[Piece, ...]:
    """A format taken apart."""
    found: list[Piece] = []
    at = 0
    for spec in _SPEC.finditer(format):
        flags, width, precision, letter = spec.groups()
        if letter not in "cdiouxXeEfFgGsaA%":
            continue
        if spec.start() > at:
            found.append(Piece(format[at : spec.start()]))
        at = spec.end()
        dotted = "." in spec[0]
        if letter == "%":
            found.append(Piece("%"))
        else:
            given = (precision or "0") if dotted else None
            found.append(Piece("", "".join(sorted(set(flags))), width or "", given, letter))
    if at < len(format):
        found.append(Piece(format[at:]))
    return tuple(found)


def formatted(
    format: str,
    values: list[Any],
    number: Callable[[Any], float],
    text: Callable[[Any], str],
) -> str:
    """The format with its values. Raises Fault where one is missing, LimitPassed."""
    parts: list[str] = []
    size = 0
    at = 0

    def following() -> Any:
        nonlocal at
        if at >= len(values):
            raise Fault("format", format)
        at += 1
        return values[at - 1]

    for piece in pieces(format):
        if not piece.letter:
            parts.append(piece.plain)
            continue
        flags, width, precision = piece.flags, piece.width, piece.precision
        if width == "*":
            wide = _integer(number(following()))
            if wide < 0:
                flags += "-"
            width = str(abs(wide))
        if precision == "*":
            fine = _integer(number(following()))
            precision = str(fine) if fine >= 0 else None
        for size_given in (width, precision or ""):
            if len(size_given) > 9 or int(size_given or 0) > limits.STRING:
                raise LimitPassed("STRING", limits.STRING)
        part = _converted(piece.letter, flags, width, precision, following(), number, text)
        parts.append(part)
        size += len(part)
        if size > limits.STRING:
            raise LimitPassed("STRING", limits.STRING)
    return "".join(parts)


def _converted(
    letter: str,
    flags: str,
    width: str,
    precision: str | None,
    value: Any,
    number: Callable[[Any], float],
    text: Callable[[Any], str],
) -> str:
    if letter == "s":
        string = text(value)
        if precision is not None:
            string = string[: int(precision)]
        return _padded(string, flags, width)
    if letter == "c":
        if value.__class__ is float:
            return _padded(chr(_integer(value) & 255), flags, width)
        return _padded(value[:1], flags, width)
    real = number(value)
    dot = f".{precision}" if precision is not None else ""
    if real != real or real in (float("inf"), float("-inf")):
        sign = "-" if real == float("-inf") else "+" if "+" in flags else ""
        return _padded(sign + ("nan" if real != real else "inf"), flags, width)
    if letter in "eEfFgG":
        return f"%{flags}{width}{dot}{letter}" % real
    if letter in "aA":
        return _padded(real.hex(), flags, width)
    whole = _integer(real)
    if letter in "di":
        if precision is not None:
            flags = flags.replace("0", "")
            if precision == "0" and not whole:
                return _padded("+" if "+" in flags else "", flags, width)
        return f"%{flags}{width}{dot}d" % whole
    if whole < 0:
        whole += _WORD
    digits = {"o": "%o", "u": "%d", "x": "%x", "X": "%X"}[letter] % whole
    if precision is not None:
        flags = flags.replace("0", "")
        digits = "" if precision == "0" and not whole else digits.zfill(int(precision))
    if "#" in flags:
        if letter == "o" and digits[:1] != "0":
            digits = "0" + digits
        elif letter in "xX" and whole:
            if "0" in flags and "-" not in flags:
                digits = digits.zfill(int(width or 0) - 2)
            digits = f"0{letter}{digits}"
    if "0" in flags and "-" not in flags:
        return digits.zfill(int(width or 0))
    return _padded(digits, flags, width)


def _padded(text: str, flags: str, width: str) -> str:
    if not width:
        return text
    return text.ljust(int(width)) if "-" in flags else text.rjust(int(width))


def _integer(real: float) -> int:
    """As C makes a long of a double: cut off, and held within its bounds."""
    if real != real:
        return -(_WORD // 2)
    if real >= _WORD // 2:
        return _WORD // 2 - 1
    if real < -(_WORD // 2):
        return -(_WORD // 2)
    return int(real)
