"""ifconfig, netstat and host: whole outputs, refusals, what a WPAR sees."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace
from tests.commands.wpar_support import started
from tests.support import run

EN1 = (
    "en1: flags=5e080863,c0<UP,BROADCAST,NOTRAILERS,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT,"
    "CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>\n"
)
OWN = "\tinet 10.1.1.148 netmask 0xfffffc00 broadcast 10.1.1.255\n"
WPAR = "\tinet 10.1.1.81 netmask 0xfffffc00 broadcast 10.1.1.255\n"
OPTIONS = "\t tcp_sendspace 131072 tcp_recvspace 65536\n"
LO0 = (
    "lo0: flags=e08084b<UP,BROADCAST,LOOPBACK,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT>\n"
    "\tinet 127.0.0.1 netmask 0xff000000 broadcast 127.255.255.255\n"
    "\tinet6 ::1/0\n"
    "\t tcp_sendspace 131072 tcp_recvspace 131072 rfc1323 1\n"
)
NETSTAT_IN = """\
Name  Mtu   Network     Address            Ipkts Ierrs    Opkts Oerrs  Coll
en1   1500  link#2      0.2.55.9a.10.3     162325     0    60252     0     0
en1   1500  10.1        10.1.1.148         162325     0    60252     0     0
en1   1500  10.1        10.1.1.81          162325     0    60252     0     0
lo0   16896 link#1                          36891     0    36891     0     0
lo0   16896 127         127.0.0.1           36891     0    36891     0     0
lo0   16896 ::1                             36891     0    36891     0     0
"""
NETSTAT_RN = """\
Routing tables
Destination        Gateway           Flags   Refs     Use  If   Exp  Groups

Route Tree for Protocol Family 2 (Internet):
default            10.1.1.1          UG        1     12696 en1      -      -   |
10.1.0.0           10.1.1.148        UHSb      0         0 en1      -      -   =>
10.1/22            10.1.1.148        U         0       639 en1      -      -   |
10.1.1.81          127.0.0.1         UGHS      0         0 lo0      -      -   |
10.1.1.148         127.0.0.1         UGHS      0        16 lo0      -      -   |
10.1.1.255         10.1.1.148        UHSb      0         1 en1      -      -   |
127/8              127.0.0.1         U         1      7504 lo0      -      -   |

Route Tree for Protocol Family 24 (Internet v6):
::1                ::1               UH        0         0 lo0      -      -   |
""".replace("|\n", "\n")


@pytest.fixture
def machine() -> Machine:
    return boot()


def test_ifconfig_before_and_after_a_wpar_starts(machine: Machine) -> None:
    assert run(machine, "ifconfig", "en1") == (EN1 + OWN + OPTIONS, "", 0)
    assert run(machine, "ifconfig", "-a").out == EN1 + OWN + OPTIONS + LO0
    assert run(machine, "ifconfig", "-l").out == "en1 lo0\n"
    other = started()
    assert run(other, "ifconfig", "en1").out == EN1 + OWN + WPAR + OPTIONS
    assert run(other, "ifconfig", "-a", wpar="wpar1").out == EN1 + WPAR + OPTIONS + LO0
    assert run(other, "stopwpar", "wpar1").status == 0
    assert run(other, "ifconfig", "en1").out == EN1 + OWN + OPTIONS


def test_an_alias_comes_and_goes(machine: Machine) -> None:
    before = machine.snapshot()
    words = ("inet", "10.1.1.81", "netmask", "255.255.252.0", "alias")
    assert run(machine, "ifconfig", "en1", *words) == ("", "", 0)
    assert run(machine, "ifconfig", "en1").out == EN1 + OWN + WPAR + OPTIONS
    assert run(machine, "ifconfig", "en1", "10.1.1.81", "delete") == ("", "", 0)
    assert machine == before
    # A mask in hexadecimal, and none: that of the interface.
    run(machine, "ifconfig", "en1", "10.1.1.81", "netmask", "0xfffffc00", "alias")
    run(machine, "ifconfig", "en1", "inet", "10.1.1.81", "-alias")
    run(machine, "ifconfig", "en1", "10.1.1.81", "alias")
    assert run(machine, "ifconfig", "en1").out == EN1 + OWN + WPAR + OPTIONS


def test_down_up_and_detach(machine: Machine) -> None:
    before = machine.snapshot()
    run(machine, "ifconfig", "en1", "down")
    assert run(machine, "ifconfig", "-d").out.splitlines()[0] == (
        "en1: flags=5e080822,c0<BROADCAST,NOTRAILERS,SIMPLEX,MULTICAST,GROUPRT,64BIT,"
        "CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>"
    )
    assert run(machine, "ifconfig", "-lu").out == "lo0\n"
    assert "en1*  1500" in run(machine, "netstat", "-in").out
    run(machine, "ifconfig", "en1", "up")
    assert machine == before
    run(machine, "ifconfig", "en1", "detach")
    assert run(machine, "ifconfig", "-a").out == LO0


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("en9", "en9: There is a request to a device or address that does not exist."),
        ("en9 up", "en9: There is a request to a device or address that does not exist."),
        ("en1 10.1.1.148 alias", "10.1.1.148 is an address of this system already."),
        ("en1 10.1.1.99 delete", "en1 has no address 10.1.1.99."),
        ("en1 nosuch alias", "nosuch is not a valid address or host name."),
        ("en1 10.1.1.99 netmask 255.0.255.0 alias", "255.0.255.0 is not a valid network mask."),
        ("en1 10.1.1.99 netmask 0xzz alias", "0xzz is not a valid network mask."),
        ("en1 10.1.1.99 netmask", "netmask is not a parameter that is simulated."),
        ("en1 10.1.1.99 frobnicate", "frobnicate is not a parameter that is simulated."),
        ("en1 10.1.1.81 delete", "10.1.1.81 belongs to the workload partition wpar1."),
        ("en1 detach", "en1 belongs to the workload partition wpar1."),
    ],
)
def test_what_ifconfig_refuses(line: str, wanted: str) -> None:
    machine = started()
    before = machine.snapshot()
    assert run(machine, "ifconfig", *line.split()) == ("", f"ifconfig: {wanted}\n", 1)
    assert machine == before


def test_who_may_not_configure() -> None:
    machine = started()
    before = machine.snapshot()
    user = Credentials(200, 1, (), 200)
    assert run(machine, "ifconfig", "en1", "down", who=user) == (
        "", "ifconfig: en1: Operation not permitted.\n", 1,
    )  # fmt: skip
    assert run(machine, "ifconfig", "en1", "down", wpar="wpar1") == (
        "",
        "ifconfig: The network cannot be configured from inside a workload partition.\n",
        1,
    )
    assert machine == before


def test_netstat(machine: Machine) -> None:
    other = started()
    assert run(other, "netstat", "-in") == (NETSTAT_IN, "", 0)
    assert run(other, "netstat", "-rn") == (NETSTAT_RN, "", 0)
    inside = run(other, "netstat", "-in", wpar="wpar1").out
    assert inside == NETSTAT_IN.replace(NETSTAT_IN.splitlines(True)[2], "")
    assert run(other, "netstat", "-in", "-@", "wpar1").out == inside
    assert run(other, "netstat", "-@", "nosuch", "-in") == (
        "", "netstat: The workload partition nosuch was not found.\n", 1,
    )  # fmt: skip
    assert "default" not in run(other, "netstat", "-rn", wpar="wpar1").out
    assert "uataix6            loopback" in run(machine, "netstat", "-r").out
    assert run(machine, "netstat", "-s") == (
        "", "netstat: -s: these statistics are not simulated.\n", 1,
    )  # fmt: skip


def test_who_listens(machine: Machine) -> None:
    lines = run(machine, "netstat", "-na").out.splitlines()
    assert lines[:2] == [
        "Active Internet connections (including servers)",
        "Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)",
    ]
    telnet = "tcp4       0      0  *.23                   *.*                    LISTEN"
    assert telnet in lines
    run(machine, "stopsrc", "-s", "inetd")
    assert telnet not in run(machine, "netstat", "-na").out


def test_host(machine: Machine) -> None:
    FileSpace(machine).write("/etc/hosts", "10.1.1.81 wpar1 web www\n")
    named = "wpar1 is 10.1.1.81,  Aliases:   web, www\n"
    assert run(machine, "host", "www") == (named, "", 0)
    assert run(machine, "host", "10.1.1.81") == (named, "", 0)
    for name, wanted in (
        ("x", "0827-801 Host name x does not exist."),
        ("1.2.3.4", "0827-803 Cannot find address 1.2.3.4."),
    ):
        assert run(machine, "host", name) == ("", f"host: {wanted}\n", 1)
