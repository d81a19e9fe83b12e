"""lswpar: every form, byte for byte."""

from __future__ import annotations

from functools import cache

import pytest

from emulator.images import boot, wpar_devices, wpar_privileges
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar.rows import Wpar
from tests.commands.wpar_support import NETWORK
from tests.support import run

RULE = "=" * 65 + "\n"
LINE = "-" * 65 + "\n"


@cache
def _two() -> Machine:
    machine = boot()
    for words in (
        ["mkwpar", "-n", "wpar2", "-N", "address=10.1.1.47", "-i",
         "-I", "rtdest=default", "rtgateway=10.1.1.1", "-A", "-R", "shares_CPU=5"],
        ["mkwpar", "-n", "wpar1", *NETWORK],
        ["startwpar", "wpar1"],
    ):  # fmt: skip
        assert run(machine, *words).status == 0
    return machine


def shown(line: str, machine: Machine | None = None) -> str:
    ran = run((machine or _two()).snapshot(), *line.split())
    assert (ran.err, ran.status) == ("", 0)
    return ran.out


def test_the_default_table_and_its_rule_are_the_papers() -> None:
    assert shown("lswpar wpar1") == (
        "Name   State  Type  Hostname  Directory\n"
        "---------------------------------------------\n"
        "wpar1  A      S     wpar1     /wpars/wpar1\n"
    )


def test_rows_are_sorted_by_name() -> None:
    assert shown("lswpar") == (
        "Name   State  Type  Hostname  Directory\n"
        "---------------------------------------------\n"
        "wpar1  A      S     wpar1     /wpars/wpar1\n"
        "wpar2  D      S     wpar2     /wpars/wpar2\n"
    )
    assert shown("lswpar wpar2 wpar1 wpar2") == shown("lswpar")


def test_columns_grow_with_the_widest_cell() -> None:
    machine = _two().snapshot()
    machine.wpars["a" * 25] = Wpar("a" * 25, "S", "D", "h", "/wpars/x", 0)
    out = shown("lswpar", machine).split("\n")
    assert out[1] == "-" * 65
    assert out[2] == "a" * 25 + "  D      S     h         /wpars/x"


def test_nothing_is_printed_where_there_is_none() -> None:
    for flags in ("", " -c", " -L", " -N", " -R", " -q", " -d x"):
        assert run(boot(), *f"lswpar{flags}".split()) == ("", "", 0)


DELIMITED = [
    ("lswpar -c", "#name:state:type:hostname:directory\n"
     "wpar1:A:S:wpar1:/wpars/wpar1\nwpar2:D:S:wpar2:/wpars/wpar2\n"),
    ("lswpar -qc wpar1", "wpar1:A:S:wpar1:/wpars/wpar1\n"),
    ("lswpar -d UCMDB wpar1", "#nameUCMDBstateUCMDBtypeUCMDBhostnameUCMDBdirectory\n"
     "wpar1UCMDBAUCMDBSUCMDBwpar1UCMDB/wpars/wpar1\n"),
    ("lswpar -q -c -a directory wpar1", "/wpars/wpar1\n"),
    ("lswpar -q -c -a name", "wpar1\nwpar2\n"),
    ("lswpar -q -s D -a name", "wpar2\n"),
    ("lswpar -q -s F -a name", ""),
    ("lswpar -q -t S -a type,name", "S  wpar1\nS  wpar2\n"),
    ("lswpar -t A", ""),
    ("lswpar -q -a name,auto,shares_CPU", "wpar1  no   unlimited\nwpar2  yes  5\n"),
    ("lswpar -cG", "#name:state:type:hostname:routing:directory:owner:script:auto:"
     "privateusr:checkpointable:application\n"
     "wpar1:A:S:wpar1:no:/wpars/wpar1:root::no:no:no:\n"
     "wpar2:D:S:wpar2:yes:/wpars/wpar2:root::yes:no:no:\n"),
    ("lswpar -Ncq wpar1", "wpar1:en1:10.1.1.81:255.255.252.0:10.1.1.255\n"),
    ("lswpar -cN wpar2", "#name:interface:address:mask_prefix:broadcast\n"
     "wpar2:en1:10.1.1.47:255.255.252.0:10.1.1.255\n"
     "wpar2:lo0:127.0.0.1:255.0.0.0:127.255.255.255\n"),
    ("lswpar -cI", "#name:type:destination:gateway:interface\nwpar2::default:10.1.1.1:\n"),
    ("lswpar -cR wpar2", "#name:state:active:rset:shares_CPU:CPU:shares_memory:memory:"
     "procVirtMem:totalProcesses:totalThreads\n"
     "wpar2:D:yes::5:0%-100%,100%:unlimited:0%-100%,100%:unlimited:unlimited:unlimited\n"),
    ("lswpar -cT wpar2", "#name:state:operation:pid:starttime\nwpar2:D:none::\n"),
    ("lswpar -cSq wpar2", "wpar2:D:" + ",".join(wpar_privileges("aix6-beta")) + "\n"),
    ("lswpar -Dcqa devname,devstatus wpar2",
     "".join(f"{one.name}:ALLOCATED\n" for one in wpar_devices("aix6-beta"))),
    ("lswpar -Dqa devname wpar1",
     "".join(f"{one.name}\n" for one in wpar_devices("aix6-beta"))),
]  # fmt: skip


@pytest.mark.parametrize(("line", "out"), DELIMITED)
def test_delimited_and_chosen_fields(line: str, out: str) -> None:
    assert shown(line) == out


def test_mounts_are_what_the_file_says() -> None:
    machine = _two().snapshot()
    names = {lv.label: lv.name for lv in machine.logical_volumes.values()}
    root, home = names["/wpars/wpar1"], names["/wpars/wpar1/home"]
    text = FileSpace(machine).read("/etc/filesystems")
    wanted = (
        "#name:mountpoint:device:vfs:nodename:options\n"
        f"wpar1:/wpars/wpar1:/dev/{root}:jfs2::rw,log=INLINE\n"
        f"wpar1:/wpars/wpar1/home:/dev/{home}:jfs2::rw,log=INLINE\n"
        "wpar1:/wpars/wpar1/opt:/opt:namefs::ro\n"
    )
    assert shown("lswpar -cM wpar1", machine).startswith(wanted)
    FileSpace(machine).write("/etc/filesystems", text.replace("= /opt\n\tvfs", "= /x\n\tvfs"))
    assert "wpar1:/wpars/wpar1/opt:/x:namefs::ro\n" in shown("lswpar -cM", machine)


def test_resources_paragraph_is_the_papers() -> None:
    body = (
        "Active:                             yes\n"
        "RSet:\n"
        "CPU Shares:                         {shares}\n"
        "CPU Limits:                         0%-100%,100%\n"
        "Memory Shares:                      unlimited\n"
        "Memory Limits:                      0%-100%,100%\n"
        "Per-Process Virtual Memory Limit:   unlimited\n"
        "Total Processes:                    unlimited\n"
        "Total Threads:                      unlimited\n\n"
    )
    assert shown("lswpar -R") == (
        f"{RULE}wpar1 - Active\n{RULE}{body.format(shares='unlimited')}"
        f"{RULE}wpar2 - Defined\n{RULE}{body.format(shares='5')}"
    )


def test_operation_and_general_paragraphs() -> None:
    assert shown("lswpar -T wpar1") == (
        f"{RULE}wpar1 - Active\n{RULE}Operation:    none\nProcess ID:\nStart Time:\n\n"
    )
    assert shown("lswpar -G wpar2") == f"{RULE}wpar2 - Defined\n{RULE}{GENERAL}"


GENERAL = (
    "Type:                    S\n"
    "Owner:                   root\n"
    "Hostname:                wpar2\n"
    "WPAR-Specific Routing:   yes\n"
    "Directory:               /wpars/wpar2\n"
    "Start/Stop Script:\n"
    "Auto:                    yes\n"
    "Private /usr:            no\n"
    "Checkpointable:          no\n"
    "Application:\n\n"
)


def test_long_has_every_section_at_its_columns() -> None:
    machine = _two()
    names = {lv.label: lv.name for lv in machine.logical_volumes.values()}
    out = shown("lswpar -L wpar2")
    assert out.startswith(
        f"{RULE}wpar2 - Defined\n{RULE}GENERAL\n{GENERAL}"
        "NETWORK\n"
        "Interface     Address(6)        Mask/Prefix       Broadcast\n"
        f"{LINE}"
        "en1           10.1.1.47         255.255.252.0     10.1.1.255\n"
        "lo0           127.0.0.1         255.0.0.0         127.255.255.255\n\n"
        "USER-SPECIFIED ROUTES\n"
        "Type    Destination          Gateway           Interface\n"
        f"{LINE}"
        "        default              10.1.1.1\n\n"
        "FILE SYSTEMS\n"
        "MountPoint               Device           Vfs     Nodename   Options\n"
        f"{LINE}"
        f"/wpars/wpar2             /dev/{names['/wpars/wpar2']}      jfs2               "
        "rw,log=INLINE\n"
    )
    assert "/wpars/wpar2/proc        /proc            namefs             rw\n" in out
    titles = [line for line in out.split("\n") if line.isupper() and line[0].isalpha()]
    assert titles == [
        "GENERAL", "NETWORK", "USER-SPECIFIED ROUTES", "FILE SYSTEMS", "RESOURCE CONTROLS",
        "OPERATION", "SECURITY SETTINGS", "DEVICE EXPORTS",
    ]  # fmt: skip
    assert out.endswith("/dev/nvram         pseudo   ALLOCATED\n\n")
    assert "Name               Type     Status\n" in out


def test_a_long_mount_point_is_cut() -> None:
    machine = _two().snapshot()
    row = machine.wpars["wpar1"]._replace(name="w3", state="D")
    machine.wpars["w3"] = row
    FileSpace(machine).write(
        "/etc/filesystems",
        "/wpars/sink-thinker-541ba3:\n\tdev = /dev/fslv00\n\tvfs = jfs2\n\tlog = NULL\n"
        "\ttype = w3\n",
        append=True,
    )
    line = "/wpars/sink-thinker-5... /dev/fslv00      jfs2               rw,log=NULL\n"
    assert line in shown("lswpar -L w3", machine)


def test_privileges_are_wrapped_at_73_columns() -> None:
    lines = shown("lswpar -S wpar1").split("\n")[3:]
    assert lines[0].startswith("Privileges:   PV_AU_,PV_AU_ADD,")
    assert all(len(line) <= 73 for line in lines)
    assert all(line.startswith(" " * 14) for line in lines[1:-2])
    joined = "".join(line[14:] for line in lines)
    assert tuple(joined.split(",")) == wpar_privileges("aix6-beta")


def test_an_unknown_name_is_0960_419_and_the_others_are_listed() -> None:
    assert run(_two().snapshot(), "lswpar", "-qc", "nosuch", "wpar1") == (
        "wpar1:A:S:wpar1:/wpars/wpar1\n",
        "lswpar: 0960-419 Could not find a workload partition called nosuch.\n",
        1,
    )


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("lswpar -NM", "The flags -M, -N may not be used together."),
        ("lswpar -Lc", "The flags -L, -c may not be used together."),
        ("lswpar -c -d x", "The flags -c, -d may not be used together."),
        ("lswpar -a colour", "There is no field called colour."),
        ("lswpar -N -a directory", "There is no field called directory."),
        ("lswpar -s Q", "There is no state Q."),
        ("lswpar -t Q", "There is no type Q."),
    ],
)
def test_what_does_not_fit_is_refused(line: str, sentence: str) -> None:
    assert run(_two().snapshot(), *line.split()) == ("", f"lswpar: {sentence}\n", 1)


def test_anybody_may_list() -> None:
    from emulator.machine.vfs import Credentials

    assert run(_two().snapshot(), "lswpar", who=Credentials(201, 1)).status == 0
