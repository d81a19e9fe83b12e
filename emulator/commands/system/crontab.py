"""crontab: submit, edit, list or remove a crontab. Source: IBM's page of crontab."""

from __future__ import annotations

from emulator.commands.system import _cron
from emulator.kernel.process import Process
from emulator.machine import cron, crontab_text
from emulator.machine.errors import FileRefusal
from emulator.machine.users import User
from emulator.messages import cron as messages
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, optional


class Crontab(Command):
    """crontab [-e [UserName] | -l [UserName] | -r [UserName] | -v [UserName] | File]

    Submits a file, or standard input, as the user's crontab: the commands that the cron
    daemon of this partition runs at given times. A line is minute, hour, day of the month,
    month, day of the week (0 is Sunday) and a command; a field is a number, a list, a range
    or *. A % in the command ends a line: what follows is its input. What a command writes is
    mailed to the user. A file with a line that is none of these is not taken.
    """

    edits: bool = flag("e", "Edit the crontab with $VISUAL, $EDITOR or vi.")
    lists: bool = flag("l", "List the crontab.")
    removes: bool = flag("r", "Remove the crontab.")
    tells: bool = flag("v", "Tell when the crontab was submitted.")
    file: str | None = optional("File", "The new crontab, or the user whose it is.")
    examples = (
        ("Submit a file", "crontab /tmp/mine"),
        ("Edit the crontab", "crontab -e"),
        ("Show the crontab", "crontab -l"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """One flag at most; `-` alone is standard input."""
        self = super().parse(arguments)
        assert isinstance(self, Crontab)
        if self.edits + self.lists + self.removes + self.tells > 1:
            raise UsageError("", "-l")
        return self

    async def run(self, proc: Process) -> None:
        """Find out whose, then do it."""
        _cron.need_permission(proc, "cron", messages.NOT_ALLOWED)
        name = _cron.caller(proc)
        asks = self.edits or self.lists or self.removes or self.tells
        if asks and self.file is not None:
            if proc.uid and self.file != name:
                proc.fail(messages.NOT_ALLOWED)
            name = self.file
        user = _cron.user_of(proc, name)
        path = f"{cron.CRONTABS}/{name}"
        if not asks:
            self._submit(proc, user, await self._given(proc))
        elif self.edits:
            await self._edit(proc, user, path)
        else:
            self._existing(proc, user, path)

    async def _given(self, proc: Process) -> str:
        if self.file is not None and self.file != "-":
            try:
                return proc.files.read(self.file)
            except FileRefusal as refusal:
                reason = strerror(refusal.error)
                proc.fail(messages.CANNOT_READ, file=self.file, reason=reason)
        parts = []
        while part := await proc.stdin.read():
            parts.append(part)
        return "".join(parts)

    def _submit(self, proc: Process, user: User, text: str) -> None:
        wrong = crontab_text.check(text)
        for bad in wrong:
            proc.stderr.write(f"{bad.text}\n")
            if bad.out:
                proc.error(messages.OUT_OF_BOUNDS, line=bad.number)
            else:
                proc.error(messages.BAD_SYMBOL)
        if wrong:
            return
        _cron.store(proc, f"{cron.CRONTABS}/{user.name}", text, user)
        cron.told(proc.machine, proc.wpar, user.name)

    async def _edit(self, proc: Process, user: User, path: str) -> None:
        """Edit a copy; it is submitted if the editor ends well and left it another."""
        files = cron.space(proc.machine, proc.wpar)
        before = files.read(path) if files.exists(path) else ""
        copy = f"/tmp/crontab.{proc.pid}"
        wanted = proc.environment.get
        editor = wanted("VISUAL") or wanted("EDITOR") or "/usr/bin/vi"
        try:
            proc.files.write(copy, before, mode=0o600)
            status = await proc.kernel.run(proc, [*editor.split(), copy])
            after = proc.files.read(copy)
        except FileRefusal as refusal:
            proc.fail(messages.NO_EDITOR, editor=editor, reason=strerror(refusal.error))
        finally:
            if files.exists(copy):
                files.remove(copy)
        if status:
            proc.status = status
        elif after != before:
            self._submit(proc, user, after)

    def _existing(self, proc: Process, user: User, path: str) -> None:
        files = cron.space(proc.machine, proc.wpar)
        try:
            if self.lists:
                proc.write(files.read(path))
            elif self.tells:
                date = proc.machine.system.date(files.node(path).mtime)
                proc.say(messages.SUBMITTED, date=date)
            else:
                files.remove(path)
                cron.told(proc.machine, proc.wpar, user.name)
        except FileRefusal as refusal:
            if refusal.error != "ENOENT":
                _cron.fail_storing(proc, refusal)
            proc.fail(messages.NO_CRONTAB)
