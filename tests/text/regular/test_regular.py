"""The translator of regular expressions: its language, its errors, its speed, its judges."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.text.regular import AWK, BASIC, EXTENDED, SED, BadPattern, compile, compile_any

#: Expression, text, what matches of it (None: nothing).
BASIC_CASES = [
    ("b*", "abb", ""),
    ("^*a", "*a", "*a"),
    ("*a", "x*a", "*a"),
    (r"\(*a\)", "*a", "*a"),
    ("a^b$c", "a^b$c", "a^b$c"),
    (r"\(^a\)b", "ab", "ab"),
    (r"\(^a\)b", "xab", None),
    (r"a\(b$\)", "ab", "ab"),
    ("a+b?(c|d){1}", "a+b?(c|d){1}", "a+b?(c|d){1}"),
    (r"a\{2,3\}", "aaaa", "aaa"),
    (r"a\{2\}", "aaaa", "aa"),
    (r"a\{2,\}b", "aaaab", "aaaab"),
    (r"\(.\)\(.\)\2\1", "xabbay", "abba"),
    (r"\(a*\)b\1", "aabaa", "aabaa"),
    (r"[]a]*", "]a]b", "]a]"),
    (r"[^]a]", "]ab", "b"),
    (r"[a\]*", "a\\b", "a\\"),
    ("[[:digit:][:upper:]_]*", "A9_b", "A9_"),
    ("[[.-.]a-c]*", "-abcd", "-abc"),
    ("[[=a=]b]*", "abc", "ab"),
    ("[a-]*", "a-b", "a-"),
    (r"\.\*\[", "x.*[y", ".*["),
    ("a.c", "a\nc", "a\nc"),
    ("a**", "aaa", "aaa"),
]
EXTENDED_CASES = [
    ("ab|abcd", "xabcde", "abcd"),
    ("a|ab|abc", "abcd", "abc"),
    ("(a|ab)(c|bcd)(d*)", "abcd", "abcd"),
    ("a*(ab)?", "aab", "aab"),
    ("x(a|b)+y", "xabbay", "xabbay"),
    ("a{2,3}", "aaaa", "aaa"),
    ("a{,2}", "a{,2}", "a{,2}"),
    ("a{x", "a{x", "a{x"),
    (r"\(a\)", "(a)", "(a)"),
    ("^(a|b$)", "xb", None),
    ("x^a", "x^a", None),
    ("(a*)*", "aab", "aa"),
    ("a**", "aa", "aa"),
    ("a*?b", "aab", "aab"),
    (r"(.)\1", "abccd", "cc"),
    ("()b", "ab", "b"),
    ("a||b", "b", "b"),
]


@pytest.mark.parametrize(("pattern", "text", "wanted"), BASIC_CASES)
def test_basic(pattern: str, text: str, wanted: str | None) -> None:
    found = compile(pattern, BASIC).search(text)
    assert (found.group() if found else None) == wanted


@pytest.mark.parametrize(("pattern", "text", "wanted"), EXTENDED_CASES)
def test_extended(pattern: str, text: str, wanted: str | None) -> None:
    found = compile(pattern, EXTENDED).search(text)
    assert (found.group() if found else None) == wanted


@pytest.mark.parametrize(
    ("pattern", "dialect", "reason"),
    [
        ("[a", BASIC, "bracket"),
        ("[[:alpha:", BASIC, "bracket"),
        ("[[:nope:]]", BASIC, "class"),
        ("[[.ab.]]", BASIC, "collating"),
        ("[z-a]", BASIC, "range"),
        (r"\(a", BASIC, "parenthesis"),
        (r"a\)", BASIC, "parenthesis"),
        ("a\\", BASIC, "backslash"),
        (r"a\{2", BASIC, "brace"),
        (r"a\{3,2\}", BASIC, "count"),
        (r"a\{300\}", BASIC, "count"),
        (r"a\{x\}", BASIC, "count"),
        (r"\1", BASIC, "reference"),
        (r"\(a\1\)", BASIC, "reference"),
        (r"\{2\}", BASIC, "repeat"),
        ("*a", EXTENDED, "repeat"),
        ("a|*b", EXTENDED, "repeat"),
        ("(a", EXTENDED, "parenthesis"),
        ("a)", EXTENDED, "parenthesis"),
        ("((a{255}){255}){255}", EXTENDED, "length"),
        ("(" * 60 + "a" + ")" * 60, EXTENDED, "length"),
        ("a" * 30_000, BASIC, "length"),
    ],
)
def test_what_means_nothing_is_refused(pattern: str, dialect: object, reason: str) -> None:
    with pytest.raises(BadPattern) as refused:
        compile(pattern, dialect)  # type: ignore[arg-type]
    assert refused.value.reason == reason


def test_groups_of_the_longest_match() -> None:
    found = compile("(a|ab)(c|bcd)", EXTENDED).search("xabcdy")
    assert found is not None
    assert (found.span(), found.group(1), found.group(2)) == ((1, 5), "a", "bcd")


def test_dialects() -> None:
    assert compile(r"a\nb", SED).test("a\nb")
    assert not compile(r"a\nb", BASIC).test("a\nb")
    assert compile(r"[\]\/]+\t", AWK).test("]/\t")
    assert compile("a.c", fixed=True).test("xa.cx")
    assert not compile("a.c", fixed=True).test("abc")


def test_only_ascii_letters_have_two_cases() -> None:
    assert compile("ÄB[c-d]\\(x\\)\\1", ignore_case=True).test("Äbdxx".replace("xx", "xX"))
    assert not compile("ä", ignore_case=True).test("Ä")
    assert not compile("[^a]", ignore_case=True).test("A")


def test_match_is_anchored_and_search_starts_where_told() -> None:
    assert compile("b").match("ab") is None
    assert compile(".*o").match("foo bo!").group() == "foo bo"  # type: ignore[union-attr]
    assert compile("^a").search("aa", 1) is None
    assert compile("a").search("aba", 1).start() == 2  # type: ignore[union-attr]


def test_lists_of_patterns_words_and_lines() -> None:
    def found(text: str, *patterns: str, whole: str = "") -> bool:
        return any(r.test(text) for r in compile_any(patterns, BASIC, whole=whole))

    assert found("xyz", "a", "y")
    assert found("abab", "q", r"\(ab\)\1")
    assert found("a bi;", "bi", whole="word")
    assert not found("bin bi_", "bi", whole="word")
    assert found("xab", "a*b", "xab", whole="line")
    assert not found("xab", "a*b", whole="line")


@pytest.mark.parametrize(
    "pattern", ["(a*)*b", "(a|aa)+$b", "(a|a)*b", "((a+)+)+b", "(.*)*x", "a*a*a*a*a*a*b"]
)
def test_no_expression_takes_for_ever(pattern: str) -> None:
    # A backtracking matcher needs more steps here than there are atoms.
    assert not compile(pattern, EXTENDED).test("a" * 20_000)
    assert compile(pattern, EXTENDED).search("a" * 20_000 + "c") is None


def test_one_long_line() -> None:
    assert not compile("a.*b.*c.*d").test("ab" * 300_000)
    found = compile("(x|y)*z", EXTENDED).search("xy" * 100_000 + "z")
    assert found is not None
    assert found.span() == (0, 200_001)


# --- other judges ------------------------------------------------------------------------

SIMPLE = st.recursive(
    st.sampled_from(["a", "b", ".", "[ab]", "[^a]"]),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda p: f"({p[0]}|{p[1]})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{1,2}"])).map(
            lambda p: f"({p[0]}){p[1]}"
        ),
    ),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(
    SIMPLE, st.text("abc", max_size=8), st.sampled_from(["", "^"]), st.sampled_from(["", "$"])
)
def test_the_automaton_agrees_with_trying_every_span(
    core: str, text: str, before: str, after: str
) -> None:
    regular = compile(f"{before}({core}){after}", EXTENDED)
    plain = re.compile(core, re.DOTALL)
    spans = [
        (start, -end)
        for start in range(len(text) + 1)
        for end in range(start, len(text) + 1)
        if plain.fullmatch(text, start, end)
        and (not before or start == 0)
        and (not after or end == len(text))
    ]
    wanted = (min(spans)[0], -min(spans)[1]) if spans else None
    found = regular.search(text)
    assert (found.span() if found else None) == wanted
    assert regular.automaton.span(text) == wanted
    assert regular.automaton.test(text) is (wanted is not None)
    assert regular.test(text) is (wanted is not None)


@pytest.mark.skipif(not shutil.which("sed"), reason="no sed to compare with")
def test_gnu_sed_agrees() -> None:
    """What GNU sed marks as the first match, for all cases both understand the same."""
    # GNU reads {,2} as an interval and refuses a{x.
    differs = {"a{,2}", "a{x", "a**"}
    environment = {**os.environ, "LC_ALL": "C"}
    for flag, cases in (("-n", BASIC_CASES), ("-nE", EXTENDED_CASES)):
        for pattern, text, wanted in cases:
            if pattern in differs or "\n" in text:
                continue
            script = f"s\x01{pattern}\x01<&>\x01p"
            ran = subprocess.run(
                ["sed", flag, script], input=text, capture_output=True, text=True,
                env=environment, check=False,
            )  # fmt: skip
            ours = None if wanted is None else text.replace(wanted, f"<{wanted}>", 1)
            assert ran.stdout.rstrip("\n") == (ours or ""), pattern
