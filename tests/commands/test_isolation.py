"""What a partition sees and may do, and what it does not: as a student proves it."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import ipc
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from tests.commands.wpar_support import started
from tests.support import Ran, run


@pytest.fixture
def two() -> Machine:
    """Two partitions that run, wpar1 and wpar2."""
    machine = started()
    ran = run(machine, "mkwpar", "-s", "-n", "wpar2", "-N", "address=10.1.1.82")
    assert ran.status == 0, ran.err
    return machine


def inside(machine: Machine, line: str, wpar: str = "wpar1") -> Ran:
    return run(machine, *line.split(), wpar=wpar)


#: What the root of a partition may not do; the programs that are simulated.
REFUSED = (
    "mknod /tmp/null c 2 2",
    "mknod /dev/hd4 b 10 4",
    "mount /dev/hd4 /mnt",
    "mount -v jfs2 /dev/hd1 /mnt",
    "ifconfig en1 inet 10.1.1.99 netmask 255.255.252.0 alias",
    "ifconfig en1 down",
    "ifconfig en1 inet 10.1.1.81 delete",
    "ping -c 1 10.1.1.148",
    "date 0807140007",
    "lswpar",
    "mkwpar -n x",
    "wparexec -n x -- /usr/bin/ls",
    "startwpar wpar2",
    "stopwpar wpar2",
    "rebootwpar wpar2",
    "rmwpar -F wpar2",
    "clogin wpar2",
    "crfs -v jfs2 -g rootvg -m /x -a size=1G",
    "mklv rootvg 1",
    "mkvg hdisk1",
    "ps -@ wpar2",
    "netstat -na -@ wpar2",
    "ipcs -@ wpar2",
    "touch /usr/x",
)


@pytest.mark.parametrize("line", REFUSED)
def test_the_root_of_a_partition_may_not(two: Machine, line: str) -> None:
    before = two.snapshot()
    ran = inside(two, line)
    assert ran.status != 0
    assert ran.err
    assert two == before


#: Programs that would reach beyond the partition and are not simulated say so.
BEYOND = ("exportfs -a", "mknfsexp -d /tmp -B", "route add 0 10.1.1.1", "no -o thewall=1")


@pytest.mark.parametrize("line", BEYOND)
def test_what_would_reach_beyond_it_does_nothing(two: Machine, line: str) -> None:
    before = two.snapshot()
    assert inside(two, line).status != 0
    assert two == before


def test_processes_of_others_are_not_there(two: Machine) -> None:
    seen = inside(two, "ps -e -o pid,ppid,args").out.splitlines()[1:]
    own = {row.pid for row in two.processes.values() if row.wpar == "wpar1" and not row.is_init}
    pids = {int(line.split()[0]) for line in seen}
    assert own | {1} <= pids
    assert not pids & {row.pid for row in two.processes.values() if row.wpar == "wpar2"}
    assert {int(line.split()[1]) for line in seen} <= own | {0, 1}


def test_nobody_signals_beyond_his_partition(two: Machine) -> None:
    others = [row for row in two.processes.values() if row.wpar != "wpar1" and not row.kernel]
    before = two.snapshot()
    for row in others:
        if row.pid != 1:
            for word in (str(row.pid), f"-{row.group}"):
                ran = inside(two, f"kill -9 -- {word}" if word[0] == "-" else f"kill -9 {word}")
                assert ran.status == 1
    assert two == before
    init = next(row for row in others if row.wpar == "wpar2" and row.is_init)
    assert inside(two, f"kill -0 {init.pid}").status == 1


def test_the_global_root_signals_into_a_partition(two: Machine) -> None:
    cron = next(r for r in two.processes.values() if r.wpar == "wpar1" and r.name == "cron")
    assert run(two, "kill", "-9", str(cron.pid)).status == 0
    assert cron.pid not in two.processes
    assert any(r.wpar == "wpar2" and r.name == "cron" for r in two.processes.values())


def test_both_listen_on_the_same_port(two: Machine) -> None:
    for name in ("wpar1", "wpar2"):
        listening = [
            line for line in inside(two, "netstat -na", name).out.splitlines()
            if " *.23 " in line
        ]  # fmt: skip
        assert len(listening) == 1
    assert run(two, "netstat", "-na").out.count(" *.23 ") == 3


def test_addresses_are_ones_own(two: Machine) -> None:
    out = inside(two, "ifconfig -a").out
    assert "10.1.1.81" in out
    assert "10.1.1.82" not in out
    assert "10.1.1.148" not in out


def test_files_users_and_names_are_ones_own(two: Machine) -> None:
    for name in ("wpar1", "wpar2"):
        files = FileSpace(two, two.root_of(name))
        files.write("/etc/passwd", f"{name}:!:300:1::/:/usr/bin/ksh\n", append=True)
        assert inside(two, f"hostname new{name}", name).status == 0
    assert inside(two, "id wpar1").status == 0
    assert inside(two, "id wpar2").status != 0
    assert run(two, "id", "wpar1").status != 0
    assert run(two, "hostname").out == "uataix6\n"
    assert inside(two, "hostname").out == "newwpar1\n"
    assert "/wpars/" not in inside(two, "df").out
    assert "wpar2" not in inside(two, "mount").out
    assert FileSpace(two).read("/wpars/wpar1/etc/passwd").endswith("/usr/bin/ksh\n")


def test_queues_and_semaphores_are_ones_own(two: Machine) -> None:
    own = {str(one.id) for one in ipc.objects(two, "wpar1")}
    words = set(inside(two, "ipcs").out.split())
    assert own <= words
    for name in ("", "wpar2"):
        for one in ipc.objects(two, name):
            if str(one.id) not in own:
                assert inside(two, f"ipcrm -{one.kind} {one.id}").status == 1
    assert len(two.ipc) == 9


def test_privileges_are_those_it_was_given() -> None:
    machine = started("-S", "privs-=PV_FS_MOUNT")
    outside = run(machine, "lspriv").out.split()
    seen = inside(machine, "lspriv").out.split()
    assert tuple(seen) == machine.wpars["wpar1"].privileges
    assert set(seen) < set(outside)
    assert "PV_FS_MOUNT" not in seen
    assert {"PV_ROOT", "PV_NET_RAWSOCK", "PV_FS_MOUNT"} <= set(outside)


def test_devices_are_roots_of_the_global_environment() -> None:
    machine = boot()
    assert run(machine, "mknod", "/tmp/null", "c", "2", "2").status == 0
    assert FileSpace(machine).node("/tmp/null").device == (2, 2)
    before = machine.snapshot()
    for line in ("/tmp/null c 2 2", "/nosuch/x b 1 1", "/tmp/x", "/tmp/x c 1", "/tmp/x z 1 1"):
        assert run(machine, "mknod", *line.split()).status == 1
    assert machine == before


def test_a_fifo_and_descriptions_of_privileges_are_not_simulated() -> None:
    machine = boot()
    before = machine.snapshot()
    for words in (("mknod", "/tmp/p", "p"), ("lspriv", "-v")):
        ran = run(machine, *words)
        assert "not simulated" in ran.err
        assert ran.status == 1
    assert machine == before
