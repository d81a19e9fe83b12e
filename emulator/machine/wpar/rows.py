"""Workload partitions: their rows and what may happen to them.

Rows and look-ups; what is set of a WPAR is told in `attributes`, and `configuration` alone
changes the table of them.
States are the letters lswpar prints: D defined, L loaded, A active, F frozen, P paused,
B broken, T transitional, M maintenance (reference: wpar-commands.md 1.2; the letter of the
last was not found there).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import stanzas
from emulator.machine.errors import Invalid, Taken, TooMany, Unknown
from emulator.machine.wpar import values

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.software import Fileset, Package
    from emulator.machine.stanzas import Stanza
    from emulator.machine.vfs import Tree
    from emulator.machine.wpar.fields import More

#: As many WPARs as AIX has (reference, 1.4; there of active ones).
MOST = 8192

#: State letter -> the word in the headings of lswpar's paragraphs.
STATES = {
    "D": "Defined", "L": "Loaded", "A": "Active", "F": "Frozen", "P": "Paused",
    "B": "Broken", "T": "Transitional", "M": "Maintenance",
}  # fmt: skip


class NetworkEntry(NamedTuple):
    """One -N of a WPAR: an address it takes when it starts."""

    interface: str
    address: str
    mask: str
    broadcast: str
    family: int = 4
    more: More = ()


class RouteEntry(NamedTuple):
    """One -I of a WPAR."""

    destination: str
    gateway: str
    type: str = ""
    interface: str = ""
    more: More = ()


class DeviceExport(NamedTuple):
    """One exported device; type is pseudo or clone."""

    name: str
    type: str
    more: More = ()


class MountEntry(NamedTuple):
    """One -M of an application WPAR: a mount on a directory of the global environment."""

    point: str
    vfs: str = ""  # "": as /etc/filesystems says
    device: str = ""
    options: str = ""
    made: bool = False  # whether its start mounted it
    more: More = ()


class Resources(NamedTuple):
    """Resource controls. Shares and counts are numbers as text, or "unlimited"."""

    active: str = "yes"
    rset: str = ""
    shares_CPU: str = "unlimited"
    CPU: str = "0%-100%,100%"
    shares_memory: str = "unlimited"
    memory: str = "0%-100%,100%"
    procVirtMem: str = "unlimited"
    totalProcesses: str = "unlimited"
    totalThreads: str = "unlimited"
    more: More = ()


class Wpar(NamedTuple):
    """One workload partition."""

    name: str
    type: str  # S system, A application
    state: str
    hostname: str
    directory: str
    key: int  # uname -W inside, given anew at every start; 0 while it does not run
    owner: str = "root"
    script: str = ""
    auto: bool = False
    checkpointable: bool = False
    private_usr: bool = False
    routing: bool = False
    application: str = ""
    volume_group: str = "rootvg"
    network: tuple[NetworkEntry, ...] = ()
    routes: tuple[RouteEntry, ...] = ()
    devices: tuple[DeviceExport, ...] = ()
    resources: Resources = Resources()
    privileges: tuple[str, ...] = ()
    started: int = 0  # machine seconds, while active
    operation: str = "none"  # what is done to it while it is Transitional
    operation_pid: int = 0  # the process that does it, and since which machine second
    operation_since: int = 0
    directories: tuple[str, ...] = ()  # -M vfs=directory: those /etc/filesystems has not
    hostname_inside: str = ""  # set from inside, until it stops; "": `hostname`
    mounts: tuple[MountEntry, ...] = ()  # of an application WPAR
    more: More = ()


def transitional(row: Wpar, operation: str, pid: int, now: int) -> Wpar:
    """The row while a process does something to it, since machine second `now`."""
    return row._replace(
        state="T", operation=operation, operation_pid=pid, operation_since=now
    )


def settled(row: Wpar, state: str) -> Wpar:
    """The row in a state in which nothing is done to it."""
    return row._replace(state=state, operation="none", operation_pid=0, operation_since=0)


# --- what mkwpar puts into a new partition -------------------------------------------------


class Daemon(NamedTuple):
    """A subsystem or another process of a system WPAR; `at_boot`: starting it starts this."""

    name: str
    group: str  # the subsystem group, "-" where it is no subsystem
    path: str
    arguments: str
    at_boot: bool

    @property
    def is_subsystem(self) -> bool:
        """Whether srcmstr starts it and lssrc lists it."""
        return self.group != "-"


class Template(NamedTuple):
    """What the image says a new system WPAR holds; trees are shared until written."""

    trees: Mapping[str, Tree]
    usage: Mapping[str, tuple[int, int]]  # (free blocks of 262144, inodes used), as df says
    daemons: tuple[Daemon, ...]
    devices: tuple[DeviceExport, ...]
    privileges: tuple[str, ...]
    #: The root parts and packages whose files are in the trees.
    filesets: tuple[Fileset, ...] = ()
    packages: tuple[Package, ...] = ()


# --- finding and naming --------------------------------------------------------------------


def find(machine: Machine, name: str) -> Wpar:
    """The workload partition. Raises Unknown."""
    try:
        return machine.wpars[name]
    except KeyError:
        raise Unknown("workload partition", name) from None


def check_name(machine: Machine, name: str) -> None:
    """Whether a new WPAR may be called `name`.

    Raises Invalid (reasons: `values.name_problem`) and Taken. `Global` is reserved for the
    global environment.
    """
    problem = values.name_problem(name)
    if problem:
        raise Invalid("workload partition name", name, problem)
    if name in machine.wpars or name == "Global":
        raise Taken("workload partition", name)


def check_new_name(machine: Machine, name: str) -> None:
    """Whether there may be one more WPAR, called `name`. Raises as `check_name`; TooMany."""
    check_name(machine, name)
    if len(machine.wpars) >= MOST:
        raise TooMany("workload partitions", "the system", MOST)


def file_systems(machine: Machine, row: Wpar) -> list[Stanza]:
    """The stanzas of /etc/filesystems that belong to a WPAR, by mount point."""
    return stanzas.of_type(machine, row.name)


def subsystem_name(name: str) -> str:
    """The SRC subsystem, in the global environment, that is the WPAR's init."""
    return f"cor_{name}"
