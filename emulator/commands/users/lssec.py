"""lssec: list attributes of the security files. Source: reference, captures.md T46."""

from __future__ import annotations

from emulator.commands.users import _forms
from emulator.commands.users._common import only_security
from emulator.commands.users._security import opened
from emulator.kernel.process import Process
from emulator.messages import users as said
from emulator.options import Command, UsageError, flag, option, repeated


class Lssec(Command):
    """lssec [-c | -F] -f File -s Stanza -a Attribute [-a Attribute ...]

    Lists attributes of a stanza of one of the files of /etc/security: what the stanza says
    itself, else what the default stanza says.
    """

    colons: bool = flag("c", "Between colons, below a heading.")
    stanzas: bool = flag("F", "As a stanza.")
    file: str | None = option("f", "The file.")
    stanza: str | None = option("s", "The stanza.")
    names: list[str] = repeated("a", "An attribute.")
    examples = (
        ("Show the default umask", "lssec -f /etc/security/user -s default -a umask"),
    )

    def run(self, proc: Process) -> None:
        """Look them up and draw them."""
        if self.file is None or self.stanza is None or not self.names:
            raise UsageError("", "-f")
        only_security(proc)
        known, file = opened(proc, self.file)
        if self.stanza not in known.stanzas(file) and (
            file in ("login.cfg", "portlog") or self.stanza not in known.directory.users
        ):
            proc.fail(said.NO_STANZA, 2, file=self.file, name=self.stanza)
        own = known.stanza(file, self.stanza)
        inherited = {} if file in ("lastlog", "login.cfg") else known.stanza(file, "default")
        found: dict[str, str] = {}
        for name in self.names:
            if name not in own and name not in inherited:
                proc.fail(said.NO_SUCH_ATTRIBUTE, 22, stanza=self.stanza, name=name)
            value = own.get(name, inherited.get(name, ""))
            found[name] = f'"{value}"' if " " in value else value
        proc.print(*_forms.drawn([(self.stanza, found)], self.stanzas, self.colons))
