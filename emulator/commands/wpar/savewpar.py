"""savewpar: save a workload partition in a file. Source: IBM's savewpar page; the words are
those of savevg.
"""

from __future__ import annotations

from collections.abc import Callable

from emulator.commands.wpar._backup_files import (
    DEVICE,
    check_size,
    length_of,
    read_data,
    write,
    write_data,
)
from emulator.commands.wpar._checks import fail, fail_state, only_root_in_global, partition
from emulator.kernel.inputs import natural
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal, WrongState
from emulator.machine.wpar import backup, image_data, saving
from emulator.machine.wpar.backup import Backup
from emulator.machine.wpar.rows import Wpar
from emulator.messages import backups as say
from emulator.messages.strerror import strerror
from emulator.messages.wpar import NOT_FOR_APPLICATION
from emulator.options import Command, UsageError, flag, operand, option
from emulator.text.regular import BadPattern, compile_any


class Savewpar(Command):
    """savewpar [-a] [-A] [-B] [-b Blocks] [-e] [-f Device] [-i | -m] [-N] [-p] [-T]
    [-v] [-P] [-V] [-X] [-Z] WparName

    Saves the settings of a system workload partition, running or not, and all its files in
    a backup that restwpar makes it of again, lssavewpar lists and restwparfiles takes files
    out of. The backup has /tmp/wpardata/WparName/image.data in it, which is made where it
    is not there. Files are packed, to six tenths of their size.
    """

    no_attributes: bool = flag("a", "Leave out extended attributes: there are none.")
    managed: bool = flag("A", "Save files of DMAPI file systems: there are none.")
    no_namefs: bool = flag("B", "Leave out files in writable namefs file systems.")
    blocks: int | None = option("b", "Blocks of 512 bytes written at a time.", natural)
    excludes: bool = flag("e", "Leave out what a pattern of /etc/exclude.WparName matches.")
    device: str = option("f", "The file or device; /dev/rmt0 otherwise.", str, DEVICE)
    data: bool = flag("i", "Write a new image.data first, by mkwpardata.")
    maps: bool = flag("m", "The same, with map files for an exact fit.")
    network: bool = flag("N", "Save files of NFS file systems: not done, the server has them.")
    plain: bool = flag("p", "Do not pack the files.")
    plain_some: bool = flag("P", "Do not pack those listed.", since="7.1.0.0")
    snapshots: bool = flag("T", "Read snapshots of the file systems: nothing moves anyway.")
    verbose: bool = flag("v", "Name each file.")
    verify: bool = flag("V", "Verify the backup of a tape: the file is read again.")
    expand: bool = flag("X", "Make /tmp larger where image.data does not fit.")
    no_efs: bool = flag("Z", "Leave out encryption information: there is none.")
    name: str = operand("WparName", "The workload partition.")
    examples = (
        ("Save wpar1 in a file", "savewpar -f /tmp/wpar1.bff wpar1"),
        ("Leave out what is listed", "savewpar -e -i -f /tmp/wpar1.bff wpar1"),
    )

    def run(self, proc: Process) -> None:
        """Gather, write, say so."""
        only_root_in_global(proc)
        if self.blocks == 0:
            raise UsageError("", "-b")
        if self.data and self.maps:
            raise UsageError("", "-m")
        row = partition(proc, self.name)
        if row.type != "S":
            fail(proc, "", NOT_FOR_APPLICATION, name=self.name)
        if row.state in ("B", "T"):
            fail_state(proc, "", WrongState(self.name, row.state))
        excluded = self._excluded(proc)
        # Whoever cannot write the backup leaves no image.data of it either.
        with proc.machine.transaction():
            saved = self._gather(proc, row, excluded)
            try:
                size = backup.size_of(saved, not self.plain)
                check_size(proc, self.device, size)
                written = backup.encode(saved, not self.plain)
                check_size(proc, self.device, written.size)
                write(proc, self.device, written)
            except FileRefusal as refusal:
                reason = strerror(refusal.error)
                proc.fail(say.NOT_WRITTEN, device=self.device, reason=reason)
        if self.verify:
            backup.decode(written.text, written.size)
        members = list(saved.members())
        proc.say(say.LISTING)
        proc.say(say.BACKING_UP, count=len(members))
        if self.verbose:
            for path, entry in members:
                proc.say(say.ADDED, size=length_of(entry), path=path)
        proc.say(say.BACKED_UP, count=len(members))
        proc.say(say.COMPLETED, name=self.name)

    def _gather(
        self, proc: Process, row: Wpar, excluded: Callable[[str], bool]
    ) -> Backup:
        """Everything of it; its image.data is written first where there is none."""
        machine, path = proc.machine, image_data.path(self.name)
        if self.data or self.maps or not proc.files.exists(path):
            proc.say(say.INFORMATION, name=self.name)
            write_data(proc, row, self.maps, self.expand)
        text = proc.files.read(path)
        data = read_data(proc, path, text)
        for point, _ in image_data.local(machine, row):
            if point not in data.file_systems:
                proc.fail(say.OTHERS_DATA, path=path, point=point)
        maps = [
            (one.map_file, proc.files.read(one.map_file))
            for one in data.file_systems.values()
            if one.map_file
        ]
        return saving.gather(machine, self.name, text, maps, excluded, not self.no_namefs)

    def _excluded(self, proc: Process) -> Callable[[str], bool]:
        """Whether a path matches a pattern of the list (grep's patterns)."""
        if not self.excludes:
            return lambda path: False
        listed = f"/etc/exclude.{self.name}"
        try:
            patterns = [line for line in proc.files.read(listed).split("\n") if line]
        except FileRefusal as refusal:
            reason = f"{listed}: {strerror(refusal.error)}"
            proc.fail(say.NO_EXCLUSIONS, reason=reason)
        for pattern in patterns:
            try:
                compile_any((pattern,))
            except BadPattern:
                proc.fail(say.BAD_PATTERN, path=listed, pattern=pattern)
        matchers = compile_any(tuple(patterns))
        return lambda path: any(one.test(path) for one in matchers)
