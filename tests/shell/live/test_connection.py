"""One client of a server, over a pair of sockets: frames in, frames out, nothing trusted."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emulator.images import boot
from shell.live import connection as connections
from shell.live.connection import Connection
from shell.live.machine import Live
from shell.live.sessions import Session
from shell.protocol import Frames, frame


class Desk:
    """What a connection needs of a server."""

    def __init__(self) -> None:
        self.live = Live(boot())
        self.errors: list[Exception] = []

    def arrive(self, do: str, session: int, front: Any = None, **fields: Any) -> Session:
        return self.live.arrive(do, session, front, **fields)

    def note(self, error: Exception) -> None:
        self.errors.append(error)


class Peer:
    """A connection and the terminal's end of it."""

    def __init__(self) -> None:
        self.desk = Desk()
        here, self.end = socket.socketpair()
        here.setblocking(False)
        self.end.setblocking(False)
        self.connection = Connection(self.desk, here)  # type: ignore[arg-type]
        self.frames = Frames()
        self.seen: list[tuple[bytes, bytes]] = []

    def say(self, kind: bytes, payload: Any = b"") -> None:
        data = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
        self.end.setblocking(True)
        self.end.sendall(frame(kind, data))
        self.end.setblocking(False)
        self.connection.receive()

    def hello(self, **more: Any) -> None:
        self.say(b"h", {"mode": "terminal", "rows": 24, "columns": 80, "term": "vt100", **more})

    def command(self, text: str, **more: Any) -> None:
        self.say(b"h", {"mode": "command", "text": text, **more})

    def run(self) -> None:
        """Let the machine, or the look, run until it waits; take what it says."""
        self.desk.live.settle(20_000)
        while self.connection.observer is not None and self.connection.observer.running:
            self.connection.observer.turn()
        self.take()

    def take(self) -> None:
        while self.connection.backlog:
            self.connection.flush()
            self.seen += self.frames.feed(self.end.recv(1 << 20))

    def of(self, kind: bytes) -> bytes:
        return b"".join(payload for one, payload in self.seen if one == kind)

    def close(self) -> None:
        self.end.close()
        self.connection.connection.close()


@pytest.fixture
def peer() -> Iterator[Peer]:
    one = Peer()
    yield one
    one.close()


def test_whoever_comes_is_greeted(peer: Peer) -> None:
    peer.take()
    assert peer.seen == [(b"h", b"")]


def test_a_command(peer: Peer) -> None:
    peer.command("print one; print two >&2; exit 3")
    peer.run()
    assert (peer.of(b"o"), peer.of(b"e"), peer.of(b"x")) == (b"one\n", b"two\n", b"3")


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        (b"h", b"\xff"), (b"h", b"[]"), (b"h", b"{}"), (b"h", b"[" * 50_000), (b"l", b"date"),
        (b"h", {"mode": "terminal", "rows": 24, "columns": 80, "term": "\u65e5"}),
        (b"h", {"mode": "command", "text": 3}), (b"w", b"{}"), (b"q", b"{}"), (b"?", b""),
    ],
)  # fmt: skip
def test_an_odd_beginning_is_told_and_nothing_is_begun(
    peer: Peer, kind: bytes, payload: Any
) -> None:
    peer.say(kind, payload)
    peer.take()
    assert peer.of(b"n").startswith(b"this is nothing that a terminal says: ")
    assert peer.of(b"x") == b"125"
    assert peer.connection.closing
    assert peer.desk.live.sessions == {}


@pytest.mark.parametrize("observe", [False, True])
@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        (b"s", b"KILL"), (b"s", b"\xff"), (b"w", b"{"), (b"w", {"rows": "x"}), (b"q", b"[]"),
        (b"q", {"ask": 3}), (b"h", b"{}"), (b"\0", b""), (b"o", b""),
    ],
)  # fmt: skip
def test_something_odd_later_is_told_too(
    peer: Peer, observe: bool, kind: bytes, payload: Any
) -> None:
    peer.hello(observe=observe)
    peer.run()
    peer.say(kind, payload)
    peer.take()
    assert peer.of(b"n").startswith(b"this is nothing that a terminal says: ")
    assert peer.of(b"x") == b"125"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from([bytes([n]) for n in b"hlvdskiwq?ox"]), st.binary(max_size=9))
    )
)
def test_any_frames_at_all(frames: list[tuple[bytes, bytes]]) -> None:
    peer = Peer()
    try:
        peer.hello()
        for kind, payload in frames:
            if not peer.connection.closing:
                peer.say(kind, payload)
                peer.run()
        assert peer.desk.errors == []
    finally:
        peer.close()


def test_a_look_that_fails_ends_alone(peer: Peer, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: object, proc: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("emulator.commands.system.hostname.Hostname.run", broken)
    before = peer.desk.live.machine.snapshot()
    peer.command("hostname", observe=True)
    peer.run()
    assert b"this look failed inside wparlab (ZeroDivisionError)" in peer.of(b"n")
    assert peer.of(b"x") == b"125"
    assert [type(error) for error in peer.desk.errors] == [ZeroDivisionError]
    assert peer.desk.live.machine == before


@pytest.mark.parametrize("where", ["Observation.take", "Observation.__init__", "Look.settle"])
def test_a_look_that_cannot_go_on_ends_alone(
    peer: Peer, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def broken(*arguments: object, **more: object) -> None:
        raise RecursionError

    module = "shell.live.looking" if where.startswith("Look") else "shell.live.observation"
    if where == "Observation.take":
        peer.hello(observe=True)
        peer.run()
    monkeypatch.setattr(f"{module}.{where}", broken)
    if where == "Observation.take":
        peer.say(b"l", b"date")
    else:
        peer.hello(observe=True)
    peer.take()
    assert b"this look failed inside wparlab (RecursionError)" in peer.of(b"n")
    assert peer.of(b"x") == b"125"


def test_a_question_that_fails_has_no_answer(
    peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("shell.live.answering.answer", broken)
    peer.hello()
    peer.run()
    peer.say(b"q", {"ask": "history"})
    peer.take()
    assert peer.of(b"q") == b"null"
    assert len(peer.desk.errors) == 1
    peer.say(b"l", b"print on")
    peer.run()
    assert b"on\n" in peer.of(b"o")


def test_output_past_the_ceiling_is_told_with_a_status(
    peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BACKLOG_CEILING", 1 << 20)
    peer.command("cat /usr/bin/* /usr/sbin/* /usr/bin/*")
    for _ in range(2000):
        if not peer.desk.live.kernel.scheduler.run_turn() or peer.connection.closing:
            break
    assert peer.connection.backlog < 6 << 20
    peer.take()
    assert peer.of(b"n").startswith(b"output was lost: more than 1 MB were written at once")
    assert peer.of(b"x") == b"125"


def test_much_output_comes_in_frames_that_are_taken(peer: Peer) -> None:
    """One frame of all that waits would be longer than the other side accepts."""
    peer.hello()
    peer.run()
    for _ in range(5):
        peer.connection.output("x" * (1 << 20))
    peer.take()
    assert peer.of(b"o").count(b"x") == 5 << 20
    assert max(len(payload) for _, payload in peer.seen) <= connections.PIECE


def test_nothing_is_kept_for_who_has_gone(peer: Peer) -> None:
    peer.hello()
    peer.run()
    peer.end.close()
    peer.connection.receive()
    assert peer.connection.gone
    peer.connection.output("x" * 1000)
    assert not peer.connection.pending
