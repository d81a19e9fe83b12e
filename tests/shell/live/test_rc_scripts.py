"""/etc/rc and its like: init names them, so they can be executed and do what they say."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.vfs import FileSpace
from tests.shell.live.login import Login

SCRIPTS = [
    "/etc/rc", "/etc/rc.bsdnet", "/etc/rc.d/rc 2", "/etc/rc.ncs", "/etc/rc.net", "/etc/rc.nfs",
    "/etc/rc.pci", "/etc/rc.tcpip", "/etc/rc.trustchk", "/etc/rc.wpars", "/sbin/rc.boot 3",
]  # fmt: skip


def test_these_are_all_there_are_but_the_one_for_a_failing_power() -> None:
    files = FileSpace(boot())
    there = {f"/etc/{name}" for name in files.list("/etc") if name.startswith("rc")}
    named = {script.split()[0] for script in SCRIPTS}
    assert there - {"/etc/rc.d", "/etc/rc.powerfail"} <= named


def test_what_init_starts_can_be_executed() -> None:
    files = FileSpace(boot())
    commands = [
        line.split(":", 3)[3].split()[0]
        for line in files.read("/etc/inittab").splitlines()
        if line.count(":") >= 3 and not line.startswith((":", "init:"))
    ]
    assert {"/etc/rc", "/etc/rc.wpars", "/etc/rc.powerfail"} <= set(commands)
    for path in commands:
        assert files.node(path).mode & 0o100, path


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_runs(script: str) -> None:
    login = Login()
    shown = login.type(f"{script}; print status $?")
    assert shown.endswith("status 0\n")
    assert "not found" not in shown
    assert "not simulated" not in shown
    assert "cannot execute" not in shown


@pytest.mark.parametrize("script", ["/etc/rc", "/etc/rc.nfs", "/etc/rc.tcpip"])
def test_a_script_runs_in_a_workload_partition(script: str) -> None:
    login = Login()
    login.type("mkwpar -s -n wpar1")
    shown = login.type(f"clogin wpar1 '{script}; print status $?'")
    assert shown.endswith("status 0\n")
    assert "not found" not in shown
    assert "not simulated" not in shown


def test_rc_wpars_starts_those_that_start_with_the_system() -> None:
    login = Login()
    login.type("mkwpar -A -n first", "mkwpar -n second", "/etc/rc.wpars >/dev/null")
    assert login.type("lswpar -qca name,state") == "first:A\nsecond:D\n"


def test_builtins_are_programs_too() -> None:
    login = Login()
    login.type("mkdir /tmp/d; print x > /tmp/d/f")
    assert login.type("find /tmp/d -type f -exec umask {} \\; ; print $?").endswith("0\n")
    assert login.type("/usr/bin/umask; /usr/bin/cd /nosuch >/dev/null 2>&1; print $?") == (
        "022\n1\n"
    )
    assert login.type("whereis -b umask") == "umask: /usr/bin/umask\n"
