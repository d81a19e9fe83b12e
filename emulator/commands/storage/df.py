"""df: report space on file systems. Source: reference, aix-commands.md section 3."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from emulator.commands.storage._mounts import shown
from emulator.kernel.process import Process
from emulator.machine import filesystems
from emulator.machine.errors import FileRefusal
from emulator.machine.filesystems import Usage
from emulator.machine.vfs import Mount
from emulator.messages.filesystem import CANNOT_FIND
from emulator.options import Command, flag, operands


class Unit(NamedTuple):
    """How blocks are counted: the heading, 512-byte blocks in one, decimals."""

    heading: str
    blocks: int
    decimals: int = 0

    def of(self, blocks: int) -> str:
        """A number of 512-byte blocks in this unit, rounded as df rounds."""
        if self.decimals:
            return f"{blocks / self.blocks:.{self.decimals}f}"
        return str(blocks // self.blocks)


HALF_KB = Unit("512-blocks", 1)
KB = Unit("1024-blocks", 2)
MB = Unit("MB blocks", 2048, 2)
GB = Unit("GB blocks", 2097152, 2)


class Row(NamedTuple):
    """One file system: what is mounted where, and its figures (None: it has none)."""

    mount: Mount
    usage: Usage | None


class Df(Command):
    """df [-P | -I | -M | -i | -v] [-k | -m | -g] [-s] [FileSystem ... | File ...]

    Reports the size and free space of file systems, in 512-byte blocks where nothing else
    is said. Inside a workload partition it knows that partition's own mounts alone, by
    the paths they have there.
    """

    portable: bool = flag("P", "Used, available and capacity: the POSIX form.")
    blocks_only: bool = flag("I", "Used and free blocks, no inodes.")
    points_first: bool = flag("M", "The mount point in the second column.")
    inodes: bool = flag("i", "Used inodes too, which is what is shown anyway.")
    everything: bool = flag("v", "All the figures there are.")
    kilo: bool = flag("k", "Count in units of 1024 bytes.")
    mega: bool = flag("m", "Count in megabytes.")
    giga: bool = flag("g", "Count in gigabytes.")
    by_helper: bool = flag("s", "Ask the file system's own helper; the figures are the same.")
    names: list[str] = operands("FileSystem", "File systems, devices or files on them.")
    examples = (("Report in gigabytes", "df -g"), ("Where a file lies", "df /etc/passwd"))

    def run(self, proc: Process) -> None:
        """Report the file systems asked for, or all."""
        mounts = shown(proc)
        if self.names:
            chosen = []
            for name in self.names:
                found = on_which(proc, mounts, name)
                if found is None:
                    proc.error(CANNOT_FIND, name=name)
                else:
                    chosen.append(found)
            if not chosen:
                return
            mounts = chosen
        unit = KB if self.kilo else MB if self.mega else GB if self.giga else HALF_KB
        rows = [Row(m, filesystems.usage(proc.machine, m.tree)) for m in mounts]
        asked = {"P": self.portable, "I": self.blocks_only, "v": self.everything,
                 "M": self.points_first}  # fmt: skip
        proc.print(*draw(rows, unit, next((form for form, on in asked.items() if on), "")))


def on_which(proc: Process, mounts: list[Mount], name: str) -> Mount | None:
    """The mount a mount point, device or file name means."""
    for mount in mounts:
        if name == mount.point:
            return mount
    for mount in mounts:
        if name == device_of(mount):
            return mount
    try:
        path = proc.files.real_path(name)
    except FileRefusal:
        return None
    best = None
    for mount in mounts:
        if f"{path}/".startswith(f"{mount.point.rstrip('/')}/") and (
            best is None or len(mount.point) >= len(best.point)
        ):
            best = mount
    return best


def device_of(mount: Mount) -> str:
    """What is mounted: a device, or a server and what it serves."""
    return f"{mount.node}:{mount.device}" if mount.node else mount.device


class Figure(NamedTuple):
    """One column: heading, width (a longer cell pushes the line on), whether to the left."""

    heading: str
    width: int
    get: Callable[[Row, Unit], str]
    left: bool = False


def _figure(
    heading: str, width: int, get: Callable[[Usage, Unit], object], sign: str = ""
) -> Figure:
    """A figure of the usage; `-`, and no sign, where there is none."""

    def cell(row: Row, unit: Unit) -> str:
        return "-" + " " * len(sign) if row.usage is None else f"{get(row.usage, unit)}{sign}"

    return Figure(heading, width, cell)


FIGURES = {
    "device": Figure("Filesystem", 13, lambda row, unit: device_of(row.mount), True),
    "size": _figure("", 0, lambda usage, unit: unit.of(usage.blocks)),
    "used": _figure("Used", 9, lambda usage, unit: unit.of(usage.blocks - usage.free)),
    "free": _figure("Free", 9, lambda usage, unit: unit.of(usage.free)),
    "available": _figure("Available", 9, lambda usage, unit: unit.of(usage.free)),
    "percent": _figure("%Used", 5, lambda usage, unit: usage.percent, "%"),
    "capacity": _figure("Capacity", 8, lambda usage, unit: usage.percent, "%"),
    "iused": _figure("Iused", 8, lambda usage, unit: usage.inodes_used),
    "ifree": _figure("Ifree", 8, lambda usage, unit: usage.inodes_free),
    "ipercent": _figure("%Iused", 6, lambda usage, unit: usage.inode_percent, "%"),
    "point": Figure("Mounted on", 0, lambda row, unit: row.mount.point, True),
    "second": Figure("Mounted on", 16, lambda row, unit: row.mount.point, True),
}
#: The columns of each form, by the flag that asks for it.
FORMS = {
    "": "device size free percent iused ipercent point",
    "M": "device second size free percent iused ipercent",
    "P": "device size used available capacity point",
    "I": "device size used free percent point",
    "v": "device size used free percent iused ifree ipercent point",
}


def draw(rows: list[Row], unit: Unit, form: str) -> list[str]:
    """A heading, then a line a row; the blocks' column is as wide as its word."""
    width = len(unit.heading)
    figures = [
        figure._replace(heading=unit.heading, width=width) if name == "size" else figure
        for name, figure in ((name, FIGURES[name]) for name in FORMS[form].split())
    ]
    lines = [[figure.heading for figure in figures]]
    lines += [[figure.get(row, unit) for figure in figures] for row in rows]
    return [
        " ".join(
            cell.ljust(figure.width) if figure.left else cell.rjust(figure.width)
            for cell, figure in zip(line, figures, strict=True)
        )
        for line in lines
    ]
