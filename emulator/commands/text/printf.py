"""printf: write words as a format says. Source: IBM's printf page; POSIX, "printf".

The Korn shell of the machine has one of its own; this is the program that env, find and
xargs run.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Iterator

from emulator.kernel.inputs import STEP_BYTES
from emulator.kernel.process import Process
from emulator.messages.filters import BAD_CONVERSION, NOT_NUMERIC, OUTPUT_PASSED, TOO_WIDE
from emulator.options import Command, operand, operands

_ESCAPE = re.compile(r"\\([abcfnrtv\\\"])|\\([0-7]{1,3})")
_ESCAPE_B = re.compile(r"\\([abcfnrtv\\])|\\0?([0-7]{1,3})|\\0")
_MEANING = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_CONVERSION = re.compile(r"%(?:(%)|([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?([bcdeEfgGiosuxX]))")
_INTEGER = re.compile(r"[ \t]*([-+]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)")
_REAL = re.compile(r"[ \t]*[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
#: Widest field, and most bytes one call makes: guards of the emulator's.
WIDEST = 100_000
OUTPUT_LIMIT = 16 * 1024 * 1024
#: Pieces of output that are worth a step.
ROUND = 20


class Stop(Exception):
    r"""A \c was met, or a conversion that means nothing."""


class Printf(Command):
    r"""printf Format [Argument ...]

    Writes the format, with %s, %d and their like replaced by the arguments, and again as
    long as there are arguments. %b is %s with escapes such as \n and \c in the argument.
    """

    format: str = operand("Format", "What to write.")
    arguments: list[str] = operands("Argument", "What goes into it.")
    examples = (("Write a number with zeros before it", "printf '%05d\\n' 42"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Use the format as often as there are arguments for it."""
        return proc.kernel.scheduler.in_turns(self._rounds(proc))

    def _rounds(self, proc: Process) -> Iterator[int]:
        self.proc = proc
        self.left = self.arguments[::-1]
        self.out: list[str] = []
        size = 0
        try:
            while True:
                before = len(self.left)
                done = len(self.out)
                self._once()
                made = sum(map(len, self.out[done:]))
                size += made
                yield len(self.out) // ROUND - done // ROUND + made // STEP_BYTES
                if size > OUTPUT_LIMIT:
                    proc.error(OUTPUT_PASSED, limit=OUTPUT_LIMIT)
                    break
                if not self.left or len(self.left) == before:
                    break
        except Stop:
            pass
        proc.write("".join(self.out))

    def _once(self) -> None:
        at = 0
        while True:
            start = self.format.find("%", at)
            end = start if start >= 0 else len(self.format)
            self._text(self.format[at:end], _ESCAPE)
            if start < 0:
                return
            found = _CONVERSION.match(self.format, start)
            if found is None:
                self.proc.error(BAD_CONVERSION, value=self.format[start : start + 2])
                raise Stop
            at = found.end()
            if found[1]:
                self.out.append("%")
            else:
                self._convert(found)

    def _text(self, text: str, escape: re.Pattern[str]) -> None:
        at = 0
        for found in escape.finditer(text):
            self.out.append(text[at : found.start()])
            at = found.end()
            if found[1] == "c":
                raise Stop
            if found[1]:
                self.out.append(_MEANING.get(found[1], found[1]))
            else:
                self.out.append(chr(int(found[2] or "0", 8) & 255))
        self.out.append(text[at:])

    def _next(self) -> str:
        return self.left.pop() if self.left else ""

    def _convert(self, found: re.Match[str]) -> None:
        flags, letter = found[2], found[5]
        width = self._measure(found[3])
        precision = None if found[4] is None else self._measure(found[4])
        if width < 0:
            flags, width = flags + "-", -width
        if precision is not None and precision < 0:
            precision = None
        given = self._next()
        if letter in "csb":
            stopped = False
            if letter == "c":
                given = given[:1]
            elif letter == "b":
                kept, self.out = self.out, []
                try:
                    self._text(given, _ESCAPE_B)
                except Stop:
                    stopped = True
                given, self.out = "".join(self.out), kept
            given = given if precision is None or letter == "c" else given[:precision]
            self.out.append(given.ljust(width) if "-" in flags else given.rjust(width))
            if stopped:
                raise Stop
            return
        spec = f"%{flags}{width or ''}" + ("" if precision is None else f".{precision}")
        if letter in "eEfgG":
            self.out.append((spec + letter) % self._real(given))
            return
        number = self._integer(given)
        if letter in "oxXu" and number < 0:
            number &= (1 << 64) - 1
        if precision is not None:
            spec = spec.replace("0", "", 1) if "0" in flags else spec
        if precision == 0 and not number and not ("#" in flags and letter == "o"):
            # As in C: no digits at all.
            sign = next((mark for mark in "+ " if mark in flags and letter in "id"), "")
            self.out.append(sign.ljust(width) if "-" in flags else sign.rjust(width))
            return
        if "#" in flags and (letter == "o" or not number):
            # Python's own has 0o before octal numbers, and 0x before a nought.
            text = f"{number:{letter if letter in 'oxX' else 'd'}}".rjust(precision or 0, "0")
            text = text if text[0] == "0" else f"0{text}"
            zeros = "0" in flags and "-" not in flags and precision is None
            text = text.rjust(width, "0" if zeros else " ")
            text = text.strip().ljust(width) if "-" in flags else text
        else:
            text = (spec + ("d" if letter in "iu" else letter)) % number
        self.out.append(text)

    def _measure(self, text: str) -> int:
        number = self._integer(self._next()) if text == "*" else int(text[:20] or "0")
        if abs(number) > WIDEST:
            self.proc.error(TOO_WIDE, value=str(number), limit=WIDEST)
            raise Stop
        return number

    def _integer(self, text: str) -> int:
        if text[:1] in ("'", '"'):
            return ord(text[1]) if len(text) > 1 else 0
        found = _INTEGER.match(text)
        if found is None or found.end() < len(text):
            if text:
                self.proc.error(NOT_NUMERIC, value=text)
            if found is None:
                return 0
        digits = found[2]
        base = 16 if digits[1:2] in ("x", "X") else 8 if digits[0] == "0" else 10
        value = int(digits[:30], base)
        value = -value if found[1] == "-" else value
        return max(-(1 << 63), min((1 << 63) - 1, value))

    def _real(self, text: str) -> float:
        if text[:1] in ("'", '"'):
            return float(self._integer(text))
        found = _REAL.match(text)
        if text and (found is None or found.end() < len(text)):
            self.proc.error(NOT_NUMERIC, value=text)
        return float(found[0]) if found else 0.0
