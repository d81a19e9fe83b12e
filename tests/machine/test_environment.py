"""/etc/environment: one reader, so a login and clogin see the same."""

from __future__ import annotations

from emulator.images import boot
from emulator.machine.environment import basic
from emulator.machine.vfs import FileSpace
from tests.commands.wpar_support import session, started
from tests.shell.live.login import Login

LINES = 'FOO="a b"\nBAR=$FOO\n# a remark=1\n9x=1\n'


def test_values_are_what_is_written() -> None:
    machine = boot()
    FileSpace(machine).write("/etc/environment", LINES)
    assert basic(machine) == {"FOO": '"a b"', "BAR": "$FOO"}
    FileSpace(machine).remove("/etc/environment")
    assert basic(machine) == {}


def test_a_login_and_clogin_give_the_same() -> None:
    login = Login()
    FileSpace(login.live.machine).write("/etc/environment", LINES, append=True)
    assert Login(login.live).type('print -r -- "$FOO|$BAR"') == '"a b"|$FOO\n'
    machine = started()
    inside = FileSpace(machine, "/wpars/wpar1")
    inside.write("/etc/environment", LINES, append=True)
    entered = session(machine, "clogin", "wpar1").shell.seen[0]
    assert (entered.environment["FOO"], entered.environment["BAR"]) == ('"a b"', "$FOO")
