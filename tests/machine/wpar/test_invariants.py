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
from emulator.machine.stanzas import defined
from emulator.machine.storage import PhysicalVolume, VolumeGroup
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import (
    configuration,
    creation,
    layout,
    planning,
    removal,
    running,
    specification,
    stopping,
)
from emulator.machine.wpar.planning import Settings
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


def check(machine: Machine) -> None:
    """Every table tells the same story."""
    stanzas = defined(machine)
    active = {row.name for row in machine.wpars.values() if row.state == "A"}
    assert {row.state for row in machine.wpars.values()} <= {"A", "D"}
    for name, row in machine.wpars.items():
        said = FileSpace(machine).read(configuration.path(name))
        assert said == specification.write(row, layout.read(machine, row))
        own = [s for s in stanzas.values() if s.get("type") == name]
        assert row.directory in {s.point for s in own}
        mounted = {s.point in machine.mounts for s in own}
        assert mounted == {name in active}
        for stanza in own:
            if stanza.get("vfs") == "jfs2":
                volume = machine.logical_volumes[stanza.get("dev").removeprefix("/dev/")]
                assert (volume.label, volume.open) == (stanza.point, name in active)
        subsystem = machine.subsystems[("", f"cor_{name}")]
        assert bool(subsystem.pid) == (name in active) == bool(row.key)
    assert {p.wpar for p in machine.processes.values()} - {""} == active
    assert {a.wpar for a in machine.addresses.values()} - {""} == active
    assert {key[0] for key in machine.subsystems} - {""} == active
    assert set(machine.wpar_subsystems) == set(machine.wpars) - active
    assert set(machine.wpar_packages) == set(machine.wpars)
    assert set(machine.wpar_filesets) == set(machine.wpars)
    keys = [row.key for row in machine.wpars.values() if row.key]
    assert len(keys) == len(set(keys))
    for pv in machine.physical_volumes.values():
        taken = sum(
            extent.pps
            for lv in machine.logical_volumes.values()
            for extent in lv.extents
            if extent.volume == pv.name
        )
        assert taken + pv.free_pps == pv.pps
    assert set(machine.volumes) <= set(machine.trees)


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
