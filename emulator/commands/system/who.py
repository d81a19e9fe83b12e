"""who: list who is logged in. Source: reference, aix-commands.md section 4 (recalled)."""

from __future__ import annotations

from emulator.commands.system._logins import Login, logins, own_login
from emulator.kernel.process import Process
from emulator.machine.clock import moment
from emulator.options import Command, UsageError, flag, operands

ROW = "{:<12}{:<12}{}".format
HEADING = ROW("Name", "Line", "Time             Hostname")
HEADING_IDLE = ROW("Name", "Line", "Time         Activity    PID     Hostname")


class Who(Command):
    """who [-H] [-b] [-m] [-q] [-r] [-u] [am i]

    Lists who is logged in to this partition, at which terminal, since when and from where.
    """

    heading: bool = flag("H", "A heading.")
    boot: bool = flag("b", "When the system was started.")
    own: bool = flag("m", "Only this terminal, as `who am i`.")
    quick: bool = flag("q", "Only the names and how many.")
    level: bool = flag("r", "The run level.")
    idle: bool = flag("u", "How long each is idle, and the shell's process id.")
    words: list[str] = operands("am i", "Only this terminal.")
    examples = (("Who is logged in?", "who"), ("At which run level?", "who -r"))

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Two words, `am i` as a rule, mean -m."""
        self = super().parse(arguments)
        assert isinstance(self, Who)
        if len(self.words) not in (0, 2):
            raise UsageError("", self.words[0])
        self.own = self.own or bool(self.words)
        return self

    def run(self, proc: Process) -> None:
        """Gather the sessions and draw them."""
        machine = proc.machine
        wpar = machine.wpars[proc.wpar].started if proc.wpar else 0
        booted = wpar or machine.booted
        if self.boot or self.level:
            when = day(proc, booted)
            if self.boot:
                proc.print(f"   .        system boot {when}")
            if self.level:
                level = machine.settings.get("run_level", "2")
                proc.print(f"   .        run-level {level} {when}       {level}    0    S")
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
        if self.heading:
            proc.print(HEADING_IDLE if self.idle else HEADING)
        proc.print(*(self._line(proc, one) for one in found))

    def _line(self, proc: Process, one: Login) -> str:
        when = day(proc, one.since)
        host = f"({one.host})" if one.host else ""
        if self.idle:
            rest = f"{when}   .    {one.pid:>8}     {host}"
            return ROW(one.user, one.terminal, rest).rstrip()
        return ROW(one.user, one.terminal, f"{when}     {host}").rstrip()


def day(proc: Process, when: int) -> str:
    """A time as who writes it: Aug 07 14:16."""
    return moment(when, proc.machine.system.zone_offset).format("%b %d %H:%M")
