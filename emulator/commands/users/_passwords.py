"""Asking for a new password, twice, and keeping it: passwd, pwdadm, su. Not a command."""

from __future__ import annotations

from collections.abc import Callable

from emulator.kernel.asking import hidden
from emulator.kernel.process import Process
from emulator.machine.accounts import passwords
from emulator.machine.accounts.database import USER, Database
from emulator.messages import users as said

#: The rules in the order in which they are told.
ORDER = ("maxrepeats", "minage", "minalpha", "minother", "minlen", "mindiff")


async def change(
    proc: Process, known: Database, name: str, by_another: bool = False, free: bool = False
) -> bool:
    """Ask for a new password and keep it; False, said and nothing changed, where it is none.

    `by_another`: somebody else's is set, who must choose another at his next login. `free`:
    no old password is asked for, and the rules do not hold.
    """
    old = ""
    proc.say(said.CHANGING, name=name)
    if not free and passwords.kept(known, name):
        typed = await hidden(proc, said.PROMPTS["old"].text.format(name=name))
        if typed is None or not passwords.matches(known, name, typed):
            proc.error(said.NOT_THE_OLD)
            return False
        old = typed
        weeks = passwords.too_young(known, name)
        if weeks:
            _rules(proc, known, name)
            proc.error(said.MUST_HAVE)
            proc.stderr.write(said.RULES["minage"].text.format(value=weeks) + "\n")
            return False

    def fits(new: str) -> bool:
        if free or passwords.NOCHECK in passwords.flags(known, name):
            return True
        broken = passwords.broken(known, name, new, old)
        if broken:
            _rules(proc, known, name)
            proc.error(said.MUST_HAVE)
            for attribute, value in broken:
                proc.stderr.write(said.RULES[attribute].text.format(value=value) + "\n")
        return not broken

    new = await new_password(proc, name, fits)
    if new is None:
        return False
    passwords.set_password(known, name, new, by_another)
    known.save()
    return True


async def new_password(
    proc: Process, name: str, fits: Callable[[str], bool] = lambda new: True
) -> str | None:
    """Ask twice for a password that `fits`; None, said, where it is none."""
    new = await hidden(proc, said.PROMPTS["new"].text.format(name=name))
    if not new:
        proc.error(said.EMPTY)
        return None
    if not fits(new):
        return None
    again = await hidden(proc, said.PROMPTS["again"].text)
    if again != new:
        proc.error(said.NOT_THE_SAME)
        return None
    return new


def _rules(proc: Process, known: Database, name: str) -> None:
    """Tell what a password has to be."""
    proc.error(said.CHARACTERISTICS)
    for attribute in ORDER:
        value = known.value(USER, name, attribute, "0")
        if value not in ("", "0"):
            proc.stderr.write(said.RULES[attribute].text.format(value=value) + "\n")
