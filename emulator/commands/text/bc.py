"""bc: calculate with numbers of any length. Source: IBM's bc page; POSIX, "bc"."""

from __future__ import annotations

from typing import Any

from emulator.kernel.inputs import lines_of, open_input, read_input
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages import tools as say
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import Command, flag, operands

_SENTENCES = {
    "syntax": say.BC_SYNTAX,
    "zero": say.BC_ZERO,
    "root": say.BC_ROOT,
    "long": say.BC_LONG,
    "terms": say.BC_TERMS,
    "words": say.BC_WORDS,
    "deep": say.BC_DEEP,
    "function": say.BC_FUNCTION,
    "parameters": say.BC_PARAMETERS,
    "register": say.BC_REGISTER,
    "index": say.BC_INDEX,
}


class Bc(Command):
    """bc [-c] [-l] [File ...]

    Reads files, then standard input, and prints the value of each expression in them.
    Numbers have as many digits as they need; scale says how many a quotient has after the
    point, ibase and obase in which base numbers are read and written. There are variables
    and arrays (a to z), functions (define), if, while and for.
    """

    compiled: bool = flag("c", "Print the program for dc: not simulated.")
    library: bool = flag("l", "Have s, c, a, l, e and j, and a scale of 20.")
    files: list[str] = operands("File", "Programs, read before standard input.")
    examples = (
        ("Work with two digits after the point", "bc"),
        ("Have the functions of the library", "bc -l"),
    )

    async def run(self, proc: Process) -> None:
        """Read lines and run each as soon as it is complete."""
        # Here and not above, because this is the one command that has the language.
        from emulator.text.bc.errors import Quit, Trouble
        from emulator.text.bc.runtime import Runtime

        if self.compiled:
            proc.fail(say.BC_NOT_COMPILED)
        scheduler = proc.kernel.scheduler
        where: list[Any] = ["", 0]  # file and line, for complaints

        def complain(trouble: Trouble) -> None:
            message = _SENTENCES[trouble.reason]
            words = message.format("bc", what=trouble.what, line=where[1], file=where[0])
            proc.stderr.write(words + "\n")

        runtime = Runtime(proc.write, complain, scheduler.step, scheduler.turn, self.library)
        try:
            for name in self.files:
                where[0] = name
                try:
                    text = await read_input(proc, name)
                except FileRefusal as refusal:
                    proc.fail(CANNOT_OPEN, file=name, reason=strerror(refusal.error))
                for where[1], line in enumerate(lines_of(text), 1):
                    if runtime.due():
                        await scheduler.turn()
                    await runtime.feed(line + "\n")
            where[:] = ["stdin", 0]
            stdin = open_input(proc, "-")
            while (line := await stdin.readline()) != "":
                where[1] += 1
                if runtime.due():
                    await scheduler.turn()
                await runtime.feed(line if line.endswith("\n") else line + "\n")
                await proc.stdout.drain()
        except Quit:
            return
