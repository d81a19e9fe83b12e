"""renice: change the priority of processes that run. Source: IBM's renice page."""

from __future__ import annotations

from emulator.commands.system._priorities import change, whole
from emulator.commands.system._processes import real_pid
from emulator.kernel.process import Process
from emulator.machine.users import directory
from emulator.messages.process import NO_PROCESS, NO_USER, NOT_YOURS
from emulator.messages.strerror import strerror
from emulator.messages.tools import BAD_INCREMENT
from emulator.options import Command, UsageError, flag, operands, option


class Renice(Command):
    """renice [-n Increment] [-g | -p | -u] ID ...

    Adds to the nice value of processes of this partition, named by their numbers, their
    groups or their users. Only root can make it less, or change another user's.
    """

    increment: str | None = option("n", "What is added to the nice value.")
    groups: bool = flag("g", "The IDs are process groups.")
    numbers: bool = flag("p", "The IDs are processes; that is so without a flag.")
    users: bool = flag("u", "The IDs are users, by name or number.")
    targets: list[str] = operands("ID", "Processes, groups or users.")
    examples = (("Let others go before a process", "renice -n 5 -p 331804"),)

    def run(self, proc: Process) -> None:
        """Find the processes, change each."""
        targets = self.targets
        if self.increment is None and len(targets) > 1:
            self.increment, targets = targets[0], targets[1:]
        if not targets or self.increment is None or self.groups + self.numbers + self.users > 1:
            raise UsageError("", "ID")
        increment = whole(self.increment)
        if increment is None:
            proc.fail(BAD_INCREMENT, value=self.increment)
        for target in targets:
            pids = self._pids(proc, target)
            if pids is None:
                continue
            if not pids:
                proc.error(NO_PROCESS, pid=target)
            for pid in pids:
                row = proc.machine.processes[pid]
                if (proc.uid and row.uid != proc.uid) or not change(proc, pid, increment):
                    proc.error(NOT_YOURS, pid=target, reason=strerror("EPERM"))

    def _pids(self, proc: Process, target: str) -> list[int] | None:
        rows = [
            row
            for row in proc.machine.processes.values()
            if not proc.wpar or row.wpar == proc.wpar
        ]
        number = int(target) if target.isdecimal() and len(target) < 12 else -1
        if self.users:
            user = directory(proc.machine).users.get(target)
            uid = user.uid if user is not None else number
            if uid < 0:
                proc.error(NO_USER, name=target)
                return None
            return [row.pid for row in rows if row.uid == uid]
        if self.groups:
            return [row.pid for row in rows if row.group == number]
        pid = real_pid(proc.machine, number, proc.wpar)
        return [] if pid is None else [pid]
