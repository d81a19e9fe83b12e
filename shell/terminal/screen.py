"""The host's terminal that a client runs in: its mode, its size, a way to write to it.

Not a terminal of the machine (`emulator.kernel.streams.Tty`).
"""

from __future__ import annotations

import os
import signal
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager

#: Where a change of the window is written; -1 before there is such a pipe.
_resized = -1


def own_screen() -> int:
    """The terminal once more, opened so that a write that would wait does not.

    Not descriptor 1: that is shared with whoever started us.
    """
    try:
        return os.open(os.ttyname(1), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return 1  # no terminal there, or one that cannot be opened: it may wait


def window_size() -> tuple[int, int]:
    """Rows and columns; 24 and 80 where nobody knows."""
    try:
        size = os.get_terminal_size(1)
    except OSError:
        return 24, 80
    return size.lines or 24, size.columns or 80


def resize_pipe() -> int:
    """A descriptor that becomes readable when the window's size changes."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    heed_resizes(writing)
    return reading


def heed_resizes(writing: int = -1) -> None:
    """Make the window's changes known to the pipe that was made, or (an asyncio loop has had
    the signals meanwhile) to the one made last.
    """
    global _resized
    _resized = writing if writing >= 0 else _resized
    if _resized >= 0:
        signal.set_wakeup_fd(_resized, warn_on_full_buffer=False)
    signal.signal(signal.SIGWINCH, lambda number, stack: None)


@contextmanager
def raw_terminal() -> Iterator[None]:
    """Keys come one by one and unechoed; newlines are still turned into CR LF."""
    before = termios.tcgetattr(0)
    changed = termios.tcgetattr(0)
    changed[tty.LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
    changed[tty.IFLAG] &= ~(termios.ICRNL | termios.INLCR | termios.IXON | termios.ISTRIP)
    changed[tty.OFLAG] |= termios.OPOST | termios.ONLCR
    changed[tty.CC][termios.VMIN] = 1
    changed[tty.CC][termios.VTIME] = 0
    termios.tcsetattr(0, termios.TCSANOW, changed)
    try:
        yield
    finally:
        termios.tcsetattr(0, termios.TCSADRAIN, before)
