"""What the tests of the workload partition commands share: machines, and a shell to log in
with, which is not the Korn shell: it runs plain words and keeps what it was given.
"""

from __future__ import annotations

from typing import NamedTuple

from emulator.images import boot
from emulator.kernel.kernel import Kernel
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled, Task
from emulator.kernel.streams import Collector, TextStream, Tty
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow
from emulator.machine.vfs import Credentials, FileSpace
from tests.support import kernel_of, run, run_virtual

NETWORK = ("-N", "interface=en1", "address=10.1.1.81", "netmask=255.255.252.0")


def made(*more: str, name: str = "wpar1") -> Machine:
    """The paper's machine after mkwpar."""
    machine = boot()
    ran = run(machine, "mkwpar", "-n", name, *(more or NETWORK))
    assert ran.status == 0, ran.err
    return machine


def started(*more: str, name: str = "wpar1") -> Machine:
    """The same after startwpar."""
    machine = made(*more, name=name)
    ran = run(machine, "startwpar", name)
    assert ran.status == 0, ran.err
    return machine


class WordShell:
    """Runs lines of plain words: one with run_text, those typed with run_login."""

    def __init__(self, kernel: Kernel) -> None:
        self.kernel = kernel
        self.seen: list[Process] = []
        self.ended: list[str] = []

    async def run_text(self, process: Process, text: str, arguments: list[str]) -> int:
        self.seen.append(process)
        return await self.kernel.run(process, text.split())

    async def run_script(self, process: Process, path: str, arguments: list[str]) -> int:
        self.seen.append(process)
        process.print(f"script {path} {' '.join(arguments)}")
        return 0

    async def run_login(self, process: Process) -> int:
        self.seen.append(process)
        status = 0
        try:
            while (line := await process.stdin.readline()) != "":
                words = line.split()
                if words[0] == "exit":
                    return int(words[1])
                status = await self.kernel.run(process, words)
        except Signalled as signalled:
            self.ended.append(signalled.signal)
            raise
        return status


class Session(NamedTuple):
    """A command that runs on a terminal and has not ended."""

    kernel: Kernel
    shell: WordShell
    task: Task
    out: Collector
    tty: Tty

    def type(self, *lines: str) -> str:
        """Type lines and give what is shown after them."""
        before = len(self.out.text)
        for line in lines:
            self.tty.type(line)
        self.kernel.scheduler.run()
        return self.out.text[before:]


def session(
    machine: Machine,
    *words: str,
    who: Credentials = Credentials(),  # noqa: B008
    wpar: str = "",
) -> Session:
    """Start a command on a terminal pts/0, as the login shell of a user there would."""
    kernel = kernel_of(machine)
    shell = WordShell(kernel)
    kernel.shell = shell
    out = Collector()
    tty = Tty(kernel.scheduler, "pts/0", out.write)
    machine.processes[500] = ProcessRow(500, 1, 0, 0, "-ksh", "ksh", terminal="pts/0")
    files = FileSpace(machine, machine.root_of(wpar), "/", who)
    environment = {"PATH": "/usr/bin:/etc:/usr/sbin", "TERM": "xterm", "SECRET": "x"}
    parent = Process(kernel, 500, "ksh", wpar, files, environment, (tty, tty, tty), tty)
    task = kernel.scheduler.spawn(kernel.run(parent, list(words)), 500)
    task.foreground = True
    kernel.scheduler.run()
    return Session(kernel, shell, task, out, tty)


def typed(machine: Machine, *words: str, stdin: str = "") -> tuple[str, int]:
    """Run a command without a terminal but with a shell; its output and status."""
    kernel = kernel_of(machine)
    kernel.shell = WordShell(kernel)
    out = Collector()
    files = FileSpace(machine)
    environment = {"PATH": "/usr/bin:/etc:/usr/sbin"}
    streams = (TextStream(stdin), out, out)
    parent = Process(kernel, 1, "ksh", "", files, environment, streams)
    task = kernel.scheduler.spawn(kernel.run(parent, list(words)), 1)
    task.foreground = True
    run_virtual(kernel.scheduler, lambda: task.finished)
    assert task.finished
    return out.text, task.result
