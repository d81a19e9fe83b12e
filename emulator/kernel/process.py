"""What a running command may touch: its process.

Not the machine's process table (that is `machine.processes`): this is the live side of
one row of it, with the streams and the environment. A dozen fields, for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NoReturn

from emulator.kernel.scheduler import Signalled, seconds
from emulator.kernel.streams import Stream
from emulator.machine import workload
from emulator.machine.processes import begin
from emulator.machine.vfs import FileSpace
from emulator.messages import Message
from emulator.messages.general import NOT_ROOT

if TYPE_CHECKING:
    from emulator.kernel.kernel import Kernel
    from emulator.kernel.streams import Tty
    from emulator.machine.machine import Machine


class Exit(Exception):
    """The command is over with this status; what had to be said was said."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Process:
    """One running command: machine, partition, user, cwd, environment, streams, status.

    `files` is the file tree as this process sees it and holds its cwd, umask and
    credentials. `wpar` is the partition's name, "" in the global environment.
    """

    __slots__ = (
        "environment", "files", "kernel", "machine", "name", "pid", "status", "stderr",
        "stdin", "stdout", "tty", "wpar",
    )  # fmt: skip

    def __init__(
        self,
        kernel: Kernel,
        pid: int,
        name: str,
        wpar: str,
        files: FileSpace,
        environment: dict[str, str],
        streams: tuple[Stream, Stream, Stream],
        tty: Tty | None = None,
    ) -> None:
        self.kernel = kernel
        self.machine: Machine = kernel.machine
        self.pid = pid
        self.name = name
        self.wpar = wpar
        self.files = files
        self.environment = environment
        self.stdin, self.stdout, self.stderr = streams
        self.tty = tty
        self.status = 0

    # --- speaking ----------------------------------------------------------------------

    def print(self, *lines: str) -> None:
        """Write lines to standard output, each with its newline."""
        if lines:
            self.stdout.write("\n".join(lines) + "\n")

    def write(self, text: str) -> None:
        """Write text to standard output as it is."""
        self.stdout.write(text)

    def wording(self, message: Message, command: str, /, **fields: object) -> str:
        """A message of a command in the words of the machine's level, with its newline.

        "" where that level does not say it.
        """
        said = message.at(self.machine)
        return "" if said is None else said.format(command, **fields) + "\n"

    def say(self, message: Message, **fields: object) -> None:
        """Print a message of the catalogue on standard output."""
        if text := self.wording(message, self.name, **fields):
            self.stdout.write(text)

    def error(self, message: Message, status: int = 1, **fields: object) -> None:
        """Print a message on standard error and set the exit status; go on."""
        if text := self.wording(message, self.name, **fields):
            self.stderr.write(text)
        self.status = status

    def fail(self, message: Message, status: int = 1, **fields: object) -> NoReturn:
        """Print a message on standard error and end with `status`."""
        self.error(message, status, **fields)
        raise Exit(status)

    def only_root(self) -> None:
        """End the command for users who are not root."""
        if self.uid:
            self.fail(NOT_ROOT)

    # --- acting ------------------------------------------------------------------------

    @property
    def uid(self) -> int:
        """The effective user id."""
        return self.files.who.uid

    @property
    def is_global(self) -> bool:
        """Whether this runs in the global environment."""
        return not self.wpar

    async def sleep(self, time: float, endless: bool = False) -> None:
        """Wait for so many machine seconds; `endless`: again and again, until it is stopped."""
        await self.kernel.scheduler.sleep(seconds(time), endless)

    def fork(
        self,
        name: str,
        command: str,
        streams: tuple[Stream, Stream, Stream] | None = None,
        environment: Mapping[str, str] | None = None,
        wpar: str | None = None,
        is_init: bool = False,
    ) -> Process:
        """A child: a new row in the process table (in `wpar`, if not where the parent is, and
        as its init), a copy of everything else. Raises TooMany.

        The caller ends it with `kernel.reap(child)` or gives it to `kernel.launch`.
        """
        machine = self.machine
        files = self.files
        who = files.who
        wpar = self.wpar if wpar is None else wpar
        parent = machine.processes.get(self.pid)
        row = begin(
            machine,
            self.pid,
            command,
            name=name,
            uid=who.uid,
            gid=who.gid,
            wpar=wpar,
            terminal=self.tty.name if self.tty is not None else "",
            cwd=files.cwd,
            group=parent.group if parent is not None else 0,
            is_init=is_init,
        )
        return Process(
            self.kernel,
            row.pid,
            name,
            wpar,
            files.copy(),
            dict(self.environment if environment is None else environment),
            streams or (self.stdin, self.stdout, self.stderr),
            self.tty,
        )

    def chdir(self, path: str) -> None:
        """Go to a directory (canonical, as the process sees it); the process table shows it."""
        self.files.cwd = path
        row = self.machine.processes.get(self.pid)
        if row is not None:
            self.machine.processes[self.pid] = row._replace(cwd=path)


async def killed() -> int:
    """What a process does that the system kills as it begins."""
    raise Signalled("KILL")


class Account:
    """Tells of a task for the process it runs (the scheduler's `Account`)."""

    __slots__ = ("machine", "pid")

    def __init__(self, machine: Machine, pid: int) -> None:
        self.machine = machine
        self.pid = pid

    def wants(self) -> None:
        """The task wants a processor."""
        workload.wants(self.machine, self.pid)

    def rests(self) -> None:
        """It does not any more."""
        workload.rests(self.machine, self.pid)

    def becomes(self, pid: int) -> int:
        """The task, which runs, goes on as another process; as which it ran before."""
        before, self.pid = self.pid, pid
        workload.goes_on_as(self.machine, before, pid)
        return before
