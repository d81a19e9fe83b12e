"""rmwpar: remove a workload partition. Source: IBM's rmwpar page, and the paper."""

from __future__ import annotations

from emulator.commands.wpar import _application
from emulator.commands.wpar._checks import error, fail_state, only_root_in_global, partition
from emulator.commands.wpar._stopping import How, stop
from emulator.kernel.process import Exit, Process
from emulator.machine.errors import WrongState
from emulator.machine.wpar import removal
from emulator.messages import Message, lvm, wpar
from emulator.messages.refusals import sentence
from emulator.options import Command, flag, operand


class Rmwpar(Command):
    """rmwpar [-F] [-p] [-s] [-v] WparName

    Removes a workload partition: its file systems with all that is in them, its subsystem
    and its configuration. An active one is refused unless it is to be stopped first.
    """

    force: bool = flag("F", "Go on after most failures; stops it first.")
    preserve: bool = flag("p", "Keep the local file systems, for mkwpar -p.")
    stop: bool = flag("s", "Stop it first.")
    verbose: bool = flag("v", "Say what is done.")
    name: str = operand("WparName", "The workload partition.")
    examples = (
        ("Remove wpar1", "rmwpar wpar1"),
        ("Stop and remove it", "rmwpar -s wpar1"),
    )

    async def run(self, proc: Process) -> None:
        """Stop it where that is asked for, then remove it."""
        only_root_in_global(proc)
        row = partition(proc, self.name)
        stops = self.force or self.stop
        alive = "ALM" if row.type == "S" else "ALMT"  # transitional: its command is over
        if row.state in alive and not stops:
            proc.fail(wpar.STILL_ACTIVE, name=self.name)
        if row.type == "S" and (row.state == "T" or (row.state != "D" and not stops)):
            fail_state(proc, proc.name, WrongState(row.name, row.state))
        if self.preserve and row.type == "A":
            proc.fail(wpar.NOT_FOR_APPLICATION, name=self.name)
        self._tell(proc, wpar.REMOVING, name=self.name)
        if row.type == "A":
            await _application.remove(proc, row, stops, self.verbose)
            self._tell(proc, wpar.REMOVE_STATUS)
            return
        if stops:
            self._tell(proc, wpar.REMOVE_STOPS, name=self.name)
            if row.state == "D":
                error(proc, "stopwpar", wpar.NOT_ACTIVE, name=self.name)
            else:
                await self._stop(proc)
        try:
            done = removal.remove(proc.machine, self.name, self.preserve, self.force)
        except WrongState as refusal:
            fail_state(proc, proc.name, refusal)
        except removal.NotRemoved as refusal:
            done = (*refusal.removed, refusal)
        for one in done:
            proc.say(wpar.REMOVING_FILE_SYSTEM, point=one.point)
            if isinstance(one, removal.NotRemoved):
                reason = sentence(one.cause)
                proc.error(wpar.NOT_REMOVED, point=one.point, reason=reason)
            elif one.volume:
                proc.say(lvm.REMOVED, name=one.volume)
        if not proc.status:
            self._tell(proc, wpar.REMOVE_STATUS)

    async def _stop(self, proc: Process) -> None:
        """Stop it; a forced removal goes on where that has failed half way."""
        try:
            await stop(proc, self.name, How(self.force, self.verbose))
        except Exit:
            if not self.force or proc.machine.wpars[self.name].state != "B":
                raise

    def _tell(self, proc: Process, message: Message, **fields: object) -> None:
        """Say what a level may have left to who asks for everything (-v)."""
        proc.say(message._replace(until="") if self.verbose else message, **fields)
