"""tail: show the end of files. Source: IBM's tail page."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Iterator

from emulator.kernel.inputs import STEP_BYTES, pieces, plain, read_input
from emulator.kernel.process import Process
from emulator.kernel.streams import FileStream
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import contents
from emulator.messages.strerror import strerror
from emulator.messages.text import BAD_NUMBER, CANNOT_OPEN, CANNOT_READ_DIRECTORY
from emulator.options import Command, flag, option, optional

BLOCK = 512


class Tail(Command):
    """tail [-f] [-c number|-n number|-m number|-b number|-k number] [file]
    Usage: tail [-r] [-n number] [file]
    Usage: tail {-|+}[number][l|b|c|k|m][f|r] [file]

    Shows the last 10 lines of a file, or of standard input. A number with + counts from
    the beginning: tail +2 leaves out the first line. With -f it goes on showing what is
    added to the file, looking once a second of the machine's time, until interrupted.
    """

    follow: bool = flag("f", "Go on showing what is added to the file.")
    reverse: bool = flag("r", "Show the lines in reverse order, the last first.")
    bytes_: str | None = option("c", "Count in bytes.")
    lines: str | None = option("n", "Count in lines.")
    characters: str | None = option("m", "Count in characters, which are bytes here.")
    blocks: str | None = option("b", "Count in blocks of 512 bytes.")
    kilobytes: str | None = option("k", "Count in kilobytes.")
    file: str | None = optional("file", "The file.")
    examples = (
        ("Show the last four lines of a file", "tail -4 /etc/services"),
        ("Watch a log grow", "tail -f /var/adm/messages"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Read the old forms too: `-4`, `+5`, `-20f`, `-r`, `-3r`, `+100c`."""
        found = re.fullmatch(r"([-+])(\d+)([lbckm]?)([fr]?)", arguments[0] if arguments else "")
        if found:
            sign, number, unit, more = found.groups()
            letter = {"": "n", "l": "n"}.get(unit, unit)
            extra = ["-" + more] if more else []
            arguments = [f"-{letter}", sign + number, *extra, *arguments[1:]]
        return super().parse(arguments)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Show the end; wait only where standard input or -f wants it."""
        self.from_start, self.number, self.unit = self._wanted(proc)
        name = self.file or "-"
        try:
            text = plain(proc, name)
        except FileRefusal as refusal:
            self._refuse(proc, name, refusal)
        if text is None or self.follow:
            return self._wait(proc, name)
        return proc.kernel.scheduler.in_turns(self._show(proc, text))

    def _show(self, proc: Process, text: str) -> Iterator[int]:
        """Write the end of a text."""
        end = self._end(text)
        if not self.reverse:
            proc.write(end)
            return
        out: list[str] = []
        for piece in pieces(end):
            # Each line with its newline; the last one may have none.
            out.append("".join(_lines(piece)[::-1]))
            yield 1 + len(piece) // STEP_BYTES
        proc.write("".join(out[::-1]))

    def _refuse(self, proc: Process, name: str, refusal: FileRefusal) -> None:
        if refusal.error == "EISDIR":
            proc.fail(CANNOT_READ_DIRECTORY, file=name)
        proc.fail(CANNOT_OPEN, file=name, reason=strerror(refusal.error))

    def _wanted(self, proc: Process) -> tuple[bool, int, int]:
        """Whether from the beginning, how many, and the bytes in one (0: lines)."""
        chosen = ((self.bytes_, 1), (self.characters, 1), (self.blocks, BLOCK),
                  (self.kilobytes, 1024), (self.lines, 0))  # fmt: skip
        for text, unit in chosen:
            if text is not None:
                if not re.fullmatch(r"[-+]?\d{1,15}", text):
                    proc.fail(BAD_NUMBER, value=text)
                return text.startswith("+"), int(text.lstrip("+-")), unit
        # -r alone shows the whole file.
        return self.reverse, 1 if self.reverse else 10, 0

    def _end(self, text: str) -> str:
        if self.unit:
            size = self.number * self.unit
            if self.from_start:
                return text[max(0, size - self.unit) :]
            return text[-size:] if size else ""
        if self.from_start:
            before = max(0, self.number - 1)
            parts = text.split("\n", before) if before else [text]
            return parts[-1] if len(parts) > before else ""
        ended = text.endswith("\n")
        last = text.rsplit("\n", self.number + ended)
        return "\n".join(last[-self.number - ended :]) if self.number else ""

    async def _wait(self, proc: Process, name: str) -> None:
        try:
            text = await read_input(proc, name)
        except FileRefusal as refusal:
            self._refuse(proc, name, refusal)
        more = proc.kernel.scheduler.in_turns(self._show(proc, text))
        if more is not None:
            await more
        if not self.follow:
            return
        if name == "-":
            # A pipe that has ended brings no more; a file may grow.
            while isinstance(proc.stdin, FileStream):
                await proc.stdout.drain()
                await proc.sleep(1, endless=True)
                proc.write(await proc.stdin.read())
            return
        seen = len(text)
        place = proc.files.find(name)
        while True:
            await proc.stdout.drain()
            await proc.sleep(1, endless=True)
            # The file that was opened: another that gets its name is not looked at.
            node = proc.machine.found(place)
            if node is None or node.kind != "-":
                continue
            text = contents(node)
            if len(text) < seen:
                seen = 0
            if len(text) > seen:
                proc.write(text[seen:])
                seen = len(text)


def _lines(text: str) -> list[str]:
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines
