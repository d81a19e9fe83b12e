"""tee: show standard input and keep it in files. Source: IBM's tee page."""

from __future__ import annotations

from emulator.kernel.inputs import read_piece
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.processes import ignore
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import Command, flag, operands


class Tee(Command):
    """tee [-a] [-i] [File ...]

    Copies standard input to standard output and to each file.
    """

    append: bool = flag("a", "Add to the files instead of replacing them.")
    ignore: bool = flag("i", "Go on when interrupted (Ctrl-C).")
    files: list[str] = operands("File", "The files.")
    examples = (("Show a listing and keep it", "tee /tmp/listing < /etc/hosts"),)

    async def run(self, proc: Process) -> None:
        """Copy."""
        if self.ignore:
            ignore(proc.machine, proc.pid, "INT")
        outputs = [proc.stdout]
        for name in self.files:
            try:
                outputs.append(proc.kernel.open(proc, name, "a" if self.append else "w"))
            except FileRefusal as refusal:
                proc.error(CANNOT_OPEN, file=name, reason=strerror(refusal.error))
        while (part := await read_piece(proc, proc.stdin)) != "":
            for output in outputs:
                output.write(part)
                await output.drain()
        for output in outputs[1:]:
            output.close()
