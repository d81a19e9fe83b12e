"""The commands of ed for files and the shell: e E f r w W, ! and q Q.

Not what opens a file: that is the `Host`'s.
"""

from __future__ import annotations

from emulator.text.ed.addresses import BLANKS
from emulator.text.ed.buffer import Problem
from emulator.text.ed.state import State

#: What shows that a shell command has ended.
ENDED = "!\n"


class Files(State):
    """Each method does one command. Raises Problem."""

    def _file(self) -> str:
        """The name behind a command, the remembered one where there is none."""
        text = self.text[self.at :]
        if text and text[0] not in BLANKS:
            raise Problem("suffix")
        name = text.strip(BLANKS)
        if self.restricted and (name.startswith("!") or "/" in name):
            raise Problem("restricted")
        return name

    def _remembered(self, name: str) -> str:
        if name.startswith("!"):
            self.shell_command = self._expanded(name[1:])
            return "!" + self.shell_command
        if not name and not self.name:
            raise Problem("no name")
        return name or self.name

    async def _leave(self, command: str, warned: bool) -> None:
        self._no_address()
        if command in "qQ":
            if self._suffix():
                raise Problem("suffix")
            if command == "q":
                self._unsaved(warned)
            self.over = True
            return
        name = self._file()
        if command == "e":
            self._unsaved(warned)
        await self.edit(self._remembered(name))

    async def edit(self, name: str) -> None:
        """Begin anew with a file. Raises Problem."""
        self.buffer.forget()
        if not name.startswith("!"):
            self.name = name
        await self._take(name, 0)
        self.buffer.changed = False

    async def _take(self, name: str, after: int) -> None:
        text = await self.host.read(name)
        lines = text.split("\n")
        if not lines[-1]:
            lines.pop()
        elif text:
            text += "\n"
        dot = self.buffer.dot
        self.buffer.insert(after, lines)
        if not lines:
            self.buffer.dot = dot
        if not self.silent:
            self.host.show(f"{len(text)}\n")

    async def _read(self) -> None:
        name = self._file()
        wanted = self._remembered(name)
        if not self.name and not name.startswith("!"):
            self.name = wanted
        await self._take(wanted, self.second if self.count else self.buffer.last)

    async def _write(self) -> None:
        command = self.text[self.at - 1]
        leaving = self.text[self.at : self.at + 1] == "q"
        self.at += leaving
        name = self._file()
        wanted = self._remembered(name)
        last = self.buffer.last
        if self.count or last:
            first, last = self._range(1, last)
        else:
            first = 0
        whole = first <= 1 and last == self.buffer.last
        lines = self.buffer.texts(first, last)
        text = "\n".join(lines) + "\n" if lines else ""
        if not self.name and not wanted.startswith("!"):
            self.name = wanted
        await self.host.write(wanted, text, command == "W")
        if not self.silent:
            self.host.show(f"{len(text)}\n")
        if whole and not wanted.startswith("!"):
            self.buffer.saved()
        if leaving:
            self._unsaved(False)
            self.over = True

    async def _name(self) -> None:
        self._no_address()
        name = self._file()
        if name.startswith("!"):
            raise Problem("suffix")
        self.name = self._remembered(name)
        self.host.show(f"{self.name}\n")

    def _expanded(self, command: str) -> str:
        r"""A shell command with `!` (the last one) and `%` (the file) put in; `\%` is `%`."""
        if command.startswith("!"):
            if not self.shell_command:
                raise Problem("no command")
            command = self.shell_command + command[1:]
        parts = command.split("%")
        out = parts[0]
        for part in parts[1:]:
            if out.endswith("\\"):
                out = out[:-1] + "%" + part
            elif self.name:
                out += self.name + part
            else:
                raise Problem("no name")
        return out

    async def _shell(self) -> None:
        self._no_address()
        if self.restricted:
            raise Problem("restricted")
        typed = self.text[self.at :]
        command = self.shell_command = self._expanded(typed)
        if command != typed:
            self.host.show(command + "\n")
        await self.host.shell(command)
        if not self.silent:
            self.host.show(ENDED)
