"""One line being edited: its text, the cursor, the mark, what was killed; keys one by one.

What both modes share. A mode is a generator: it is sent keys, and waits for the next one
wherever it wants one, so that `d2w` is read as it is written. Not the screen (`window`).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator
from typing import Any, NamedTuple, Protocol

#: A mode, or a part of one: is sent keys, gives a value when it is over.
Keys = Generator[None, str, Any]

ESCAPE = "\x1b"
ERASE = ("\b", "\x7f")
WORD_ERASE = "\x17"  # ^W
KILL = "\x15"  # ^U
LITERAL = "\x16"  # ^V
END_OF_FILE = "\x04"
ENTER = ("\r", "\n")
#: The keys that are the terminal's own in every mode, and what they do.
SIGNALS = {"\x03": "interrupt", "\x1c": "quit", "\x1a": "suspend"}
#: Characters a line may have: those after them ring.
LINE_LIMIT = 512 * 1024
#: Keys an alias or a repetition may push: one that pushes itself has to end.
PUSH_LIMIT = 10_000


class Found(NamedTuple):
    """A file name that completes a word; directories end in `/`."""

    name: str
    is_directory: bool


class Shell(Protocol):
    """What the shell at the other end is asked. Text, not bytes."""

    def history(self) -> tuple[int, list[str]]:
        """The number of the oldest command, and the commands from it on."""

    def files(self, pattern: str) -> list[Found]:
        """The files a pattern matches, as they would stand on the line, sorted."""

    def alias(self, name: str) -> str | None:
        """An alias's text."""


class Done(Exception):
    """The line is over. `what` is line, eof, open (in the editor) or a signal's name."""

    def __init__(self, what: str, text: str = "", command: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.text = text
        self.command = command


class Memory:
    """What outlives a line: the search, what was killed, vi's last change and find."""

    def __init__(self) -> None:
        self.pattern = ""
        self.backwards = True
        self.killed = ""
        self.change: list[str] = []
        self.find = ("", "")
        #: The history line that ^O fetched for the next prompt, by number.
        self.next: int | None = None


class Editor:
    """A line, its cursor, and what is to be shown beside it.

    `messages` are texts to show below the line, which is then drawn anew; `bells` rings.
    """

    def __init__(self, shell: Shell, memory: Memory | None = None) -> None:
        self.shell = shell
        self.memory = memory or Memory()
        self.text = ""
        self.cursor = 0
        self.mark = 0
        self.bells = 0
        self.messages: list[str] = []
        #: Shown in place of the line: what is searched for, the version.
        self.instead: str | None = None
        self.pushed: deque[str] = deque()
        #: The keys of the command being read, for vi's `.`.
        self.recorded: list[str] | None = None
        #: Whether the mode waits for a key that, if it is a character, is only typed.
        self.typing = False
        self._pushed_in_all = 0
        # --- history: where we are, and the line that was being typed
        self._lines: list[str] | None = None
        self._first = 1
        self.place = 0
        self._typed = ""

    # ------------------------------------------------------------------ keys

    def key(self) -> Generator[None, str, str]:
        """Wait for the next key: one that was pushed, or one that is pressed."""
        key = self.pushed.popleft() if self.pushed else (yield)
        if self.recorded is not None:
            self.recorded.append(key)
        return key

    def push(self, keys: str) -> None:
        """Let keys come before those that are pressed."""
        self._pushed_in_all += len(keys)
        if self._pushed_in_all > PUSH_LIMIT:
            self.pushed.clear()
            self.bell()
        else:
            self.pushed.extendleft(reversed(keys))

    def bell(self) -> None:
        """Say that this cannot be done; keys that were pushed are forgotten."""
        self.bells += 1
        self.pushed.clear()

    def macro(self, name: str) -> None:
        """Press the keys an alias holds."""
        keys = self.shell.alias(name)
        if keys is None:
            self.bell()
        else:
            self.push(keys)

    # ------------------------------------------------------------------ text

    def type(self, text: str) -> None:
        """Insert text as if each character of it had been a key, as long as `typing`."""
        self.insert(text)
        if self.recorded is not None:
            self.recorded.extend(text)

    def insert(self, text: str) -> None:
        """Put text before the cursor."""
        if len(self.text) + len(text) > LINE_LIMIT:
            self.bell()
            return
        self.text = self.text[: self.cursor] + text + self.text[self.cursor :]
        if self.mark > self.cursor:
            self.mark += len(text)
        self.cursor += len(text)

    def delete(self, start: int, end: int) -> str:
        """Take characters out; what was taken. The cursor is where they were."""
        taken = self.text[start:end]
        self.text = self.text[:start] + self.text[end:]
        self.cursor = start
        self.mark = min(self.mark, len(self.text))
        return taken

    def replace(self, text: str, at_end: bool = True) -> None:
        """Make this the line."""
        self.text = text
        self.cursor = len(text) if at_end else 0
        self.mark = min(self.mark, len(text))

    # ------------------------------------------------------------------ history

    @property
    def lines(self) -> list[str]:
        """The commands typed before, oldest first; asked for when first wanted."""
        if self._lines is None:
            self._first, self._lines = self.shell.history()
            self.place = len(self._lines)
        return self._lines

    @property
    def number(self) -> int:
        """The number of the command that is shown."""
        return self._first + self.place

    def show_number(self, number: int) -> bool:
        """Fetch a command by its number; False, and a bell, where it is not there."""
        return self.show_place(number - self._first if self.lines is not None else 0)

    def show_place(self, place: int) -> bool:
        """Fetch the line at a place of `lines`; one past the last is what was typed."""
        lines = self.lines
        if not 0 <= place <= len(lines):
            self.bell()
            return False
        if self.place == len(lines):
            self._typed = self.text
        self.place = place
        self.replace(lines[place] if place < len(lines) else self._typed)
        return True

    def walk(self, lines: int) -> bool:
        """Go so many lines back (negative) or forth."""
        return self.show_place((self.place if self.lines is not None else 0) + lines)

    def search(self, pattern: str, backwards: bool) -> bool:
        """Fetch the next line that holds a text, or that begins with it after a `^`."""
        memory = self.memory
        if pattern:
            memory.pattern = pattern
        pattern = memory.pattern
        lines = self.lines
        back, forth = range(self.place - 1, -1, -1), range(self.place + 1, len(lines))
        places = back if backwards else forth
        anchored = pattern[1:] if pattern.startswith("^") else None
        for place in places if pattern else ():
            line = lines[place]
            if line.startswith(anchored) if anchored is not None else pattern in line:
                return self.show_place(place)
        self.bell()
        return False

    def last_word(self, count: int | None) -> str | None:
        """A word of the command before: the last, or by number if it has so many."""
        lines = self.lines
        at = min(self.place, len(lines)) - 1
        words = lines[at].split() if at >= 0 else []
        if not words:
            self.bell()
            return None
        return words[-1 if count is None else min(count, len(words)) - 1]

    # ------------------------------------------------------------------ leaving

    def enter(self) -> None:
        """End the line. Raises Done."""
        raise Done("line", self.text)

    def end_by(self, key: str) -> None:
        """End the line, or what is typed, where the key does so. Raises Done then."""
        if key in SIGNALS:
            raise Done(SIGNALS[key])
        if key in ENTER:
            self.enter()
        if key == END_OF_FILE and not self.text:
            raise Done("eof")

    def tell(self, text: str) -> None:
        """Show text below the line."""
        self.messages.append(text)

    def version(self) -> Keys:
        """Show which ksh this is until the next key, which counts."""
        self.instead = VERSION
        recorded, self.recorded = self.recorded, None
        key = yield from self.key()
        self.recorded = recorded
        self.instead = None
        self.pushed.appendleft(key)


#: reference/aix-commands.md, section 12.
VERSION = "Version M-11/16/88f"
