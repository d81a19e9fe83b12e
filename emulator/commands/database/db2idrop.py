"""db2idrop: remove an instance. Source: IBM's DB2 manuals, version 8."""

from __future__ import annotations

from emulator.commands.database import _instance
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages import db2 as say
from emulator.messages.strerror import strerror
from emulator.options import Command, operand


class Db2idrop(Command):
    """db2idrop InstanceName

    Removes an instance that is not active: its sqllib directory, and its lines of
    /etc/services. The user and his .profile stay.
    """

    name: str = operand("InstanceName", "The user whose instance it is.")
    examples = (("Remove the instance db2inst1", "db2idrop db2inst1"),)

    def run(self, proc: Process) -> None:
        """Remove all of it, or nothing."""
        proc.only_root()
        user = _instance.users_of(proc).get(self.name)
        if user is None or not _instance.is_instance(proc, user):
            proc.fail(say.IS_NO_INSTANCE, name=self.name)
        if _instance.engine(proc, user) is not None:
            proc.fail(say.IS_ACTIVE, name=self.name)
        files, top = proc.files, f"{_instance.home(user)}/sqllib"
        mine = {f"DB2_{self.name}{ending}" for ending in _instance.PORTS}
        try:
            with proc.machine.transaction():
                for path, node in reversed(list(files.walk(top))):
                    if node.kind == "d":
                        files.remove_directory(path)
                    else:
                        files.remove(path)
                lines = files.read("/etc/services").splitlines(keepends=True)
                kept = [line for line in lines if not mine.intersection(line.split()[:1])]
                files.write("/etc/services", "".join(kept))
        except FileRefusal as refusal:
            proc.fail(say.NOT_WRITTEN, path=refusal.path, reason=strerror(refusal.error))
        proc.say(say.COMPLETED, name="db2idrop")
