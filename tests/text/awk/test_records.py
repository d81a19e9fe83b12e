"""What separates fields: matches that are not empty, looked for where one may begin."""

from __future__ import annotations

import pytest

from emulator.text.awk.records import regex, split
from emulator.text.regular import Match, Regular


class Counted(Regular):
    """Counts how often it is asked."""

    __slots__ = ("asked",)

    def search(self, text: str, start: int = 0) -> Match | None:
        self.asked += 1
        return super().search(text, start)


@pytest.mark.parametrize(
    ("separator", "text", "fields"),
    [
        ("1*", "ab11c1", ["ab", "c", ""]),
        ("(1|22)*", "a2b22c122d", ["a2b", "c", "d"]),
        ("b*$", "abcbb", ["abc", ""]),
        ("^a*", "aab", ["", "b"]),
        ("(^a|b*)c*", "aabccd", ["", "a", "d"]),
        (".*", "ab", ["", ""]),
        ("()", "ab", ["ab"]),
        ("[^a]*", "a\nab", ["a", "a", ""]),
    ],
)
def test_nothing_separates_nothing(separator: str, text: str, fields: list[str]) -> None:
    assert split(text, regex(separator)) == fields


def test_no_search_where_no_match_begins() -> None:
    plain = regex("1*")
    counted = Counted(plain.tree, plain.groups, False)
    counted.asked = 0
    many = "a" * 10_000
    assert split(f"{many}1b{many}", counted) == [many, f"b{many}"]
    assert counted.asked == 3
