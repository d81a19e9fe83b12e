"""What an editor knows: text, cursor, registers, options, file, message, window.

Not what it does: the classes that follow (`keys`, `motions`, `operators` …) build on this
one, each with one kind of command, up to `editor.Editor`.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, NamedTuple

from emulator.machine.vfs import FileSpace
from emulator.messages import Message
from emulator.messages import vi as messages
from emulator.text.regular.expressions import BadPattern
from emulator.text.vi import layout, patterns
from emulator.text.vi.buffer import Buffer
from emulator.text.vi.registers import Registers, Text
from emulator.text.vi.settings import Settings

#: A column further right than any line is long: `$` holds on to it.
END = 1 << 30
#: Effort of searches (`Regular.effort`) after which others may have their turn.
REST_EFFORT = 2_000
#: Most text one command may make, in bytes.
TEXT_LIMIT = 16 * 1024 * 1024


class Request(NamedTuple):
    """What the editor wants of whoever drives it; the answer is sent.

    `key`: the next key. `line`: a line in ex mode, or None at the end; `text` is its prompt.
    `run`: run `text` on the terminal. `filter`: run it with `input`; (output, status).
    `stop`: be suspended. `rest`: let others have their turn; Ctrl-C where it was pressed
    meanwhile. `show`: output of ex mode is in `output`. `open`: print output and wait for
    Return.
    """

    kind: str
    text: str = ""
    input: str = ""


Steps = Generator[Request, Any, Any]


class Beep(Exception):
    """A command cannot be done; the message says why, if anything does."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message)
        self.message = message


class Quit(Exception):
    """The editor is left."""


def plural(count: int, noun: str) -> str:
    """A count and its noun."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


class State:
    """Everything an editor holds."""

    def __init__(
        self,
        files: FileSpace,
        environment: dict[str, str],
        rows: int = 24,
        columns: int = 80,
    ) -> None:
        self.files = files
        self.environment = environment
        self.rows, self.columns = rows, columns
        self.settings = Settings(
            rows, environment.get("TERM", ""), environment.get("SHELL", "")
        )
        self.buffer = Buffer()
        self.registers = Registers()
        self.line = self.column = 0
        self.wanted = 0
        self.top = 0
        self.skip = 0  # rows of the top line that are above the screen
        self.body = rows - 1  # rows for text
        self.file = self.alternate = ""
        self.arguments: list[str] = []
        self.argument = 0
        self.edited = True  # whether `file` is what the buffer was read from
        self.message = ""
        self.bells = 0
        self.visual = True
        self.inserting = False
        self.mode = ""  # what showmode shows
        self.prompting: str | None = None  # the command line being typed
        self.overlay = ""  # text that `c` is about to replace, as it is still shown
        self.output: list[str] = []
        self.redraw = False
        self.pattern_text = ""
        self.direction = 1
        self.replacement = ""
        self.effort = 0  # of searches since others could have their turn

    # --- saying -----------------------------------------------------------------------

    def say(self, message: Message, **fields: object) -> None:
        """Show a message in the last row (or print it, in ex mode)."""
        words = message.format("vi", **fields)
        if self.visual:
            self.message = words
        else:
            self.output.append(words)

    def refuse(self, message: Message, **fields: object) -> Beep:
        """The exception that says this."""
        return Beep(message.format("vi", **fields))

    def worked(self, effort: int) -> Steps:
        """Let others have their turn after some searches (`Regular.effort`). Raises Beep."""
        self.effort += effort
        if self.effort > REST_EFFORT:
            self.effort = 0
            if (yield Request("rest")) == "\x03":
                raise self.refuse(messages.INTERRUPTED)

    # --- the text ---------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The current line."""
        return self.buffer.text(self.line)

    @property
    def last(self) -> int:
        """The number of the last line, 0 where there is none."""
        return max(0, len(self.buffer) - 1)

    def cut(self, start: tuple[int, int], end: tuple[int, int]) -> list[str]:
        """The text from a place up to another (exclusive)."""
        (line, column), (last, until) = start, end
        lines = self.buffer.lines
        if not lines:
            return [""]
        if line == last:
            return [lines[line][column:until]]
        return [lines[line][column:], *lines[line + 1 : last], lines[last][:until]]

    def delete(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Take away the text from a place up to another (exclusive)."""
        (line, column), (last, until) = start, end
        head, tail = self.buffer.text(line)[:column], self.buffer.text(last)[until:]
        self.buffer.replace(line, last + 1, [head + tail])

    def keep(
        self, start: tuple[int, int], end: tuple[int, int], name: str, deleted: bool
    ) -> None:
        """Put a piece of text into a register."""
        self.registers.keep(Text(self.cut(start, end), False), name, deleted)

    def keep_lines(self, first: int, last: int, name: str, deleted: bool) -> None:
        """Put whole lines into a register."""
        self.registers.keep(Text(self.buffer.lines[first : last + 1], True), name, deleted)

    def report(self, message: Message, count: int, **fields: object) -> None:
        """Say how many lines a command was about, where they are many."""
        if count > self.settings.number("report") and not self.globally:
            self.say(message, count=count, **fields)

    globally = False

    # --- the cursor -------------------------------------------------------------------

    def go(self, line: int, column: int) -> None:
        """Put the cursor somewhere; j and k will keep to that column."""
        self.line, self.column = line, column
        self.settle()
        self.wanted = self.place()

    def go_line(self, line: int) -> None:
        """Put the cursor on a line's first character that is no blank."""
        self.line = max(0, min(line, self.last))
        text = self.text
        self.go(self.line, len(text) - len(text.lstrip(" \t")))

    def settle(self) -> None:
        """Keep the cursor within the text."""
        self.line = max(0, min(self.line, self.last))
        length = len(self.text)
        most = length if self.inserting else length - 1
        self.column = layout.begin_of(self.text, max(0, min(self.column, most)))

    def place(self) -> int:
        """The cursor's place on its line."""
        settings = self.settings
        return layout.place_of(
            self.text, self.column, settings.number("tabstop"), settings.on("list"),
            self.inserting,
        )  # fmt: skip

    def at_place(self, line: int, place: int) -> int:
        """The column of a line that is shown at a place."""
        settings = self.settings
        tabstop = settings.number("tabstop")
        return layout.column_at(self.buffer.text(line), place, tabstop, settings.on("list"))

    def mark_here(self) -> None:
        """Remember where the cursor was before it goes far: '' and ``."""
        self.buffer.marks["'"] = (self.line, self.column)

    # --- searching --------------------------------------------------------------------

    def compiled(self, text: str) -> patterns.Pattern:
        """Read an expression; "" is the one used last. Raises Beep."""
        if not text:
            text = self.pattern_text
            if not text:
                raise self.refuse(messages.NO_PATTERN)
        self.pattern_text = text
        settings = self.settings
        try:
            return patterns.compiled(
                text, settings.on("magic"), settings.on("ignorecase"), self.replacement
            )
        except BadPattern as error:
            raise self.refuse(messages.BAD_PATTERN) from error
