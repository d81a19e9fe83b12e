"""w: who is logged in and what they do. Source: reference, section 4 (recalled)."""

from __future__ import annotations

from emulator.commands.system._logins import logins, uptime_line
from emulator.kernel.process import Process
from emulator.machine.clock import SECOND, moment
from emulator.machine.processes import ProcessRow
from emulator.machine.usage import Usage
from emulator.options import Command, flag, optional

ROW = "{:<8} {:<12} {:>7} {:>10} {:>9} {:>9} {}".format
HEADING = "User     tty          login@       idle      JCPU      PCPU what"


class W(Command):
    """w [-h] [-l | -s] [User]

    The line of uptime, then a line for each session: since when it is there, and the last
    program that was started in it. Nobody is ever idle here.
    """

    no_heading: bool = flag("h", "No heading.")
    long: bool = flag("l", "The long form, which is the default.")
    short: bool = flag("s", "No login and processor times.")
    user: str | None = optional("User", "Only sessions of this user.")
    examples = (("Who does what?", "w"),)

    def run(self, proc: Process) -> None:
        """Gather the sessions and draw them."""
        machine = proc.machine
        if not self.no_heading:
            proc.print(uptime_line(proc), "User     tty       what" if self.short else HEADING)
        offset = machine.system.zone_offset
        now = machine.clock.seconds
        usage = Usage(machine)
        for one in logins(proc):
            if self.user not in (None, one.user):
                continue
            row = machine.processes.get(one.pid)
            terminal = row.terminal if row else one.terminal
            members = [
                r for _, r in sorted(machine.processes.items())
                if r.terminal == terminal and r.wpar == proc.wpar and terminal
            ]  # fmt: skip
            last = max(members, key=lambda r: (r.started, r.pid), default=None)
            what = last.command if last else "-"
            if self.short:
                proc.print(f"{one.user:<8} {one.terminal:<9} {what}")
                continue
            pattern = "%I:%M%p" if now - one.since < 86_400 else "%d%b%y"
            since = moment(one.since, offset).format(pattern)
            whole, own = cpu(usage, members), cpu(usage, [last] if last else [])
            proc.print(ROW(one.user, one.terminal, since, 0, whole, own, what))


def cpu(usage: Usage, rows: list[ProcessRow]) -> int:
    """Minutes of processor time."""
    return sum(usage.used(row) for row in rows) // SECOND // 60
