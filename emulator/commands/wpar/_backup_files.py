"""Backups as files of the machine: written, read, and what is wrong with one.

For savewpar and mkwpardata, and for all who read what savewpar wrote.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, NoReturn

from emulator.kernel.inputs import natural
from emulator.kernel.process import Process
from emulator.machine import filesystems, placement
from emulator.machine.errors import FileRefusal, Invalid
from emulator.machine.vfs import FILE_LIMIT, READ
from emulator.machine.wpar import backup, image_data
from emulator.messages import backups as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, option

if TYPE_CHECKING:
    from emulator.machine.planting import Entry
    from emulator.machine.wpar.backup import Backup
    from emulator.machine.wpar.image_data import ImageData
    from emulator.machine.wpar.rows import Wpar

#: The tape, which this machine has not.
DEVICE = "/dev/rmt0"
#: Blocks of one read or write, unless -b says otherwise.
BLOCKS = 100


class Reader(Command):
    """Base of the commands that look into a backup: lssavewpar, restwparfiles."""

    device: str | None = option("f", "The backup; /dev/rmt0 otherwise.")
    blocks: int = option("b", "Blocks of 512 bytes read at a time: 100.", natural, BLOCKS)
    check_blocks: bool = flag("a", "Find out the block size of a tape.")
    debugging: bool = flag("D", "Show what is done; nothing more is shown here.")
    verify: bool = flag("V", "Verify a tape: the backup is always verified.")
    #: Letters that need -f.
    tape: ClassVar[tuple[tuple[str, str], ...]] = (("check_blocks", "-a"), ("verify", "-V"))

    def read(self, proc: Process) -> Backup:
        """The backup. Ends the command where it cannot be read."""
        if not self.blocks:
            raise UsageError("", "-b")
        for name, letter in self.tape:
            if getattr(self, name) and self.device is None:
                proc.fail(say.NEEDS_DEVICE, letter=letter)
        return read(proc, self.device or DEVICE)


def read(proc: Process, device: str) -> Backup:
    """The backup a file holds. Ends the command where it is none, or no whole one."""
    try:
        node = proc.files.node(device)
        if not proc.files.may(node, READ):
            raise FileRefusal("EACCES", device)
        if node.kind == "d":
            raise FileRefusal("EISDIR", device)
    except FileRefusal as refusal:
        proc.fail(say.NOT_READ, device=device, reason=strerror(refusal.error))
    try:
        # A device has no text, so it is none either.
        return backup.decode(str(node.data) if node.kind == "-" else "", node.length)
    except backup.Damaged as damage:
        message = {
            "magic": say.NO_BACKUP, "length": say.CUT, "sum": say.CHANGED,
        }.get(damage.reason, say.SENSELESS)  # fmt: skip
        proc.fail(message, device=device)


def write(proc: Process, device: str, written: backup.Written) -> None:
    """Put a backup into a file, all of it or none; devices take it as they take anything.

    Raises FileRefusal.
    """
    files, machine = proc.files, proc.machine
    if device.startswith("/dev/") and not files.exists(device):
        raise FileRefusal("ENOENT", device)  # nobody wants a file that looks like a tape
    with machine.transaction():
        place = files.open_for_writing(device, truncate=True, mode=0o644)
        node = machine.node(place)
        if node.kind != "-":
            proc.kernel.open(proc, device, "w").write(written.text)
            return
        now = machine.clock.seconds
        full = node._replace(
            data=written.text, size=written.size, program="", mtime=now, ctime=now
        )
        machine.set_node(place.tree, place.inode, full, device)


def check_size(proc: Process, device: str, size: int) -> None:
    """Whether so large a file may be written. Raises FileRefusal."""
    if size > proc.files.largest:
        own = proc.files.largest >= FILE_LIMIT
        raise FileRefusal("FILE_LIMIT" if own else "EFBIG", device)


def total(proc: Process, entries: Iterable[Entry], what: str) -> None:
    """Restore's last lines: bytes and number of the files."""
    lengths = [length_of(entry) for entry in entries]
    proc.say(say.TOTAL, size=sum(lengths), count=len(lengths), what=what)


def length_of(entry: Entry) -> int:
    """Bytes of a member, as restore tells them."""
    return entry.node.length if entry.node.kind == "-" and not entry.same else 0


# --- image.data ------------------------------------------------------------------------


def read_data(proc: Process, path: str, text: str) -> ImageData:
    """What an image.data says. Ends the command where it is not understood."""
    try:
        return image_data.read(text)
    except Invalid as refusal:
        proc.fail(say.BAD_DATA, path=path, line=refusal.reason, text=refusal.value)


def write_data(proc: Process, row: Wpar, maps: bool, expand: bool) -> None:
    """Write the image.data of a WPAR, its specification and with `maps` its map files.

    `expand`: make /tmp larger where they do not fit. Ends the command where they cannot be
    written; nothing of them is then there.
    """
    machine = proc.machine
    texts = {image_data.path(row.name): image_data.write(machine, row, maps)}
    if maps:
        for _, stanza in image_data.local(machine, row):
            lv = machine.logical_volumes.get(stanza.get("dev").removeprefix("/dev/"))
            if lv is not None:
                path = image_data.map_path(row.name, lv.name)
                texts[path] = placement.map_text(lv)
    try:
        _write_all(proc, texts)
    except FileRefusal as refusal:
        if refusal.error != "ENOSPC" or not expand:
            _fail(proc, row, refusal)
        with machine.transaction():
            device = proc.files.find("/tmp").tree
            filesystems.grow(machine, device, machine.volumes[device].blocks + 1)
            try:
                _write_all(proc, texts)
            except FileRefusal as still:
                _fail(proc, row, still)


def _fail(proc: Process, row: Wpar, refusal: FileRefusal) -> NoReturn:
    proc.fail(say.NO_DATA, name=row.name, reason=strerror(refusal.error))


def _write_all(proc: Process, texts: dict[str, str]) -> None:
    with proc.machine.transaction():
        for path, text in texts.items():
            proc.files.make_directories(path.rpartition("/")[0], 0o755)
            proc.files.write(path, text, mode=0o644)
