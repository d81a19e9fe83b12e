"""pg: what its commands do. The program is emulator.commands.text.pg.

Source: IBM's pg page.
"""

from __future__ import annotations

import re

from emulator.machine.errors import FileRefusal
from emulator.messages import paging as messages
from emulator.messages.strerror import strerror
from emulator.text import regular
from emulator.text.paging.book import Book
from emulator.text.paging.keyboard import ENTER, ERASES, HungUp, Interrupted
from emulator.text.paging.rows import Rows, TooLong
from emulator.text.paging.source import opened
from emulator.text.paging.view import Leave, Note
from emulator.text.regular import BadPattern

_SEARCH = re.compile(r"(\d*)([/?^])(.*?)(?:(?<!\\)\2([tmb]?))?")
_COMMAND = re.compile(r"([+-]?)(\d*)\s*([hqQldnpw.$]?)")
#: Control keys that are a whole command.
_CONTROL = {"\x04": "d", "\x0c": "."}


class Pages(Book):
    """One run of pg."""

    async def run(self) -> None:
        """Page through the files until left."""
        try:
            while self.number < len(self.names):
                await self._file()
        except (Leave, HungUp):
            pass
        except TooLong:
            self.screen.erase()
            self.proc.error(messages.TOO_LONG)
        finally:
            self.screen.erase()
            self.keyboard.end()

    # --- files -----------------------------------------------------------------------------

    async def _file(self) -> None:
        """Show one file; what comes next is in `number` afterwards."""
        here = self.number
        found = opened(self.proc, self.names[here])
        if found is None:
            self.number += 1
            return
        text, more = found

        async def piece() -> str:
            self.keyboard.end()  # waiting for text, nobody reads keys
            assert more is not None
            return await more()

        self.rows = Rows(
            text, None if more is None else piece, self.screen.columns, fold=self.options.fold
        )
        await self._begin()
        while self.number == here:
            if self.at_end and self.options.no_pause:
                await self._to_file(here + 1)
                return
            before = messages.PG_END.text if self.at_end else ""
            await self._asked(before)

    async def _begin(self) -> None:
        line = max(self.options.line - 1, 0)
        if self.options.pattern:
            try:
                self.expression = regular.compile(self.options.pattern)
                await self._find(1, False, -1)
                return
            except BadPattern:
                self.note = messages.BAD_PATTERN.text
            except Note as note:
                self.note = note.text
        await self.rows.ensure_line(line)
        begins = self.rows.begins
        await self._show(begins[line] if line < len(begins) else max(len(begins) - 1, 0))

    async def _to_file(self, number: int) -> None:
        """Go to a file; past the last one is the end. pg asks before it shows the next."""
        if number >= len(self.names):
            raise Leave
        if number > self.number:
            typed = await self._ask(messages.PG_NEXT.format("", name=self.names[number]))
            if typed[:1] in ("q", "Q"):
                raise Leave
        self.number = number

    # --- commands --------------------------------------------------------------------------

    def _prompt(self, before: str) -> None:
        note, self.note = self.note, ""
        page = self.top // self.window + 1
        prompt = self.options.prompt.replace("%d", str(page), 1)
        note += " " * bool(note)
        self.screen.prompt(note + before + prompt, self.options.standout)

    async def _ask(self, before: str) -> str:
        while True:
            self._prompt(before)
            try:
                return await self._typed()
            except Interrupted:
                self.screen.typed()

    async def _typed(self) -> str:
        """A command as it is typed, up to Enter; with -n up to its letter."""
        tty, typed = self.screen.tty, ""
        while (key := await self.keyboard.key()) not in ENTER:
            if key in _CONTROL:
                typed += _CONTROL[key]
                break
            if key in ERASES:
                if typed:
                    typed = typed[:-1]
                    tty.write("\b \b")
            elif key >= " ":
                typed += key
                tty.write(key)
                if self.options.at_once and key in "hqQldnpw.$" and _COMMAND.fullmatch(typed):
                    break
        self.screen.typed()
        self.screen.erase()
        return typed.strip()

    async def _asked(self, before: str) -> None:
        """Ask for a command and do it."""
        typed = await self._ask(before)
        try:
            await self._do(typed)
        except Note as note:
            self.note = note.text

    async def _do(self, typed: str) -> None:
        if typed.startswith("!"):
            await self._shell(typed[1:])
            return
        if re.match(r"s\s*\S", typed):
            await self._save(typed[1:].strip())
            return
        search = _SEARCH.fullmatch(typed)
        if search:
            await self._search(search)
            return
        found = _COMMAND.fullmatch(typed)
        if found is None:
            raise Note(messages.NOT_KNOWN)
        sign, digits, letter = found.groups()
        count = int(digits[:9]) if digits else 0
        step = -(count or 1) if sign == "-" else count or 1
        if letter in ("", "l", "d"):
            await self._move(letter, sign, count, step, bool(digits))
        elif letter in ("q", "Q"):
            raise Leave
        elif letter == "h":
            self.screen.write(messages.PG_HELP.text.splitlines())
        elif letter == ".":
            await self._show(self.top)
        elif letter == "$":
            await self._all()
            await self._show(max(0, len(self.rows.shown) - self.window))
        elif letter == "w":
            self.window_wanted = count or self.window_wanted
            await self._show(self.top)
        elif letter == "n":
            if self.number + (count or 1) >= len(self.names):
                raise Note(messages.NO_NEXT)
            await self._to_file(self.number + (count or 1))
        elif self.number - (count or 1) < 0:
            raise Note(messages.NO_PREVIOUS)
        else:
            self.number -= count or 1

    async def _move(self, letter: str, sign: str, count: int, step: int, given: bool) -> None:
        if letter == "l":
            if given and not sign:
                await self._show_line(max(count, 1) - 1)
            else:
                await self._scroll(step)
        elif letter == "d":
            half = max(self.window // 2, 1)
            await self._scroll(-half if sign == "-" else half)
        elif given and not sign:
            await self._show(max(count - 1, 0) * self.window)
        elif sign == "-":
            await self._show(max(0, self.top + step * self.window))
        elif self.at_end:
            await self._to_file(self.number + 1)
        else:
            await self._show(self.bottom + (step - 1) * self.window)

    async def _search(self, found: re.Match[str]) -> None:
        digits, how, text, place = found.groups()
        if place:
            self.place = place
        if text:
            try:
                self.expression = regular.compile(text)
            except BadPattern:
                raise Note(messages.BAD_PATTERN) from None
        backward = how != "/"
        rows = self.rows
        at = self.top if backward else self.bottom - 1
        line = rows.line_of[at] if at < len(rows.line_of) else len(rows.lines)
        await self._find(int(digits[:9] or 1), backward, line)

    async def _find(self, left: int, backward: bool, line: int) -> None:
        if self.expression is None:
            raise Note(messages.NO_PATTERN)
        while True:
            line += -1 if backward else 1
            if line < 0 or not await self.rows.ensure_line(line):
                raise Note(messages.NOT_FOUND)
            if self.expression.test(self.rows.lines[line]):
                left -= 1
                if left <= 0:
                    break
        above = {"t": 0, "m": self.window // 2, "b": self.window - 1}[self.place]
        await self._show(max(0, self.rows.begins[line] - above))

    async def _save(self, name: str) -> None:
        await self._all()
        text = "".join(line + "\n" for line in self.rows.lines)
        try:
            self.proc.files.write(name, text)
        except FileRefusal as refusal:
            self.note = f"{name}: {strerror(refusal.error)}"
            return
        raise Note(messages.SAVED, name=name)

    async def _shell(self, command: str) -> None:
        if self.options.restricted:
            raise Note(messages.NOT_KNOWN)
        self.keyboard.end()
        tty = self.screen.tty
        tty.write(f"!{command}\n")
        words = ["/usr/bin/sh", "-c", command]
        try:
            await self.proc.kernel.run(self.proc, words, (tty, tty, tty))
        except FileRefusal:
            raise Note(messages.NO_FILE, name=words[0]) from None
