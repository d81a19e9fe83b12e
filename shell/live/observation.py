"""Looking at a machine (`--observe`): each line runs on a copy that is thrown away.

The copy is run in turns, between those of the machine, by whoever holds both; nothing that
happens in it reaches the machine or anybody else. What the copy is: `shell.live.looking`.
"""

from __future__ import annotations

from typing import Any, Protocol

from emulator.machine.machine import Machine
from shell.live.fronts import Captured, FrontEnd
from shell.live.looking import Look
from shell.live.originals import originals
from shell.live.sessions import Session

#: Begins what a look says of programs that are not the image's (`originals.replaced`).
REPLACED = "not the image's own programs, and not what is run here: "
#: Names of such programs that are said.
NAMES = 10


class Watcher(FrontEnd, Protocol):
    """Who looks: a front end that can be told something that is not the machine's."""

    def notice(self, words: str) -> None:
        """Tell the person."""

    def failed(self, error: Exception) -> None:
        """The look ended with an error of ours: note it, tell the person."""


class Observation:
    """A terminal or command that looks: each line runs on a copy that is thrown away."""

    #: Steps one observed line may take.
    STEPS = 500_000
    #: Steps a login shell may take to its first prompt: it reads no profile.
    LOGIN_STEPS = 1_000

    def __init__(
        self, client: Watcher, machine: Machine, do: str, fields: dict[str, Any]
    ) -> None:
        """Begin to look. `do` and `fields`: the session that is asked for (`arrivals`)."""
        self.client = client
        self.machine = machine
        self.window = fields
        self.look: Look | None = None
        self.session: Session | None = None
        self.continuing = False
        self.status: int | None = None
        self.replaced: list[str] = []
        self.until = 0
        if do == "open":
            for name, value in self._fresh():
                self.event(name, value)
        else:
            self.look = self._copy()
            self.session = self.look.arrive("exec", 0, self, **fields)
            self._begin()

    def _copy(self) -> Look:
        replaced = originals(self.machine.image).replaced(self.machine)
        if replaced != self.replaced:
            self.replaced = replaced
            more = f" and {len(replaced) - NAMES} more" if len(replaced) > NAMES else ""
            self.client.notice(REPLACED + (" ".join(replaced[:NAMES]) or "none") + more)
        return Look(self.machine)

    def _fresh(self) -> list[tuple[str, Any]]:
        """Take a new copy, a login shell at its first prompt; what it told on the way."""
        look = self._copy()
        waiting = Captured()
        session = look.arrive("open", 0, waiting, **self.window)
        look.settle(self.LOGIN_STEPS)
        session.front = self
        if session.tty is not None:
            session.tty.sink = self.output
        self.look, self.session = look, session
        return waiting.events

    # What the copy's session shows goes to the client; the kind of the prompt is noted.

    def output(self, text: str) -> None:
        """Text for the screen."""
        self.client.output(text)

    def error(self, text: str) -> None:
        """Error output."""
        self.client.error(text)

    def over(self, status: int) -> None:
        """The observing shell was left: told when its turn is over, for that may yet fail."""
        self.status = status

    def event(self, name: str, value: Any) -> None:
        """A prompt, or a program that wants lines or keys."""
        if name == "prompt":
            self.continuing = value.get("kind") == "PS2"
        self.client.event(name, value)

    def take(self, do: str, fields: dict[str, Any]) -> None:
        """Something for the copy: see `arrivals`. It is run with the next turns."""
        if do == "resize":
            self.window = {**self.window, **fields}
        if self.session is None:
            return
        at_prompt = self.session.tty is not None and not self.session.tty.foreground
        if do == "line" and at_prompt and not self.continuing:
            # At the login shell's own prompt: look at the machine as it is now.
            self._fresh()
        assert self.look is not None
        self.look.arrive(do, self.session.number, **fields)
        self._begin()

    def _begin(self) -> None:
        assert self.look is not None
        self.until = self.look.machine.clock.steps + self.STEPS

    @property
    def running(self) -> bool:
        """Whether there is a turn to run: nobody is waited for."""
        if self.look is None or self.look.still:
            return False
        scheduler = self.look.kernel.scheduler
        return scheduler.runnable or scheduler.foreground_timer is not None

    def turn(self) -> None:
        """Run one turn of the copy. An error of ours in it ends this look and nothing else."""
        look = self.look
        assert look is not None
        scheduler, clock = look.kernel.scheduler, look.machine.clock
        try:
            if not scheduler.run_turn():
                when = scheduler.foreground_timer
                if when is not None:
                    clock.advance(when)
                    scheduler.fire_timers()
        except Exception as error:
            self.look = self.session = None
            self.client.failed(error)
            return
        if self.status is None and clock.steps >= self.until and self.running:
            self.client.notice(f"stopped after {self.STEPS} steps: this only looks")
            self.status = 124
        if self.status is not None:
            self.look = self.session = None
            self.client.over(self.status)
