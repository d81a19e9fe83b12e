"""tr: replace or remove characters. Source: IBM's tr page."""

from __future__ import annotations

import re

from emulator.kernel.inputs import read_piece
from emulator.kernel.process import Process
from emulator.messages.text import BAD_RANGE, BAD_STRING
from emulator.options import Command, UsageError, flag, operands
from emulator.text.regular import CLASSES

_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_ONE = re.compile(r"\\([0-7]{1,3})|\\(.)|(.)", re.DOTALL)
_REPEAT = re.compile(r"\[(\\[0-7]{1,3}|\\.|.)\*(\d*)\]", re.DOTALL)


class Tr(Command):
    r"""tr [-ACcs] String1 String2
    Usage: tr {-cd | -cs | -Cd | -Cs | -d | -s} [-A] String1
    Usage: tr -ds [-A] [-C | -c] String1 String2

    Copies standard input, putting the characters of String2 for those of String1. A string
    may hold ranges (a-z), classes ([:upper:]), repetitions ([x*3], [x*]) and escapes such
    as \n and \012. Where String2 is shorter, its last character is used again.
    """

    bytes_: bool = flag("A", "Go by the order of bytes, as is always done here.")
    complement: bool = flag("c", "Take all characters but those of String1.")
    complement_too: bool = flag("C", "The same as -c.")
    delete: bool = flag("d", "Remove the characters of String1.")
    squeeze: bool = flag("s", "Write characters that repeat only once.")
    strings: list[str] = operands("String", "The characters, and what to put for them.")
    examples = (
        ("Write in capital letters", "tr '[:lower:]' '[:upper:]' < /etc/motd"),
        ("Show one path on a line", "tr ':' '\\n' < /etc/environment"),
    )

    async def run(self, proc: Process) -> None:
        """Work out the table, then copy."""
        needed = 2 if (self.delete and self.squeeze) or not (self.delete or self.squeeze) else 1
        most = 1 if self.delete and not self.squeeze else 2
        if not needed <= len(self.strings) <= most:
            raise UsageError("", "String")
        first = self._expand(proc, self.strings[0], 0)
        if self.complement or self.complement_too:
            held = set(first)
            first = [chr(code) for code in range(256) if chr(code) not in held]
        second = (
            self._expand(proc, self.strings[1], len(first)) if len(self.strings) > 1 else []
        )
        table: dict[int, str | None] = {}
        squeezed = set(second or first) if self.squeeze else set()
        if self.delete:
            table = {ord(char): None for char in first}
        elif second:
            second += second[-1:] * (len(first) - len(second))
            for char, new in zip(first, second, strict=False):
                table.setdefault(ord(char), new)
        last = ""
        while (part := await read_piece(proc, proc.stdin)) != "":
            part = part.translate(table)
            if squeezed:
                part, last = _squeeze(part, squeezed, last)
            proc.write(part)
            await proc.stdout.drain()

    def _expand(self, proc: Process, text: str, length: int) -> list[str]:
        """The characters a string stands for; `[x*]` fills it up to `length`."""
        out: list[str] = []
        at = 0
        fill: tuple[int, str] | None = None
        while at < len(text):
            found = re.compile(r"\[:(\w*):\]|\[=(.)=\]").match(text, at)
            if found is not None:
                name = found.group(1)
                if name is not None and name not in CLASSES:
                    proc.fail(BAD_STRING, value=text)
                out.extend(sorted(CLASSES[name]) if name is not None else found.group(2))
                at = found.end()
                continue
            found = _REPEAT.match(text, at)
            if found is not None:
                char, count = _char(found.group(1)), found.group(2)
                base = 8 if re.fullmatch("0[0-7]*", count) else 10
                number = int(count[:9], base) if count else 0
                if number:
                    out.extend(char * min(number, 1000))
                else:
                    fill = (len(out), char)
                at = found.end()
                continue
            found = _ONE.match(text, at)
            assert found is not None, "some character is left"
            low = _char(found.group())
            at = found.end()
            if text.startswith("-", at) and at + 1 < len(text):
                found = _ONE.match(text, at + 1)
                assert found is not None, "a character follows"
                high = _char(found.group())
                if high < low:
                    proc.fail(BAD_RANGE, value=f"{low}-{high}")
                out.extend(map(chr, range(ord(low), ord(high) + 1)))
                at = found.end()
            else:
                out.append(low)
        if fill is not None:
            out[fill[0] : fill[0]] = [fill[1]] * max(0, length - len(out))
        return out


def _char(text: str) -> str:
    if len(text) > 1 and text[0] == "\\":
        if text[1] in "01234567":
            return chr(int(text[1:], 8) & 255)
        return _ESCAPES.get(text[1], text[1])
    return text


def _squeeze(text: str, members: set[str], last: str) -> tuple[str, str]:
    out = []
    for char in text:
        if char != last or char not in members:
            out.append(char)
        last = char
    return "".join(out), last
