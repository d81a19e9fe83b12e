"""What may reach a session, in one table: frame, entry of the journal, fields, method.

Whatever comes from the host goes through here before the machine sees it, whether a
terminal sends it now (`of_frame`, `beginning`) or a journal has kept it (`checked`). What
does not fit is Odd, with plain words: nothing of it is journaled or acted on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from shell.live import flat
from shell.live.sessions import Session

#: Rows and columns a window may have; a larger one is taken for one of this size.
ROWS = 500
COLUMNS = 1_000
#: Where nobody knows the window's size, or it is none.
PLAIN_ROWS, PLAIN_COLUMNS = 24, 80
#: Bytes of TERM.
TERM = 255
#: Words of a command line, and bytes of a -c text, a script, a line or what is typed ahead.
WORDS = 200_000
TEXT = 32 * 1024 * 1024


class Odd(ValueError):
    """Something that no terminal sends: says what, in plain words."""


# --- the kinds of field --------------------------------------------------------------------

#: Gives the value back where it is one that the machine takes; raises Odd elsewhere.
Field = Callable[[Any], Any]


def text(limit: int) -> Field:
    """Text of at most so many bytes, one character a byte."""

    def check(value: Any) -> str:
        if not isinstance(value, str):
            raise Odd("is no text")
        if len(value) > limit:
            raise Odd(f"is longer than {limit} bytes")
        if not value.isascii() and max(value) > "\xff":
            raise Odd("holds a character that is no byte")
        return value

    return check


def words(value: Any) -> list[str]:
    """A list of texts."""
    if not isinstance(value, list):
        raise Odd("is no list")
    if len(value) > WORDS:
        raise Odd(f"has more than {WORDS} words")
    word = text(TEXT)
    return [word(one) for one in value]


def number(least: int, most: int) -> Field:
    """A whole number within bounds."""

    def check(value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise Odd("is no whole number")
        if not least <= value <= most:
            raise Odd(f"is not from {least} to {most}")
        return value

    return check


def one_of(*values: str) -> Field:
    """One of a few words."""

    def check(value: Any) -> str:
        if value not in values:
            raise Odd(f"is none of {', '.join(values)}")
        return str(value)

    return check


def yes(value: Any) -> bool:
    """True: the field is left out otherwise."""
    if value is not True:
        raise Odd("is not true")
    return True


# --- the table -----------------------------------------------------------------------------

#: Reads a frame's payload into fields; raises Odd.
Reader = Callable[[bytes], dict[str, Any]]


def nothing(payload: bytes) -> dict[str, Any]:
    """A frame that has no payload."""
    return {}


def as_text(payload: bytes) -> dict[str, Any]:
    """A payload that is text."""
    return {"text": payload.decode("latin-1")}


def as_open_line(payload: bytes) -> dict[str, Any]:
    """A line that is to be opened in an editor."""
    return {**as_text(payload), "open": True}


def as_name(payload: bytes) -> dict[str, Any]:
    """A payload that is a name."""
    return {"name": payload.decode("latin-1")}


def as_window(payload: bytes) -> dict[str, Any]:
    """The window's size, as near as the machine has it."""
    return window(structured(payload))


class Arrival(NamedTuple):
    """One thing that may reach a machine.

    `frame` is the kind that brings it (b"" where it is none's: `open` and `exec` come of a
    hello, `close` of a connection's end, `xoff` and `xon` of its backlog; `end` is no
    input). `fields` are those it may have, those in `optional` it may lack. `method` is the
    session's; `open` and `exec` begin one (`shell.live.machine`).
    """

    frame: bytes
    do: str
    read: Reader
    fields: Mapping[str, Field]
    method: Callable[..., None] | None
    optional: frozenset[str] = frozenset()


_LINE = text(TEXT)
_WINDOW: dict[str, Field] = {"rows": number(1, ROWS), "columns": number(1, COLUMNS)}
_SIGNALS = one_of("INT", "QUIT", "TSTP")
_EXEC: dict[str, Field] = {
    "text": _LINE, "arguments": words, "name": _LINE, "how": one_of("-c", "file", "-s"),
}  # fmt: skip
_OPEN: dict[str, Field] = {**_WINDOW, "term": text(TERM), "friendly": yes}

TABLE = (
    Arrival(b"l", "line", as_text, {"text": _LINE, "open": yes}, Session.line,
            frozenset(("open",))),
    Arrival(b"v", "line", as_open_line, {"text": _LINE, "open": yes}, Session.line),
    Arrival(b"d", "eof", nothing, {}, Session.eof),
    Arrival(b"s", "signal", as_name, {"name": _SIGNALS}, Session.signal),
    Arrival(b"k", "keys", as_text, {"text": _LINE}, Session.keys),
    Arrival(b"i", "input", as_text, {"text": _LINE}, Session.more_input),
    Arrival(b"w", "resize", as_window, _WINDOW, Session.resize),
    Arrival(b"", "close", nothing, {}, Session.hang_up),
    Arrival(b"", "xoff", nothing, {}, Session.xoff),
    Arrival(b"", "xon", nothing, {}, Session.xon),
    Arrival(b"", "open", nothing, _OPEN, None, frozenset(_OPEN)),
    Arrival(b"", "exec", nothing, _EXEC, None,
            frozenset(("arguments", "name", "how"))),
    Arrival(b"", "end", nothing, {"status": number(-(1 << 63), 1 << 63)}, None),
)  # fmt: skip

_BY_FRAME = {one.frame: one for one in TABLE if one.frame}
_BY_DO = {one.do: one for one in reversed(TABLE)}


def of_frame(kind: bytes, payload: bytes) -> tuple[str, dict[str, Any]]:
    """What a frame brings to a session: `do` and its fields. Raises Odd."""
    arrival = _BY_FRAME.get(kind)
    if arrival is None:
        raise Odd(f"a frame of the unknown kind {kind!r}")
    return arrival.do, checked(arrival.do, arrival.read(payload))


def checked(do: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of something that reaches a machine. Raises Odd."""
    arrival = _BY_DO.get(do)
    if arrival is None:
        raise Odd(f"{do!r}: unknown")
    found = {}
    for name, value in fields.items():
        check = arrival.fields.get(name)
        if check is None:
            raise Odd(f"{do}: {name!r} is unknown")
        try:
            found[name] = check(value)
        except Odd as odd:
            raise Odd(f"{do}: {name} {odd}") from None
    for name in arrival.fields:
        if name not in found and name not in arrival.optional:
            raise Odd(f"{do}: {name} is missing")
    return found


def method(do: str) -> Callable[..., None] | None:
    """What a session does when this reaches it."""
    found: Callable[..., None] | None = _BY_DO[do].method
    return found


# --- what a terminal says of itself --------------------------------------------------------


def structured(payload: bytes) -> dict[str, Any]:
    """A payload that is a JSON object. Raises Odd."""
    try:
        found = flat.loads(payload.decode("utf-8"))
    except ValueError:
        raise Odd("what should be JSON is none") from None
    if not isinstance(found, dict):
        raise Odd("what should be a JSON object is none")
    return found


def window(said: Mapping[str, Any]) -> dict[str, Any]:
    """The window's size in what a terminal says: as near as the machine has it. Raises Odd."""
    found = {}
    for name, plain, most in (
        ("rows", PLAIN_ROWS, ROWS), ("columns", PLAIN_COLUMNS, COLUMNS),
    ):  # fmt: skip
        value = said.get(name, plain)
        if not isinstance(value, int) or isinstance(value, bool):
            raise Odd(f"{name} is no whole number")
        found[name] = min(value, most) if value > 0 else plain
    return found


def beginning(hello: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The session that a hello asks for: `open` or `exec`, and its fields. Raises Odd."""
    mode = hello.get("mode")
    if mode == "terminal":
        fields = {**window(hello), "term": hello.get("term", "dumb")}
        if hello.get("friendly"):
            fields["friendly"] = True  # for whoever grades: it is in the journal
        return "open", checked("open", fields)
    if mode == "command":
        wanted = {name: hello[name] for name in _EXEC if name in hello}
        return "exec", checked("exec", wanted)
    raise Odd("mode is neither terminal nor command")


def farewell(hello: Mapping[str, Any]) -> str:
    """The words with which a hello sends everybody away. Raises Odd."""
    return str(text(TERM)(hello.get("words")))


#: What a line editor may ask, with text for each (`shell.live.answering`).
_QUESTIONS = ("ask", "pattern", "name", "line")


def question(payload: bytes) -> dict[str, str]:
    """A question of a line editor's. Raises Odd."""
    said = structured(payload)
    known = text(TEXT)
    return {name: known(said[name]) for name in _QUESTIONS if name in said}
