"""Builtins that write: echo, print, printf."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from emulator.messages import ksh as messages
from emulator.streams import Stream
from shell.builtins.registry import builtin
from shell.escapes import unescaped

if TYPE_CHECKING:
    from shell.calling import Status
    from shell.interpreter import Shell

#: Output after which a writer waits for its reader.
_DRAIN_AFTER = 32_768


def _write(stream: Stream, text: str) -> Status:
    """Write, and wait where that was much; a pipe may be full."""
    stream.write(text)
    return _drained(stream) if len(text) > _DRAIN_AFTER or _full(stream) else 0


def _full(stream: Stream) -> bool:
    pipe = getattr(stream, "pipe", None)
    return pipe is not None and pipe.size > _DRAIN_AFTER


async def _drained(stream: Stream) -> int:
    await stream.drain()
    return 0


@builtin("echo")
def echo(shell: Shell, words: list[str]) -> Status:
    r"""`echo [word …]`: System V's: escapes are read, `\c` keeps the newline, -n is text."""
    text = " ".join(words[1:])
    if "\\" in text:
        text, stopped = unescaped(text)
        if stopped:
            return _write(shell.process.stdout, text)
    return _write(shell.process.stdout, text + "\n")


@builtin("print")
def print_words(shell: Shell, words: list[str]) -> Status:
    """`print [-Rnprs] [-u n] [word …]`: write words."""
    index = 1
    raw = False
    newline = True
    descriptor = 1
    coprocess = to_history = False
    while index < len(words):
        word = words[index]
        if word in ("-", "--"):
            index += 1
            break
        if len(word) < 2 or word[0] != "-":
            break
        index += 1
        letters = word[1:]
        position = 0
        last = False
        while position < len(letters):
            letter = letters[position]
            position += 1
            if letter == "n":
                newline = False
            elif letter == "r":
                raw = True
            elif letter == "R":
                raw = last = True
            elif letter == "s":
                to_history = True
            elif letter == "p":
                coprocess = True
            elif letter == "u":
                given = letters[position:]
                position = len(letters)
                if not given and index < len(words):
                    given = words[index]
                    index += 1
                descriptor = int(given) if given.isdecimal() and len(given) == 1 else -1
            else:
                shell.say(messages.BAD_FLAG, text="print")
                return 2
        if last:
            if words[index : index + 1] == ["-n"]:
                newline = False
                index += 1
            break
    text = " ".join(words[index:])
    if not raw and "\\" in text:
        text, stopped = unescaped(text)
        newline = newline and not stopped
    if to_history:
        shell.remember(text)
        return 0
    stream = shell.coprocess[1] if coprocess else shell.stream(descriptor)
    if stream is None:
        shell.say(
            messages.NO_COPROCESS if coprocess else messages.BAD_DESCRIPTOR, name=descriptor
        )
        return 1
    return _write(stream, text + "\n" if newline else text)


_CONVERSION = re.compile(
    r"%(?:(%)|([-+ #0]*)(\*|[0-9]+)?(?:\.(\*|[0-9]*))?[hlLq]*([diouxXeEfgGcsb]))"
)
#: Widest field printf makes: a guard of the emulator's.
_WIDEST = 100_000


@builtin("printf")
def formatted(shell: Shell, words: list[str]) -> Status:
    """`printf format [word …]`: write words as the format says, again and again."""
    if len(words) < 2:
        shell.say(messages.PARAMETER_WANTED)
        return 1
    arguments = words[2:]
    printer = _Formatter(shell, words[1])
    pieces = []
    while True:
        before = len(arguments)
        pieces.append(printer.once(arguments))
        if printer.stopped or not arguments or len(arguments) == before:
            break
    written = _write(shell.process.stdout, "".join(pieces))
    return printer.status if isinstance(written, int) else written


class _Formatter:
    """One format of printf."""

    def __init__(self, shell: Shell, format: str) -> None:
        self.shell = shell
        self.format = format
        self.status = 0
        self.stopped = False

    def once(self, arguments: list[str]) -> str:
        """Use the format once; takes its arguments off the front."""
        parts = []
        position = 0
        while True:
            start = self.format.find("%", position)
            text, self.stopped = unescaped(
                self.format[position : start if start >= 0 else len(self.format)]
            )
            parts.append(text)
            if start < 0 or self.stopped:
                return "".join(parts)
            match = _CONVERSION.match(self.format, start)
            if not match:
                self.shell.say(messages.PRINTF_FORMAT, text=self.format[start : start + 2])
                self.status, self.stopped = 1, True
                return "".join(parts)
            position = match.end()
            parts.append("%" if match[1] else self._one(match, arguments))
            if self.stopped:
                return "".join(parts)

    def _one(self, match: re.Match[str], arguments: list[str]) -> str:
        flags = match[2]
        width = self._measure(match[3], arguments)
        precision = self._measure(match[4], arguments) if match[4] is not None else None
        if width < 0:
            flags, width = flags + "-", -width
        letter = match[5]
        given = arguments.pop(0) if arguments else ""
        if letter in "csb":
            if letter == "c":
                given = given[:1]
            elif letter == "b":
                given, self.stopped = unescaped(given)
            if precision is not None:
                given = given[:precision]
            return given.ljust(width) if "-" in flags else given.rjust(width)
        spec = f"%{flags}{width or ''}"
        if precision is not None:
            spec += f".{max(0, precision)}"
        if letter in "eEfgG":
            return (spec + letter) % self._real(given)
        number = self._number(given)
        if letter in "ouxX" and number < 0:
            number &= 0xFFFFFFFF
        if letter == "o" and "#" in flags:
            spec = spec.replace("#", "")
            return (spec + "s") % f"0{number:o}"
        return (spec + ("d" if letter in "iu" else letter)) % number

    def _measure(self, text: str | None, arguments: list[str]) -> int:
        if text == "*":
            text = arguments.pop(0) if arguments else "0"
            number = self._number(text)
        else:
            number = int(text) if text else 0
        return max(-_WIDEST, min(_WIDEST, number))

    def _number(self, text: str) -> int:
        if text[:1] in ("'", '"'):
            return ord(text[1]) if len(text) > 1 else 0
        match = re.match(r"[ \t]*([-+]?)(0[xX][0-9a-fA-F]+|[0-9]+)", text)
        if not match:
            if text:
                self.shell.say(messages.PRINTF_NUMBER, text=text)
                self.status = 1
            return 0
        if match.end() < len(text):
            self.shell.say(messages.PRINTF_NUMBER, text=text)
            self.status = 1
        digits = match[2]
        base = 16 if digits[1:2] in ("x", "X") else 8 if digits[0] == "0" else 10
        if base == 8 and digits.strip("01234567"):
            digits = digits[: len(digits) - len(digits.lstrip("01234567"))] or "0"
        value = int(digits[-40:], base)
        value = -value if match[1] == "-" else value
        return max(-(1 << 63), min((1 << 63) - 1, value))

    def _real(self, text: str) -> float:
        match = re.match(r"[ \t]*[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?", text)
        if text and (not match or match.end() < len(text)):
            self.shell.say(messages.PRINTF_NUMBER, text=text)
            self.status = 1
        return float(match[0]) if match else 0.0
