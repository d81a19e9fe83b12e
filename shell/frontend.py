"""prompt-toolkit for people: emacs and vi editing, history, search, at one prompt.

Imported when a person presses the first editing key, never for a machine: the import
takes 100 ms and a line 5 (reference/libraries.md). The plain reader hands over the text
typed so far and the key.
"""

from __future__ import annotations

import asyncio
import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO, cast

from prompt_toolkit import PromptSession
from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.data_structures import Size
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.input.vt100 import Vt100Input
from prompt_toolkit.input.vt100_parser import Vt100Parser
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.output.vt100 import Vt100_Output

if TYPE_CHECKING:
    from shell.client import TerminalClient

BEGINS, ENDS = "\001\x1b]133;A\x07\002", "\001\x1b]133;B\x07\002"


INTERRUPTED = b"\x03"


class _Over(Exception):
    """The server ended the session or asked something else meanwhile."""


def edit(
    client: TerminalClient, prompt: dict[str, Any], line: bytes, keys: bytes
) -> bytes | None:
    """Let a person finish the line; None at Ctrl-D, INTERRUPTED at Ctrl-C.

    `keys` are the bytes that were not looked at yet, the editing key first.
    """
    text = prompt["text"].encode("latin-1").decode("utf-8", "replace")
    last = text.rpartition("\n")[2]
    # It may not ask where the cursor is: what pexpect drives never answers.
    output = Vt100_Output(
        cast(TextIO, _Stdout()), _size, term=os.environ.get("TERM"), enable_cpr=False
    )
    keyboard = _Keyboard(sys.stdin)
    session: PromptSession[str] = PromptSession(
        ANSI(BEGINS + last + ENDS),
        editing_mode=EditingMode.VI if prompt.get("editing") == "vi" else EditingMode.EMACS,
        history=InMemoryHistory(client.history),
        input=keyboard,
        output=output,
        enable_suspend=False,
    )
    pressed: list[KeyPress] = []
    parser = Vt100Parser(pressed.append)
    parser.feed(keys.decode("utf-8", "replace"))
    parser.flush()
    # What the plain reader showed is drawn anew in the same place.
    os.write(1, b"\r\x1b[K")

    def begin() -> None:
        session.app.create_background_task(press())

    async def press() -> None:
        # The history is loaded by a task of the loop: an arrow key must find it there.
        session.default_buffer.load_history_if_not_yet_loaded()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        session.app.key_processor.feed_multiple(pressed)
        session.app.key_processor.process_keys()
        keyboard.ready = True

    async def run() -> str:
        loop = asyncio.get_running_loop()
        loop.add_reader(client.attached.connection, meanwhile)
        try:
            return await session.prompt_async(
                default=line.decode("utf-8", "replace"), pre_run=begin
            )
        finally:
            loop.remove_reader(client.attached.connection)

    def meanwhile() -> None:
        """Output of background jobs, or the end, while the line is edited."""
        for kind, payload in client.attached.receive():
            if kind == b"o":
                run_in_terminal(partial(os.write, 1, payload))
            else:
                client.take(kind, payload)
                if kind in (b"x", b"p"):
                    session.app.exit(exception=_Over())

    try:
        return asyncio.run(run()).encode("utf-8", "replace")
    except EOFError:
        return None
    except KeyboardInterrupt:
        return INTERRUPTED
    except _Over:
        client.prompt = None
        return b""


def _size() -> Size:
    """The window, as prompt-toolkit wants it."""
    window = os.get_terminal_size(1)
    return Size(rows=window.lines or 24, columns=window.columns or 80)


class _Keyboard(Vt100Input):
    """The terminal's keys, held back until those pressed before have been used."""

    ready = False

    def read_keys(self) -> list[KeyPress]:
        """The keys that came; they stay in the terminal while it is not their turn."""
        return super().read_keys() if self.ready else []


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
