"""chfs: change a file system. Source: reference, aix-commands.md section 3."""

from __future__ import annotations

from emulator.commands.storage._lvm import blocks_in, only_root
from emulator.kernel.process import Process
from emulator.machine import filesystems, stanzas
from emulator.machine.errors import Invalid, NoRoom, Taken, WrongState
from emulator.machine.stanzas import Stanza
from emulator.machine.wpar import configuration
from emulator.messages import filesystem as say
from emulator.messages import lvm
from emulator.options import Command, operand, option, repeated


class Chfs(Command):
    """chfs [-A yes|no] [-m NewMountPoint] [-p ro|rw] [-t yes|no] [-u MountGroup]
    [-a size=[+]Size] FileSystem

    Makes a JFS2 larger, mounted or not, or changes its stanza in /etc/filesystems. Making
    one smaller is not simulated.
    """

    automatic: str = option("A", "Mount it when the system starts: yes or no.", str, "")
    point: str = option("m", "A new mount point, from the next mount on.", str, "")
    permission: str = option("p", "How it may be used: ro or rw.", str, "")
    account: str = option("t", "Count it in disk accounting: yes or no.", str, "")
    type: str = option("u", "A new mount group.", str, "")
    attributes: list[str] = repeated(
        "a", "The attribute size=…, with + or - for a difference; blocks, or with M or G."
    )
    name: str = operand("FileSystem", "The mount point.")
    examples = (("Make /home a gigabyte larger", "chfs -a size=+1G /home"),)

    def run(self, proc: Process) -> None:
        """Change the stanza and the size, both or neither."""
        only_root(proc)
        machine = proc.machine
        stanza = stanzas.defined(machine).get(self.name)
        if stanza is None:
            proc.fail(say.NO_RECORD, name=self.name)
        changed = self._stanza(proc, stanza)
        wanted = self._size(proc, stanza.get("dev"))
        try:
            with machine.transaction():
                if changed != stanza:
                    stanzas.redefine(machine, self.name, changed)
                if changed.point != self.name:
                    volume = stanza.get("dev").removeprefix("/dev/")
                    lv = machine.logical_volumes.get(volume)
                    if lv is not None:
                        machine.logical_volumes[volume] = lv._replace(label=changed.point)
                blocks = (
                    filesystems.grow(machine, stanza.get("dev"), wanted) if wanted else 0
                )
                for wpar in dict.fromkeys((stanza.get("type"), changed.get("type"))):
                    configuration.follow(machine, wpar)
        except NoRoom:
            proc.fail(lvm.NO_ROOM)
        except WrongState as refusal:
            proc.fail(lvm.NOT_VARIED_ON, name=refusal.name)
        except Taken as refusal:
            proc.fail(say.EXISTS, name=refusal.name)
        except Invalid as refusal:
            proc.fail(lvm.ABOVE_MAXIMUM, name=refusal.value, maximum=refusal.reason)
        if blocks:
            proc.say(say.SIZE_CHANGED, blocks=blocks)

    def _stanza(self, proc: Process, stanza: Stanza) -> Stanza:
        attributes = dict(stanza.attributes)
        for name, value, key in (
            ("-A", self.automatic, "mount"), ("-t", self.account, "account"),
        ):  # fmt: skip
            if value not in ("", "yes", "no"):
                proc.fail(say.BAD_VALUE, name=name, value=value)
            if value:
                attributes[key] = "true" if value == "yes" else "false"
        if self.permission not in ("", "ro", "rw"):
            proc.fail(say.BAD_VALUE, name="-p", value=self.permission)
        if self.permission:
            attributes["options"] = self.permission
        if self.type:
            attributes["type"] = self.type
        if self.point and not self.point.startswith("/"):
            proc.fail(say.BAD_VALUE, name="-m", value=self.point)
        return Stanza(self.point or stanza.point, attributes)

    def _size(self, proc: Process, device: str) -> int:
        """The size wanted in blocks, 0 where it stays; ends the command on bad words."""
        wanted = 0
        for attribute in self.attributes:
            name, _, value = attribute.partition("=")
            if name != "size":
                proc.fail(say.NOT_SIMULATED, what=attribute)
            volume = proc.machine.volumes.get(device)
            sign = value[:1] if value[:1] in ("+", "-") else ""
            given = blocks_in(value.removeprefix(sign))
            if volume is None or given <= 0:
                proc.fail(say.BAD_VALUE, name="size", value=value)
            wanted = {"": given, "+": volume.blocks + given, "-": volume.blocks - given}[sign]
            if wanted < volume.blocks:
                proc.fail(say.NOT_SHRUNK, name=self.name)
        return wanted
