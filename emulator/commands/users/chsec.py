"""chsec: change attributes of the security files. Source: IBM's chsec page."""

from __future__ import annotations

from emulator.commands.users._common import guard, only_security, pairs
from emulator.commands.users._security import TABLED, declared, opened
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import checked
from emulator.machine.accounts.changes import is_admin
from emulator.machine.errors import FileRefusal, Invalid
from emulator.messages import users as said
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, option, repeated


class Chsec(Command):
    """chsec -f File -s Stanza -a Attribute=Value [-a Attribute=Value ...]

    Changes attributes of a stanza of one of the files of /etc/security; the stanza is made
    where there is none. An empty value takes the attribute away.
    """

    file: str | None = option("f", "The file.")
    stanza: str | None = option("s", "The stanza.")
    words: list[str] = repeated("a", "An attribute and its value.")
    examples = (
        (
            "Let logins that failed be forgotten",
            "chsec -f /etc/security/lastlog -a unsuccessful_login_count=0 -s root",
        ),
    )

    def run(self, proc: Process) -> None:
        """Change them, or nothing."""
        if self.file is None or self.stanza is None or not self.words:
            raise UsageError("", "-f")
        given = pairs(self.words)
        only_security(proc)
        known, file = opened(proc, self.file)
        own = self.stanza in known.directory.users
        guard(proc, self.stanza, not own or is_admin(known, self.stanza))
        if file == "user" and not own and self.stanza != "default":
            proc.fail(said.NO_USER, 2, name=self.stanza)
        changes: dict[str, str | None] = {}
        for name, value in given.items():
            attribute = declared(file, name)
            if attribute is None and file in TABLED:
                proc.fail(said.NO_ATTRIBUTE, 22, name=name)
            try:
                kept = value if not value or attribute is None else checked(
                    known, attribute, value
                )
            except Invalid:
                proc.error(said.BAD_VALUE, 22, name=name, value=value)
                proc.fail(said.CHECK_FILE, 22, file=self.file)
            changes[name] = (f'"{kept}"' if " " in kept or name == "SYSTEM" else kept) or None
        known.set_stanza(file, self.stanza, changes)
        try:
            known.save()
        except FileRefusal as refusal:
            proc.fail(said.CANNOT_READ, file=self.file, reason=strerror(refusal.error))
