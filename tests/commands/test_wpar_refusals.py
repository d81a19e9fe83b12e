"""What the workload partition commands refuse: the sentence, status 1, an equal machine."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import storage
from emulator.machine.machine import Machine
from tests.commands.wpar_support import NETWORK, made, started
from tests.support import run


def refused(machine: Machine, line: str, error: str) -> None:
    before = machine.snapshot()
    ran = run(machine, *line.split())
    assert (ran.out, ran.err, ran.status) == ("", error, 1)
    assert machine == before


MKWPAR = [
    ("", "A workload partition name is needed (-n)."),
    ("-n " + "a" * 26,
     f"The workload partition name {'a' * 26} is longer than 25 characters."),
    ("-n=-x", "The workload partition name =-x holds a character that is not allowed."),
    ("-n 0x", "A workload partition name may not start with 0: 0x"),
    ("-n -x", "A workload partition name may not start with -: -x"),
    ("-n a*b", "The workload partition name a*b holds a character that is not allowed."),
    ("-n wpar1", "A workload partition called wpar1 exists already."),
    ("-n new -N interface=en1 address=10.1.1.148",
     "The network address 10.1.1.148 is in use already."),
    ("-n new -N interface=en7 address=10.1.1.9", "There is no interface called en7."),
    ("-n new -N address=10.1.1.300", "10.1.1.300 is not a valid address."),
    ("-n new -N address=10.1.1.9 netmask=255.0.255.0", "255.0.255.0 is not a valid netmask."),
    ("-n new -N address=192.168.7.7",
     "No interface of this system is on the network of address 192.168.7.7."),
    ("-n new -N interface=en1", "The address is missing."),
    ("-n new -N colour=red", "colour is not a valid network attribute."),
    ("-n new -g novg", "There is no volume group called novg."),
    ("-n new -d /etc", "The base directory /etc is not empty."),
    ("-n new -d /usr", "The base directory /usr belongs to another file system."),
    ("-n new -d /wpars/wpar1",
     "The base directory /wpars/wpar1 belongs to another file system."),
    ("-n new -d wpars", "wpars is not a valid base directory."),
    ("-n new -h bad!name", "bad!name is not a valid host name."),
    ("-n new -h -s", "-s is not a valid host name."),
    ("-n new -R shares_CPU=none", "none is not a valid value of shares_CPU."),
    ("-n new -R CPU=50%-10%,100%", "50%-10%,100% is not a valid value of CPU."),
    ("-n new -R speed=9", "speed is not a valid resource control."),
    ("-n new -S privs+=ROOT", "ROOT is not a valid privilege."),
    ("-n new -S privs+=PV_NOSUCH", "PV_NOSUCH is not a valid privilege."),
    ("-n new -S privs=PV_TP,PV_NOSUCH", "PV_NOSUCH is not a valid privilege."),
    ("-n new -S secfile=/etc/motd", "/etc/motd is not a valid list of privileges."),
    ("-n new -M directory=/a size=1M -M directory=/a size=2M",
     "The mount point /a is in use already."),
    ("-n new -M directory=/a host=nim02nim",
     "host is not a valid mount attribute of a file system of type jfs2."),
    ("-n new -M directory=/a vfs=jfs2 dev=/dev/hd1",
     "dev is not a valid mount attribute of a file system of type jfs2."),
    ("-n new -M directory=/a dev=/tmp size=1G",
     "size is not a valid mount attribute of a file system of type namefs."),
    ("-n new -M directory=/a vfs=directory vg=rootvg",
     "vg is not a valid mount attribute of a file system of type directory."),
    ("-n new -D devname=/dev/null devtype=tape", "tape is not a valid device type."),
    ("-n new -b /etc/group", "/etc/group is not a valid list of devices."),
    ("-n new -N address=10.1.1.9 address6=fe80::9",
     "address6 is not a valid network attribute beside address."),
    ("-n new -N address=10.1.1.9 prefixlen=24",
     "prefixlen is not a valid network attribute beside address."),
    ("-n new -N interface=en1 address6=fe80::9 netmask=255.255.252.0",
     "netmask is not a valid network attribute beside address6."),
    ("-n new -N address=10.1.1.8 address=10.1.1.9",
     "The attribute address is given more than once."),
    ("-n new -R shares_CPU=5 shares_CPU=6",
     "The attribute shares_CPU is given more than once."),
    ("-n new -I rtdest=default", "The route's gateway is missing."),
    ("-n new -I rtgateway=10.1.1.1", "The route's destination is missing."),
    ("-n new -I rtdest=default rtgateway=10.1.1.1 rtfamily=ipx",
     "ipx is not a valid address family."),
    ("-n new -I rtdest=default rtgateway=10.1.1.1/24", "10.1.1.1/24 is not a valid address."),
    ("-n new -I rtdest=10.3.1.0 rtgateway=10.1.1.1 rtprefixlen=64",
     "64 is not a valid netmask."),
    ("-n new -R rset=node.01", "There is no resource set called node.01."),
    ("-n new -R rset=sys/cpu.00000,sys/cpu.00007",
     "There is no resource set called sys/cpu.00007."),
    ("-n new -R rset=test/mine", "There is no resource set called test/mine."),
    ("-n new -Sprivs", "privs is not an attribute=value pair."),
    ("-n new -S colour=red", "colour is not a valid security attribute."),
    ("-n new -D devname=/dev/hd4", "Device /dev/hd4 is not in the list of devices to export."),
    ("-n new -D devname=hdisk1",
     "Level 6.0.0.0 does not have disks of workload partitions: that came with level "
     "6.1.3.0."),
    ("-n new -D devname=hdisk1 rootvg=yes",
     "Level 6.0.0.0 does not have the attribute rootvg: that came with level 6.1.4.0."),
    ("-n new -D devtype=pseudo", "The device is missing."),
    ("-n new -B /dev/rmt0", "The backup /dev/rmt0 cannot be read: A file or directory in the "
     "path name does not exist."),
    ("-n new -B /etc/passwd", "/etc/passwd is not a backup of a workload partition."),
    ("-n new -w", "The -w flag needs the -o flag."),
    ("-n new -p", "No file systems of new were preserved."),
    ("-n new -f /nosuch", "/nosuch: A file or directory in the path name does not exist."),
    ("-n new -f /etc/passwd",
     "/etc/passwd, line 1: this line is not understood: root:!:0:0::/:/usr/bin/ksh"),
    ("-n new -e nosuch", "Could not find a workload partition called nosuch."),
    ("-n new -o /nosuch/spec", "/nosuch/spec: A file or directory in the path name does not "
     "exist."),
]  # fmt: skip


@pytest.mark.parametrize(("flags", "sentence"), MKWPAR)
def test_mkwpar_refuses(flags: str, sentence: str) -> None:
    machine = made()
    number = "0960-419 " if "called nosuch" in sentence else ""
    refused(machine, f"mkwpar {flags}", f"mkwpar: {number}{sentence}\n")


ALLOCATION = (
    "0516-404 allocp: This system cannot fulfill the allocation request.\n"
    "\tThere are not enough free partitions or not enough physical volumes\n"
    "\tto keep strictness and satisfy allocation requests.  The command\n"
    "\tshould be retried with different allocation characteristics.\n"
    "0516-822 mklv: Unable to create logical volume.\n"
)


@pytest.mark.parametrize(
    ("left", "made"), [(0, ""), (1, "/"), (3, "/ /home /opt /proc /tmp /usr")]
)
def test_no_room_half_way_shows_what_mklv_says(left: int, made: str) -> None:
    machine = boot()
    free = storage.free_pps(machine, "rootvg")
    storage.create(machine, "rootvg", free - left, name="filler")
    before = machine.snapshot()
    ran = run(machine, "mkwpar", "-n", "new")
    lines = ["mkwpar: Creating file systems...", *(f" {point}" for point in made.split())]
    assert ran.out.split("\n")[:-1] == lines
    assert ran.err == (
        f"{ALLOCATION}mkwpar: Volume group rootvg has 0 free physical partitions; "
        "1 are needed.\n"
    )
    assert ran.status == 1
    # What was made is taken away again.
    assert machine == before


@pytest.mark.parametrize("command", ["mkwpar", "startwpar", "stopwpar", "rmwpar", "lswpar"])
def test_an_unknown_flag_prints_the_synopsis(command: str) -> None:
    machine = boot()
    before = machine.snapshot()
    ran = run(machine, command, "-Z", "x")
    assert ran.out == ""
    assert ran.err.startswith(f"{command}: Not a recognized flag: Z\nUsage: {command} ")
    assert ran.status == 1
    assert machine == before


@pytest.mark.parametrize("command", ["startwpar", "stopwpar", "rmwpar", "rebootwpar", "clogin"])
def test_a_missing_operand_prints_the_synopsis(command: str) -> None:
    ran = run(boot(), command)
    assert ran.err.startswith(f"Usage: {command} ")
    assert (ran.out, ran.status) == ("", 1)


STATES = [
    ("startwpar wpar1", "startwpar: Workload partition wpar1 is already active."),
    ("rmwpar wpar1", "rmwpar: Workload partition wpar1 is active. Use the -s flag to stop it "
     "first."),
    ("startwpar -m wpar1", "startwpar: Workload partition wpar1 is already active."),
    ("startwpar -1m wpar1", "startwpar: The flags -m, -1 may not be used together."),
    ("startwpar -1 -2 wpar1", "startwpar: The flags -1, -2 may not be used together."),
    ("startwpar -2 wpar1", "startwpar: Workload partition wpar1 is already active."),
    ("stopwpar -hF wpar1", "stopwpar: The flags -h, -F may not be used together."),
    ("stopwpar -N -t 5 wpar1", "stopwpar: The flags -t, -N may not be used together."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("flag", "sentence"),
    [("-e", "0960-419 Could not find a workload partition called ."),
     ("-f", ": A file or directory in the path name does not exist.")],
)  # fmt: skip
@pytest.mark.parametrize("command", ["mkwpar", "wparexec"])
def test_a_model_that_is_empty_is_none(command: str, flag: str, sentence: str) -> None:
    machine = made()
    before = machine.snapshot()
    ran = run(machine, command, "-n", "new", flag, "")
    assert (ran.out, ran.err, ran.status) == ("", f"{command}: {sentence}\n", 1)
    assert machine == before


def test_a_subsystem_of_somebody_elses_is_not_taken() -> None:
    machine = made()
    line = "mkssys -s cor_new -p /usr/bin/sleep -u 0 -S -n 15 -f 9"
    assert run(machine, *line.split()).status == 0
    taken = "The subsystem cor_new is in use already.\n"
    refused(machine, "mkwpar -n new", f"mkwpar: {taken}")
    refused(machine, "chwpar -n new wpar1", f"chwpar: {taken}")


@pytest.mark.parametrize(("line", "sentence"), STATES)
def test_an_active_wpar_refuses(line: str, sentence: str) -> None:
    refused(started(), line, f"{sentence}\n")


def test_a_broken_wpar_does_not_start_and_can_be_removed() -> None:
    machine = made()
    machine.wpars["wpar1"] = machine.wpars["wpar1"]._replace(state="B")
    refused(
        machine,
        "startwpar wpar1",
        "startwpar: Workload partition wpar1 is in the Broken state.\n",
    )
    assert run(machine, "rmwpar", "-F", "wpar1").status == 0
    assert not machine.wpars


def test_an_address_in_use_keeps_it_from_starting_unless_resolved() -> None:
    machine = started()
    assert run(machine, "mkwpar", "-n", "wpar2", "-a", *NETWORK).status == 0
    assert machine.wpars["wpar2"].network == ()
    machine.wpars["wpar2"] = machine.wpars["wpar2"]._replace(
        network=machine.wpars["wpar1"].network
    )
    refused(
        machine,
        "startwpar wpar2",
        "startwpar: The network address 10.1.1.81 is in use already.\n",
    )
    assert run(machine, "startwpar", "-a", "wpar2").status == 0
    assert [a.wpar for a in machine.addresses.values() if a.address == "10.1.1.81"] == ["wpar1"]




@pytest.mark.parametrize(
    ("flag", "sentence"),
    [("-h", "The host name is missing."), ("-d", "The base directory is missing."),
     ("-g", "The volume group is missing."),
     ("-b", ": A file or directory in the path name does not exist."),
     ("-o", ": A file or directory in the path name does not exist."),
     ("-B", "The backup  cannot be read: "
      "A file or directory in the path name does not exist.")],
)  # fmt: skip
def test_a_value_that_is_empty_is_no_default(flag: str, sentence: str) -> None:
    machine = made()
    before = machine.snapshot()
    ran = run(machine, "mkwpar", "-n", "new", flag, "")
    assert (ran.out, ran.err, ran.status) == ("", f"mkwpar: {sentence}\n", 1)
    assert machine == before


def test_a_specification_goes_to_a_device_and_comes_from_one() -> None:
    machine = made()
    before = machine.snapshot()
    ran = run(machine, "mkwpar", "-n", "new", "-o", "/dev/null", "-w")
    assert ran == ("", "", 0)
    assert machine == before
    assert run(machine, "mkwpar", "-n", "new", "-f", "/dev/null").status == 0
    refused(
        machine, "mkwpar -n other -f /dev/hd4",
        "mkwpar: /dev/hd4: There is a request to a device or address that does not exist.\n",
    )  # fmt: skip
