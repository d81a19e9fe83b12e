"""What comes from the host is checked at the door, by one table."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shell import protocol
from shell.live import arrivals
from shell.live.arrivals import Odd
from shell.live.journal import Entry, Journal, JournalError, Point, read
from shell.live.machine import Live
from tests.shell.live.test_machine import HEADER

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
#: Fields that a hello, a journal's entry or a question may have, with any values.
FIELDS = st.dictionaries(
    st.sampled_from(
        ["mode", "rows", "columns", "term", "friendly", "observe", "text", "arguments",
         "name", "how", "open", "status", "ask", "pattern", "line"]
    ),
    JSON | st.sampled_from(["terminal", "command", "-c", "INT"]),
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "payload", "do", "fields"),
    [
        (b"l", b"ls \xe9", "line", {"text": "ls \xe9"}),
        (b"v", b"ls", "line", {"text": "ls", "open": True}),
        (b"d", b"", "eof", {}),
        (b"s", b"INT", "signal", {"name": "INT"}),
        (b"k", b"\x1b[A", "keys", {"text": "\x1b[A"}),
        (b"i", b"", "input", {"text": ""}),
        (b"w", b'{"rows": 30, "columns": 90}', "resize", {"rows": 30, "columns": 90}),
        (b"w", b'{"rows": 65535, "columns": 0}', "resize", {"rows": 500, "columns": 80}),
        (b"w", b'{"rows": 0, "columns": 65535}', "resize", {"rows": 24, "columns": 1000}),
        (b"w", b'{"rows": -3}', "resize", {"rows": 24, "columns": 80}),
    ],
)
def test_frames(kind: bytes, payload: bytes, do: str, fields: dict[str, Any]) -> None:
    assert arrivals.of_frame(kind, payload) == (do, fields)


@pytest.mark.parametrize(
    ("kind", "payload", "why"),
    [
        (b"?", b"", "unknown kind"),
        (b"o", b"", "unknown kind"),
        (b"s", b"KILL", "signal: name is none of INT, QUIT, TSTP"),
        (b"s", b"\xff", "signal: name is none of"),
        (b"w", b"[]", "JSON object"),
        (b"w", b"\xff", "JSON"),
        (b"w", b"[" * 100_000, "JSON"),
        (b"w", b'{"rows": "30"}', "rows is no whole number"),
        (b"w", b'{"rows": 1e3}', "rows is no whole number"),
        (b"w", b'{"rows": true}', "rows is no whole number"),
        (b"k", b"x" * (arrivals.TEXT + 1), "keys: text is longer than"),
    ],
)
def test_odd_frames(kind: bytes, payload: bytes, why: str) -> None:
    with pytest.raises(Odd, match=why):
        arrivals.of_frame(kind, payload)


def test_what_is_as_long_as_it_may_be_is_taken() -> None:
    keys, term, words = "x" * arrivals.TEXT, "x" * arrivals.TERM, ["x"] * arrivals.WORDS
    assert arrivals.of_frame(b"k", keys.encode()) == ("keys", {"text": keys})
    hello = {"mode": "terminal", "term": term}
    assert arrivals.beginning(hello)[1]["term"] == term
    hello = {"mode": "command", "text": "x", "arguments": words}
    assert arrivals.beginning(hello)[1]["arguments"] == words
    with pytest.raises(Odd, match="more than 200000 words"):
        arrivals.beginning({**hello, "arguments": [*words, "x"]})


@pytest.mark.parametrize(
    ("hello", "do", "fields"),
    [
        ({"mode": "terminal"}, "open", {"rows": 24, "columns": 80, "term": "dumb"}),
        (
            {"mode": "terminal", "rows": 30, "columns": 90, "term": "xterm", "friendly": True},
            "open",
            {"rows": 30, "columns": 90, "term": "xterm", "friendly": True},
        ),
        (
            {"mode": "terminal", "friendly": False, "text": "ls"},
            "open",
            {"rows": 24, "columns": 80, "term": "dumb"},
        ),
        ({"mode": "command", "text": "ls", "term": "xterm"}, "exec", {"text": "ls"}),
    ],
)
def test_hellos(hello: dict[str, Any], do: str, fields: dict[str, Any]) -> None:
    assert arrivals.beginning(hello) == (do, fields)


@pytest.mark.parametrize(
    ("hello", "why"),
    [
        ({}, "mode"),
        ({"mode": "terminal", "term": "日本"}, "open: term holds a character that is no byte"),
        ({"mode": "terminal", "term": 3}, "open: term is no text"),
        ({"mode": "terminal", "term": "x" * 256}, "open: term is longer than 255 bytes"),
        ({"mode": "terminal", "rows": None}, "rows is no whole number"),
        ({"mode": "command", "text": "date", "arguments": "a"}, "exec: arguments is no list"),
        ({"mode": "command", "text": "date", "arguments": [1]}, "exec: arguments is no text"),
        ({"mode": "command", "text": ["date"]}, "exec: text is no text"),
        ({"mode": "command"}, "exec: text is missing"),
        ({"mode": "command", "text": "x", "how": "-x"}, "exec: how is none of"),
        ({"mode": "command", "text": "\u2028"}, "exec: text holds a character"),
    ],
)
def test_odd_hellos(hello: dict[str, Any], why: str) -> None:
    with pytest.raises(Odd, match=why):
        arrivals.beginning(hello)


@given(FIELDS)
def test_any_hello_is_one_or_is_odd(hello: dict[str, Any]) -> None:
    """And what passes is what a journal may hold."""
    try:
        do, fields = arrivals.beginning(hello)
    except Odd:
        return
    assert arrivals.checked(do, json.loads(json.dumps(fields))) == fields


@given(st.sampled_from([one.do for one in arrivals.TABLE]), FIELDS)
def test_any_entry_is_one_or_is_odd(do: str, fields: dict[str, Any]) -> None:
    try:
        assert arrivals.checked(do, fields) == fields
    except Odd:
        return


@given(st.binary(min_size=1, max_size=1), st.binary(max_size=30) | FIELDS.map(json.dumps))
def test_any_frame_is_one_or_is_odd(kind: bytes, payload: bytes | str) -> None:
    data = payload.encode() if isinstance(payload, str) else payload
    for read_frame in (lambda: arrivals.of_frame(kind, data), lambda: arrivals.question(data)):
        try:
            read_frame()
        except Odd:
            continue


def test_the_protocol_and_the_journal_say_the_same() -> None:
    """Every frame of a terminal's is in the table; every entry that is there is described."""
    left = {line[4:38] for line in (protocol.__doc__ or "").split("\n") if line[4:7].strip()}
    told = {found[1] for line in left if (found := re.match(r"(\w)  \w", line))}
    assert told == {one.frame.decode() for one in arrivals.TABLE if one.frame} | {"h", "q"}
    described = re.sub(r"\s+", " ", Entry.__doc__ or "")
    for one in arrivals.TABLE:
        assert re.search(rf"\b{one.do}\b", described), one.do


@pytest.mark.parametrize(
    ("do", "fields", "why"),
    [
        ("open", {"rows": 24, "columns": 80, "term": "日本"}, "term holds a character"),
        ("open", {"rows": -1, "columns": 80, "term": "vt100"}, "rows is not from 1 to 500"),
        ("line", {}, "text is missing"),
        ("explode", {}, "unknown"),
    ],
)
def test_a_journal_that_holds_something_odd_is_refused_in_plain_words(
    tmp_path: Path, do: str, fields: dict[str, Any], why: str
) -> None:
    path = str(tmp_path / "journal")
    journal = Journal(path, HEADER)
    journal.append(Entry(Point(0, 0, Live.start(HEADER).point.now), do, 1, fields))
    journal.close()
    with pytest.raises(JournalError, match=f"{why}.*Nothing was changed"):
        Live.start(HEADER).replay(read(path)[1])
