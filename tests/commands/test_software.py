"""lslpp and rpm: whole outputs."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.software import Fileset, OwnParts
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar.rows import Wpar
from tests.support import run

IMAGES = ("aix6-beta", "aix61")

LEVELS = (
    "  Fileset                      Level  State      Description         \n"
    "  ----------------------------------------------------------------------------\n"
)


@pytest.fixture
def machine() -> Machine:
    return boot()


def test_both_parts_of_a_fileset(machine: Machine) -> None:
    assert run(machine, "lslpp", "-l", "bos.wpars") == (
        LEVELS + "Path: /usr/lib/objrepos\n"
        "  bos.wpars                  6.1.0.0  COMMITTED  AIX Workload Partitions\n"
        "\n"
        "Path: /etc/objrepos\n"
        "  bos.wpars                  6.1.0.0  COMMITTED  AIX Workload Partitions\n",
        "",
        0,
    )


def test_patterns_and_long_descriptions(machine: Machine) -> None:
    assert run(machine, "lslpp", "-l", "csm.d*").out == (
        LEVELS + "Path: /usr/lib/objrepos\n"
        "  csm.deploy                1.6.0.10  COMMITTED  Cluster Systems Management\n"
        "                                                 Deployment Component\n"
        "  csm.diagnostics           1.6.0.10  COMMITTED  Cluster Systems Management\n"
        "                                                 Probe Manager\n"
        "  csm.dsh                   1.6.0.10  COMMITTED  Cluster Systems Management Dsh\n"
    )


def test_a_long_name_has_a_line_of_its_own(machine: Machine) -> None:
    name = "db2_08_01.msg.en_US.iso88591"
    row = Fileset(name, "8.1.1.16", "usr", "COMMITTED", "Product Messages - en_US.iso88591")
    machine.filesets[("", "usr", name)] = row

    assert run(machine, "lslpp", "-l", "db2*").out == (
        LEVELS + "Path: /usr/lib/objrepos\n"
        "  db2_08_01.msg.en_US.iso88591\n"
        "                            8.1.1.16  COMMITTED  Product Messages -\n"
        "                                                 en_US.iso88591\n"
    )


def test_a_fileset_nobody_installed(machine: Machine) -> None:
    said = "lslpp: 0504-132  Fileset openssh* not installed.\n"
    assert run(machine, "lslpp", "-l", "openssh*") == (LEVELS, said, 1)

    ran = run(machine, "lslpp", "-lq", "bos.wpars", "foo")
    assert ran.out.count("bos.wpars") == 2
    assert (ran.err, ran.status) == ("lslpp: 0504-132  Fileset foo not installed.\n", 1)


def test_colons(machine: Machine) -> None:
    assert run(machine, "lslpp", "-lcq", "bos.wpars").out == (
        "/usr/lib/objrepos:bos.wpars:6.1.0.0::COMMITTED:I:AIX Workload Partitions:\n"
        "/etc/objrepos:bos.wpars:6.1.0.0::COMMITTED:I:AIX Workload Partitions:\n"
    )
    assert run(machine, "lslpp", "-qLc", "bos.wpars", "cdrecord").out == (
        "bos.wpars:bos.wpars:6.1.0.0: : :C: :AIX Workload Partitions : : : : : : :1:0:/:\n"
        "cdrecord:cdrecord-1.9-7:1.9-7: : :C:R:A command line CD/DVD recording program.: "
        ":/bin/rpm -e cdrecord: : : : :0: :/opt/freeware:Tue Jul 31 10:00:00 EET 2007\n"
    )


def test_colons_of_a_fileset_that_is_not_of_the_base_system(machine: Machine) -> None:
    assert run(machine, "lslpp", "-qLc", "rpm.rte").out == (
        "rpm.rte:rpm.rte:3.0.5.41: : :C: :RPM Package Manager: : : : : : :0:0:/:\n"
    )


def test_one_part_only(machine: Machine) -> None:
    assert run(machine, "lslpp", "-lq", "-Or", "bos.wpars").out == (
        "Path: /etc/objrepos\n"
        "  bos.wpars                  6.1.0.0  COMMITTED  AIX Workload Partitions\n"
    )
    assert run(machine, "lslpp", "-l", "-Ox").status == 1


def test_the_summary_lists_a_fileset_once(machine: Machine) -> None:
    lines = run(machine, "lslpp", "-L", "bos.wpars", "mkisofs").out.splitlines()
    assert lines[:4] == [
        "  Fileset                      Level  State  Type  Description (Uninstaller)",
        "  " + "-" * 76,
        "  bos.wpars                  6.1.0.0    C     F    AIX Workload Partitions",
        "  mkisofs-1.13-4              1.13-4    C     R    Creates an image of an",
    ]
    assert "State codes:" in lines


def test_history(machine: Machine) -> None:
    assert run(machine, "lslpp", "-hq", "-Ou", "bos.wpars").out == (
        "Path: /usr/lib/objrepos\n"
        "  bos.wpars\n"
        "                  6.1.0.0   COMMIT       COMPLETE     07/31/07     10:00:00\n"
        "                  6.1.0.0   APPLY        COMPLETE     07/31/07     10:00:00\n"
    )


def test_which_fileset_owns_a_file(machine: Machine) -> None:
    assert run(machine, "lslpp", "-w", "/usr/sbin/mkwpar").out == (
        "  File                                        Fileset               Type\n"
        "  " + "-" * 76 + "\n"
        "  /usr/sbin/mkwpar                            bos.wpars             File\n"
    )
    assert run(machine, "lslpp", "-wcq", "/etc/wpars/devexports").out == (
        "bos.wpars:/etc/wpars/devexports:File\n"
    )
    assert run(machine, "lslpp", "-w", "/nosuch") == (
        "", "lslpp: Fileset owning /nosuch not installed.\n", 1,
    )  # fmt: skip


def test_files_of_a_fileset(machine: Machine) -> None:
    assert run(machine, "lslpp", "-fq", "-Or", "bos.wpars").out == (
        "Path: /etc/objrepos\n"
        "  bos.wpars 6.1.0.0     /etc/wpars\n"
        "                        /var/adm/wpars\n"
        "                        /etc/rc.wpars\n"
        "                        /etc/wpars/devexports\n"
        "                        /etc/wpars/secattrs\n"
    )


def test_a_workload_partition_has_root_parts_of_its_own(machine: Machine) -> None:
    machine.wpars["wpar1"] = Wpar("wpar1", "S", "A", "wpar1", "/", 3)
    usr = "Path: /usr/lib/objrepos\n  bos.wpars                  6.1.0.0  COMMITTED  "
    out = run(machine, "lslpp", "-lq", "bos.wpars", wpar="wpar1").out
    assert out == usr + "AIX Workload Partitions\n"

    own = machine.filesets[("", "root", "bos.wpars")]._replace(wpar="wpar1", state="BROKEN")
    machine.wpar_filesets["wpar1"] = OwnParts((own,), 0)
    assert run(machine, "lslpp", "-lq", "bos.wpars", wpar="wpar1").out == (
        usr + "AIX Workload Partitions\n\nPath: /etc/objrepos\n"
        "  bos.wpars                  6.1.0.0  BROKEN     AIX Workload Partitions\n"
    )
    assert "BROKEN" not in run(machine, "lslpp", "-l", "bos.wpars").out


@pytest.mark.parametrize("words", ["lslpp", "lslpp -lL", "lslpp -w", "lslpp -z"])
def test_lslpp_wants_one_kind_of_listing(machine: Machine, words: str) -> None:
    ran = run(machine, *words.split())
    assert "Usage: lslpp {-l | -L | -h | -f | -p | -d}" in ran.err
    assert (ran.out, ran.status) == ("", 1)


def test_packages_in_the_order_of_the_paper(machine: Machine) -> None:
    wanted = "cdrecord-1.9-7\nmkisofs-1.13-4\nAIX-rpm-6.1.0.0-1\n"
    assert run(machine, "rpm", "-qa").out == wanted
    assert run(machine, "rpm", "-qa", "*i*").out == "mkisofs-1.13-4\n"


def test_queries_by_name_and_by_file(machine: Machine) -> None:
    assert run(machine, "rpm", "-q", "cdrecord").out == "cdrecord-1.9-7\n"
    assert run(machine, "rpm", "-q", "foo") == ("package foo is not installed\n", "", 1)
    assert run(machine, "rpm", "-qf", "/etc/cdrecord.conf") == ("cdrecord-1.9-7\n", "", 0)
    assert run(machine, "rpm", "-qf", "cdrecord.conf", cwd="/etc").out == "cdrecord-1.9-7\n"
    ran = run(machine, "rpm", "-qf", "/etc/motd", "/x")
    assert ran.out == "file /etc/motd is not owned by any package\n"
    assert ran.err == "error: file /x: A file or directory in the path name does not exist.\n"
    assert ran.status == 2


def test_files_and_facts_of_a_package(machine: Machine) -> None:
    assert run(machine, "rpm", "-ql", "mkisofs").out.splitlines()[-1] == "/usr/bin/mkisofs"
    assert run(machine, "rpm", "-qc", "cdrecord").out == "/etc/cdrecord.conf\n"
    assert run(machine, "rpm", "-qi", "cdrecord").out == (
        "Name        : cdrecord                    Relocations: (not relocateable)\n"
        "Version     : 1.9                              Vendor: (none)\n"
        "Release     : 7                            Build Date: (none)\n"
        "Install date: Tue Jul 31 10:00:00 2007     Build Host: (none)\n"
        "Group       : Applications/Archiving       Source RPM: cdrecord-1.9-7.src.rpm\n"
        "Size        : 1125484                         License: (none)\n"
        "Summary     : A command line CD/DVD recording program.\n"
        "Description :\n"
        "A command line CD/DVD recording program.\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("rpm -i x.rpm", "cannot open file x.rpm: "),
        ("rpm -Uvh x.rpm", "cannot open file x.rpm: "),
        ("rpm -i /etc/motd", "error: /etc/motd does not appear to be a RPM package\n"),
        ("rpm -e nosuch", "package nosuch is not installed\n"),
    ],
)
def test_rpm_refuses_and_changes_nothing(machine: Machine, words: str, said: str) -> None:
    before = machine.snapshot()
    ran = run(machine, *words.split())
    assert said in ran.out + ran.err
    assert ran.status == 1
    assert machine == before


def test_requisites_and_dependents() -> None:
    """Each requisite that -p names has the dependent back that -d names, and the other way."""
    machine = boot()
    assert run(machine, "installp", "-acgXYd", "/mnt/openssh", "all").status == 0
    requisites, dependents = set(), set()
    for line in run(machine, "lslpp", "-pcq").out.splitlines():
        path, row, words = line.split(":")
        names = [] if words == "NONE" else words.replace("*prereq ", "").split()
        requisites |= {(path, row.split()[0], name) for name in names}
    for line in run(machine, "lslpp", "-dcq").out.splitlines():
        path, row, words = line.split(":")
        names = [] if words == "NONE" else words.split()[::2]
        dependents |= {(path, name, row.split()[0]) for name in names}
    assert ("/usr/lib/objrepos", "openssh.man.en_US", "openssh.base.client") in requisites
    # What has a usr part only needs nothing of a root part, and nothing there needs it.
    parts = {(row.part, row.name) for row in machine.filesets.values()}
    where = {"/usr/lib/objrepos": "usr", "/etc/objrepos": "root"}
    assert dependents == {one for one in requisites if (where[one[0]], one[2]) in parts}


def test_a_file_that_is_not_as_it_came_is_found() -> None:
    for image in IMAGES:
        machine = boot(image)
        before = machine.snapshot()
        for flag in ("-f", "-c", "-l", "-v"):
            assert run(machine, "lppchk", flag) == ("", "", 0)
        assert machine == before
        # As large as it was: only -c sees it. What a root part brought may be changed.
        files = FileSpace(machine)
        text = files.read("/usr/lpp/bos/README")
        files.write("/usr/lpp/bos/README", text.swapcase())
        files.write("/etc/motd", "Hello.\n")
        assert run(machine, "lppchk", "-f") == ("", "", 0)
        ran = run(machine, "lppchk", "-c")
        assert ran.err == "lppchk: The contents of /usr/lpp/bos/README are not as they came.\n"
        files.write("/usr/bin/ls", "#!/usr/bin/ksh\n")
        assert "Size of /usr/bin/ls is 15," in run(machine, "lppchk", "-f").err
        assert run(machine, "lppchk", "-f", "bos.wpars") == ("", "", 0)
