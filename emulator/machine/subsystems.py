"""The System Resource Controller's table: what is defined and what runs.

Source of the rules: the lssrc, startsrc and stopsrc manual pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import error_log, libraries, processes, sockets
from emulator.machine.errors import TooMany, Unknown, WrongState
from emulator.machine.processes import ProcessRow, init_of

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


#: What a WPAR's init is in ps, inside as process 1.
INIT_COMMAND = "/etc/init"


class Subsystem(NamedTuple):
    """One subsystem of one partition (`wpar` is "" for the global environment)."""

    name: str
    group: str
    path: str
    wpar: str = ""
    pid: int = 0  # 0: inoperative
    arguments: str = ""
    uid: int = 0
    # What mkssys was told besides, as lssrc -S writes it.
    synonym: str = ""
    input: str = "/dev/console"
    output: str = "/dev/console"
    error: str = "/dev/console"
    action: str = "-O"  # -R: started again where it is killed
    multiple: str = "-Q"  # -q: several may run
    contact: str = "-K"  # -S: signals, -I: a message queue
    message_key: int = 0
    message_type: int = 0
    priority: int = 20
    normal: int = 0  # the signal of stopsrc, and that of stopsrc -f, with -S
    force: int = 0
    display: str = "-d"  # -D: not listed while it is inoperative
    wait: int = 20  # seconds that stopsrc -c gives it

    @property
    def status(self) -> str:
        """As lssrc prints it."""
        return "active" if self.pid else "inoperative"


def subsystem(machine: Machine, wpar: str, name: str) -> Subsystem:
    """The subsystem, which must be on file."""
    try:
        return machine.subsystems[(wpar, name)]
    except KeyError:
        raise Unknown("subsystem", name) from None


def subsystems_of(machine: Machine, wpar: str) -> list[Subsystem]:
    """A partition's subsystems, in the order they were added."""
    return [row for row in machine.subsystems.values() if row.wpar == wpar]


def source_master(machine: Machine, wpar: str) -> int:
    """The pid of a partition's srcmstr, or its init where none runs."""
    return controlled(machine, wpar) or init_of(machine, wpar)


def controlled(machine: Machine, wpar: str) -> int:
    """The pid of a partition's srcmstr; 0 where none runs, and none can be asked."""
    for row in machine.processes.values():
        if row.wpar == wpar and row.command.startswith("/usr/sbin/srcmstr"):
            return row.pid
    return 0


def start(
    machine: Machine, wpar: str, name: str, arguments: str = "", init_of_wpar: str = ""
) -> Subsystem:
    """Start a subsystem: its process appears, and goes again where it cannot be loaded.
    Raises Unknown, WrongState (active), TooMany.

    `init_of_wpar`: its process is the init of that WPAR, and is shown as such.
    """
    row = subsystem(machine, wpar, name)
    if row.pid:
        raise WrongState(name, "active")
    words = arguments or row.arguments
    process = processes.begin(
        machine,
        source_master(machine, wpar),
        INIT_COMMAND if init_of_wpar else f"{row.path} {words}".rstrip(),
        name=(INIT_COMMAND if init_of_wpar else row.path).rpartition("/")[2],
        uid=row.uid,
        wpar=init_of_wpar or wpar,
        is_init=bool(init_of_wpar),
        daemon=True,
        subsystem=name,
    )
    started = row._replace(pid=process.pid)
    machine.subsystems[(wpar, name)] = started
    if libraries.missing(machine, machine.root_of(wpar), row.path):
        # srcmstr has started it; it ends as it begins.
        processes.end(machine, process.pid)
    return started


def stop(machine: Machine, wpar: str, name: str) -> Subsystem:
    """Stop a subsystem: its process goes. Raises Unknown, WrongState (inoperative)."""
    row = subsystem(machine, wpar, name)
    if not row.pid:
        raise WrongState(name, "inoperative")
    processes.end(machine, row.pid)
    stopped = row._replace(pid=0)
    machine.subsystems[(wpar, name)] = stopped
    return stopped


def refresh(machine: Machine, wpar: str, name: str) -> None:
    """Let a subsystem read its configuration again: inetd keeps what it read, the others look
    at their files whenever they are asked. Raises Unknown, WrongState (inoperative).
    """
    row = subsystem(machine, wpar, name)
    if not row.pid:
        raise WrongState(name, "inoperative")
    process = machine.processes[row.pid]
    if process.name == sockets.SERVER:
        text = sockets.configuration(machine, wpar)
        machine.processes[row.pid] = process._replace(configuration=text)


def died(machine: Machine, gone: ProcessRow, signal: int) -> None:
    """A process that was a subsystem was killed: the error log has it, and what is to be
    restarted (mkssys -R) is.
    """
    row = machine.subsystems.get((gone.wpar, gone.subsystem))
    if row is None or gone.is_init:
        return
    error_log.log(machine, "SRC_SVKO", "SRC", gone.wpar, (str(signal), row.name))
    if row.action == "-R":
        try:
            start(machine, gone.wpar, row.name)
        except TooMany:
            return  # a limit of its WPAR: it stays inoperative
