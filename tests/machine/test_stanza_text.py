"""Stanza files: what is read, what a change leaves as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from emulator.machine import stanza_text
from emulator.machine.stanza_text import Odd, Section

TEXT = """\
* who logs in
default:
\tumask = 22
\tadmin = false

* the second
root:
\tadmin = true
* amid
\tttys   =  ALL

guest:
\tumask = 77
"""

NAMES = st.text("abcdefgh/_", min_size=1, max_size=6)
VALUES = st.text("abc xyz,:0=\"'", max_size=8).map(str.strip)
FILES = st.dictionaries(NAMES, st.dictionaries(NAMES, VALUES, max_size=4), max_size=5)


def _text(stanzas: dict[str, dict[str, str]]) -> str:
    return "".join(stanza_text.written(name, found) for name, found in stanzas.items())


def test_lines_are_counted_and_several_of_one_name_are_kept() -> None:
    found = stanza_text.read("net:\n\ta = 1\nnet:\n\n\tb = 2\n")
    assert found == [
        Section("net", {"a": "1"}, 1, {"a": 2}),
        Section("net", {"b": "2"}, 3, {"b": 5}),
    ]


def test_what_is_no_part_of_the_form_is_told() -> None:
    odd: list[Odd] = []
    found = stanza_text.read("x = 1\n# remark\na:\n\tb = 1\n\tb = 2\n\tnonsense\n", odd)
    assert odd == [Odd(1, "x = 1"), Odd(5, "b = 2"), Odd(6, "nonsense")]
    assert found[0].attributes == {"b": "2"}


def test_one_attribute_is_changed_and_the_rest_stays() -> None:
    changed = stanza_text.with_changes(TEXT, "root", {"ttys": "NONE", "rlogin": "true"})
    assert changed == TEXT.replace("\tttys   =  ALL\n", "\tttys   = NONE\n\trlogin = true\n")
    assert stanza_text.with_changes(TEXT, "guest", {"umask": None}) == TEXT.replace(
        "\tumask = 77\n", ""
    )


def test_a_new_stanza_stands_at_the_end() -> None:
    assert stanza_text.with_changes("a:\n\tb = 1", "c", {"d": "2", "e": None}) == (
        "a:\n\tb = 1\n\nc:\n\td = 2\n"
    )
    assert stanza_text.with_changes("a:\n\tb = 1", "a", {"d": "2"}) == "a:\n\tb = 1\n\td = 2\n"
    assert stanza_text.with_changes("", "c", {}) == "c:\n"


def test_a_stanza_goes_and_remarks_before_the_next_stay() -> None:
    assert stanza_text.without(TEXT, ["default"]) == TEXT.replace(
        "default:\n\tumask = 22\n\tadmin = false\n\n", ""
    )
    assert "* amid" not in stanza_text.without(TEXT, ["root"])
    assert "* the second" in stanza_text.without(TEXT, ["root"])


def test_quotes_are_taken_off_in_pairs() -> None:
    assert [stanza_text.unquoted(one) for one in ('"a b"', '"a', "a", '""', '"')] == [
        "a b", '"a', "a", "", '"',
    ]  # fmt: skip


@given(FILES)
def test_what_is_written_is_read(stanzas: dict[str, dict[str, str]]) -> None:
    assert stanza_text.by_name(_text(stanzas)) == stanzas


@given(FILES, NAMES, st.dictionaries(NAMES, VALUES | st.none(), max_size=3))
def test_a_change_changes_only_what_it_names(
    stanzas: dict[str, dict[str, str]], name: str, changes: dict[str, str | None]
) -> None:
    wanted = stanzas.get(name, {}) | changes
    expected = stanzas | {
        name: {key: value for key, value in wanted.items() if value is not None}
    }
    assert (
        stanza_text.by_name(stanza_text.with_changes(_text(stanzas), name, changes)) == expected
    )


@given(FILES, NAMES)
def test_what_is_taken_away_is_gone_and_nothing_else(
    stanzas: dict[str, dict[str, str]], name: str
) -> None:
    left = {other: found for other, found in stanzas.items() if other != name}
    assert stanza_text.without(_text(stanzas), [name]) == _text(left)


@given(FILES.filter(bool), NAMES)
def test_a_stanza_takes_the_place_of_another(
    stanzas: dict[str, dict[str, str]], name: str
) -> None:
    first = next(iter(stanzas))
    after = stanza_text.replaced(_text(stanzas), first, stanza_text.written(name, {"k": "v"}))
    assert stanza_text.by_name(after)[name] == (
        {"k": "v"} if name not in list(stanzas)[1:] else stanzas[name]
    )
    assert [s.name for s in stanza_text.read(after)][1:] == list(stanzas)[1:]
