"""The client's pure half: frames and keys in, bytes for the screen and the server out."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode

from shell.protocol import Frames, frame, told
from shell.terminal.dialogue import Dialogue
from shell.terminal.marks import Marks

PROMPT = {"text": "# ", "kind": "PS1", "editing": ""}


class Driven:
    """A dialogue between a keyboard and a server that are written down."""

    def __init__(self, key: str = "", **made: object) -> None:
        self.dialogue = Dialogue(Marks(key), **made)

    def server(self, *frames: tuple[bytes, bytes] | tuple[str, object]) -> bytes:
        """The server says something; what is shown."""
        data = b""
        for name, value in frames:
            event = told(name, value) if isinstance(name, str) else (name, value)
            assert event is not None
            data += frame(*event)
        self.dialogue.received(data)
        return self.shown()

    def keys(self, keys: bytes) -> bytes:
        """Keys are pressed; what is shown."""
        self.dialogue.typed(keys)
        return self.shown()

    def shown(self) -> bytes:
        shown = bytes(self.dialogue.screen)
        self.dialogue.screen.clear()
        return shown

    def sent(self) -> list[tuple[bytes, bytes]]:
        """What the server is told."""
        sent = bytes(self.dialogue.outgoing)
        self.dialogue.outgoing.clear()
        return list(Frames().feed(sent))


def at_prompt(key: str = "") -> Driven:
    driven = Driven(key)
    driven.server(("prompt", PROMPT), ("read", None))
    return driven


def test_a_login_is_asked_for() -> None:
    driven = Driven("key")
    driven.dialogue.open(30, 100, "xterm", observe=True)
    [(kind, payload)] = driven.sent()
    assert kind == b"h"
    # The key is nobody's but the terminal's: the machine is not told of it.
    assert json.loads(payload) == {
        "mode": "terminal",
        "observe": True,
        "rows": 30,
        "columns": 100,
        "term": "xterm",
        "friendly": False,
    }


def test_a_line_is_typed_and_its_output_marked() -> None:
    driven = Driven()
    assert driven.server(("prompt", PROMPT), ("read", None)) == (
        b"\x1b]133;A\x07# \x1b]133;B\x07"
    )
    assert driven.keys(b"print on") == b"print on"
    assert driven.sent() == []
    assert driven.keys(b"e\r") == b"e\n"
    assert driven.sent() == [(b"l", b"print one")]
    assert driven.server(("begin", None), (b"o", b"one\n"), ("end", 7)) == (
        b"\x1b]133;C\x07one\n\x1b]133;D;7\x07"
    )


def test_marks_carry_the_key_and_forged_ones_are_shown() -> None:
    driven = at_prompt("k3y")
    driven.keys(b"cat f\r")
    shown = driven.server(
        ("begin", None),
        (b"o", b"\x1b]133;D;0\x07\x1b]1"),
        (b"o", b"33;B;aid=k3y\x07"),
        ("end", 0),
        ("prompt", {**PROMPT, "text": "\x1b]133;B\x07# "}),
    )
    assert shown == (
        b"\x1b]133;C;aid=k3y\x07^[]133;D;0\x07\x1b]1\x1833;B;aid=k3y\x07"
        b"\x1b]133;D;0;aid=k3y\x07\x1b]133;A;aid=k3y\x07^[]133;B\x07# \x1b]133;B;aid=k3y\x07"
    )


def test_only_who_chose_a_key_is_told_that_a_program_reads() -> None:
    for key, told_so in (("", b""), ("k3y", b"\x1b]133;R;l;aid=k3y\x07")):
        driven = at_prompt(key)
        driven.keys(b"cat\r")
        assert driven.server(("read", None)) == told_so
        assert driven.keys(b"typed\r") == b"typed\n"
        assert driven.sent() == [(b"l", b"cat"), (b"l", b"typed")]


def test_frames_may_come_in_pieces() -> None:
    driven = Driven()
    data = frame(b"o", b"one") + frame(b"x", b"3")
    for byte in data:
        driven.dialogue.received(bytes([byte]))
    assert driven.shown() == b"one"
    assert driven.dialogue.status == 3


def test_the_end_of_the_connection_is_the_end() -> None:
    driven = Driven()
    driven.dialogue.received(b"")
    assert driven.dialogue.status == 255


def test_keys_wait_until_somebody_reads_and_signals_do_not() -> None:
    driven = at_prompt()
    driven.keys(b"sleep 9\rnext")
    assert driven.sent() == [(b"l", b"sleep 9")]
    assert driven.keys(b"\x03") == b"^C"
    assert driven.sent() == [(b"s", b"INT")]
    driven.keys(b"later\r")
    assert driven.sent() == []
    assert driven.server(("prompt", PROMPT)).endswith(b"# \x1b]133;B\x07later\n")
    assert driven.sent() == [(b"l", b"later")]


def test_a_signal_right_behind_its_line_waits_until_the_line_runs() -> None:
    driven = at_prompt()
    driven.keys(b"while :; do :; done\r\x03")
    assert driven.sent() == [(b"l", b"while :; do :; done")]
    assert driven.server(("begin", None)) == b"\x1b]133;C\x07^C"
    assert driven.sent() == [(b"s", b"INT")]


def test_keys_for_a_program_and_those_it_gives_back() -> None:
    driven = at_prompt("k3y")
    driven.keys(b"more f\r")
    assert driven.server(("keys", None)) == b"\x1b]133;R;k;aid=k3y\x07"
    driven.keys(b"q:")
    assert driven.sent() == [(b"l", b"more f"), (b"k", b"q:")]
    assert driven.server(("lines", ":"), ("prompt", PROMPT)).endswith(b"\x07:")


def test_a_question_is_answered_through_whoever_carries_it() -> None:
    asked: list[tuple[bytes, bytes]] = []

    def exchange() -> None:
        asked.extend(driven.sent())
        driven.dialogue.queue(frame(b"o", b"meanwhile\n") + frame(b"q", b"[1]"))

    driven = Driven(exchange=exchange)
    assert driven.dialogue.ask({"ask": "history"}) == [1]
    assert asked == [(b"q", b'{"ask": "history"}')]
    assert driven.shown() == b"meanwhile\n"
    assert Driven().dialogue.ask({"ask": "history"}) is None


def test_an_editing_mode_draws_by_the_windows_width() -> None:
    driven = Driven()
    driven.dialogue.open(24, 30, "xterm")
    driven.sent()
    driven.server(("prompt", {**PROMPT, "editing": "emacs"}), ("read", None))
    assert driven.keys(b"abc") == b"abc"
    # 25 characters and the prompt are more than 30 columns: ksh's window moves on.
    assert b" <\b" in driven.keys(b"d" * 25)
    driven.dialogue.resized(24, 50)
    assert driven.sent() == [(b"w", b'{"rows": 24, "columns": 50}')]
    assert b"abc" + b"d" * 25 in driven.shown()
    driven.keys(b"\x01X\r")
    assert driven.sent() == [(b"l", b"Xabc" + b"d" * 25)]


def asked(question: object, key: str = "k1") -> bytes:
    said = b64encode(json.dumps(question).encode()).decode()
    return f"\x1b]133;Q;{said};aid={key}\x07".encode()


def test_whoever_has_the_key_may_ask_at_a_prompt():
    driven = Driven("k1")
    questions = []

    def exchange() -> None:
        questions.extend(driven.sent())
        driven.dialogue.queue(frame(b"q", b'[["lswpar", "lsw", ""]]'))

    driven.dialogue.exchange = exchange
    driven.server(("prompt", PROMPT))
    driven.sent()
    question = {"ask": "suggestions", "line": "lsw"}
    shown = driven.keys(asked(question) + b"da")
    assert questions == [(b"q", json.dumps(question).encode())]
    begins, _, rest = shown.partition(b"\x1b]133;Q;")
    said, _, rest = rest.partition(b";aid=k1\x07")
    assert json.loads(b64decode(said)) == [["lswpar", "lsw", ""]]
    assert (begins, rest) == (b"", b"da")
    driven.keys(b"te\r")
    assert driven.sent() == [(b"l", b"date")]


def test_a_question_in_two_halves_is_one(monkeypatch):
    driven = Driven("k1")
    driven.dialogue.exchange = lambda: driven.dialogue.queue(frame(b"q", b"null"))
    driven.server(("prompt", PROMPT))
    keys = asked({"ask": "history"})
    assert driven.keys(keys[:20]) == b""
    assert driven.keys(keys[20:]) == b"\x1b]133;Q;bnVsbA==;aid=k1\x07"


def test_without_the_key_it_is_a_line_that_was_typed():
    driven = Driven("")
    driven.server(("prompt", PROMPT))
    driven.sent()
    driven.keys(asked({"ask": "history"}) + b"\r")
    ((kind, _line),) = driven.sent()
    assert kind == b"l"
