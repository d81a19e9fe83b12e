"""Run one command on a machine, in process and without a shell."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from emulator.images import boot
from emulator.kernel.kernel import Kernel
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Scheduler
from emulator.kernel.streams import Collector, TextStream
from emulator.machine.errors import FileRefusal
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace


def kernel_of(machine: Machine) -> Kernel:
    """A kernel for a machine that runs by itself."""
    return Kernel(machine, Scheduler(machine.clock))


def run_virtual(scheduler: Scheduler, until: Callable[[], bool] | None = None) -> None:
    """Run until nothing wants to, or `until()`; a virtual clock jumps for foreground waits."""
    while True:
        scheduler.run(until)
        when = scheduler.foreground_timer
        if scheduler.runnable or when is None or (until and until()):
            return
        scheduler.clock.advance(when)
        scheduler.fire_timers()


class Ran(NamedTuple):
    out: str
    err: str
    status: int


def run(
    machine: Machine | None,
    *words: str,
    stdin: str = "",
    wpar: str = "",
    who: Credentials = Credentials(),  # noqa: B008
    cwd: str = "/",
    install: Callable[[Kernel], None] = lambda kernel: None,
) -> Ran:
    """Run `words` as root in the global environment, or as said; bugs raise.

    `install` gives the kernel more than programs: `shell.running.install` its shell.
    """
    machine = machine if machine is not None else boot()
    kernel = kernel_of(machine)
    install(kernel)
    files = FileSpace(machine, machine.root_of(wpar), cwd, who)
    environment = {"PATH": "/usr/bin:/etc:/usr/sbin:/usr/ucb:/usr/bin/X11:/sbin", "HOME": "/"}
    out, err = Collector(), Collector()
    parent = Process(
        kernel, 1, "ksh", wpar, files, environment, (TextStream(stdin), out, err)
    )

    async def main() -> int:
        try:
            return await kernel.run(parent, list(words))
        except FileRefusal as refusal:
            raise AssertionError(f"{words[0]}: {refusal.error}") from refusal

    task = kernel.scheduler.spawn(main(), 1)
    task.foreground = True
    run_virtual(kernel.scheduler, lambda: task.finished)
    assert task.finished, "the command waits for ever"
    return Ran(out.text, err.text, task.result)
