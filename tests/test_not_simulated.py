"""What is not simulated says so in plain words: the tests that LIMITATIONS.md names."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.vfs import FileSpace
from tests.support import run

SAYS_SO = {
    "L-CMD-001": "mpstat",
    "L-WPAR-006": "mkwpar -n x -M directory=/n vfs=jfs",
    "L-DEV-001": "lsdev -P",
    "L-TIME-001": "date 0101",
    "L-SRC-001": "lssrc -l -s qdaemon",
    "L-NET-001": "netstat -s",
    "L-TEXT-001": "diff -l /etc /var",
    "L-TEXT-002": "more -t main /etc/motd",
    "L-VI-001": "vi -r /etc/motd",
    "L-FIND-001": "find / -fstype jfs2",
    "L-PERF-002": "vmstat -i",
    "L-FS-001": "chfs -a size=1 /home",
}


@pytest.mark.parametrize("name", SAYS_SO)
def test_says_so(name: str) -> None:
    machine = boot()
    before = machine.snapshot()
    ran = run(machine, *SAYS_SO[name].split())
    assert "not simulated" in ran.err
    assert ran.status != 0
    assert machine == before


def test_proc_is_empty() -> None:
    machine = boot()
    assert FileSpace(machine).list("/proc") == []
    assert run(machine, "df").out.count("/proc") == 2


def test_binaries_read_as_zeros() -> None:
    text = FileSpace(boot()).read("/usr/bin/ls")
    assert text.startswith("\x01\xdf\0\0")
    assert not text[2:].strip("\0")


def test_times_of_access_are_those_of_change() -> None:
    machine = boot()
    before = machine.snapshot()
    assert run(machine, "cat", "/etc/motd").status == 0
    assert machine == before


def test_daemons_of_a_wpar_end_at_once() -> None:
    machine = boot()
    assert run(machine, "mkwpar", "-s", "-n", "x").status == 0
    now = machine.clock.seconds
    assert run(machine, "stopwpar", "-t", "600", "x").status == 0
    assert machine.clock.seconds == now


def test_the_init_of_a_wpar_outlives_a_kill() -> None:
    machine = boot()
    assert run(machine, "mkwpar", "-s", "-n", "x").status == 0
    init = next(row.pid for row in machine.processes.values() if row.is_init)
    processes = dict(machine.processes)
    assert run(machine, "kill", "-9", str(init)).status == 0
    assert machine.processes == processes
    assert run(machine, "lswpar", "-qa", "state").out == "A\n"


def test_creating_takes_no_machine_time() -> None:
    machine = boot()
    now = machine.clock.seconds
    assert run(machine, "mkwpar", "-n", "x").status == 0
    assert machine.clock.seconds == now
