"""mkwpar -P and chwpar -P: ask for the password of root in a workload partition. Not a command.

It is asked for before anything is changed: who gives up, or types two words, has changed
nothing. The rules of /etc/security/user do not hold for root's choice, as with passwd.
"""

from __future__ import annotations

from emulator.commands.users._passwords import new_password
from emulator.kernel.process import Exit, Process


async def ask(proc: Process) -> str:
    """The password, or the end of the command with what is wrong said."""
    password = await new_password(proc, "root")
    if password is None:
        raise Exit(1)
    return password
