"""lssavewpar: see what a backup of a WPAR holds. Source: IBM's lssavewpar page; the fields of
-l as lsmksysb prints them (captures.md, T35), the words recalled.
"""

from __future__ import annotations

from emulator import layouts
from emulator.commands.software._lslpp import levels
from emulator.commands.wpar._backup_files import Reader, length_of, read_data, total
from emulator.commands.wpar._checks import only_root_in_global
from emulator.kernel.process import Process
from emulator.layouts import Column
from emulator.machine.wpar.backup import Backup, Volume
from emulator.machine.wpar.image_data import ImageData
from emulator.messages import backups as say
from emulator.options import UsageError, flag

#: -l: eight lines, the values in column 24.
FACTS = [
    Column("VOLUME GROUP", "volume_group", lambda row: row[2]),
    Column("BACKUP DATE AND TIME", "date", lambda row: row[0].date),
    Column("UNAME INFO", "uname", lambda row: row[0].uname),
    Column("BACKUP OSLEVEL", "oslevel", lambda row: row[0].level),
    Column("MAINTENANCE LEVEL", "maintenance", lambda row: row[0].recommended_level),
    Column("BACKUP SIZE (MB)", "size", lambda row: str(_megabytes(row[1], False))),
    Column("SHRINK SIZE (MB)", "shrink", lambda row: str(_megabytes(row[1], True))),
    Column("VG DATA ONLY", "data_only", lambda row: "no"),
]
VOLUMES = [
    Column("LV NAME", "lv", lambda row: row[1].volume, 15),
    Column("SIZE (blocks)", "blocks", lambda row: str(row[1].blocks), right=True),
    Column("MIN SIZE", "least", lambda row: str(row[1].least), right=True),
    Column("MOUNT POINT", "point", lambda row: row[0]),
]
#: -M and -N: what lies on writable directories of the global environment.
MOUNTS = [
    Column("Device", "device", lambda row: row.device),
    Column("MountPoint", "mountpoint", lambda row: row.point),
    Column("Blocks", "blocks", lambda row: str(_blocks(row)), right=True),
]


class Lssavewpar(Reader):
    """lssavewpar [-b Blocks] [-f Device] [-a] [-c] [-D] [-l | -L | -M | -N] [-V]

    Lists the files of a backup that savewpar wrote. With -l it tells when and where it was
    made and lists the logical volumes and file systems, with -L the filesets, with -M the
    writable namefs mounts, with -N the NFS mounts, of which this system has none.
    """

    colons: bool = flag("c", "Print with colons between the fields.")
    facts: bool = flag("l", "Tell about the backup.")
    filesets: bool = flag("L", "List the filesets.")
    namefs: bool = flag("M", "List the writable namefs mounts.")
    network: bool = flag("N", "List the NFS mounts.")
    examples = (
        ("List the files of a backup", "lssavewpar -f /tmp/wpar1.bff"),
        ("Tell when it was made, and of what", "lssavewpar -lf /tmp/wpar1.bff"),
    )

    def run(self, proc: Process) -> None:
        """Read it, then list what is asked for."""
        only_root_in_global(proc)
        chosen = self.facts + self.filesets + self.namefs + self.network
        if chosen > 1 or (self.colons and not chosen):
            raise UsageError("", "-l")
        for given, letter in ((self.facts, "-l"), (self.filesets, "-L")):
            if given and self.device is None:
                proc.fail(say.NEEDS_DEVICE, letter=letter)
        backup = self.read(proc)
        if self.facts:
            self._tell(proc, backup)
        elif self.filesets:
            rows = sorted(one for one in backup.filesets if one.part == "root")
            usr = sorted(one for one in backup.filesets if one.part == "usr")
            proc.print(*levels({"usr": usr, "root": rows}, self.colons, False))
        elif self.namefs:
            self._draw(proc, MOUNTS, [v for v in backup.volumes if v.vfs == "namefs"])
        elif self.network:
            self._draw(proc, MOUNTS, [])
        else:
            members = list(backup.members())
            proc.say(say.HEADING, device=self.device, date=backup.date)
            for path, entry in members:
                proc.say(say.HELD, size=length_of(entry), path=path)
            total(proc, [entry for _, entry in members], "archived")

    def _tell(self, proc: Process, backup: Backup) -> None:
        data = read_data(proc, "image.data", backup.image_data)
        row = (backup, data, _group(backup))
        if self.colons:
            proc.print(*layouts.delimited(FACTS, [row]))
            proc.print(*layouts.delimited(VOLUMES, sorted(data.file_systems.items())))
            return
        proc.print(*layouts.fields(FACTS, row, 24), "", f"{row[2]}:")
        proc.print(*layouts.table(VOLUMES, sorted(data.file_systems.items())))

    def _draw(self, proc: Process, columns: list[Column], rows: list[Volume]) -> None:
        draw = layouts.delimited if self.colons else layouts.table
        proc.print(*draw(columns, rows))


def _group(backup: Backup) -> str:
    """The first volume group its image.data names."""
    for line in backup.image_data.split("\n"):
        key, _, value = line.strip().partition("=")
        if key == "VOLUME_GROUP":
            return value.strip()
    return ""


def _megabytes(data: ImageData, least: bool) -> int:
    blocks = sum(one.least if least else one.blocks for one in data.file_systems.values())
    return -(-blocks // 2048)


def _blocks(volume: Volume) -> int:
    return sum(entry.node.blocks for entry in volume.entries)
