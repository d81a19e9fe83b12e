"""join: put lines of two sorted files together. Source: IBM's join page."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Iterator

from emulator.commands.text._whole import Whole
from emulator.kernel.inputs import lines_of, natural, pieces
from emulator.kernel.process import Process
from emulator.messages.filters import BAD_VALUE, TOO_MANY_PAIRS
from emulator.options import operand, option, repeated

#: Lines that pairs may make: a guard of the emulator's.
PAIRS_LIMIT = 1_000_000
#: Bytes whose lines are cut into fields between two turns, and the steps they are worth.
PIECE, PIECE_STEPS = 16_384, 100


class Join(Whole):
    """join [-a FileNumber | -v FileNumber] [-e String] [-o List] [-t Character]
    [-1 Field] [-2 Field] File1 File2

    Writes a line for each pair of lines whose join fields are the same: that field, the
    other fields of the first line, those of the second. Both files must be sorted by
    their join fields. Without -t, blanks separate fields.
    """

    also: list[str] = repeated("a", "Write lines of this file (1 or 2) without a partner too.")
    only: list[str] = repeated("v", "Write only lines of this file without a partner.")
    empty: str = option("e", "What stands for a field that is empty.", str, "")
    chosen: str | None = option("o", "The fields to write: 0, or file.field, with commas.")
    mark: str | None = option("t", "The character between fields.")
    field_1: int = option("1", "The join field of the first file.", natural, 1)
    field_2: int = option("2", "The join field of the second file.", natural, 1)
    first: str = operand("File1", "The first file.")
    second: str = operand("File2", "The second file.")
    examples = (("Put two lists together", "join -t: -1 4 -2 3 /tmp/users /tmp/groups"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Check the flags, then read both files."""
        for letter, values in (("a", self.also), ("v", self.only)):
            for value in values:
                if value not in ("1", "2"):
                    proc.fail(BAD_VALUE, value=value, letter=letter)
        if self.mark is not None and len(self.mark) != 1:
            proc.fail(BAD_VALUE, value=self.mark, letter="t")
        for letter, number in (("1", self.field_1), ("2", self.field_2)):
            if not number:
                proc.fail(BAD_VALUE, value=number, letter=letter)
        self.list: list[tuple[int, int]] | None = None
        if self.chosen is not None:
            self.list = []
            for word in re.split("[, \t]+", self.chosen):
                if not re.fullmatch(r"0|[12]\.[1-9]\d{0,8}", word):
                    proc.fail(BAD_VALUE, value=self.chosen, letter="o")
                file, _, field = word.partition(".")
                self.list.append((int(file), int(field or 0)))
        return self.gather(proc, [self.first, self.second])

    def work(self, proc: Process, texts: list[str]) -> Iterator[int]:
        """Go through both at once."""
        sides: list[list[list[str]]] = [[], []]
        for side, text in zip(sides, texts, strict=True):
            for piece in pieces(text, PIECE):
                side += [self._split(line) for line in lines_of(piece)]
                yield PIECE_STEPS * len(piece) // PIECE
        left, right = sides
        keys = [_at(fields, self.field_1) for fields in left]
        others = [_at(fields, self.field_2) for fields in right]
        alone = {*self.also, *self.only}
        at = place = written = 0
        out: list[str] = []
        while at < len(left) or place < len(right):
            if not (at + place) % 20:
                yield 1
            if place >= len(right) or (at < len(left) and keys[at] < others[place]):
                if "1" in alone:
                    out.append(self._line(keys[at], left[at], None))
                at += 1
            elif at >= len(left) or keys[at] > others[place]:
                if "2" in alone:
                    out.append(self._line(others[place], None, right[place]))
                place += 1
            else:
                key = keys[at]
                end, last = at, place
                while end < len(left) and keys[end] == key:
                    end += 1
                while last < len(right) and others[last] == key:
                    last += 1
                if not self.only:
                    written += (end - at) * (last - place)
                    if written > PAIRS_LIMIT:
                        proc.print(*out)
                        proc.fail(TOO_MANY_PAIRS, limit=PAIRS_LIMIT)
                    for one in left[at:end]:
                        for begin in range(place, last, 200):
                            few = right[begin : min(begin + 200, last)]
                            out += [self._line(key, one, two) for two in few]
                            yield len(few) // 20
                at, place = end, last
        proc.print(*out)

    def _split(self, line: str) -> list[str]:
        if self.mark is not None:
            return line.split(self.mark)
        return [field for field in re.split("[ \t]+", line) if field]

    def _line(self, key: str, one: list[str] | None, two: list[str] | None) -> str:
        if self.list is not None:
            fields = [
                key if not file else _at((one if file == 1 else two) or [], field)
                for file, field in self.list
            ]
        else:
            fields = [key]
            for line, number in ((one, self.field_1), (two, self.field_2)):
                if line is not None:
                    fields += line[: number - 1] + line[number:]
        return (self.mark or " ").join(field or self.empty for field in fields)


def _at(fields: list[str], number: int) -> str:
    return fields[number - 1] if number <= len(fields) else ""
