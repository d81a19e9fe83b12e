"""mesg, write, logger: who is written to, and what goes nowhere."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import syslog
from emulator.machine.vfs import FileSpace
from tests.shell.live.login import Login
from tests.support import run


def test_a_line_comes_to_the_other_terminal() -> None:
    one = Login()
    other = Login(one.live)
    other.type("mkuser jhon")
    before = len(other.front.out.text)
    one.type("print Coffee | write root pts/1")
    shown = other.front.out.text[before:]
    assert "Message from root on uataix6 (pts/0) [Thu Aug  9 11:08:0" in shown
    assert "Coffee" in shown and "<EOT>" in shown
    other.type("mesg n")
    before = len(other.front.out.text)
    assert "Permission denied" in one.type("su jhon -c 'print x | write root pts/1'")
    assert other.front.out.text[before:] == ""
    one.type("print Tea | write root pts/1")
    assert "Tea" in other.front.out.text[before:]


@pytest.mark.parametrize("letter", ["-h 1,ok", "-n nim02nim", "-q", "-r"])
def test_flags_that_are_not_simulated(letter: str) -> None:
    machine = boot()
    before = machine.snapshot()
    ran = run(machine, "write", *letter.split(), "root", stdin="x\n")
    assert (ran.out, ran.status) == ("", 1)
    assert "not simulated" in ran.err
    assert machine == before


SELECTED = [
    ("*.err", "mail", "crit", True), ("*.err", "mail", "notice", False),
    ("mail,auth.info", "auth", "info", True), ("mail.info", "auth", "emerg", False),
    ("*.debug;mail.none", "mail", "emerg", False), ("*.debug;mail.none", "user", "debug", True),
    ("mail.none;*.debug", "mail", "debug", True), ("security.warn", "auth", "error", False),
    ("security.warn", "auth", "err", True), ("*.loud", "user", "emerg", False),
    ("*.*", "user", "debug", True), ("nonsense", "user", "emerg", False),
]  # fmt: skip


@pytest.mark.parametrize(("selectors", "facility", "grade", "chosen"), SELECTED)
def test_a_line_of_syslog_conf_selects(
    selectors: str, facility: str, grade: str, chosen: bool
) -> None:
    machine = boot()
    FileSpace(machine).write("/etc/syslog.conf", f"# all\n{selectors}\t\t/tmp/log  rotate\n\n")
    if grade not in syslog.PRIORITIES:
        known = syslog.priority(f"{facility}.{grade}")
        assert known is not None
        grade, chosen = known[1], True
    found = syslog.destinations(machine, "", facility, grade)
    assert found == (["/tmp/log"] if chosen else [])


def test_what_syslogd_does_not_know_goes_nowhere() -> None:
    machine = boot()
    files = FileSpace(machine)
    files.write("/etc/syslog.conf", "*.debug @loghost\n*.debug errlog\n*.debug /tmp/nosuch\n")
    before = machine.snapshot()
    assert run(machine, "logger", "hello") == ("", "", 0)
    assert machine == before
    files.remove("/etc/syslog.conf")
    assert run(machine, "logger", "hello") == ("", "", 0)


def test_a_log_without_room_loses_the_line() -> None:
    machine = boot()
    files = FileSpace(machine)
    files.make_directory("/tmp/log")
    files.write("/etc/syslog.conf", "*.debug /tmp/log\n")
    before = machine.snapshot()
    assert run(machine, "logger", "hello") == ("", "", 0)
    assert machine == before


def test_inside_a_wpar_only_who_is_there_is_written_to() -> None:
    one = Login()
    outside, inside = Login(one.live), Login(one.live)
    one.type("mkwpar -n wpar1 -s >/dev/null")
    inside.type("clogin wpar1")
    before = [len(login.front.out.text) for login in (outside, inside)]
    told = one.type("clogin wpar1 -l root 'print hi | write root Global'")
    assert "not logged on" not in told
    assert "hi\n<EOT>" in inside.front.out.text[before[1] :].replace("\r", "")
    assert outside.front.out.text[before[0] :] == ""
    assert "nobody is not logged on." in one.type("clogin wpar1 -l root write nobody")
