"""logger: make entries in the system log. Source: IBM's logger page."""

from __future__ import annotations

from emulator.commands.system._logins import logins
from emulator.kernel.process import Process
from emulator.machine import syslog, users
from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal
from emulator.messages import talking
from emulator.messages.strerror import strerror
from emulator.messages.users import CANNOT_READ
from emulator.options import Command, flag, operands, option

CONSOLE = "/dev/console"


class Logger(Command):
    """logger [-f File] [-i] [-p Priority] [-t Tag] [Message ...]

    Hands a message, each line of File or each line of standard input to the syslogd of this
    partition, which does with it what /etc/syslog.conf says: a file (it must be there), the
    terminals of users (names with commas, * for everybody) or the console. Other hosts do
    not answer. Where syslogd does not run, nothing comes of it.
    """

    file: str = option("f", "The file whose lines to log.")
    identifies: bool = flag("i", "Log the process id, too.")
    priority: str = option("p", "Facility and priority: user.notice.", default="user.notice")
    tag: str = option("t", "What stands before the message: the user's name.")
    words: list[str] = operands("Message", "What to log.")
    examples = (("Log a message", "logger -p local0.info -t backup done"),)

    async def run(self, proc: Process) -> None:
        """Gather the lines, then log each."""
        wanted = syslog.priority(self.priority)
        if wanted is None:
            proc.fail(talking.UNKNOWN_PRIORITY, name=self.priority)
        if self.words:
            text = " ".join(self.words)
        elif self.file:
            try:
                text = proc.files.read(self.file)
            except FileRefusal as refusal:
                proc.fail(CANNOT_READ, file=self.file, reason=strerror(refusal.error))
        else:
            text = await proc.stdin.read_all()
        if not syslog.running(proc.machine, proc.wpar):
            return
        for line in text.removesuffix("\n").split("\n"):
            if line:
                self._log(proc, *wanted, line)

    def _log(self, proc: Process, facility: str, grade: str, text: str) -> None:
        machine = proc.machine
        names = users.directory(machine, proc.files.root).user_names
        tag = self.tag or names.get(proc.uid, str(proc.uid))
        line = proc.wording(
            talking.LOGGED, "logger",
            date=moment(machine.clock.seconds, machine.system.zone_offset).format("%b %e %T"),
            host=machine.hostname_of(proc.wpar), facility=facility, priority=grade,
            tag=f"{tag}[{proc.pid}]" if self.identifies else tag, text=text,
        )  # fmt: skip
        for place in syslog.destinations(machine, proc.wpar, facility, grade):
            if place.startswith("/") and place != CONSOLE:
                syslog.append(machine, proc.wpar, place, line)
            else:
                _show(proc, place, line)


def _show(proc: Process, place: str, line: str) -> None:
    """Write it to the terminals that users named, everybody or the console stand for."""
    for one in logins(proc):
        row = proc.machine.processes.get(one.pid)
        tty = proc.kernel.ttys.get(row.terminal) if row is not None else None
        at_console = place == CONSOLE and one.terminal == "console"
        if tty is not None and (place == "*" or one.user in place.split(",") or at_console):
            tty.write(line)
