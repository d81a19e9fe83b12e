"""more: what its keys do. The command is emulator.commands.text.more.

Source: IBM's more page; POSIX, "more".
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from emulator.machine.errors import FileRefusal
from emulator.messages import paging as messages
from emulator.text import regular
from emulator.text.paging.keyboard import HungUp, Interrupted
from emulator.text.paging.rows import TooLong
from emulator.text.paging.source import opened
from emulator.text.paging.view import Leave, Note, View
from emulator.text.regular import BadPattern


class Pager(View):
    """One run of more."""

    async def run(self) -> None:
        """Page through the files until left. Raises TooLong."""
        try:
            await self._to_file(0, 1)
            while True:
                if self.rows.columns != self.screen.columns:
                    await self._resized()
                try:
                    await self._asked()
                except Note as note:
                    self.note = note.text
                except Interrupted:
                    self.screen.typed()
        except (Leave, HungUp):
            pass
        except TooLong:
            self.screen.erase()
            self.proc.error(messages.TOO_LONG)
        finally:
            self.screen.erase()
            self.keyboard.end()

    # --- keys ------------------------------------------------------------------------------

    async def _asked(self) -> None:
        if not self.keyboard.given:
            if not self.bottom:
                await self._begin()  # the keys given at first led nowhere
            self.screen.prompt(self._prompt())
        await self._command()

    async def _command(self) -> None:
        """Do what the next keys say."""
        digits = ""
        key = await self.keyboard.key()
        while key.isdecimal():
            digits += key
            key = await self.keyboard.key()
        count = int(digits[:9]) if digits else 0
        action = _KEYS.get(key)
        if action is not None:
            await action(self, count)
        elif self.options.hints:
            raise Note(messages.NOT_KNOWN)
        else:
            self.screen.tty.write("\a")

    async def _lines_forward(self, count: int) -> None:
        await self._forward(count or 1)

    async def _screen_forward(self, count: int) -> None:
        await self._forward(count or self.window)

    async def _screen_back(self, count: int) -> None:
        await self._show(max(0, self.top - (count or self.window)))

    async def _lines_back(self, count: int) -> None:
        await self._show(max(0, self.top - (count or 1)))

    def _half(self, count: int) -> int:
        self.half = count or self.half
        return self.half or max(self.window // 2, 1)

    async def _half_forward(self, count: int) -> None:
        await self._forward(self._half(count))

    async def _half_back(self, count: int) -> None:
        await self._show(max(0, self.top - self._half(count)))

    async def _skip(self, count: int) -> None:
        await self._show(self.bottom - 1 + (count or 1))

    async def _to_line(self, count: int) -> None:
        await self._show_line(max(count, 1) - 1)

    async def _to_end(self, count: int) -> None:
        if count:
            await self._show_line(count - 1)
            return
        self.marks["'"] = self.line
        while not self.rows.complete:
            await self.rows.ensure(len(self.rows.shown) + 10_000)
        await self._show(max(0, len(self.rows.shown) - self.window))

    async def _again(self, count: int) -> None:
        await self._show(self.top)

    async def _mark(self, count: int) -> None:
        self.marks[await self.keyboard.key()] = self.line

    async def _to_mark(self, count: int) -> None:
        name = await self.keyboard.key()
        if name not in self.marks:
            raise Note(messages.NO_MARK)
        await self._show_line(self.marks[name])

    async def _where(self, count: int) -> None:
        rows = self.rows
        byte = rows.offset(self.bottom)
        line = rows.line_of[self.bottom - 1] + 1 if self.bottom else 0
        if not rows.ended:
            raise Note(messages.WHERE_SO_FAR, name=self.name, line=line, byte=byte)
        raise Note(
            messages.WHERE, name=self.name, number=self.number + 1, count=len(self.names),
            line=line, byte=byte, size=rows.size, percent=self._percent(),
        )  # fmt: skip

    async def _help(self, count: int) -> None:
        self.screen.clear()
        self.screen.write(messages.MORE_HELP.text.splitlines())
        self.screen.prompt(messages.PRESS.text)
        await self.keyboard.key()
        await self._show(self.top)

    async def _leave(self, count: int) -> None:
        raise Leave

    async def _leave_twice(self, count: int) -> None:
        if await self.keyboard.key() == "Z":
            raise Leave

    # --- looking for ------------------------------------------------------------------------

    async def _line_typed(self, prompt: str) -> str:
        self.screen.erase()
        if not self.keyboard.given:
            self.screen.typed()
        return await self.keyboard.line(prompt)

    async def _look(self, count: int, backward: bool) -> None:
        text = await self._line_typed("?" if backward else "/")
        self.without = text.startswith("!")
        text = text.removeprefix("!")
        if text:
            try:
                self.expression = regular.compile(text, ignore_case=self.options.ignore_case)
            except BadPattern:
                raise Note(messages.BAD_PATTERN) from None
        self.backward = backward
        await self._find(count, backward)

    async def _look_forward(self, count: int) -> None:
        await self._look(count, False)

    async def _look_back(self, count: int) -> None:
        await self._look(count, True)

    async def _next(self, count: int) -> None:
        await self._find(count, self.backward)

    async def _other_way(self, count: int) -> None:
        await self._find(count, not self.backward)

    # --- other files and programs ------------------------------------------------------------

    async def _colon(self, count: int) -> None:
        self.screen.erase()
        self.screen.prompt(":")
        key = await self.keyboard.key()
        if key == "q":
            raise Leave
        if key == "f":
            await self._where(0)
        elif key == "n":
            if self.number + 1 >= len(self.names):
                raise Note(messages.NO_NEXT)
            await self._to_file(min(self.number + (count or 1), len(self.names) - 1), 1)
        elif key == "p":
            if not self.number:
                raise Note(messages.NO_PREVIOUS)
            await self._to_file(max(self.number - (count or 1), 0), -1)
        elif key == "e":
            await self._other_file((await self._line_typed(":e")).strip())
        elif key == "!":
            await self._shell(count)
        elif key == "t":
            raise Note(messages.NO_TAGS)
        else:
            raise Note(messages.NOT_KNOWN)

    async def _other_file(self, name: str) -> None:
        if not name:
            await self._to_file(self.number, 1)
            return
        if opened(self.proc, name) is None:
            raise Note(messages.NO_FILE, name=name)
        self.names.insert(self.number + 1, name)
        await self._to_file(self.number + 1, 1)

    async def _edit(self, count: int) -> None:
        if self.names[self.number] == "-":
            raise Note(messages.NOT_A_FILE)
        editor = self.proc.environment.get("EDITOR") or "vi"
        self.screen.erase()
        await self._run([*editor.split(), f"+{self.line + 1}", self.names[self.number]])
        line = self.line
        if not await self._open_again():
            raise Leave
        await self._show_line(line)

    async def _shell(self, count: int) -> None:
        command = await self._line_typed("!")
        self.screen.tty.write("\n")
        self.screen.prompted = 0
        await self._run(["/usr/bin/sh", "-c", command])

    async def _run(self, words: list[str]) -> None:
        self.keyboard.end()
        tty = self.screen.tty
        try:
            await self.proc.kernel.run(self.proc, words, (tty, tty, tty))
        except FileRefusal:
            raise Note(messages.NO_FILE, name=words[0]) from None


_KEYS: dict[str, Callable[[Pager, int], Awaitable[None]]] = {
    "h": Pager._help, " ": Pager._screen_forward, "f": Pager._screen_forward,
    "\x06": Pager._screen_forward, "\r": Pager._lines_forward, "\n": Pager._lines_forward,
    "j": Pager._lines_forward, "b": Pager._screen_back, "\x02": Pager._screen_back,
    "k": Pager._lines_back, "d": Pager._half_forward, "\x04": Pager._half_forward,
    "u": Pager._half_back, "\x15": Pager._half_back, "s": Pager._skip,
    "g": Pager._to_line, "G": Pager._to_end, "r": Pager._again, "R": Pager._again,
    "\x0c": Pager._again, "m": Pager._mark, "'": Pager._to_mark,
    "/": Pager._look_forward, "?": Pager._look_back, "n": Pager._next,
    "N": Pager._other_way, "=": Pager._where, "\x07": Pager._where, "v": Pager._edit,
    "!": Pager._shell, ":": Pager._colon, "q": Pager._leave, "Q": Pager._leave,
    "Z": Pager._leave_twice,
}  # fmt: skip
