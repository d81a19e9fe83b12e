"""df: report space on file systems. Source: reference, aix-commands.md section 3."""

from __future__ import annotations

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
        if self.portable:
            proc.print(*portable(rows, unit))
        elif self.blocks_only:
            proc.print(*blocks_only(rows, unit))
        elif self.everything:
            proc.print(*everything(rows, unit))
        else:
            proc.print(*table(rows, unit, self.points_first))


def on_which(proc: Process, mounts: list[Mount], name: str) -> Mount | None:
    """The mount a mount point, device or file name means."""
    for mount in mounts:
        if name == mount.point:
            return mount
    for mount in mounts:
        if name == mount.device:
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


def figures(usage: Usage | None, unit: Unit) -> dict[str, str]:
    """Every figure as text; `-` all over where there is none, and no percent sign then."""
    if usage is None:
        names = ("size", "used", "free", "percent", "iused", "ifree", "ipercent")
        return {**dict.fromkeys(names, "-"), "sign": " "}
    return {
        "size": unit.of(usage.blocks),
        "used": unit.of(usage.blocks - usage.free),
        "free": unit.of(usage.free),
        "percent": str(usage.percent),
        "iused": str(usage.inodes_used),
        "ifree": str(usage.inodes_free),
        "ipercent": str(usage.inode_percent),
        "sign": "%",
    }


def draw(rows: list[Row], unit: Unit, heading: str, form: str) -> list[str]:
    """A heading, then a line a row as `form` says, the unit's column as wide as its word."""
    form = form.replace("WIDTH", str(len(unit.heading)))
    return [
        f"Filesystem    {heading}",
        *(
            form.format(device=row.mount.device, point=row.mount.point,
                        **figures(row.usage, unit))
            for row in rows
        ),
    ]  # fmt: skip


def table(rows: list[Row], unit: Unit, points_first: bool) -> list[str]:
    """The default form, or -M."""
    if points_first:
        return draw(
            rows, unit,
            f"Mounted on       {unit.heading}      Free %Used    Iused %Iused",
            "{device:<13} {point:<16} {size:>WIDTH} {free:>9} {percent:>4}{sign} {iused:>8} "
            "{ipercent:>5}{sign}",
        )  # fmt: skip
    return draw(
        rows, unit,
        f"{unit.heading}      Free %Used    Iused %Iused Mounted on",
        "{device:<13} {size:>WIDTH} {free:>9} {percent:>4}{sign} {iused:>8} "
        "{ipercent:>5}{sign} {point}",
    )  # fmt: skip


def portable(rows: list[Row], unit: Unit) -> list[str]:
    """-P"""
    return draw(
        rows, unit,
        f"{unit.heading}      Used Available Capacity Mounted on",
        "{device:<13} {size:>WIDTH} {used:>9} {free:>9} {percent:>7}{sign} {point}",
    )  # fmt: skip


def blocks_only(rows: list[Row], unit: Unit) -> list[str]:
    """-I"""
    return draw(
        rows, unit,
        f"{unit.heading}      Used      Free %Used Mounted on",
        "{device:<13} {size:>WIDTH} {used:>9} {free:>9} {percent:>4}{sign} {point}",
    )  # fmt: skip


def everything(rows: list[Row], unit: Unit) -> list[str]:
    """-v"""
    return draw(
        rows, unit,
        f"{unit.heading}      Used      Free %Used    Iused    Ifree %Iused Mounted on",
        "{device:<13} {size:>WIDTH} {used:>9} {free:>9} {percent:>4}{sign} {iused:>8} "
        "{ifree:>8} {ipercent:>5}{sign} {point}",
    )  # fmt: skip
