"""The screens of smitty: menus, and dialogs with the command behind each: a table.

Source: the fast paths wpar and simplewpar_sys and the frame are captured (reference,
aix-commands.md section 10); the order of the menus, the other fast paths and the labels are
ours, for nothing is known of them. The commands are those of IBM's pages.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Item(NamedTuple):
    """A line of a menu, and the fast path of the screen it leads to."""

    text: str
    leads: str


class Menu(NamedTuple):
    """A screen to choose from."""

    title: str
    items: tuple[Item, ...]


class Field(NamedTuple):
    """An entry field, and what of the command it becomes.

    One of YES_NO is its flag or nothing. With an `attribute` it is `attribute=value` behind
    its flag, once for neighbours of one flag. Without a flag it is an operand.
    """

    label: str
    flag: str = ""
    attribute: str = ""
    value: str = ""
    needed: bool = False
    sign: str = ""  # "+": a list (F4), "#": a number, "/": a path
    choices: tuple[str, ...] = ()  # what it may be: one of these alone
    listed: str = ""  # what F4 lists of the machine, see `_smit.LISTS`


class Dialog(NamedTuple):
    """A screen of fields for one command."""

    title: str
    command: str
    fields: tuple[Field, ...] = ()


YES_NO = ("no", "yes")


def _yes_no(label: str, flag: str, value: str = "no") -> Field:
    return Field(label, flag, value=value, sign="+", choices=YES_NO)


def _wpar(listed: str, flag: str = "") -> Field:
    return Field("Workload Partition Name", flag, needed=True, sign="+", listed=listed)


_NETWORK = (
    Field("Network INTERFACE", "-N", "interface", sign="+", listed="interfaces"),
    Field("IP ADDRESS", "-N", "address"),
    Field("Network MASK", "-N", "netmask"),
    Field("Broadcast ADDRESS", "-N", "broadcast"),
)
_RESOURCES = (
    _yes_no("Resource control ACTIVE?", "-R active=yes"),
    Field("CPU SHARES", "-R", "shares_CPU", sign="#"),
    Field("CPU LIMITS (min%-soft%,hard%)", "-R", "CPU"),
    Field("Memory SHARES", "-R", "shares_memory", sign="#"),
    Field("Memory LIMITS (min%-soft%,hard%)", "-R", "memory"),
    Field("Most PROCESSES", "-R", "totalProcesses", sign="#"),
    Field("Most THREADS", "-R", "totalThreads", sign="#"),
)

SCREENS: dict[str, Menu | Dialog] = {
    "": Menu("System Management", (
        Item("System Environments: the error log", "error"),
        Item("Processes & Subsystems", "subsys"),
        Item("Workload Partition Administration", "wpar"),
    )),
    "wpar": Menu("Workload Partition Administration", (
        Item("Manage System Workload Partitions", "manage_wpar_sys"),
        Item("Manage Application Workload Partitions", "manage_wpar_app"),
        Item("List Workload Partitions", "lswpar"),
    )),
    "manage_wpar_sys": Menu("Manage System Workload Partitions", (
        Item("Create a System Workload Partition", "simplewpar_sys"),
        Item("Change / Show Characteristics of a System Workload Partition", "chwpar"),
        Item("Start a System Workload Partition", "startwpar"),
        Item("Stop a System Workload Partition", "stopwpar"),
        Item("Reboot a System Workload Partition", "rebootwpar"),
        Item("Synchronize Software of System Workload Partitions", "syncwpar"),
        Item("Back Up a System Workload Partition", "savewpar"),
        Item("Create a System Workload Partition from a Backup", "restwpar"),
        Item("Remove a Workload Partition", "rmwpar"),
    )),
    "manage_wpar_app": Menu("Manage Application Workload Partitions", (
        Item("Create and Run an Application Workload Partition", "wparexec"),
        Item("Stop an Application Workload Partition", "stopwpar"),
    )),
    "subsys": Menu("Processes & Subsystems", (
        Item("List All Subsystems", "lssubsys"),
        Item("Start a Subsystem", "startsubsys"),
        Item("Stop a Subsystem", "stopsubsys"),
        Item("Refresh a Subsystem", "refresh"),
    )),
    "error": Menu("Error Log", (
        Item("Generate an Error Report", "errpt"),
        Item("Clean the Error Log", "errclear"),
    )),
    "simplewpar_sys": Dialog("Create a System Workload Partition", "mkwpar", (
        Field("Workload Partition NAME", "-n", needed=True),
        Field("HOSTNAME", "-h"),
        *_NETWORK,
        Field("Base DIRECTORY", "-d", sign="/"),
        Field("Volume GROUP", "-g", sign="+", listed="volume groups"),
        _yes_no("Copy NAME RESOLUTION files?", "-r"),
        _yes_no("PRIVATE /usr and /opt?", "-l"),
        _yes_no("Start it at BOOT?", "-A"),
        _yes_no("START it when it is made?", "-s"),
        _yes_no("RESOLVE conflicts by itself?", "-a"),
        Field("SPECIFICATION file", "-f", sign="/"),
        *_RESOURCES,
    )),
    "chwpar": Dialog("Change a Workload Partition", "chwpar", (
        _wpar("workload partitions"),
        Field("New NAME", "-n"),
        Field("HOSTNAME", "-h"),
        *_NETWORK,
        _yes_no("Start it at BOOT?", "-A"),
        *_RESOURCES,
    )),
    "startwpar": Dialog("Start a Workload Partition", "startwpar", (
        _wpar("defined"),
        _yes_no("RESOLVE conflicts by itself?", "-a"),
        _yes_no("Tell MORE?", "-v"),
    )),
    "stopwpar": Dialog("Stop a Workload Partition", "stopwpar", (
        _wpar("active"),
        _yes_no("By FORCE?", "-F"),
        _yes_no("HARD?", "-h"),
        _yes_no("Start it AGAIN?", "-r"),
        Field("Seconds to WAIT", "-t", sign="#"),
        _yes_no("Tell MORE?", "-v"),
    )),
    "rebootwpar": Dialog("Reboot a Workload Partition", "rebootwpar", (
        _wpar("active"), _yes_no("By FORCE?", "-F"), _yes_no("HARD?", "-h"),
    )),
    "syncwpar": Dialog("Synchronize Software of Workload Partitions", "syncwpar", (
        Field("Workload Partition Name", sign="+", listed="active"),
        _yes_no("ALL of them?", "-A"),
    )),
    "savewpar": Dialog("Back Up a Workload Partition", "savewpar", (
        Field("FILE or DEVICE", "-f", needed=True, sign="/"),
        _wpar("workload partitions"),
        _yes_no("Make a new IMAGE.DATA file?", "-i", "yes"),
        _yes_no("EXCLUDE files?", "-e"),
        _yes_no("List the FILES?", "-v"),
    )),
    "restwpar": Dialog("Create a Workload Partition from a Backup", "restwpar", (
        Field("FILE or DEVICE", "-f", needed=True, sign="/"),
        Field("NAME, if another", "-n"),
        Field("Base DIRECTORY, if another", "-d", sign="/"),
        _yes_no("RESOLVE conflicts by itself?", "-a"),
        _yes_no("START it?", "-s"),
    )),
    "rmwpar": Dialog("Remove a Workload Partition", "rmwpar", (
        _wpar("workload partitions"),
        _yes_no("STOP it first?", "-s"),
        _yes_no("By FORCE?", "-F"),
        _yes_no("PRESERVE its file systems?", "-p"),
    )),
    "wparexec": Dialog("Create and Run an Application Workload Partition", "wparexec", (
        Field("Workload Partition NAME", "-n"),
        Field("HOSTNAME", "-h"),
        *_NETWORK,
        *_RESOURCES,
        Field("COMMAND", needed=True),
    )),
    "lswpar": Dialog("List Workload Partitions", "lswpar", (
        Field("Workload Partition Name", sign="+", listed="workload partitions"),
        _yes_no("In LONG?", "-L"),
        _yes_no("The NETWORK?", "-N"),
    )),
    "lssubsys": Dialog("List All Subsystems", "lssrc -a"),
    "startsubsys": Dialog("Start a Subsystem", "startsrc", (
        Field("SUBSYSTEM name", "-s", needed=True, sign="+", listed="subsystems"),
        Field("ARGUMENTS", "-a"),
    )),
    "stopsubsys": Dialog("Stop a Subsystem", "stopsrc", (
        Field("SUBSYSTEM name", "-s", needed=True, sign="+", listed="subsystems"),
        _yes_no("By FORCE?", "-f"),
    )),
    "refresh": Dialog("Refresh a Subsystem", "refresh", (
        Field("SUBSYSTEM name", "-s", needed=True, sign="+", listed="subsystems"),
    )),
    "errpt": Dialog("Generate an Error Report", "errpt", (
        _yes_no("DETAILED?", "-a"),
        Field("CLASSES (H,S,O,U)", "-d"),
        Field("LABELS", "-J"),
        Field("RESOURCES", "-N"),
    )),
    "errclear": Dialog("Clean the Error Log", "errclear", (
        Field("CLASSES (H,S,O,U)", "-d"),
        Field("Remove entries older than this NUMBER OF DAYS", value="30", needed=True,
              sign="#"),
    )),
}  # fmt: skip


def assembled(dialog: Dialog, values: list[str]) -> str:
    """The command line that the fields make."""
    words, operands = [dialog.command], []
    last = ""
    for field, value in zip(dialog.fields, values, strict=True):
        if field.choices == YES_NO:
            if value == "yes":
                flag, _, rest = field.flag.partition(" ")
                words += [flag, rest] if rest else [flag]
                last = flag if rest else ""
        elif value and field.attribute:
            if field.flag != last:
                words.append(field.flag)
            words.append(f"{field.attribute}={_quoted(value)}")
            last = field.flag
        elif value and field.flag:
            words += [field.flag, _quoted(value)]
            last = ""
        elif value:
            # A command and its words are typed as they are.
            operands.append(value if field.label == "COMMAND" else _quoted(value))
    return " ".join([*words, *operands])


def _quoted(value: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9_./:,%@+=-]+", value):
        return value
    quoted = value.replace("'", "'\"'\"'")
    return f"'{quoted}'"
