"""init: what /etc/inittab says is started, at a boot and when the run level changes.

Scripts and commands run as they do for anybody, as init's children. A daemon's program is
none of ours: it is a process that does nothing. An entry that has ended is not started anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from emulator.kernel.process import Process
from emulator.kernel.streams import Stream
from emulator.machine import booting, processes, subsystems
from emulator.machine.clock import SECOND
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import FileSpace, Node, contents

if TYPE_CHECKING:
    from emulator.kernel.kernel import Kernel
    from emulator.kernel.scheduler import Task
    from emulator.machine.inittab import Entry
    from emulator.machine.machine import Machine

#: Machine seconds init waits for an entry; a script that hangs holds nobody up for longer.
PATIENCE = 600
#: Where no entry initdefault says another.
USUAL_LEVEL = "2"
LEVELS = "0123456789"
SINGLE = "S"
#: The Resource Monitoring and Control daemon, which starts its resource managers itself.
MONITOR, MANAGERS = "ctrmc", ("rsct", "rsct_rm")


class Init:
    """Process 1 of the global environment, or of a WPAR."""

    def __init__(self, kernel: Kernel, fresh: Machine, pid: int = 1, wpar: str = "") -> None:
        """Begin; `fresh` is the machine as its image first boots."""
        self.kernel = kernel
        self.machine = kernel.machine
        self.fresh = fresh
        streams = (Stream(), Stream(), Stream())
        files = FileSpace(self.machine, self.machine.root_of(wpar))
        self.process = Process(kernel, pid, "init", wpar, files, {}, streams)

    def entries(self) -> list[tuple[str, str, str, str]]:
        """What /etc/inittab names; nothing where there is none to be read."""
        try:
            return booting.entries(self.machine)
        except FileRefusal:
            return []

    def default_level(self) -> str:
        """The run level of a boot."""
        for _, levels, action, _ in self.entries():
            if action == "initdefault" and levels[:1] in (*LEVELS, SINGLE):
                return levels[:1] or USUAL_LEVEL
        return USUAL_LEVEL

    async def boot(self, single: bool = False) -> None:
        """Start what runs before any run level, then the level's; `single`: not that."""
        self._start_early()
        for _, _, action, command in self.entries():
            if action == "sysinit":
                await self._wait([self._run(command)])
        level = SINGLE if single else self.default_level()
        if level == SINGLE:
            self.machine.settings["run_level"] = SINGLE
            return
        await self.enter(level)

    def _start_early(self) -> None:
        """The daemons that the boot itself starts, and no entry."""
        named = {command.split()[0] for *_, command in self.entries() if command.split()}
        for row in self.fresh.processes.values():
            program = row.command.split()[0]
            if row.parent == 1 and not (row.kernel or row.terminal or program in named):
                self._begin(row.command)

    async def enter(self, level: str) -> None:
        """Change to a run level: end what it has not, start what only it has."""
        before = self.machine.settings.get("run_level", "")
        self.machine.settings["run_level"] = level
        self._end_others(level)
        once: list[Task | None] = []
        for _, levels, action, command in self.entries():
            here = not levels or level in levels
            known = before in LEVELS and before != "" and (not levels or before in levels)
            if not here or (known and action != "respawn"):
                continue
            if action == "respawn":
                self._respawn(command)
            elif action in ("wait", "bootwait"):
                await self._wait([self._run(command)])
            elif action in ("once", "boot"):
                once.append(self._run(command))
        await self._wait(once)
        self._start_managers()

    async def run_all(self, entries: Sequence[Entry]) -> int:
        """Run entries as they stand: what is no daemon of the image's, in a WPAR. Raises
        TooMany where its limits leave no room.
        """
        for one in entries:
            if self.process.pid not in self.machine.processes:
                return 0  # it was stopped meanwhile
            if one.action == "respawn":
                self._respawn(one.command)
            else:
                task = self._run(one.command)
                await self._wait([] if one.action in ("once", "boot") else [task])
        return 0

    def examine(self) -> None:
        """Look at /etc/inittab again (telinit q): end what is off, start what is missing."""
        level = self.machine.settings.get("run_level", "")
        self._end_others(level)
        for _, levels, action, command in self.entries():
            if action == "respawn" and (not levels or level in levels):
                self._respawn(command)

    # --- one entry -----------------------------------------------------------------------

    def _end_others(self, level: str) -> None:
        for _, levels, action, command in self.entries():
            if action == "off" or (action == "respawn" and levels and level not in levels):
                running = self._running(command)
                if running:
                    processes.end(self.machine, running)

    def _running(self, command: str) -> int:
        """The pid of a daemon of init's, 0 where it does not run."""
        wanted = _plain(command)
        for row in self.machine.processes.values():
            if row.parent == self.process.pid and row.command == wanted:
                return row.pid
        return 0

    def _respawn(self, command: str) -> None:
        if not self._running(command):
            self._run(command, daemon=True)

    def _run(self, command: str, daemon: bool = False) -> Task | None:
        """Run a command; a daemon, and a program that is none of ours, has no task."""
        plain = _plain(command)
        program = plain.split()[0] if plain else ""
        if not program:
            return None
        try:
            # A bare name is looked for by the shell that runs every entry.
            node = self.process.files.node(program) if "/" in program else None
        except FileRefusal:
            return None  # init finds nothing to run
        if node is not None and not self._is_ours(node):
            stays = any(r.command.split()[0] == program for r in self.fresh.processes.values())
            if (daemon or stays) and not self._running(command):
                self._begin(plain)
            return None
        assert self.kernel.shell is not None, "no shell is registered"
        child = self.process.fork("sh", plain)
        child.environment["PATH"] = "/usr/bin:/usr/sbin:/etc:/sbin"
        task = self.kernel.spawn(child, self.kernel.shell.run_text(child, command, ["init"]))
        # A virtual clock need not wait for what a script of the boot waits for; nobody waits
        # for those of a WPAR.
        task.foreground = not self.process.wpar
        return task

    def _is_ours(self, node: Node) -> bool:
        """Whether a program does something here: a command that is simulated, or a script."""
        if node.program:
            return self.kernel.command_class(node.program) is not None
        return "\0" not in contents(node)[:512]

    def _begin(self, command: str) -> None:
        program = command.split()[0]
        try:
            self.process.files.node(program)
        except FileRefusal:
            return  # somebody removed it
        init = self.process
        processes.begin(self.machine, init.pid, command, wpar=init.wpar, daemon=True)

    async def _wait(self, tasks: list[Task | None]) -> None:
        scheduler = self.kernel.scheduler
        by = scheduler.clock.now + PATIENCE * SECOND
        for task in tasks:
            while task is not None and not task.finished and scheduler.clock.now < by:
                await scheduler.wait(task.done, by - scheduler.clock.now)
            if task is not None and not task.finished:
                self._leave(task)

    def _leave(self, script: Task) -> None:
        """Wait no longer for a script and for what it waits for: a virtual clock would
        go on jumping for them.
        """
        table = self.machine.processes
        for task in self.kernel.tasks.values():
            pid = task.pid
            while pid != script.pid and pid in table:
                pid = table[pid].parent
            if pid == script.pid:
                task.foreground = False

    def _start_managers(self) -> None:
        running = self.machine.subsystems.get(("", MONITOR))
        if running is None or not running.pid:
            return
        for key, row in self.fresh.subsystems.items():
            mine = self.machine.subsystems.get(key)
            if row.group in MANAGERS and row.pid and mine is not None and not mine.pid:
                subsystems.start(self.machine, "", row.name)


def _plain(command: str) -> str:
    """A command without redirections, pipes and comments: as ps shows what it runs."""
    words = []
    for word in command.split():
        if word[0] in "<>|#" or word[:2] in ("1>", "2>"):
            break
        words.append(word)
    return " ".join(words)
