"""prompt-toolkit reads the shell's lines, for people at a modern keyboard.

Arrow keys, the history, Tab completion with its meanings, suggestions: from the first key on
that a person presses. Not ksh's own modes (`shell.terminal.editing`) and never for a program
that types: the import takes 100 ms and a line 5 (reference/libraries.md).
"""

from __future__ import annotations

import asyncio
import os
import select
from functools import partial
from typing import TYPE_CHECKING, TextIO, cast

from prompt_toolkit import PromptSession
from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.data_structures import Size
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.shortcuts import CompleteStyle

from shell.terminal.editing.friendly import Keyboard, Words, pastes
from shell.terminal.editing.remote import Remote
from shell.terminal.screen import heed_resizes, window_size

if TYPE_CHECKING:
    from shell.terminal.client import TerminalClient


class _Over(Exception):
    """The server ended the session or asked something else meanwhile."""


def edit(client: TerminalClient, line: bytes) -> tuple[str, bytes]:
    """Let a person go on with the line of the prompt that is shown: what came of it, the line.

    As `readers.Taken` says it: line, eof or interrupt; "" where the prompt is over.
    """
    editing = _Editing(client, line)
    try:
        typed = asyncio.run(editing.line())
        return "line", typed.encode("utf-8", "surrogateescape")
    except EOFError:
        return "eof", b""
    except KeyboardInterrupt:
        return "interrupt", b""
    except _Over:
        return "", b""
    finally:
        # prompt-toolkit has heard of the window's changes meanwhile, and hears no more.
        heed_resizes()
        client.look_at_window()


class _Editing:
    """One line that a person edits, while the client goes on hearing from the server."""

    def __init__(self, client: TerminalClient, line: bytes) -> None:
        """Draw the prompt anew in the same place, with what was typed so far."""
        self.client = client
        self.dialogue = dialogue = client.dialogue
        assert dialogue.prompt is not None
        self.prompt = dialogue.prompt
        self.typed = line.decode("utf-8", "surrogateescape")
        text = self.prompt["text"].encode("latin-1").decode("utf-8", "replace")
        last = text.rpartition("\n")[2]
        # It may not ask where the cursor is: what pexpect drives never answers.
        output = Vt100_Output(
            cast(TextIO, _Stdout()), _size, term=os.environ.get("TERM"), enable_cpr=False
        )
        remote = Remote(dialogue.ask)
        marks = dialogue.marks
        self.keyboard = Keyboard(client)
        self.session: PromptSession[str] = PromptSession(
            ANSI(_unseen(marks.prompt_begins) + last + _unseen(marks.prompt_ends)),
            key_bindings=pastes(dialogue),
            history=InMemoryHistory(remote.history()[1]),
            auto_suggest=AutoSuggestFromHistory(),
            completer=Words(remote),
            complete_while_typing=False,
            complete_style=CompleteStyle.COLUMN,
            input=self.keyboard,
            output=output,
            enable_suspend=False,
        )
        above = (len(last) + len(self.typed)) // _size().columns
        os.write(1, b"\r" + b"\x1b[A" * above + b"\x1b[J")
        self.keyboard.finished = lambda: self.session.app.is_done

    async def line(self) -> str:
        """The line. Raises EOFError, KeyboardInterrupt, and _Over."""
        loop = asyncio.get_running_loop()
        loop.add_reader(self.client.connection, self._meanwhile)
        try:
            return await self.session.prompt_async(default=self.typed, pre_run=self._begin)
        finally:
            loop.remove_reader(self.client.connection)

    def _begin(self) -> None:
        self.session.app.create_background_task(self._press())

    async def _press(self) -> None:
        # The history is loaded by a task of the loop: an arrow key must find it there.
        self.session.default_buffer.load_history_if_not_yet_loaded()
        for _ in range(3):
            await asyncio.sleep(0)
        self.keyboard.begin()

    def _meanwhile(self) -> None:
        """Output of background jobs, or the end, while the line is edited."""
        client, dialogue = self.client, self.dialogue
        if not select.select([client.connection], [], [], 0)[0]:
            return  # a question's answer, which is taken
        client.exchange()
        dialogue.act()
        if dialogue.status is not None or dialogue.prompt is not self.prompt:
            if self.session.app.is_running:
                self.session.app.exit(exception=_Over())
        elif dialogue.screen:
            run_in_terminal(partial(os.write, 1, bytes(dialogue.screen)))
            dialogue.screen.clear()


def _unseen(mark: bytes) -> str:
    """A mark as prompt-toolkit is told that it takes no place."""
    return f"\001{mark.decode('ascii')}\002"


def _size() -> Size:
    """The window, as prompt-toolkit wants it."""
    rows, columns = window_size()
    return Size(rows=rows, columns=columns)


class _Stdout:
    """Standard output as prompt-toolkit wants it, whatever the host's locale."""

    encoding = "utf-8"

    def write(self, text: str) -> int:
        os.write(1, text.encode("utf-8", "replace"))
        return len(text)

    def flush(self) -> None:
        """Nothing is kept back."""

    def fileno(self) -> int:
        return 1

    def isatty(self) -> bool:
        return True
