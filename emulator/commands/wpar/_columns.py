"""The columns of lswpar's listings: each group once, for table, delimited and paragraph.

Those of attributes follow from the machine's table of them, which has the 6.1 generation's
(reference: wpar-commands.md 4.2 to 4.5); here is what is shown beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from emulator.layouts import Column
from emulator.machine import stanzas
from emulator.machine.filesystems import options_of
from emulator.machine.machine import Machine
from emulator.machine.stanzas import Stanza
from emulator.machine.wpar import attributes, fields
from emulator.machine.wpar.attributes import Attribute
from emulator.machine.wpar.rows import DeviceExport, MountEntry, NetworkEntry, RouteEntry, Wpar


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
        return "EXPORTED" if self.wpar.key else "ALLOCATED"


NAME = Column("Name", "name", lambda row: row.name)
STATE = Column("State", "state", lambda row: row.state)
OWNER_NAME = Column("Name", "name", lambda row: row.wpar.name)
#: What the default listing shows behind name and state.
DEFAULT = ("type", "hostname", "directory")
#: The least width of that listing's last column. Inferred: captures.md T02 has it wider than
#: its only value (`/`), and the paper's rule is 45 long whoever is listed.
DIRECTORY_WIDTH = 12
STATUS = Column("Status", "devstatus", lambda row: row.status)


def operation(machine: Machine) -> tuple[Column, ...]:
    """What is being done to a WPAR, by which process, since when: blank where nothing is.

    The names of the delimited form and how the time is written are not documented.
    """

    def since(row: Wpar) -> str:
        if not row.operation_since:
            return ""
        return machine.system.date(row.operation_since)

    return (
        Column("Operation", "operation", lambda row: row.operation),
        Column("Process ID", "pid", lambda row: str(row.operation_pid or "")),
        Column("Start Time", "starttime", since),
    )


def _general(row: Wpar) -> Wpar:
    """The row with the host name it goes by while it runs, whatever its setting is."""
    return row._replace(hostname=row.hostname_inside) if row.hostname_inside else row


#: Section of attributes -> where a row that is listed keeps it.
_KEPT: dict[str, Callable[[Any], Any]] = {
    "general": _general, "resources": lambda row: row.resources,
    "security": lambda row: row, "network": lambda row: row.entry,
    "route": lambda row: row.route, "device": lambda row: row.device,
}  # fmt: skip
#: Attributes of file systems that are not a line of the stanza as it stands.
_MOUNTED: dict[str, Callable[[MountRow], str]] = {
    "directory": lambda row: row.stanza.point,
    "dev": lambda row: row.stanza.get("dev"),
    "mountopts": lambda row: options_of(row.stanza),
}


def shown(section: str) -> list[Attribute]:
    """The attributes of a section that are shown, in the order of paragraphs and tables."""
    found = [one for one in attributes.of(section) if one.shown is not None]
    return sorted(found, key=lambda one: one.shown.paragraph if one.shown else 0)


#: Section -> the table its columns were made of, and they: -L asks once for each WPAR.
_remembered: dict[str, tuple[tuple[Attribute, ...], Sequence[Column]]] = {}


def columns(section: str) -> Sequence[Column]:
    """The columns of a section at every level, in the order of paragraphs and tables."""
    known = _remembered.get(section)
    if known is None or known[0] is not attributes.TABLE:
        made = tuple(column for one in shown(section) for column in _labelled(one))
        known = attributes.TABLE, (*made, STATUS) if section == "device" else made
        _remembered[section] = known
    return known[1]


def delimited_columns(section: str) -> Sequence[Column]:
    """The same in the order of the delimited form, where that is another one."""
    found = sorted(shown(section), key=lambda one: one.shown.delimited if one.shown else 0)
    made = tuple(column for one in found for column in _labelled(one))
    return (*made, STATUS) if section == "device" else made


def _labelled(attribute: Attribute) -> list[Column]:
    """The column of an attribute, under each label it has had."""
    column, where = _column(attribute), attribute.shown
    if where is None or not where.renamed:
        return [column]
    return [
        column._replace(until=where.since),
        column._replace(heading=where.renamed, since=where.since),
    ]


def _column(attribute: Attribute) -> Column:
    where = attribute.shown
    assert where is not None, "only what is shown has a column"
    if attribute.section == "mount":
        get = _MOUNTED.get(attribute.key, lambda row: row.stanza.get(attribute.place))
    else:
        kept = _KEPT[attribute.section]

        def get(row: Any) -> str:
            return fields.text(kept(row), attribute)

    return Column(where.label, where.column, get, where.width, since=attribute.since)


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
    return [
        MountRow(row, stanza)
        for row in rows
        for stanza in (
            [_stanza(machine, one) for one in row.mounts]
            if row.type == "A"
            else known.get(row.name, ())
        )
    ]


def _stanza(machine: Machine, one: MountEntry) -> Stanza:
    """A mount of an application WPAR as /etc/filesystems would say it, or says it."""
    if not one.vfs:
        return stanzas.defined(machine).get(one.point, Stanza(one.point, {}))
    lines = {"dev": one.device, "vfs": one.vfs, "options": one.options}
    return Stanza(one.point, lines | dict(one.more))


def device_rows(row: Wpar) -> list[DeviceRow]:
    """The devices a WPAR is given."""
    return [DeviceRow(row, device) for device in row.devices]
