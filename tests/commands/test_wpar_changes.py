"""Whatever chwpar changes, everything tells the same of it, and it can be taken back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.machine import stanzas
from tests import invariants
from tests.commands.chwpar_support import (
    ALWAYS,
    STOPPED,
    WRONG,
    agree,
    kept,
    name_of,
    picture,
)
from tests.shell.live.login import Login
from tests.support import run


@pytest.mark.parametrize("active", [False, True], ids=["defined", "active"])
@settings(max_examples=25, deadline=None, derandomize=True)
@given(data=st.data())
def test_whatever_is_changed_all_agree_and_it_can_be_taken_back(
    active: bool, data: st.DataObject
) -> None:
    original = kept(active)
    machine = original.snapshot()
    pairs = ALWAYS if active else [*ALWAYS, *STOPPED]
    lines = [*WRONG, *(line for pair in pairs for line in pair)]
    lines += [do for do, _ in STOPPED]
    done = data.draw(st.lists(st.sampled_from(lines), min_size=4, max_size=10))
    for line in done:
        before = machine.snapshot()
        ran = run(machine, "chwpar", *line.split(), name_of(machine))
        assert ran.out == ""
        assert (ran.err == "") == (ran.status == 0)
        if ran.status:
            assert machine == before
        agree(machine)
    for _, undo in [*pairs, *ALWAYS[-4:]]:
        run(machine, "chwpar", *undo.split(), name_of(machine))
        agree(machine)
    if not active:
        run(machine, "chwpar", "-n", "wpar1", "-d", "/wpars/wpar1", name_of(machine))
    assert picture(machine) == picture(original)


@pytest.mark.parametrize("active", [False, True], ids=["defined", "active"])
@pytest.mark.parametrize(("do", "undo"), ALWAYS)
def test_each_change_shows_and_is_taken_back(active: bool, do: str, undo: str) -> None:
    original = kept(active)
    machine = original.snapshot()
    assert run(machine, "chwpar", *do.split(), "wpar1")[1:] == ("", 0)
    assert machine.wpars != original.wpars
    assert "wpars" in machine.differences(original)
    agree(machine)
    assert run(machine, "chwpar", *undo.split(), "wpar1")[1:] == ("", 0)
    assert picture(machine) == picture(original)


@pytest.mark.parametrize(("do", "undo"), STOPPED)
def test_name_and_directory_change_while_it_is_stopped(do: str, undo: str) -> None:
    original = kept(False)
    machine = original.snapshot()
    assert run(machine, "chwpar", *do.split(), "wpar1")[1:] == ("", 0)
    agree(machine)
    name = name_of(machine)
    assert run(machine, "startwpar", name).status == 0
    agree(machine)
    assert run(machine, "stopwpar", name).status == 0
    assert run(machine, "chwpar", *undo.split(), name)[1:] == ("", 0)
    agree(machine)
    running = kept(True).snapshot()
    before = running.snapshot()
    assert run(running, "chwpar", *do.split(), "wpar1").status == 1
    assert running == before


def test_a_renamed_one_goes_as_if_it_had_always_been_called_so() -> None:
    machine = kept(False).snapshot()
    assert run(machine, "chwpar", "-n", "other", "wpar1").status == 0
    assert run(machine, "startwpar", "other").status == 0
    assert run(machine, "lssrc", "-s", "inetd", wpar="other").status == 0
    packages = run(kept(True).snapshot(), "rpm", "-qa", wpar="wpar1").out
    assert run(machine, "rpm", "-qa", wpar="other").out == packages != ""
    assert run(machine, "rmwpar", "-F", "other").status == 0
    assert not machine.wpars
    assert not machine.wpar_packages
    assert not machine.wpar_filesets
    assert [s for s in stanzas.defined(machine) if s.startswith("/wpars")] == []


def test_an_application_that_is_renamed_has_no_software_of_its_own() -> None:
    login = Login()
    login.type("wparexec -1 -n app -- /usr/bin/date > /dev/null", "chwpar -n other app")
    invariants.check(login.live.machine)
    assert login.live.machine.wpar_packages == {}
    assert login.type("lswpar -qca name,type") == "other:A\n"
