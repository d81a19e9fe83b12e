"""Where keys come from: the terminal, macros, maps; what is remembered of them for `.`."""

from __future__ import annotations

import re
from collections import deque

from emulator.messages import vi as messages
from emulator.text.vi.state import Beep, Request, State, Steps

ESC, RETURN, NEWLINE, INTERRUPT = "\x1b", "\r", "\n", "\x03"
#: Keys that maps and macros may put in front before we say that they never end.
PUSHED_LIMIT = 100_000
#: What arrow keys and the six above them send, and what they mean.
ARROWS = {
    "\x1b[A": "k", "\x1b[B": "j", "\x1b[C": "l", "\x1b[D": "h", "\x1bOA": "k", "\x1bOB": "j",
    "\x1bOC": "l", "\x1bOD": "h", "\x1b[H": "0", "\x1b[F": "$", "\x1b[5~": "\x02",
    "\x1b[6~": "\x06", "\x1b[1~": "0", "\x1b[4~": "$", "\x1b[7~": "0", "\x1b[8~": "$",
    "\x1bOH": "0", "\x1bOF": "$", "\x1b[2~": "i", "\x1b[3~": "x",
}  # fmt: skip
#: Those and others (F1, Ctrl and an arrow), which are not the letters they consist of. A
#: key that begins as "open a line above" does comes alone, or with its like.
FUNCTION_KEY = re.compile(r"\x1b\[(?:\[[A-E]|[0-9;]*[A-Za-z~])|\x1bO[A-Za-z](?=\x1b|$)")


class Keys(State):
    """A state that reads keys."""

    def begin_keys(self) -> None:
        """Start without any."""
        self.queue: deque[tuple[str, bool]] = deque()  # a key, and whether maps apply to it
        self.maps: dict[str, str] = {}
        self.insert_maps: dict[str, str] = {}
        self.abbreviations: dict[str, str] = {}
        self.pushed = 0
        self.recorded: list[str] = []
        self.replaying = False
        self.quoting = False

    def push(self, keys: str, mapped: bool) -> None:
        """Let keys be read before all others. Raises Beep past a limit."""
        self.pushed += len(keys)
        if self.pushed > PUSHED_LIMIT:
            self.queue.clear()
            raise self.refuse(messages.TOO_DEEP)
        self.queue.extendleft((key, mapped) for key in reversed(keys))

    def raw_key(self) -> Steps:
        """The next key, as it comes. Raises Beep at an interrupt."""
        if self.queue:
            key, mapped = self.queue.popleft()
        else:
            self.pushed = 0
            self.replaying = False
            key, mapped = (yield Request("key")), True
        self.recorded.append(key)
        return key, mapped

    def key(self, maps: dict[str, str] | None = None) -> Steps:
        """The next key, after maps where they apply."""
        key, mapped = yield from self.raw_key()
        while maps and mapped:
            typed = [key]
            while True:
                text = "".join(typed)
                longer = any(len(one) > len(text) and one.startswith(text) for one in maps)
                if not longer or (text == ESC and not self.queue):
                    break
                more, mapped = yield from self.raw_key()
                typed.append(more)
            # The longest of the maps that begin what was typed; the rest is read again.
            for size in range(len(typed), 0, -1):
                text = "".join(typed[:size])
                if text in maps:
                    break
            else:
                size = 0
            del self.recorded[len(self.recorded) - len(typed) :]
            if not size:
                self.queue.extendleft((one, False) for one in reversed(typed[1:]))
                self.recorded.append(typed[0])
                return typed[0]
            self.queue.extendleft((one, True) for one in reversed(typed[size:]))
            replaced = maps[text]
            # A map that begins with its own key stands for that key there.
            again = self.settings.on("remap")
            if again and replaced.startswith(text):
                self.push(replaced[len(text) :], True)
                self.push(text, False)
            else:
                self.push(replaced, again)
            key, mapped = yield from self.raw_key()
        return key

    def literal_key(self) -> Steps:
        """The next key, whatever maps say: for f, r, m, ^V."""
        key, _ = yield from self.raw_key()
        return key

    def quoted_key(self) -> Steps:
        """The key behind ^V: ESC is ESC there, whatever follows it."""
        self.quoting = True
        try:
            key, _ = yield from self.raw_key()
        finally:
            self.quoting = False
        return key

    def prompt_line(self, prompt: str) -> Steps:
        """Read a line in the last row; None where it is given up."""
        typed: list[str] = []
        self.message = ""
        try:
            while True:
                self.prompting = prompt + "".join(typed)
                key = yield from self.literal_key()
                if key in (RETURN, NEWLINE, ESC):
                    return "".join(typed)
                if key == INTERRUPT:
                    return None
                if key in ("\b", "\x7f"):
                    if not typed:
                        return None
                    typed.pop()
                elif key == "\x15":
                    typed.clear()
                elif key == "\x17":
                    while typed and typed[-1].isspace():
                        typed.pop()
                    while typed and not typed[-1].isspace():
                        typed.pop()
                elif key == "\x16":
                    self.prompting += "^"
                    typed.append((yield from self.quoted_key()))
                elif len(key) == 1:
                    typed.append(key)
        finally:
            self.prompting = None

    def stop_keys(self) -> None:
        """A command failed: what maps and macros had still to press is forgotten."""
        self.queue.clear()

    def beep(self, error: Exception) -> None:
        """Show why a command failed: a Beep, or an expression that takes too long."""
        self.stop_keys()
        if not isinstance(error, Beep):
            error = self.refuse(messages.SLOW_PATTERN)
        if error.message:
            self.message = error.message
        else:
            self.bells += 1
