"""A machine of this process with a lab on it: what somebody does, and what it earns.

Knows neither mutants nor near misses: it types lines, looks, and keeps what stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from emulator.machine.machine import Machine
from grading.lab import Definition
from grading.login import Login
from grading.outcomes import Outcome, Result
from grading.replay.direct import Direct
from grading.runner import grade
from grading.running import Reads, TerminalError
from grading.standing import Standing
from shell.live.journal import Header
from shell.live.machine import Live


class Bench:
    """A new machine of a lab, a login on it, one that observes, and what was earned so far."""

    def __init__(self, lab: Definition) -> None:
        self.lab = lab
        self.live = Live.start(Header(lab.image, lab.clock))
        self.login = Direct(self.live)
        self.observer = Direct(self.live, observe=True)
        self.standing = Standing(lab.checkpoints)

    @property
    def machine(self) -> Machine:
        """The machine as it is."""
        return self.live.machine

    def type(self, lines: Sequence[str]) -> list[int | None]:
        """Type lines as a cell would; the status of each, None where there is none.

        What still reads or is not complete behind the last line is ended, as a cell does. A
        login that has ended is opened anew.
        """
        if self.login.gone:
            self.login = Direct(self.live)
        return type_all(self.login, lines, self._watch)

    def typed(self, lines: Sequence[str]) -> list[tuple[str, int | None]]:
        """`type`, each line beside its status."""
        return list(zip(lines, self.type(lines), strict=False))

    def glance(self, checkpoint: str) -> list[Result]:
        """Look at a checkpoint; it counts for nothing."""
        stage = self.lab.checkpoint(checkpoint)
        return grade(stage.checks, self.observer, self.standing.earned)

    def _watch(self) -> None:
        """Behind each line: checks that say what must be so over time see every moment."""
        for stage in self.lab.checkpoints:
            if any(one.over_time for one in stage.checks):
                self.look(stage.name)

    def look(self, checkpoint: str) -> list[Result]:
        """Look at a checkpoint, and count what it earns."""
        results = self.glance(checkpoint)
        self.standing.see({one.name: one.outcome for one in results})
        return results

    def look_at_all(self) -> list[Result]:
        """Look at every checkpoint."""
        return [one for stage in self.lab.checkpoints for one in self.look(stage.name)]


def type_all(
    login: Login, lines: Sequence[str], after_each: Callable[[], None]
) -> list[int | None]:
    """Type lines at a login; what waits for more at the end is ended."""
    statuses: list[int | None] = []
    reading = incomplete = False
    for line in lines:
        try:
            ran = login.answer(line) if reading else login.enter(line)
            reading, incomplete = False, ran.incomplete
            statuses.append(ran.status)
            after_each()
        except Reads as reads:
            reading, incomplete = not reads.keys, False
            statuses.append(None)
            if reads.keys:
                login.leave()
        except TerminalError:
            statuses.append(None)
            if login.gone:
                return statuses
            login.leave()
    try:
        if reading:
            login.leave()
        elif incomplete:
            login.interrupt()
    except TerminalError:
        login.close()
    return statuses


def failing(results: Sequence[Result]) -> list[Result]:
    """Those that did not pass."""
    return [one for one in results if one.outcome is not Outcome.PASSED]


def told(results: Sequence[Result]) -> str:
    """Results as text: name, outcome, what was seen."""
    return "; ".join(
        f"{one.name} {one.outcome.value}"
        + (f" ({said})" if (said := one.seen or one.why) else "")
        for one in results
    )
