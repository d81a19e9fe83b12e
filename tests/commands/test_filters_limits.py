"""The filters' guards: what would run away is stopped, with words."""

from __future__ import annotations

import pytest

from emulator.commands.text._differing import EDITS_LIMIT, changes
from emulator.images import boot
from emulator.machine.vfs import Credentials, FileSpace
from tests.support import run

GUEST = Credentials(200, 1)


def test_pairs_of_join_have_a_limit() -> None:
    machine = boot()
    FileSpace(machine).write("/tmp/same", "x\n" * 1001)
    ran = run(machine, "join", "/tmp/same", "/tmp/same")
    assert ran == ("", "join: The files make more than 1000000 pairs of lines.\n", 1)


def test_a_tab_stop_is_near() -> None:
    ran = run(None, "expand", "-t", "99999", stdin="\t\n")
    assert ran == ("", "expand: 99999 is not a valid list of tab stops.\n", 1)


def test_a_field_of_printf_has_a_limit() -> None:
    assert len(run(None, "printf", "%999999999d", "1").out) == 100_000


def test_expr_does_not_take_numbers_without_end() -> None:
    ran = run(None, "expr", "9" * 1001, "*", "2")
    assert ran == (
        "", "expr: 0402-046 A specified operator requires numeric parameters.\n", 2
    )  # fmt: skip


@pytest.mark.parametrize("count", [10, EDITS_LIMIT])
def test_diff_is_right_on_both_sides_of_its_limit(count: int) -> None:
    one = [f"line {number}" for number in range(3 * count)]
    two = [f"line {number + (number % 3 == 0)}x" if number % 3 == 0 else f"line {number}"
           for number in range(3 * count)]  # fmt: skip
    rebuilt: list[str] = []
    at = 0
    found = changes(one, two)
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
