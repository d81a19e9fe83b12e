"""errpt, errclear, errlogger, errdemon: what is entered, seen and refused."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import error_log
from emulator.machine.error_kinds import KINDS
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials
from emulator.messages import error_log as messages
from tests.support import run

USER = Credentials(200, 1, (), 200)


@pytest.fixture
def machine() -> Machine:
    return boot()


def labels(machine: Machine) -> list[str]:
    return [one.label for one in machine.errors.values()]


def test_every_kind_has_its_words() -> None:
    assert messages.DESCRIPTIONS.keys() == KINDS.keys()
    for table in (messages.PROBABLE_CAUSES, messages.USER_CAUSES, messages.ACTIONS):
        assert table.keys() <= KINDS.keys()


def test_what_makes_an_entry(machine: Machine) -> None:
    assert labels(machine) == ["REBOOT_ID", "ERRLOG_ON", "RMCD_INFO_0_ST"]
    assert (
        run(machine, "crfs", "-v", "jfs2", "-g", "rootvg", "-m", "/s", "-a", "size=1M").status
        == 0
    )
    assert run(machine, "mount", "/s").status == 0
    big = "x" * 60_000_000
    for name in "abc":
        run(machine, "tee", f"/s/{name}", stdin=big)
    run(machine, "kill", "-9", str(machine.subsystems[("", "qdaemon")].pid))
    run(machine, "errlogger", "done")
    assert run(machine, "stopsrc", "-s", "writesrv").status == 0
    assert labels(machine)[3:] == ["J2_FS_FULL", "SRC_SVKO", "OPMSG"]
    assert list(machine.errors.values())[3].detail == ("/dev/fslv00, /s",)


def test_without_its_daemon_nothing_is_entered(machine: Machine) -> None:
    assert run(machine, "/usr/lib/errstop").status == 0
    before = machine.snapshot()
    assert run(machine, "errlogger", "x").status == 1
    assert machine == before
    assert run(machine, "/usr/lib/errdemon").status == 0
    assert labels(machine)[-2:] == ["ERRLOG_OFF", "ERRLOG_ON"]


def test_the_log_is_bounded(machine: Machine) -> None:
    for number in range(error_log.KEPT + 10):
        error_log.log(machine, "OPMSG", "OPERATOR", "", (str(number),))
    assert len(machine.errors) == error_log.KEPT
    assert list(machine.errors)[-1] == error_log.KEPT + 13


@pytest.mark.parametrize(
    "line",
    ["errclear 0", "errlogger x", "/usr/lib/errstop", "/usr/lib/errdemon -D"],
)
def test_only_root(machine: Machine, line: str) -> None:
    before = machine.snapshot()
    ran = run(machine, *line.split(), who=USER)
    name = line.split()[0].rpartition("/")[2]
    assert (ran.err, ran.status) == (f"{name}: Only root may run this command.\n", 1)
    assert machine == before
    assert run(machine, "errpt", who=USER).out.count("\n") == 4


@pytest.mark.parametrize(
    "line",
    [
        "errclear",
        "errclear x",
        "errclear -d Y 0",
        "errpt -s 1",
        "errlogger",
        "/usr/lib/errdemon",
    ],
)
def test_refused_it_changes_nothing(machine: Machine, line: str) -> None:
    before = machine.snapshot()
    assert run(machine, *line.split()).status == 1
    assert machine == before


@pytest.mark.parametrize("flag", ["-d", "-B 1", "-i /x", "-m 1", "-s 1", "-t 1"])
def test_settings_are_not_changed(machine: Machine, flag: str) -> None:
    before = machine.snapshot()
    ran = run(machine, "/usr/lib/errdemon", *flag.split())
    assert ran.err == f"errdemon: {flag[:2]}: this is not simulated.\n"
    assert machine == before
