"""savewpar, restwpar, mkwpar -B, restwparfiles: saved, removed, restored."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import planting
from emulator.machine.software import filesets_seen
from emulator.machine.vfs import FileSpace
from emulator.messages.strerror import strerror
from tests.commands.backup_support import (
    FILE,
    OTHER,
    do,
    everything,
    files_of,
    fill,
    inside,
    refused,
    saved,
    unmount,
)
from tests.commands.wpar_support import made, started
from tests.media.support import sample
from tests.support import run

# --- saved, removed, restored ----------------------------------------------------------


FLAGS = [
    (),
    ("-N", "interface=en1", "address=10.1.1.81", "netmask=255.255.252.0",
     "-h", "other.example", "-d", "/elsewhere/w", "-A", "-c", "-u", "/etc/motd"),
    ("-R", "shares_CPU=20", "totalProcesses=64", "-S", "privs-=PV_KER_NFS",
     "-D", "devname=/dev/random", "devtype=pseudo", "-i", "-I", "rtdest=default",
     "rtgateway=10.1.1.1"),
    ("-M", "directory=/db", "size=300M", "-M", "directory=/var", "size=1G",
     "-M", "directory=/plain", "vfs=directory"),
]  # fmt: skip


@pytest.mark.parametrize("flags", FLAGS)
def test_restored_it_is_as_it_was(flags: tuple[str, ...]) -> None:
    machine = made(*flags)
    files = inside(machine)
    files.write("/home/diary", "dear \xff\0 diary\n")
    files.change("/home/diary", mode=0o4640, uid=201, gid=1, mtime=1_000_000)
    files.hard_link("/home/diary", "/home/same")
    files.make_link("/home/diary", "/tmp/link")
    files.make_directories("/home/a/deep/one", 0o1777)
    files.write("/etc/passwd", "joe:!:201:1::/home/joe:/usr/bin/ksh\n", append=True)
    unmount(machine, files.root)
    before = everything(machine)
    do(machine, f"savewpar -f {FILE} wpar1")
    do(machine, "rmwpar wpar1")
    do(machine, f"restwpar -f {FILE}")
    for wanted, got in zip(before, everything(machine), strict=True):
        assert got == wanted
    do(machine, "startwpar wpar1")
    assert "joe" in run(machine, "cat", "/etc/passwd", wpar="wpar1").out
    assert run(machine, "ls", "-l", "/home/diary", wpar="wpar1").out.startswith("-rwSr-----")


def test_a_running_one_is_saved_with_what_it_holds_now() -> None:
    machine = started()
    assert run(machine, "touch", "/tmp/now", wpar="wpar1").status == 0
    do(machine, f"savewpar -f {FILE} wpar1")
    assert machine.wpars["wpar1"].state == "A"
    do(machine, "rmwpar -F wpar1")
    do(machine, f"restwpar -s -f {FILE}")
    assert machine.wpars["wpar1"].state == "A"
    assert "now" in run(machine, "ls", "/tmp", wpar="wpar1").out
    assert run(machine, "lssrc", "-a", wpar="wpar1").out.count("active") > 3


def test_another_one_runs_beside_it() -> None:
    machine = started()
    assert run(machine, "touch", "/home/mine", wpar="wpar1").status == 0
    do(machine, f"savewpar -f {FILE} wpar1")
    do(machine, f"restwpar -f {FILE} -n wpar2 {OTHER}")
    do(machine, "startwpar wpar2")
    listed = run(machine, "lswpar", "-c", "-q").out
    assert listed == "wpar1:A:S:wpar1:/wpars/wpar1\nwpar2:A:S:wpar2:/wpars/wpar2\n"
    assert run(machine, "hostname", wpar="wpar2").out == "wpar2\n"
    assert "mine" in run(machine, "ls", "/home", wpar="wpar2").out
    hosts = run(machine, "cat", "/etc/hosts", wpar="wpar2").out
    assert "10.1.1.82\t\twpar2\n" in hosts
    assert run(machine, "rm", "/home/mine", wpar="wpar2").status == 0
    assert "mine" in run(machine, "ls", "/home", wpar="wpar1").out
    assert run(machine, "lslpp", "-L", wpar="wpar1") == run(
        machine, "lslpp", "-L", wpar="wpar2"
    )


def test_mkwpar_clones() -> None:
    machine = saved()
    do(machine, f"mkwpar -n wpar2 -B {FILE} -N interface=en1 address=10.1.1.82 -R shares_CPU=5")
    one, two = machine.wpars["wpar1"], machine.wpars["wpar2"]
    assert two.resources.shares_CPU == "5"
    assert [n.address for n in two.network] == ["10.1.1.82"]
    assert two.privileges == one.privileges
    assert files_of(machine, "wpar2").keys() == files_of(machine).keys()
    do(machine, f"mkwpar -n wpar3 -a -B {FILE} -o /tmp/spec -w")
    assert "wpar3" not in machine.wpars
    assert 'name = "wpar3"' in FileSpace(machine).read("/tmp/spec")


def test_a_private_usr_is_saved_with_the_rest() -> None:
    machine = made("-l")
    inside(machine).write("/usr/mine", "text")
    used = [run(machine, "df", f"/wpars/wpar1{one}").out for one in ("", "/usr")]
    unmount(machine, "/wpars/wpar1")
    do(machine, f"savewpar -f {FILE} wpar1")
    usr = filesets_seen(machine, "wpar1", "usr")
    do(machine, "rmwpar wpar1")
    do(machine, f"restwpar -f {FILE}")
    assert machine.wpars["wpar1"].private_usr
    assert filesets_seen(machine, "wpar1", "usr") == usr
    assert inside(machine).read("/usr/mine") == "text"
    again = [run(machine, "df", f"/wpars/wpar1{one}").out for one in ("", "/usr")]
    assert again == used
    assert len(do(machine, f"lssavewpar -L -f {FILE}").out.splitlines()) > len(usr)


def test_files_in_a_directory_of_the_global_environment() -> None:
    machine = boot()
    do(machine, "mkdir /shared")
    FileSpace(machine).write("/shared/x", "1")
    do(machine, "mkwpar -n wpar1 -M directory=/data vfs=namefs dev=/shared")
    do(machine, f"savewpar -f {FILE} wpar1")
    do(machine, "savewpar -B -f /tmp/without wpar1")
    assert do(machine, f"lssavewpar -Mc -f {FILE}").out.endswith("/shared:/data:8\n")
    assert "./data/x" in do(machine, f"lssavewpar -f {FILE}").out
    assert "./data/x" not in do(machine, "lssavewpar -f /tmp/without").out
    do(machine, "rmwpar wpar1")
    FileSpace(machine).write("/shared/x", "2")
    do(machine, "restwpar -f /tmp/without")
    assert FileSpace(machine).read("/shared/x") == "2"
    do(machine, f"restwpar -F -f {FILE}")
    assert FileSpace(machine).read("/shared/x") == "1"
    assert not [point for point in machine.mounts if point.startswith("/wpars/wpar1")]


# --- names, addresses, -F and -a -------------------------------------------------------


def test_what_is_taken_is_refused() -> None:
    machine = started()
    do(machine, f"savewpar -f {FILE} wpar1")
    refused(machine, f"restwpar -f {FILE}",
            "restwpar: A workload partition called wpar1 exists already.\n")  # fmt: skip
    refused(machine, f"restwpar -f {FILE} -n wpar2",
            "restwpar: The network address 10.1.1.81 is in use already.\n")  # fmt: skip
    refused(machine, f"restwpar -f {FILE} -n wpar2 -h wpar1 {OTHER}",
            "restwpar: The host name wpar1 is in use already.\n")  # fmt: skip
    refused(machine, f"restwpar -f {FILE} -n wpar2 -d /wpars/wpar1 {OTHER}",
            "restwpar: The base directory /wpars/wpar1 belongs to another file system.\n",
            )  # fmt: skip
    refused(machine, f"mkwpar -B {FILE}", "mkwpar: A workload partition name is needed (-n).\n")


def test_conflicts_are_resolved_with_a() -> None:
    machine = started()
    do(machine, f"savewpar -f {FILE} wpar1")
    do(machine, f"restwpar -a -f {FILE}")
    row = machine.wpars["wpar11"]
    assert (row.hostname, row.directory, row.network) == ("wpar11", "/wpars/wpar11", ())
    do(machine, f"restwpar -a -f {FILE} -h wpar1 -d /wpars/wpar1")
    row = machine.wpars["wpar12"]
    assert (row.hostname, row.directory) == ("wpar11", "/wpars/wpar12")


def test_one_of_that_name_is_replaced_with_f() -> None:
    machine = started()
    do(machine, f"savewpar -f {FILE} wpar1")
    assert run(machine, "touch", "/home/after", wpar="wpar1").status == 0
    do(machine, f"restwpar -F -f {FILE}")
    assert machine.wpars["wpar1"].state == "D"
    assert "/home/after" not in files_of(machine)
    do(machine, f"restwpar -F -A -r -f {FILE}")
    assert machine.wpars["wpar1"].auto


def test_other_settings_come_from_a_file() -> None:
    machine = saved()
    do(machine, "rmwpar wpar1")
    do(machine, "mkwpar -w -o /tmp/spec -n wpar5 -R shares_CPU=7")
    do(machine, f"restwpar -f {FILE} -w /tmp/spec -B /etc/wpars/devexports")
    assert machine.wpars["wpar5"].resources.shares_CPU == "7"


# --- what is left out ------------------------------------------------------------------


def test_what_is_listed_is_left_out() -> None:
    machine = made()
    files = inside(machine)
    files.write("/tmp/big", "x")
    files.write("/home/core", "x")
    files.write("/home/score", "x")
    error = "savewpar: The list of files to exclude cannot be read: /etc/exclude.wpar1: "
    refused(machine, f"savewpar -e -f {FILE} wpar1",
            error + "A file or directory in the path name does not exist.\n")  # fmt: skip
    FileSpace(machine).write("/etc/exclude.wpar1", "^./tmp/\n/core$\n")
    do(machine, f"savewpar -e -f {FILE} wpar1")
    listed = do(machine, f"lssavewpar -f {FILE}").out.split()
    assert "./tmp" in listed
    assert "./home/score" in listed
    assert not {"./tmp/big", "./home/core"} & set(listed)
    FileSpace(machine).write("/etc/exclude.wpar1", "\\(\n")
    refused(machine, f"savewpar -e -f {FILE} wpar1",
            "savewpar: /etc/exclude.wpar1: the pattern \\( is not valid.\n")  # fmt: skip


def test_flags_about_what_is_not_there_change_nothing() -> None:
    machine = made()
    do(machine, "savewpar -i -f /tmp/a wpar1")
    do(machine, "savewpar -i -a -A -N -T -Z -b 20 -V -f /tmp/b wpar1")
    files = FileSpace(machine)
    assert files.node("/tmp/a").data == files.node("/tmp/b").data
    do(machine, "mkdir /tmp/x")
    do(machine, "restwparfiles -n -f /tmp/a -d /tmp/x ./etc")
    assert files.exists("/tmp/x/etc/passwd")


def test_packing() -> None:
    machine = made()
    do(machine, "savewpar -f /tmp/a wpar1")
    do(machine, "savewpar -p -f /tmp/b wpar1")
    files = FileSpace(machine)
    assert files.node("/tmp/a").length < files.node("/tmp/b").length
    assert files.node("/tmp/a").blocks < files.node("/tmp/b").blocks
    do(machine, "restwpar -a -f /tmp/b")


def test_verbose_names_each_file() -> None:
    ran = do(made(), f"savewpar -v -f {FILE} wpar1")
    assert "\na            0 ./home\n" in ran.out


# --- single files ----------------------------------------------------------------------


def test_single_files() -> None:
    machine = made()
    files = inside(machine)
    files.write("/home/one", "text")
    files.hard_link("/home/one", "/home/two")
    files.change("/home/one", mode=0o600, uid=201, gid=1, mtime=1_000_000)
    do(machine, f"savewpar -f {FILE} wpar1")
    do(machine, "mkdir /tmp/there")
    do(machine, f"restwparfiles -f {FILE} -d /tmp/there ./home/two")
    node = FileSpace(machine).node("/tmp/there/home/two")
    assert (node.data, node.mode, node.uid, node.gid, node.mtime) == (
        "text", 0o600, 201, 1, 1_000_000,
    )  # fmt: skip
    do(machine, f"restwparfiles -f {FILE} -d /tmp/there home")
    assert FileSpace(machine).node("/tmp/there/home/one").links == 2
    ran = do(machine, f"restwparfiles -m -f {FILE} -d /tmp/there")
    assert ran.out.count("\nx ") == 2
    spec = FileSpace(machine).read("/tmp/there/.savewpar_dir/wpar.spec")
    assert spec == FileSpace(machine).read("/etc/wpars/wpar1.cf")
    ran = run(machine, "restwparfiles", "-f", FILE, cwd="/tmp/there")
    assert ran.status == 0
    listed = set(do(machine, f"lssavewpar -f {FILE}").out.split())
    for path, _ in FileSpace(machine).walk("/tmp/there"):
        assert "." + path.removeprefix("/tmp/there") in listed or path.endswith("_dir")


def test_files_do_not_go_into_the_root_directory() -> None:
    machine = saved()
    error = "restwparfiles: Files are not restored into the directory /.\n"
    refused(machine, f"restwparfiles -f {FILE}", error)
    refused(machine, f"restwparfiles -f {FILE} -d /tmp/..", error)
    refused(machine, f"restwparfiles -f {FILE} -d /nosuch", "restwparfiles: /nosuch: "
            "A file or directory in the path name does not exist.\n")  # fmt: skip
    refused(machine, f"restwparfiles -f {FILE} -d /tmp ./etc/nosuch",
            "restwparfiles: ./etc/nosuch is not in the backup.\n")  # fmt: skip
    fill(machine, "/tmp", 0)
    refused(machine, f"restwparfiles -f {FILE} -d /tmp ./home ./etc/passwd",
            f"restwparfiles: /tmp/etc/passwd: {strerror('ENOSPC')}\n")  # fmt: skip


def test_software_that_came_since_is_put_in() -> None:
    machine = saved()
    do(machine, "rmwpar wpar1")
    planting.plant(machine, sample(machine))
    without = machine.snapshot()
    ran = do(machine, f"restwpar -f {FILE}")
    row = "sample.base                 1.2.0.5         ROOT        APPLY       SUCCESS"
    assert row in ran.out
    assert "sample.base" in run(machine, "lslpp", "-L").out
    assert inside(machine).read("/etc/sample/sample.conf") == "colour = blue\n"
    ran = do(without, f"restwpar -S n -f {FILE}")
    assert "syncroot" not in ran.out
    assert not inside(without).exists("/etc/sample/sample.conf")
