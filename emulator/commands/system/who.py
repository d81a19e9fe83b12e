"""who: list who is logged in. Source: reference, aix-commands.md section 4 (recalled); F08."""

from __future__ import annotations

from emulator.commands.system._logins import Login, logins, own_login
from emulator.kernel.process import Process
from emulator.machine.accounts import records
from emulator.machine.errors import FileRefusal
from emulator.messages.strerror import strerror
from emulator.messages.users import CANNOT_READ
from emulator.options import Command, UsageError, flag, operands

ROW = "{:<12}{:<12}{}".format
STATED = "{:<12}{} {:<10}{}".format
HEADING = "Time             Hostname"
HEADING_IDLE = "Time         Activity    PID     Hostname"


class Who(Command):
    """who [-a | -b -d -i -l -m -p -q -r -s -t -u -w -A -H -T] [File]
    who am {i | I}

    Lists who is logged in to this partition, at which terminal, since when and from where; of
    a File such as /var/adm/wtmp, the logins that are kept there.
    """

    everything: bool = flag("a", "All there is: as -b -d -l -p -r -t -T -u.")
    boot: bool = flag("b", "When the system was started.")
    dead: bool = flag("d", "Logins that have ended, in a file.")
    idle_too: bool = flag("i", "As -u.")
    waiting: bool = flag("l", "Terminals that wait for somebody to log in.")
    own: bool = flag("m", "Only this terminal, as `who am i`.")
    spawned: bool = flag("p", "Processes that init started: none is kept.")
    quick: bool = flag("q", "Only the names and how many.")
    level: bool = flag("r", "The run level.")
    short: bool = flag("s", "Name, line and time: what is shown anyway.")
    clock: bool = flag("t", "Changes of the clock: there are none.")
    idle: bool = flag("u", "How long each is idle, and the shell's process id.")
    writable: bool = flag("w", "As -T.")
    accounting: bool = flag("A", "Entries of accounting: there are none.")
    heading: bool = flag("H", "A heading.")
    state: bool = flag("T", "Whether one may write to the terminal: + or -.")
    words: list[str] = operands("File", "A file of logins; or `am i`.")
    examples = (("Who is logged in?", "who"), ("Who was?", "who /var/adm/wtmp"))

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Two words, `am i` as a rule, mean -m; one is a file."""
        self = super().parse(arguments)
        assert isinstance(self, Who)
        if len(self.words) > 2:
            raise UsageError("", self.words[0])
        self.own = self.own or len(self.words) == 2
        self.idle = self.idle or self.idle_too or self.everything
        self.state = self.state or self.writable or self.everything
        return self

    def run(self, proc: Process) -> None:
        """Gather the sessions and draw them."""
        if len(self.words) == 1:
            self._of_file(proc, self.words[0])
            return
        machine = proc.machine
        if self.heading:
            proc.print(self._row("Name", "Line", HEADING_IDLE if self.idle else HEADING, " "))
        started = (machine.wpars[proc.wpar].started if proc.wpar else 0) or machine.booted
        when = proc.machine.system.day(started)
        if self.boot or self.everything:
            proc.print(f"   .        system boot {when}")
        if self.level or self.everything:
            level = machine.settings.get("run_level", "2")
            proc.print(f"   .        run-level {level} {when}       {level}    0    S")
        if self.waiting or self.everything:
            proc.print(*self._waiting(proc))
        others = (self.boot, self.level, self.waiting, self.dead, self.spawned, self.clock,
                  self.accounting)  # fmt: skip
        if any(others) and not (self.everything or self.idle or self.state):
            return
        if self.own:
            one = own_login(proc)
            found = [one] if one is not None else []
        else:
            found = logins(proc)
        if self.quick:
            names = "  ".join(one.user for one in found)
            proc.print(f"{names}   Total users: {len(found)}".lstrip())
            return
        proc.print(*(self._line(proc, one) for one in found))

    def _of_file(self, proc: Process, path: str) -> None:
        """List what a file of logins keeps."""
        try:
            kept = records.read(proc.files.read(path))
        except FileRefusal as refusal:
            proc.fail(CANNOT_READ, file=path, reason=strerror(refusal.error))
        boot = self.boot or self.everything
        users = not (self.boot or self.dead) or self.everything
        shown = {records.BOOT: boot, records.DEAD: self.dead or self.everything,
                 records.USER: users}  # fmt: skip
        lines = []
        for one in kept:
            if not shown.get(one.type):
                continue
            if one.type == records.BOOT:
                lines.append(f"   .        system boot {proc.machine.system.day(one.time)}")
                continue
            name = one.user or "   ."
            lines.append(self._line(proc, Login(name, one.line, one.time, one.host, one.pid)))
        if self.quick:
            names = [one.user for one in kept if one.type == records.USER]
            lines = [f"{'  '.join(names)}   Total users: {len(names)}".lstrip()]
        proc.print(*lines)

    def _waiting(self, proc: Process) -> list[str]:
        return [
            self._line(proc, Login("LOGIN", row.terminal, row.started, "", pid))
            for pid, row in sorted(proc.machine.processes.items())
            if row.wpar == proc.wpar and row.name == "getty" and row.terminal
        ]

    def _line(self, proc: Process, one: Login) -> str:
        when = proc.machine.system.day(one.since)
        host = f"({one.host})" if one.host else ""
        rest = f"{when}   .    {one.pid:>8}     {host}" if self.idle else f"{when}     {host}"
        writable = one.messages and one.user != "LOGIN"
        return self._row(one.user, one.terminal, rest, "+" if writable else "-")

    def _row(self, name: str, line: str, rest: str, state: str) -> str:
        row = STATED(name, state, line, rest) if self.state else ROW(name, line, rest)
        return row.rstrip()
