"""lsitab, mkitab, chitab, rmitab: what is refused, and for whom."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace
from tests.commands.wpar_support import started
from tests.support import run

USER = Credentials(200, 1, (), 200)


@pytest.fixture
def machine() -> Machine:
    return boot()


@pytest.mark.parametrize(
    "line",
    ["mkitab cron:2:once:/x", "mkitab -i x y:2:once:/x", "mkitab x:2:one:/x", "mkitab x",
     "mkitab abcdefghijklmno:2:once:/x", "chitab x:2:once:/x", "rmitab x", "lsitab x",
     "lsitab", "mkitab", "rmitab", "chitab"],
)  # fmt: skip
def test_refused_it_changes_nothing(machine: Machine, line: str) -> None:
    before = machine.snapshot()
    assert run(machine, *line.split()).status == 1
    assert machine == before


@pytest.mark.parametrize("line", ["mkitab x:2:once:/x", "chitab cron:2:off:", "rmitab cron"])
def test_only_root_changes_it(machine: Machine, line: str) -> None:
    before = machine.snapshot()
    assert "Only root" in run(machine, *line.split(), who=USER).err
    assert machine == before
    assert run(machine, "lsitab", "cron", who=USER).status == 0


@pytest.mark.parametrize("line", ["lsitab -a", "mkitab x:2:once:/x", "rmitab cron"])
def test_without_a_file(machine: Machine, line: str) -> None:
    FileSpace(machine).remove("/etc/inittab")
    before = machine.snapshot()
    ran = run(machine, *line.split())
    assert ran.err.startswith(f"{line.split()[0]}: /etc/inittab: A file")
    assert machine == before
    pid = next(row.pid for row in machine.processes.values() if row.name == "cron")
    assert run(machine, "kill", str(pid)).status == 0
    assert not any(row.name == "cron" for row in machine.processes.values())


def test_init_of_a_wpar_begins_its_own_again() -> None:
    machine = started()
    (old,) = [r for r in machine.processes.values() if r.wpar and r.name == "cron"]
    assert run(machine, "kill", "-9", str(old.pid)).status == 0
    (new,) = [r for r in machine.processes.values() if r.wpar and r.name == "cron"]
    assert new.pid != old.pid
    assert (new.parent, new.wpar) == (old.parent, old.wpar)
