"""ssh: log in to another host, or run a command there. Source: the OpenSSH 4.3 manual."""

from __future__ import annotations

from emulator.commands.network import _ssh
from emulator.commands.network._ssh import Connection
from emulator.commands.wpar import _login
from emulator.kernel import logins
from emulator.kernel.process import Process
from emulator.machine import secure_shell
from emulator.messages import ssh as say
from emulator.options import Command, UsageError, flag, operands, option, repeated


class Ssh(Command):
    """ssh [-nqtTxv] [-i IdentityFile] [-l LoginName] [-o Option]... [-p Port]
    [User@]Host [Command [Argument ...]]

    Logs in to a host of this machine's network: the global environment or a workload
    partition by its name or address. Its sshd must run. It is known by its key, which is
    accepted once and kept in $HOME/.ssh/known_hosts; who comes is known by a key of his own
    that is in the other's $HOME/.ssh/authorized_keys, or by his password. With a command,
    runs that and ends with its exit status; 255 says that there was no connection. Of the
    options StrictHostKeyChecking and BatchMode are followed.
    """

    no_input: bool = flag("n", "Nothing is read from standard input.")
    quiet: bool = flag("q", "Say less.")
    terminal: bool = flag("t", "Use a terminal for the command, too.")
    no_terminal: bool = flag("T", "Use no terminal.")
    no_windows: bool = flag("x", "Forward no windows: none are.")
    verbose: bool = flag("v", "Say more; all that is known is said anyway.")
    identity: str = option("i", "The file of a private key.", str, "")
    login: str = option("l", "The user there.", str, "")
    options: list[str] = repeated("o", "An option as in ssh_config.")
    port: int = option("p", "The port; 22 otherwise.", int, secure_shell.PORT)
    words: list[str] = operands("Host", "The host, and a command.")
    examples = (
        ("Log in to wpar1", "ssh wpar1"),
        ("Run a command as a user of wpar2", "ssh cgibson@wpar2 uname -n"),
    )

    async def run(self, proc: Process) -> None:
        """Come in, greet, run the shell or the command there."""
        _ssh.loaded(proc)
        if not self.words:
            raise UsageError("", "Host")
        target, *command = self.words
        wish = _ssh.asked(
            proc, target, self.login, self.port, self.identity, self.options or []
        )
        found = await _ssh.connect(proc, wish)
        machine, kernel = proc.machine, proc.kernel
        assert kernel.shell is not None, "no shell is registered"
        child = _login.child(proc, found.wpar, found.user, bool(command))
        self._moved(proc, child, found)
        if command:
            running = kernel.shell.run_text(child, " ".join(command), [child.name])
        else:
            said = secure_shell.settings(machine, found.root)
            if said["printmotd"] == "yes" or said["printlastlog"] == "yes":
                terminal = _terminal(proc, found)
                _login.greet(proc, child, found.user, terminal, found.name, True)
            running = kernel.shell.run_login(child)
        proc.status = await logins.wait_for(proc, kernel.spawn(child, running))
        row = machine.wpars.get(found.wpar)
        if found.wpar and (row is None or row.state != "A"):
            proc.error(say.CLOSED_BY_HOST, _ssh.FAILED, name=wish.host)
        elif not command and not self.quiet:
            proc.error(say.CLOSED, proc.status, name=wish.host)

    def _moved(self, proc: Process, child: Process, found: Connection) -> None:
        """It is the daemon's child there, in an environment that says where he is from."""
        machine = proc.machine
        daemon = secure_shell.daemon(machine, found.wpar)
        row = machine.processes[child.pid]
        if daemon is not None:
            machine.processes[child.pid] = row._replace(parent=daemon.pid)
        port = 32_768 + proc.pid % 28_000
        child.environment["SSH_CLIENT"] = f"{found.source} {port} {self.port}"
        if proc.tty is not None:
            child.environment["SSH_TTY"] = _terminal(proc, found)


def _terminal(proc: Process, found: Connection) -> str:
    """What `tty` says there."""
    if found.wpar:
        return _login.TERMINAL
    return f"/dev/{proc.tty.name}" if proc.tty is not None else "ssh"
