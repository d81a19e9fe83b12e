"""syncwpar: synchronize software of WPARs with the global environment's. Source: IBM's
syncwpar page, and the paper.
"""

from __future__ import annotations

from emulator.commands.wpar._checks import fail_state, only_root_in_global
from emulator.commands.wpar._synchronizing import Synchronizer, synchronize
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal, Unknown, WrongState
from emulator.machine.wpar import rows
from emulator.messages import syncroot as say
from emulator.messages.strerror import strerror
from emulator.messages.wpar import NO_SUCH, NOT_FOR_APPLICATION, RETURN_STATUS
from emulator.options import UsageError, flag, option, optional


class Syncwpar(Synchronizer):
    """syncwpar [[-a] [-i] | [-F] [-r]] [-p] [-v] [-X]
    [-c] [-D] [-d Device] [-E FixPath] [-R FixLabel] {-A | -f WparNamesFile | WparName}

    Brings system workload partitions that share /usr into step with the software of the
    global environment, one after the other, running or not: syncroot is run in each.
    """

    everyone: bool = flag("A", "All that share /usr.")
    listed: str = option("f", "Those a file names, one a line.", str, "")
    detached: bool = flag("D", "Those with a /usr of their own.", since="7.1.0.0")
    versioned: bool = flag("c", "A versioned one.", since="7.1.0.0")
    fix: str = option("E", "An interim fix to install.", since="7.1.0.0")
    label: str = option("R", "An interim fix to remove.", since="7.1.0.0")
    device: str = option("d", "Where their software comes from.", str, "", since="7.1.0.0")
    name: str | None = optional("WparName", "The workload partition.")
    examples = (
        ("Synchronize all of them, and see it", "syncwpar -vA"),
        ("See what would be done for wpar1", "syncwpar -p wpar1"),
    )

    def run(self, proc: Process) -> None:
        """One after the other; one that fails does not keep the others back."""
        wish = self.wish()
        if self.everyone + bool(self.listed) + (self.name is not None) != 1:
            raise UsageError("", "WparName")
        only_root_in_global(proc)
        names = self._names(proc)
        for name in names:
            self._check(proc, name)
        good = True
        for index, name in enumerate(names, 1):
            proc.say(say.HEADING, name=name, index=index, count=len(names))
            proc.say(say.EXECUTING, words=self.words(), name=name)
            done = synchronize(proc, name, wish)
            proc.say(say.SYNCHRONIZED if done else say.NOT_SYNCHRONIZED, name=name)
            good = good and done
        proc.say(RETURN_STATUS if good else say.RETURN_FAILURE)
        if not good:
            proc.status = 1

    def _names(self, proc: Process) -> list[str]:
        """Whom it is for."""
        if self.name is not None:
            return [self.name]
        if self.everyone:
            known = sorted(proc.machine.wpars.values())
            return [r.name for r in known if r.type == "S" and not r.private_usr]
        try:
            text = proc.files.read(self.listed)
        except FileRefusal as refusal:
            reason = f"{self.listed}: {strerror(refusal.error)}"
            proc.fail(say.NO_NAMES, reason=reason)
        return text.split()

    def _check(self, proc: Process, name: str) -> None:
        """Whether it can be done: all are looked at before anything is begun."""
        try:
            row = rows.find(proc.machine, name)
        except Unknown:
            proc.fail(NO_SUCH, name=name)
        if row.type != "S":
            proc.fail(NOT_FOR_APPLICATION, name=name)
        if row.private_usr:
            proc.fail(say.PRIVATE, name=name)
        if row.state not in ("A", "D"):
            fail_state(proc, "", WrongState(name, row.state))
