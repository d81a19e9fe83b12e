"""Going through operands or standard input: what most text commands have in common.

Not a command (its name begins with `_`). Plain files are read at once, in place; where
standard input or a device has to be waited for, `go` returns something to be awaited.
"""

from __future__ import annotations

from collections.abc import Awaitable, Iterator
from typing import ClassVar

from emulator.kernel.process import Process
from emulator.kernel.streams import Stream
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import READ, contents
from emulator.messages import Message
from emulator.messages.filters import INPUT_TOO_LONG
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN, CANNOT_READ_DIRECTORY
from emulator.options import Command

#: Longest line a stream may bring before it is taken as it is; a guard of the emulator's.
LINE_LIMIT = 4 * 1024 * 1024
#: Bytes of a stream that are read at once.
PIECE_BYTES = 65_536
#: Bytes of a piece that take one more step off a task's burst.
STEP_BYTES = 8_192
#: What a filter's portion takes off a task's burst and turn: a few milliseconds of work.
PORTION_STEPS = 500
#: Most bytes a command keeps of one input; a guard of the emulator's.
INPUT_LIMIT = 64 * 1024 * 1024


class Filter(Command):
    """Base of commands that read each input from beginning to end, once.

    `take` gets pieces that end in a newline (the last may not) and says whether more is
    wanted; `begin` and `end` surround each input, `finish` comes after the last.
    """

    #: What is said of a file that cannot be opened, and the status it gives.
    cannot_open: ClassVar[Message] = CANNOT_OPEN
    trouble: ClassVar[int] = 1
    #: Bytes after which others have their turn: what `take` does in a few milliseconds.
    portion = 1 << 20
    #: Steps that a portion is worth.
    portion_steps = PORTION_STEPS
    #: Whether a piece may end anywhere, not only behind a newline.
    anywhere: ClassVar[bool] = False
    #: Set where no further input can change anything (`grep -q` found something).
    enough = False

    def go_line_by_line(self) -> None:
        """Let others have their turn behind any line: one may take milliseconds.

        For searches that are `difficult`; they enter themselves what they take.
        """
        self.portion, self.portion_steps = 1, 1

    def begin(self, proc: Process, name: str) -> None:
        """An input begins; `-` is standard input."""

    def take(self, proc: Process, text: str) -> bool:
        """Take a piece; False: no more of this input is wanted."""
        raise NotImplementedError

    def end(self, proc: Process) -> None:
        """An input has ended."""

    def finish(self, proc: Process) -> None:
        """The last input has ended."""

    def refused(self, proc: Process, name: str, refusal: FileRefusal) -> None:
        """An input cannot be opened."""
        if refusal.error == "EISDIR":
            proc.error(CANNOT_READ_DIRECTORY, self.trouble, file=name)
        else:
            proc.error(
                self.cannot_open, self.trouble, file=name, reason=strerror(refusal.error)
            )

    def go(self, proc: Process, names: list[str]) -> Awaitable[None] | None:
        """Go through the inputs; something to await where one of them makes us wait."""
        names = names or ["-"]
        for index, name in enumerate(names):
            if self.enough:
                break
            try:
                text = plain(proc, name)
            except FileRefusal as refusal:
                self.refused(proc, name, refusal)
                continue
            if text is None or len(text) > self.portion:
                return self._wait(proc, names[index:])
            self.begin(proc, name)
            if text:
                self.take(proc, text)
            self.end(proc)
            if text and self._dear(proc, text) and index + 1 < len(names):
                return self._wait(proc, names[index + 1 :], True)
        self.finish(proc)
        return None

    def _dear(self, proc: Process, text: str) -> bool:
        """Count a text's share of a portion: many small files are as dear as a large one.
        True when others have their turn.
        """
        share = len(text) % self.portion * self.portion_steps // self.portion
        return proc.kernel.scheduler.charge(share)

    async def _wait(self, proc: Process, names: list[str], others: bool = False) -> None:
        """Go through inputs; `others`: when they have had their turn."""
        for name in names:
            if self.enough:
                break
            if others:
                await proc.kernel.scheduler.turn()
            try:
                text = plain(proc, name)
                stream = open_input(proc, name) if text is None else None
            except FileRefusal as refusal:
                self.refused(proc, name, refusal)
                continue
            self.begin(proc, name)
            if stream is None:
                await self._portions(proc, text or "")
            else:
                await self._drink(proc, stream)
                if name != "-":
                    stream.close()
            self.end(proc)
            others = text is not None and self._dear(proc, text)
            await proc.stdout.drain()
        self.finish(proc)

    async def _portions(self, proc: Process, text: str) -> bool:
        """Go through a text, with turns for others in between; whether more is wanted."""
        at = 0
        while at < len(text):
            end = at + self.portion
            if end < len(text) and not self.anywhere:
                end = text.rfind("\n", at, end) + 1 or text.find("\n", end) + 1 or len(text)
            if not self.take(proc, text[at:end]):
                return False
            at = end
            if at < len(text):
                await self._let_others(proc)
        return True

    async def _let_others(self, proc: Process) -> None:
        """A portion is done: it counts, and others have their turn."""
        if proc.kernel.scheduler.charge(self.portion_steps):
            await proc.kernel.scheduler.turn()
            await proc.stdout.drain()

    async def _drink(self, proc: Process, stream: Stream) -> None:
        rest: list[str] = []
        held = taken = 0
        piece = min(PIECE_BYTES, max(STEP_BYTES, self.portion))
        while (part := await read_piece(proc, stream, piece)) != "":
            taken += len(part)
            if taken > self.portion:
                taken = len(part)
                await self._let_others(proc)
            cut = len(part) if self.anywhere else part.rfind("\n") + 1
            if not cut and held + len(part) < LINE_LIMIT:
                rest.append(part)
                held += len(part)
                continue
            cut = cut or len(part)
            rest.append(part[:cut])
            if not await self._portions(proc, "".join(rest)):
                return
            rest = [part[cut:]] if cut < len(part) else []
            held = len(part) - cut
            await proc.stdout.drain()
        if rest:
            await self._portions(proc, "".join(rest))


def natural(text: str) -> int:
    """A count; ValueError where the text is none (a sign, a blank, too many digits)."""
    if not text.isdecimal() or len(text) > 15:
        raise ValueError(text)
    return int(text)


def plain(proc: Process, name: str) -> str | None:
    """The text of a plain file; None for `-` and for what has to be waited for."""
    if name == "-":
        return None
    node = proc.files.node(name)
    if not proc.files.may(node, READ):
        raise FileRefusal("EACCES", name)
    if node.kind == "-":
        return contents(node)
    if node.kind == "d":
        raise FileRefusal("EISDIR", name)
    return None


def open_input(proc: Process, name: str) -> Stream:
    """The stream behind an operand. Raises FileRefusal."""
    return proc.stdin if name == "-" else proc.kernel.open(proc, name, "r")


async def read_piece(proc: Process, stream: Stream, count: int = PIECE_BYTES) -> str:
    """The next piece of a stream, "" at its end; counts a step, so that nothing runs away.

    A large piece takes more off the burst: `cat /dev/zero` is slow as soon as other loops.
    """
    scheduler = proc.kernel.scheduler
    if scheduler.step():
        await scheduler.turn()
    piece = await stream.read(count)
    if len(piece) >= STEP_BYTES:
        scheduler.charge(len(piece) // STEP_BYTES)
    return piece


async def read_input(proc: Process, name: str) -> str:
    """All of an operand, up to INPUT_LIMIT. Raises FileRefusal."""
    text = plain(proc, name)
    if text is not None:
        return text
    stream = open_input(proc, name)
    parts: list[str] = []
    size = 0
    while (part := await read_piece(proc, stream)) != "":
        size += len(part)
        if size > INPUT_LIMIT:
            proc.fail(INPUT_TOO_LONG, 2, file=name)
        parts.append(part)
    if name != "-":
        stream.close()
    return "".join(parts)


def pieces(text: str, size: int = 1 << 18) -> Iterator[str]:
    """A text in pieces of whole lines, of about so many bytes."""
    at = 0
    while at < len(text):
        end = text.find("\n", at + size - 1) + 1 or len(text)
        yield text[at:end]
        at = end


def lines_of(text: str) -> list[str]:
    """The lines of a text without their newlines; a last line need not have one."""
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return lines
