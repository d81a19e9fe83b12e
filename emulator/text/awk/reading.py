"""Where records come from: the operands one after the other, or standard input.

Not how a record is found in a stream (`inputs`). `Runtime` is the only heir.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from emulator.machine.errors import FileRefusal
from emulator.text.awk.errors import Fault
from emulator.text.awk.inputs import Reader
from emulator.text.awk.values import Value, number

if TYPE_CHECKING:
    from emulator.kernel.process import Process
    from emulator.kernel.scheduler import Scheduler

_ASSIGNMENT = re.compile(r"([A-Za-z_][A-Za-z_0-9]*)=(.*)\Z", re.DOTALL)


class Reading:
    """The input of a program that runs."""

    process: Process
    scheduler: Scheduler

    def __init__(self) -> None:
        self.argument = 0
        self.reader: Reader | None = None
        self.any_file = False
        self.names: dict[str, Any] = {}

    def text(self, value: Value) -> str:
        """A value as a string, by CONVFMT."""
        raise NotImplementedError

    def assign(self, name: str, text: str) -> None:
        """`name=text` among the operands. Raises Fault where the name is no variable."""
        raise NotImplementedError

    async def flush(self) -> None:
        """Write what was held back."""
        raise NotImplementedError

    async def fill(self, reader: Reader) -> None:
        """Read more; what was printed so far comes first."""
        await self.flush()
        if self.scheduler.step():
            await self.scheduler.turn()
        await reader.fill()

    def separator(self) -> str:
        """RS."""
        return self.text(self.names["v_RS"])

    async def next_of(self, reader: Reader) -> str | None:
        """The next record of a stream; None at its end."""
        while True:
            text = reader.take(self.separator())
            if text is not None:
                return text
            if reader.ended:
                return None
            await self.fill(reader)

    async def next_record(self) -> str | None:
        """The next record of the input; None at its end. Raises Fault."""
        while True:
            if self.reader is None and not self.next_file():
                return None
            assert self.reader is not None
            text = await self.next_of(self.reader)
            if text is not None:
                names = self.names
                names["v_NR"] = number(names["v_NR"]) + 1.0
                names["v_FNR"] = number(names["v_FNR"]) + 1.0
                return text
            self.reader.stream.close()
            self.reader = None

    def next_file(self) -> bool:
        """Open the next operand, or standard input where there was none."""
        names = self.names
        arguments = names["a_ARGV"]
        while self.argument + 1 < number(names["v_ARGC"]):
            self.argument += 1
            word = self.text(arguments.get(str(self.argument), ""))
            found = _ASSIGNMENT.match(word)
            if found is not None:
                self.assign(found[1], found[2])
            elif word:
                self.open(word)
                return True
        if self.any_file:
            return False
        self.open("-", "")
        return True

    def open(self, name: str, shown: str | None = None) -> None:
        """Make a file the input. Raises Fault."""
        self.any_file = True
        if name == "-":
            stream = self.process.stdin.share()
        else:
            try:
                stream = self.process.kernel.open(self.process, name, "r")
            except FileRefusal as refusal:
                raise Fault("input", name) from refusal
        self.reader = Reader(stream)
        self.names["v_FILENAME"] = name if shown is None else shown
        self.names["v_FNR"] = 0.0
