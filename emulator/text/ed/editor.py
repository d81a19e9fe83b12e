"""The commands of ed, one at a time: which one is meant, and g, G, v and V.

Not the program: a `Host` gives lines, shows text, reads and writes files and runs shell
commands. Source: POSIX, "ed"; IBM's ed page.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable

from emulator.text.ed import addresses
from emulator.text.ed.buffer import Line, Problem
from emulator.text.ed.changes import Changes
from emulator.text.ed.files import Files


class Editor(Changes, Files):
    """One run of ed: `command_line` until it says that it is over."""

    async def command_line(self) -> bool:
        """Read and do one command; False where the input has ended. Raises Problem."""
        if self.prompting:
            self.host.show(self.prompt)
        line = await self.host.line()
        warned, self.warned = self.warned, False
        self.buffer.begin()
        if line is None:
            self._unsaved(warned)
            return False
        await self.execute(line, warned)
        return not self.over

    def complain(self, problem: Problem) -> None:
        """Show that a command failed, and why where H wants it."""
        self.list = None
        mark, self.problem = self.host.complaint(problem)
        self.host.show(f"{mark}\n" + (f"{self.problem}\n" * self.explaining))

    async def execute(self, text: str, warned: bool = False) -> None:
        """Do one command. Raises Problem."""
        found = await self.in_turns(addresses.read(self.buffer, self.searcher, text))
        self.text, self.at = text, found.end
        name = text[found.end : found.end + 1]
        self.at += 1
        self.count, self.first, self.second = found.given, found.first, found.second
        if not name:
            number = found.second if found.given else self.buffer.dot + 1
            if not 0 < number <= self.buffer.last:
                raise Problem("address")
            self._print(number, number, "p")
        elif name in "pln":
            how = name + self._suffix()
            self._print(*self._range(), how)
        elif name in "qQeE":
            await self._leave(name, warned)
        elif name in _PLAIN:
            how = self._suffix() if name != "k" else ""
            how = _PLAIN[name](self) or how
            self._after(how)
        elif name in _WAITING:
            await _WAITING[name](self)
        else:
            raise Problem("command")

    # --- command lists --------------------------------------------------------------------

    async def _continued(self, text: str) -> str:
        """A command list: lines that end in a backslash go on."""
        while (len(text) - len(text.rstrip("\\"))) % 2:
            more = await self.host.line()
            text = text[:-1]
            if more is None:
                break
            text += "\n" + more
        return text

    async def _global(self) -> None:
        kind = self.text[self.at - 1]
        if self.list is not None:
            raise Problem("nested")
        first, last = self._range(1, self.buffer.last)
        delimiter = self.text[self.at : self.at + 1]
        if delimiter in ("", " ", "\n"):
            raise Problem("delimiter")
        pattern, self.at, _ = addresses.delimited(self.text, self.at)
        expression = self.searcher.compiled(pattern)
        asking = kind in "GV"
        how = self._suffix() if asking else ""
        commands = "" if asking else await self._continued(self.text[self.at :])
        wanted = kind in "gG"
        found = []
        for number in range(first, last + 1):
            if self.host.step():
                await self.host.turn()
            if expression.test(self.buffer.text(number)) is wanted:
                found.append((number, self.buffer.lines[number - 1]))
        try:
            await (self._ask(found, how) if asking else self._each(found, commands or "p"))
        finally:
            self.list = None

    async def _each(self, found: list[tuple[int, Line]], commands: str) -> None:
        buffer, host = self.buffer, self.host
        lines = commands.split("\n")
        grown = buffer.last
        for number, line in found:
            if not line.live:
                continue
            buffer.dot = buffer.find(line, number + buffer.last - grown)
            self.list = deque(lines)
            while self.list:
                if host.step():
                    await host.turn()
                await self.execute(self.list.popleft())

    async def _ask(self, found: list[tuple[int, Line]], how: str) -> None:
        last = ""
        for number, line in found:
            if not line.live:
                continue
            number = self.buffer.find(line, number)
            self._print(number, number, how or "p")
            typed = await self.host.line()
            if typed is None:
                raise Problem("end")
            if not typed:
                continue
            if typed == "&":
                if not last:
                    raise Problem("no command")
            else:
                last = await self._continued(typed)
            self.list = deque(last.split("\n"))
            while self.list:
                await self.execute(self.list.popleft())
            self.list = None


_PLAIN: dict[str, Callable[[Editor], str | None]] = {
    "d": Editor._delete, "j": Editor._join, "k": Editor._mark,
    "=": Editor._number, "u": Editor._undo, "h": Editor._help, "H": Editor._explain,
    "P": Editor._prompt,
}  # fmt: skip
_WAITING: dict[str, Callable[[Editor], Awaitable[None]]] = {
    "a": Editor._append, "i": Editor._insert, "c": Editor._change,
    "s": Editor._substitute, "g": Editor._global, "v": Editor._global,
    "G": Editor._global, "V": Editor._global, "r": Editor._read, "w": Editor._write,
    "W": Editor._write, "m": Editor._move, "t": Editor._copy, "f": Editor._name,
    "!": Editor._shell,
}  # fmt: skip
