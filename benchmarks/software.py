"""Software in many workload partitions, in this process: installp, and syncwpar after it."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.engine import Shell
from benchmarks.measure import LEAST, Row, median, timed
from emulator.images import boot
from emulator.machine.machine import Machine

WPARS = 20
#: Milliseconds.
SYNC, INSTALL = 500, 200


def software() -> Iterator[Row]:
    """DB2 and OpenSSH into the system, OpenSSH into twenty partitions, half of them running."""
    machine = boot()
    shell = Shell(machine)
    for number in range(WPARS):
        shell.type(f"mkwpar -n w{number:02} -h w{number:02}")
        if number % 2:
            shell.type(f"startwpar w{number:02}")
    before = machine.snapshot()
    database = _from_here(machine, shell, "installp -acgXYd /mnt/db2v8 all")
    yield Row("installp of DB2, 26 filesets", database, INSTALL)
    machine.restore(before)
    install = _from_here(machine, shell, "installp -acgXYd /mnt/openssh all")
    yield Row("installp of OpenSSH, 4 filesets", install, INSTALL)
    sync = _from_here(machine, shell, "syncwpar -A")
    yield Row(f"syncwpar -A of {WPARS} WPARs", sync, SYNC)
    again = _from_here(machine, shell, "syncwpar -A")
    yield Row("the same, in step", again, SYNC)


def _from_here(machine: Machine, shell: Shell, line: str) -> float:
    """The median time of a line on the machine as it is; what it does stays."""
    before = machine.snapshot()
    times: list[float] = []
    for _ in range(LEAST):
        machine.restore(before)
        with timed(times):
            shell.type(line)
    return median(times)
