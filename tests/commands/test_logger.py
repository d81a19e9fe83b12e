"""logger and syslogd: what comes into which file, and what does not."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace
from emulator.messages.strerror import strerror
from tests.support import run

RULES = "local0.info\t/var/adm/local\n*.err;local1.none /var/adm/errors\n* /x\n"


@pytest.fixture
def machine() -> Machine:
    machine = boot()
    files = FileSpace(machine)
    files.write("/etc/syslog.conf", RULES, append=True)
    for name in ("local", "errors"):
        files.write(f"/var/adm/{name}", "")
    return machine


def logged(machine: Machine, name: str) -> list[str]:
    """The lines of a file without their dates."""
    lines = FileSpace(machine).read(f"/var/adm/{name}").splitlines()
    return [line[len("Aug  9 11:08:00 ") :] for line in lines]


def test_a_message_goes_where_the_file_says(machine: Machine) -> None:
    assert run(machine, "logger", "-p", "local0.notice", "-t", "tag", "one", "two").status == 0
    run(machine, "logger", "-p", "local0.debug", "too little")
    run(machine, "logger", "-p", "local0.err", "both")
    run(machine, "logger", "-p", "local1.err", "taken out")
    run(machine, "logger", "user.notice is not wanted")
    assert logged(machine, "local") == [
        "uataix6 local0:notice tag: one two", "uataix6 local0:err root: both",
    ]  # fmt: skip
    assert logged(machine, "errors") == ["uataix6 local0:err root: both"]
    begins = FileSpace(machine).read("/var/adm/local")[:16]
    assert begins == "Aug  9 11:08:00 "


def test_the_lines_of_a_file_and_of_standard_input(machine: Machine) -> None:
    FileSpace(machine).write("/tmp/f", "a\n\nb\n")
    assert run(machine, "logger", "-p", "user.err", "-f", "/tmp/f").status == 0
    assert run(machine, "logger", "-p", "user.error", stdin="c\nd").status == 0
    assert [line.rpartition(" ")[2] for line in logged(machine, "errors")] == list("abcd")


def test_the_number_of_the_process(machine: Machine) -> None:
    run(machine, "logger", "-i", "-p", "user.crit", "x")
    (line,) = logged(machine, "errors")
    assert line.startswith("uataix6 user:crit root[") and line.endswith("]: x")


def test_a_file_that_is_not_there_is_not_made_nor_without_syslogd(machine: Machine) -> None:
    FileSpace(machine).remove("/var/adm/errors")
    assert run(machine, "stopsrc", "-s", "syslogd").status == 0
    before = machine.snapshot()
    ran = run(machine, "logger", "-p", "local0.err", "lost")
    assert (ran.out, ran.err, ran.status) == ("", "", 0)
    assert machine == before
    run(machine, "startsrc", "-s", "syslogd")
    run(machine, "logger", "-p", "local0.err", "kept")
    assert logged(machine, "local") == ["uataix6 local0:err root: kept"]
    assert not FileSpace(machine).exists("/var/adm/errors")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-p", "nobody.err", "x"), "logger: nobody is not the name of a facility.\n"),
        (("-p", "user.loud", "x"), "logger: loud is not the name of a priority.\n"),
        (("-f", "/none"), f"logger: /none: {strerror('ENOENT')}\n"),
    ],
)
def test_refused_it_changes_nothing(
    machine: Machine, words: tuple[str, ...], said: str
) -> None:
    before = machine.snapshot()
    ran = run(machine, "logger", *words)
    assert (ran.err, ran.status) == (said, 1)
    assert machine == before


def test_any_user_may(machine: Machine) -> None:
    who = Credentials(200, 1, (), 200)
    assert run(machine, "logger", "-p", "local0.info", "mine", who=who).status == 0
    assert logged(machine, "local") == ["uataix6 local0:info snapp: mine"]
