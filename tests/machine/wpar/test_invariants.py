"""What holds of workload partitions whatever was done to them, and how much work that is."""

from __future__ import annotations

import random
import sys
from types import FrameType

import pytest

from emulator.commands.wpar._template import template
from emulator.images import boot
from emulator.machine.errors import Refusal
from emulator.machine.machine import Machine
from emulator.machine.storage import PhysicalVolume, VolumeGroup
from emulator.machine.wpar import (
    creation,
    planning,
    removal,
    running,
    stopping,
)
from emulator.machine.wpar.planning import Settings
from tests.invariants import check
from tests.machine.small import counted, kept

NAMES = ("one", "two", "three")
DO = ("make", "start", "stop", "force", "remove", "preserve", "back", "private")


def make(machine: Machine, settings: Settings) -> None:
    held = template(machine)
    creation.create(machine, planning.plan(machine, settings, held), held)


def act(machine: Machine, name: str, what: str, number: int) -> None:
    network = ({"address": f"10.1.2.{number % 3 + 1}"},)
    if what in ("make", "private"):
        make(machine, Settings(name, network=network, private_usr=what == "private"))
    elif what == "back":
        make(machine, Settings(name, network=network, preserved=True))
    elif what == "start":
        running.start(machine, name, template(machine).daemons)
    elif what in ("stop", "force"):
        stopping.stop(machine, name, what == "force")
    else:
        removal.remove(machine, name, what == "preserve")


@pytest.mark.parametrize("seed", range(6))
def test_random_sequences_keep_the_tables_together(seed: int) -> None:
    chosen = random.Random(seed)
    machine = boot()
    done = 0
    for number in range(40):
        before = machine.snapshot()
        try:
            act(machine, chosen.choice(NAMES), chosen.choice(DO), number)
            done += 1
        except Refusal:
            assert machine == before
        check(machine)
    assert counted(machine) == kept(machine)
    assert done > 5


def wide() -> Machine:
    """A machine with a scalable volume group that holds a thousand WPARs."""
    machine = boot()
    machine.volume_groups["bigvg"] = VolumeGroup(
        "bigvg", "0000273a00004c0000000114aaaaaaaa", 128, max_lvs=8192, kind="scalable"
    )
    for number in range(8):
        name = f"hdisk{number + 10}"
        machine.physical_volumes[name] = PhysicalVolume(
            name, f"{number + 10:016x}", 128 * 600, "bigvg", 600, ((1, 600),)
        )
    return machine


class Calls:
    """Counts the functions called within it, Python's own among them."""

    def __enter__(self) -> Calls:
        self.count = 0
        sys.setprofile(self._seen)
        return self

    def __exit__(self, *error: object) -> None:
        sys.setprofile(None)

    def _seen(self, frame: FrameType, event: str, argument: object) -> None:
        self.count += event in ("call", "c_call")


def test_the_thousandth_is_as_much_work_as_the_first() -> None:
    """In calls, which do not depend on the host; `make bench` has the time."""
    machine = wide()
    calls = []
    for number in range(1000):
        settings = Settings(f"w{number}", network=(), volume_group="bigvg")
        if 5 <= number < 10 or number >= 995:
            with Calls() as seen:
                make(machine, settings)
            calls.append(seen.count)
        else:
            make(machine, settings)
    assert len(machine.wpars) == 1000
    first, last = max(calls[:5]), min(calls[5:])
    assert 1000 < last < 1.2 * first, (first, last)
