"""The columns of lswpar's listings: each group once, for table, delimited and paragraph.

The 6.1 generation's fields: those of later levels (rootvg, virtual IP, UUID, limits of
PTYs and IPC) are left out (reference: wpar-commands.md 4.2 to 4.5).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from emulator.layouts import Column
from emulator.machine import stanzas
from emulator.machine.filesystems import options_of
from emulator.machine.machine import Machine
from emulator.machine.stanzas import Stanza
from emulator.machine.wpar.rows import DeviceExport, NetworkEntry, RouteEntry, Wpar
from emulator.machine.wpar.specification import yes


class NetworkRow(NamedTuple):
    """One address of a WPAR."""

    wpar: Wpar
    entry: NetworkEntry


class RouteRow(NamedTuple):
    """One route of a WPAR."""

    wpar: Wpar
    route: RouteEntry


class MountRow(NamedTuple):
    """One file system of a WPAR."""

    wpar: Wpar
    stanza: Stanza


class DeviceRow(NamedTuple):
    """One exported device of a WPAR."""

    wpar: Wpar
    device: DeviceExport

    @property
    def status(self) -> str:
        """Seen inside while it runs; allocated, for then, while it does not."""
        return "EXPORTED" if self.wpar.state == "A" else "ALLOCATED"


NAME = Column("Name", "name", lambda row: row.name)
STATE = Column("State", "state", lambda row: row.state)
TYPE = Column("Type", "type", lambda row: row.type)
HOSTNAME = Column("Hostname", "hostname", lambda row: row.hostname)
DIRECTORY = Column("Directory", "directory", lambda row: row.directory)
OWNER_NAME = Column("Name", "name", lambda row: row.wpar.name)

DEFAULT = (NAME, STATE, TYPE, HOSTNAME, DIRECTORY)
GENERAL = (
    TYPE,
    Column("Owner", "owner", lambda row: row.owner),
    HOSTNAME,
    Column("WPAR-Specific Routing", "routing", lambda row: yes(row.routing)),
    DIRECTORY,
    Column("Start/Stop Script", "script", lambda row: row.script),
    Column("Auto", "auto", lambda row: yes(row.auto)),
    Column("Private /usr", "privateusr", lambda row: yes(row.private_usr)),
    Column("Checkpointable", "checkpointable", lambda row: yes(row.checkpointable)),
    Column("Application", "application", lambda row: row.application),
)
#: The order of `lswpar -cG`, which is not that of the paragraph.
GENERAL_KEYS = (
    "type", "hostname", "routing", "directory", "owner", "script", "auto", "privateusr",
    "checkpointable", "application",
)  # fmt: skip
RESOURCES = (
    Column("Active", "active", lambda row: row.resources.active),
    Column("RSet", "rset", lambda row: row.resources.rset, until="6.1.0.0"),
    Column("Resource Set", "rset", lambda row: row.resources.rset, since="6.1.0.0"),
    Column("CPU Shares", "shares_CPU", lambda row: row.resources.shares_CPU),
    Column("CPU Limits", "CPU", lambda row: row.resources.CPU),
    Column("Memory Shares", "shares_memory", lambda row: row.resources.shares_memory),
    Column("Memory Limits", "memory", lambda row: row.resources.memory),
    Column(
        "Per-Process Virtual Memory Limit", "procVirtMem",
        lambda row: row.resources.procVirtMem,
    ),
    Column("Total Processes", "totalProcesses", lambda row: row.resources.totalProcesses),
    Column("Total Threads", "totalThreads", lambda row: row.resources.totalThreads),
)  # fmt: skip
#: No operation lasts: every command here is over before the next one looks. The names of
#: the delimited form are not documented.
OPERATION = (
    Column("Operation", "operation", lambda row: row.operation),
    Column("Process ID", "pid", lambda row: ""),
    Column("Start Time", "starttime", lambda row: ""),
)
SECURITY = (Column("Privileges", "privs", lambda row: ",".join(row.privileges)),)

NETWORK = (
    Column("Interface", "interface", lambda row: row.entry.interface, 14),
    Column("Address(6)", "address", lambda row: row.entry.address, 18),
    Column("Mask/Prefix", "mask_prefix", lambda row: row.entry.mask, 18),
    Column("Broadcast", "broadcast", lambda row: row.entry.broadcast),
)
ROUTES = (
    Column("Type", "type", lambda row: row.route.type, 8),
    Column("Destination", "destination", lambda row: row.route.destination, 21),
    Column("Gateway", "gateway", lambda row: row.route.gateway, 18),
    Column("Interface", "interface", lambda row: row.route.interface),
)
MOUNTS = (
    Column("MountPoint", "mountpoint", lambda row: row.stanza.point, 25),
    Column("Device", "device", lambda row: row.stanza.get("dev"), 17),
    Column("Vfs", "vfs", lambda row: row.stanza.get("vfs"), 8),
    Column("Nodename", "nodename", lambda row: row.stanza.get("nodename"), 11),
    Column("Options", "options", lambda row: options_of(row.stanza)),
)
DEVICES = (
    Column("Device Name", "devname", lambda row: row.device.name, 19),
    Column("Type", "devtype", lambda row: row.device.type, 9),
    Column("Status", "devstatus", lambda row: row.status),
)
LOOPBACK = NetworkEntry("lo0", "127.0.0.1", "255.0.0.0", "127.255.255.255")


def network_rows(row: Wpar) -> list[NetworkRow]:
    """The addresses of a WPAR; with a routing table of its own the loopback too."""
    entries = [*row.network, LOOPBACK] if row.routing else row.network
    return [NetworkRow(row, entry) for entry in entries]


def route_rows(row: Wpar) -> list[RouteRow]:
    """The routes of a WPAR."""
    return [RouteRow(row, route) for route in row.routes]


def mount_rows(machine: Machine, rows: Sequence[Wpar]) -> list[MountRow]:
    """The file systems /etc/filesystems gives WPARs."""
    if not rows:
        return []
    known = stanzas.by_type(machine)
    return [MountRow(row, stanza) for row in rows for stanza in known.get(row.name, ())]


def device_rows(row: Wpar) -> list[DeviceRow]:
    """The devices a WPAR is given."""
    return [DeviceRow(row, device) for device in row.devices]
