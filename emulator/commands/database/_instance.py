"""A DB2 instance: a user's sqllib directory, its configuration, its processes.

All there is of an instance lies in files of its partition: sqllib/db2systm is the database
manager's configuration, sqllib/profile.env the registry (db2set). Not a command. Sources: the
paper; IBM's DB2 manuals, version 8.
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import network, processes, sockets
from emulator.machine.errors import FileRefusal, TooMany
from emulator.machine.processes import ProcessRow, init_of
from emulator.machine.users import User, directory
from emulator.machine.vfs import FileSpace
from emulator.messages import db2 as say

PRODUCT = "/usr/opt/db2_08_01"
LOCK = "/var/ifor/nodelock"
LICENSED = '"DB2 Enterprise Server Edition"'
#: The program that all processes of an instance run.
ENGINE = "db2sysc"
#: The first port of an instance, how many it takes, and what they are called behind its name.
FIRST_PORT, PORTS = 60_000, ("", "_1", "_2", "_END")
#: What an instance begins with.
CONFIGURATION = {
    "SVCENAME": "", "NODETYPE": "4", "AUTHENTICATION": "SERVER", "DIAGLEVEL": "3",
    "SYSADM_GROUP": "", "MAXAGENTS": "400", "NUM_POOLAGENTS": "200", "SHEAPTHRES": "20000",
    "INSTANCE_MEMORY": "AUTOMATIC", "DFTDBPATH": "", "INTRA_PARALLEL": "NO",
}  # fmt: skip
#: The processes of an instance: what ps shows, whose child, whether root's, whether it listens.
TREE = (
    ("db2wdog 0", "", True, False),
    ("db2sysc 0", "db2wdog 0", False, False),
    ("db2ckpwd 0", "db2sysc 0", True, False),
    ("db2ckpwd 0", "db2sysc 0", True, False),
    ("db2ckpwd 0", "db2sysc 0", True, False),
    ("db2syslog 0", "db2sysc 0", False, False),
    ("db2gds 0", "db2sysc 0", False, False),
    ("db2ipccm 0", "db2sysc 0", False, False),
)
#: Those that serve TCP, and what begins with them.
TCP_TREE = (
    ("db2tcpcm 0", "db2sysc 0", False, True),
    ("db2tcpcm 0", "db2sysc 0", False, True),
    ("db2tcpcm 0", "db2sysc 0", False, True),
    ("db2spmrsy 0", "db2sysc 0", False, False),
    ("db2resync 0", "db2sysc 0", False, False),
    ("db2srvlst 0", "db2gds 0", False, False),
    ("db2spmlw 0", "db2gds 0", False, False),
    ("db2agent (idle) 0", "db2tcpcm 0", False, True),
)


def users_of(proc: Process) -> dict[str, User]:
    """Everybody the partition knows."""
    return dict(directory(proc.machine, proc.files.root).users)


def own(proc: Process) -> User:
    """The caller, who must be an instance; ends the command else."""
    for user in users_of(proc).values():
        if user.uid == proc.uid and is_instance(proc, user):
            return user
    proc.fail(say.NO_INSTANCE)


def is_instance(proc: Process, user: User) -> bool:
    """Whether a user has an instance."""
    files = FileSpace(proc.machine, proc.files.root)
    return files.exists(f"{home(user)}/sqllib/db2systm")


def home(user: User) -> str:
    """A user's home directory, without a slash behind it."""
    return user.home.rstrip("/")


def read(proc: Process, user: User, name: str) -> dict[str, str]:
    """A file of NAME=value lines in sqllib: db2systm or profile.env."""
    try:
        text = proc.files.read(f"{home(user)}/sqllib/{name}")
    except FileRefusal:
        return {}  # nothing was set yet
    pairs = (line.partition("=") for line in text.splitlines() if "=" in line)
    return {key: value for key, _, value in pairs}


def write(proc: Process, user: User, name: str, values: dict[str, str]) -> None:
    """Write such a file."""
    text = "".join(f"{key}={value}\n" for key, value in values.items())
    proc.files.write(f"{home(user)}/sqllib/{name}", text)


def engine(proc: Process, user: User) -> ProcessRow | None:
    """The db2sysc process of a user's instance, if it is active."""
    for row in proc.machine.processes.values():
        if row.wpar == proc.wpar and row.uid == user.uid and row.command == TREE[1][0]:
            return row
    return None


def members(proc: Process, first: ProcessRow) -> list[ProcessRow]:
    """A process of an instance, and all below it."""
    found, rows = [first], list(proc.machine.processes.values())
    for one in found:
        found += [row for row in rows if row.parent == one.pid]
    return found


def is_licensed(proc: Process) -> bool:
    """Whether the licence key is in the partition."""
    try:
        return LICENSED in proc.files.read(LOCK)
    except FileRefusal:
        return False


def knows_itself(proc: Process) -> bool:
    """Whether the partition's own host name has an address in it."""
    name = proc.machine.hostname_of(proc.wpar)
    root = proc.files.root
    return network.host_by_name(proc.machine, name.partition(".")[0], root) is not None


def port(proc: Process, user: User) -> int:
    """The port that is to be listened at: 0 where TCP/IP is not asked for, -1 in vain."""
    protocols = read(proc, user, "profile.env").get("DB2COMM", "").lower().split(",")
    if "tcpip" not in [one.strip() for one in protocols]:
        return 0
    name = read(proc, user, "db2systm").get("SVCENAME", "")
    number = sockets.service_port(proc.machine, "tcp", name, proc.files.root)
    taken = {one.port for one in sockets.holders(proc.machine, proc.wpar)
             if one.wpar == proc.wpar}  # fmt: skip
    return number if number > 0 and number not in taken else -1


def begin(proc: Process, user: User, listening: int) -> None:
    """Begin the processes of an instance. Raises TooMany; what was begun ends then."""
    machine, wpar = proc.machine, proc.wpar
    begun: dict[str, int] = {"": init_of(machine, wpar)}
    first = 0
    tree = TREE + (TCP_TREE if listening > 0 else ())
    try:
        for command, parent, is_root, listens in tree:
            row = processes.begin(
                machine, begun[parent], command, name=ENGINE,
                uid=0 if is_root else user.uid, gid=0 if is_root else user.gid,
                wpar=wpar, daemon=True, listens=(listening,) if listens else (),
            )  # fmt: skip
            begun.setdefault(command, row.pid)
            first = first or row.pid
    except TooMany:
        for row in members(proc, machine.processes[first]) if first else ():
            processes.end(machine, row.pid)
        raise


def end(proc: Process, engine: ProcessRow) -> None:
    """End an instance's processes, the last that began first, and its watchdog if there is one.
    """
    above = proc.machine.processes.get(engine.parent)
    first = above if above is not None and above.command == TREE[0][0] else engine
    for row in reversed(members(proc, first)):
        processes.end(proc.machine, row.pid)
