"""A WPAR's row and its file say the same, whoever changes the row; what is in use is free."""

from __future__ import annotations

import ast

import pytest

from emulator.commands.wpar._template import template
from emulator.machine.errors import Taken
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import (
    configuration,
    conflicts,
    layout,
    running,
    specification,
    stopping,
)
from tests.machine.wpar import support
from tests.machine.wpar.support import NET, make, start
from tests.sources import modules_with, nodes
from tests.support import run


@pytest.fixture
def made() -> Machine:
    return support.made()


def said(machine: Machine, name: str = "wpar1") -> str:
    return FileSpace(machine).read(configuration.path(name))


def test_only_one_module_writes_the_table_of_wpars() -> None:
    writers = set()
    for module, path in modules_with(r"wpars\s*\[", "emulator", "shell", "grading").items():
        for node in nodes(path):
            if (
                isinstance(node, ast.Subscript)
                and isinstance(node.ctx, ast.Store | ast.Del)
                and isinstance(node.value, ast.Attribute)
                and node.value.attr == "wpars"
            ):
                writers.add(module)
    assert writers == {"emulator.machine.wpar.configuration"}


def test_a_changed_setting_changes_the_file(made: Machine) -> None:
    row = made.wpars["wpar1"]._replace(auto=True, hostname="other")
    configuration.record(made, row)
    assert made.wpars["wpar1"] == row
    assert '\tauto = "yes"\n' in said(made)
    assert said(made) == specification.write(row, layout.read(made, row))


@pytest.mark.parametrize("line", [
    "crfs -v jfs2 -g rootvg -u wpar1 -m /wpars/wpar1/db -a size=64M",
    "chfs -a size=+128M /wpars/wpar1/home",
    "chfs -m /wpars/wpar1/homes /wpars/wpar1/home",
    "chfs -p ro /wpars/wpar1/home",
    "chfs -u other /wpars/wpar1/home",
    "rmfs /wpars/wpar1/home",
])  # fmt: skip
def test_the_file_follows_its_file_systems(made: Machine, line: str) -> None:
    before = said(made)
    assert run(made, *line.split()).status == 0
    assert said(made) != before
    assert said(made) == specification.write(
        made.wpars["wpar1"], layout.read(made, made.wpars["wpar1"])
    )


def test_a_file_system_of_nobodys_writes_no_file(made: Machine) -> None:
    before = sorted(FileSpace(made).list(configuration.FOLDER))
    for name in ("nobody", "wpar1x"):
        run(made, "crfs", "-v", "jfs2", "-g", "rootvg", "-u", name, "-m", f"/{name}",
            "-a", "size=64M")  # fmt: skip
    assert run(made, "rmfs", "/wpars/wpar1").status == 0  # its base directory, too
    assert sorted(FileSpace(made).list(configuration.FOLDER)) == before
    assert 'directory = "/home"' in said(made)


def test_starting_and_stopping_is_no_setting(made: Machine) -> None:
    node = FileSpace(made).node(configuration.path("wpar1"))
    start(made)
    stopping.stop(made, "wpar1")
    assert FileSpace(made).node(configuration.path("wpar1")) is node


def test_a_host_name_set_inside_lasts_until_it_stops(made: Machine) -> None:
    before = said(made)
    start(made)
    assert run(made, "hostname", "renamed", wpar="wpar1").out == "renamed\n"
    assert run(made, "uname", "-n", wpar="wpar1").out == "renamed\n"
    assert run(made, "lswpar", "-qa", "hostname").out == "renamed\n"
    stopping.stop(made, "wpar1")
    start(made)
    assert run(made, "hostname", wpar="wpar1").out == "wpar1\n"
    assert said(made) == before


def test_a_file_edited_by_hand_changes_nothing_but_what_is_made_of_it(made: Machine) -> None:
    files = FileSpace(made)
    edited = said(made).replace('auto = "no"', 'auto = "yes"')
    files.write(configuration.path("wpar1"), edited)
    start(made)
    assert run(made, "lswpar", "-qa", "auto").out == "no\n"
    assert said(made) == edited
    assert run(made, "mkwpar", "-a", "-n", "two", "-d", "/wpars/two", "-h", "two",
               "-f", configuration.path("wpar1")).status == 0  # fmt: skip
    assert made.wpars["two"].auto


# --- conflicts -----------------------------------------------------------------------------


def test_two_wpars_of_one_host_name_cannot_run_together(made: Machine) -> None:
    make(made, "wpar2", hostname="WPAR1", network=())
    start(made)
    before = made.snapshot()
    with pytest.raises(Taken, match="WPAR1"):
        start(made, "wpar2")
    assert made == before
    ran = run(made, "startwpar", "wpar2")
    assert ran == ("", "startwpar: The host name WPAR1 is in use already.\n", 1)
    stopping.stop(made, "wpar1")
    start(made, "wpar2")


def test_the_host_name_of_the_global_environment_is_in_use(made: Machine) -> None:
    own = made.system.hostname
    before = made.snapshot()
    ran = run(made, "mkwpar", "-n", "two", "-h", own)
    assert ran == ("", f"mkwpar: The host name {own} is in use already.\n", 1)
    assert made == before
    assert run(made, "mkwpar", "-a", "-n", "two", "-h", own).status == 0
    assert made.wpars["two"].hostname == f"{own}1"


def test_a_name_given_inside_is_in_use_and_the_setting_is_not(made: Machine) -> None:
    start(made)
    run(made, "hostname", "renamed", wpar="wpar1")
    conflicts.check_hostname(made, "wpar1")
    with pytest.raises(Taken):
        conflicts.check_hostname(made, "renamed")


def test_a_free_name_gets_its_number_before_the_domain(made: Machine) -> None:
    make(made, "web", hostname="web.example.org", network=())
    make(made, "web1", hostname="web1.example.org", network=())
    running.start(made, "web", ())
    assert conflicts.free_hostname(made, "web.example.org") == "web1.example.org"
    running.start(made, "web1", ())
    assert conflicts.free_hostname(made, "web.example.org") == "web2.example.org"
    assert conflicts.free_hostname(made, "mail.example.org") == "mail.example.org"


def test_resolving_is_seen_by_all_who_tell_of_it(made: Machine) -> None:
    """startwpar -a: row, file, lswpar and ifconfig."""
    other = NET | {"address": "10.1.1.82"}
    make(made, "wpar2", hostname="wpar1", network=(NET, other))
    start(made)
    running.start(made, "wpar2", template(made).daemons, automatic=True)
    row = made.wpars["wpar2"]
    assert [one.address for one in row.network] == ["10.1.1.82"]
    assert row.hostname == "wpar11"
    assert said(made, "wpar2") == specification.write(row, layout.read(made, row))
    assert '\thostname = "wpar11"\n' in said(made, "wpar2")
    assert "10.1.1.81" not in said(made, "wpar2")
    listed = run(made, "lswpar", "-Nqca", "address", "wpar2").out
    assert listed == "10.1.1.82\n"
    up = {one.address for one in made.addresses.values() if one.wpar == "wpar2"}
    assert up == {"10.1.1.82"}
    shown = run(made, "ifconfig", "en1").out
    assert (shown.count("10.1.1.81 "), shown.count("10.1.1.82 ")) == (1, 1)


def test_what_runs_may_have_its_own_name_in_other_letters(made: Machine) -> None:
    start(made)
    assert run(made, "chwpar", "-h", "WPAR1", "wpar1") == ("", "", 0)
    assert (made.wpars["wpar1"].hostname, made.hostname_of("wpar1")) == ("WPAR1", "WPAR1")
