"""write: send lines to another terminal. Source: IBM's write page; the words recalled."""

from __future__ import annotations

from emulator.commands.system._logins import Login, logins, own_login
from emulator.kernel.process import Process
from emulator.kernel.streams import Tty
from emulator.machine import users
from emulator.messages import talking
from emulator.options import Command, flag, operand, option, optional


class Write(Command):
    """write [-h Handle,Answer] [-n Host] [-q] [-r] User [Line]

    Sends each line of standard input to the terminal at which User is logged in to this
    partition, after a heading that says from whom; to the first of them where there are
    several and no Line is named. Root may write to everybody, others to whom has not said
    mesg n.
    """

    handle: str = option("h", "Answer a message from a program; not simulated.")
    host: str = option("n", "A user of another host; not simulated.")
    queries: bool = flag("q", "List messages that wait for an answer; not simulated.")
    replies: bool = flag("r", "Ask for an answer; not simulated.")
    user: str = operand("User", "Whom to write to.")
    line: str | None = optional("Line", "The terminal, as who shows it.")
    examples = (("Tell root what a file holds", "write root < /tmp/note"),)

    async def run(self, proc: Process) -> None:
        """Find the terminal, then hand on what comes."""
        given = ("h", self.handle), ("n", self.host), ("q", self.queries), ("r", self.replies)
        for letter, value in given:
            if value:
                proc.fail(talking.NOT_SIMULATED, letter=letter)
        tty = self._terminal(proc)
        system = proc.machine.system
        own = own_login(proc)
        names = users.directory(proc.machine, proc.files.root).user_names
        heading = proc.wording(
            talking.FROM, "write",
            user=names.get(proc.uid, str(proc.uid)),
            host=proc.machine.hostname_of(proc.wpar),
            terminal=own.terminal if own is not None else "console",
            date=system.date(proc.machine.clock.seconds),
        )  # fmt: skip
        tty.write(heading)
        while line := await proc.stdin.readline():
            tty.write(line if line.endswith("\n") else f"{line}\n")
        tty.write(proc.wording(talking.END, "write"))

    def _terminal(self, proc: Process) -> Tty:
        found = [one for one in logins(proc) if one.user == self.user]
        if not found:
            proc.fail(talking.NOT_LOGGED_ON, user=self.user)
        if self.line is not None:
            wanted = self.line.removeprefix("/dev/")
            found = [one for one in found if one.terminal == wanted]
            if not found:
                proc.fail(talking.NOT_ON_LINE, user=self.user, line=self.line)
        open_ones = [one for one in found if one.messages or not proc.uid]
        if not open_ones:
            proc.fail(talking.PERMISSION)
        return proc.kernel.ttys[_name(proc, open_ones[0])]


def _name(proc: Process, one: Login) -> str:
    """The terminal a session sits at, which inside a WPAR is shown as Global."""
    return proc.machine.processes[one.pid].terminal
