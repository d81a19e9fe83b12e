"""df, mount and umount: what they print, refuse and leave behind."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow
from emulator.machine.vfs import FileSpace
from tests.commands.wpar_support import made, started
from tests.support import run

DF = """\
Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
/dev/hd4          262144     60248   78%     5106    41% /
/dev/hd2         5767168   1807400   69%    42816    18% /usr
/dev/hd9var      1048576    999984    5%      493     1% /var
/dev/hd3          524288    477400    9%       61     1% /tmp
/dev/hd1          262144    243192    8%       97     1% /home
/proc                  -         -    -         -     -  /proc
/dev/hd10opt      262144    124240   53%     1560    10% /opt
/dev/locallv      524288    522072    1%        9     1% /usr/local
"""
#: The first and the sixth row in each form.
FORMS = {
    "-k": (
        "Filesystem    1024-blocks      Free %Used    Iused %Iused Mounted on",
        "/dev/hd4           131072     30124   78%     5106    41% /",
        "/proc                   -         -    -         -     -  /proc",
    ),
    "-m": (
        "Filesystem    MB blocks      Free %Used    Iused %Iused Mounted on",
        "/dev/hd4         128.00     29.42   78%     5106    41% /",
        "/proc                 -         -    -         -     -  /proc",
    ),
    "-g": (
        "Filesystem    GB blocks      Free %Used    Iused %Iused Mounted on",
        "/dev/hd4           0.12      0.03   78%     5106    41% /",
        "/proc                 -         -    -         -     -  /proc",
    ),
    "-P": (
        "Filesystem    512-blocks      Used Available Capacity Mounted on",
        "/dev/hd4          262144    201896     60248      78% /",
        "/proc                  -         -         -       -  /proc",
    ),
    "-Pk": (
        "Filesystem    1024-blocks      Used Available Capacity Mounted on",
        "/dev/hd4           131072    100948     30124      78% /",
        "/proc                   -         -         -       -  /proc",
    ),
    "-I": (
        "Filesystem    512-blocks      Used      Free %Used Mounted on",
        "/dev/hd4          262144    201896     60248   78% /",
        "/proc                  -         -         -    -  /proc",
    ),
}
INSIDE = """\
Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
/dev/fslv00       262144    209912   20%     1566     7% /
/dev/fslv01       262144    256728    3%       25     1% /home
/opt              262144    124240   53%     1560    10% /opt
/proc                  -         -    -         -     -  /proc
/dev/fslv02       262144    256848    3%       10     1% /tmp
/usr             5767168   1807400   69%    42816    18% /usr
/dev/fslv03       262144    246528    6%      324     2% /var
"""
MOUNT = """\
  node       mounted        mounted over    vfs       date        options      |
-------- ---------------  ---------------  ------ ------------ --------------- |
         /dev/fslv00      /                jfs2   Aug 09 11:08 rw,log=INLINE   |
         /dev/fslv01      /home            jfs2   Aug 09 11:08 rw,log=INLINE   |
         /opt             /opt             namefs Aug 09 11:08 ro              |
         /proc            /proc            namefs Aug 09 11:08 rw              |
         /dev/fslv02      /tmp             jfs2   Aug 09 11:08 rw,log=INLINE   |
         /usr             /usr             namefs Aug 09 11:08 ro              |
         /dev/fslv03      /var             jfs2   Aug 09 11:08 rw,log=INLINE   |
"""


@pytest.fixture
def machine() -> Machine:
    return boot()


def test_df_is_the_papers(machine: Machine) -> None:
    assert run(machine, "df") == (DF, "", 0)
    for form in ("-i", "-s"):
        assert run(machine, "df", form).out == DF


@pytest.mark.parametrize("form", FORMS)
def test_forms_of_df(machine: Machine, form: str) -> None:
    lines = run(machine, "df", form).out.splitlines()
    assert (lines[0], lines[1], lines[6]) == FORMS[form]


def test_df_of_a_file_a_device_and_a_mount_point(machine: Machine) -> None:
    rows = DF.splitlines(keepends=True)
    names = ("/etc/passwd", "/dev/hd3", "/usr/local", "/nosuch")
    assert run(machine, "df", *names) == (
        rows[0] + rows[1] + rows[4] + rows[8],
        "df: Cannot find or open file system /nosuch.\n",
        1,
    )


def test_a_wpar_sees_its_own_mounts() -> None:
    machine = started()
    assert run(machine, "df", wpar="wpar1") == (INSIDE, "", 0)
    assert run(machine, "mount", wpar="wpar1").out == MOUNT.replace("|\n", "\n")
    outside = run(machine, "df").out.splitlines()
    assert outside[9] == "/dev/fslv00       262144    209912   20%     1566     7% /wpars/wpar1"


def test_mount_and_umount_of_a_group_restore_the_machine() -> None:
    machine = made()
    before = machine.snapshot()
    assert run(machine, "mount", "-t", "wpar1") == ("", "", 0)
    points = [point for point in machine.mounts if point.startswith("/wpars/")]
    assert points == ["/wpars/wpar1"] + [
        f"/wpars/wpar1/{name}" for name in ("home", "opt", "proc", "tmp", "usr", "var")
    ]
    assert run(machine, "lsvg", "-l", "rootvg").out.count("open/syncd    /wpars/wpar1") == 4
    assert run(machine, "unmount", "-t", "wpar1") == ("", "", 0)
    assert machine == before


def error(machine: Machine, wanted: str, *words: str) -> None:
    before = machine.snapshot()
    assert run(machine, *words) == ("", wanted + "\n", 1)
    assert machine == before


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("/nosuch", "0506-334 /nosuch is not a known file system."),
        ("/home", "0506-324 Cannot mount /dev/hd1 on /home: The requested resource is busy."),
        ("/dev/hd8 /mnt", "0506-324 Cannot mount /dev/hd8 on /mnt: "
                          "The media is not formatted or the format is not correct."),
        ("/dev/x /mnt", "0506-324 Cannot mount /dev/x on /mnt: "
                        "A file or directory in the path name does not exist."),
        ("/dev/hd1 /nosuch", "0506-324 Cannot mount /dev/hd1 on /nosuch: "
                             "A file or directory in the path name does not exist."),
        ("-t w", "/etc/filesystems has no file system of type w."),
        ("nim:/x /mnt", "0506-324 Cannot mount nim:/x on /mnt: The host nim is not known."),
        ("-v cdrfs /dev/cd0 /mnt", "0506-324 Cannot mount /dev/cd0 on /mnt: "
                                   "The file system has read permission only."),
        ("-r /dev/cd0 /mnt", "0506-324 Cannot mount /dev/cd0 on /mnt: "
                             "A system call received a parameter that is not valid."),
        ("-v udfs /dev/cd0 /mnt", "udfs is not a virtual file system this system mounts."),
    ],
)  # fmt: skip
def test_what_mount_refuses(machine: Machine, line: str, wanted: str) -> None:
    error(machine, f"mount: {wanted}", "mount", *line.split())


def test_a_disc_that_was_looked_at_is_as_it_was(machine: Machine) -> None:
    before = machine.snapshot()
    drive = run(machine, "installp", "-Ld", "/dev/cd0")
    assert drive.status == 0 and machine == before
    mount = ("mount", "-v", "cdrfs", "-o", "ro", "/dev/cd0", "/mnt/cdrom")
    assert run(machine, *mount) == ("", "", 0)
    assert run(machine, "installp", "-Ld", "/mnt/cdrom") == drive
    assert run(machine, "installp", "-Ld", "/dev/cd0") == drive
    assert run(machine, "umount", "/mnt/cdrom") == ("", "", 0)
    assert machine == before


@pytest.mark.parametrize(
    "words",
    (
        "-p rw -d cd0 -m /cd", "-d cd0 -m /cd", "-p ro -d hdisk0 -m /cd",
        "-p ro -g rootvg -m /cd", "-p ro -d cd0 -m cd", "-p ro -d cd0 -m /cd -a size=1",
        "-p ro -d cd0 -m /etc/motd",
        "-p ro -d cd0 -m /home", "-p ro -d cd1 -m /cd",
    ),
)  # fmt: skip
def test_what_crfs_refuses_of_a_disc(machine: Machine, words: str) -> None:
    before = machine.snapshot()
    ran = run(machine, "crfs", "-v", "cdrfs", *words.split())
    assert ran.status == 1 and ran.err
    assert machine == before


def test_what_is_mounted_is_reached_by_its_device(machine: Machine) -> None:
    gone = "0506-324 Cannot mount {} on {}: {}"
    missing = "A file or directory in the path name does not exist."
    before = machine.snapshot()
    run(machine, "umount", "/home")
    run(machine, "mv", "/dev/hd1", "/dev/cd0", "/tmp")
    error(machine, f"mount: {gone.format('/dev/hd1', '/home', missing)}", "mount", "/home")
    disc = ("mount", "-rv", "cdrfs", "/dev/cd0", "/mnt")
    error(machine, f"mount: {gone.format('/dev/cd0', '/mnt', missing)}", *disc)
    FileSpace(machine).write("/dev/cd0", "no device")
    error(machine, f"mount: {gone.format('/dev/cd0', '/mnt', 'It is no block device.')}", *disc)
    run(machine, "mv", "/tmp/hd1", "/tmp/cd0", "/dev")
    assert run(machine, "mount", "/home").status == 0
    assert {m.point for m in machine.mounts.values()} == set(before.mounts)


def test_a_wpar_whose_device_is_gone_is_broken_until_it_is_stopped() -> None:
    machine = made()
    mounts = dict(machine.mounts)
    run(machine, "mv", "/dev/fslv00", "/tmp")
    assert "Could not mount /wpars/wpar1: /dev/fslv00" in run(machine, "startwpar", "wpar1").err
    assert run(machine, "lswpar", "-qa", "state").out == "B\n"
    assert machine.mounts == mounts
    run(machine, "mv", "/tmp/fslv00", "/dev")
    run(machine, "stopwpar", "-F", "wpar1")
    assert run(machine, "startwpar", "wpar1").status == 0


def test_a_disc_of_a_wpar_comes_and_goes_with_it() -> None:
    machine = made()
    words = "-v cdrfs -p ro -d cd0 -m /wpars/wpar1/cd -u wpar1"
    assert run(machine, "crfs", *words.split()).status == 0
    before = machine.snapshot()
    assert run(machine, "startwpar", "wpar1").status == 0
    assert run(machine, "ls", "/cd", wpar="wpar1").out == "RPMS\ninstallp\n"
    assert run(machine, "installp", "-Ld", "/cd", wpar="wpar1").status == 0
    assert run(machine, "stopwpar", "-F", "wpar1").status == 0
    assert machine.mounts == before.mounts
    assert run(machine, "rmwpar", "wpar1").status == 0
    assert "/dev/cd0" in machine.volumes and "cdrfs" not in run(machine, "lsfs").out


def test_a_wpar_has_no_drive() -> None:
    machine = started()
    before = machine.snapshot()
    ran = run(machine, "mount", "-rv", "cdrfs", "/dev/cd0", "/mnt", wpar="wpar1")
    assert ran.err.endswith("A file or directory in the path name does not exist.\n")
    ran = run(machine, "installp", "-Ld", "/dev/cd0", wpar="wpar1")
    assert (ran.status, ran.out) == (1, "")
    assert machine == before


def test_what_umount_refuses(machine: Machine) -> None:
    error(machine, "umount: 0506-347 Cannot find anything to unmount.", "umount", "/etc")
    error(machine, "umount: 0506-347 Cannot find anything to unmount.", "umount", "-t", "w")
    assert run(machine, "umount", "/home", "/dev/hd1").err == (
        "umount: 0506-347 Cannot find anything to unmount.\n"
    )
    run(machine, "mount", "/home")
    error(machine, "umount: 0506-349 Cannot unmount /dev/hd2: The requested resource is busy.",
          "umount", "/dev/hd2")  # fmt: skip


def test_umount_all_leaves_what_is_in_use(machine: Machine) -> None:
    ran = run(machine, "umount", "all")
    assert ran.status == 1
    assert list(machine.mounts) == ["/", "/usr", "/var"]


def test_a_shell_in_a_wpar_keeps_its_file_system_busy() -> None:
    machine = started()
    machine.processes[90] = ProcessRow(90, 1, 0, 0, "-ksh", "ksh", "wpar1", cwd="/home")
    busy = "umount: 0506-349 Cannot unmount /dev/fslv01: The requested resource is busy."
    error(machine, busy, "umount", "/wpars/wpar1/home")
    machine.processes[90] = machine.processes[90]._replace(cwd="/")
    assert run(machine, "umount", "/wpars/wpar1/home") == ("", "", 0)
    assert "/home" not in run(machine, "df", wpar="wpar1").out


def test_a_directory_over_a_directory(machine: Machine) -> None:
    before = machine.snapshot()
    assert run(machine, "mount", "-r", "/etc", "/mnt") == ("", "", 0)
    assert run(machine, "mount").out.splitlines()[-1] == (
        "         /etc             /mnt             namefs Aug 09 11:08 ro              "
    )
    assert FileSpace(machine).read("/mnt/passwd") == FileSpace(machine).read("/etc/passwd")
    assert run(machine, "umount", "/mnt") == ("", "", 0)
    assert machine == before


def test_inside_a_wpar_only_its_own_mounts_go() -> None:
    machine = started()
    before = machine.snapshot()
    assert run(machine, "umount", "/home", wpar="wpar1") == (
        "", "umount: 0506-349 Cannot unmount /dev/fslv01: Operation not permitted.\n", 1,
    )  # fmt: skip
    assert machine == before
    assert run(machine, "mount", "/tmp", "/mnt", wpar="wpar1") == ("", "", 0)
    assert machine.mounts["/wpars/wpar1/mnt"].device == "/wpars/wpar1/tmp"
    last = run(machine, "mount", wpar="wpar1").out.splitlines()[-1]
    assert last.split()[:3] == ["/tmp", "/mnt", "namefs"]
    assert run(machine, "umount", "/mnt", wpar="wpar1") == ("", "", 0)
    assert machine == before
