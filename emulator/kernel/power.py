"""The machine's switch: what ends everything, and what boots it anew.

Who asks (shutdown, reboot, halt, somebody who comes to a machine that is off) has said
before what was to be said: it ends with everything else.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from emulator.kernel.scheduler import Signalled, Waiters
from emulator.machine import booting

if TYPE_CHECKING:
    from emulator.kernel.init import Init
    from emulator.kernel.kernel import Kernel
    from emulator.kernel.scheduler import Task

#: What comes after everything has ended.
REBOOT, HALT, SINGLE = "reboot", "halt", "single"


class Power:
    """Whether a machine runs, and how that changes."""

    def __init__(self, kernel: Kernel) -> None:
        self.kernel = kernel
        #: What takes the machine down and up just now.
        self.task: Task | None = None
        #: Called when it is up again: those who have come meanwhile may log in.
        self.on_up: Callable[[], None] = _nobody_waits

    @property
    def off(self) -> bool:
        """Whether the machine was halted."""
        return self.kernel.machine.settings.get(booting.POWER) == booting.OFF

    @property
    def up(self) -> bool:
        """Whether people can log in."""
        return self.task is None and not self.off

    def init(self) -> Init:
        """The machine's init."""
        from emulator.images import boot
        from emulator.kernel.init import Init

        return Init(self.kernel, boot(self.kernel.machine.image))

    async def end(self, then: str) -> None:
        """End everything, the caller too, and reboot, halt or come up in single-user mode."""
        if self.task is None:
            self._begin(self._cycle(then))
        await self.kernel.scheduler.wait(Waiters())

    def switch_on(self) -> None:
        """Boot a machine that is off; nothing where it is booting already."""
        if self.off and self.task is None:
            self._begin(self._boot(False))

    def _begin(self, coro: Coroutine[Any, Any, int]) -> None:
        self.task = self.kernel.scheduler.spawn(coro, 1)
        self.task.foreground = True

    async def _cycle(self, then: str) -> int:
        await self._end_everything()
        machine = self.kernel.machine
        booting.go_down(machine)
        if then == HALT:
            machine.settings[booting.POWER] = booting.OFF
            self.task = None
            return 0
        return await self._boot(then == SINGLE)

    async def _end_everything(self) -> None:
        """Hang up every terminal, kill every task, and wait until all have gone."""
        kernel = self.kernel
        while kernel.tasks:
            for tty in kernel.ttys.values():
                tty.hung_up = True
                tty.outlet.open()
            for task in list(kernel.tasks.values()):
                kernel.scheduler.throw(task, Signalled("KILL"))
            await next(iter(kernel.tasks.values())).wait()

    async def _boot(self, single: bool) -> int:
        try:
            init = self.init()
            booting.come_up(self.kernel.machine, init.fresh)
            await init.boot(single)
        finally:
            self.task = None
        self.on_up()
        return 0


def _nobody_waits() -> None:
    """Nobody came while the machine was down."""
