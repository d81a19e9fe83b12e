"""sed: edit lines as they go by. Source: IBM's sed page; POSIX, "sed"."""

from __future__ import annotations

from collections.abc import Awaitable, Generator
from itertools import count

from emulator.kernel.inputs import LINE_LIMIT, lines_of, open_input, plain, read_piece
from emulator.kernel.process import Process
from emulator.kernel.streams import Stream
from emulator.machine.errors import FileRefusal
from emulator.messages.sed import LONG_SPACE, MANY_OUTPUTS, NO_EXPRESSION, REASONS
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN, CANNOT_READ_DIRECTORY
from emulator.options import Command, UsageError, flag, operands, repeated
from emulator.text.sed import script as language
from emulator.text.sed.editor import INPUT, Editor, NoExpression
from emulator.text.sed.nodes import BadScript
from emulator.text.sed.replacing import TooLong

#: Files that w functions may name: a guard of the emulator's.
OUTPUTS_LIMIT = 100

_place = count()


def _numbered(text: str) -> tuple[int, str]:
    """Scripts of -e and of -f go together in the order in which they were given."""
    return (next(_place), text)


class Sed(Command):
    """sed [-n] [-u] Script [File ...]
    sed [-n] [-u] [-e Script] ... [-f ScriptFile] ... [File ...]

    Writes the lines of the files, changed as a script says. Each line goes through all
    functions of the script: addresses (a number, $, /expression/, two of them with a
    comma) choose lines; s/expression/text/ replaces, d deletes, p prints, q ends.
    """

    quiet: bool = flag("n", "Write only what p and its like ask for.")
    unbuffered: bool = flag("u", "Write at once, as is always done here.")
    scripts: list[tuple[int, str]] = repeated("e", "A script, or a part of one.", _numbered)
    sources: list[tuple[int, str]] = repeated("f", "A file that holds a script.", _numbered)
    words: list[str] = operands("File", "The script, where no flag gave one; the files.")
    examples = (
        ("Replace a word in every line", "sed 's/en0/en1/g' /etc/hosts"),
        ("Show lines 2 to 4", "sed -n '2,4p' /etc/passwd"),
        ("Leave out comments", "sed '/^#/d' /etc/services"),
    )

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read the script, open what it writes, then edit."""
        words = self.words
        parts = [(place, text) for place, text in self.scripts]
        for place, name in self.sources:
            text = self._script_file(proc, name)
            parts.append((place, text.removesuffix("\n")))
        if not parts:
            if not words:
                raise UsageError("", "Script")
            parts, words = [(0, words[0])], words[1:]
        try:
            script = language.read("\n".join(text for _, text in sorted(parts)))
        except BadScript as error:
            proc.fail(REASONS[error.reason], 2, function=error.function)
        if len(script.outputs) > OUTPUTS_LIMIT:
            proc.fail(MANY_OUTPUTS, 2, limit=OUTPUTS_LIMIT)
        self.outputs: dict[str, Stream] = {"": proc.stdout}
        for name in script.outputs:
            try:
                self.outputs[name] = proc.kernel.open(proc, name, "w")
            except FileRefusal as refusal:
                self._close()
                proc.fail(CANNOT_OPEN, 2, file=name, reason=strerror(refusal.error))
        self.files = words or ["-"]
        self.stream: Stream | None = None
        self.rest = ""
        self.editor = Editor(
            script,
            self.quiet,
            proc.kernel.scheduler.step,
            lambda name, text: self.outputs[name].write(text),
            lambda name: _contents(proc, name),
        )
        running = self.editor.run()
        return self._go(proc, running)

    def _script_file(self, proc: Process, name: str) -> str:
        try:
            return plain(proc, name) or ""
        except FileRefusal as refusal:
            proc.fail(CANNOT_OPEN, 2, file=name, reason=strerror(refusal.error))

    def _close(self) -> None:
        for name, stream in self.outputs.items():
            if name:
                stream.close()

    def _go(self, proc: Process, running: Generator[str, None, None]) -> Awaitable[None] | None:
        """As far as it goes without waiting; what is left, to be awaited."""
        try:
            for wanted in running:
                if wanted != INPUT or not self._feed(proc):
                    return self._wait(proc, running, wanted)
        except (TooLong, NoExpression) as error:
            self._stopped(proc, error)
        self._close()
        return None

    async def _wait(
        self, proc: Process, running: Generator[str, None, None], wanted: str
    ) -> None:
        try:
            while True:
                if wanted != INPUT:
                    await proc.kernel.scheduler.turn()
                    await proc.stdout.drain()
                elif self.stream is not None or not self._feed(proc):
                    self.editor.flush()
                    await self._drink(proc)
                wanted = next(running)
        except StopIteration:
            pass
        except (TooLong, NoExpression) as error:
            self._stopped(proc, error)
        finally:
            self._close()

    def _stopped(self, proc: Process, error: Exception) -> None:
        self.editor.flush()
        proc.error(LONG_SPACE if isinstance(error, TooLong) else NO_EXPRESSION, 2)

    def _feed(self, proc: Process) -> bool:
        """Give the editor the next plain file; False where an input has to be waited for."""
        while self.files:
            name = self.files[0]
            try:
                text = plain(proc, name)
                if text is None:
                    self.stream = open_input(proc, name)
            except FileRefusal as refusal:
                self.files.pop(0)
                if refusal.error == "EISDIR":
                    proc.error(CANNOT_READ_DIRECTORY, 2, file=name)
                else:
                    proc.error(CANNOT_OPEN, 2, file=name, reason=strerror(refusal.error))
                continue
            if text is None:
                return False
            self.files.pop(0)
            if text:
                self.editor.feed(lines_of(text))
                return True
        self.editor.finish_input()
        return True

    async def _drink(self, proc: Process) -> None:
        """Give the editor the next lines of the stream, or see that it has ended."""
        assert self.stream is not None, "an input was opened"
        await proc.stdout.drain()
        while (part := await read_piece(proc, self.stream)) != "":
            text = self.rest + part
            cut = text.rfind("\n") + 1
            self.rest = text[cut:]
            if not cut and len(text) > LINE_LIMIT:
                cut, self.rest = len(text), ""
            if cut:
                self.editor.feed(lines_of(text[:cut]))
                return
        if self.rest:
            self.editor.feed([self.rest])
            self.rest = ""
        if self.files.pop(0) != "-":
            self.stream.close()
        self.stream = None


def _contents(proc: Process, name: str) -> str:
    """What r puts into the output; a file that cannot be read has nothing."""
    try:
        return plain(proc, name) or ""
    except FileRefusal:
        return ""
