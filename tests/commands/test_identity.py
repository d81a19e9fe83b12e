"""uname, oslevel, prtconf, lsdev, lsattr, lsps: whole outputs."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import storage
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials
from emulator.machine.wpar.rows import Wpar
from tests.support import run


@pytest.fixture
def machine() -> Machine:
    return boot()


@pytest.fixture
def with_wpar(machine: Machine) -> Machine:
    machine.wpars["wpar1"] = Wpar("wpar1", "A", "A", "web.example", "/", 3)
    return machine


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("uname", "AIX"),
        ("uname -s", "AIX"),
        ("uname -n", "uataix6"),
        ("uname -r", "0"),
        ("uname -v", "6"),
        ("uname -m", "0000273A4C00"),
        ("uname -p", "powerpc"),
        ("uname -M", "IBM,7038-6M2"),
        ("uname -L", "1 uataix6"),
        ("uname -u", "IBM,01650273A"),
        ("uname -W", "0"),
        ("uname -a", "AIX uataix6 0 6 0000273A4C00"),
        ("uname -pvrs", "AIX 0 6 powerpc"),
        ("uname -Wn", "uataix6 0"),
        ("oslevel", "6.0.0.0"),
        ("oslevel -r", "6000-01 BETA"),
        ("oslevel -s", "6000-01-00-0000"),
        ("prtconf -c", "CPU Type: 64-bit"),
        ("prtconf -k", "Kernel Type: 64-bit"),
        ("prtconf -m", "Memory Size: 4096 MB"),
        ("prtconf -s", "Processor Clock Speed: 1452 MHz"),
        ("prtconf -L", "LPAR Info: 1 uataix6"),
        ("lsconf -L", "LPAR Info: 1 uataix6"),
        ("lsattr -El sys0 -a realmem",
         "realmem 4194304 Amount of usable physical memory in Kbytes False"),
        ("lsattr -El pty0 -a ATTnum", "ATTnum 256 Maximum number of Pseudo-Terminals True"),
        ("lsdev -Cc processor", "proc0 Available 00-00 Processor"),
        ("lsdev -l iocp0", "iocp0 Defined  I/O Completion Ports"),
        ("lsdev -Cl en1 -F name:parent", "en1:ent1"),
    ],
)  # fmt: skip
def test_one_line(machine: Machine, words: str, wanted: str) -> None:
    assert run(machine, *words.split()) == (wanted + "\n", "", 0)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("uname -W", "3"),
        ("uname -n", "web.example"),
        ("uname -a", "AIX web.example 0 6 0000273A4C00"),
        ("uname -M", "IBM,7038-6M2"),
    ],
)
def test_uname_in_a_workload_partition(with_wpar: Machine, words: str, wanted: str) -> None:
    assert run(with_wpar, *words.split(), wpar="wpar1") == (wanted + "\n", "", 0)


def test_uname_sets_the_name_for_root_alone(machine: Machine) -> None:
    before = machine.snapshot()
    said = "uname: Only root may run this command.\n"
    ran = run(machine, "uname", "-S", "other", who=Credentials(202, 1))
    assert ran == ("", said, 1)
    assert machine == before

    assert run(machine, "uname", "-Sother").status == 0
    assert run(machine, "uname", "-n").out == "other\n"


def test_uname_does_not_know_every_letter(machine: Machine) -> None:
    ran = run(machine, "uname", "-z")
    first = "uname: Not a recognized flag: z\nUsage: uname [-a | -x | -SName]"
    assert ran.err.startswith(first)
    assert (ran.out, ran.status) == ("", 1)


def test_lsdev_of_the_paper(machine: Machine) -> None:
    assert run(machine, "lsdev", "-Cs", "scsi").out == (
        "cd0    Available 1Z-08-00-1,0 SCSI DVD-RAM Drive\n"
        "hdisk0 Available 1Z-08-00-8,0 16 Bit LVD SCSI Disk Drive\n"
        "hdisk1 Available 1Z-08-00-9,0 16 Bit LVD SCSI Disk Drive\n"
    )


def test_lsdev_columns_heading_and_values(machine: Machine) -> None:
    assert run(machine, "lsdev", "-Cc", "if", "-H").out == (
        "name status    location description\n"
        "\n"
        "en0  Defined   1L-10    Standard Ethernet Network Interface\n"
        "en1  Available 1L-08    Standard Ethernet Network Interface\n"
        "et0  Defined   1L-10    IEEE 802.3 Ethernet Network Interface\n"
        "et1  Defined   1L-08    IEEE 802.3 Ethernet Network Interface\n"
        "lo0  Available          Loopback Network Interface\n"
    )
    assert run(machine, "lsdev", "-Cc", "if", "-S", "d", "-F", "name status").out == (
        "en0 Defined\net0 Defined\net1 Defined\n"
    )
    assert run(machine, "lsdev", "-Cc", "disk", "-r", "subclass").out == "scsi\n"


def test_lsdev_shows_new_logical_volumes(machine: Machine) -> None:
    lv = storage.create(machine, "rootvg", 1)
    wanted = f"{lv.name} Available  Logical volume\n"
    assert run(machine, "lsdev", "-l", lv.name).out == wanted

    storage.remove(machine, lv.name)
    assert run(machine, "lsdev", "-l", lv.name).status == 1


@pytest.mark.parametrize("command", ["lsdev", "lsattr"])
def test_a_device_nobody_configured(machine: Machine, command: str) -> None:
    words = [command, "-l", "hdisk9"] if command == "lsdev" else [command, "-El", "hdisk9"]
    assert run(machine, *words) == (
        "",
        f"{command}: 0514-519 The following device was not found in the customized\n"
        "        device configuration database:\n        hdisk9\n",
        1,
    )


def test_lsdev_in_a_workload_partition_has_nothing_to_show(with_wpar: Machine) -> None:
    assert run(with_wpar, "lsdev", "-Cc", "disk", wpar="wpar1") == ("", "", 0)
    assert run(with_wpar, "lsattr", "-El", "sys0", wpar="wpar1").status == 1


def test_lsdev_says_what_it_does_not_simulate(machine: Machine) -> None:
    ran = run(machine, "lsdev", "-P")
    assert ran.status == 1
    assert "not simulated" in ran.err


def test_lsattr_of_processor_and_memory(machine: Machine) -> None:
    assert run(machine, "lsattr", "-El", "proc0").out == (
        "frequency 1452000000     Processor Speed False\n"
        "state     enable         Processor state False\n"
        "type      PowerPC_POWER4 Processor type  False\n"
    )
    assert run(machine, "lsattr", "-El", "mem0").out == (
        "size     4096 Total amount of physical memory in Mbytes  False\n"
        "goodsize 4096 Amount of usable physical memory in Mbytes False\n"
    )


def test_lsattr_other_forms(machine: Machine) -> None:
    assert run(machine, "lsattr", "-EOl", "mem0").out == "#size:goodsize\n4096:4096\n"
    assert run(machine, "lsattr", "-El", "mem0", "-F", "attribute value").out == (
        "size     4096\ngoodsize 4096\n"
    )
    assert run(machine, "lsattr", "-Dl", "en1", "-a", "state", "-H").out == (
        "attribute deflt description              user_settable\n"
        "\n"
        "state     down  Current Interface Status True\n"
    )
    assert run(machine, "lsattr", "-Rl", "en1", "-a", "state").out == "up\ndown\ndetach\n"


def test_lsattr_refuses_an_attribute_there_is_not(machine: Machine) -> None:
    ran = run(machine, "lsattr", "-El", "sys0", "-a", "nosuch")
    assert ran.err.startswith('lsattr: 0514-528 The "nosuch" attribute does not exist')
    assert (ran.out, ran.status) == ("", 255)


def test_lsattr_shows_the_identifier_the_disk_has(machine: Machine) -> None:
    disk = machine.physical_volumes["hdisk1"]
    machine.physical_volumes["hdisk1"] = disk._replace(pvid="none")
    assert run(machine, "lsattr", "-El", "hdisk1", "-a", "pvid").out == (
        "pvid none Physical volume identifier False\n"
    )


def test_lsps(machine: Machine) -> None:
    assert run(machine, "lsps", "-s").out == (
        "Total Paging Space   Percent Used\n      512MB               2%\n"
    )
    assert run(machine, "lsps", "-a").out == (
        "Page Space      Physical Volume   Volume Group    Size %Used Active  Auto  Type\n"
        "hd6             hdisk0            rootvg         512MB     2   yes   yes    lv\n"
    )
    assert run(machine, "lsps", "-c", "hd6").out == (
        "#Psname:Pvname:Vgname:Size:Used:Active:Auto:Type\nhd6:hdisk0:rootvg:4:2:y:y:lv\n"
    )
    assert run(machine, "lsps", "hd9").err == "lsps: There is no paging space called hd9.\n"


PRTCONF = """System Model: IBM,7038-6M2
Machine Serial Number: 650273A
Processor Type: PowerPC_POWER4
Number Of Processors: 1
Processor Clock Speed: 1452 MHz
CPU Type: 64-bit
Kernel Type: 64-bit
LPAR Info: 1 uataix6
Memory Size: 4096 MB
Good Memory Size: 4096 MB
Platform Firmware level: 3K041029
Firmware Version: IBM,3K041029
Console Login: enable
Auto Restart: true
Full Core: false
\x20
Network Information
\tHost Name: uataix6
\tIP Address: 10.1.1.148
\tSub Netmask: 255.255.252.0
\tGateway: 10.1.1.1
\tName Server:\x20
\tDomain Name:\x20
\x20
Paging Space Information
\tTotal Paging Space: 512MB
\tPercent Used: 2%
\x20
Volume Groups Information
RULE
Active VGs
RULE
rootvg:
PV_NAME           PV STATE          TOTAL PPs   FREE PPs    FREE DISTRIBUTION
hdisk0            active            546         507         109..103..77..109..109
RULE
\x20
INSTALLED RESOURCE LIST

""".replace("RULE", "=" * 78 + " ")


def test_prtconf(machine: Machine) -> None:
    out = run(machine, "prtconf").out
    assert out[: len(PRTCONF)] == PRTCONF
    assert "+ hdisk1           U0.1-P2/Z1-A9   16 Bit LVD SCSI Disk Drive (36400 MB)\n" in out


def test_prtconf_in_a_workload_partition_leaves_out_what_is_not_there(
    with_wpar: Machine,
) -> None:
    out = run(with_wpar, "prtconf", wpar="wpar1").out
    assert "\tHost Name: web.example\n\tIP Address: \n" in out
    assert "rootvg" not in out
    assert "hdisk" not in out


def test_oslevel_compares_filesets(machine: Machine) -> None:
    assert run(machine, "oslevel", "-q").out == (
        "Known Maintenance Levels\n------------------------\n6.0.0.0\n"
    )
    assert run(machine, "oslevel", "-l", "6.1.0.0") == ("", "", 0)
    lines = run(machine, "oslevel", "-g", "6.0.0.0").out.splitlines()
    assert lines[:2] == [
        f"{'Fileset':<40}{'Actual Level':<19}Maintenance Level",
        f"{'bos.64bit':<40}{'6.1.0.0':<19}6.0.0.0",
    ]
    assert run(machine, "oslevel", "-l", "nosuch").status == 1
