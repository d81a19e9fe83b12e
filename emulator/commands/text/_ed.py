"""What ed and red share: their flags, and the editor at work in a process.

Not a command, and not the editor (`emulator.text.ed.editor`).
"""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.kernel.inputs import read_input
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled
from emulator.kernel.streams import Collector, FileStream, Stream, TextStream
from emulator.machine.errors import FileRefusal
from emulator.messages.ed import MISTAKE, REASONS
from emulator.options import Command, flag, option, optional
from emulator.text.ed.buffer import Problem
from emulator.text.ed.editor import Editor

#: Where the buffer is kept when the terminal hangs up.
HANGUP = "ed.hup"


class Sitting:
    """One run of ed: the editor's host."""

    def __init__(
        self, proc: Process, prompt: str | None, silent: bool, restricted: bool
    ) -> None:
        self.proc = proc
        self.editor = Editor(self, prompt, silent, restricted)

    async def run(self, name: str) -> None:
        """Edit until left. The status is 1 where a command failed, 2 where text was lost."""
        proc, editor = self.proc, self.editor
        if name:
            try:
                if editor.restricted and (name.startswith("!") or "/" in name):
                    raise Problem("restricted")
                await editor.edit(name)
            except Problem as problem:
                editor.complain(problem)
                proc.status = 0 if problem.reason == "read" else 1
        more = True
        while more:
            try:
                more = await editor.command_line()
            except Problem as problem:
                if not self._go_on(problem):
                    return
            except Signalled as signalled:
                if signalled.signal == "HUP":
                    self._keep()
                if signalled.signal != "INT" or not proc.stdin.is_terminal:
                    raise
                proc.write("\n")
                editor.complain(Problem("interrupted"))

    def _go_on(self, problem: Problem) -> bool:
        """Say that a command failed; whether the next one is to be done.

        A file of commands ends at the first that fails (POSIX: Consequences of Errors); so
        does a here-document. At the end of the input a person is asked once more.
        """
        proc = self.proc
        self.editor.complain(problem)
        if proc.stdin.is_terminal:
            proc.status = 1
            return True
        if problem.reason == "unsaved" and self.at_end:
            proc.status = 2
            return False
        proc.status = 1
        return not isinstance(proc.stdin, TextStream | FileStream)

    def _keep(self) -> None:
        """Save the text when the terminal hangs up: here, else in the home directory."""
        buffer = self.editor.buffer
        if not buffer.changed or not buffer.last:
            return
        text = "\n".join(buffer.texts(1, buffer.last)) + "\n"
        home = self.proc.environment.get("HOME", "/")
        for name in (HANGUP, f"{home.rstrip('/')}/{HANGUP}"):
            try:
                self.proc.files.write(name, text)
            except FileRefusal:
                continue  # the next place may do
            return

    # --- the editor's host -----------------------------------------------------------------

    at_end = False

    async def line(self) -> str | None:
        """The next line of standard input."""
        if self.step():
            await self.turn()
        await self.proc.stdout.drain()
        line = await self.proc.stdin.readline()
        self.at_end = not line
        return line.removesuffix("\n") if line else None

    def show(self, text: str) -> None:
        """Write on standard output."""
        self.proc.write(text)

    def complaint(self, problem: Problem) -> tuple[str, str]:
        """A question mark, and why."""
        return MISTAKE.format("", name=problem.name), REASONS[problem.reason].text

    async def read(self, name: str) -> str:
        """A file, or what a shell command writes."""
        if name.startswith("!"):
            out = Collector()
            await self._run(name[1:], self.proc.stdin, out)
            return out.text
        try:
            return await read_input(self.proc, "./-" if name == "-" else name)
        except FileRefusal:
            raise Problem("read", name) from None

    async def write(self, name: str, text: str, append: bool) -> None:
        """Write a file, or give the text to a shell command."""
        if name.startswith("!"):
            await self._run(name[1:], TextStream(text), self.proc.stdout)
            return
        try:
            stream = self.proc.kernel.open(self.proc, name, "a" if append else "w")
            try:
                stream.write(text)
            finally:
                stream.close()
        except FileRefusal:
            raise Problem("write", name) from None

    async def shell(self, command: str) -> None:
        """Run a shell command on our own streams."""
        await self._run(command, self.proc.stdin, self.proc.stdout)

    async def _run(self, command: str, stdin: Stream, stdout: Stream) -> None:
        proc = self.proc
        words = ["/usr/bin/sh", "-c", command]
        try:
            await proc.kernel.run(proc, words, (stdin, stdout, proc.stderr))
        except FileRefusal:
            raise Problem("no shell") from None

    def step(self) -> bool:
        """Count a step."""
        return self.proc.kernel.scheduler.step()

    async def turn(self) -> None:
        """Let others have their turn."""
        await self.proc.kernel.scheduler.turn()


class LineEditor(Command):
    """Base of ed and red."""

    prompt: str | None = option("p", "The prompt to show before each command.")
    silent: bool = flag("s", "Do not show how many bytes were read or written.")
    file: str = optional("File", "The file to edit.", "")
    restricted = False

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A dash alone is -s."""
        words = ["-s" if word == "-" else word for word in arguments[:3]]
        return super().parse(words + arguments[3:])

    def run(self, proc: Process) -> Awaitable[None]:
        """Edit."""
        return Sitting(proc, self.prompt, self.silent, self.restricted).run(self.file)
