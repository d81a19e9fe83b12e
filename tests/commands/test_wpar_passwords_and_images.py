"""mkwpar -P and -L, chwpar -P, restwpar -F of one that runs: what fails changes nothing."""

from __future__ import annotations

import pytest

from emulator.machine.accounts import passwords
from emulator.machine.accounts.database import Database
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import inside
from tests.commands.backup_support import do, saved
from tests.commands.wpar_support import made, started
from tests.support import run

DATA = "/tmp/wpardata/wpar1/image.data"


def knows(machine: Machine, name: str, password: str) -> bool:
    """Whether root of a WPAR has this password."""
    row = machine.wpars[name]
    with inside.opened(machine, row):
        return passwords.matches(Database(machine, row.directory), "root", password)


@pytest.mark.parametrize("typed", ["secret\nother\n", "\n", "secret\n", ""])
@pytest.mark.parametrize("line", ["mkwpar -P -n new", "chwpar -P -h other wpar1"])
def test_a_password_that_is_none_changes_nothing(line: str, typed: str) -> None:
    machine = made()
    before = machine.snapshot()
    ran = run(machine, *line.split(), stdin=typed)
    assert (ran.out, ran.status) == ("", 1)
    assert machine == before, machine.differences(before)


def test_the_password_is_that_of_the_new_one() -> None:
    machine = made()
    assert run(machine, "mkwpar", "-P", "-n", "new", stdin="secret\nsecret\n").status == 0
    assert knows(machine, "new", "secret")
    assert not knows(machine, "wpar1", "secret")
    assert not passwords.matches(Database(machine), "root", "secret")
    mounted = [point for point in machine.mounts if point.startswith("/wpars")]
    assert mounted == []


@pytest.mark.parametrize("machine", [made, started])
def test_chwpar_sets_it_of_one_that_runs_or_not(machine: object) -> None:
    built = machine()  # type: ignore[operator]
    mounts = dict(built.mounts)
    ran = run(built, "chwpar", "-P", "-R", "shares_CPU=3", "wpar1", stdin="new\nnew\n")
    assert (ran.out, ran.status) == ("", 0)
    assert knows(built, "wpar1", "new")
    assert built.wpars["wpar1"].resources.shares_CPU == "3"
    assert built.mounts == mounts


def test_a_change_that_is_refused_sets_no_password() -> None:
    machine = started()
    before = machine.snapshot()
    ran = run(machine, "chwpar", "-P", "-n", "other", "wpar1", stdin="new\nnew\n")
    assert ran.status == 1
    assert machine == before, machine.differences(before)


def test_a_backup_is_given_a_password_too() -> None:
    machine = saved()
    ran = run(machine, *["mkwpar", "-P", "-n", "new", "-B", "/tmp/wpar1.bff"], stdin="a\na\n")
    assert ran.status == 0
    assert knows(machine, "new", "a")


IMAGES = [
    ("image_data=/tmp/nosuch", "/tmp/nosuch: A file or directory in the path name does not"
     " exist."),
    ("image_data=/etc/motd", None),
    ("nosuch=1", "nosuch is not a valid image attribute."),
    ("shrink=yes", "Level 6.0.0.0 does not have the attribute shrink: that came with level"
     " 7.1.0.0."),
    ("ignore_lvs=no", "Level 6.0.0.0 does not have the attribute ignore_lvs: that came with"
     " level 7.1.0.0."),
]  # fmt: skip


@pytest.mark.parametrize(("words", "error"), IMAGES)
def test_an_image_that_is_none_makes_nothing(words: str, error: str | None) -> None:
    machine = made()
    before = machine.snapshot()
    ran = run(machine, *f"mkwpar -n new -L {words}".split())
    assert (ran.out, ran.status) == ("", 1)
    assert error is None or ran.err == f"mkwpar: {error}\n"
    assert machine == before, machine.differences(before)


def test_two_file_systems_cannot_lie_on_one_volume() -> None:
    machine = made()
    do(machine, "mkwpardata wpar1")
    files = FileSpace(machine)
    text = files.read(DATA)
    files.write(DATA, text.replace("FS_LV= /dev/fslv01", "FS_LV= /dev/fslv00"))
    before = machine.snapshot()
    ran = run(machine, *f"mkwpar -n new -L image_data={DATA}".split())
    assert "is not understood" in ran.err
    assert machine == before, machine.differences(before)


def test_an_image_makes_what_it_says_and_its_volumes_have_its_names() -> None:
    machine = made()
    do(machine, "mkwpardata wpar1")
    volumes = {lv.label: lv.name for lv in machine.logical_volumes.values()}
    do(machine, "rmwpar wpar1")
    do(machine, f"mkwpar -n new -L image_data={DATA}")
    again = {lv.label: lv.name for lv in machine.logical_volumes.values()}
    for point in ("", "/home", "/tmp", "/var"):
        assert again[f"/wpars/new{point}"] == volumes[f"/wpars/wpar1{point}"]


def test_none_takes_no_sizes_of_a_backup_image() -> None:
    machine = saved()
    do(machine, "mkwpar -n new -B /tmp/wpar1.bff -L image_data=none")
    assert machine.wpars["new"].state == "D"


def test_one_that_runs_is_not_stopped_for_a_backup_that_does_not_fit() -> None:
    machine = saved()
    do(machine, "startwpar wpar1")
    before = machine.snapshot()
    big = "-M directory=/x size=9999G"
    ran = run(machine, "restwpar", "-F", "-f", "/tmp/wpar1.bff", "-M", big)
    assert (ran.status, machine.wpars["wpar1"].state) == (1, "A")
    assert machine == before, machine.differences(before)
    do(machine, "restwpar -F -f /tmp/wpar1.bff")
    assert machine.wpars["wpar1"].state == "D"
