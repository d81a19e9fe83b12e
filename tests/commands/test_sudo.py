"""sudo: what is refused leaves the machine as it was; each partition has its own rules."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace
from shell.live.machine import Live
from tests.shell.live.login import Login
from tests.support import run

RPM = "/mnt/rpms/sudo-1.6.7p5-3.aix5.1.ppc.rpm"


@pytest.fixture(scope="module")
def allowing() -> Machine:
    """A machine with sudo and a WPAR; guest may run id without a password."""
    machine = boot()
    assert run(machine, "rpm", "-i", RPM).status == 0
    assert run(machine, "mkwpar", "-s", "-n", "w").status == 0
    rules = "root ALL=(ALL) ALL\nguest ALL = NOPASSWD: /usr/bin/id, /usr/bin/touch\n"
    FileSpace(machine).write("/etc/sudoers", rules)
    return machine


def guest(machine: Machine) -> Credentials:
    user = run(machine, "id", "-u", "guest").out.strip()
    return Credentials(int(user), 100, (), int(user))


@pytest.mark.parametrize(
    "line",
    ["sudo ls", "sudo -u guest id", "sudo nosuch", "sudo -u nosuch id", "sudo", "sudo -l -v"],
)
def test_what_is_refused_changes_nothing(allowing: Machine, line: str) -> None:
    machine = allowing.snapshot()
    ran = run(machine, *line.split(), who=guest(machine))
    assert ran.status != 0 and ran.err
    assert machine == allowing


def test_what_it_runs_is_root_s(allowing: Machine) -> None:
    machine = allowing.snapshot()
    assert run(machine, "touch", "/etc/new", who=guest(machine)).status != 0
    assert run(machine, "sudo", "touch", "/etc/new", who=guest(machine)).status == 0
    assert FileSpace(machine).node("/etc/new").uid == 0


def test_a_file_that_does_not_parse_lets_nobody_in(allowing: Machine) -> None:
    machine = allowing.snapshot()
    FileSpace(machine).write("/etc/sudoers", "guest ALL\n")
    before = machine.snapshot()
    assert run(machine, "sudo", "id", who=guest(machine)).status == 1
    assert run(machine, "visudo", "-c").status == 1
    assert machine == before


def test_a_wpar_has_rules_of_its_own(allowing: Machine) -> None:
    machine = allowing.snapshot()
    # Its root part has the package's file, which is as it came: nothing of guest.
    assert run(machine, "sudo", "id", wpar="w", who=guest(machine)).status == 1
    FileSpace(machine, "/wpars/w").write("/etc/sudoers", "guest w = NOPASSWD: ALL\n")
    assert run(machine, "sudo", "id", wpar="w", who=guest(machine)).out.startswith("uid=0")


def test_inside_a_wpar_a_rule_names_programs_as_they_are_there(allowing: Machine) -> None:
    machine = allowing.snapshot()
    inside = FileSpace(machine, "/wpars/w")
    inside.write("/etc/sudoers", "guest ALL = NOPASSWD: /usr/bin/id\n")
    ran = run(machine, "sudo", "id", wpar="w", who=guest(machine))
    assert ran.out.startswith("uid=0")
    assert run(machine, "sudo", "ls", wpar="w", who=guest(machine)).status == 1
    inside.write("/etc/sudoers", "guest ALL = NOPASSWD: /usr/bin/\n")
    ran = run(machine, "sudo", "./ls", wpar="w", who=guest(machine), cwd="/usr/bin")
    assert ran.status == 0


@pytest.mark.parametrize(("added", "status"), [("guest ALL = ALL", 0), ("guest ALL", 1)])
def test_visudo_takes_only_what_can_be_read(
    allowing: Machine, added: str, status: int
) -> None:
    login = Login(Live(allowing.snapshot()))
    before = login.type("cat /etc/sudoers")
    login.type("visudo")
    login.live.arrive("keys", login.session.number, text=f"Go{added}\x1b:wq\r")
    login.run()
    assert login.type("echo status $?").endswith(f"status {status}\n")
    after = login.type("cat /etc/sudoers")
    assert after == (before if status else f"{before}{added}\n")
    assert login.type("ls -l /etc/sudoers*").split()[0] == "-r--r-----"
