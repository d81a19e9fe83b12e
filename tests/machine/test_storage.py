"""Volume groups: no partition is lost, held twice, or both free and held."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.images import boot
from emulator.machine import storage
from emulator.machine.errors import Busy, NoRoom, Taken, Unknown, WrongState
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace


def check(machine: Machine) -> None:
    """Every partition of every disk in a group is free or held by one logical volume."""
    for pv in machine.physical_volumes.values():
        numbers: list[int] = []
        for first, last in pv.free:
            assert first <= last
            numbers += range(first, last + 1)
        for lv in machine.logical_volumes.values():
            for extent in lv.extents:
                if extent.volume == pv.name:
                    assert lv.group == pv.group
                    numbers += range(extent.first, extent.last + 1)
        assert sorted(numbers) == list(range(1, pv.pps + 1)), pv.name
        # Runs are as long as they can be, in order.
        for one, other in zip(pv.free, pv.free[1:], strict=False):
            assert one[1] + 1 < other[0]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.booleans(), st.integers(1, 140), st.integers(0, 9)), max_size=25
    )
)
def test_partitions_are_never_lost_nor_held_twice(
    steps: list[tuple[bool, int, int]],
) -> None:
    machine = boot()
    mine: list[str] = []
    for making, pps, which in steps:
        if making or not mine:
            before = machine.snapshot()
            try:
                lv = storage.create(machine, "rootvg", pps)
            except NoRoom as refusal:
                assert refusal.wanted == pps
                assert refusal.free == storage.free_pps(before, "rootvg") < pps
                assert machine == before
            else:
                assert lv.pps == pps
                mine.append(lv.name)
        else:
            storage.remove(machine, mine.pop(which % len(mine)))
        check(machine)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 60), min_size=1, max_size=6), st.randoms())
def test_create_and_remove_restore_all_but_the_next_number(sizes, random) -> None:  # type: ignore[no-untyped-def]
    machine = boot()
    before = machine.snapshot()
    devices = FileSpace(machine).list("/dev")
    names = [storage.create(machine, "rootvg", pps).name for pps in sizes]
    made = {name for one in names for name in (one, f"r{one}")}
    assert set(FileSpace(machine).list("/dev")) == {*devices, *made}
    random.shuffle(names)
    for name in names:
        storage.remove(machine, name)
    assert FileSpace(machine).list("/dev") == devices
    group = machine.volume_groups["rootvg"]
    assert group.next_lv == before.volume_groups["rootvg"].next_lv + len(sizes)
    machine.volume_groups["rootvg"] = before.volume_groups["rootvg"]
    assert machine.differences(before) == ["trees"]  # the time /dev was changed


@given(st.integers(0, 4000))
def test_regions_are_five_and_hold_the_disk(pps: int) -> None:
    sizes = storage.regions(pps)
    assert sum(sizes) == pps
    assert max(sizes) - min(sizes) <= 1
    assert sizes[2] == min(sizes)


def test_regions_of_known_disks() -> None:
    assert storage.regions(546) == (110, 109, 109, 109, 109)
    assert storage.regions(542) == (109, 108, 108, 108, 109)
    assert storage.regions(639) == (128, 128, 127, 128, 128)


def test_a_volume_goes_to_the_middle_of_the_disk_first() -> None:
    machine = boot()
    lv = storage.create(machine, "rootvg", 2)
    assert lv.name == "fslv00"
    assert lv.extents == (storage.Extent("hdisk0", 117, 118),)
    assert lv.identifier == "0000273a00004c00000001143a5b1c77.11"


def refused(machine: Machine, error: type[Exception], *arguments: object) -> None:
    before = machine.snapshot()
    with pytest.raises(error):
        storage.create(machine, *arguments)  # type: ignore[arg-type]
    assert machine == before


def test_what_create_refuses_changes_nothing() -> None:
    machine = boot()
    refused(machine, Unknown, "nosuchvg", 1)
    refused(machine, Taken, "rootvg", 1, "jfs2", "hd4")
    refused(machine, NoRoom, "rootvg", 508)
    refused(machine, NoRoom, "rootvg", 1, "jfs2", "", "None", ("hdisk1",))
    group = machine.volume_groups["rootvg"]
    machine.volume_groups["rootvg"] = group._replace(max_lvs=10)
    refused(machine, NoRoom, "rootvg", 1)
    machine.volume_groups["rootvg"] = group._replace(state="")
    refused(machine, WrongState, "rootvg", 1)


def test_an_open_volume_is_not_removed() -> None:
    machine = boot()
    before = machine.snapshot()
    with pytest.raises(Busy):
        storage.remove(machine, "hd1")
    with pytest.raises(Unknown):
        storage.remove(machine, "nosuch")
    assert machine == before
