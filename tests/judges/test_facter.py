"""facter reads the machine and its partitions, field by field.

A program of Debian that nobody here wrote: it runs its commands through the shims. Where it is
not installed its tests are skipped. What it makes of an answer is its own affair:
it takes the free partitions of a disk for a part that is missing from it.
"""

from __future__ import annotations

import json
import shutil
from typing import Any

import pytest

from emulator.machine import paging_spaces
from tests.judges.machines import PRELUDE, Judged, addresses, colons
from tests.judges.shims import Shims, needs

CLIENT = shutil.which("facter") or ""
pytestmark = [pytest.mark.slow, needs("facter")]
MB = 1024 * 1024
#: What is asked for: a fact more is some ten commands more, as it forgets what it has not got.
FACTS = (
    "os", "kernel", "kernelrelease", "processors", "memory", "hypervisors", "disks",
    "mountpoints", "partitions", "system_uptime", "serialnumber", "filesystems",
    "networking.hostname", "networking.interfaces", "networking.ip", "networking.primary",
)  # fmt: skip


def facter(place: Shims, *facts: str) -> dict[str, Any]:
    script = f"facter_on_the_machine; load {CLIENT!r}"
    found = json.loads(
        place.run("ruby", "-r", PRELUDE, "-e", script, "--", "--json", *facts)
    )
    return dict(found)


@pytest.fixture(scope="module")
def seen_by_facter(judged: Judged) -> dict[str, Any]:
    return facter(judged.inside(""), *FACTS)


def test_facter_reads_the_system(judged: Judged, seen_by_facter: dict[str, Any]) -> None:
    system, found = judged.twin.system, seen_by_facter
    assert found["kernel"] == "AIX"
    assert found["kernelrelease"] == system.service_pack
    assert found["os"]["release"]["full"] == system.service_pack
    assert found["os"]["hardware"] == system.model
    assert found["os"]["architecture"] == system.processor_type
    assert found["processors"]["count"] == system.logical_processors
    assert found["processors"]["models"] == [system.processor_type]
    assert found["processors"]["speed"] == f"{system.processor_mhz / 1000:.2f} GHz"
    assert found["hypervisors"]["lpar"] == {
        "partition_name": system.lpar_name, "partition_number": system.lpar_number,
    }  # fmt: skip
    assert "wpar" not in found["hypervisors"]
    assert found["networking.hostname"] == system.hostname
    since = judged.twin.clock.seconds - judged.twin.booted
    # The uptime command tells minutes.
    assert found["system_uptime"]["seconds"] // 60 - since // 60 in (0, 1)
    assert found["serialnumber"] == system.serial


def test_facter_reads_the_memory(judged: Judged, seen_by_facter: dict[str, Any]) -> None:
    whole, swap = (seen_by_facter["memory"][name] for name in ("system", "swap"))
    assert whole["total_bytes"] == judged.twin.system.memory_mb * MB
    assert whole["used_bytes"] + whole["available_bytes"] == whole["total_bytes"]
    assert swap["total_bytes"] == paging_spaces.active_mb(judged.twin) * MB


def test_facter_reads_the_network(judged: Judged, seen_by_facter: dict[str, Any]) -> None:
    machine, found = judged.twin, seen_by_facter
    assert found["networking.primary"] == "en1"
    assert found["networking.ip"] == "10.1.1.148"
    interfaces = found["networking.interfaces"]
    assert set(interfaces) == {"en0", "en1", "lo0"}
    for name, seen in interfaces.items():
        row = machine.interfaces[name]
        told = {one["address"]: one["netmask"] for one in seen["bindings"]}
        assert told == addresses(machine, name)
        assert seen["mtu"] == row.mtu
        assert seen.get("mac", "") == (colons(row) if row.hardware else "")


def test_facter_reads_disks_and_mounts(
    judged: Judged, seen_by_facter: dict[str, Any]
) -> None:
    machine, found = judged.twin, seen_by_facter
    pv, pp_mb = machine.physical_volumes["hdisk0"], machine.volume_groups["rootvg"].pp_mb
    # Not the disk's size: facter adds the free partitions to the total.
    assert found["disks"]["hdisk0"]["size_bytes"] == (pv.pps + pv.free_pps) * pp_mb * MB
    volumes = found["partitions"]
    assert set(volumes) == {f"/dev/{name}" for name in machine.logical_volumes}
    for name, lv in machine.logical_volumes.items():
        seen = volumes[f"/dev/{name}"]
        assert seen["size_bytes"] == lv.pps * pp_mb * MB
        assert seen["filesystem"] == lv.type
    points = {p: m for p, m in machine.mounts.items() if m.vfs != "procfs"}
    assert set(found["mountpoints"]) == set(points)
    for point, mount in points.items():
        seen = found["mountpoints"][point]
        assert (seen["device"], seen["filesystem"]) == (mount.device, mount.vfs)
        assert seen["options"] == mount.options.split(",")
        if mount.vfs == "jfs2":
            assert seen["size_bytes"] == machine.volumes[mount.device].blocks * 512
    assert {"jfs2", "namefs", "nfs", "procfs"} <= set(found["filesystems"].split(","))


def test_facter_inside_a_partition(judged: Judged) -> None:
    wanted = ("hypervisors", "mountpoints", "networking.hostname", "networking.interfaces")
    found = facter(judged.inside("web"), *wanted)
    key = judged.twin.wpars["web"].key
    assert found["hypervisors"]["wpar"] == {"key": key, "configured_id": key}
    assert found["networking.hostname"] == "www"
    for name in ("en0", "en1"):
        bindings = found["networking.interfaces"][name]["bindings"]
        own = addresses(judged.twin, name, "web")
        assert {row["address"]: row["netmask"] for row in bindings} == own
    assert set(found["mountpoints"]) >= {"/", "/home", "/opt", "/tmp", "/usr", "/var"}
