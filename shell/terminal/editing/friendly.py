"""What prompt-toolkit asks for: words the shell suggests, the keys, what a paste does.

The keys are prompt-toolkit's own; only where they come from is ours: through the terminal's
client, one line at a time, so that what was typed ahead is there for the program that runs
next.
"""

from __future__ import annotations

import os
import sys
from asyncio import get_running_loop
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.input.vt100 import Vt100Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys

if TYPE_CHECKING:
    from shell.terminal.client import TerminalClient
    from shell.terminal.dialogue import Dialogue
    from shell.terminal.editing.remote import Remote


class Words(Completer):
    """Completes with what the shell suggests, and shows what it means."""

    def __init__(self, remote: Remote) -> None:
        """Ask this shell."""
        self.remote = remote

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        """What the word before the cursor may become."""
        for one in self.remote.suggestions(document.text_before_cursor):
            yield Completion(one.text, -one.replaces, display_meta=one.meaning)


def pastes(dialogue: Dialogue) -> KeyBindings:
    """A paste arrives as it was, tabs included; its lines are entered one after the other."""
    bindings = KeyBindings()

    @bindings.add(Keys.BracketedPaste)
    def paste(event: KeyPressEvent) -> None:
        text = event.data.replace("\r\n", "\r").replace("\n", "\r")
        first, newline, rest = text.partition("\r")
        event.current_buffer.insert_text(first)
        if newline:
            dialogue.ahead = rest.encode("utf-8", "surrogateescape") + dialogue.ahead
            event.current_buffer.validate_and_handle()

    return bindings


class Keyboard(Vt100Input):
    """The terminal's keys up to the end of a line; the rest stays the client's."""

    def __init__(self, client: TerminalClient) -> None:
        """Give no keys yet: `begin` lets them in."""
        super().__init__(sys.stdin)
        self.client = client
        self.ready = False
        self._decoder = getincrementaldecoder("utf-8")("surrogateescape")
        self.finished: Callable[[], bool] = lambda: False
        self._look: Callable[[], None] = lambda: None

    @contextmanager
    def attach(self, input_ready_callback: Callable[[], None]) -> Iterator[None]:
        """Call back when there are keys."""
        self._look = input_ready_callback
        with super().attach(input_ready_callback):
            yield

    def begin(self) -> None:
        """The line is ready for keys: first for those that were typed ahead."""
        self.ready = True
        if self.client.dialogue.ahead:
            self._look()

    def read_keys(self) -> list[KeyPress]:
        """The keys that came, up to the end of a line."""
        if not self.ready or self.finished():
            return []
        dialogue = self.client.dialogue
        if not dialogue.ahead:
            dialogue.ahead = os.read(self.fileno(), 65_536)
            if not dialogue.ahead:
                dialogue.hung_up()
                self.vt100_parser.feed("\x04")
        end = next(
            (at for at, byte in enumerate(dialogue.ahead, 1) if byte in b"\r\n\x03"),
            len(dialogue.ahead),
        )
        keys, dialogue.ahead = dialogue.ahead[:end], dialogue.ahead[end:]
        if dialogue.ahead:
            get_running_loop().call_soon(self._more)
        self.vt100_parser.feed(self._decoder.decode(keys))
        result, self._buffer = self._buffer, []
        return result

    def _more(self) -> None:
        """Look again: that was not all, and the line goes on."""
        if not self.finished():
            self._look()
