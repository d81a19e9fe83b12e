"""The commands that tell what the hardware and the kernel are: one truth behind all of them."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials
from tests.support import Ran, run


@pytest.fixture(scope="module")
def machine() -> Machine:
    made = boot()
    assert run(made, *["mkwpar", "-s", "-n", "one", "-N", "address=10.1.1.81"]).status == 0
    return made


def values(text: str) -> dict[str, str]:
    """The `descriptor = value` lines of a stanza."""
    pairs = (line.strip().split(" = ") for line in text.splitlines() if " = " in line)
    return {name: value.strip('"') for name, value in pairs}


def test_vital_product_data_agrees_with_the_machine(machine: Machine) -> None:
    records = run(machine, "lsvpd").out.split("*FC ????????\n")
    first, rest = records[0], [dict(_keywords(one)) for one in records[1:]]
    system = machine.system
    assert f"*TM {system.model}\n" in first
    assert f"*OS AIX {system.level}\n" in first
    itself = next(one for one in rest if one["DS"] == "System VPD")
    assert (itself["SE"], itself["TM"]) == (system.serial, "7038-6M2")
    sizes = [int(one["SZ"]) for one in rest if one["DS"] == "Memory DIMM"]
    assert sum(sizes) == system.memory_mb
    firmware = next(one for one in rest if one["DS"] == "System Firmware")
    assert firmware["MI"] == system.firmware
    named = {one["AX"]: one for one in rest if "AX" in one}
    assert named["ent1"]["NA"] == "0002559A1003"
    for name, one in named.items():
        assert one["PL"] == machine.devices[name].location


def _keywords(record: str) -> list[tuple[str, str]]:
    return [(line[1:3], line[4:]) for line in record.splitlines() if line[:1] == "*"]


def test_every_keyword_has_a_label(machine: Machine) -> None:
    ran = run(machine, "lscfg", "-vp")
    assert ran.status == 0
    assert ran.out.startswith("INSTALLED RESOURCE LIST WITH VPD\n")
    assert "        Network Address.............0002559A1003\n" in ran.out
    assert "        Machine/Cabinet Serial No...650273A\n" in ran.out
    assert run(machine, "prtconf", "-v").out.endswith(ran.out)


def test_a_changed_hardware_address_shows_everywhere(machine: Machine) -> None:
    other = machine.snapshot()
    row = other.interfaces["en1"]
    other.interfaces["en1"] = row._replace(hardware="0.2.55.0.a.ff")
    assert "Hardware Address: 00:02:55:00:0a:ff\n" in run(other, "entstat", "ent1").out
    told = run(other, "lscfg", "-vl", "ent1").out
    assert "Network Address.............000255000AFF\n" in told
    assert "*NA 000255000AFF\n" in run(other, "lsvpd").out


def test_netstat_shows_every_adapter_in_use(machine: Machine) -> None:
    assert run(machine, "netstat", "-v").out == run(machine, "entstat", "-d", "ent1").out
    assert run(machine, "netstat", "-v", wpar="one") == Ran("", "", 0)


def test_an_interface_that_is_down_has_no_link(machine: Machine) -> None:
    other = machine.snapshot()
    assert run(other, *["ifconfig", "en1", "down"]).status == 0
    told = run(other, *["entstat", "-d", "en1"]).out
    assert "Link Status: Down\n" in told
    assert "Media Speed Running" not in told
    # Nobody is reached any more, so nobody's address is known.
    assert run(other, "arp", "-an").out.endswith("There are 0 entries in the arp table.\n")


def test_an_interface_is_attached_by_ifconfig() -> None:
    machine = boot()
    assert run(machine, "ifconfig", "-l").out == "en1 lo0\n"
    network = ["interface=en0", "address=10.2.1.2", "netmask=255.255.255.0"]
    asked = ["mkwpar", "-s", "-n", "x", "-N", *network]
    before = machine.snapshot()
    assert run(machine, *asked).status == 1
    assert machine == before
    ran = run(machine, *["ifconfig", "en0", "10.2.1.1", "netmask", "255.255.255.0", "up"])
    assert ran == Ran("", "", 0)
    assert run(machine, "ifconfig", "-l").out == "en0 en1 lo0\n"
    assert "en0   1500  10.2.1      10.2.1.1" in run(machine, "netstat", "-in").out
    assert run(machine, *asked).status == 0
    # The configuration does not know of it.
    assert run(machine, *["lsdev", "-l", "en0", "-F", "status"]).out == "Defined\n"


def test_objects(machine: Machine) -> None:
    asked = ["odmget", "-q", "name='proc0' AND attribute='type'", "CuAt"]
    assert values(run(machine, *asked).out)["value"] == machine.system.processor_type
    asked = ["odmget", "-q", "name='en0' and status=0", "CuDv"]
    assert values(run(machine, *asked).out)["PdDvLn"] == "if/EN/en"
    # Volumes are devices, and what is made is there.
    asked = ["odmget", "-q", "name like 'fslv*'", "CuDv"]
    assert run(machine, *asked).out.count("CuDv:\n") == sum(
        name.startswith("fslv") for name in machine.logical_volumes
    )
    asked = ["odmget", "-q", "class!='if' and prefix='en'", "PdDv"]
    assert run(machine, *asked) == Ran("", "", 0)
    assert run(machine, "odmget", "PdAt").out.count('attribute = "mtu"') == 2


def test_inside_a_partition(machine: Machine) -> None:
    assert run(machine, "odmget", "CuDv", wpar="one") == Ran("", "", 0)
    for line in ("lsvpd", "lscfg", "lscfg -l ent0", "entstat en1"):
        ran = run(machine, *line.split(), wpar="one")
        assert (ran.out, ran.status) == ("", 1)
    assert run(machine, "getconf", "KERNEL_BITMODE", wpar="one").out == "64\n"


def test_variables(machine: Machine) -> None:
    assert run(machine, "getconf", "REAL_MEMORY").out == "4194304\n"
    assert run(machine, "getconf", "BOOT_DEVICE").out == "hdisk0\n"
    assert run(machine, "getconf", "PATH_MAX", "/").out == "1023\n"
    assert run(machine, "getconf", "DISK_SIZE", "/dev/hdisk1").out == "36400\n"
    listed = dict(line.split(": ") for line in run(machine, "getconf", "-a").out.splitlines())
    for name, value in listed.items():
        assert run(machine, "getconf", name).out == f"{value}\n"


def test_paging_space_in_blocks(machine: Machine) -> None:
    words = run(machine, "swap", "-s").out.split()
    whole, used, free = (int(words[place]) for place in (2, 6, 10))
    assert (whole, used + free) == (512 * 256, whole)
    lines = run(machine, "swap", "-l").out.splitlines()
    assert lines[1].split() == ["/dev/hd6", "10,", "2", "512MB", "501MB"]


def test_other_object_classes(machine: Machine) -> None:
    assert "no object class SWservAt" in run(machine, "odmget", "SWservAt").err


REFUSED = {
    "odmget": "Usage: odmget",
    "odmget -q name='x CuDv": "not understood",
    "odmget -q name='x'and CuDv": "not understood",
    "odmget -q value='x' CuDv": "no descriptor value",
    "lscfg -l nope": "not found",
    "lsvpd x": "Usage: lsvpd",
    "entstat": "Usage: entstat",
    "entstat lo0": "0909-002 Unable to open device lo0, errno = 2",
    "entstat en7": "0909-002 Unable to open device en7, errno = 2",
    "entstat -r en1": "not simulated",
    "arp": "Usage: arp",
    "arp -a x": "Usage: arp",
    "arp nobody": "no entry",
    "arp -d nim02nim": "not simulated",
    "arp -s ether nim02nim 0:0:0:0:0:1": "not simulated",
    "getconf": "Usage: getconf",
    "getconf NO_SUCH": "not a configuration variable",
    "getconf NO_SUCH /": "not a configuration variable",
    "getconf NAME_MAX /nope": "does not exist",
    "getconf DISK_SIZE": "Usage: getconf",
    "getconf DISK_SIZE /dev/nope": "not found in the customized",
    "getconf DISK_SIZE /dev/en1": "not found in the customized",
    "swap": "Usage: swap",
    "swap -s -l": "Usage: swap",
    "swap -a /dev/hd6": "not simulated",
    "pmcycles -d": "not simulated",
    "svmon -O summary=all": "Usage: svmon",
    "lsattr -EOl proc0 -a type:nope": "0514-528",
}  # fmt: skip


@pytest.mark.parametrize("line", REFUSED)
def test_refused_it_changes_nothing(machine: Machine, line: str) -> None:
    before = machine.snapshot()
    ran = run(machine, *line.split())
    assert REFUSED[line] in ran.err
    assert ran.out == ""
    assert ran.status != 0
    assert machine == before


def test_who_is_not_root(machine: Machine) -> None:
    nobody = Credentials(uid=202, gid=1, groups=(1,))
    assert "errno = 13" in run(machine, "entstat", "en1", who=nobody).err
    for line in ("arp -d nim02nim", "swap -a /dev/hd6"):
        ran = run(machine, *line.split(), who=nobody)
        assert (ran.out, ran.status) == ("", 1)
        assert "not simulated" not in ran.err
