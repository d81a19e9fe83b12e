"""The machine the clients read: three workload partitions that run and one that is defined.

The same commands make it twice: behind a socket, for clients that are programs, and in this
process, where a test asks its tables what is true.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from emulator.images import boot
from emulator.machine import network
from emulator.machine.machine import Machine
from tests.judges.shims import HERE, Shims
from tests.support import run

#: What makes Ruby's clients believe that they are on AIX.
PRELUDE = str(HERE / "preludes" / "aix.rb")

#: en0 has an address of its own, as ohai reads no partition without one on en0. `web` has two
#: addresses and limits, `own` its own /usr, `zero` is only defined: ohai, which looks for the
#: word EXPORTED, passes it over, and so it must be the last.
COMMANDS = """ifconfig en0 10.2.1.1 netmask 255.255.255.0 up
mkwpar -n db -N interface=en0 address=10.2.1.12 netmask=255.255.255.0 -R memory=1%-40%,80%
mkwpar -n own -h own.example -l -N interface=en0 address=10.2.1.13 netmask=255.255.255.0
mkwpar -n web -h www -A\
 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0\
 -N interface=en0 address=10.2.1.11 netmask=255.255.255.0\
 -R shares_CPU=20 CPU=5%-30%,60% totalProcesses=200
mkwpar -n zero -N interface=en0 address=10.2.1.14 netmask=255.255.255.0
startwpar db
startwpar own
startwpar web
"""


def in_process(image: str) -> Machine:
    """The machine in this process."""
    machine = boot(image)
    for line in COMMANDS.splitlines():
        ran = run(machine, *line.split())
        assert ran.status == 0, ran.err
    return machine


def served(image: str, folder: Path) -> None:
    """The machine behind the socket of a folder. Its server leaves when nobody comes."""
    done = subprocess.run(
        [
            sys.executable, "-m", "shell.terminal.main", "shell", "--machine", str(folder),
            "--image", image, "--clock", "virtual", "-c", COMMANDS,
        ],
        capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


class Judged:
    """A machine behind a socket, the shims of its partitions, and its twin in this process."""

    def __init__(self, place: Path, image: str) -> None:
        self.place, self.folder = place, place / "machine"
        self.twin = in_process(image)
        served(image, self.folder)
        self.partitions: dict[str, Shims] = {}

    def inside(self, wpar: str) -> Shims:
        if wpar not in self.partitions:
            self.partitions[wpar] = Shims(self.place / "shims", self.folder, wpar)
        return self.partitions[wpar]


def addresses(machine: Machine, interface: str, wpar: str = "") -> dict[str, str]:
    """The addresses of version 4 of an interface, as a partition sees them, to their masks."""
    rows = network.seen_addresses(machine, interface, wpar)
    return {row.address: row.mask for row in rows if row.family == 4}


def colons(interface: network.Interface) -> str:
    """The hardware address with two digits a byte."""
    return ":".join(f"{int(part, 16):02x}" for part in interface.hardware.split("."))
