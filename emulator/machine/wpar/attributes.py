"""The one table of what can be set of a WPAR, or is shown of it as such a setting.

A row of `TABLE` says everything of one attribute: its key and section in a specification
file, where a WPAR's rows keep it, how it is checked, read and shown, its flag of mkwpar and
of chwpar, where lswpar shows it and under which label (a name of AIX's, no sentence), and
since which level of AIX there is one. mkwpar's flags, the specification file both ways,
/etc/wpars/<name>.cf and lswpar's listings follow from it: one more row is one more
attribute of all of them. Kept here, not told: what an attribute does to a running WPAR.

How rows keep them is told in `fields`. Keys, labels and flags: reference,
wpar-commands.md 2 to 4, 8, 10 and 13.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from emulator.machine.errors import Invalid
from emulator.machine.wpar import values
from emulator.machine.wpar.values import Kind


class Section(NamedTuple):
    """One section of a specification file. Each but `general` is one flag with words."""

    repeats: bool  # whether there may be more than one such stanza
    member: str  # what an attribute of it is called where it is wrong
    help: str  # what the flag is for
    needs: tuple[tuple[str, ...], ...] = ()  # one key of each of these must be there


#: In the order in which they are written.
SECTIONS = {
    "general": Section(False, "general attribute", ""),
    "network": Section(
        True, "network attribute", "Addresses", (("address", "address6"),)
    ),
    "route": Section(True, "route attribute", "Routes", (("rtdest",), ("rtgateway",))),
    "resources": Section(False, "resource control", "Controls"),
    "security": Section(False, "security attribute", "Privileges"),
    "mount": Section(True, "mount attribute", "File systems", (("directory",),)),
    "device": Section(True, "device attribute", "Devices", (("devname",),)),
}


class Shown(NamedTuple):
    """Where lswpar shows an attribute among those of its section."""

    label: str  # in paragraphs and above a table's column
    column: str  # in the delimited form, and after -a
    paragraph: int = 1000  # place in the paragraph or table; those of one place as in TABLE
    delimited: int = 1000  # place in the delimited form
    width: int = 0  # of its column in -L
    renamed: str = ""  # its label from a later level of AIX on,
    since: str = ""  # which is this one


#: Sections an application WPAR has too, which only a specification file sets (WX71).
NO_FLAG_OF_WPAREXEC = ("security", "device")


def _always(row: Any) -> bool:
    return True


class Attribute(NamedTuple):
    """One attribute."""

    key: str
    section: str
    kind: Kind
    mkwpar: str = ""  # the letter of the flag that sets it; "": none does
    chwpar: str = ""
    help: str = ""
    field: str = ""  # of the section's row; "": the key, in `more`
    called: str = ""  # what a wrong value of it is called; "": value of <key>
    default: str = ""  # an empty text is a value only where this is empty
    written: bool = True  # into specification files; others may still be read from one
    empty: bool = False  # written even where there is nothing to write
    applies: Callable[[Any], bool] = _always  # whether a row of the section has one
    shown: Shown | None = None
    since: str = ""  # level of AIX, as 6.1.0.0; "": always
    until: str = ""
    types: str = "SA"  # the types of WPAR that have one

    @property
    def wparexec(self) -> str:
        """The letter of wparexec's flag: mkwpar's, but for what it has no flag for."""
        own = "A" in self.types and self.section not in NO_FLAG_OF_WPAREXEC
        return self.mkwpar if own else ""

    @property
    def place(self) -> str:
        """The field it is kept in, or its name in `more`."""
        return self.field or self.key


# --- the table -----------------------------------------------------------------------------


def _is_4(row: Any) -> bool:
    return bool(row.family == 4)


def _is_6(row: Any) -> bool:
    return bool(row.family == 6)


def _is_local(row: Any) -> bool:
    return bool(row.vfs == "jfs2")


def _general(
    key: str, kind: Kind, mkwpar: str = "", chwpar: str = "", help: str = "", **more: Any
) -> Attribute:
    return Attribute(key, "general", kind, mkwpar, chwpar, help, **more)


def _network(key: str, kind: Kind, **more: Any) -> Attribute:
    return Attribute(key, "network", kind, "N", "N", **more)


def _route(key: str, kind: Kind, **more: Any) -> Attribute:
    return Attribute(key, "route", kind, "I", "I", **more)


def _control(
    key: str, kind: Kind, default: str, label: str, renamed: str = "", since: str = ""
) -> Attribute:
    shown = Shown(label, key, renamed=renamed, since=since)
    return Attribute(
        key, "resources", kind, "R", "R", field=key, default=default, shown=shown
    )


def _mount(key: str, kind: Kind, **more: Any) -> Attribute:
    # chwpar has -M from 7.1 on (reference: 3).
    return Attribute(key, "mount", kind, "M", **more)


def _device(key: str, kind: Kind, **more: Any) -> Attribute:
    return Attribute(key, "device", kind, "D", "D", **more)


#: The order within a section is that of a specification file.
TABLE: tuple[Attribute, ...] = (
    _general("name", values.NAME, "n", "n", "Its name: at most 25 characters.",
             field="name", called="workload partition name"),
    _general("hostname", values.HOSTNAME, "h", "h", "Host name; WparName otherwise.",
             field="hostname", called="host name",
             shown=Shown("Hostname", "hostname", 30, 20)),
    _general("directory", values.BASE_DIRECTORY, "d", "d",
             "Base directory; /wpars/WparName otherwise.",
             field="directory", called="base directory", types="S",
             shown=Shown("Directory", "directory", 50, 40)),
    _general("vg", values.WORD, "g", "",
             "Volume group of its file systems; rootvg otherwise.",
             field="volume_group", called="volume group", types="S"),
    _general("auto", values.YES_NO, "A", "A",
             "Start it whenever the system is booted (/etc/rc.wpars).",
             field="auto", default="no", types="S", shown=Shown("Auto", "auto", 70, 70)),
    _general("checkpointable", values.YES_NO, "c", "c",
             "Mark it as one that may be checkpointed.",
             field="checkpointable", default="no",
             shown=Shown("Checkpointable", "checkpointable", 90, 90)),
    _general("privateusr", values.YES_NO, "l", "",
             "Give it its own writable /usr and /opt.",
             field="private_usr", default="no", types="S",
             shown=Shown("Private /usr", "privateusr", 80, 80)),
    # The time-line has routing tables from 6.1 TL2 on; ours shows them at every level.
    _general("routing", values.YES_NO, "i", "i", "Give it a routing table of its own.",
             field="routing", default="no",
             shown=Shown("WPAR-Specific Routing", "routing", 40, 30)),
    _general("script", values.LINE, "u", "u", "User script to run at start.",
             field="script", empty=True,
             shown=Shown("Start/Stop Script", "script", 60, 60)),
    # What is no setting, but shown among them.
    _general("type", values.WORD, field="type", written=False,
             shown=Shown("Type", "type", 10, 10)),
    _general("owner", values.WORD, field="owner", written=False,
             shown=Shown("Owner", "owner", 20, 50)),
    _general("application", values.LINE, field="application", types="A",
             shown=Shown("Application", "application", 100, 100)),
    _network("interface", values.WORD, field="interface", called="interface",
             shown=Shown("Interface", "interface", 10, 10, 14)),
    _network("address", values.ADDRESS, field="address", called="address", applies=_is_4,
             shown=Shown("Address(6)", "address", 20, 20, 18)),
    _network("netmask", values.MASK, field="mask", called="netmask", applies=_is_4,
             shown=Shown("Mask/Prefix", "mask_prefix", 30, 30, 18)),
    _network("broadcast", values.DOTTED, field="broadcast", called="address", applies=_is_4,
             shown=Shown("Broadcast", "broadcast", 40, 40)),
    _network("address6", values.ADDRESS_6, field="address", called="address",
             applies=_is_6),
    _network("prefixlen", values.PREFIX, field="mask", called="prefix length",
             applies=_is_6),
    _route("rtdest", values.WORD, field="destination", called="route",
           shown=Shown("Destination", "destination", 20, 20, 21)),
    _route("rtgateway", values.WORD, field="gateway", called="route",
           shown=Shown("Gateway", "gateway", 30, 30, 18)),
    _route("rttype", values.ROUTE_TYPE, field="type", called="route",
           shown=Shown("Type", "type", 10, 10, 8)),
    _route("rtinterface", values.WORD, field="interface", called="interface",
           shown=Shown("Interface", "interface", 40, 40)),
    _route("rtnetmask", values.MASK, called="netmask"),
    _route("rtprefixlen", values.PREFIX, called="prefix length"),
    _route("rtfamily", values.ROUTE_FAMILY, called="address family"),
    _control("active", values.SWITCH, "yes", "Active"),
    _control("rset", values.WORD, "", "RSet", "Resource Set", since="6.1.0.0"),
    _control("shares_CPU", values.SHARES, "unlimited", "CPU Shares"),
    _control("CPU", values.PERCENTAGES, "0%-100%,100%", "CPU Limits"),
    _control("shares_memory", values.SHARES, "unlimited", "Memory Shares"),
    _control("memory", values.PERCENTAGES, "0%-100%,100%", "Memory Limits"),
    _control("procVirtMem", values.MEMORY, "unlimited", "Per-Process Virtual Memory Limit"),
    _control("totalProcesses", values.COUNT, "unlimited", "Total Processes"),
    _control("totalThreads", values.COUNT, "unlimited", "Total Threads"),
    Attribute("privs", "security", values.PRIVILEGES, "S", "S", field="privileges",
              called="privilege", empty=True, shown=Shown("Privileges", "privs")),
    Attribute("secfile", "security", values.LINE, "S", "S", written=False),
    _mount("dev", values.PATH, field="device", called="device",
           shown=Shown("Device", "device", 20, 20, 17)),
    _mount("directory", values.PATH, field="point", called="mount point",
           shown=Shown("MountPoint", "mountpoint", 10, 10, 25)),
    _mount("vfs", values.FILE_SYSTEM, field="vfs", called="file system type",
           shown=Shown("Vfs", "vfs", 30, 30, 8)),
    _mount("mountopts", values.WORD, field="options",
           shown=Shown("Options", "options", 50, 50)),
    _mount("size", values.SIZE, field="blocks", called="size", types="S"),
    _mount("logname", values.WORD, field="log", applies=_is_local, types="S"),
    _mount("vg", values.WORD, field="group", called="volume group", types="S"),
    _mount("host", values.WORD, field="nodename",
           shown=Shown("Nodename", "nodename", 40, 40, 11)),
    _device("devname", values.WORD, field="name", called="device",
            shown=Shown("Device Name", "devname", 10, 10, 19)),
    _device("devtype", values.DEVICE_TYPE, field="type", called="device type",
            shown=Shown("Type", "devtype", 20, 20, 9)),
    _device("export", values.SWITCH, written=False),
    _device("rootvg", values.SWITCH, written=False, since="6.1.4.0"),
    _device("xfactor", values.WORD, written=False),
)  # fmt: skip


# --- asking the table ----------------------------------------------------------------------


def of(section: str) -> list[Attribute]:
    """The attributes of a section, in the order of the file."""
    return [one for one in TABLE if one.section == section]


def find(section: str, key: str) -> Attribute:
    """The attribute. Raises Invalid (what a member of the section is called, key)."""
    for one in TABLE:
        if one.key == key and one.section == section:
            return one
    raise Invalid(SECTIONS[section].member, key)


def parse(attribute: Attribute, text: str) -> Any:
    """The value a text stands for. Raises Invalid (what a wrong value is called; reason)."""
    if text or attribute.default:
        problem = attribute.kind.problem(text)
        if problem:
            raise Invalid(attribute.called or f"value of {attribute.key}", text, problem)
    return attribute.kind.read(text) if text else attribute.kind.nothing


def check(section: str, wanted: Mapping[str, str]) -> None:
    """Whether a section may have these keys with these values. Raises Invalid."""
    for key, text in wanted.items():
        parse(find(section, key), text)
