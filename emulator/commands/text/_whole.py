"""Commands that need all of their inputs before they can begin: join, comm, cmp, diff …

Not a command (its name begins with `_`), and not for what can go line by line (`_filter`).
"""

from __future__ import annotations

from collections.abc import Awaitable, Iterator
from typing import ClassVar

from emulator.kernel.inputs import STEP_BYTES, open_input, plain, read_piece
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.filters import INPUT_TOO_LONG
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN, CANNOT_READ_DIRECTORY
from emulator.options import Command

#: Most that is kept of an input that has no size (a pipe): a guard of the emulator's.
INPUT_LIMIT = 64 * 1024 * 1024


class Whole(Command):
    """Base: `gather` reads the inputs (`-` is standard input), `work` gets their texts."""

    #: Status where an input cannot be read.
    trouble: ClassVar[int] = 1

    def work(self, proc: Process, texts: list[str]) -> Iterator[int] | None:
        """Do it, with the texts of the inputs in order.

        What may take long is a generator: it gives what each part it did is worth in steps
        (`Scheduler.in_turns`).
        """
        raise NotImplementedError

    def refused(self, proc: Process, name: str, refusal: FileRefusal) -> None:
        """An input cannot be opened: say so and end."""
        if refusal.error == "EISDIR":
            proc.fail(CANNOT_READ_DIRECTORY, self.trouble, file=name)
        proc.fail(CANNOT_OPEN, self.trouble, file=name, reason=strerror(refusal.error))

    def gather(self, proc: Process, names: list[str]) -> Awaitable[None] | None:
        """Read the inputs; something to await where one of them makes us wait."""
        texts: list[str] = []
        for name in names:
            try:
                text = plain(proc, name)
            except FileRefusal as refusal:
                self.refused(proc, name, refusal)
                continue
            if text is None:
                return self._wait(proc, names)
            texts.append(text)
        return self._work(proc, texts)

    def _work(self, proc: Process, texts: list[str]) -> Awaitable[None] | None:
        proc.kernel.scheduler.charge(sum(map(len, texts)) // STEP_BYTES)
        work = self.work(proc, texts)
        return None if work is None else proc.kernel.scheduler.in_turns(work)

    async def _wait(self, proc: Process, names: list[str]) -> None:
        texts: list[str] = []
        for name in names:
            try:
                text = plain(proc, name)
                stream = open_input(proc, name) if text is None else None
            except FileRefusal as refusal:
                self.refused(proc, name, refusal)
                continue
            if stream is None:
                texts.append(text or "")
                continue
            parts: list[str] = []
            size = 0
            while (part := await read_piece(proc, stream)) != "":
                size += len(part)
                if size > INPUT_LIMIT:
                    proc.fail(INPUT_TOO_LONG, self.trouble, file=name)
                parts.append(part)
            if name != "-":
                stream.close()
            texts.append("".join(parts))
        more = self._work(proc, texts)
        if more is not None:
            await more
        await proc.stdout.drain()
