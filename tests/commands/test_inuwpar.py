"""inuwpar: what is refused changes nothing; what was mounted for it is there no more."""

from __future__ import annotations

import pytest

from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from shell.running import install
from tests.commands.wpar_support import started
from tests.support import run


@pytest.fixture(scope="module")
def made() -> Machine:
    """Two of their own /usr, of which one runs, and one that shares it."""
    machine = started()
    assert run(machine, "mkwpar", "-l", "-s", "-n", "own").status == 0
    assert run(machine, "mkwpar", "-l", "-n", "rests").status == 0
    return machine


@pytest.mark.parametrize(
    "line",
    (
        "-w wpar1 installp -acgXYd /mnt/openssh all", "-w own,nosuch installp -ac x",
        "-w rests installp -acgXYd /mnt/openssh all", "-w own mkdir /x", "-w own",
        "-w own installp -acgXYd /nosuch all", "-w own installp -acgXYd /dev/cd0 all",
        "-A -w own installp -C", "-w own -d /a -D installp -C", "-f /nosuch installp -C",
        "-w own installp -Z", "-w own emgr -l",
    ),
)  # fmt: skip
def test_what_is_refused_changes_nothing(made: Machine, line: str) -> None:
    machine = made.snapshot()
    assert run(machine, "inuwpar", *line.split(), install=install).status != 0
    assert machine == made
    ran = run(machine, "inuwpar", *line.split(), wpar="wpar1", install=install)
    assert ran.status == 1 and machine == made


def test_it_installs_inside_and_leaves_no_mount(made: Machine) -> None:
    machine = made.snapshot()
    words = "inuwpar -A installp -acgXYd/mnt/openssh all"
    ran = run(machine, *words.split(), install=install)
    assert ran.status == 1 and "rests is left out" in ran.err
    inside = FileSpace(machine, "/wpars/own")
    assert inside.exists("/usr/sbin/sshd") and inside.exists("/etc/ssh/sshd_config")
    assert not FileSpace(machine).exists("/usr/sbin/sshd")
    assert machine.mounts == made.mounts
    assert inside.list("/tmp") == FileSpace(made, "/wpars/own").list("/tmp")
