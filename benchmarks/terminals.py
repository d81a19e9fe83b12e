"""What is measured through pexpect: round trips, new terminals, a lab of twenty commands.

The marks of OSC 133 say when a prompt is there; bash and prompt-toolkit are given a prompt
that no output contains. pexpect's own delays are switched off, for everybody alike.
"""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect

from benchmarks.measure import LEAST, Row, median, timed

READY = "\x1b]133;B\x07"
PROMPT = "<<ready>>"
TOOLKIT = (
    "from prompt_toolkit import PromptSession\n"
    "session = PromptSession('" + PROMPT + "')\n"
    "while True: session.prompt()\n"
)
#: What somebody does who works through the first lab.
LAB = (
    "mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0",
    "lsvg -l rootvg | grep wpar", "grep -p wpar1 /etc/filesystems", "lswpar",
    "startwpar -v wpar1", "lsvg -l rootvg | grep wpar1", "ifconfig en1", "lswpar",
    "lssrc -a | grep cor", "clogin wpar1", "df", "tty", "ps -ef", "uname -W", "exit",
    "stopwpar -Fv wpar1", "ifconfig en1", "rmwpar wpar1", "lswpar", "grep -c wpar1 /etc/passwd",
)  # fmt: skip


def wparlab() -> list[str]:
    """The installed program, or the module where it is not installed."""
    script = Path(sysconfig.get_path("scripts")) / "wparlab"
    return [str(script)] if script.exists() else [sys.executable, "-m", "shell.terminal.main"]


def spawn(words: list[str], prompt: str) -> pexpect.spawn:
    """Start a program on a pty and wait for its prompt."""
    child = pexpect.spawn(
        words[0], words[1:], timeout=60, dimensions=(24, 80), maxread=65536,
        env={**os.environ, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", "PS1": PROMPT},
    )  # fmt: skip
    child.delaybeforesend = None
    child.delayafterclose = child.ptyproc.delayafterclose = 0.005
    child.ptyproc.delayafterterminate = child.delayafterterminate = 0.005
    child.expect_exact(prompt)
    return child


def on(folder: str) -> pexpect.spawn:
    """A terminal on the machine in a folder."""
    return spawn([*wparlab(), "shell", "--clock", "virtual", "--machine", folder], READY)


def bash() -> pexpect.spawn:
    """A bare bash."""
    return spawn(["bash", "--noprofile", "--norc", "--noediting"], PROMPT)


def toolkit() -> pexpect.spawn:
    """A bare prompt-toolkit prompt."""
    return spawn([sys.executable, "-c", TOOLKIT], PROMPT)


@contextmanager
def machine() -> Iterator[str]:
    """A folder for a new machine; thrown away afterwards."""
    folder = tempfile.mkdtemp(prefix="bench-")
    try:
        yield os.path.join(folder, "machine")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def leave(child: pexpect.spawn) -> None:
    """Exit, and wait until the terminal has gone."""
    child.send("exit\r")
    child.expect(pexpect.EOF)
    child.close(force=True)


def round_trips(count: int = 200) -> Iterator[Row]:
    """A command typed until the next prompt, by turns in bash and in wparlab."""
    ours: list[float] = []
    theirs: list[float] = []
    with machine() as folder:
        child, other = on(folder), bash()
        for _ in range(count):
            with timed(theirs):
                other.send("echo Global\r")
                other.expect_exact(PROMPT)
            with timed(ours):
                child.send("uname -W\r")
                child.expect_exact(READY)
        leave(child)
        other.close(force=True)
    mine, bashs = median(ours), median(theirs)
    yield Row(
        "round trip of uname -W, against bash's echo", mine / bashs, 2.5, "times",
        f"{mine:.3g} ms, bash {bashs:.3g} ms",
    )  # fmt: skip


def new_terminals() -> Iterator[Row]:
    """A terminal from its start to its first prompt."""
    running: list[float] = []
    new: list[float] = []
    shells: list[float] = []
    prompts: list[float] = []
    with machine() as folder:
        first = on(folder)
        for _ in range(LEAST):
            with timed(running):
                child = on(folder)
            leave(child)
        leave(first)
    for _ in range(LEAST):
        with machine() as folder:
            with timed(new):
                child = on(folder)
            leave(child)
        for times, start in ((shells, bash), (prompts, toolkit)):
            with timed(times):
                child = start()
            child.close(force=True)
    beside = f"bash {median(shells):.3g} ms, prompt-toolkit {median(prompts):.3g} ms"
    yield Row("new terminal on a running machine", median(running), 80, reference=beside)
    yield Row("new terminal on a new machine", median(new), 200, reference=beside)


def lab() -> Iterator[Row]:
    """A new machine, twenty commands, and out."""
    times: list[float] = []
    for _ in range(LEAST):
        with machine() as folder, timed(times):
            child = on(folder)
            for line in LAB:
                child.send(line + "\r")
                child.expect_exact(READY)
            leave(child)
    yield Row(f"a lab of {len(LAB)} commands, end to end", median(times))
