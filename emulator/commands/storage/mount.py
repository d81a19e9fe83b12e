"""mount: make a file system available. Source: reference, aix-commands.md section 3."""

from __future__ import annotations

from emulator.commands.storage._mounts import shown
from emulator.kernel.process import Process
from emulator.machine import discs, filesystems, nfs, stanzas
from emulator.machine.clock import moment
from emulator.machine.errors import Busy, FileRefusal, Unknown, WrongState
from emulator.machine.nfs import NotServed
from emulator.machine.stanzas import Stanza
from emulator.messages import nfs as say
from emulator.messages.filesystem import (
    CANNOT_MOUNT,
    NO_DEVICE,
    NO_SUCH_TYPE,
    NO_SUCH_VFS,
    NOT_FORMATTED,
    NOT_KNOWN,
)
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands, option

ROW = "{:<8} {:<16} {:<16} {:<6} {:<12} {:<15} ".format
HEADING = (
    "  node       mounted        mounted over    vfs       date        options      ",
    "-------- ---------------  ---------------  ------ ------------ --------------- ",
)
#: What the kernel of the emulator can mount.
SYSTEMS = ("jfs2", "jfs", "namefs", "procfs", discs.KIND, *nfs.KINDS)


class Mount(Command):
    """mount [-r] [-n Node] [-o Options] [-v VfsName] [-V VfsName]
    [-t Type | [Device | Node:Directory] Directory | -a | all]

    Without arguments, lists what is mounted. With a directory or a device that
    /etc/filesystems names, mounts that; with -t, everything of one type, such as a
    workload partition's name; with a device and a directory, the one over the other; a
    directory over a directory is a namefs mount; a directory that another host exports
    (Node:Directory) is mounted over the network.
    """

    all: bool = flag("a", "Mount everything that has mount = true; `all` means the same.")
    read_only: bool = flag("r", "Mount for reading only.")
    options: str = option("o", "Mount options, such as ro or log=INLINE.", str, "")
    vfs: str = option("v", "The kind: jfs2, namefs, procfs, nfs, cdrfs (a CD).", str, "")
    vfs_too: str = option("V", "As -v.", str, "")
    node: str = option("n", "The host that exports the directory.", str, "")
    type: str = option("t", "Mount every stanza of this type.", str, "")
    names: list[str] = operands("Device Directory", "What to mount, and where.")
    examples = (
        ("List what is mounted", "mount"),
        ("Mount the file systems of a workload partition", "mount -t wpar1"),
        ("Show a directory at a second place", "mount -v namefs /etc /mnt"),
        ("Mount a CD", "mount -rv cdrfs /dev/cd0 /mnt/cdrom"),
        ("Mount what another host exports", "mount uataix6:/export /mnt"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """At most a device and a directory are operands."""
        self = super().parse(arguments)
        assert isinstance(self, Mount)
        if len(self.names) > 2:
            raise UsageError("", self.names[2])
        return self

    def run(self, proc: Process) -> None:
        """List, or mount what is asked for."""
        self.vfs = self.vfs or self.vfs_too
        if self.vfs and self.vfs not in SYSTEMS:
            proc.fail(NO_SUCH_VFS, name=self.vfs)
        if self.all or self.names == ["all"]:
            self._all(proc)
        elif self.type:
            self._type(proc)
        elif not self.names:
            proc.print(*listing(proc, self.vfs))
        elif len(self.names) == 1:
            self._known(proc, self.names[0])
        else:
            self._over(proc, *self.names)

    def _all(self, proc: Process) -> None:
        mounted = {m.point for m in filesystems.seen_mounts(proc.machine, proc.files.root)}
        for stanza in stanzas.defined(proc.machine, proc.files.root).values():
            if stanza.get("mount") in ("true", "automatic") and stanza.point not in mounted:
                self._stanza(proc, stanza)

    def _type(self, proc: Process) -> None:
        found = stanzas.of_type(proc.machine, self.type, proc.files.root)
        if not found:
            proc.fail(NO_SUCH_TYPE, name=self.type)
        for stanza in found:
            self._stanza(proc, stanza)

    def _known(self, proc: Process, name: str) -> None:
        known = stanzas.defined(proc.machine, proc.files.root)
        path = proc.files.absolute(name).rstrip("/") or "/"
        stanza = known.get(path)
        if stanza is None:
            stanza = next((s for s in known.values() if s.get("dev") == name), None)
        if stanza is None:
            proc.fail(NOT_KNOWN, name=name)
        self._stanza(proc, stanza)

    def _stanza(self, proc: Process, stanza: Stanza) -> None:
        if not stanza.get("dev"):
            proc.error(NO_DEVICE, point=stanza.point)
            return
        options = filesystems.options_of(stanza, self.options, self.read_only)
        vfs = self.vfs or stanza.get("vfs", "jfs2")
        node = stanza.get("nodename")
        self._mount(proc, stanza.get("dev"), stanza.point, vfs, options, node)

    def _over(self, proc: Process, device: str, directory: str) -> None:
        node, colon, remote = device.rpartition(":")
        node = node or self.node
        if colon or node or self.vfs in nfs.KINDS:
            if not node:
                proc.fail(say.NOT_FROM_A_NODE, device=device)
            stanza = Stanza(directory, {})
            options = filesystems.options_of(stanza, self.options, self.read_only)
            self._mount(proc, remote, directory, self.vfs or "nfs", options, node)
            return
        vfs = self.vfs or ("namefs" if proc.files.is_directory(device) else "jfs2")
        volume = proc.machine.volumes.get(device)
        log = {"log": volume.log} if volume is not None and vfs == "jfs2" else {}
        options = filesystems.options_of(Stanza(directory, log), self.options, self.read_only)
        self._mount(proc, device, directory, vfs, options)

    def _mount(
        self, proc: Process, device: str, point: str, vfs: str, options: str, node: str = ""
    ) -> None:
        try:
            reason = attempt(proc, device, point, vfs, options, node)
        except NotServed as refusal:
            _give_up(proc, refusal, device)
            return
        if reason:
            device = f"{node}:{device}" if node else device
            proc.error(CANNOT_MOUNT, device=device, point=point, reason=reason)


def _give_up(proc: Process, refusal: NotServed, directory: str) -> None:
    """Say why a server does not give what was asked for."""
    node, reason = refusal.node, strerror(refusal.error)
    if refusal.error == "EACCES":
        proc.error(say.DENIED, node=node, directory=directory)
        reason = strerror("EPERM")
    elif refusal.error == "ECONNREFUSED":
        proc.error(say.NO_ANSWER, node=node, reason=say.NOT_REGISTERED.text)
    elif not refusal.path:
        proc.error(say.NO_ANSWER, node=node, reason=reason)
    proc.error(say.GIVING_UP, node=node, directory=directory, reason=reason)


def attempt(
    proc: Process, device: str, point: str, vfs: str, options: str, node: str = ""
) -> str:
    """Mount, and give the reason where that was refused, else "". Raises NotServed."""
    machine, files = proc.machine, proc.files
    if proc.uid:
        return strerror("EPERM")
    try:
        place = files.find(point)
        if vfs == "namefs":
            source = device if device.startswith("/") else files.absolute(device)
            device = files.find(source).path if files.root else source
        elif files.root and vfs not in ("procfs", *nfs.KINDS):
            return strerror("ENOENT")  # no logical volume has a device in a WPAR
        filesystems.mount(machine, device, place.path, vfs, options, node, proc.wpar)
    except NotServed:
        raise
    except FileRefusal as refusal:
        return strerror(refusal.error)
    except Busy:
        return strerror("EBUSY")
    except WrongState:
        return strerror("ENXIO")  # a volume group that is varied off has no devices
    except Unknown as refusal:
        if refusal.kind == "host":
            return say.NO_HOST.text.format(node=node)
        known = device.removeprefix("/dev/") in machine.logical_volumes
        return NOT_FORMATTED.text if known else strerror("ENOENT")
    return ""


def listing(proc: Process, vfs: str = "") -> list[str]:
    """The mount table as this partition sees it; `vfs` chooses one kind."""
    offset = proc.machine.system.zone_offset
    lines = list(HEADING)
    for one in shown(proc):
        if vfs in ("", one.vfs):
            date = moment(one.date, offset).format("%b %d %H:%M")
            lines.append(ROW(one.node, one.device, one.point, one.vfs, date, one.options))
    return lines
