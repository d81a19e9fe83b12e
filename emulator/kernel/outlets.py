"""Where output leaves the machine, for somebody who may be slow to take it.

Not what shows it (a front end), and not how much of it waits there: that depends on the
host. Who shows it closes the outlet and opens it again, and both are input of the machine,
noted in its journal like a key (docs/decisions/0007).
"""

from __future__ import annotations

from emulator.kernel.scheduler import Gate, Scheduler

#: Bytes that go out in one turn of a task; then the turn is over, so that whoever shows
#: them is asked in time whether it can take more.
TURN_OUTPUT = 256 * 1024


class Outlet(Gate):
    """The way out of one session; who writes waits while it is shut."""

    __slots__ = ("scheduler", "size", "turn")

    def __init__(self, scheduler: Scheduler) -> None:
        super().__init__()
        self.scheduler = scheduler
        #: The turn of the last write, and the bytes written in it.
        self.turn = -1
        self.size = 0

    def passed(self, size: int) -> None:
        """So many bytes went out: the writer's turn may be over with that, or it is held
        until the outlet is open. A command that does all at once is held when it is done.
        """
        scheduler = self.scheduler
        if self.shut:
            scheduler.hold(self)
            return
        if scheduler.turns != self.turn:
            self.turn, self.size = scheduler.turns, 0
        self.size += size
        if self.size > TURN_OUTPUT:
            scheduler.end_turn()

    async def drain(self) -> None:
        """Wait until more may be written."""
        scheduler = self.scheduler
        if self.shut:
            while self.shut:
                await scheduler.wait(self)
        elif self.size > TURN_OUTPUT and scheduler.turns == self.turn:
            await scheduler.turn()
