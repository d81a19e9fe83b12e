"""Types a cell's lines at a login, as a person would, and fills the cell's screen.

A line is typed when somebody wants one: the shell at a prompt, the shell that asks for the
rest of what was begun, or a program that reads. Nothing here displays anything.
"""

from __future__ import annotations

import re
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from grading.listening import Listening
from grading.login import Login
from grading.running import Gone, NoAnswer, Reads, TerminalError
from grading.screen import Screen

#: How it was ended, and where there is a terminal.
KEYS = (
    "it waits for keys, which a cell cannot press: ended with {}; "
    "use {}, or pipe into head or cat"
)
SCREEN = "it draws on the whole screen, which a cell does not have: use {}"
A_TERMINAL = "a terminal"
LINES = (
    "it waits for input: ended with {}; put the lines it is to read below it, in the same cell"
)
MAGIC = (
    "{} is the notebook's, not the machine's: it goes above the lines that are typed, "
    "or into a cell of its own"
)
INCOMPLETE = "the line is not complete: it was taken back"
LOGGED_OUT = "the login has ended; the next cell logs in anew"
STOPPED = "stopped with Ctrl-C"


#: What a notebook's magic begins with, and no command of AIX.
_MAGIC = re.compile(r"%%?[A-Za-z]\w*")


class Typed(NamedTuple):
    """What became of a cell: the lines that were not typed, and why; whether to go on."""

    left: tuple[str, ...] = ()
    why: str = ""


class Stop:
    """The stop button: Ctrl-C, the second time Ctrl-Backslash, the third closes the login."""

    def __init__(self, login: Login) -> None:
        self.login = login
        self.presses = 0
        self._owed = False

    def press(self, *_signal: Any) -> None:
        """Press it; raises Gone at the third time, where two helped nothing."""
        self.presses += 1
        if self.presses > 2:
            self.login.close()
            raise Gone("it was not to be stopped: the login was closed")
        self._owed = True
        self.reach()

    def reach(self) -> None:
        """Let what was pressed reach what runs; where a line is only about to be typed, that
        is when it was.
        """
        if self._owed and not self.login.ready:
            self._owed = False
            self.login.send("\x03" if self.presses == 1 else "\x1c")

    @contextmanager
    def at_signal(self) -> Iterator[None]:
        """While the body runs, SIGINT (a notebook's stop button) presses it."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGINT, self.press)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)


class Cell:
    """One cell at one login. `changed` is called whenever the screen is another; `terminal`
    says where the machine has a terminal with a screen and keys. `friendly`: what failed is
    told what AIX has instead, as a person's terminal tells it.
    """

    def __init__(
        self,
        login: Login,
        screen: Screen,
        changed: Callable[[], None] = lambda: None,
        terminal: str = A_TERMINAL,
        friendly: bool = False,
    ) -> None:
        self.friendly = friendly
        self.login = login
        self.terminal = terminal
        self.screen = screen
        self.changed = changed
        self.stop = Stop(login)
        self.listening = Listening(login.marks, self._shows, self._waits)

    def type(self, text: str, timeout: float | None = None) -> Typed:
        """Type the lines of `text` and wait for the end; never raises TerminalError.

        With a `timeout`, in seconds a line, what does not end in time is ended.
        """
        self.stop = Stop(self.login)
        self.login.listener = self.listening
        try:
            with self.stop.at_signal():
                return self._type(text.rstrip("\n").split("\n"), timeout)
        finally:
            self.login.listener = None
            self.changed()

    def _type(self, lines: list[str], timeout: float | None) -> Typed:
        reads: Reads | None = None
        incomplete = False
        at = 0
        why = ""
        while at < len(lines) and not why:
            line = lines[at]
            if not (line.strip() or reads or incomplete):
                at += 1
                continue
            if not (reads or incomplete) and (magic := _MAGIC.match(line)):
                why = MAGIC.format(magic[0])
                break
            at += 1
            try:
                reads, incomplete = self._line(line, reads, timeout)
                if self.listening.undrawn or (reads and reads.keys):
                    break
            except NoAnswer as error:
                self.screen.settled(error.text.partition("\n")[2])
                why = self._given_up()
            except Gone as gone:
                why = str(gone) if self.stop.presses else LOGGED_OUT
            except (TerminalError, ValueError) as error:
                why = str(error)
            if self.stop.presses and not why:
                why = STOPPED
        left = tuple(lines[at:])
        if not why and reads:
            why = self._left(reads)
        elif not why and self.listening.undrawn:
            why = SCREEN.format(self.terminal)
        elif not why and incomplete:
            self.login.interrupt()
            why = INCOMPLETE
        if why:
            self.screen.noted(why + _not_typed(left))
        return Typed(left, why)

    def _line(
        self, line: str, reads: Reads | None, timeout: float | None
    ) -> tuple[Reads | None, bool]:
        """Type one line; whether a program reads now, whether the shell wants more."""
        login, screen = self.login, self.screen
        if any(char < " " and char != "\t" for char in line):
            raise ValueError("one line, without control characters, please")
        screen.typed("" if reads else login.prompt, line)
        self.listening.begin(answered=reads is not None)
        try:
            ran = (login.answer if reads else login.enter)(line, timeout)
        except Reads as waiting:
            screen.settled(waiting.text)
            return waiting, False
        finally:
            self.listening.end()
        screen.settled(ran.text)
        if self.friendly and self.listening.hint:
            screen.noted(self.listening.hint)
        self.changed()
        return None, ran.incomplete

    def _shows(self, text: str) -> None:
        self.screen.printed(text)
        self._waits()

    def _waits(self) -> None:
        self.stop.reach()
        self.changed()

    def _left(self, reads: Reads) -> str:
        try:
            if self.listening.undrawn:
                self._quit()
                return SCREEN.format(self.terminal)
            ended = self.login.leave()
            return (KEYS if reads.keys else LINES).format(ended, self.terminal)
        except TerminalError as error:
            return str(error)

    def _quit(self) -> None:
        """Leave an editor that has no screen and reads commands, as one leaves it."""
        try:
            self.login.answer("q!")
        except Reads:
            self.login.leave()

    def _given_up(self) -> str:
        """End what does not answer; what to say of it."""
        try:
            return f"no answer in time: interrupted with {self.login.leave()}"
        except TerminalError as error:
            return f"no answer in time; {error}; the next command opens a new one"


def _not_typed(left: tuple[str, ...]) -> str:
    """A remark on the lines of a cell that nobody typed."""
    lines = [line for line in left if line.strip()]
    if not lines:
        return ""
    count = "1 line below was" if len(lines) == 1 else f"{len(lines)} lines below were"
    return f"; {count} not typed"
