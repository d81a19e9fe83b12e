"""What a backtracking matcher may take is bounded before it is asked: the bound holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.machine import work
from emulator.text.regular import BASIC, EXTENDED, LIMIT, BadPattern, compile, compile_any
from emulator.text.regular.automaton import Places
from emulator.text.regular.backtracking import STEPS, _Trial
from emulator.text.regular.cost import ENDLESS, _Bound, longest_text
from emulator.text.regular.expressions import read

#: Trees of every kind, many of which take exponential or polynomial time.
PIECES = st.recursive(
    st.sampled_from(["a", "b", ".", "[ab]", "$", "^"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{1,3}", "{2}"])).map(
            lambda pair: f"({pair[0]}){pair[1]}"
        ),
        st.tuples(
            st.sampled_from(["a", "b", ".", "[ab]"]), st.sampled_from(["*", "+", "{0,4}"])
        ).map("".join),
    ),
    max_leaves=8,
)
#: Steps of our own matcher that are one of the bound's: it takes groups and lists apart.
OURS = 8


@settings(max_examples=400)
@given(PIECES, st.text("ab", max_size=14))
def test_no_matcher_takes_more_steps_than_the_bound(core: str, text: str) -> None:
    tree, _ = read(f"{core}c", EXTENDED, False, False)  # never matches: every way is tried
    bound = _Bound(len(text)).steps(tree, 1, None) + len(core)
    trial = _Trial(text)
    trial.left = 40_000
    if bound * OURS < trial.left:
        for begin in range(len(text) + 1):
            before = trial.left
            assert not list(trial.ends(tree, begin))
            assert before - trial.left <= bound * OURS


@pytest.mark.parametrize(
    ("pattern", "least", "most"),
    [
        ("abc", 1 << 26, 1 << 26),
        ("[0-9]*-[0-9]*", 80, 512),
        ("^[0-9]*-[0-9]*", 1 << 26, 1 << 26),
        (".*x", 1024, 1 << 26),
        ("a*a*a*a*b", 0, 16),
        ("(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)", 0, 0),
        ("(a*)*b", 0, 0),
        ("(a|aa)+b", 0, 0),
    ],
)
def test_how_long_a_text_is_left_to_re(pattern: str, least: int, most: int) -> None:
    tree, _ = read(pattern, EXTENDED, False, False)
    assert least <= longest_text(tree, LIMIT, 64) <= most


def test_a_star_of_what_varies_is_endless() -> None:
    tree, _ = read("(a*b*)*c", EXTENDED, False, False)
    assert _Bound(10).steps(tree, 1, None) == ENDLESS


@settings(max_examples=300)
@given(PIECES, PIECES, st.text("abc", max_size=9))
def test_groups_are_those_that_re_finds(one: str, two: str, text: str) -> None:
    pattern = f"({one})({two})"
    regular = compile(pattern, EXTENDED)
    found = regular.search(text)
    if found is None:
        return
    start, end = found.span()
    held = regular.held(text, start, end)
    ended = pattern.replace("$", r"\Z" if end == len(text) else "(?!)").replace("^", r"\A")
    known = re.compile(ended, re.DOTALL).fullmatch(text, start, end)
    assert known is not None
    # Not those within: of a repetition that may take nothing, Python notes a turn too many.
    last = one.count("(") + 2
    assert (held[1], held[last]) == (known.span(1), known.span(last))


def test_a_repetition_that_takes_nothing_leaves_its_group_alone() -> None:
    found = compile("((a*)*)b", EXTENDED).search("a" * 3_000 + "b")
    assert found is not None
    assert found.span(2) == (0, 3_000)


#: Each takes longer than anybody waits on a matcher that tries everything.
ENDLESS_ONES = [
    "(a|a)" * 40 + "b",
    "((a|a)*b|(a|a)*c)",
    "a*" * 20 + "b",
    "(a?){40}a{40}b",
    "(.*)(.*)(.*)(.*)(.*)b",
    "(a|aa|aaa|aaaa)*b",
    "((a*)*)*b",
    "(x*)*(y*)*z",
]


@pytest.mark.parametrize("pattern", ENDLESS_ONES)
def test_every_expression_is_answered(pattern: str) -> None:
    regular = compile(pattern, EXTENDED)
    text = "a" * 1_000
    assert regular.search(text) is None
    assert not regular.test(text)
    found = regular.search(text + "bcz")
    assert found is not None
    assert all(found.span(group)[1] <= found.end() for group in range(regular.groups + 1))


def test_repeats_of_repeats_have_a_limit() -> None:
    with pytest.raises(BadPattern):
        compile("a" + r"\{2\}" * 1_000, BASIC)
    assert STEPS < 100_000


WORDS = tuple(f"word{number}" for number in range(1_500))


def test_what_is_known_of_states_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of many words: no line costs as much as the list."""
    (regular,) = compile_any(WORDS, fixed=True)
    assert [regular.test("no such word"), regular.test("a word77 b")] == [False, True]
    asked: list[int] = []
    original = Places.closure

    def closure(self: Places, entries: list[int], *where: bool) -> frozenset[int]:
        asked.append(len(entries))
        return original(self, entries, *where)

    monkeypatch.setattr(Places, "closure", closure)
    for _ in range(10):
        assert [regular.test("no such word"), regular.test("a word77 b")] == [False, True]
    assert asked == []


def test_learning_a_state_is_charged(monkeypatch: pytest.MonkeyPatch) -> None:
    (regular,) = compile_any(WORDS, fixed=True)
    charged: list[int] = []
    monkeypatch.setattr(work, "current", work.Meter(charged.append))
    regular.test("drow drow")
    assert sum(charged) > 8 * len(WORDS) // work.STEP
    charged.clear()
    regular.test("drow drow")
    assert charged == []


def test_too_many_words_are_refused_before_they_are_dear() -> None:
    compiled: list[object] = []
    with pytest.raises(BadPattern, match="length"):
        compile_any(Words(compiled), fixed=True)  # type: ignore[arg-type]
    assert len(compiled) == 2


class Words(tuple[str, ...]):
    """Nine words of 10,000 letters; which of them were read."""

    def __new__(cls, read: list[object]) -> Words:
        made = super().__new__(cls)
        made.taken = read
        return made

    taken: list[object]

    def __iter__(self) -> Iterator[str]:
        for _ in range(9):
            self.taken.append(None)
            yield "x" * 10_000
