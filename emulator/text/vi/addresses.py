"""Line addresses of ex: . $ n 'a /re/ ?re? with + and -, joined by , or ;."""

from __future__ import annotations

from emulator.messages import vi as messages
from emulator.text.vi.files import Files
from emulator.text.vi.searching import split_pattern
from emulator.text.vi.state import Steps


class Addresses(Files):
    """An editor that reads addresses."""

    def addresses(self, text: str) -> Steps:
        """The lines in front of a command (counted from 1) and the rest. Raises Beep."""
        found: list[int] = []
        dot = self.line
        at = 0
        try:
            while True:
                text = text.lstrip(" \t:")
                if text.startswith("%"):
                    found += [min(1, len(self.buffer)), len(self.buffer)]
                    text = text[1:]
                else:
                    number, text = yield from self._address(text)
                    if number is not None:
                        found.append(number)
                text = text.lstrip(" \t")
                if text[:1] not in (",", ";") or not text:
                    break
                if number_missing(found, at):
                    found.append(self.line + 1)
                if text[0] == ";":
                    self.line = max(0, found[-1] - 1)
                text = text[1:]
                at = len(found)
                if not text.strip() or text.lstrip()[0] not in ".$'/?+-%0123456789\\":
                    found.append(self.line + 1)
        finally:
            self.line = dot
        if any(number > len(self.buffer) for number in found) and found[-1] != 1:
            raise self.refuse(messages.NOT_THAT_MANY)
        if any(number < 0 for number in found):
            raise self.refuse(messages.BAD_ADDRESS)
        return found[-2:], text

    def _address(self, text: str) -> Steps:
        """An address (None: there is none) and the rest."""
        number: int | None = None
        char = text[:1]
        if char == ".":
            number, text = self.line + 1, text[1:]
        elif char == "$":
            number, text = len(self.buffer), text[1:]
        elif char.isdecimal():
            end = len(text) - len(text.lstrip("0123456789"))
            number, text = int(text[: min(end, 9)]), text[end:]
        elif char == "'":
            mark = self.buffer.marks.get(text[1:2].replace("`", "'"))
            if mark is None:
                raise self.refuse(messages.NO_MARK)
            number, text = mark[0] + 1, text[2:]
        elif char in ("/", "?"):
            pattern, rest = delimited(text[1:], char)
            line = self.line
            column = len(self.buffer.text(line)) if char == "/" else 0
            way = 1 if char == "/" else -1
            target = yield from self.search(pattern, way, (line, column))
            number = target.line + 1
            text = rest
        while True:
            text = text.lstrip(" \t")
            sign = text[:1]
            if sign in ("+", "-", "^") and sign:
                digits = text[1:].lstrip(" ")
                end = len(digits) - len(digits.lstrip("0123456789"))
                by = int(digits[: min(end, 9)]) if end else 1
                number = (self.line + 1 if number is None else number) + (
                    by if sign == "+" else -by
                )
                text = digits[end:] if end else text[1:]
            elif number is not None and sign.isdecimal():
                end = len(text) - len(text.lstrip("0123456789"))
                number += int(text[: min(end, 9)])
                text = text[end:]
            else:
                return number, text

    def range_of(self, found: list[int], default: tuple[int, int]) -> tuple[int, int]:
        """First and last line, counted from 0. Raises Beep."""
        if not found:
            first, last = default
        else:
            first, last = found[0] - 1, found[-1] - 1
        if first > last:
            raise self.refuse(messages.BACKWARDS)
        return max(0, first), last


def number_missing(found: list[int], before: int) -> bool:
    """Whether nothing stood in front of a separator."""
    return len(found) == before


def delimited(text: str, delimiter: str) -> tuple[str, str]:
    """What stands before an unquoted delimiter, and what behind it."""
    before, rest = split_pattern(text, delimiter)
    return before, rest[1:]
