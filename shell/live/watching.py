"""Where a virtual clock keeps to people's time: while somebody watches a program (topas).

Such a program waits for a key, and for machine time to draw anew; or goes on until it is
stopped (ping, vmstat 5, tail -f). Whoever waits for a known time (sleep) is not kept waiting:
the clock jumps. Not the machine's: host time decides when the clock moves and never what to;
the journal says how far it was when a key arrived.
"""

from __future__ import annotations

from collections.abc import Callable

from emulator.machine.clock import SECOND
from shell.live.machine import Live


class Watch:
    """How long a machine is still to be left alone by `host`'s clock, in seconds."""

    def __init__(self, live: Live, host: Callable[[], float]) -> None:
        self.live = live
        self.host = host
        #: The moment that is waited for, and when it has come by the host's clock.
        self._when: int | None = None
        self._until = 0.0

    @property
    def watched(self) -> bool:
        """Whether all that the clock would jump for can be answered with a key as well, or
        goes on until it is stopped.
        """
        waiting = self.live.kernel.scheduler.foreground_waits
        ttys = [one.tty for one in self.live.sessions.values()]
        keys = [tty.arrived for tty in ttys if tty is not None and tty.key_waits]
        return bool(waiting) and all(
            endless or any(task.waiting is one for one in keys) for task, endless in waiting
        )

    def left(self, when: int) -> float:
        """Seconds until the machine may be at the moment `when`."""
        if when != self._when:
            self._when = when
            self._until = self.host() + (when - self.live.machine.clock.now) / SECOND
        return self._until - self.host()
