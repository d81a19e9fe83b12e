"""lsfs: list what /etc/filesystems defines. Source: reference, aix-commands.md section 3."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from emulator import layouts
from emulator.kernel.process import Process
from emulator.layouts import Column
from emulator.machine import filesystems, stanzas
from emulator.machine.filesystems import Volume
from emulator.machine.machine import Machine
from emulator.machine.stanzas import Stanza
from emulator.messages.filesystem import NO_RECORD
from emulator.options import Command, UsageError, flag, operands, option


class Row(NamedTuple):
    """One stanza, what is made on its device, and the size of that in 512-byte blocks."""

    stanza: Stanza
    volume: Volume | None
    lv_blocks: int

    def either(self, name: str, missing: str = "") -> str:
        """An attribute, or what stands for a missing one."""
        return self.stanza.get(name) or missing


def automatic(row: Row) -> str:
    """Whether it is mounted when the system starts: the system does that for the base."""
    return "no" if row.either("mount", "false") == "false" else "yes"


def accounted(row: Row) -> str:
    """Whether disk accounting counts it."""
    return "yes" if row.either("account") == "true" else "no"


def blocks(row: Row) -> str:
    """The size, or nothing."""
    return str(row.volume.blocks) if row.volume else ""


ROW = "{:<15} {:<10} {:<22} {:<5} {:<7} {:<10} {:<4} {}".format
TABLE = (
    Column("Name", "", lambda r: r.either("dev")),
    Column("Nodename", "", lambda r: r.either("nodename", "--")),
    Column("Mount Pt", "", lambda r: r.stanza.point),
    Column("VFS", "", lambda r: r.either("vfs", "--")),
    Column("Size", "", lambda r: blocks(r) or "--"),
    Column("Options", "", lambda r: r.either("options", "--")),
    Column("Auto", "", automatic),
    Column("Accounting", "", lambda r: f"{accounted(r)} "),
)
DELIMITED = (
    Column("", "MountPoint", lambda r: r.stanza.point),
    Column("", "Device", lambda r: r.either("dev")),
    Column("", "Vfs", lambda r: r.either("vfs")),
    Column("", "Nodename", lambda r: r.either("nodename")),
    Column("", "Type", lambda r: r.either("type")),
    Column("", "Size", blocks),
    Column("", "Options", lambda r: r.either("options")),
    Column("", "AutoMount", automatic),
    Column("", "Acct", accounted),
)


class Lsfs(Command):
    """lsfs [-q] [-c | -l] [-a | -v VfsType | -u MountGroup | FileSystem ...]

    Lists file systems that /etc/filesystems defines, mounted or not.
    """

    query: bool = flag("q", "Tell how each JFS2 was made too.")
    delimited: bool = flag("c", "Colons between the values.")
    listed: bool = flag("l", "A table, which is the default.")
    all: bool = flag("a", "All file systems, which is the default.")
    vfs: str = option("v", "Those of one kind, such as jfs2.", str, "")
    group: str = option("u", "Those of one mount group, such as a partition's name.", str, "")
    names: list[str] = operands("FileSystem", "Mount points or devices.")
    examples = (("List the file systems of a workload partition", "lsfs -u wpar1"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """One way of choosing, one way of drawing."""
        self = super().parse(arguments)
        assert isinstance(self, Lsfs)
        ways = (self.all, bool(self.vfs), bool(self.group), bool(self.names))
        if sum(ways) > 1 or (self.delimited and self.listed):
            raise UsageError("", "-")
        return self

    def run(self, proc: Process) -> None:
        """List the stanzas asked for."""
        known = stanzas.defined(proc.machine, proc.files.root)
        listed = list(known.values())
        if self.vfs:
            listed = [s for s in listed if s.get("vfs") == self.vfs]
        elif self.group:
            listed = stanzas.of_type(proc.machine, self.group, proc.files.root)
        elif self.names:
            listed = []
            for name in self.names:
                found = known.get(name)
                devices = [found] if found else []
                devices = devices or [s for s in known.values() if s.get("dev") == name]
                if not devices:
                    proc.error(NO_RECORD, name=name)
                listed += devices
        if not listed and (self.vfs or self.group):
            proc.fail(NO_RECORD, name=self.vfs or self.group)
        rows = [row_of(proc.machine, stanza) for stanza in listed]
        if rows:
            proc.print(*(delimited if self.delimited else table)(rows, self.query))


def row_of(machine: Machine, stanza: Stanza) -> Row:
    """Gather what is known of one stanza."""
    device = stanza.get("dev")
    lv = machine.logical_volumes.get(device.removeprefix("/dev/"))
    size = lv.pps * machine.volume_groups[lv.group].pp_mb * 2048 if lv else 0
    return Row(stanza, machine.volumes.get(device), size)


def table(rows: Sequence[Row], query: bool) -> list[str]:
    """The default form; -q puts a line below each JFS2."""
    lines = [ROW(*(column.heading for column in TABLE))]
    for row in rows:
        lines.append(ROW(*(column.get(row) for column in TABLE)))
        if query and row.volume and row.volume.vfs == "jfs2":
            facts = ", ".join(f"{name}: {value}" for name, value in made(row))
            lines.append(f"  ({facts})")
    return lines


def delimited(rows: Sequence[Row], query: bool) -> list[str]:
    """-c"""
    lines = layouts.delimited(DELIMITED, [])
    for row in rows:
        lines += layouts.delimited(DELIMITED, [row], heading=False)
        if query and row.volume and row.volume.vfs == "jfs2":
            lines.append("(" + ":".join(f"{name} {value}" for name, value in made(row)) + ")")
    return lines


def made(row: Row) -> list[tuple[str, str]]:
    """What -q tells of one JFS2."""
    volume = row.volume
    assert volume is not None
    inline = volume.log == "INLINE"
    log_kb = filesystems.log_blocks(volume.blocks) // 2 if inline else 0
    return [
        ("lv size", str(row.lv_blocks)),
        ("fs size", str(volume.blocks)),
        ("block size", "4096"),
        ("sparse files", "yes"),
        ("inline log", "yes" if inline else "no"),
        ("inline log size", str(log_kb)),
        ("EAformat", "v1"),
        ("Quota", "no"),
        ("DMAPI", "no"),
        ("VIX", "no"),
    ]
