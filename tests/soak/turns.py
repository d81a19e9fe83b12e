"""How long one turn of a machine takes the host: a watch on that nobody is held up.

Processor time of this process, of one `Scheduler.run_turn`. A turn that seems too long is taken
again, three times, by replaying the life up to it: the best of them counts, so that a loaded
machine, an import or a collection of garbage is no finding.
"""

from __future__ import annotations

import gc
from time import process_time
from typing import NamedTuple

from shell.live.fronts import Captured
from shell.live.journal import Entry, Header
from shell.live.machine import Live

#: Seconds a turn may take.
LIMIT = 0.05
#: Turns a line is given before it is interrupted.
TURNS = 400
HEADER = Header("aix6-beta", "virtual")


class Slow(NamedTuple):
    """A turn that took too long, and what was typed."""

    seconds: float
    typed: str


class Life:
    """A login whose every turn is timed."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.live = Live.start(HEADER)
        self.live.watch = self.entries.append
        self.slow: list[Slow] = []
        self.open()

    def open(self) -> None:
        """Log in."""
        self.front = Captured()
        self.session = self.live.arrive("open", 0, self.front, term="xterm")
        self.run("login")

    def type(self, text: str) -> None:
        """Type lines; what does not end is interrupted."""
        for line in text.split("\n"):
            self.tell("line", line, text=line)
        if self.busy:
            self.tell("signal", text, name="INT")

    def press(self, program: str, keys: list[str]) -> None:
        """Start a program and press keys, then leave it however that is done."""
        self.tell("line", program, text=program)
        for text in [*keys, "\x1b", ":q!\r", "q", "\x03"]:
            self.tell("keys", f"{program}: {text!r} of {keys}", text=text)
        self.tell("signal", program, name="INT")

    def tell(self, do: str, typed: str, **fields: str | int) -> None:
        """Something reaches the terminal."""
        if self.session.finished:
            self.open()
        self.live.arrive(do, self.session.number, **fields)
        self.run(typed)

    @property
    def busy(self) -> bool:
        """Whether something still runs."""
        return self.live.kernel.scheduler.runnable

    def run(self, typed: str) -> None:
        """Run until everybody waits, or for so many turns."""
        scheduler = self.live.kernel.scheduler
        found = len(self.slow)
        for _ in range(TURNS):
            if not scheduler.runnable:
                when = scheduler.foreground_timer
                if when is None:
                    return
                self.live.machine.clock.advance(when)
            begun = process_time()
            ran = scheduler.run_turn()
            took = process_time() - begun
            if took > LIMIT and ran and len(self.slow) == found:
                best = took
                for _ in range(3):
                    best = min(best, self.again(scheduler.turns))
                    if best <= LIMIT:
                        break
                else:
                    self.slow.append(Slow(best, typed))

    def again(self, turn: int) -> float:
        """The time the turn takes in another life that goes the same way."""
        live = Live.start(HEADER)
        scheduler, clock = live.kernel.scheduler, live.machine.clock
        entries = iter(self.entries)
        entry = next(entries, None)
        took = 0.0
        while scheduler.turns < turn:
            if entry is not None and entry.at.turns <= scheduler.turns:
                clock.advance(entry.at.now)
                live.act(entry)
                entry = next(entries, None)
                continue
            if not scheduler.runnable:
                when = scheduler.foreground_timer
                assert when is not None, "the other life goes another way"
                clock.advance(when)
            gc.collect() if scheduler.turns == turn - 1 else None
            begun = process_time()
            scheduler.run_turn()
            took = process_time() - begun
        return took
