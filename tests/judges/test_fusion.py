"""FusionInventory reads the machine and its partitions, field by field.

A program of Debian that nobody here wrote: it runs its commands through the shims. Where it is
not installed its tests are skipped. What it makes of an answer is its own affair.
"""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ElementTree

import pytest

from emulator.machine import paging_spaces, storage
from emulator.machine.software import filesets_seen
from tests.judges.machines import Judged, colons
from tests.judges.shims import needs

CLIENT = shutil.which("fusioninventory-inventory") or ""
pytestmark = [pytest.mark.slow, needs("fusioninventory-inventory")]


@pytest.fixture(scope="module")
def seen_by_fusion(judged: Judged) -> ElementTree.Element:
    text = judged.inside("").run(
        "perl", "-e", f'BEGIN {{ $^O = "aix" }} do "{CLIENT}"; die $@ if $@', "--",
        "--no-category=process,environment,user,local_user,local_group,printer",
    )  # fmt: skip
    found = ElementTree.fromstring(text).find("CONTENT")
    assert found is not None
    return found


def rows(found: ElementTree.Element, section: str, key: str) -> dict[str, dict[str, str]]:
    """The entries of a section, by one of their fields."""
    entries = [{f.tag: f.text or "" for f in one} for one in found.findall(section)]
    return {one[key]: one for one in entries}


def test_fusion_reads_the_system(judged: Judged, seen_by_fusion: ElementTree.Element) -> None:
    system = judged.twin.system
    hardware = {one.tag: one.text for one in seen_by_fusion.findall("HARDWARE/*")}
    assert hardware["OSNAME"] == f"AIX {system.version}.{system.release}"
    assert hardware["MEMORY"] == str(system.memory_mb)
    assert hardware["SWAP"] == str(paging_spaces.active_mb(judged.twin))
    assert hardware["PROCESSORS"] == str(system.processor_mhz)
    assert hardware["VMHOSTSERIAL"] == system.serial
    assert hardware["VMNAME"] == system.lpar_name
    assert seen_by_fusion.findtext("BIOS/SMODEL") == system.model.partition(",")[2]
    assert seen_by_fusion.findtext("BIOS/BVERSION") == system.firmware
    cpus = rows(seen_by_fusion, "CPUS", "NAME")
    assert list(cpus) == [system.processor_type.replace("_", " ", 1)]
    dimms = rows(seen_by_fusion, "MEMORIES", "SERIALNUMBER")
    assert sum(int(one["CAPACITY"]) for one in dimms.values()) == system.memory_mb


def test_fusion_reads_the_network(judged: Judged, seen_by_fusion: ElementTree.Element) -> None:
    found = rows(seen_by_fusion, "NETWORKS", "DESCRIPTION")
    assert set(found) == {"en0", "en1", "lo0"}
    # It reads addresses in the configuration (lsattr): en0's was given to ifconfig alone.
    assert "IPADDRESS" not in found["en0"]
    for name in ("en0", "en1"):
        assert found[name]["MACADDR"] == colons(judged.twin.interfaces[name]).upper()
        assert found[name]["TYPE"] == "ethernet"
    assert (found["en1"]["IPADDRESS"], found["en1"]["IPMASK"]) == (
        "10.1.1.148", "255.255.252.0",
    )  # fmt: skip
    assert found["en1"]["STATUS"] == "up"


def test_fusion_reads_disks_and_file_systems(
    judged: Judged, seen_by_fusion: ElementTree.Element
) -> None:
    machine = judged.twin
    volumes = rows(seen_by_fusion, "LOGICAL_VOLUMES", "LV_NAME")
    assert set(volumes) == set(machine.logical_volumes)
    for name, lv in machine.logical_volumes.items():
        assert volumes[name]["LV_UUID"] == lv.identifier
        assert volumes[name]["SEG_COUNT"] == str(lv.pps)
        assert volumes[name]["ATTR"] == f"Type {lv.type}"
    group = storage.group(machine, "rootvg")
    seen = rows(seen_by_fusion, "VOLUME_GROUPS", "VG_NAME")["rootvg"]
    assert seen["VG_UUID"] == group.identifier
    assert seen["VG_EXTENT_SIZE"] == str(group.pp_mb)
    disks = rows(seen_by_fusion, "PHYSICAL_VOLUMES", "DEVICE")
    pv = machine.physical_volumes["hdisk0"]
    assert disks["/dev/hdisk0"]["PV_PE_COUNT"] == str(pv.pps)
    assert disks["/dev/hdisk0"]["FREE"] == str(pv.free_pps * group.pp_mb)
    stored = rows(seen_by_fusion, "STORAGES", "NAME")
    assert {name: stored[name]["DISKSIZE"] for name in ("hdisk0", "hdisk1")} == {
        "hdisk0": "73400", "hdisk1": "36400",
    }  # fmt: skip
    drives = rows(seen_by_fusion, "DRIVES", "TYPE")
    jfs2 = {point: mount for point, mount in machine.mounts.items() if mount.vfs == "jfs2"}
    for point, mount in jfs2.items():
        assert drives[point]["VOLUMN"] == mount.device
        blocks = machine.volumes[mount.device].blocks
        assert drives[point]["TOTAL"] == str(blocks // 2048)


def test_fusion_reads_devices_and_software(
    judged: Judged, seen_by_fusion: ElementTree.Element
) -> None:
    machine = judged.twin
    adapters = {n for n, row in machine.devices.items() if row.device_class == "adapter"}
    assert set(rows(seen_by_fusion, "CONTROLLERS", "NAME")) == adapters
    buses = {n for n, row in machine.devices.items() if row.device_class == "bus"}
    assert set(rows(seen_by_fusion, "SLOTS", "NAME")) == buses
    found = {name: row["VERSION"] for name, row in
             rows(seen_by_fusion, "SOFTWARES", "NAME").items()}  # fmt: skip
    # It passes over what begins with "device".
    expected = {row.name: row.level for row in filesets_seen(machine, "", "usr")
                if not row.name.startswith("device")}  # fmt: skip
    assert {name: found.get(name) for name in expected} == expected
