"""Looks: AIX's machine-readable forms read into records, and what is not such a form."""

from __future__ import annotations

import pytest

from grading import looks
from grading.looks import CannotLook, FileSystem, LogicalVolume, Process
from tests.grading.fakes import Table

LSVG = """\
rootvg:
LV NAME             TYPE       LPs     PPs     PVs  LV STATE      MOUNT POINT
hd5                 boot       1       1       1    closed/syncd  N/A
fslv04              jfs2       1       1       1    open/syncd    /wpars/wpar1
"""
IFCONFIG = (
    "en1: flags=5e080863,c0<UP,BROADCAST>\n"
    "\tinet 10.1.1.148 netmask 0xfffffc00 broadcast 10.1.1.255\n"
    "\tinet 10.1.1.81 netmask 0xfffffc00 broadcast 10.1.1.255\n"
    "\t tcp_sendspace 131072 tcp_recvspace 65536\n"
)
LSSRC = """\
Subsystem         Group            PID          Status
 syslogd          ras              196736       active
 cor_wpar1                         655592       active
 lpd              spooler                       inoperative
"""


def test_wpars_by_name():
    text = "#name:state:type:hostname:directory:rootvgwpar\nw:A:S:host:/wpars/w:no\n"
    assert looks.wpars(Table({"lswpar -c": text})) == {
        "w": {
            "name": "w",
            "state": "A",
            "type": "S",
            "hostname": "host",
            "directory": "/wpars/w",
            "rootvgwpar": "no",
        }
    }


def test_no_wpars_is_an_answer():
    assert looks.wpars(Table({"lswpar -c": ""})) == {}


def test_a_form_without_the_field_that_is_needed_is_not_read():
    with pytest.raises(CannotLook, match="has no field state"):
        looks.wpars(Table({"lswpar -c": "#name\nw\n"}))
    with pytest.raises(CannotLook, match="has no header: Name"):
        looks.wpars(Table({"lswpar -c": "Name  State\n"}))


def test_a_command_that_fails_cannot_be_looked_with():
    with pytest.raises(CannotLook, match=r"`lswpar -c` ended with status 127 and said: ksh"):
        looks.wpars(Table({}))
    with pytest.raises(CannotLook, match=r"status 1 and said: nothing"):
        looks.wpars(Table({"lswpar -c": ("", 1)}))


def test_addresses():
    text = "#name:interface:address:mask_prefix:broadcast\nw:en1:10.1.1.81:255.255.252.0:b\n"
    (row,) = looks.addresses(Table({"lswpar -cN w": text}), "w")
    assert (row["interface"], row["address"], row["mask_prefix"]) == (
        "en1",
        "10.1.1.81",
        "255.255.252.0",
    )


def test_routes_and_ports():
    said = (
        "Active Internet connections (including servers)\n"
        "Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)\n"
        "tcp4       0      0  *.23                   *.*                    LISTEN\n"
        "tcp4       0      0  10.1.1.81.514          *.*                    LISTEN\n"
        "tcp4       0      0  10.1.1.81.1023         10.1.1.1.22            ESTABLISHED\n"
        "udp4       0      0  *.161                  *.*\n"
    )
    rows = "#name:type:destination:gateway:interface\nw::10.9.0.0:10.1.1.1:\n"
    table = Table({"netstat -an -@ w": said, "lswpar -cI w": rows, "netstat -an -@ v": "no\n"})
    assert looks.listening(table, "w") == {23, 514}
    (row,) = looks.routes(table, "w")
    assert (row["destination"], row["gateway"]) == ("10.9.0.0", "10.1.1.1")
    with pytest.raises(CannotLook, match="has no heading"):
        looks.listening(table, "v")


def test_logical_volumes():
    assert looks.logical_volumes(Table({"lsvg -l rootvg": LSVG}), "rootvg") == [
        LogicalVolume("hd5", "boot", "closed/syncd", "N/A"),
        LogicalVolume("fslv04", "jfs2", "open/syncd", "/wpars/wpar1"),
    ]
    with pytest.raises(CannotLook, match="has no heading"):
        looks.logical_volumes(Table({"lsvg -l rootvg": "rootvg\n"}), "rootvg")
    with pytest.raises(CannotLook, match="a row of 2 words: fslv05 jfs2"):
        looks.logical_volumes(Table({"lsvg -l rootvg": LSVG + "fslv05 jfs2\n"}), "rootvg")


def test_file_systems():
    text = (
        "#MountPoint:Device:Vfs:Nodename:Type:Size:Options:AutoMount:Acct\n"
        "/:/dev/hd4:jfs2::bootfs:262144::yes:no\n"
        "/wpars/w/opt:/opt:namefs::w::ro:no:no\n"
    )
    assert looks.file_systems(Table({"lsfs -c": text})) == [
        FileSystem("/", "/dev/hd4", "jfs2", "bootfs", "yes", "262144"),
        FileSystem("/wpars/w/opt", "/opt", "namefs", "w", "no", "", "ro"),
    ]
    sizes = [one.megabytes for one in looks.file_systems(Table({"lsfs -c": text}))]
    assert sizes == [128, 0]


def test_disks_and_free_partitions():
    text = "hdisk0   0000273a30335231   rootvg   active\nhdisk1   none   None\n"
    table = Table({"lspv": text, "lsvg v": "STATE: active   FREE PPs:       507 (64896 m)\n"})
    assert looks.physical_volumes(table) == {"hdisk0": "rootvg", "hdisk1": "None"}
    assert looks.free_partitions(table, "v") == 507
    with pytest.raises(CannotLook, match="fewer than 3 words"):
        looks.physical_volumes(Table({"lspv": "hdisk0\n"}))
    with pytest.raises(CannotLook, match="does not say FREE PPs"):
        looks.free_partitions(Table({"lsvg v": "STATE: active\n"}), "v")


def test_interface_addresses():
    table = Table({"ifconfig en1": IFCONFIG, "ifconfig en2": "nonsense\n"})
    assert looks.interface_addresses(table, "en1") == ["10.1.1.148", "10.1.1.81"]
    with pytest.raises(CannotLook, match="begins with: nonsense"):
        looks.interface_addresses(table, "en2")


@pytest.mark.parametrize(
    ("name", "status"), [("cor_wpar1", "active"), ("lpd", "inoperative"), ("cor_wpar", "")]
)
def test_subsystem_status(name, status):
    assert looks.subsystem_status(Table({"lssrc -a": LSSRC}), name) == status


def test_processes_of_one_wpar():
    text = (
        "    WPAR     PID    PPID COMMAND\n"
        "  Global       1       0 init\n"
        "   wpar1  655592  172142 init\n"
        "   wpar1  344314  655592 srcmstr\n"
    )
    assert looks.processes(Table({"ps -e -o wpar,pid,ppid,comm": text}), "wpar1") == [
        Process(655592, 172142, "init"),
        Process(344314, 655592, "srcmstr"),
    ]


def test_a_file_and_no_file():
    table = Table({"test -f '/a'": "", "cat '/a'": "text\n", "test -f '/b'": ("", 1)})
    assert looks.file(table, "/a") == "text\n"
    assert looks.file(table, "/b") is None
    assert table.typed == ["test -f '/a'", "cat '/a'", "test -f '/b'"]


def test_a_file_that_cannot_be_asked_for_is_not_an_absent_file():
    with pytest.raises(CannotLook, match="test -f"):
        looks.file(Table({}), "/a")


def test_processes_with_whose_they_are_and_how_called():
    line = "ps -e -o wpar,pid,ppid,uid,args"
    text = (
        "    WPAR     PID    PPID    UID COMMAND\n"
        "   wpar1  254504  411990    310 /usr/bin/sleep 30000 \n"
        "  Global  254506       1      0 /usr/sbin/cron\n"
    )
    found = [Process(254504, 411990, "sleep", 310, "/usr/bin/sleep 30000")]
    assert looks.called(Table({line: text}), "wpar1") == found
    with pytest.raises(CannotLook, match="has no heading"):
        looks.called(Table({line: ""}), "wpar1")


def test_users_groups_and_subsystems_of_either_side():
    users = "#name:id:pgrp:groups:home\ndora:310:staff:staff,devel:/home/dora\n"
    inside = "clogin wpar1 -l root "
    table = Table(
        {
            f"{inside}lsuser -c -a id pgrp groups home ALL": users,
            "lsuser -c -a id pgrp groups home ALL": "#name:id:pgrp:groups:home\n",
            f"{inside}lsgroup -c -a id users ALL": "#name:id:users\ndevel:410:dora\n",
            f"{inside}lssrc -S": "#subsysname:path:action\npulse:/usr/bin/sleep:-R\n",
        }
    )
    assert looks.users(table, "wpar1")["dora"]["groups"] == "staff,devel"
    assert looks.users(table) == {}
    assert looks.groups(table, "wpar1")["devel"]["id"] == "410"
    assert looks.subsystems(table, "wpar1")["pulse"]["action"] == "-R"
    with pytest.raises(CannotLook, match="status 127"):
        looks.groups(table)


def test_a_stanza_is_that_of_its_name():
    text = "root:\n\tflags = x\n\ndora:\n\tpassword = *\n\tflags = ADMCHG\n\nerik:\n\ta = b\n"
    table = Table({"test -f '/f'": "", "cat '/f'": text, "test -f '/none'": ("", 1)})
    assert looks.stanza(table, "/f", "dora") == {"password": "*", "flags": "ADMCHG"}
    assert looks.stanza(table, "/f", "kira") == {}
    assert looks.stanza(table, "/none", "dora") == {}


def test_files_of_a_number():
    table = Table({"find /wpars/w -user 310": "/wpars/w/home/dora\n"})
    assert looks.owned(table, "/wpars/w", "310") == ["/wpars/w/home/dora"]


def test_the_size_of_a_file():
    row = "-rw-r--r--    1 root     system     63963136 Aug 09 11:08 /a\n"
    table = Table({"test -f '/a'": "", "ls -l '/a'": row, "test -f '/b'": ("", 1)})
    assert looks.file_size(table, "/a") == 63963136
    assert looks.file_size(table, "/b") is None
    with pytest.raises(CannotLook, match="test -f"):
        looks.file_size(table, "/c")
    with pytest.raises(CannotLook, match="has no size"):
        looks.file_size(Table({"test -f '/a'": "", "ls -l '/a'": "/a\n"}), "/a")


def test_resource_controls_by_name():
    text = "#name:state:active:rset:shares_CPU:CPU\nw:A:yes::20:0%-100%,100%\n"
    assert looks.controls(Table({"lswpar -cR": text}))["w"]["shares_CPU"] == "20"
    with pytest.raises(CannotLook, match="has no field active"):
        looks.controls(Table({"lswpar -cR": "#name:state\nw:A\n"}))


def test_how_idle_it_is():
    head = "\nSystem configuration: lcpu=1 mem=4096\n\n%user  %sys  %wait  %idle\n"
    rows = "-----  ----  -----  -----\n 25.2   0.1    0.0   74.7\n"
    assert looks.idle(Table({"lparstat 1 1": head + rows})) == 74.7
    with pytest.raises(CannotLook, match="has no heading"):
        looks.idle(Table({"lparstat 1 1": "idle 3\n"}))


def test_what_a_backup_has():
    text = "Files are backed up by name.\n         0 ./tmp\n         9 ./home/a b\n"
    line = "lssavewpar -f '/tmp/w.bff'"
    assert looks.backup_members(Table({line: text}), "/tmp/w.bff") == ["./tmp", "./home/a b"]
    assert looks.backup_members(Table({line: ("damaged", 1)}), "/tmp/w.bff") == []


def test_filesets_with_a_usr_part_and_their_states():
    rows = (
        "#Path:Fileset:Level:PTF Id:State:Type:Description\n"
        "/usr/lib/objrepos:db2_08_01.ca:8.1.1.16::COMMITTED:I:Configuration Assistant:\n"
        "/usr/lib/objrepos:bos.one:6.1.0.0::APPLIED:I:One:\n"
        "/etc/objrepos:bos.one:6.1.0.0::BROKEN:I:One:\n"
    )
    found = looks.usr_parts(Table({"lslpp -lc": rows}))
    assert found == {"db2_08_01.ca": "COMMITTED", "bos.one": "APPLIED"}
