"""lssrc, startsrc, stopsrc, refresh."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials
from tests.commands.wpar_support import started
from tests.support import run

HEADING = "Subsystem         Group            PID          Status \n"
SPOOLER = (
    " qdaemon          spooler          229560       active\n"
    " writesrv         spooler          233652       active\n"
    " lpd              spooler                       inoperative\n"
)


@pytest.fixture
def machine() -> Machine:
    return boot()


def test_listings(machine: Machine) -> None:
    assert run(machine, "lssrc", "-g", "spooler") == (HEADING + SPOOLER, "", 0)
    rows = SPOOLER.splitlines(keepends=True)
    both = run(machine, "lssrc", "-s", "lpd", "-s", "qdaemon").out
    assert both == HEADING + rows[0] + rows[2]
    lines = run(machine, "lssrc", "-a").out.splitlines()[1:]
    states = [line.split()[-1] for line in lines]
    assert states == sorted(states)
    assert len(lines) == len(machine.subsystems)
    assert run(machine, "lssrc", "-S", "-s", "inetd").out.splitlines()[1] == (
        "inetd:::/usr/sbin/inetd:0:0:/dev/console:/dev/console:/dev/console:-O:-Q:-K:0:0:20:"
        "0:0:-d:20:tcpip:"
    )


def test_a_wpar_is_a_subsystem(machine: Machine) -> None:
    other = started()
    pid = other.subsystems[("", "cor_wpar1")].pid
    assert run(other, "lssrc", "-s", "cor_wpar1").out == (
        f"{HEADING} cor_wpar1                         {pid}       active\n"
    )
    before = other.snapshot()
    for command in ("startsrc", "stopsrc"):
        assert run(other, command, "-s", "cor_wpar1") == (
            "",
            f"{command}: The cor_wpar1 Subsystem is a workload partition: "
            "use startwpar and stopwpar.\n",
            1,
        )
    assert other == before
    assert "cor_" not in run(other, "lssrc", "-a", wpar="wpar1").out
    assert run(other, "stopsrc", "-s", "inetd", wpar="wpar1").status == 0
    assert other.subsystems[("wpar1", "inetd")].pid == 0
    assert other.subsystems[("", "inetd")].pid == 151622


def test_start_and_stop_one(machine: Machine) -> None:
    before = machine.snapshot()
    ran = run(machine, "startsrc", "-s", "lpd", "-a", "-x")
    pid = machine.subsystems[("", "lpd")].pid
    assert ran == (
        f"0513-059 The lpd Subsystem has been started. Subsystem PID is {pid}.\n", "", 0,
    )  # fmt: skip
    assert run(machine, "ps", "-o", "args=", "-p", str(pid)).out == "/usr/sbin/lpd -x\n"
    again = machine.snapshot()
    assert run(machine, "startsrc", "-s", "lpd") == (
        "",
        "0513-029 The lpd Subsystem is already active.\n"
        "Multiple instances are not supported.\n",
        1,
    )
    assert machine == again
    assert run(machine, "stopsrc", "-cs", "lpd") == (
        "0513-044 The lpd Subsystem was requested to stop.\n", "", 0,
    )  # fmt: skip
    assert machine == before


def test_groups(machine: Machine) -> None:
    assert run(machine, "stopsrc", "-g", "spooler") == (
        "0513-044 The qdaemon Subsystem was requested to stop.\n"
        "0513-044 The writesrv Subsystem was requested to stop.\n",
        "",
        0,
    )
    assert run(machine, "stopsrc", "-g", "spooler").err == (
        "0513-004 The Subsystem or Group, spooler, is currently inoperative.\n"
    )
    assert run(machine, "startsrc", "-g", "spooler").out.count("0513-059") == 3


def test_all_stop_but_workload_partitions() -> None:
    machine = started()
    ran = run(machine, "stopsrc", "-a")
    assert ran.status == 0
    active = [key for key, row in machine.subsystems.items() if row.pid and not key[0]]
    assert active == [("", "cor_wpar1")]
    assert any(row.pid for key, row in machine.subsystems.items() if key[0] == "wpar1")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("lssrc -s x", "0513-085 The x Subsystem is not on file."),
        ("lssrc -g x", "0513-086 The x Group is not on file."),
        ("startsrc -s x", "0513-085 The x Subsystem is not on file."),
        ("stopsrc -s x", "0513-085 The x Subsystem is not on file."),
        ("stopsrc -g x", "0513-086 The x Group is not on file."),
        ("stopsrc -s lpd", "0513-004 The Subsystem or Group, lpd, is currently inoperative."),
        ("refresh -s lpd", "0513-036 The request could not be passed to the lpd subsystem.\n"
                           "Start the subsystem and try your command again."),
        ("lssrc -ls lpd", "0513-036 The request could not be passed to the lpd subsystem.\n"
                          "Start the subsystem and try your command again."),
    ],
)  # fmt: skip
def test_what_is_refused(machine: Machine, line: str, wanted: str) -> None:
    before = machine.snapshot()
    assert run(machine, *line.split()) == ("", wanted + "\n", 1)
    assert machine == before


def test_refresh(machine: Machine) -> None:
    assert run(machine, "refresh", "-s", "inetd") == (
        "0513-095 The request for subsystem refresh was completed successfully.\n", "", 0,
    )  # fmt: skip


def test_only_root_and_its_group_control_subsystems(machine: Machine) -> None:
    user = Credentials(200, 1, (), 200)
    assert run(machine, "stopsrc", "-s", "inetd", who=user) == (
        "", "stopsrc: Only root may run this command.\n", 1,
    )  # fmt: skip
    assert run(machine, "stopsrc", "-s", "inetd", who=Credentials(200, 0)).status == 0


@pytest.mark.parametrize(
    "line", ["lssrc", "lssrc -a -s x", "startsrc", "startsrc -s a -g b", "stopsrc -fc -s x"]
)
def test_usage(machine: Machine, line: str) -> None:
    ran = run(machine, *line.split())
    assert (ran.out, ran.status) == ("", 1)
    assert ran.err.startswith(f"Usage: {line.split()[0]} ")


@pytest.mark.parametrize("line", ["lssrc -a", "startsrc -s lpd", "stopsrc -a", "refresh -s x"])
def test_nothing_goes_without_the_controller(machine: Machine, line: str) -> None:
    del machine.processes[131144]
    assert run(machine, *line.split()) == (
        "", "0513-001 The System Resource Controller daemon is not active.\n", 1,
    )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["mkssys -s inetd -p /x -u 0", "mkssys -s x -p x -u 0", "mkssys -s x -p /x",
     "mkssys -s x -p /x -u nosuch", "mkssys -s x -p /x -u 0 -S",
     "mkssys -s x -p /x -u 0 -OR",
     "mkssys -s x -p /x -u 0 -K -n 15", "mkssys -s x -p /x -u 0 -E 40", "mkssys -p /x -u 0",
     "mkssys -s x -p /x -u 0 -m 1", "mkssys -s a:b -p /x -u 0", "chssys -s x -R",
     "chssys -s lpd",
     "chssys -s lpd -s inetd", "chssys -s inetd -s other", "chssys -R", "rmssys -s x", "rmssys",
     "rmssys -s inetd", "lssrc -t nosuch", "startsrc -s x", "refresh -s lpd"],
)  # fmt: skip
def test_definitions_refused_change_nothing(machine: Machine, line: str) -> None:
    before = machine.snapshot()
    ran = run(machine, *line.split())
    assert (ran.out, ran.status) == ("", 1)
    assert ran.err
    assert machine == before


@pytest.mark.parametrize(
    "line", ["mkssys -s x -p /x -u 0", "chssys -s lpd -R", "rmssys -s lpd"]
)
def test_only_root_defines(machine: Machine, line: str) -> None:
    before = machine.snapshot()
    assert "Only root" in run(machine, *line.split(), who=Credentials(200, 1)).err
    assert machine == before


def test_a_wpar_is_no_subsystem_to_be_defined() -> None:
    machine = started()
    before = machine.snapshot()
    ran = run(machine, "chssys", "-s", "cor_wpar1", "-R")
    assert "use startwpar and stopwpar" in ran.err
    assert "runs: stop it first" in run(machine, "rmssys", "-s", "cor_wpar1").err
    assert machine == before


def test_what_is_defined_inside_is_there_after_a_stop() -> None:
    machine = started()
    words = ("mkssys", "-s", "mine", "-p", "/x", "-u", "0", "-S", "-n", "15", "-f", "9")
    assert run(machine, *words, wpar="wpar1").status == 0
    assert run(machine, "lssrc", "-s", "mine").status == 1
    assert run(machine, "stopwpar", "wpar1").status == 0
    assert run(machine, "startwpar", "wpar1").status == 0
    assert run(machine, "lssrc", "-S", "-s", "mine", wpar="wpar1").out.splitlines()[1] == (
        "mine:::/x:0:0:/dev/console:/dev/console:/dev/console:-O:-Q:-S:0:0:20:15:9:-d:20::"
    )
