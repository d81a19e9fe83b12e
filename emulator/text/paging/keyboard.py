"""The keyboard of a pager: keys one by one, and lines that are made of keys.

Not `Tty`, which only hands keys over: here Ctrl-C and Ctrl-Z do what they do.
"""

from __future__ import annotations

from collections import deque

from emulator.kernel.process import Process
from emulator.kernel.streams import Tty

INTERRUPT, SUSPEND, ERASES, KILL = "\x03", "\x1a", "\b\x7f", "\x15"
ENTER = "\r\n"


class Interrupted(Exception):
    """What was being typed is given up, the program asks again.

    Ctrl-C in a line does that, and Ctrl-Z once the program goes on.
    """


class HungUp(Exception):
    """The terminal has gone."""


class Keyboard:
    """Keys of the controlling terminal, even where standard input is a pipe."""

    def __init__(self, proc: Process, tty: Tty) -> None:
        self.proc = proc
        self.tty = tty
        #: Keys of `+command` and -p: they come before those of the person.
        self.given: deque[str] = deque()
        self.reading = False

    async def _next(self) -> str:
        if self.given:
            return self.given.popleft()
        await self._foreground()
        self.reading = True
        key = await self.tty.read_key()
        if not key:
            raise HungUp
        return key

    async def _foreground(self) -> None:
        """Stop in the background. Raises Interrupted once in front again."""
        scheduler = self.proc.kernel.scheduler
        task = scheduler.current
        if task is None or task.foreground:
            return
        self.end()
        while not task.foreground:
            scheduler.stop(task)
            await scheduler.turn()
        raise Interrupted

    async def key(self) -> str:
        """The next key. Ctrl-C interrupts all that runs in front; Ctrl-Z stops it.

        Raises Interrupted once what was stopped goes on.
        """
        while True:
            key = await self._next()
            if key == INTERRUPT:
                await self.interrupt()
            elif key == SUSPEND:
                await self.suspend()
                raise Interrupted
            else:
                return key

    async def interrupt(self) -> None:
        """Interrupt all that runs in front, this too unless it ignores that."""
        self.proc.kernel.interrupt(self.tty)
        await self.proc.kernel.scheduler.turn()

    async def suspend(self) -> None:
        """Stop all that runs in front but shells, as the terminal's Ctrl-Z does."""
        self.end()
        tty, kernel = self.tty, self.proc.kernel
        tty.event("suspend", None)
        for task in list(tty.foreground):
            if task not in tty.shells:
                kernel.signal(task.pid, "TSTP")
        await kernel.scheduler.turn()

    async def line(self, prompt: str) -> str:
        """A line, shown as it is typed. Raises Interrupted where it is given up."""
        tty = self.tty
        typed: list[str] = []
        if self.given:
            end = min(place for place, key in enumerate(self.given) if key in ENTER)
            return "".join(self.given.popleft() for _ in range(end + 1))[:-1]
        tty.write(prompt)
        while (key := await self._next()) not in ENTER:
            if key == INTERRUPT or (key in ERASES and not typed):
                raise Interrupted
            if key in ERASES:
                typed.pop()
                tty.write("\b \b")
            elif key == KILL:
                tty.write("\b \b" * len(typed))
                typed.clear()
            elif key >= " ":
                typed.append(key)
                tty.write(key)
        return "".join(typed)

    def end(self) -> None:
        """Give the keyboard up: for a command that is run, for a wait, for good."""
        if self.reading:
            self.reading = False
            self.tty.end_keys()
