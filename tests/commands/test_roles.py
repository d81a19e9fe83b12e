"""Roles: what a refusal leaves, what a child has, and what is kept of a machine."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials
from tests.support import run

OPERATOR = Credentials(203, 1, (), 203, ("wparop",))


def with_role(*authorizations: str) -> Machine:
    machine = boot()
    for line in (
        ["mkuser", "op"],
        ["mkrole", f"authorizations={','.join(authorizations)}", "wparop"],
        ["chuser", "roles=wparop", "op"],
        ["setkst", "-q"],
        ["mkwpar", "-n", "wpar1"],
    ):
        assert run(machine, *line).status == 0
    return machine


@pytest.mark.parametrize(
    "line",
    [
        "mkwpar -n other", "rmwpar wpar1", "rebootwpar wpar1", "stopwpar wpar1",
        "clogin wpar1 id", "mount /data", "crfs -v jfs2 -g rootvg -m /x -a size=1M",
        "hostname other", "swrole isso", "chsh root /usr/bin/ksh", "passwd root",
    ],
)  # fmt: skip
def test_an_operator_may_do_nothing_else_and_changes_nothing(line: str) -> None:
    machine = with_role("aix.wpar.system.start")
    before = machine.snapshot()
    ran = run(machine, *line.split(), who=OPERATOR)
    assert ran.status
    assert ran.err
    assert machine == before


def test_an_authorization_covers_those_below_it() -> None:
    for authorization, status in (("aix.wpar", 0), ("aix.wpar.system", 0), ("aix.fs", 1)):
        machine = with_role(authorization)
        assert run(machine, "startwpar", "wpar1", who=OPERATOR).status == status


def test_what_is_started_for_an_operator_is_as_root_starts_it() -> None:
    machine, other = with_role("aix.wpar"), with_role("aix.wpar")
    run(machine, "startwpar", "wpar1", who=OPERATOR)
    run(other, "startwpar", "wpar1")
    rows, others = (
        [(row.uid, row.command) for row in one.processes.values() if row.wpar == "wpar1"]
        for one in (machine, other)
    )
    assert rows == others
    assert machine.trees == other.trees


def test_a_role_that_is_not_active_grants_nothing() -> None:
    machine = with_role("aix.wpar")
    before = machine.snapshot()
    assert run(machine, "startwpar", "wpar1", who=OPERATOR._replace(roles=())).status == 1
    assert machine == before


def test_tables_of_a_wpar_come_and_go_with_it() -> None:
    machine = with_role("aix.wpar")
    before = dict(machine.kernel_tables)
    run(machine, "startwpar", "wpar1")
    assert set(machine.kernel_tables) == {"", "/wpars/wpar1"}
    assert "wparop" not in machine.kernel_tables["/wpars/wpar1"].role
    run(machine, "stopwpar", "wpar1")
    assert machine.kernel_tables == before


def test_a_user_of_a_wpar_has_rights_there_and_nowhere_else() -> None:
    machine = with_role("aix.wpar")
    run(machine, "startwpar", "wpar1")
    inside = Credentials(202, 1, (), 202, ("namer",))
    for line in (
        ["mkuser", "bob"],
        ["mkauth", "name"],
        ["mkrole", "authorizations=name", "namer"],
        ["setsecattr", "-c", "accessauths=name", "euid=0", "/usr/bin/hostname"],
    ):
        assert run(machine, *line, wpar="wpar1").status == 0
    assert run(machine, "hostname", "early", wpar="wpar1", who=inside).status == 1
    run(machine, "setkst", "-q", wpar="wpar1")
    assert run(machine, "hostname", "bobs", wpar="wpar1", who=inside).status == 0
    assert run(machine, "hostname", wpar="wpar1").out == "bobs\n"
    before = machine.snapshot()
    assert run(machine, "hostname", "mine", who=inside).status == 1
    assert machine == before


@pytest.mark.parametrize(
    "line",
    [
        "mkauth test.one", "mkauth aix.mine", "mkauth id=5 other", "mkrole wparop",
        "mkrole authorizations=nosuch other", "mkrole rolelist=nosuch other", "mkrole a.b",
        "chrole authorizations=aix.fs,nosuch wparop", "chrole rolelist=wparop wparop",
        "chrole id=1 isso visibility=2", "rmrole wparop", "rmauth aix.wpar", "rmauth nosuch",
        "setsecattr -c accessauths=nosuch /usr/bin/id", "setkst -t nosuch",
        "setsecattr -c accessauths=aix.wpar /usr/bin/id /usr/bin/nosuch",
        "rmsecattr -c /usr/bin/nosuch", "chuser roles=nosuch op", "setkst -b -t role",
    ],
)  # fmt: skip
def test_a_refusal_changes_nothing(line: str) -> None:
    machine = with_role("aix.wpar")
    before = machine.snapshot()
    ran = run(machine, *line.split())
    assert ran.status
    assert ran.err
    assert machine == before
