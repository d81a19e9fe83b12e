r"""A login on a machine, driven through pexpect: what a student would type and see.

It knows of the machine only what the stream says, so a real LPAR can sit behind it (see
`Terminal`).

    with Terminal("/tmp/machine") as terminal:
        ran = terminal.run("uname -W")        # Ran(text="0\n", status=0, seconds=0.0006)
"""

from __future__ import annotations

import os
import re
import secrets
import time
from collections.abc import Sequence

import pexpect

from grading.listening import Listener
from grading.login import TIMEOUT, Found, Login
from grading.marks import plain
from grading.running import Gone, NoAnswer, Ran, TerminalError
from grading.starting import program, spawn

#: Seconds a terminal may take to show its first prompt.
START_TIMEOUT = 30.0
#: Seconds after which a listener is told that nothing came.
TICK = 0.1


class Terminal(Login):
    """One login on the machine kept in a folder, or wherever `command` leads.

    Our own `wparlab shell` is given a key, made here and never to reach the machine: marks
    without it are what some program printed, and are not believed.

    A real LPAR: `command=["ssh", "-t", "root@lpar"]` with `before_first="PS1=…"`, a line
    that makes its shell print the marks itself; marks.KSH_PROMPT is one for ksh88. That
    line is typed once, its answer is not waited for: the first mark is what it brings. Such
    marks have no key, for the shell that prints them can be read by what it runs.

    Raises Gone where no first prompt comes.
    """

    def __init__(
        self,
        machine: str | os.PathLike[str] | None = None,
        clock: str = "virtual",
        image: str | None = None,
        observe: bool = False,
        command: Sequence[str] | None = None,
        before_first: str = "",
        timeout: float = TIMEOUT,
    ) -> None:
        key = ""
        if command is None:
            if machine is None:
                raise ValueError("a terminal needs a machine's folder or a command")
            command = [*program(), "shell", "--machine", os.fspath(machine)]
            command += ["--clock", clock]
            command += ["--image", image] if image else []
            command += ["--observe"] if observe else []
            key = secrets.token_hex(16)
        super().__init__(key, timeout)
        self.command = list(command)
        try:
            self._child = spawn(self.command, key)
        except pexpect.ExceptionPexpect as error:
            raise Gone(f"cannot start {self.command[0]}: {error}") from error
        try:
            if before_first:
                self._press(before_first.encode() + b"\r")
            self.greeting = self.wait(START_TIMEOUT).text
        except TerminalError as error:
            self.close()
            said = error.text.strip() or str(error)
            raise Gone(f"no prompt from `{' '.join(self.command)}`: {said}", said) from None

    def _press(self, keys: bytes) -> None:
        self._child.send(keys)

    def _until(self, wanted: Sequence[re.Pattern[bytes]], timeout: float) -> Found:
        child = self._child
        try:
            which = self._expect(list(wanted), timeout)
        except pexpect.TIMEOUT:
            # `from None`: what pexpect adds is a page about pexpect.
            raise NoAnswer("no prompt in time", plain(child.buffer)) from None
        except (pexpect.EOF, OSError):
            raise Gone("the login has ended", plain(child.before or b"")) from None
        return Found(child.before, which, child.match)

    def _expect(self, wanted: list[re.Pattern[bytes]], timeout: float) -> int:
        """As pexpect's `expect`; the listener hears what comes, and that nothing does."""
        child, listener = self._child, self.listener
        if listener is None:
            return int(child.expect(wanted, timeout))
        end = time.monotonic() + timeout
        child.logfile_read = _Heard(listener)
        try:
            while True:
                rest = end - time.monotonic()
                try:
                    return int(child.expect(wanted, min(rest, TICK)))
                except pexpect.TIMEOUT:
                    if rest <= TICK:
                        raise
                    listener.waits()
        finally:
            child.logfile_read = None

    def _late(self) -> bytes:
        parts = [self._child.buffer]
        self._child.buffer = b""
        try:
            while True:
                parts.append(self._child.read_nonblocking(65_536, timeout=0))
        except (pexpect.TIMEOUT, pexpect.EOF):
            return b"".join(parts)  # an end of file shows again at `wait`

    def _hang_up(self) -> None:
        try:
            self._child.close(force=True)
        except pexpect.ExceptionPexpect:
            # It was killed for good, and a busy host has not got round to it yet.
            self._child.wait()
            self._child.close()


class _Heard:
    """What pexpect writes down as it reads goes to a listener."""

    def __init__(self, listener: Listener) -> None:
        self.write = listener.heard

    def flush(self) -> None:
        """Nothing is kept back."""


class Observer(Terminal):
    """A terminal that stays open and looks: each line runs on a throw-away copy."""

    def __init__(
        self,
        machine: str | os.PathLike[str],
        clock: str = "virtual",
        image: str | None = None,
        timeout: float = TIMEOUT,
    ) -> None:
        super().__init__(machine, clock, image, observe=True, timeout=timeout)


def observe(machine: str | os.PathLike[str], line: str) -> Ran:
    """What `line` would do on the machine, which stays as it is."""
    with Observer(machine) as observer:
        return observer.run(line)
