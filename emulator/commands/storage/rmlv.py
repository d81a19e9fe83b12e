"""rmlv: remove logical volumes. Source: reference, aix-commands.md section 2."""

from __future__ import annotations

from emulator.commands.storage._lvm import only_root
from emulator.kernel.process import Process
from emulator.machine import storage
from emulator.machine.errors import Busy, Unknown, WrongState
from emulator.messages import lvm
from emulator.options import Command, UsageError, flag, operands


class Rmlv(Command):
    """rmlv [-f] LogicalVolume ...

    Removes logical volumes with all that is on them, and asks first. One that is in use
    stays.
    """

    force: bool = flag("f", "Do not ask.")
    names: list[str] = operands("LogicalVolume", "The logical volumes.")
    examples = (("Remove lv01 without a question", "rmlv -f lv01"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """One at least."""
        self = super().parse(arguments)
        assert isinstance(self, Rmlv)
        if not self.names:
            raise UsageError("", "LogicalVolume")
        return self

    async def run(self, proc: Process) -> None:
        """Ask and remove each."""
        only_root(proc)
        for name in self.names:
            if name not in proc.machine.logical_volumes:
                proc.error(lvm.NO_LOGICAL_VOLUME, name=name)
                continue
            if not self.force:
                proc.say(lvm.WILL_BE_DESTROYED, name=name)
                proc.write(lvm.REALLY.format(proc.name, name=name))
                if (await proc.stdin.readline()).strip()[:1] not in ("y", "Y"):
                    continue
            try:
                storage.remove(proc.machine, name)
            except Unknown:
                proc.error(lvm.NO_LOGICAL_VOLUME, name=name)
            except WrongState as refusal:
                proc.error(lvm.NOT_VARIED_ON, name=refusal.name)
                proc.error(lvm.NO_RMLV, name=name)
            except Busy:
                proc.error(lvm.MUST_BE_CLOSED, name=name)
                proc.error(lvm.NO_RMLV, name=name)
            else:
                proc.say(lvm.REMOVED, name=name)
