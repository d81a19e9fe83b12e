"""Run one command on a machine, in process and without a shell."""

from __future__ import annotations

from typing import NamedTuple

from emulator.images import boot
from emulator.kernel.kernel import Kernel
from emulator.kernel.process import Process
from emulator.kernel.streams import Collector, TextStream
from emulator.machine.errors import FileRefusal
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace


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
) -> Ran:
    """Run `words` as root in the global environment, or as said; bugs raise."""
    machine = machine if machine is not None else boot()
    kernel = Kernel(machine)
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
    kernel.scheduler.run_virtual(lambda: task.finished)
    assert task.finished, "the command waits for ever"
    return Ran(out.text, err.text, task.result)
