"""What a person is shown where a line is wanted: PS1 or PS2, expanded.

Not the reading of the line (`shell.interactive`) and not its editing, which is the terminal's.
"""

from __future__ import annotations

from contextlib import suppress

from shell.calling import ExitShell
from shell.interpreter import Shell
from shell.state import Abort


async def show(shell: Shell, kind: str) -> None:
    """Show PS1 or PS2 and tell the terminal how the line is edited."""
    assert shell.process.tty is not None
    text = await _text(shell, kind)
    editing = shell.options & {"vi", "emacs", "gmacs"}
    shell.process.tty.event(
        "prompt",
        {
            "text": text,
            "kind": kind,
            "editing": next(iter(editing), ""),
            "columns": _columns(shell),
            "echo": shell.process.tty.echo or bool(editing),
        },
    )


def _columns(shell: Shell) -> int:
    """The width COLUMNS asks for, which the editing modes heed; 0 for the window's."""
    value = shell.parameter("COLUMNS") or ""
    return int(value) if value.isdecimal() and 20 <= int(value[:4]) <= 1000 else 0


async def _text(shell: Shell, kind: str) -> str:
    """Give PS1 or PS2 as it is shown."""
    text = shell.parameter(kind) or ""
    status = shell.status
    # What is wrong has been said then; the prompt is shown as it is.
    with suppress(Abort, ExitShell):
        text = await shell.expanded(text)
    shell.status = status
    if kind == "PS1" and "!" in text:
        if shell.history_file is not None:
            shell.history_file.read()
        number = str(shell.history_number)
        text = "!".join([part.replace("!", number) for part in text.split("!!")])
    return text
