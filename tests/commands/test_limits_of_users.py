"""What is not simulated of users and roles is as LIMITATIONS says."""

from __future__ import annotations

from emulator.images import boot
from emulator.machine.vfs import Credentials
from tests.shell.live.login import Login
from tests.support import run


def test_newgrp_comes_back() -> None:
    login = Login()
    login.type("su guest", "newgrp", "exit")
    assert login.type("whoami") == "guest\n"


def test_an_old_password_may_come_back() -> None:
    machine = boot()
    assert run(machine, "chuser", "histsize=5", "guest").status == 0
    assert run(machine, "passwd", "guest", stdin="one\none\n").status == 0
    assert run(machine, "pwdadm", "-c", "guest").status == 0
    guest = Credentials(100, 100, (), 100)
    assert run(machine, "passwd", stdin="one\none\none\n", who=guest).status == 0


def test_privileges_alone_grant_nothing() -> None:
    machine = boot()
    for line in (
        ["setsecattr", "-c", "accessauths=ALLOW_ALL", "innateprivs=PV_ROOT", "/usr/bin/id"],
        ["setkst", "-q"],
    ):
        assert run(machine, *line).status == 0
    guest = Credentials(100, 100, (), 100)
    assert run(machine, "id", "-un", who=guest).out == "guest\n"


def test_a_wpar_keeps_no_records_of_logins() -> None:
    login = Login()
    login.type("mkwpar -n wpar1 > /dev/null 2>&1; startwpar wpar1 > /dev/null 2>&1")
    login.type("clogin wpar1", "exit")
    assert login.type("clogin wpar1 last; clogin wpar1 who /var/adm/wtmp") == ""
