"""setsecattr: make a command, a device or a file privileged. Source: IBM's page of it."""

from __future__ import annotations

from emulator.commands.users import _roles
from emulator.commands.users._common import database, pairs
from emulator.kernel.process import Process
from emulator.machine.accounts import roles
from emulator.machine.errors import Refusal
from emulator.messages import roles as said
from emulator.options import Command, UsageError, flag, operands


class Setsecattr(Command):
    """setsecattr {-c | -d | -f} Attribute=Value ... Name [Name ...]

    Sets attributes of commands (-c: who may run them and with which rights), devices or files
    in the tables of /etc/security. The kernel goes by them once setkst has loaded its tables.
    """

    command: bool = flag("c", "A command, in privcmds.")
    device: bool = flag("d", "A device, in privdevs.")
    file: bool = flag("f", "A file, in privfiles.")
    words: list[str] = operands("Attribute=Value", "Attributes, then whole paths.")
    examples = (
        (
            "Let those with an authorization start WPARs",
            "setsecattr -c accessauths=test euid=0 /usr/sbin/startwpar",
        ),
    )

    def run(self, proc: Process) -> None:
        """Set them, or nothing."""
        kind = _roles.kind_of(proc, self.command, self.device, self.file)
        first = next((i for i, w in enumerate(self.words) if w[:1] == "/"), len(self.words))
        given, paths = pairs(self.words[:first]), self.words[first:]
        if not given or not paths:
            raise UsageError("", "Name")
        proc.only_root()
        known = database(proc)
        for path in paths:
            if path[:1] != "/" or not known.files.exists(path):
                proc.fail(said.NO_PATH, 2, name=path)
        try:
            for path in paths:
                roles.change(known, kind, path, given, new=True)
            known.save()
        except Refusal as refusal:
            _roles.refuse(proc, refusal)
