"""Which programs of a machine are no longer its image's, whatever was done to them."""

from __future__ import annotations

import pytest

from emulator.images import boot
from shell.live.fronts import Captured
from shell.live.machine import Live
from shell.live.originals import originals

OURS = originals("aix6-beta")


def run(live: Live, line: str) -> tuple[str, str]:
    """Output and errors of a line that root has the machine run."""
    shown = Captured()
    live.arrive("exec", 0, shown, text=line)
    live.settle()
    return shown.out.text, shown.err.text


def replaced(line: str) -> list[str]:
    live = Live(boot())
    assert run(live, line) == ("", "")
    return OURS.replaced(live.machine)


@pytest.mark.parametrize(
    "line",
    [
        "true",
        "touch /usr/sbin/another /usr/sbin/lswpar",
        "chmod 700 /usr/sbin/lswpar",
        "chown guest /usr/sbin/lswpar",
        "mv /usr/sbin/lswpar /tmp; mv /tmp/lswpar /usr/sbin",
        "print A > /etc/motd",
        "rm /etc/motd /etc/hosts.equiv /etc/ewlm/trc/config_schema.xsd",
        "print true > /etc/rc.ncs; rm /etc/rc.pci",
    ],
)
def test_what_can_still_be_run_as_it_was_is_no_finding(line: str) -> None:
    assert replaced(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "print A > /usr/sbin/lswpar",
        "rm /usr/sbin/lswpar",
        "chmod 644 /usr/sbin/lswpar",
        "cp /usr/sbin/lsvg /usr/sbin/lswpar",
        "rm /usr/sbin/lswpar; mkdir /usr/sbin/lswpar",
        "mv /usr/sbin/lswpar /usr/sbin/x; ln -s x /usr/sbin/lswpar",
    ],
)
def test_what_is_another_or_cannot_be_run_is_one(line: str) -> None:
    assert replaced(line) == ["/usr/sbin/lswpar"]


def test_a_directory_of_programs_that_is_gone_is_all_of_them() -> None:
    found = replaced("mv /usr/lib/corrals /tmp")
    assert "/usr/lib/corrals/vinit" in found
    assert {path.rpartition("/")[0] for path in found} == {"/usr/lib/corrals"}


def test_a_program_that_is_not_simulated_is_one_too() -> None:
    live = Live(boot())
    sizes = {}
    for name in run(live, "ls /usr/sbin")[0].split():
        path = f"/usr/sbin/{name}"
        if len(set(sizes.values())) < 2 and "not simulated" in run(live, path)[1]:
            sizes[path] = run(live, f"ls -l {path}")[0].split()[4]
    first, *_, last = sizes
    assert sizes[first] != sizes[last]
    run(live, f"cp {last} {first}")
    assert OURS.replaced(live.machine) == [first]
