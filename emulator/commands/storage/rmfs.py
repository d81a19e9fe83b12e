"""rmfs: remove a file system, its volume and its stanza. Source: the paper; section 3."""

from __future__ import annotations

from emulator.commands.storage._lvm import only_root
from emulator.kernel.process import Process
from emulator.machine import stanzas, storage
from emulator.machine.errors import FileRefusal, WrongState
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import configuration
from emulator.messages import filesystem as say
from emulator.messages import lvm
from emulator.options import Command, flag, operand


class Rmfs(Command):
    """rmfs [-r] FileSystem

    Removes a file system that is not mounted: its logical volume with all that is on it,
    and its stanza in /etc/filesystems.
    """

    directory: bool = flag("r", "Remove the mount point too.")
    name: str = operand("FileSystem", "The mount point.")
    examples = (("Remove a file system and its directory", "rmfs -r /maria"),)

    def run(self, proc: Process) -> None:
        """Remove all of it."""
        only_root(proc)
        machine = proc.machine
        stanza = stanzas.defined(machine).get(self.name)
        if stanza is None:
            proc.fail(say.NO_RECORD, name=self.name)
        device = stanza.get("dev")
        if any(m.point == self.name or (m.device == device and m.vfs != "namefs")
               for m in machine.mounts.values()):  # fmt: skip
            proc.fail(say.MOUNTED, name=self.name)
        volume = device.removeprefix("/dev/")
        try:
            with machine.transaction():
                if device.startswith("/dev/") and volume in machine.logical_volumes:
                    storage.remove(machine, volume)
                    proc.say(lvm.REMOVED, name=volume)
                stanzas.undefine(machine, [self.name])
                configuration.follow(machine, stanza.get("type"))
        except WrongState as refusal:
            proc.fail(lvm.NOT_VARIED_ON, name=refusal.name)
        if self.directory:
            try:
                FileSpace(machine).remove_directory(self.name)
            except FileRefusal as refusal:
                if refusal.error != "ENOENT":  # what is not there need not go
                    proc.error(say.DIRECTORY_STAYS, name=self.name)
