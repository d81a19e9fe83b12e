"""wpar_report.ksh: what it tells, and of what is wrong."""

from __future__ import annotations

import pytest

from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from tests.scripts.support import NAMES, SCRIPTS, run, script


def test_the_folder_is_no_lab_and_the_scripts_are_of_a_size() -> None:
    assert not (SCRIPTS / "lab.toml").exists()
    assert sorted(path.stem for path in SCRIPTS.glob("*.ksh")) == list(NAMES)
    for name in NAMES:
        lines = (SCRIPTS / f"{name}.ksh").read_text(encoding="ascii").splitlines()
        assert 40 <= len(lines) <= 120, name


def test_the_report_tells_of_all(machine: Machine) -> None:
    ran = script(machine, "wpar_report")
    assert (ran.err, ran.status) == ("", 0)
    assert ran.out == (
        "WPARs of uataix6, 2007-08-09 11:08\n"
        "\n"
        "NAME         STATE TYPE HOSTNAME         ADDRESS                 DISK MB\n"
        "wpar1        A     S    wpar1            en1/10.1.1.81               512\n"
        "wpar2        A     S    wpar2            en1/10.1.1.82               512\n"
        "wpar3        D     S    wpar3            en1/10.1.1.83               512\n"
        "\n"
        "3 WPARs, 1536 MB: A=2 D=1\n"
    )
    assert not [name for name in FileSpace(machine).list("/tmp") if "report" in name]


def test_the_report_follows_what_is_changed(machine: Machine) -> None:
    run(machine, "chwpar", "-N", "address=10.1.2.90", "wpar1")
    run(machine, "chfs", "-a", "size=+1G", "/wpars/wpar2/home")
    lines = script(machine, "wpar_report").out.splitlines()
    assert lines[3].split()[4] == "en1/10.1.1.81,en1/10.1.2.90"
    assert lines[4].split()[5] == "1536"
    assert script(machine, "wpar_report", "-s", "D", "-o", "/tmp/list").out == ""
    assert FileSpace(machine).read("/tmp/list").splitlines()[-1] == "1 WPARs, 512 MB: D=1"


@pytest.mark.parametrize(
    ("words", "said", "status"),
    [
        (("-s", "B"), "wpar_report.ksh: no WPAR found\n", 1),
        (("-x",), "usage: wpar_report.ksh [-s State] [-o File]\n", 2),
        (("wpar1",), "usage: wpar_report.ksh [-s State] [-o File]\n", 2),
    ],
)
def test_the_report_says_what_is_wrong(
    machine: Machine, words: tuple[str, ...], said: str, status: int
) -> None:
    ran = script(machine, "wpar_report", *words)
    assert (ran.err, ran.status) == (said, status)


def test_the_report_on_a_machine_without_wpars(machine: Machine) -> None:
    for name in ("wpar1", "wpar2", "wpar3"):
        assert run(machine, "rmwpar", "-F", name).status == 0
    assert script(machine, "wpar_report").status == 1
