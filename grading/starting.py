"""How a terminal's program is started: which one, on a pty, in what environment.

Not what is typed there, nor what is read: that is `grading.terminal`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect

#: What `wparlab shell` is told the key of its marks in.
KEY = "WPARLAB_KEY"


def program() -> list[str]:
    """How `wparlab` is started: the script beside this Python, else its module."""
    script = Path(sys.executable).parent / "wparlab"
    if os.access(script, os.X_OK):
        return [str(script)]
    return [sys.executable, "-m", "shell.terminal.main"]


def spawn(command: list[str], key: str = "") -> pexpect.spawn[bytes]:
    """Start a program on a terminal of its own; `key` is that of the marks it is to write.

    Raises pexpect.ExceptionPexpect.
    """
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("LINES", "COLUMNS", KEY)
    }
    # Nobody looks at a screen here: man shows its pages whole, more does without standout.
    environment["TERM"] = "dumb"
    if key:
        environment[KEY] = key
    # pexpect never answers where the cursor is: asked for it, prompt-toolkit waits 1 s.
    environment["PROMPT_TOOLKIT_NO_CPR"] = "1"
    # `-m` must find our packages where they are not installed, from any folder.
    root = str(Path(__file__).resolve().parent.parent)
    path = environment.get("PYTHONPATH", "")
    if root not in path.split(os.pathsep):
        environment["PYTHONPATH"] = root + os.pathsep + path if path else root
    child = pexpect.spawn(
        command[0],
        command[1:],
        env=environment,
        dimensions=(24, 80),
        maxread=65_536,
        timeout=None,
    )
    # pexpect's own delays: 50 ms a line and 100 ms a close; nought would make close fail.
    child.delaybeforesend = None
    for closing in (child, child.ptyproc):
        closing.delayafterclose = closing.delayafterterminate = 0.005
    return child
