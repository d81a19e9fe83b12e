"""The table of WPARs: what it counts agrees with its rows; as many as AIX allows, no more."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.images import boot
from emulator.machine.wpar import rows
from emulator.machine.wpar.rows import Wpar
from emulator.machine.wpar.table import Wpars
from tests.support import run

NAMES = st.sampled_from("abcd")
DIRECTORIES = st.sampled_from(("/wpars/a", "/wpars/b", "/x"))
STATES = st.sampled_from("DATB")
CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("set"), NAMES, DIRECTORIES, STATES),
        st.tuples(st.sampled_from(("delete", "pop", "popitem", "copy")), NAMES),
    )
)


@settings(max_examples=200, deadline=None)
@given(CHANGES)
def test_what_is_counted_is_what_the_rows_say(changes: list[tuple[str, ...]]) -> None:
    table = Wpars()
    assert table.up() == []
    for do, name, *more in changes:
        if do == "set":
            directory, state = more
            table[name] = Wpar(name, "S", state, name, directory, 0)
        elif do == "delete" and name in table:
            del table[name]
        elif do == "pop":
            table.pop(name, None)
        elif do == "popitem" and table:
            table.popitem()
        elif do == "copy":
            table = table.copy()
        assert table.up() == sorted(n for n, row in table.items() if row.state not in "DB")
        held = {row.directory for row in table.values()}
        for directory in ("/wpars/a", "/wpars/b", "/x"):
            assert table.has_directory(directory) == (directory in held)


def test_it_is_changed_a_row_at_a_time() -> None:
    table = Wpars()
    with pytest.raises(NotImplementedError):
        table.update({})
    with pytest.raises(NotImplementedError):
        table.clear()


@pytest.mark.parametrize(
    "line",
    [
        ("mkwpar", "-n", "c"),
        ("wparexec", "-n", "c", "/usr/bin/sleep", "5"),
    ],
)
def test_one_more_than_there_may_be_is_refused(
    line: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = boot()
    monkeypatch.setattr(rows, "MOST", 2)
    assert run(machine, "mkwpar", "-n", "a").status == 0
    assert run(machine, "mkwpar", "-n", "b").status == 0
    before = machine.snapshot()
    ran = run(machine, *line)
    assert (ran.out, ran.status) == ("", 1)
    assert ran.err == (
        f"{line[0]}: The limit of 2 workload partitions in the system is reached.\n"
    )
    assert machine == before
    # A name that is taken is refused first; another name for one that is there is none more.
    assert "exists already" in run(machine, "mkwpar", "-n", "a").err
    assert run(machine, "chwpar", "-n", "c", "a").status == 0
