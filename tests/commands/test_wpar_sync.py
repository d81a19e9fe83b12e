"""syncwpar and syncroot: what was planted in the global environment comes into step."""

from __future__ import annotations

from emulator.machine import planting, stanzas
from emulator.machine.machine import Machine
from emulator.machine.planting import Entry, Product
from emulator.machine.vfs import FileSpace, Node
from emulator.machine.wpar import synchronizing
from tests.commands.wpar_support import made, started
from tests.media.support import real, sample
from tests.support import Ran, run

ROW = "sample.base                 1.2.0.5         ROOT        {:<11} {}"
IN_STEP = """\
syncroot: Processing root part installation status.
syncroot: Installp root packages are currently synchronized.
syncroot: RPM root packages are currently synchronized.
syncroot: Root part is currently synchronized.
syncroot: Returns Status = SUCCESS
"""
#: A package as rpm would put it in: files of its own below /var and /etc.
PACKAGE = Product(
    "homemade", "1.0-1", "Runs commands as somebody else.",
    {
        "usr": (Entry("/usr/bin/sudone", Node("-", 0o4555, size=9000)),),
        "root": (
            Entry("/etc/sudoers", Node("-", 0o440, data="root ALL=(ALL) ALL\n")),
            Entry("/var/sudo", Node("d", 0o700, links=2)),
            Entry("/var/sudo/log", Node("-", 0o600, data="x" * 3000)),
        ),
    },
    (), "Applications/System", 12_000,
)  # fmt: skip


def sync(machine: Machine, *words: str, status: int = 0) -> Ran:
    ran = run(machine, "syncwpar", *words)
    assert ran.status == status, ran
    return ran


def inside(machine: Machine) -> FileSpace:
    return FileSpace(machine, "/wpars/wpar1")


def test_in_step_it_says_so_and_changes_nothing() -> None:
    for machine in (made(), started()):
        before = machine.snapshot()
        assert IN_STEP in sync(machine, "wpar1").out
        assert machine == before


def test_a_fileset_becomes_visible_inside() -> None:
    machine = started()
    planting.plant(machine, sample(machine))
    before = run(machine, "lslpp", "-l", "sample.base", wpar="wpar1").out
    assert "/etc/objrepos" not in before
    ran = sync(machine, "-v", "wpar1")
    assert ROW.format("APPLY", "SUCCESS") in ran.out
    assert "Path: /etc/objrepos" in run(machine, "lslpp", "-l", "sample.base", wpar="wpar1").out
    assert inside(machine).read("/etc/sample/sample.conf") == "colour = blue\n"
    node = inside(machine).node("/etc/sample/sample.conf")
    assert (node.mode, node.uid) == (0o640, 0)
    assert IN_STEP in sync(machine, "wpar1").out


def test_the_lines_are_those_of_the_paper() -> None:
    machine = made()
    planting.plant(machine, sample(machine))
    lines = sync(machine, "-vA").out.splitlines()
    stars, rule = "*" * 79, "+" + "-" * 77 + "+"
    assert [line.strip() for line in lines] == [
        stars, "Synchronizing workload partition wpar1 (1 of 1).", stars,
        "Executing /usr/sbin/syncroot -v in workload partition wpar1.",
        "syncroot: Processing root part installation status.",
        "syncroot: Synchronizing installp software.",
        rule, "Pre-installation Verification...", rule,
        "Verifying selections...done", "Verifying requisites...done", "Results...", "",
        "Installation Summary", "-" * 20,
        "Name                        Level           Part        Event       Result",
        "-" * 79,
        "sample.base                 1.2.0.5         ROOT        APPLY       SUCCESS",
        "syncroot: Processing root part installation status.",
        "syncroot: Installp root packages are currently synchronized.",
        "syncroot: RPM root packages are currently synchronized.",
        "syncroot: Root part is currently synchronized.",
        "syncroot: Returns Status = SUCCESS",
        "Workload partition wpar1 synchronized successfully.",
        "Return Status = SUCCESS.",
    ]  # fmt: skip


def test_one_that_does_not_run_is_mounted_for_it() -> None:
    machine = made()
    planting.plant(machine, sample(machine))
    points = set(machine.mounts)
    sync(machine, "-A")
    assert set(machine.mounts) == points
    assert run(machine, "startwpar", "wpar1").status == 0
    assert inside(machine).exists("/etc/sample/sample.conf")


def test_packages_and_the_room_they_need() -> None:
    machine = started()
    planting.plant(machine, PACKAGE)
    free = {
        point: int(run(machine, "df", f"/wpars/wpar1{point}").out.splitlines()[1].split()[2])
        for point in ("", "/var")
    }
    ran = sync(machine, "wpar1")
    assert ran.out.splitlines()[4:-2] == [
        "syncroot: Processing root part installation status.",
        "syncroot: Installp root packages are currently synchronized.",
        "syncroot: Synchronizing RPM root files.",
        "syncroot: Checking space requirements.",
        "+---------- Space statistics (in 512 byte-blocks) ----------+",
        f"File system: /var, Free: {free['/var']}, Required: 140, Deficit: 0.",
        f"File system: /, Free: {free['']}, Required: 138, Deficit: 0.",
        "syncroot: Installing RPM file: /etc/sudoers",
        "syncroot: Installing RPM file: /var/sudo/log",
        "syncroot: RPM root packages are currently synchronized.",
        "syncroot: Root part is currently synchronized.",
        "syncroot: Returns Status = SUCCESS",
    ]
    assert inside(machine).node("/etc/sudoers").mode == 0o440
    assert "homemade-1.0-1" in run(machine, "rpm", "-qa", wpar="wpar1").out
    assert run(machine, "rpm", "-ql", "homemade", wpar="wpar1") == run(
        machine, "rpm", "-ql", "homemade"
    )
    assert IN_STEP in sync(machine, "wpar1").out


def test_a_product_of_the_media_is_brought_as_the_medium_has_it() -> None:
    machine = started()
    name = next(
        one.name for one in machine.packages.values() if one.root_files
    )
    planting.uproot(machine, name)
    assert synchronizing.difference(machine, "wpar1").extra_packages
    sync(machine, "wpar1")
    assert name not in run(machine, "rpm", "-qa", wpar="wpar1").out
    product = real(machine, name)
    planting.plant(machine, product)
    path = next(e.path for e in product.parts["root"] if e.node.kind == "-")
    FileSpace(machine).write(path, "changed by hand")
    sync(machine, "wpar1")
    assert inside(machine).read(path) != "changed by hand"


def test_files_somebody_changed_stay_but_with_f() -> None:
    machine = started()
    planting.plant(machine, PACKAGE)
    inside(machine).write("/etc/sudoers", "mine")
    ran = sync(machine, "wpar1")
    assert "/etc/sudoers" not in ran.out
    assert inside(machine).read("/etc/sudoers") == "mine"
    ran = sync(machine, "-F", "-r", "wpar1")
    assert "syncroot: Installing RPM file: /etc/sudoers\n" in ran.out
    assert inside(machine).read("/etc/sudoers").startswith("root ALL")
    assert "Installp root packages" not in ran.out


def test_no_room() -> None:
    machine = started()
    planting.plant(machine, PACKAGE)
    device = FileSpace(machine).find("/wpars/wpar1/var").tree
    volume = machine.volumes[device]
    full = volume.overhead + machine.room_in(device) - 2
    machine.volumes[device] = volume._replace(overhead=full)
    before = machine.snapshot()
    ran = sync(machine, "wpar1", status=1)
    assert "File system: /var, Free: 2, Required: 140, Deficit: 138.\n" in ran.out
    assert ran.err == (
        "syncroot: There is not enough space. Use the -X flag to expand /var.\n"
    )
    assert ran.out.endswith(
        "syncroot: Returns Status = FAILURE\nWorkload partition wpar1 is not synchronized.\n"
        "Return Status = FAILURE.\n"
    )
    assert machine == before
    sync(machine, "-X", "wpar1")
    assert machine.volumes[device].blocks == 2 * volume.blocks
    assert inside(machine).exists("/var/sudo/log")


def test_a_preview_changes_nothing() -> None:
    machine = started()
    planting.plant(machine, sample(machine))
    planting.plant(machine, PACKAGE)
    before = machine.snapshot()
    ran = sync(machine, "-p", "wpar1")
    assert ROW.format("APPLY", "PREVIEW") in ran.out
    assert "syncroot: Installing RPM file: /etc/sudoers\n" in ran.out
    assert "currently" not in ran.out
    assert machine == before


def test_only_the_one_or_the_other() -> None:
    machine = started()
    planting.plant(machine, sample(machine))
    planting.plant(machine, PACKAGE)
    assert "RPM" not in sync(machine, "-i", "wpar1").out
    assert not inside(machine).exists("/etc/sudoers")
    assert "nstallp" not in sync(machine, "-r", "wpar1").out
    assert inside(machine).exists("/etc/sudoers")


def test_what_went_goes_but_with_a() -> None:
    machine = started()
    planting.plant(machine, sample(machine))
    planting.plant(machine, PACKAGE)
    sync(machine, "wpar1")
    planting.uproot(machine, "sample.base")
    planting.uproot(machine, "homemade")
    before = machine.snapshot()
    assert IN_STEP in sync(machine, "-a", "wpar1").out
    assert machine == before
    ran = sync(machine, "wpar1")
    assert ROW.format("DEINSTALL", "SUCCESS") in ran.out
    assert not inside(machine).exists("/etc/sample/sample.conf")
    assert not inside(machine).exists("/etc/sudoers")
    assert IN_STEP in sync(machine, "wpar1").out


def test_what_is_needed_by_others_goes_after_them() -> None:
    machine = started()
    assert run(machine, "installp", "-agXYd", "/mnt/openssh", "openssh.base").status == 0
    for name in ("expat-1.95.7-4", "apache-1.3.31-1"):
        assert run(machine, "rpm", "-i", f"/mnt/rpms/{name}.aix5.1.ppc.rpm").status == 0
    sync(machine, "wpar1")
    assert run(machine, "installp", "-u", "openssh.base").status == 0
    assert run(machine, "rpm", "-e", "apache", "expat").status == 0
    ran = sync(machine, "wpar1")
    gone = [line.split()[0] for line in ran.out.splitlines() if "DEINSTALL" in line]
    assert gone == ["openssh.base.server", "openssh.base.client"]
    assert (ran.err, "FAILED" in ran.out) == ("", False)
    assert IN_STEP in sync(machine, "wpar1").out


def test_another_level_takes_the_place_of_one() -> None:
    machine = started()
    planting.plant(machine, sample(machine, level="1.2.0.0"))
    sync(machine, "wpar1")
    planting.uproot(machine, "sample.base")
    planting.plant(machine, sample(machine))
    assert "1.2.0.5" in sync(machine, "wpar1").out
    assert "1.2.0.5" in run(machine, "lslpp", "-l", "sample.base", wpar="wpar1").out
    assert IN_STEP in sync(machine, "wpar1").out


def test_one_that_fails_does_not_keep_the_others_back() -> None:
    machine = made()
    assert run(machine, "mkwpar", "-n", "wpar2").status == 0
    planting.plant(machine, sample(machine))
    device = stanzas.defined(machine)["/wpars/wpar1"].get("dev")
    volume = machine.volumes[device]
    full = volume.overhead + machine.room_in(device)
    machine.volumes[device] = volume._replace(overhead=full)
    ran = sync(machine, "-A", status=1)
    assert ROW.format("APPLY", "FAILED") in ran.out
    assert ROW.format("CLEANUP", "SUCCESS") in ran.out
    assert ran.err == (
        '0503-464 installp:  The installation has FAILED for the "root" part\n'
        "        of the following filesets:\n        sample.base 1.2.0.5\n"
        "installp:  Cleaning up software for:\n        sample.base 1.2.0.5\n"
        "syncroot: Error synchronizing installp software.\n"
    )
    assert "Workload partition wpar2 synchronized successfully.\n" in ran.out
    assert synchronizing.difference(machine, "wpar1").missing
    assert not synchronizing.difference(machine, "wpar2").missing
