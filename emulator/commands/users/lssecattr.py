"""lssecattr: list what is privileged. Source: IBM's lssecattr page."""

from __future__ import annotations

from emulator.commands.users import _roles
from emulator.kernel.process import Process
from emulator.options import Command, flag, operands


class Lssecattr(Command):
    """lssecattr {-c | -d | -f} [-C | -F] [-a Attribute ...] {ALL | Name[,Name ...]}

    Lists attributes of privileged commands (-c), devices (-d) or files (-f), a line each, as
    the tables of /etc/security have them.
    """

    command: bool = flag("c", "Commands, of privcmds.")
    device: bool = flag("d", "Devices, of privdevs.")
    file: bool = flag("f", "Files, of privfiles.")
    colons: bool = flag("C", "Between colons, below a heading.")
    stanzas: bool = flag("F", "As stanzas.")
    chosen: bool = flag("a", "Only the attributes that follow.")
    words: list[str] = operands("Name", "Attributes with -a, and ALL or whole paths.")
    examples = (("Show who may create WPARs", "lssecattr -c /usr/sbin/mkwpar"),)

    def run(self, proc: Process) -> None:
        """Draw them."""
        kind = _roles.kind_of(proc, self.command, self.device, self.file)
        _roles.show(proc, kind, self.words, (self.chosen, self.stanzas, self.colons))
