"""mkuser: make a user. Source: IBM's mkuser page; reference, aix-commands.md section 7."""

from __future__ import annotations

from emulator.commands.users._common import database, guard, pairs, refuse
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import USERS_BY_NAME, is_true
from emulator.machine.accounts.changes import add_user, make_home
from emulator.machine.errors import Refusal
from emulator.options import Command, UsageError, flag, operands


class Mkuser(Command):
    """mkuser [-a] [Attribute=Value ...] Name

    Makes a user: lines in the files of /etc and /etc/security, a home directory that is his,
    with a .profile. What is not given is as /usr/lib/security/mkuser.default says. He cannot
    log in before a password is set.
    """

    admin: bool = flag("a", "Make an administrator, whom only root may change.")
    words: list[str] = operands("Attribute=Value", "Attributes, and the name.")
    examples = (
        ("Make a user", "mkuser jhon"),
        ("Make one with a number and a group", "mkuser id=300 pgrp=staff jhon"),
    )

    def run(self, proc: Process) -> None:
        """Make the user, or nothing."""
        if not self.words:
            raise UsageError("", "Name")
        *words, name = self.words
        given = pairs(words)
        known = database(proc)
        guard(proc, name, self.admin or is_true(given.get("admin", "")))
        try:
            with proc.machine.transaction():
                add_user(known, name, given, self.admin)
                known.save()
                make_home(known, name)
        except Refusal as refusal:
            refuse(proc, USERS_BY_NAME, refusal)
