"""last: show previous logins. Source: IBM's last page; the form of a line is recalled."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.accounts import records
from emulator.machine.accounts.records import Record
from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal
from emulator.messages import users as said
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, operands, option


class Last(Command):
    """last [-f File] [-n Number] [Name ...]

    Shows logins and starts of the system, the newest first, as /var/adm/wtmp keeps them; with
    names only those of these users or terminals.
    """

    file: str = option("f", "Another file than /var/adm/wtmp.", default=records.WTMP)
    count: int | None = option("n", "No more lines than this.", int)
    names: list[str] = operands("Name", "Users and terminals.")
    examples = (("When was the system started?", "last reboot"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """-Number is -n Number."""
        given = [f"-n{one[1:]}" if one[:1] == "-" and one[1:].isdigit() else one
                 for one in arguments]  # fmt: skip
        return super().parse(given)

    def run(self, proc: Process) -> None:
        """Read the records and draw them."""
        if self.count is not None and self.count < 1:
            raise UsageError("", "-n")
        try:
            found = records.read(proc.files.read(self.file))
        except FileRefusal as refusal:
            proc.fail(said.CANNOT_READ, file=self.file, reason=strerror(refusal.error))
        ends: dict[str, int] = {}
        lines = []
        for one in reversed(found):
            if one.type == records.DEAD:
                ends[one.line] = one.time
                continue
            if not self.names or {one.user, one.line, f"/dev/{one.line}"} & set(self.names):
                lines.append(self._line(proc, one, ends.get(one.line)))
            if one.type == records.BOOT:
                ends = dict.fromkeys([each.line for each in found], one.time)
            else:
                ends[one.line] = one.time
        proc.print(*lines[: self.count])
        if found:
            name = self.file.rpartition("/")[2]
            proc.say(said.BEGINS, file=name, date=proc.machine.system.day(found[0].time))

    @staticmethod
    def _line(proc: Process, one: Record, end: int | None) -> str:
        begin = f"{one.user[:8]:<8}  {one.line[:11]:<11}  {one.host[:20]:<20}"
        begin += f"   {proc.machine.system.day(one.time)}"
        if one.type == records.BOOT:
            return begin
        if end is None:
            return f"{begin}   {said.STILL.text}"
        offset = proc.machine.system.zone_offset
        days, minutes = divmod((end - one.time) // 60, 1440)
        lasted = f"{f'{days}+' if days else ''}{minutes // 60:02d}:{minutes % 60:02d}"
        return f"{begin} - {moment(end, offset).format('%H:%M')}  ({lasted})"
