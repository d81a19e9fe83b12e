"""mkvg, extendvg, reducevg, varyonvg, varyoffvg, mklv, rmlv; crfs, chfs, rmfs."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace
from tests.commands.wpar_support import started
from tests.machine.test_storage import check
from tests.support import run

OFF = "0516-010 {}: Volume group must be varied on; use varyonvg command."
CRFS = "crfs -v jfs2 -g datavg -m /wpars/wpar1/db -u wpar1 -a logname=INLINE -a size=1G"


@pytest.fixture
def machine() -> Machine:
    """The paper's machine with datavg on hdisk1."""
    machine = boot()
    assert run(machine, "mkvg", "-y", "datavg", "hdisk1") == ("datavg\n", "", 0)
    return machine


def ok(machine: Machine, line: str, wanted: str = "", stdin: str = "") -> None:
    assert run(machine, *line.split(), stdin=stdin) == (wanted, "", 0)
    check(machine)


def refused(machine: Machine, line: str, wanted: str, **more: object) -> None:
    before = machine.snapshot()
    assert run(machine, *line.split(), **more) == ("", wanted, 1)  # type: ignore[arg-type]
    assert machine == before


def test_the_papers_writable_file_system() -> None:
    machine = started()
    ok(machine, "mkvg -y datavg hdisk1", "datavg\n")
    ok(machine, CRFS,
       "File system created successfully.\n"
       "1044272 kilobytes total disk space.\n"
       "New File System size is 2097152\n")  # fmt: skip
    assert FileSpace(machine).read("/etc/filesystems").endswith(
        "/wpars/wpar1/db:\n\tdev\t\t= /dev/fslv04\n\tvfs\t\t= jfs2\n\tlog\t\t= INLINE\n"
        "\tmount\t\t= false\n\ttype\t\t= wpar1\n\taccount\t\t= false\n\n"
    )
    ok(machine, "lsvg -l datavg",
       "datavg:\n"
       "LV NAME             TYPE       LPs   PPs   PVs  LV STATE      MOUNT POINT\n"
       "fslv04              jfs2       16    16    1    "
       "closed/syncd  /wpars/wpar1/db\n")  # fmt: skip
    ok(machine, "lsvg -p datavg",
       "datavg:\n"
       "PV_NAME           PV STATE          TOTAL PPs   FREE PPs    FREE DISTRIBUTION\n"
       "hdisk1            active            546         530         "
       "110..93..109..109..109\n")  # fmt: skip
    ok(machine, "mount /wpars/wpar1/db")
    row = "/dev/fslv04      2097152   2079792    1%        4     1% "
    assert run(machine, "df").out.endswith(f"{row}/wpars/wpar1/db\n")
    assert run(machine, "df", wpar="wpar1").out.endswith(f"{row}/db\n")
    refused(machine, CRFS, "crfs: 0506-909 /wpars/wpar1/db file system already exists\n")
    refused(machine, "rmfs /wpars/wpar1/db",
            "rmfs: 0506-921 /wpars/wpar1/db is currently mounted.\n")  # fmt: skip
    ok(machine, "umount /wpars/wpar1/db")
    ok(machine, "rmfs -r /wpars/wpar1/db", "rmlv: Logical volume fslv04 is removed.\n")
    assert not FileSpace(machine).exists("/wpars/wpar1/db")
    assert "db:" not in FileSpace(machine).read("/etc/filesystems")


def test_crfs_makes_a_log_where_it_needs_one(machine: Machine) -> None:
    line = "crfs -v jfs2 -g datavg -m /a -A yes -p ro -t yes -a size=65M"
    assert run(machine, *line.split()).status == 0
    assert [(lv.name, lv.type, lv.pps) for lv in machine.logical_volumes.values()][-2:] == [
        ("fslv00", "jfs2", 2), ("loglv00", "jfs2log", 1),
    ]  # fmt: skip
    assert "\tlog\t\t= /dev/loglv00\n\tmount\t\t= true\n\toptions\t\t= ro\n" in FileSpace(
        machine
    ).read("/etc/filesystems")
    run(machine, "mount", "all")
    assert machine.mounts["/a"].options == "ro,log=/dev/loglv00"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("crfs -v jfs2 -g datavg -m /a -a size=35G",
         "0516-787 extendlv: Maximum allocation for logical volume a new file system\n"
         "\tis 512.\n"),
        ("crfs -v jfs -g datavg -m /a -a size=1G", "crfs: jfs is not a valid value for -v.\n"),
        ("crfs -v jfs2 -g datavg -m a -a size=1G", "crfs: a is not a valid value for -m.\n"),
        ("crfs -v jfs2 -g datavg -m /a -a size=x", "crfs: x is not a valid value for size.\n"),
        ("crfs -v jfs2 -g datavg -m /a", "crfs: -a size must be given.\n"),
        ("crfs -v jfs2 -m /a -a size=1G", "crfs: -g or -d must be given.\n"),
        ("crfs -v jfs2 -g datavg -m /etc/passwd -a size=1G",
         "crfs: Cannot make /etc/passwd: A parameter must be a directory.\n"),
        ("chfs -a size=1 /home", "chfs: /home: making a file system smaller is not "
                                 "simulated.\n"),
        ("rmfs /nosuch", "rmfs: 0506-915 No record matching /nosuch was found in "
                         "/etc/filesystems.\n"),
        ("varyoffvg rootvg",
         "0516-012 lvaryoffvg: Unable to varyoff volume group.  Possible cause - open\n"
         "        logical volumes in the volume group.\n"
         "0516-942 varyoffvg: Unable to vary off volume group rootvg.\n"),
        ("reducevg rootvg hdisk0",
         "0516-1016 ldeletepv: Cannot delete physical volume with allocated\n"
         "        partitions. Use either migratepv to move the partitions or\n"
         "        reducevg with the -d option to delete the partitions.\n"),
        ("reducevg datavg hdisk0", "reducevg: hdisk0 is not a physical volume of datavg.\n"),
        ("mkvg -y rootvg hdisk1",
         "0516-360 mkvg: The device name rootvg is already used; choose a\n"
         "        different name.\n0516-862 mkvg: Unable to create volume group.\n"),
        ("mkvg -y x hdisk0",
         "0516-1398 mkvg: The physical volume hdisk0, appears to belong to\n"
         "another volume group. Use the force option to add this physical volume\n"
         "to a volume group.\n0516-862 mkvg: Unable to create volume group.\n"),
        ("extendvg datavg hdisk9",
         "0516-321 extendvg: Physical volume hdisk9 is not configured.\n"
         "0516-792 extendvg: Unable to extend volume group.\n"),
        ("mklv -y hd4 rootvg 1",
         "0516-360 mklv: The device name hd4 is already used; choose a\n"
         "        different name.\n0516-822 mklv: Unable to create logical volume.\n"),
        ("mklv datavg 600", "mklv: 600 is not a valid number.\n"
                               "0516-822 mklv: Unable to create logical volume.\n"),
        ("rmlv -f hd4",
         "0516-1008 rmlv: Logical volume hd4 must be closed. If the logical\n"
         "        volume contains a filesystem, the umount command will close\n"
         "        the LV device.\n0516-704 rmlv: Unable to remove logical volume hd4.\n"),
    ],
)  # fmt: skip
def test_what_is_refused(machine: Machine, line: str, wanted: str) -> None:
    refused(machine, line, wanted)


def test_no_room(machine: Machine) -> None:
    ok(machine, "mklv -t jfs2 datavg 500", "fslv00\n")
    no_room = (
        "0516-404 allocp: This system cannot fulfill the allocation request.\n"
        "\tThere are not enough free partitions or not enough physical volumes\n"
        "\tto keep strictness and satisfy allocation requests.  The command\n"
        "\tshould be retried with different allocation characteristics.\n"
    )
    refused(machine, "mklv datavg 47",
            f"{no_room}0516-822 mklv: Unable to create logical volume.\n")  # fmt: skip
    refused(machine, "crfs -v jfs2 -g datavg -m /a -a size=3G -a logname=INLINE",
            f"{no_room}0516-822 mklv: Unable to create logical volume.\n")  # fmt: skip
    refused(machine, "chfs -a size=+65G /home", "0516-787 extendlv: Maximum allocation for "
            "logical volume hd1\n\tis 512.\n")  # fmt: skip


def test_a_file_system_grows_where_it_lies(machine: Machine) -> None:
    files = FileSpace(machine)
    before = files.read("/etc/filesystems")
    ok(machine, "chfs -a size=+1 /home", "Filesystem size changed to 524288\n")
    assert files.read("/etc/filesystems") == before
    assert run(machine, "lslv", "-m", "hd1").out.splitlines()[2:] == [
        "0001  0250 hdisk0            ",
        "0002  0117 hdisk0            ",
    ]
    assert run(machine, "df", "/home").out.splitlines()[1].split()[1] == "524288"
    ok(machine, "chfs -A no -u grp -p ro -m /haus /home")
    lines = files.read("/etc/filesystems").split("/haus:\n")[1].split("\n\n")[0].split("\n")
    assert "\tmount\t\t= false" in lines
    assert "\ttype\t\t= grp" in lines
    changed = files.read("/etc/filesystems").split("/haus:")
    assert changed[0] == before.split("/home:")[0]
    tail = before.split("/home:")[1].partition("\n\n")[2]
    assert changed[1].endswith(tail)


def test_a_group_goes_off_and_comes_back(machine: Machine) -> None:
    before = machine.snapshot()
    ok(machine, "varyoffvg datavg")
    refused(machine, "mklv datavg 1",
            "0516-010 mklv: Volume group must be varied on; use varyonvg command.\n"
            "0516-822 mklv: Unable to create logical volume.\n")  # fmt: skip
    ok(machine, "varyonvg datavg")
    assert machine == before


def test_disks_come_and_go() -> None:
    machine = boot()
    before = machine.snapshot()
    ok(machine, "extendvg rootvg hdisk1")
    ok(machine, "mklv -y onit rootvg 3 hdisk1", "onit\n")
    assert run(machine, "reducevg", "-d", "rootvg", "hdisk1", stdin="n\n").status == 0
    assert "onit" in machine.logical_volumes
    ok(machine, "reducevg -df rootvg hdisk1")
    assert "onit" not in machine.logical_volumes
    machine.volume_groups["rootvg"] = before.volume_groups["rootvg"]
    assert machine.differences(before) == ["trees"]  # the time /dev was changed
    before = machine.snapshot()
    ok(machine, "mkvg -y datavg hdisk1", "datavg\n")
    ok(machine, "reducevg datavg hdisk1",
       "ldeletepv: Volume Group deleted since it contains no physical volumes.\n")  # fmt: skip
    assert machine == before


def test_rmlv_asks(machine: Machine) -> None:
    ok(machine, "mklv -y t1 datavg 2G", "t1\n")
    asked = (
        "Warning, all data contained on logical volume t1 will be destroyed.\n"
        "rmlv: Do you wish to continue? y(es) n(o)? "
    )
    ok(machine, "rmlv t1", asked, stdin="n\n")
    ok(machine, "rmlv t1", f"{asked}rmlv: Logical volume t1 is removed.\n", stdin="y\n")


@pytest.mark.parametrize("name", ["mkvg hdisk1", "mklv rootvg 1", "rmlv hd1", "rmfs /home"])
def test_only_root_in_the_global_environment(name: str) -> None:
    machine = started()
    command = name.split()[0]
    refused(machine, name, f"{command}: Only root may run this command.\n",
            who=Credentials(200, 1, (), 200))  # fmt: skip
    refused(machine, name,
            f"{command}: Volume groups are not visible inside a workload partition.\n",
            wpar="wpar1")  # fmt: skip


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("mount /data", "mount: 0506-324 Cannot mount /dev/fslv00 on /data: There is a request "
                        "to a device or address that does not exist."),
        ("chfs -a size=+64M /data", OFF.format("chfs")),
        ("crfs -v jfs2 -g datavg -m /more -a size=64M", OFF.format("crfs")),
        ("rmfs /data", OFF.format("rmfs")),
        ("rmlv -f fslv00", OFF.format("rmlv")),
        ("lslv fslv00", OFF.format("lslv")),
    ],
)  # fmt: skip
def test_a_group_that_is_varied_off_has_no_file_systems(
    machine: Machine, line: str, said: str
) -> None:
    run(machine, *["crfs", "-v", "jfs2", "-g", "datavg", "-m", "/data", "-a", "size=64M"])
    ok(machine, "varyoffvg datavg")
    before = machine.snapshot()
    ran = run(machine, *line.split())
    assert ran.err.splitlines()[0] == said
    assert ran.status == 1 and ran.out == ""
    assert machine == before
    ok(machine, "varyonvg datavg")
    ok(machine, "mount /data")
