"""What is measured in this process: commands, boots, snapshots, memory, many WPARs."""

from __future__ import annotations

import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from itertools import cycle

from benchmarks.measure import LEAST, Row, median, repeat, timed
from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from shell.live.fronts import Captured
from shell.live.machine import Live

MKWPAR = "mkwpar -n {name} -N interface=en1 address={address} netmask=255.255.252.0"


class Shell:
    """A login on a machine in this process."""

    def __init__(self, machine: Machine) -> None:
        self.live = Live(machine)
        self.front = Captured()
        self.session = self.live.arrive("open", 0, self.front, term="dumb")
        self.live.settle()
        self.files = FileSpace(machine)

    def type(self, line: str) -> str:
        """Run a line to its end; what the terminal shows. Raises RuntimeError if it fails."""
        self.front.out.parts.clear()
        self.front.events.clear()
        self.live.arrive("line", self.session.number, text=line)
        self.live.settle()
        text = self.front.out.text
        if ("end", 0) not in self.front.events:
            raise RuntimeError(f"{line}: {text}")
        return text


def _ready() -> Shell:
    shell = Shell(boot())
    shell.type(MKWPAR.format(name="wpar1", address="10.1.1.81"))
    return shell


def commands() -> Iterator[Row]:
    """Lines typed at a login shell."""
    shell = _ready()
    yield Row("lswpar, in process", repeat(lambda: shell.type("lswpar"), 300), 0.3)
    line = "lsvg -l rootvg | grep wpar"
    yield Row(f"{line}, in process", repeat(lambda: shell.type(line), 300), 0.8)
    yield Row("mkwpar, in process", _mkwpar(), 20)
    save = "savewpar -f /tmp/wpar1.bff wpar1"
    yield Row("savewpar of a default WPAR", repeat(lambda: shell.type(save), LEAST), 100)
    rest = "restwpar -F -f /tmp/wpar1.bff"
    yield Row("restwpar of a default WPAR", repeat(lambda: shell.type(rest), LEAST), 100)
    yield from _chwpar(shell)


def _chwpar(shell: Shell) -> Iterator[Row]:
    """Changes of one that runs, each of another attribute, and of its name."""
    shell.type("startwpar wpar1")
    address = "-N address=10.1.2.81 wpar1"
    given = cycle((f"chwpar {address}", f"chwpar -K {address}"))
    yield Row("chwpar -N, in process", repeat(lambda: shell.type(next(given)), 300), 2)
    shares = cycle(f"chwpar -R shares_CPU={number} wpar1" for number in (10, 20))
    yield Row("chwpar -R, in process", repeat(lambda: shell.type(next(shares)), 300), 2)
    device = "-D devname=/dev/random wpar1"
    exported = cycle((f"chwpar {device}", f"chwpar -K {device}"))
    yield Row("chwpar -D, in process", repeat(lambda: shell.type(next(exported)), 300), 2)
    shell.type("stopwpar wpar1")
    names = cycle(("chwpar -n wpar2 wpar1", "chwpar -n wpar1 wpar2"))
    yield Row("chwpar -n, in process", repeat(lambda: shell.type(next(names)), 300), 2)


def _mkwpar() -> float:
    times: list[float] = []
    line = MKWPAR.format(name="wpar1", address="10.1.1.81")
    for _ in range(LEAST):
        shell = Shell(boot())
        with timed(times, time.process_time):
            shell.type(line)
    return median(times)


def boots() -> Iterator[Row]:
    """Boots, each in a process of its own, and what a snapshot costs after that: processor
    time, so that what others do on the host does not count.
    """
    code = (
        "import time\nfrom emulator import images\nbegin = time.process_time()\n"
        "images.boot()\nprint(time.process_time() - begin)"
    )
    words = [sys.executable, "-c", code]
    times = [
        float(subprocess.run(words, capture_output=True, check=True).stdout)
        for _ in range(LEAST)
    ]
    yield Row("boot of the image, in a new process", median(times), 30)
    machine = boot()
    yield Row("snapshot of a machine", repeat(machine.snapshot, 1000))
    other = machine.snapshot()
    yield Row("comparing two equal machines", repeat(lambda: machine == other, 100))


def memory() -> Iterator[Row]:
    """What one more machine takes: booted, logged in on, a WPAR made."""
    first, sizes = _ready(), []
    tracemalloc.start()
    kept = [first]
    for _ in range(5):
        before, _ = tracemalloc.get_traced_memory()
        kept.append(_ready())
        sizes.append(tracemalloc.get_traced_memory()[0] - before)
    tracemalloc.stop()
    yield Row("memory of one more machine", max(sizes) / 1e6, 4, "MB")


def thousand(count: int = 1000) -> Iterator[Row]:
    """A thousand defined WPARs in a volume group with room for them.

    Processor time: the first and the last are seconds apart, and the host may be busy then.
    """
    shell = Shell(roomy())
    times: list[float] = []
    for number in range(count):
        address = f"10.2.{number // 250}.{number % 250 + 1}"
        line = MKWPAR.format(name=f"w{number:04d}", address=address) + " -g bigvg"
        with timed(times, time.process_time):
            shell.type(line)
    listed = repeat(lambda: shell.type("lswpar"), LEAST)
    yield Row(f"lswpar with {count} WPARs", listed, 50)
    first, last = median(times[:LEAST]), median(times[-LEAST:])
    yield Row(
        f"mkwpar number {count} against the first ({LEAST} each)", last / first, 2, "times",
        f"first {first:.3g} ms, last {last:.3g} ms",
    )  # fmt: skip


def roomy() -> Machine:
    """The paper's machine and a scalable volume group of four large disks."""
    machine = boot()
    disk = machine.physical_volumes["hdisk0"]
    for number in range(10, 14):
        machine.physical_volumes[f"hdisk{number}"] = disk._replace(
            name=f"hdisk{number}",
            pvid=f"00c1f1704bd900{number:02d}",
            mb=1200 * 128,
            group="bigvg",
            pps=1200,
            free=((1, 1200),),
        )
    machine.volume_groups["bigvg"] = machine.volume_groups["rootvg"]._replace(
        name="bigvg", kind="scalable", max_lvs=4096, max_pvs=1024, max_pps_per_pv=2_097_152
    )
    return machine
