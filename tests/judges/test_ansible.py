"""ansible-core's facts of AIX read the machine, field by field.

Its classes are Python: they run in this process, with a module whose commands go to a machine
of this process. Where ansible-core is not installed the tests are skipped.
"""

from __future__ import annotations

import platform
import sys
from typing import Any

import pytest

from emulator.machine import network, paging_spaces
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from shell.running import install
from tests.judges import machines
from tests.support import run

pytest.importorskip(
    "ansible", reason="ansible-core is not installed here (.ci/install-judges installs it)"
)

FOLDERS = ("/usr/bin", "/usr/sbin", "/etc", "/sbin")


class Module:
    """What ansible calls a module: it finds programs and runs them, here on a machine."""

    def __init__(self, machine: Machine, wpar: str = "") -> None:
        self.machine, self.wpar = machine, wpar
        self.asked: list[str] = []

    def get_bin_path(self, name: str, *_: Any, **__: Any) -> str | None:
        files = FileSpace(self.machine, self.machine.root_of(self.wpar))
        places = (f"{folder}/{name}" for folder in FOLDERS)
        return next((place for place in places if files.exists(place)), None)

    def run_command(
        self, words: str | list[str], use_unsafe_shell: bool = False, **_: Any
    ) -> tuple[int, str, str]:
        line = words if isinstance(words, str) else " ".join(words)
        self.asked.append(line)
        ran = run(self.machine, "ksh", "-c", line, wpar=self.wpar, install=install)
        return ran.status, ran.out, ran.err


@pytest.fixture(scope="module", params=["aix6-beta", "aix61"])
def machine(request: pytest.FixtureRequest) -> Machine:
    return machines.in_process(request.param)


@pytest.fixture(autouse=True)
def on_aix(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ansible believes that it runs on AIX, and asks no file system of the host."""
    from ansible.module_utils.facts.hardware import aix

    monkeypatch.setattr(platform, "system", lambda: "AIX")
    monkeypatch.setattr(sys, "platform", "aix6")
    monkeypatch.setattr(aix, "get_mount_size", lambda point: {})


def hardware(machine: Machine, wpar: str = "") -> dict[str, Any]:
    from ansible.module_utils.facts.hardware.aix import AIXHardware

    return dict(AIXHardware(Module(machine, wpar)).populate())


def networking(machine: Machine, wpar: str = "") -> dict[str, Any]:
    from ansible.module_utils.facts.network.aix import AIXNetwork

    return dict(AIXNetwork(Module(machine, wpar)).populate())


def test_hardware(machine: Machine) -> None:
    found, system = hardware(machine), machine.system
    assert found["processor"] == [system.processor_type]
    assert found["processor_cores"] == system.processors
    assert found["processor_vcpus"] == system.logical_processors
    assert found["memtotal_mb"] == system.memory_mb
    free = next(line for line in run(machine, "vmstat", "-v").out.splitlines()
                if line.endswith(" free pages"))  # fmt: skip
    assert abs(found["memfree_mb"] - int(free.split()[0]) // 256) <= 1
    assert found["swaptotal_mb"] == paging_spaces.active_mb(machine)
    assert found["firmware_version"] == system.firmware
    assert found["product_serial"] == system.serial
    assert found["product_name"] == system.model
    assert found["lpar_info"] == f"{system.lpar_number} {system.lpar_name}"
    assert found["uptime_seconds"] == machine.clock.seconds - machine.processes[1].started


def test_storage(machine: Machine) -> None:
    found = hardware(machine)
    pv = machine.physical_volumes["hdisk0"]
    assert found["vgs"] == {
        "rootvg": [
            {
                "pv_name": "hdisk0", "pv_state": "active", "total_pps": str(pv.pps),
                "free_pps": str(pv.free_pps), "pp_size": "128 megabyte(s)",
            }
        ]
    }  # fmt: skip
    mounts = {
        one["mount"]: (one["device"], one["fstype"], one["options"])
        for one in found["mounts"]
    }
    assert mounts == {
        point: (mount.device, mount.vfs, mount.options)
        for point, mount in machine.mounts.items()
    }


def test_devices(machine: Machine) -> None:
    found = hardware(machine)["devices"]
    assert set(machine.devices) <= set(found)
    for name, row in machine.devices.items():
        seen = found[name]
        assert seen["state"] == row.state
        # A device without a place has its description there.
        assert seen["type"] == f"{row.location} {row.description}".strip()
        told = {one.name: one.value.split()[0] for one in row.attributes if one.value}
        assert {key: seen["attributes"][key] for key in told} == told


def test_network(machine: Machine) -> None:
    found = networking(machine)
    assert found["interfaces"] == ["en0", "en1", "lo0"]
    assert found["default_ipv4"]["gateway"] == "10.1.1.1"
    assert found["default_ipv4"]["interface"] == "en1"
    assert found["default_ipv4"]["address"] == "10.1.1.148"
    for name in found["interfaces"]:
        row, seen = machine.interfaces[name], found[name]
        assert seen["flags"] == row.flag_words.split(",")
        assert seen["mtu"] == str(row.mtu)
        kept = {
            a.address: (a.mask, a.broadcast)
            for a in network.seen_addresses(machine, name, "") if a.family == 4
        }  # fmt: skip
        told = {one["address"]: (one["netmask"], one["broadcast"]) for one in seen["ipv4"]}
        assert told == kept
        if row.hardware:
            assert seen["macaddress"] == ":".join(
                f"{int(part, 16):02x}" for part in row.hardware.split(".")
            )
            # It looks for the word in what the adapter is called, which has it on en0 alone.
            assert seen["type"] == ("ether" if name == "en0" else "unknown")
    for row in machine.wpars.values():
        for entry in row.network if row.name != "zero" else ():
            assert entry.address in found["all_ipv4_addresses"]


def test_platform_and_distribution(machine: Machine) -> None:
    from ansible.module_utils.facts.system.distribution import Distribution
    from ansible.module_utils.facts.system.platform import PlatformFactCollector

    told = PlatformFactCollector().collect(Module(machine))
    assert told["system"] == "AIX"
    assert told["architecture"] == machine.devices["sys0"].type
    seen = Distribution(Module(machine)).get_distribution_facts()
    version, release = machine.level.split(".")[:2]
    assert seen["distribution_major_version"] == version
    assert seen["distribution_version"] == f"{version}.{release}"
    assert seen["os_family"] == "AIX"


@pytest.mark.parametrize("wpar", ["db", "own", "web"])
def test_inside_a_partition(machine: Machine, wpar: str) -> None:
    found = networking(machine, wpar)
    own = {
        one.address for one in machine.addresses.values() if one.wpar == wpar
    }
    assert set(found["all_ipv4_addresses"]) == own
    assert "macaddress" in found["en0"]
    assert found["en0"]["macaddress"] == "unknown"
