"""clogin: log in to a workload partition. Source: IBM's clogin page, and the paper."""

from __future__ import annotations

from emulator.commands.wpar import _login
from emulator.commands.wpar._checks import fail_state, only_root_in_global, partition
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled
from emulator.machine import users
from emulator.machine.errors import WrongState
from emulator.messages.wpar import NO_USER
from emulator.options import Command, UsageError, operand, operands, option


class Clogin(Command):
    """clogin WparName [-l User] [Command [Argument ...]]

    Logs root, or User, in to an active workload partition without a password, from the
    global environment; with a command, runs that through the user's login shell instead and
    ends with its exit status. The terminal is shown as /dev/Global inside.
    """

    user: str = option("l", "The user to become; root otherwise.", default="root")
    name: str = operand("WparName", "The workload partition.")
    command: list[str] = operands("Command", "A command to run, and its arguments.")
    examples = (
        ("Log in to wpar1", "clogin wpar1"),
        ("Run ps in it", "clogin wpar1 -l root /usr/bin/ps -ef"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """As every command, but -l User may follow the name, where the manual puts it."""
        if len(arguments) > 1 and arguments[1][:2] == "-l" and arguments[0][:1] != "-":
            attached = arguments[1][2:]
            if not attached and len(arguments) < 3:
                raise UsageError("", "-l")
            user = attached or arguments[2]
            rest = arguments[2:] if attached else arguments[3:]
            arguments = ["-l", user, arguments[0], *rest]
        elif len(arguments) > 1 and arguments[1][:1] == "-" and arguments[0][:1] != "-":
            raise UsageError(arguments[1][1:2])
        return super().parse(arguments)

    async def run(self, proc: Process) -> None:
        """Enter the partition, become the user, run the shell or the command."""
        only_root_in_global(proc)
        row = partition(proc, self.name)
        if row.state != "A":
            fail_state(proc, proc.name, WrongState(row.name, row.state))
        root = proc.machine.root_of(self.name)
        known = users.directory(proc.machine, root)
        user = known.users.get(self.user)
        if user is None:
            proc.fail(NO_USER, user=self.user, name=self.name)
        _login.enter(proc, self.name)
        child = _login.child(proc, self.name, known, user, bool(self.command))
        kernel = proc.kernel
        assert kernel.shell is not None, "no shell is registered"
        if self.command:
            running = kernel.shell.run_text(child, " ".join(self.command), [child.name])
        else:
            _login.greet(proc, child, user)
            running = kernel.shell.run_login(child)
        task = kernel.spawn(child, running)
        task.foreground = True
        tty = proc.tty
        # Keys of the terminal reach what runs inside, and not clogin or who called it.
        outside = list(tty.foreground) if tty is not None else []
        if tty is not None:
            tty.foreground[:] = [task]
        try:
            proc.status = await task.wait()
        except Signalled as signalled:
            kernel.signal(task.pid, signalled.signal)
            raise
        finally:
            if tty is not None:
                tty.foreground[:] = outside
