"""syncwpar and syncroot: who may call them, where and how."""

from __future__ import annotations

import pytest

from emulator.machine import planting
from emulator.machine.vfs import Credentials, FileSpace
from tests.commands.test_wpar_sync import IN_STEP, sync
from tests.commands.wpar_support import made, started
from tests.media.support import sample
from tests.support import run


def test_syncroot_inside() -> None:
    machine = started()
    planting.plant(machine, sample(machine))
    ran = run(machine, "syncroot", "-v", wpar="wpar1")
    assert ran.status == 0
    assert ran.out.startswith("syncroot: Processing root part installation status.\n")
    assert run(machine, "syncroot", wpar="wpar1").out == IN_STEP
    before = machine.snapshot()
    ran = run(machine, "syncroot")
    assert ran == ("", "syncroot: This command must be run in a workload partition.\n", 1)
    ran = run(machine, "syncroot", wpar="wpar1", who=Credentials(201, 1))
    assert ran == ("", "syncroot: Only root may run this command.\n", 1)
    assert machine == before


def test_names_from_a_file() -> None:
    machine = made()
    assert run(machine, "mkwpar", "-n", "wpar2").status == 0
    FileSpace(machine).write("/tmp/names", "wpar2\nwpar1\n")
    out = sync(machine, "-f", "/tmp/names").out
    assert out.index("wpar2 (1 of 2)") < out.index("wpar1 (2 of 2)")
    FileSpace(machine).write("/tmp/names", "wpar2\nnosuch\n")
    assert sync(machine, "-f", "/tmp/names", status=1) == (
        "", "syncwpar: 0960-419 Could not find a workload partition called nosuch.\n", 1,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("nosuch", "syncwpar: 0960-419 Could not find a workload partition called nosuch.\n"),
        ("-f /nosuch", "syncwpar: The list of workload partitions cannot be read: /nosuch: "
         "A file or directory in the path name does not exist.\n"),
        ("private", "syncwpar: Workload partition private has a /usr of its own: "
         "it is not synchronized.\n"),
    ],
)  # fmt: skip
def test_what_is_refused(line: str, error: str) -> None:
    machine = made("-l", name="private")
    before = machine.snapshot()
    assert run(machine, "syncwpar", *line.split()) == ("", error, 1)
    assert machine == before
    assert sync(machine, "-A").out == "Return Status = SUCCESS.\n"


@pytest.mark.parametrize("line", ["", "-A wpar1", "-a -r wpar1", "-i -F wpar1", "-f x -A"])
def test_wrong_calls(line: str) -> None:
    machine = made()
    before = machine.snapshot()
    ran = run(machine, "syncwpar", *line.split())
    assert "Usage: syncwpar" in ran.err
    assert ran.status == 1
    assert machine == before


def test_other_refusals() -> None:
    machine = started()
    machine.wpars["wpar1"] = machine.wpars["wpar1"]._replace(state="B")
    before = machine.snapshot()
    error = "syncwpar: Workload partition wpar1 is in the Broken state.\n"
    assert run(machine, "syncwpar", "wpar1") == ("", error, 1)
    assert run(machine, "syncwpar", "wpar1", who=Credentials(201, 1)).status == 1
    assert run(machine, "syncwpar", "-A", wpar="wpar1").status == 1
    assert machine == before
    machine.wpars["wpar1"] = machine.wpars["wpar1"]._replace(state="A", type="A")
    error = "syncwpar: Workload partition wpar1 is an application workload partition.\n"
    assert run(machine, "syncwpar", "wpar1") == ("", error, 1)
