"""The filters' guards: what would run away is stopped, with words."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from emulator.commands.text._differing import EDITS_LIMIT, Change, changes
from emulator.images import boot
from emulator.machine.vfs import Credentials, FileSpace
from tests.support import run

GUEST = Credentials(200, 1)


def test_pairs_of_join_have_a_limit() -> None:
    machine = boot()
    FileSpace(machine).write("/tmp/same", "x\n" * 1001)
    ran = run(machine, "join", "/tmp/same", "/tmp/same")
    assert ran == ("", "join: The files make more than 1000000 pairs of lines.\n", 1)


@pytest.mark.parametrize("program", [
    "BEGIN { while (1) a[i++] = i }",
    "BEGIN { while (1) x = a[i++] }",
    'BEGIN { s = sprintf("%100000s", "x"); while (1) a[i++] = s i }',
    'function f(a) { while (1) a[i++] = i } BEGIN { f(b) }',
    'BEGIN { while (1) { $0 = sprintf("%9999s", ""); gsub(/ /, "x "); split($0, a)\n'
    "for (k in a) b[i++] = a[k] } }",
])  # fmt: skip
def test_arrays_of_awk_have_a_limit(program: str) -> None:
    ran = run(None, "awk", program)
    assert (ran.out, ran.status) == ("", 2)
    said = "awk: The arrays hold too much. The emulator's limit is 67,108,864.\n"
    assert ran.err.startswith(said)


@pytest.mark.parametrize("program", [
    'BEGIN { while (i++ < 500000) { a[i] = i; delete a[i - 10] }; print "ok" }',
    'function f(q) { q[1] = 1 } BEGIN { while (i++ < 400000) f(); print "ok" }',
])  # fmt: skip
def test_what_was_deleted_counts_no_longer(program: str) -> None:
    assert run(None, "awk", program) == ("ok\n", "", 0)


def test_a_tab_stop_is_near() -> None:
    ran = run(None, "expand", "-t", "99999", stdin="\t\n")
    assert ran == ("", "expand: 99999 is not a valid list of tab stops.\n", 1)


def test_a_field_of_printf_has_a_limit() -> None:
    ran = run(None, "printf", "%100000d", "1")
    assert (ran.out, ran.err, ran.status) == (f"{1:100000d}", "", 0)
    refused = "printf: 100001: a field is no wider than 100000 here.\n"
    assert run(None, "printf", "%100001d", "1") == ("", refused, 1)
    assert run(None, "printf", "%-*s", "100001", "x") == ("", refused, 1)
    assert run(None, "printf", "%.100001d", "1") == ("", refused, 1)


def test_expr_does_not_take_numbers_without_end() -> None:
    ran = run(None, "expr", "9" * 1001, "*", "2")
    assert ran == (
        "", "expr: 0402-046 A specified operator requires numeric parameters.\n", 2
    )  # fmt: skip


def finished(running: Generator[int, None, list[Change]]) -> list[Change]:
    """What is found at the end."""
    try:
        while True:
            next(running)
    except StopIteration as end:
        found: list[Change] = end.value
        return found


@pytest.mark.parametrize("count", [10, EDITS_LIMIT])
def test_diff_is_right_on_both_sides_of_its_limit(count: int) -> None:
    one = [f"line {number}" for number in range(3 * count)]
    two = [f"line {number + (number % 3 == 0)}x" if number % 3 == 0 else f"line {number}"
           for number in range(3 * count)]  # fmt: skip
    rebuilt: list[str] = []
    at = 0
    found = finished(changes(one, two))
    for change in found:
        rebuilt += one[at : change.begin] + two[change.start : change.stop]
        at = change.end
    assert rebuilt + one[at:] == two
    assert len(found) == count


def test_pieces_of_split_need_permission() -> None:
    ran = run(None, "split", "-l", "1", stdin="a\n", who=GUEST, cwd="/etc")
    sentence = "The file access permissions do not allow the specified action."
    assert ran == ("", f"split: xaa: {sentence}\n", 1)


def test_xargs_makes_calls_that_fit() -> None:
    words = " ".join(["word"] * 10_000)
    lines = run(None, "xargs", stdin=words).out.splitlines()
    assert sum(line.count("word") for line in lines) == 10_000
    assert max(map(len, lines)) <= 24_576
    assert len(lines) == 3
