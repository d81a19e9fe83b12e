"""crfs: make a file system and its stanza. Source: reference, section 3; captures T09, T21."""

from __future__ import annotations

from emulator.commands.storage._lvm import active_group, blocks_in, only_root
from emulator.kernel.process import Process
from emulator.machine import discs, filesystems, stanzas, storage
from emulator.machine.errors import FileRefusal, NoRoom, Unknown
from emulator.machine.machine import Machine
from emulator.machine.stanzas import Stanza
from emulator.machine.storage import LogicalVolume
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import configuration
from emulator.messages import filesystem as say
from emulator.messages import lvm
from emulator.messages.strerror import strerror
from emulator.options import Command, option, repeated


class Crfs(Command):
    """crfs -v jfs2 {-g VolumeGroup | -d Device} -m MountPoint [-u MountGroup] [-A yes|no]
    [-p ro|rw] [-t yes|no] [-a Attribute=Value ...]
    crfs -v cdrfs -p ro -d Device -m MountPoint [-u MountGroup] [-A yes|no]

    Makes a JFS2, on a new logical volume of a volume group or on one that is there, and
    writes its stanza into /etc/filesystems. One whose mount group is a workload partition's
    name is mounted when that starts. Attributes: size (512-byte blocks, or with M or G)
    and logname (INLINE or a log volume); where there is no log, one is made. For a CD only the
    stanza is written: what is on the disc is there already.
    """

    vfs: str = option("v", "The kind: jfs2, or cdrfs for a CD.", str, "")
    group: str = option("g", "The volume group to make a volume in.", str, "")
    device: str = option("d", "The logical volume, or the drive, to use.", str, "")
    point: str = option("m", "Where it is to be mounted.", str, "")
    type: str = option("u", "Its mount group.", str, "")
    automatic: str = option("A", "Mount it when the system starts: yes or no.", str, "no")
    permission: str = option("p", "How it may be used: ro or rw.", str, "")
    account: str = option("t", "Count it in disk accounting: yes or no.", str, "no")
    attributes: list[str] = repeated("a", "An attribute: size=… or logname=….")
    examples = (
        ("Let mount /cdrom mount the CD", "crfs -v cdrfs -p ro -d cd0 -m /cdrom"),
        ("Give a workload partition one more file system",
         "crfs -v jfs2 -g rootvg -m /wpars/wpar1/db -u wpar1 -a logname=INLINE -a size=1G"),
    )  # fmt: skip

    def run(self, proc: Process) -> None:
        """Check, make all of it or nothing, say how large it is."""
        only_root(proc)
        machine = proc.machine
        size, log = self._checked(proc)
        if self.point in stanzas.defined(machine):
            proc.fail(say.EXISTS, name=self.point)
        if self.vfs == discs.KIND:
            self._disc(proc)
            return
        try:
            with machine.transaction():
                lv = self._volume(proc, size)
                group = storage.group(machine, lv.group)
                blocks = lv.pps * group.pp_mb * 2048
                log = log or log_of(proc, lv.group)
                filesystems.make(machine, f"/dev/{lv.name}", blocks, "jfs2", log)
                self._define(machine, self._stanza(lv.name, log))
        except NoRoom:
            proc.error(lvm.NO_ROOM)
            proc.fail(lvm.NO_MKLV)
        except FileRefusal as refusal:
            reason = strerror(refusal.error)
            proc.fail(say.CANNOT_MAKE, name=self.point, reason=reason)
        inner = filesystems.log_blocks(blocks) if log == "INLINE" else 0
        proc.say(say.CREATED)
        proc.say(say.DISK_SPACE, kilobytes=(blocks - inner - 416) // 2)
        proc.say(say.NEW_SIZE, blocks=blocks)

    def _define(self, machine: Machine, stanza: Stanza) -> None:
        """Write the stanza, and see that there is a directory. Raises FileRefusal."""
        stanzas.define(machine, [stanza])
        configuration.follow(machine, stanza.get("type"))
        files = FileSpace(machine)
        if not files.exists(self.point):
            files.make_directories(self.point, 0o755)
        elif not files.is_directory(self.point):
            raise FileRefusal("ENOTDIR", self.point)

    def _disc(self, proc: Process) -> None:
        """A CD's stanza and mount point."""
        name = self.device.removeprefix("/dev/")
        drive = proc.machine.devices.get(name)
        if drive is None or drive.device_class != "cdrom":
            proc.fail(say.BAD_VALUE, name="-d", value=self.device or "nothing")
        if self.permission != "ro":
            proc.fail(say.BAD_VALUE, name="-p", value=self.permission or "nothing")
        if self.attributes:
            proc.fail(say.BAD_VALUE, name="-a", value=self.attributes[0])
        attributes = dict(self._stanza(name, "").attributes) | {"vfs": discs.KIND}
        del attributes["log"]
        try:
            with proc.machine.transaction():
                self._define(proc.machine, Stanza(self.point, attributes))
        except FileRefusal as refusal:
            reason = strerror(refusal.error)
            proc.fail(say.CANNOT_MAKE, name=self.point, reason=reason)

    def _checked(self, proc: Process) -> tuple[int, str]:
        """The size in blocks (0: not given) and the log; ends the command on bad words."""
        size, log = 0, ""
        for name, value, allowed in (
            ("-v", self.vfs, ("jfs2", discs.KIND)), ("-A", self.automatic, ("yes", "no")),
            ("-p", self.permission, ("", "ro", "rw")), ("-t", self.account, ("yes", "no")),
        ):  # fmt: skip
            if value not in allowed:
                proc.fail(say.BAD_VALUE, name=name, value=value or "nothing")
        if not self.point.startswith("/"):
            proc.fail(say.BAD_VALUE, name="-m", value=self.point or "nothing")
        if self.vfs == discs.KIND and not self.device:
            proc.fail(say.MISSING, name="-d")
        if bool(self.group) == bool(self.device):
            proc.fail(say.MISSING, name="-g or -d")
        for attribute in self.attributes:
            name, _, value = attribute.partition("=")
            if name == "size":
                size = blocks_in(value)
                if size <= 0:
                    proc.fail(say.BAD_VALUE, name="size", value=value)
            elif name == "logname":
                known = value.removeprefix("/dev/") in proc.machine.logical_volumes
                if value != "INLINE" and not known:
                    proc.fail(say.BAD_VALUE, name="logname", value=value)
                log = value if value == "INLINE" else f"/dev/{value.removeprefix('/dev/')}"
            else:
                proc.fail(say.NOT_SIMULATED, what=attribute)
        if self.group and not size:
            proc.fail(say.MISSING, name="-a size")
        return size, log

    def _volume(self, proc: Process, size: int) -> LogicalVolume:
        machine = proc.machine
        if self.group:
            if active_group(proc, self.group) is None:
                proc.fail(lvm.NO_MKLV)
            pps = filesystems.size_in_pps(machine, self.group, size)
            if pps > 512:
                proc.fail(lvm.ABOVE_MAXIMUM, name="a new file system", maximum=512)
            return storage.create(machine, self.group, pps, "jfs2", "", self.point)
        try:
            lv = storage.logical_volume(machine, self.device)
        except Unknown:
            proc.fail(lvm.NO_LOGICAL_VOLUME, name=self.device)
        if lv.open or f"/dev/{lv.name}" in machine.volumes:
            proc.fail(say.EXISTS, name=f"/dev/{lv.name}")
        lv = machine.logical_volumes[lv.name] = lv._replace(label=self.point)
        return lv

    def _stanza(self, volume: str, log: str) -> Stanza:
        attributes = {
            "dev": f"/dev/{volume}",
            "vfs": "jfs2",
            "log": log,
            "mount": "true" if self.automatic == "yes" else "false",
        }
        if self.type:
            attributes["type"] = self.type
        if self.permission:
            attributes["options"] = self.permission
        attributes["account"] = "true" if self.account == "yes" else "false"
        return Stanza(self.point, attributes)


def log_of(proc: Process, group: str) -> str:
    """The device of the group's log volume; one is made where there is none."""
    for lv in storage.logical_volumes_of(proc.machine, group):
        if lv.type == "jfs2log":
            return f"/dev/{lv.name}"
    return f"/dev/{storage.create(proc.machine, group, 1, 'jfs2log').name}"
