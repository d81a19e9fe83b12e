"""uniq: leave out lines that repeat the one before. Source: IBM's uniq page."""

from __future__ import annotations

import re

from emulator.kernel.inputs import lines_of, natural, read_input
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import Command, flag, option, optional


class Uniq(Command):
    """uniq [-c | -d | -u] [-f fields] [-s chars] [-fields] [+chars] [input_file [output_file]]

    Writes each line once that is there several times in a row; sort brings equal lines
    together. Fields are words and the blanks before them.
    """

    count: bool = flag("c", "Write before each line how often it was there.")
    repeated: bool = flag("d", "Write only lines that are there several times.")
    unique: bool = flag("u", "Write only lines that are there once.")
    skipped: int = option("f", "Do not compare so many fields.", natural, 0)
    characters: int = option("s", "Do not compare so many characters.", natural, 0)
    source: str = optional("input_file", "The file to read.", "-")
    target: str | None = optional("output_file", "The file to write.")
    examples = (("Count the shells in use", "uniq -c /tmp/shells"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Read the old forms too: `-2` is `-f 2`, `+3` is `-s 3`."""
        arguments = [
            re.sub(r"^\+(\d+)$", r"-s\1", re.sub(r"^-(\d+)$", r"-f\1", word))
            for word in arguments
        ]
        return super().parse(arguments)

    async def run(self, proc: Process) -> None:
        """Compare line by line."""
        try:
            text = await read_input(proc, self.source)
        except FileRefusal as refusal:
            proc.fail(CANNOT_OPEN, file=self.source, reason=strerror(refusal.error))
        out: list[str] = []
        held: str | None = None
        times = 0
        for line in [*lines_of(text), None]:
            if line is not None and held is not None and self._key(line) == self._key(held):
                times += 1
                continue
            if held is not None and not (
                (self.repeated and times < 2) or (self.unique and times > 1)
            ):
                out.append(f"{times:4d} {held}" if self.count else held)
            held, times = line, 1
        if self.target is None:
            proc.print(*out)
            return
        try:
            proc.files.write(self.target, "".join(line + "\n" for line in out))
        except FileRefusal as refusal:
            proc.fail(CANNOT_OPEN, file=self.target, reason=strerror(refusal.error))

    def _key(self, line: str) -> str:
        if self.skipped:
            found = re.match(rf"(?:[ \t]*[^ \t]*){{{min(self.skipped, 1000)}}}", line)
            line = line[found.end() :] if found else ""
        return line[self.characters :]
