"""One program after the other on machines of their own: what they may do, what they must not.

`check` is the whole law: nothing is raised, what does not end can be ended, and the machine
is consistent afterwards. The host is another matter (`tests.soak.host`).
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

from emulator.images import boot
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled
from emulator.kernel.streams import Collector, TextStream
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow
from emulator.machine.vfs import Credentials, FileSpace
from shell.running import install
from tests.machine.small import counted, kept
from tests.support import kernel_of, run_virtual

PID = 300_000
#: Steps a program is given before it is ended from outside.
STEPS = 3_000
#: What a program finds on its standard input.
INPUT = "one two\nthree\n"
#: Bytes a program may print before it is ended by SIGPIPE.
SHOWN = 1 << 20


class Interpreted:
    """A program that was given its steps, on a machine of its own."""

    def __init__(self, program: str, steps: int = STEPS, uid: int = 0) -> None:
        self.machine = boot()
        files = FileSpace(self.machine)
        files.make_directory("/tmp/case", mode=0o777)
        files.cwd, files.who = "/tmp/case", Credentials(uid, uid)
        self.kernel = kernel_of(self.machine)
        install(self.kernel)
        self.bugs: list[Exception] = []
        self.kernel.scheduler.on_bug = self.bugs.append
        self.before = set(self.machine.processes)
        self.machine.processes[PID] = ProcessRow(
            PID, 1, uid, self.machine.clock.seconds, "ksh", "ksh", cwd=files.cwd, group=PID
        )
        self.out, self.err = Collector(SHOWN), Collector(SHOWN)
        streams = (TextStream(INPUT), self.out, self.err)
        process = Process(self.kernel, PID, "ksh", "", files, {}, streams)
        assert self.kernel.shell is not None
        self.task = self.kernel.spawn(
            process, self.kernel.shell.run_text(process, program, ["ksh", "a", "b c"])
        )
        self.task.foreground = True
        clock = self.machine.clock
        run_virtual(self.kernel.scheduler, lambda: self.task.finished or clock.steps > steps)

    @property
    def status(self) -> int | None:
        """Its exit status; None where it did not end by itself."""
        return self.task.result if self.task.finished else None

    def end(self) -> None:
        """End whatever still runs."""
        scheduler = self.kernel.scheduler
        for _ in range(3):
            for task in list(scheduler.tasks):
                scheduler.resume(task)
                scheduler.throw(task, Signalled("KILL"))
            scheduler.run(steps=STEPS)

    def flaws(self) -> Iterator[str]:
        """What is wrong with the machine, once everything was ended."""
        for bug in self.bugs:
            yield f"raised {bug!r}"
        if "Traceback" in self.err.text:
            yield "a traceback was shown"
        if self.kernel.scheduler.tasks:
            yield "a task cannot be ended"
        daemons = {row.pid for row in self.machine.subsystems.values()}
        left = {
            pid
            for pid, row in self.machine.processes.items()
            if pid not in self.before and pid not in daemons and not row.wpar
        } | self.kernel.tasks.keys()
        if left:
            yield f"processes are left: {sorted(left)}"
        yield from inconsistencies(self.machine)


def inconsistencies(machine: Machine) -> Iterator[str]:
    """What the tables of a machine contradict one another in."""
    if kept(machine) != counted(machine):
        yield "blocks are not the sum over the nodes"
    for key in machine.volumes:
        if machine.room_in(key) < 0:
            yield f"{key} is fuller than full"
    for key, tree in machine.trees.items():
        names: dict[int, int] = {}
        for node in tree.nodes.values():
            for inode in node.entries.values():
                names[inode] = names.get(inode, 0) + 1
        for inode, node in tree.nodes.items():
            if node.kind == "d":
                below = [tree.nodes[one].kind for one in node.entries.values()]
                wanted = 2 + below.count("d")
            else:
                wanted = names.get(inode, 0)
            if node.links != wanted:
                yield f"inode {inode} of {key} has {node.links} links, not {wanted}"


def check(program: str, steps: int = STEPS, uid: int = 0) -> list[str]:
    """The flaws a program leads to."""
    try:
        subject = Interpreted(program, steps, uid)
        subject.end()
    except Exception as error:
        return [f"raised {error!r}"]
    return list(subject.flaws())


def check_all(programs: list[str]) -> list[tuple[str, list[str]]]:
    """The programs that have flaws, with them."""
    unraisable: list[str] = []
    before, sys.unraisablehook = sys.unraisablehook, lambda one: unraisable.append(str(one))
    try:
        found = [(program, flaws) for program in programs if (flaws := check(program))]
        gc.collect()
    finally:
        sys.unraisablehook = before
    return found + [("?", [one]) for one in unraisable]
