"""ohai reads the machine and its partitions, field by field.

A program of Debian that nobody here wrote: it runs its commands through the shims. Where it is
not installed its tests are skipped. What it makes of an answer is its own affair.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from emulator.machine import network, paging_spaces
from emulator.machine.machine import Machine
from emulator.machine.software import filesets_seen
from emulator.machine.wpar import values
from tests.judges.machines import PRELUDE, Judged, addresses, colons
from tests.judges.shims import Shims, needs
from tests.support import run

CLIENT = shutil.which("ohai") or ""
pytestmark = [pytest.mark.slow, needs("ohai")]
#: ohai puts these before its PATH where they are not in it.
HOST = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


def ohai(place: Shims, *attributes: str) -> dict[str, Any]:
    text = place.run("ruby", "-r", PRELUDE, CLIENT, *attributes, more=HOST)
    decoder, found, at = json.JSONDecoder(), {}, 0
    for attribute in attributes:
        while text[at].isspace():
            at += 1
        found[attribute], at = decoder.raw_decode(text, at)
    return found


@pytest.fixture(scope="module")
def seen_by_ohai(judged: Judged) -> dict[str, Any]:
    return ohai(
        judged.inside(""), "virtualization", "network", "filesystem", "cpu",
        "memory", "kernel", "uptime_seconds", "os_version", "platform_version", "packages",
    )  # fmt: skip


def check_partitions(machine: Machine, found: dict[str, Any]) -> None:
    """The partitions that run, as ohai has them from lswpar -L."""
    wpars = found["wpars"]
    assert list(wpars) == ["db", "own", "web"]
    assert found["lpar_no"] == str(machine.system.lpar_number)
    for name, seen in wpars.items():
        row = machine.wpars[name]
        assert seen["state"] == "active"
        assert seen["hostname"] == row.hostname
        assert seen["directory"] == row.directory
        assert seen["private /usr"] is (name == "own")
        assert seen["general"]["auto"] is (name == "web")
        assert seen["general"]["owner"] == row.owner
        assert seen["network"] == {
            one.interface: {
                "address": one.address, "netmask": one.mask, "broadcast": one.broadcast,
            }
            for one in row.network
        }  # fmt: skip
        mounts = {
            mount.device: {
                "mountpoint": point, "device": mount.device, "vfs": mount.vfs,
                "options": mount.options.split(","),
            }
            for point, mount in machine.mounts.items()
            if point == row.directory or point.startswith(row.directory + "/")
        }  # fmt: skip
        assert seen["file systems"] == mounts
        controls = seen["resource controls"]
        assert controls["active"] is True
        assert values.limits(controls["cpu limits"]) == (
            (5, 30, 60) if name == "web" else (0, 100, 100)
        )
        assert values.limits(controls["memory limits"]) == (
            (1, 40, 80) if name == "db" else (0, 100, 100)
        )
        assert controls["cpu shares"] == ("20" if name == "web" else "unlimited")
        assert controls["total processes"] == ("200" if name == "web" else "unlimited")
        assert set(seen["security settings"]["Privileges"]) == set(row.privileges)
        devices = seen["device exports"]
        assert devices["/dev/null"] == {"type": "pseudo", "status": "EXPORTED"}


def test_ohai_reads_the_partitions(judged: Judged, seen_by_ohai: dict[str, Any]) -> None:
    check_partitions(judged.twin, seen_by_ohai["virtualization"])


def test_ohai_reads_the_partitions_of_the_beta(tmp_path: Path) -> None:
    judged = Judged(tmp_path, "aix6-beta")
    found = ohai(judged.inside(""), "virtualization")
    check_partitions(judged.twin, found["virtualization"])


def test_ohai_reads_the_network(judged: Judged, seen_by_ohai: dict[str, Any]) -> None:
    machine, found = judged.twin, seen_by_ohai["network"]
    default = machine.routes[("default", "10.1.1.1")]
    assert found["default_gateway"] == default.gateway
    assert found["default_interface"] == default.interface
    assert list(found["interfaces"]) == ["en0", "en1", "lo0"]
    for name, seen in found["interfaces"].items():
        row = machine.interfaces[name]
        assert seen["state"] == "up"
        assert seen["flags"] == row.flag_words.split(",")
        masks = {
            address: one["netmask"]
            for address, one in seen["addresses"].items()
            if one["family"] == "inet"
        }
        assert masks == addresses(machine, name)
        links = [key for key, one in seen["addresses"].items() if one["family"] == "lladdr"]
        assert links == ([colons(row).upper()] if row.hardware else [])
    told = {
        (route["destination"], route["via"], route["flags"], name)
        for name, seen in found["interfaces"].items()
        for route in seen["routes"]
    }
    assert told == {
        (row.destination, row.gateway, row.flags, row.interface)
        for row in network.seen_routes(machine, "")
    }
    assert [one["remote_ip"] for one in found["arp"].values()] == ["10.1.1.1", "10.1.1.100"]


def test_ohai_reads_the_file_systems(judged: Judged, seen_by_ohai: dict[str, Any]) -> None:
    machine, found = judged.twin, seen_by_ohai["filesystem"]["by_mountpoint"]
    assert set(found) == set(machine.mounts)
    lines = run(machine, "df", "-k").out.splitlines()[1:]
    sizes = {line.split()[-1]: line.split()[1] for line in lines}
    for point, mount in machine.mounts.items():
        seen = found[point]
        assert seen["devices"] == [mount.device]
        assert seen["fs_type"] == mount.vfs
        assert seen["mount_options"] == mount.options.split(",")
        assert seen["kb_size"] == sizes[point]


def test_ohai_reads_the_hardware(judged: Judged, seen_by_ohai: dict[str, Any]) -> None:
    system = judged.twin.system
    cpu, memory, kernel = (seen_by_ohai[name] for name in ("cpu", "memory", "kernel"))
    assert cpu["total"] == system.logical_processors
    assert cpu["real"] == cpu["available"] == system.processors
    assert cpu["0"]["model_name"] == system.processor_type
    assert cpu["0"]["mhz"] == system.processor_mhz
    assert memory["total"] == f"{system.memory_mb * 1024}kB"
    paging = paging_spaces.active_mb(judged.twin)
    assert memory["swap"]["total"] == f"{paging * 1024}kB"
    assert (kernel["version"], kernel["release"]) == (system.version, system.release)
    assert kernel["bits"] == "64"
    assert list(kernel["modules"]) == [row[4] for row in judged.twin.extensions]
    assert seen_by_ohai["os_version"] == [system.service_pack]
    assert seen_by_ohai["platform_version"] == [f"{system.version}.{system.release}"]
    since = judged.twin.clock.seconds - judged.twin.booted
    assert abs(seen_by_ohai["uptime_seconds"] - since) < 60


def test_ohai_reads_the_software(judged: Judged, seen_by_ohai: dict[str, Any]) -> None:
    machine = judged.twin
    expected = {row.name: row.level for row in filesets_seen(machine, "", "usr")}
    found = {name: row["version"] for name, row in seen_by_ohai["packages"].items()}
    assert {name: found.get(name) for name in expected} == expected


def test_ohai_inside_a_partition(judged: Judged) -> None:
    found = ohai(judged.inside("web"), "virtualization", "network", "hostname")
    key = judged.twin.wpars["web"].key
    assert found["virtualization"]["wpar_no"] == str(key)
    assert "wpars" not in found["virtualization"]
    own = found["network"]["interfaces"]
    assert set(own) == {"en0", "en1", "lo0"}
    for name in ("en0", "en1"):
        kept = {a for a, one in own[name]["addresses"].items() if one["family"] == "inet"}
        assert kept == set(addresses(judged.twin, name, "web"))
    assert found["hostname"] == ["www"]
