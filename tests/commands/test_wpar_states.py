"""The states of a WPAR: what leads into each, what is seen meanwhile, what leads out of it."""

from __future__ import annotations

import pytest

from emulator.machine import processes, storage
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow, processes_of
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import configuration
from tests.commands.wpar_support import made, started
from tests.support import run


def state(machine: Machine, name: str = "wpar1") -> str:
    return machine.wpars[name].state


def stanzas(machine: Machine, old: str, new: str) -> None:
    """Change /etc/filesystems by hand."""
    files = FileSpace(machine)
    text = files.read("/etc/filesystems")
    assert old in text
    files.write("/etc/filesystems", text.replace(old, new))


def without(machine: Machine, point: str) -> None:
    """Take a stanza out of /etc/filesystems by hand."""
    files = FileSpace(machine)
    paragraphs = files.read("/etc/filesystems").split("\n\n")
    kept = [one for one in paragraphs if not one.startswith(f"{point}:")]
    assert len(kept) < len(paragraphs)
    files.write("/etc/filesystems", "\n\n".join(kept))


def nothing_left(machine: Machine) -> None:
    """Nothing of a WPAR that has gone is anywhere."""
    assert machine.wpars == {}
    assert not [point for point in machine.mounts if point.startswith("/wpars")]
    assert not [one for one in machine.addresses.values() if one.wpar]
    assert not [one for one in machine.processes.values() if one.wpar]
    assert not FileSpace(machine).exists(configuration.path("wpar1"))


# --- started in part -----------------------------------------------------------------------


def test_maintenance_mode_has_everything_but_processes() -> None:
    machine = made()
    ran = run(machine, "startwpar", "-mv", "wpar1")
    assert ran.out.endswith("Exporting workload partition devices.\nReturn Status = SUCCESS.\n")
    assert (state(machine), machine.wpars["wpar1"].key) == ("M", 1)
    assert "/wpars/wpar1/usr" in machine.mounts
    assert [one.address for one in machine.addresses.values() if one.wpar] == ["10.1.1.81"]
    assert processes_of(machine, "wpar1") == []
    refused = run(machine, "clogin", "wpar1")
    assert refused.err == "clogin: Workload partition wpar1 is in the Maintenance state.\n"
    assert run(machine, "startwpar", "wpar1").status == 1
    ran = run(machine, "stopwpar", "wpar1")
    assert "Subsystem" not in ran.out
    assert (ran.status, state(machine)) == (0, "D")
    assert "/wpars/wpar1" not in machine.mounts


def test_a_start_in_two_phases() -> None:
    machine = made()
    assert run(machine, "startwpar", "-1", "wpar1").status == 0
    assert state(machine) == "L"
    assert run(machine, "lswpar", "-q").out.split()[:2] == ["wpar1", "L"]
    assert processes_of(machine, "wpar1") == []
    ran = run(machine, "startwpar", "-2", "wpar1")
    assert ran.out.startswith("Starting workload partition subsystem cor_wpar1.\n")
    assert (ran.status, state(machine)) == (0, "A")
    assert [row.name for row in processes_of(machine, "wpar1") if row.is_init] == ["init"]


def test_the_second_phase_needs_the_first() -> None:
    machine = made()
    before = machine.snapshot()
    ran = run(machine, "startwpar", "-2", "wpar1")
    text = "startwpar: Workload partition wpar1 is in the Defined state.\n"
    assert (ran.err, ran.status) == (text, 1)
    assert machine == before


# --- broken --------------------------------------------------------------------------------


def test_a_file_system_that_cannot_be_mounted_breaks_the_start() -> None:
    machine = made()
    stanzas(machine, "= /opt\n\tvfs", "= /nosuch\n\tvfs")
    ran = run(machine, "startwpar", "-v", "wpar1")
    assert ran.out.endswith("Mounting /wpars/wpar1/home.\n")
    assert ran.err == (
        "startwpar: Could not mount /wpars/wpar1/opt: /nosuch: A file or directory in the "
        "path name does not exist.\n"
    )
    assert (ran.status, state(machine)) == (1, "B")
    # What was mounted stays so; nothing else of it runs.
    assert {p for p in machine.mounts if p.startswith("/wpars")} == {
        "/wpars/wpar1", "/wpars/wpar1/home",
    }  # fmt: skip
    assert not [one for one in machine.addresses.values() if one.wpar]
    broken = machine.snapshot()
    for line in ("startwpar wpar1", "rmwpar wpar1", "clogin wpar1"):
        ran = run(machine, *line.split())
        assert ran.err.endswith(": Workload partition wpar1 is in the Broken state.\n")
        assert machine == broken


def test_a_broken_wpar_is_stopped_and_starts_again() -> None:
    machine = made()
    stanzas(machine, "= /opt\n\tvfs", "= /nosuch\n\tvfs")
    run(machine, "startwpar", "wpar1")
    assert run(machine, "stopwpar", "wpar1").status == 0
    assert state(machine) == "D"
    stanzas(machine, "= /nosuch\n\tvfs", "= /opt\n\tvfs")
    assert run(machine, "startwpar", "wpar1").status == 0
    assert state(machine) == "A"


@pytest.mark.parametrize("point", ["/wpars/wpar1", "/wpars/wpar1/home"])
def test_a_stanza_that_is_missing(point: str) -> None:
    machine = made()
    without(machine, point)
    ran = run(machine, "startwpar", "wpar1")
    if point == "/wpars/wpar1":
        assert "startwpar: Could not mount /wpars/wpar1: " in ran.err
        assert state(machine) == "B"
        # Its volume is nobody's any more: removal knows the stanzas, as AIX's does.
        assert run(machine, "rmwpar", "-F", "wpar1").status == 0
        nothing_left(machine)
        assert machine.logical_volumes["fslv00"].label == "/wpars/wpar1"
    else:
        assert (ran.err, state(machine)) == ("", "A")


def test_all_stanzas_are_missing() -> None:
    machine = made()
    stanzas(machine, "= wpar1", "= wpar9")
    ran = run(machine, "startwpar", "wpar1")
    assert ran.err == (
        "startwpar: Could not mount /wpars/wpar1: There is no file system called "
        "/wpars/wpar1.\n"
    )
    assert state(machine) == "B"


def test_the_file_of_the_stanzas_is_missing() -> None:
    machine = made()
    FileSpace(machine).remove("/etc/filesystems")
    assert run(machine, "rmwpar", "-F", "wpar1").status == 0
    nothing_left(machine)


def test_a_subsystem_that_is_not_on_file() -> None:
    machine = made()
    assert run(machine, "rmssys", "-s", "cor_wpar1").status == 0
    ran = run(machine, "startwpar", "wpar1")
    assert ran.err.startswith("0513-085 The cor_wpar1 Subsystem is not on file.\n")
    assert (ran.status, state(machine)) == (1, "B")
    assert run(machine, "rmwpar", "-F", "wpar1").status == 0
    nothing_left(machine)


def test_no_source_master_runs() -> None:
    machine = made()
    (master,) = [row.pid for row in machine.processes.values() if row.name == "srcmstr"]
    processes.end(machine, master)
    ran = run(machine, "startwpar", "wpar1")
    assert ran.err.startswith(
        "0513-001 The System Resource Controller daemon is not active.\n"
    )
    assert state(machine) == "B"


def test_a_wpar_without_an_init() -> None:
    machine = made()
    assert run(machine, "startwpar", "-1", "wpar1").status == 0
    FileSpace(machine).remove("/wpars/wpar1/etc/init")
    ran = run(machine, "startwpar", "-2", "wpar1")
    assert ran.err.startswith("startwpar: The subsystem cor_wpar1 was not started: ")
    assert state(machine) == "B"


def test_a_forced_removal_of_a_broken_wpar() -> None:
    machine = made()
    stanzas(machine, "= /opt\n\tvfs", "= /nosuch\n\tvfs")
    run(machine, "startwpar", "wpar1")
    ran = run(machine, "rmwpar", "-F", "wpar1")
    assert (ran.status, ran.out.split("\n")[-2]) == (0, "rmwpar: Return Status = SUCCESS")
    nothing_left(machine)
    assert "fslv00" not in machine.logical_volumes


# --- removing ------------------------------------------------------------------------------


def in_use(machine: Machine) -> None:
    """Somebody has mounted a file system of the WPAR and works in it."""
    for point in ("", "/home"):
        assert run(machine, "mount", f"/wpars/wpar1{point}").status == 0
    machine.processes[600] = ProcessRow(600, 1, 0, 0, "ksh", "ksh", cwd="/wpars/wpar1/home")


def test_a_removal_that_fails_half_way() -> None:
    machine = made()
    in_use(machine)
    ran = run(machine, "rmwpar", "wpar1")
    device = machine.mounts["/wpars/wpar1/home"].device
    assert ran.err == (
        f"rmwpar: Could not remove the file system /wpars/wpar1/home: {device} is busy.\n"
    )
    assert "SUCCESS" not in ran.out
    assert (ran.status, state(machine)) == (1, "B")
    assert "/wpars/wpar1/var" not in FileSpace(machine).read("/etc/filesystems")
    assert "/wpars/wpar1/home" in FileSpace(machine).read("/etc/filesystems")
    assert run(machine, "rmwpar", "-F", "wpar1").status == 0
    nothing_left(machine)


def test_a_forced_removal_leaves_what_cannot_go() -> None:
    machine = made()
    storage.group(machine, "rootvg")
    run(machine, "mount", "/wpars/wpar1")
    FileSpace(machine).make_directory("/wpars/wpar1/home/below")
    assert run(machine, "mount", "-v", "namefs", "/etc", "/wpars/wpar1/home/below").status == 0
    ran = run(machine, "rmwpar", "-F", "wpar1")
    assert ran.err.split("\n")[1].startswith("rmwpar: Could not remove the file system /wpars/")
    assert ran.status == 1
    assert machine.wpars == {}
    assert "/wpars/wpar1" in machine.mounts


def test_it_is_started_where_the_first_stop_did_not_fail() -> None:
    machine = started()
    machine.processes[600] = ProcessRow(600, 1, 0, 0, "ksh", "ksh", cwd="/wpars/wpar1/home")
    assert run(machine, "rebootwpar", "wpar1").status == 1
    assert state(machine) == "B"
    assert run(machine, "rebootwpar", "-F", "wpar1").status == 0
    assert state(machine) == "A"
