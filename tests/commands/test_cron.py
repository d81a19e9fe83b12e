"""crontab, at and their kin: what is refused changes nothing."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import cron
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace
from tests.support import run

#: cgibson of the image.
USER = Credentials(202, 1, (), 202)


@pytest.fixture
def machine() -> Machine:
    return boot()


@pytest.mark.parametrize(
    "line",
    [
        "crontab /nosuch", "crontab -r nobody", "crontab -l nosuch", "crontab -x", "at -r",
        "at", "at 25", "at -t 1", "at -r x", "at -f /nosuch now", "at -c now", "at -q d now",
        "crontab -er", "at -t 0101 now", "at -ln", "at -ks now", "at -t 200001010000", "batch",
        "atrm", "atrm x", "cron",
    ],
)  # fmt: skip
def test_refused_it_changes_nothing(machine: Machine, line: str) -> None:
    before = machine.snapshot()
    ran = run(machine, *line.split())
    assert (ran.out, ran.status) == ("", 1)
    assert ran.err
    assert machine == before


def test_a_bad_file_is_not_taken(machine: Machine) -> None:
    before = machine.snapshot()
    assert run(machine, "crontab", stdin="1 1 1 1 1 date\n1 1 1 1 date\n").err == (
        "1 1 1 1 date\n0481-079 Reached a symbol that is not expected.\n"
    )
    assert machine == before


@pytest.mark.parametrize("kind", ["cron", "at"])
def test_who_may(machine: Machine, kind: str) -> None:
    files = FileSpace(machine)
    who = {"root": Credentials(), "nobody": Credentials(4294967294, 4294967294, (), 4294967294)}
    line = {"cron": ["crontab", "-v"], "at": ["at", "-l"]}[kind]

    def refused() -> list[str]:
        return [n for n, one in who.items() if "authorized" in run(machine, *line, who=one).err]

    assert refused() == []
    files.remove(f"/var/adm/cron/{kind}.deny")
    assert refused() == ["nobody"]
    files.write(f"/var/adm/cron/{kind}.deny", "root\n")
    assert refused() == ["root"]
    files.write(f"/var/adm/cron/{kind}.allow", "nobody\n")
    assert refused() == ["root"]
    files.write(f"/var/adm/cron/{kind}.allow", "root\n")
    assert refused() == ["nobody"]
    files.write(f"/var/adm/cron/{kind}.allow", "")
    assert refused() == ["root", "nobody"]


def test_others_jobs_and_crontabs_are_not_yours(machine: Machine) -> None:
    nobody = Credentials(4294967294, 4294967294, (), 4294967294)
    run(machine, "at", "noon", stdin="date\n")
    (name,) = (key[2] for key in machine.schedules if key[1] == "at")
    before = machine.snapshot()
    assert (
        run(machine, "at", "-r", name, who=nobody).err == f"at: The job {name} is not yours.\n"
    )
    assert run(machine, "atrm", name, who=nobody).status == 1
    assert run(machine, "crontab", "-l", "root", who=nobody).status == 1
    assert run(machine, "at", "-l", who=nobody).out == ""
    assert run(machine, "atq", who=nobody).out == "no files in queue.\n"
    assert machine == before


def test_a_full_file_system_takes_no_crontab(machine: Machine) -> None:
    for number in range(9):
        run(machine, "tee", f"/var/tmp/{number}", stdin="x" * 64_000_000)
    room = machine.room_in("/dev/hd9var") * 512
    run(machine, "tee", "/var/tmp/rest", stdin="x" * (room - room % 4096))
    before = machine.snapshot()
    ran = run(machine, "crontab", stdin="1 1 1 1 1 " + "x" * 8192 + "\n")
    assert ran.err.startswith("crontab: The crontab cannot be kept: There is not enough ")
    assert machine.schedules == before.schedules
    assert machine.trees == before.trees


def test_a_crontab_that_never_comes_is_waited_for_by_nobody(machine: Machine) -> None:
    assert run(machine, "crontab", stdin="0 0 30 2 * date\n").status == 0
    assert cron.due(machine) is None
