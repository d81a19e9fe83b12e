"""chwpar: what holds at once, how a call is read, what is refused."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import usage
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow
from emulator.machine.workload import wants
from emulator.machine.wpar import attributes
from emulator.machine.wpar.attributes import Attribute
from tests.commands.chwpar_support import WRONG, agree, kept
from tests.commands.wpar_support import made, started
from tests.machine.wpar.test_attributes import PRETEND, Pretend
from tests.support import run

# --- at once ---------------------------------------------------------------------------------


def test_shares_are_divided_anew_at_once() -> None:
    machine = started()
    assert run(machine, "mkwpar", "-n", "two", "-s", "-R", "shares_CPU=20").status == 0
    assert run(machine, "chwpar", "-R", "shares_CPU=5", "wpar1").status == 0
    for pid, name in enumerate(["wpar1"] * 4 + ["two"] * 4, 900_000):
        machine.processes[pid] = ProcessRow(pid, 1, 0, 0, "loop", "loop", wpar=name)
        wants(machine, pid)

    def served(seconds: int) -> dict[str, int]:
        machine.clock.advance(machine.clock.now + seconds * 1_000_000)
        looked = usage.Usage(machine)
        return {
            name: sum(looked.used(row) for pid, row in machine.processes.items()
                      if row.wpar == name and pid >= 900_000)
            for name in ("wpar1", "two")
        }  # fmt: skip

    first = served(100)
    assert first["two"] / first["wpar1"] == pytest.approx(4, abs=0.05)
    assert run(machine, "chwpar", "-R", "shares_CPU=20", "wpar1").status == 0
    second = served(100)
    gained = {name: second[name] - first[name] for name in first}
    assert gained["two"] / gained["wpar1"] == pytest.approx(1, abs=0.02)


def test_a_host_name_set_inside_gives_way() -> None:
    machine = kept(True).snapshot()
    assert run(machine, "hostname", "inner", wpar="wpar1").status == 0
    assert run(machine, "chwpar", "-h", "wpar1", "wpar1").status == 0
    assert run(machine, "hostname", wpar="wpar1").out == "wpar1\n"
    assert run(machine, "chwpar", "-h", "outer", "wpar1").status == 0
    assert run(machine, "hostname", wpar="wpar1").out == "outer\n"


# --- one table, words, refusals --------------------------------------------------------------


@pytest.mark.parametrize("pretend", [p for p in PRETEND if p.attribute.chwpar],
                         ids=lambda one: one.attribute.section)  # fmt: skip
def test_one_more_row_of_the_table_is_one_more_of_chwpar(
    pretend: Pretend, monkeypatch: pytest.MonkeyPatch
) -> None:
    def row_of(machine: Machine) -> str:
        letter = "cG" if pretend.letter == "G" else f"c{pretend.letter}"
        return run(machine, "lswpar", f"-q{letter}", "-a", "colour", "wpar1").out

    added: Attribute = pretend.attribute
    monkeypatch.setattr(attributes, "TABLE", (*attributes.TABLE, added))
    machine = made()
    before = row_of(machine)
    assert run(machine, "chwpar", *pretend.typed, "wpar1")[1:] == ("", 0)
    assert pretend.value in row_of(machine)
    assert pretend.value not in before.split()
    monkeypatch.undo()
    run(boot(), "chwpar")  # the class has AIX's flags again, for the tests of other files


@pytest.mark.parametrize("line", WRONG)
@pytest.mark.parametrize("active", [False, True], ids=["defined", "active"])
def test_what_is_wrong_changes_nothing(active: bool, line: str) -> None:
    machine = kept(active).snapshot()
    before = machine.snapshot()
    ran = run(machine, "chwpar", *line.split(), "wpar1")
    assert ran.out == ""
    assert ran.err.startswith("chwpar: ")
    assert ran.status == 1
    assert machine == before


@pytest.mark.parametrize(
    "line",
    ["-K -R shares_CPU wpar1", "-KR shares_CPU wpar1", "-K -R wpar1", "-R -K shares_CPU wpar1",
     "-vK -R shares_CPU CPU wpar1", "-K -u -R shares_CPU wpar1", "-K -uR shares_CPU wpar1",
     "-K -R shares_CPU -v wpar1"],
)  # fmt: skip
def test_with_K_names_stand_alone(line: str) -> None:
    machine = kept(False).snapshot()
    assert run(machine, "chwpar", "-R", "shares_CPU=7", "wpar1").status == 0
    ran = run(machine, "chwpar", *line.split())
    assert (ran.err, ran.status) == ("", 0)
    assert machine.wpars["wpar1"].resources.shares_CPU == "unlimited"


@pytest.mark.parametrize(
    "line",
    ["", "-K", "-K -N", "wpar1", "-a wpar1", "-v wpar1", "-K wpar1", "-R wpar1", "-S wpar1",
     "-N wpar1", "-n", "-A wpar1 wpar2"],
)  # fmt: skip
def test_calls_that_change_nothing_are_answered_with_the_synopsis(line: str) -> None:
    machine = kept(False).snapshot()
    before = machine.snapshot()
    ran = run(machine, "chwpar", *line.split())
    assert ran.err.startswith("Usage: chwpar [-a]")
    assert (ran.out, ran.status) == ("", 1)
    assert machine == before


@pytest.mark.parametrize("state", "TBFP")
def test_an_operation_that_goes_on_or_went_wrong_is_in_the_way(state: str) -> None:
    machine = kept(False).snapshot()
    machine.wpars["wpar1"] = machine.wpars["wpar1"]._replace(state=state)
    before = machine.snapshot()
    for force in ((), ("-F",)):
        ran = run(machine, "chwpar", *force, "-A", "wpar1")
        assert "state" in ran.err
        assert machine == before


@pytest.mark.parametrize("flags", [["-A"], ["-d", "/x"], ["-F", "-d", "/x", "-c"]])
def test_an_application_has_no_start_at_boot_and_no_directory(flags: list[str]) -> None:
    machine = kept(False).snapshot()
    machine.wpars["wpar1"] = machine.wpars["wpar1"]._replace(type="A")
    before = machine.snapshot()
    ran = run(machine, "chwpar", *flags, "wpar1")
    assert ran.err == "chwpar: Workload partition wpar1 is an application workload partition.\n"
    assert ran.status == 1
    assert machine == before


def test_with_F_what_can_be_done_is_done() -> None:
    machine = kept(False).snapshot()
    ran = run(machine, "chwpar", "-F", "-A", "-u", "/no/such", "-R", "shares_CPU=3", "-n",
              "other", "-D", "devname=/dev/mem", "wpar1")  # fmt: skip
    assert ran.status == 0
    assert len(ran.err.splitlines()) == 2
    row = machine.wpars["other"]
    assert (row.auto, row.script, row.resources.shares_CPU) == (True, "", "3")
    agree(machine)


@pytest.mark.parametrize(
    ("letter", "what"),
    [("h", "The host name is missing."), ("d", "The base directory is missing."),
     ("n", "A workload partition name is needed (-n).")],
)  # fmt: skip
def test_a_name_that_is_empty_is_none(letter: str, what: str) -> None:
    machine = kept(False).snapshot()
    before = machine.snapshot()
    ran = run(machine, "chwpar", f"-{letter}", "", "wpar1")
    assert (ran.out, ran.err, ran.status) == ("", f"chwpar: {what}\n", 1)
    assert machine == before
