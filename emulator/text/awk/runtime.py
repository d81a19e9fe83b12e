"""A program that runs: its names, its input, its output, its end.

Not the command line (`emulator.commands.text.awk`) and not what the functions of strings
and numbers do (`functions`). The namespace handed to the translated program is made in
`emulator.text.awk.names`.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from emulator.kernel.scheduler import Signalled
from emulator.text.awk import limits
from emulator.text.awk.errors import Fault, Leave, LimitPassed, Next
from emulator.text.awk.functions import Random
from emulator.text.awk.lexer import unescaped
from emulator.text.awk.names import namespace
from emulator.text.awk.outputs import Streams
from emulator.text.awk.program import Program
from emulator.text.awk.reading import Reading
from emulator.text.awk.records import Record
from emulator.text.awk.values import Input, Value, number, text_of

if TYPE_CHECKING:
    from emulator.kernel.process import Process


class Runtime(Reading):
    """One run of a program on a process."""

    def __init__(self, process: Process, program: Program, name: str, words: list[str]) -> None:
        self.process = process
        self.program = program
        self.scheduler = process.kernel.scheduler
        self.streams = Streams(process)
        self.random = Random()
        self.status = 0
        self.depth = 0
        self.held: list[str] = []
        self.size = 0
        self.got = ""  # the record getline read into a variable
        self.result = ""  # what sub and gsub made
        super().__init__()
        self.record = Record(self.names)
        self.names.update(namespace(self, name, words))

    # --- values --------------------------------------------------------------------------

    def text(self, value: Value) -> str:
        """A value as a string, by CONVFMT."""
        if value.__class__ is not float:
            return value  # type: ignore[no-any-return]
        return text_of(value, text_of(self.names["v_CONVFMT"], "%.6g"))

    def output(self, value: Value) -> str:
        """A value as print shows it, by OFMT."""
        if value.__class__ is not float:
            return value  # type: ignore[no-any-return]
        return text_of(value, text_of(self.names["v_OFMT"], "%.6g"))

    def assign(self, name: str, text: str) -> None:
        """`name=text` of the command line. Raises Fault where the name is no variable."""
        if f"a_{name}" in self.names or f"f_{name}" in self.names:
            raise Fault("variable", name)
        value = Input(unescaped(text))
        if name == "NF":
            self.record.set_count(value)
        else:
            self.names[f"v_{name}"] = value

    # --- standard output -----------------------------------------------------------------

    def emit(self, text: str) -> None:
        """Print text; it is held back until there is enough of it."""
        self.held.append(text)
        self.size += len(text)
        if self.size > limits.STRING:
            self.release()

    def show(self, text: str) -> None:
        """Print a record."""
        self.emit(text + self.text(self.names["v_ORS"]))

    def joined(self, *texts: str) -> str:
        """What print writes of several values."""
        names = self.names
        return self.text(names["v_OFS"]).join(texts) + self.text(names["v_ORS"])

    def release(self) -> None:
        """Write what was held back."""
        if self.held:
            text = "".join(self.held)
            self.held.clear()
            self.size = 0
            self.process.stdout.write(text)

    async def flush(self) -> None:
        """Write what was held back, and wait until there is room for more."""
        if self.held:
            self.release()
            await self.process.stdout.drain()

    async def turn(self) -> None:
        """The turn is over: let the others run."""
        if self.size > limits.HELD or self.process.stdout.is_terminal:
            await self.flush()
        await self.scheduler.turn()

    # --- the run -------------------------------------------------------------------------

    async def run(self) -> int:
        """Run BEGIN, the rules on each record, END. Raises Fault, LimitPassed, Signalled."""
        # Two builtins of Python, and what `namespace` gives: a program reaches nothing else.
        self.names["__builtins__"] = {"float": float, "len": len}
        exec(self.program.code, self.names)
        try:
            with suppress(Leave):
                await self.actions()
            await self.flush()
            await self.streams.close_all()
        except Signalled:
            self.streams.abandon()
            raise
        except (Fault, LimitPassed):
            await self.flush()
            await self.streams.close_all()
            raise
        finally:
            if self.reader is not None:
                self.reader.stream.close()
        return self.status

    async def actions(self) -> None:
        """BEGIN, the rules, END; Leave ends the last of them."""
        names = self.names
        try:
            await names["begin"]()
            if not self.program.source.reads:
                return
            await self.records()
        except Leave:
            # exit in BEGIN or in a rule: END comes all the same.
            pass
        await names["end"]()

    async def records(self) -> None:
        """The rules, on each record."""
        rules = self.names["rules"]
        waits = self.program.source.waits
        step, set_record, names = self.scheduler.step, self.record.set, self.names
        while True:
            # The common case without waiting: the next record was read already.
            reader = self.reader
            text = reader.take(self.separator()) if reader is not None else None
            if text is None:
                text = await self.next_record()
                if text is None:
                    return
            else:
                names["v_NR"] = number(names["v_NR"]) + 1.0
                names["v_FNR"] = number(names["v_FNR"]) + 1.0
            set_record(text)
            if step():
                await self.turn()
            try:
                if waits:
                    await rules()
                else:
                    rules()
            except Next:
                pass

    # --- what waits ----------------------------------------------------------------------

    async def read_main(self, into: bool) -> float:
        """getline: the next record of the input, as `$0` or (`into`) for a variable."""
        text = await self.next_record()
        return self._took(text, into)

    async def read_file(self, name: str, into: bool) -> float:
        """Getline < name."""
        reader = self.streams.reader("<", name)
        if reader is None:
            return -1.0
        return self._took(await self.next_of(reader), into)

    async def read_command(self, command: str, into: bool) -> float:
        """Command | getline."""
        await self.flush()
        reader = self.streams.reader("|", command)
        assert reader is not None
        return self._took(await self.next_of(reader), into)

    def _took(self, text: str | None, into: bool) -> float:
        if text is None:
            return 0.0
        if into:
            self.got = text
        else:
            self.record.set(text)
        return 1.0

    async def redirect(self, how: str, name: str, text: str) -> None:
        """Print to a file or a command."""
        await self.flush()
        made = self.streams.output(how, name)
        made.stream.write(text)
        await made.stream.drain()

    async def system(self, command: str) -> float:
        """Run a command and wait for it; its status."""
        await self.flush()
        process = self.process
        task = self.streams.start(command, process.stdin, process.stdout, None)
        return float(await self.streams.over(task))

    async def close(self, name: str) -> float:
        """Close a file or a command."""
        await self.flush()
        return await self.streams.close(name)

    async def flush_named(self, name: str | None = None) -> float:
        """Fflush."""
        await self.flush()
        return 0.0 if name is None or name in self.streams.outputs else -1.0

    # --- the rest ------------------------------------------------------------------------

    def enter(self) -> bool:
        """A function is called; whether the turn is over. Raises LimitPassed."""
        self.depth += 1
        if self.depth > limits.DEPTH:
            raise LimitPassed("DEPTH", limits.DEPTH)
        return self.scheduler.step()

    def leave(self) -> None:
        """A function is over."""
        self.depth -= 1

    def leaving(self, status: float) -> None:
        """`exit status`."""
        self.status = int(status) & 255 if status == status and abs(status) < 1e18 else 0
