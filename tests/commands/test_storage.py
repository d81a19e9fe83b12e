"""The storage commands as they print: whole outputs, and what they refuse."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials
from tests.commands.wpar_support import made, started
from tests.support import run

USER = Credentials(200, 1, (), 200)

LSPV_ALL = """\
hdisk0          0000273a30335231                    rootvg          active      |
hdisk1          0000273ae48b5900                    None                        |
"""
LSVG = """\
VOLUME GROUP:       rootvg                   VG IDENTIFIER:  0000273a00004c00000001143a5b1c77
VG STATE:           active                   PP SIZE:        128 megabyte(s)
VG PERMISSION:      read/write               TOTAL PPs:      546 (69888 megabytes)
MAX LVs:            256                      FREE PPs:       507 (64896 megabytes)
LVs:                10                       USED PPs:       39 (4992 megabytes)
OPEN LVs:           9                        QUORUM:         2
TOTAL PVs:          1                        VG DESCRIPTORS: 2
STALE PVs:          0                        STALE PPs:      0
ACTIVE PVs:         1                        AUTO ON:        yes
MAX PPs per VG:     32512                                     |
MAX PPs per PV:     1016                     MAX PVs:        32
LTG size (Dynamic): 256 kilobyte(s)          AUTO SYNC:      no
HOT SPARE:          no                       BB POLICY:      relocatable |
"""
LSVG_L = """\
rootvg:
LV NAME             TYPE       LPs   PPs   PVs  LV STATE      MOUNT POINT
hd5                 boot       1     1     1    closed/syncd  N/A
hd6                 paging     4     4     1    open/syncd    N/A
hd8                 jfs2log    1     1     1    open/syncd    N/A
hd4                 jfs2       1     1     1    open/syncd    /
hd2                 jfs2       22    22    1    open/syncd    /usr
hd9var              jfs2       4     4     1    open/syncd    /var
hd3                 jfs2       2     2     1    open/syncd    /tmp
hd1                 jfs2       1     1     1    open/syncd    /home
hd10opt             jfs2       1     1     1    open/syncd    /opt
locallv             jfs2       2     2     1    open/syncd    /usr/local
"""
LSPV_P = """\
hdisk0:
PP RANGE  STATE   REGION        LV NAME             TYPE       MOUNT POINT
  1-1     used    outer edge    hd5                 boot       N/A
  2-110   free    outer edge
111-114   used    outer middle  hd6                 paging     N/A
115-116   used    outer middle  locallv             jfs2       /usr/local
117-219   free    outer middle
220-220   used    center        hd8                 jfs2log    N/A
221-221   used    center        hd4                 jfs2       /
222-243   used    center        hd2                 jfs2       /usr
244-247   used    center        hd9var              jfs2       /var
248-249   used    center        hd3                 jfs2       /tmp
250-250   used    center        hd1                 jfs2       /home
251-251   used    center        hd10opt             jfs2       /opt
252-328   free    center
329-437   free    inner middle
438-546   free    inner edge
"""
LSPV = """\
PHYSICAL VOLUME:    hdisk0                   VOLUME GROUP:     rootvg
PV IDENTIFIER:      0000273a30335231 VG IDENTIFIER     0000273a00004c00000001143a5b1c77
PV STATE:           active                                     |
STALE PARTITIONS:   0                        ALLOCATABLE:      yes
PP SIZE:            128 megabyte(s)          LOGICAL VOLUMES:  10
TOTAL PPs:          546 (69888 megabytes)    VG DESCRIPTORS:   2
FREE PPs:           507 (64896 megabytes)    HOT SPARE:        no
USED PPs:           39 (4992 megabytes)      MAX REQUEST:      256 kilobytes
FREE DISTRIBUTION:  109..103..77..109..109                     |
USED DISTRIBUTION:  01..06..32..00..00                         |
"""
LSLV = """\
LOGICAL VOLUME:     fslv00                 VOLUME GROUP:   rootvg
LV IDENTIFIER:      0000273a00004c00000001143a5b1c77.11 PERMISSION:     read/write
VG STATE:           active/complete        LV STATE:       closed/syncd
TYPE:               jfs2                   WRITE VERIFY:   off
MAX LPs:            512                    PP SIZE:        128 megabyte(s)
COPIES:             1                      SCHED POLICY:   parallel
LPs:                1                      PPs:            1
STALE PPs:          0                      BB POLICY:      relocatable
INTER-POLICY:       minimum                RELOCATABLE:    yes
INTRA-POLICY:       middle                 UPPER BOUND:    32
MOUNT POINT:        /wpars/wpar1           LABEL:          /wpars/wpar1
MIRROR WRITE CONSISTENCY: on/ACTIVE                              |
EACH LP COPY ON A SEPARATE PV ?: yes                                    |
Serialize IO ?:     NO                                     |
"""
LSLV_M = """\
hd3:/tmp
LP    PP1  PV1               PP2  PV2               PP3  PV3
0001  0248 hdisk0            |
0002  0249 hdisk0            |
"""
LSLV_L = """\
hd2:/usr
PV                COPIES        IN BAND       DISTRIBUTION  |
hdisk0            022:000:000   100%          000:000:022:000:000 |
"""


@pytest.fixture
def machine() -> Machine:
    return boot()


def shown(text: str) -> str:
    """A text in which `|` ends the lines that end in blanks."""
    return text.replace("|\n", "\n")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("lsvg", "rootvg\n"),
        ("lsvg -o", "rootvg\n"),
        ("lsvg rootvg", LSVG),
        ("lsvg -l rootvg", LSVG_L),
        (
            "lsvg -p rootvg",
            "rootvg:\n"
            "PV_NAME           PV STATE          TOTAL PPs   FREE PPs    FREE DISTRIBUTION\n"
            "hdisk0            active            546         507         "
            "109..103..77..109..109\n",
        ),
        (
            "lspv",
            LSPV_ALL,
        ),
        ("lspv hdisk0", LSPV),
        ("lspv -p hdisk0", LSPV_P),
        ("lslv -m hd3", LSLV_M),
        ("lslv -l hd2", LSLV_L),
    ],
)  # fmt: skip
def test_lvm_listings(machine: Machine, line: str, wanted: str) -> None:
    assert run(machine, *line.split()) == (shown(wanted), "", 0)


def test_the_raw_map(machine: Machine) -> None:
    lines = run(machine, "lsvg", "-M", "rootvg").out.splitlines()
    assert lines[:3] == ["rootvg", "hdisk0:1\thd5:1:1", "hdisk0:2-110"]
    assert lines[3] == "hdisk0:111\thd6:1:1"
    assert lines[-1] == "hdisk0:252-546"
    lines = run(machine, "lspv", "-M", "hdisk0").out.splitlines()
    assert lines[:2] == ["hdisk0:1\thd5:1", "hdisk0:2-110"]


def test_lslv_of_a_wpar() -> None:
    assert run(made(), "lslv", "fslv00") == (shown(LSLV), "", 0)


def test_lspv_l_adds_up(machine: Machine) -> None:
    lines = run(machine, "lspv", "-l", "hdisk0").out.splitlines()
    assert lines[1] == "LV NAME               LPs     PPs     DISTRIBUTION          MOUNT POINT"
    assert lines[6] == "hd2                   22      22      00..00..22..00..00    /usr"
    assert sum(int(line.split()[1]) for line in lines[2:]) == 39


def test_names_from_standard_input(machine: Machine) -> None:
    assert run(machine, "lsvg", "-i", "-l", stdin="rootvg\n") == (LSVG_L, "", 0)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "lsvg -l nosuch",
            "0516-306 lsvg: Unable to find volume group nosuch in the Device\n"
            "\tConfiguration Database.\n",
        ),
        ("lspv nosuch", "0516-1396 : The physical volume nosuch, was not found in the\n"
                        "system database.\n"),
        ("lspv hdisk1", "0516-320 : Physical volume hdisk1 is not assigned to\n"
                        "\ta volume group.\n"),
        ("lslv nosuch", "0516-306 lslv: Unable to find  nosuch in the Device\n"
                        "        Configuration Database.\n"),
        ("lsvg -z", "lsvg: Not a recognized flag: z\n"
                    "Usage: lsvg [-L] [-o] | [-n PhysicalVolume]\n       lsvg [-L] [-i] "
                    "[-l | -M | -p] [-n PhysicalVolume] VolumeGroup ...\n"),
    ],
)  # fmt: skip
def test_lvm_errors(machine: Machine, line: str, wanted: str) -> None:
    assert run(machine, *line.split()) == ("", wanted, 1)


def test_a_group_that_is_varied_off(machine: Machine) -> None:
    group = machine.volume_groups["rootvg"]
    machine.volume_groups["rootvg"] = group._replace(state="")
    assert run(machine, "lsvg", "-o").out == ""
    assert run(machine, "lsvg").out == "rootvg\n"
    assert run(machine, "lsvg", "rootvg") == (
        "", "0516-010 lsvg: Volume group must be varied on; use varyonvg command.\n", 1,
    )  # fmt: skip


@pytest.mark.parametrize("line", ["lsvg", "lsvg -l rootvg", "lspv", "lslv hd4"])
def test_no_volume_group_is_visible_in_a_wpar(line: str) -> None:
    words = line.split()
    assert run(started(), *words, wpar="wpar1") == (
        "",
        f"{words[0]}: Volume groups are not visible inside a workload partition.\n",
        1,
    )


LSFS = """\
Name            Nodename   Mount Pt               VFS   Size    Options    Auto Accounting
/dev/fslv00     --         /wpars/wpar1           jfs2  262144  --         no   no |
/dev/fslv01     --         /wpars/wpar1/home      jfs2  262144  --         no   no |
/opt            --         /wpars/wpar1/opt       namefs --      ro         no   no |
/proc           --         /wpars/wpar1/proc      namefs --      rw         no   no |
/dev/fslv02     --         /wpars/wpar1/tmp       jfs2  262144  --         no   no |
/usr            --         /wpars/wpar1/usr       namefs --      ro         no   no |
/dev/fslv03     --         /wpars/wpar1/var       jfs2  262144  --         no   no |
"""


def test_lsfs() -> None:
    machine = made()
    assert run(machine, "lsfs", "-u", "wpar1") == (shown(LSFS), "", 0)
    assert run(machine, "lsfs", "-cq", "/wpars/wpar1") == (
        "#MountPoint:Device:Vfs:Nodename:Type:Size:Options:AutoMount:Acct\n"
        "/wpars/wpar1:/dev/fslv00:jfs2::wpar1:262144::no:no\n"
        "(lv size 262144:fs size 262144:block size 4096:sparse files yes:inline log yes:"
        "inline log size 512:EAformat v1:Quota no:DMAPI no:VIX no)\n",
        "",
        0,
    )
    assert run(machine, "lsfs", "/dev/fslv03", "/nosuch") == (
        shown("\n".join(LSFS.splitlines()[::7]) + "\n"),
        "lsfs: 0506-915 No record matching /nosuch was found in /etc/filesystems.\n",
        1,
    )


def test_only_root_mounts() -> None:
    machine = made()
    before = machine.snapshot()
    assert run(machine, "mount", "/wpars/wpar1/home", who=USER) == (
        "",
        "mount: 0506-324 Cannot mount /dev/fslv01 on /wpars/wpar1/home: "
        "Operation not permitted.\n",
        1,
    )
    assert run(machine, "umount", "/home", who=USER) == (
        "", "umount: 0506-349 Cannot unmount /dev/hd1: Operation not permitted.\n", 1,
    )  # fmt: skip
    assert machine == before
