"""What is measured of the life of WPARs: starts and stops, a boot, as many as AIX allows."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.engine import MKWPAR, Shell
from benchmarks.measure import LEAST, Row, median, repeat, timed
from emulator.commands.wpar._template import template
from emulator.images import boot
from emulator.machine import filesystems
from emulator.machine.machine import Machine
from emulator.machine.wpar import creation, planning
from emulator.machine.wpar.planning import Settings
from emulator.machine.wpar.rows import MOST

#: WPARs that a volume group of 4,096 logical volumes holds.
GROUP = 1000


def lives() -> Iterator[Row]:
    """A WPAR started and stopped, and the machine booted with one that starts with it."""
    shell = Shell(boot())
    shell.type(MKWPAR.format(name="wpar1", address="10.1.1.81") + " -A")
    starts: list[float] = []
    stops: list[float] = []
    for _ in range(LEAST):
        with timed(starts, time.process_time):
            shell.type("startwpar wpar1")
        with timed(stops, time.process_time):
            shell.type("stopwpar wpar1")
    yield Row("startwpar, in process", median(starts), 10)
    yield Row("stopwpar, in process", median(stops), 10)
    boots: list[float] = []
    for _ in range(LEAST):
        with timed(boots, time.process_time):
            shell.live.arrive("line", shell.session.number, text="reboot")
            shell.live.settle()
        shell.session = shell.live.arrive("open", 0, shell.front, term="dumb")
        shell.live.settle()
    yield Row("reboot with a WPAR that starts again, in process", median(boots))


def most() -> Iterator[Row]:
    """As many WPARs as AIX allows, defined; in a process of its own, for its memory."""
    words = [sys.executable, "-m", "benchmarks.lives"]
    said = subprocess.run(words, capture_output=True, check=True, text=True).stdout
    listed, size, first, last = (float(word) for word in said.split())
    yield Row(f"lswpar with {MOST:,} WPARs", listed, 400)
    yield Row(f"memory of a process with {MOST:,} WPARs", size, 400, "MB")
    yield Row(
        f"mkwpar number {MOST:,} against the first ({LEAST} each)", last / first, 2, "times",
        f"first {first:.3g} ms, last {last:.3g} ms",
    )  # fmt: skip


def hundred(count: int = 100) -> Iterator[Row]:
    """What lswpar -L of a hundred WPARs takes."""
    shell = Shell(crowded(count))
    yield Row(f"lswpar -L of {count} WPARs", repeat(lambda: shell.type("lswpar -L"), LEAST), 30)


def crowded(count: int) -> Machine:
    """A machine with so many WPARs, in volume groups with room for them."""
    machine = boot()
    disk, group = machine.physical_volumes["hdisk0"], machine.volume_groups["rootvg"]
    held = template(machine)
    # /etc/wpars, /etc/filesystems and /dev are on /: the paper's is too small for so many.
    filesystems.grow(machine, "/dev/hd4", 2 * machine.volumes["/dev/hd4"].blocks)
    for number in range(count):
        name = f"big{number // GROUP}"
        if name not in machine.volume_groups:
            machine.volume_groups[name] = group._replace(
                name=name, kind="scalable", max_lvs=4096, max_pvs=1024, next_lv=1
            )
            machine.physical_volumes[f"hd{name}"] = disk._replace(
                name=f"hd{name}", pvid=f"00c1f1704bd90{number:03d}", mb=4096 * 128, group=name,
                pps=4096, free=((1, 4096),),
            )  # fmt: skip
        settings = Settings(f"w{number:04d}", volume_group=name)
        creation.create(machine, planning.plan(machine, settings, held), held)
    return machine


def main() -> None:
    """Print the milliseconds of lswpar, the megabytes of this process, and the milliseconds
    of the first and of the last mkwpar.
    """
    first = _made(Shell(crowded(1)))
    shell = Shell(crowded(MOST - LEAST))
    last = _made(shell)
    assert len(shell.live.machine.wpars) == MOST
    listed = repeat(lambda: shell.type("lswpar"), LEAST)
    # Not ru_maxrss: that of a new process begins at what its parent has.
    told = Path("/proc/self/status").read_text()
    size = int(told.split("VmHWM:")[1].split()[0]) / 1024
    print(listed, size, first, last)


def _made(shell: Shell) -> float:
    """Milliseconds of processor time of LEAST more: the host may be busy with others."""
    group = list(shell.live.machine.volume_groups)[-1]
    times: list[float] = []
    for number in range(LEAST):
        with timed(times, time.process_time):
            shell.type(f"mkwpar -n last{number} -g {group}")
    return median(times)


if __name__ == "__main__":
    main()
