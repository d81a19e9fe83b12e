"""Asking a person: for what the terminal does not show, a password, or for what it does.

Asks at the process's terminal, wherever its streams go, as getpass does; a process without
one reads a line of its standard input. What is typed stands in the machine's journal as every
line does: the journal is the machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from emulator.kernel.process import Process


async def hidden(proc: Process, prompt: str) -> str | None:
    """Show a prompt and read a line that is not shown; None at an end of file."""
    tty = proc.tty
    if tty is not None:
        tty.write(prompt)
        typed = await tty.read_line(hidden=True)
        tty.write("\n")
        return typed
    proc.stderr.write(prompt)
    line = await proc.stdin.readline()
    proc.stderr.write("\n")
    return line.removesuffix("\n") if line else None


async def shown(proc: Process, prompt: str) -> str | None:
    """Show a prompt and read a line that is shown; None at an end of file, or without a
    terminal.
    """
    tty = proc.tty
    if tty is None:
        return None
    tty.write(prompt)
    return await tty.read_line()
