"""kill: send a signal. Source: reference, aix-messages.md (0403-003); signals of AIX."""

from __future__ import annotations

from emulator.commands.system._processes import real_pid
from emulator.kernel.process import Process
from emulator.kernel.scheduler import SIGNALS
from emulator.messages import process as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, operands


class Kill(Command):
    """kill [-s SignalName | -SignalName | -SignalNumber] ProcessID ...
    kill -l [ExitStatus]

    Sends a signal, TERM where none is named, to processes of this partition. A process of
    another user is root's to signal; a negative number means a process group.
    """

    signal: str = "TERM"
    listing: bool = False
    targets: list[str] = operands("ProcessID", "The processes.")
    examples = (("End a process that does not listen", "kill -9 331804"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """The first word may be a signal: no letters are declared for it."""
        words = list(arguments)
        signal, listing = "TERM", False
        if words and words[0] != "--" and words[0].startswith("-") and len(words[0]) > 1:
            word = words.pop(0)[1:]
            if word == "l":
                listing = True
            elif word[0] == "s" and word.lower() != "stop":
                signal = word[1:] or (words.pop(0) if words else "")
                if word.upper() in SIGNALS:
                    signal = word
            else:
                signal = word
        if words and words[0] == "--":
            words.pop(0)
        self = super().parse(["--", *words])
        assert isinstance(self, Kill)
        if not signal or not (listing or words):
            raise UsageError("", "ProcessID")
        self.signal, self.listing = signal, listing
        return self

    def run(self, proc: Process) -> None:
        """List signals, or send one to each process."""
        if self.listing:
            self._list(proc)
            return
        signal = signal_name(self.signal)
        if signal is None:
            proc.fail(say.BAD_SIGNAL, name=self.signal)
        for target in self.targets:
            self._send(proc, target, signal)

    def _list(self, proc: Process) -> None:
        if not self.targets:
            proc.print(" ".join(["NULL", *SIGNALS]))
        for word in self.targets:
            number = int(word) if word.isdigit() else -1
            name = signal_name(str(number - 128 if number > 128 else number))
            if name is None:
                proc.error(say.BAD_SIGNAL, name=word)
            else:
                proc.print(name)

    def _send(self, proc: Process, target: str, signal: str) -> None:
        digits = target.removeprefix("-")
        if not (digits.isascii() and digits.isdigit() and len(digits) < 12):
            proc.error(say.BAD_PID, pid=target)
            return
        number = int(target)
        machine = proc.machine
        if number > 0:
            pid = real_pid(machine, number, proc.wpar)
            pids = [] if pid is None else [pid]
        else:
            own = machine.processes.get(proc.pid)  # gone where it signalled itself
            group = -number or (own.group if own is not None else 0)
            pids = [
                row.pid
                for row in machine.processes.values()
                if row.group == group and (not proc.wpar or row.wpar == proc.wpar)
            ]
        if not pids:
            proc.error(say.NO_PROCESS, pid=target)
        for pid in pids:
            row = machine.processes.get(pid)
            if row is None:
                continue
            if proc.uid and row.uid != proc.uid:
                proc.error(say.NOT_YOURS, pid=target, reason=strerror("EPERM"))
            elif signal != "NULL":
                proc.kernel.signal(pid, signal)


def signal_name(word: str) -> str | None:
    """The name of a signal given by name (with or without SIG) or number; None: no such."""
    if word.isascii() and word.isdigit():
        number = int(word[:4])
        if number == 0:
            return "NULL"
        return next((name for name, value in SIGNALS.items() if value == number), None)
    name = word.upper().removeprefix("SIG")
    return name if name in SIGNALS or name == "NULL" else None
