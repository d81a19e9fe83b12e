"""The commands of ed that change or show lines of the buffer: a c d i j k m s t u, = …

Not those of files (`files`), nor g and its like (`editor`).
"""

from __future__ import annotations

from emulator.text.ed import addresses
from emulator.text.ed.buffer import Problem
from emulator.text.ed.state import State


class Changes(State):
    """Each method does one command. Raises Problem."""

    def _delete(self) -> None:
        self.buffer.delete(*self._range())

    def _join(self) -> None:
        dot = self.buffer.dot
        if self.count == 1:
            self._range()
            return  # one line alone: nothing to join
        first, last = self._range(dot, dot + 1)
        if first < last:
            text = "".join(self.buffer.texts(first, last))
            self.buffer.delete(first + 1, last)
            self.buffer.replace(first, [text])

    def _mark(self) -> str:
        name = self.text[self.at : self.at + 1]
        self.at += 1
        how = self._suffix()
        number = self._range()[1]
        if not "a" <= name <= "z":
            raise Problem("mark")
        self.buffer.marks[name] = self.buffer.lines[number - 1]
        return how

    async def _destination(self) -> tuple[int, int, int, str]:
        first, last = self._range()
        dot = self.buffer.dot
        reading = addresses.read(self.buffer, self.searcher, self.text[self.at :])
        found = await self.in_turns(reading)
        self.at += found.end
        how = self._suffix()
        self.buffer.dot = dot
        return first, last, found.second if found.given else dot, how

    async def _move(self) -> None:
        first, last, after, how = await self._destination()
        if first <= after < last:
            raise Problem("destination")
        self.buffer.move(first, last, after)
        self._after(how)

    async def _copy(self) -> None:
        first, last, after, how = await self._destination()
        self.buffer.insert(after, self.buffer.texts(first, last))
        self._after(how)

    def _number(self) -> None:
        self.host.show(f"{self.second if self.count else self.buffer.last}\n")

    def _undo(self) -> None:
        self._no_address()
        self.buffer.undo()

    def _help(self) -> None:
        self._no_address()
        if self.problem:
            self.host.show(self.problem + "\n")

    def _explain(self) -> None:
        self._no_address()
        self.explaining = not self.explaining
        if self.explaining:
            self._help()

    def _prompt(self) -> None:
        self._no_address()
        self.prompting = not self.prompting

    # --- commands that read lines ----------------------------------------------------------

    async def _lines(self) -> list[str]:
        """Lines up to a period alone."""
        lines: list[str] = []
        while (line := await self.next_line()) is not None and line != ".":
            lines.append(line)
        return lines

    async def _append(self) -> None:
        how = self._suffix()
        await self._insert_after(self.second, self.second)
        self._after(how)

    async def _insert(self) -> None:
        how = self._suffix()
        await self._insert_after(max(self.second - 1, 0), self.second)
        self._after(how)

    async def _insert_after(self, after: int, otherwise: int) -> None:
        """Put lines in; where there are none, `otherwise` is the current one.

        Each line is in the buffer once it is typed: what interrupts loses none.
        """
        self.buffer.dot = otherwise
        if self.list is not None:
            lines = await self._lines()
            if lines:
                self.buffer.insert(after, lines)
            return
        while (line := await self.next_line()) is not None and line != ".":
            self.buffer.insert(after, [line])
            after += 1

    async def _change(self) -> None:
        how = self._suffix()
        if self.count and self.second == 0:
            self.first = self.second = 1
        if self.count and self.first == 0:
            self.first = 1
        first, last = self._range()
        self.buffer.delete(first, last)
        await self._insert_after(first - 1, self.buffer.dot)
        self._after(how)

    async def _substitute(self) -> None:
        text = self.text[self.at :]
        # Within g one backslash does both: the list and the replacement go on.
        joint = "\n" if self.list is None else "\\\n"
        while self.substituter.incomplete(text, self.list is not None):
            more = await self.next_line()
            if more is None:
                break
            text += joint + more
        how = self.substituter.read(text)
        first, last = self._range()
        await self.in_turns(self.substituter.run(first, last, self.list is not None))
        self._after(how)
