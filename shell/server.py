"""The server of one machine: terminals attach to it through a socket in its folder.

Started in the background by the first terminal, left by the last (as tmux does). Keeps
host time away from the machine: the clock moves with the host's only while the machine
is idle, and what it moved by is journaled with the next input. Not a network service:
the socket is a file that its owner alone may open.
"""

from __future__ import annotations

import fcntl
import json
import os
import selectors
import socket
import sys
import time
import traceback
from typing import Any

from emulator.machine.clock import SECOND
from emulator.machine.machine import Machine
from shell import journal as journals
from shell import snapshot
from shell.journal import Header, Journal
from shell.live import Captured, Live, Session
from shell.protocol import Frames, frame

SOCKET = "socket"
LOCK = "lock"
LOG = "server.log"
#: Steps a second of host time that tasks past their burst are given.
PACE = 300
#: Turns run before the sockets are looked at again.
TURNS = 40
#: Bytes of output kept for a terminal that does not take them; the rest is dropped.
BACKLOG = 16 * 1024 * 1024
#: Bytes the journal must have grown by before a new snapshot is worth its writing.
SNAPSHOT_AFTER = 16 * 1024
#: Seconds of idleness after which the journal is forced to the disk.
SYNC_AFTER = 0.2


class Client:
    """One attached terminal, or one -c command: a front end over a socket."""

    def __init__(self, server: Server, connection: socket.socket) -> None:
        self.server = server
        self.connection = connection
        self.frames = Frames()
        self.session: Session | None = None
        self.observing = False
        self.observer: Observation | None = None
        self.outgoing = bytearray()
        self.pending: list[str] = []
        self.pending_kind = b"o"
        self.closing = False
        self.gone = False

    # --- the front end of a session ------------------------------------------------------

    def output(self, text: str) -> None:
        """Queue text for the screen."""
        self._queue(b"o", text)

    def error(self, text: str) -> None:
        """Queue error output."""
        self._queue(b"e", text)

    def _queue(self, kind: bytes, text: str) -> None:
        if kind != self.pending_kind:
            self._join()
            self.pending_kind = kind
        self.pending.append(text)

    def _join(self) -> None:
        if self.pending:
            data = "".join(self.pending).encode("latin-1", "replace")
            self.pending.clear()
            if len(self.outgoing) + len(data) > BACKLOG:
                return self.notice("output was lost: the terminal does not take it fast enough")
            self.outgoing += frame(self.pending_kind, data)
        return None

    def notice(self, words: str) -> None:
        """Tell the person something that is not the machine's."""
        self.send(b"n", words.encode())

    def send(self, kind: bytes, payload: bytes = b"") -> None:
        """Queue a frame after what was written so far."""
        if kind != b"n":
            self._join()
        self.outgoing += frame(kind, payload)

    def event(self, name: str, value: Any) -> None:
        """A prompt, or a program that wants lines or keys."""
        if name == "prompt":
            self.send(b"p", json.dumps(value).encode())
        elif name == "read":
            self.send(b"r")
        elif name == "keys":
            self.send(b"k", b"1")
        elif name == "lines":
            self.send(b"k", b"0")

    def over(self, status: int) -> None:
        """The session has ended: say so and hang up when all is sent."""
        self.session = None
        self.send(b"x", str(status).encode())
        self.closing = True

    def flush(self) -> None:
        """Send what the socket takes now."""
        self._join()
        if self.outgoing and not self.gone:
            try:
                sent = self.connection.send(self.outgoing)
                del self.outgoing[:sent]
            except BlockingIOError:
                return
            except OSError:
                self.gone = True

    # --- what comes in -------------------------------------------------------------------

    def receive(self) -> None:
        """Read what came; act on the frames that are complete."""
        try:
            data = self.connection.recv(1 << 20)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.gone = True
            return
        try:
            for kind, payload in self.frames.feed(data):
                self._take(kind, payload)
        except ValueError:
            self.gone = True

    def _take(self, kind: bytes, payload: bytes) -> None:
        if kind == b"h":
            self._hello(json.loads(payload))
        elif self.observer is not None:
            self.observer.take(kind, payload)
        elif self.session is not None:
            number = self.session.number
            arrive = self.server.arrive
            if kind == b"l":
                arrive("line", number, text=payload.decode("latin-1"))
            elif kind == b"d":
                arrive("eof", number)
            elif kind == b"s":
                arrive("signal", number, name=payload.decode("ascii"))
            elif kind == b"k":
                arrive("keys", number, text=payload.decode("latin-1"))
            elif kind == b"i":
                arrive("input", number, text=payload.decode("latin-1"))
            elif kind == b"w":
                arrive("resize", number, **json.loads(payload))

    def _hello(self, hello: dict[str, Any]) -> None:
        window = {"rows": hello["rows"], "columns": hello["columns"], "term": hello["term"]}
        if hello.get("observe"):
            self.observing = True
            self.observer = Observation(self, hello, window)
        elif hello["mode"] == "terminal":
            self.session = self.server.arrive("open", 0, self, **window)
        else:
            self.session = self.server.arrive(
                "exec", 0, self, text=hello["text"], arguments=hello["arguments"]
            )


class Observation:
    """A terminal or command that looks: each line runs on a copy that is thrown away."""

    #: Steps one observed line may take.
    STEPS = 500_000

    def __init__(self, client: Client, hello: dict[str, Any], window: dict[str, Any]) -> None:
        self.client = client
        self.window = window
        self.live: Live | None = None
        self.session: Session | None = None
        self.continuing = False
        if hello["mode"] == "terminal":
            for name, value in self._fresh():
                if name == "prompt":
                    self.event(name, value)
        else:
            self.live = self._copy()
            self.session = self.live.arrive(
                "exec", 0, client, text=hello["text"], arguments=hello["arguments"]
            )
            self._run()

    def _copy(self) -> Live:
        return Live(self.client.server.live.machine.snapshot())

    def _fresh(self) -> list[tuple[str, Any]]:
        """Take a new copy, a login shell at its first prompt; what it told on the way."""
        live = self._copy()
        waiting = Captured()
        session = live.arrive("open", 0, waiting, **self.window)
        live.settle(self.STEPS)
        session.front = self
        if session.tty is not None:
            session.tty.sink = self.output
        self.live, self.session = live, session
        return waiting.events

    # What the copy's session shows goes to the client; the kind of the prompt is noted.

    def output(self, text: str) -> None:
        """Text for the screen."""
        self.client.output(text)

    def error(self, text: str) -> None:
        """Error output."""
        self.client.error(text)

    def over(self, status: int) -> None:
        """The observing shell was left."""
        self.client.over(status)

    def event(self, name: str, value: Any) -> None:
        """A prompt, or a program that wants lines or keys."""
        if name == "prompt":
            self.continuing = value.get("kind") == "PS2"
        self.client.event(name, value)

    def take(self, kind: bytes, payload: bytes) -> None:
        """A line or a key for the copy."""
        if self.session is None or self.live is None:
            return
        text = payload.decode("latin-1")
        at_prompt = self.session.tty is not None and not self.session.tty.foreground
        if kind == b"l" and at_prompt and not self.continuing:
            # At the login shell's own prompt: look at the machine as it is now.
            self._fresh()
        live, session = self.live, self.session
        if kind == b"l":
            live.arrive("line", session.number, text=text)
        elif kind == b"d":
            live.arrive("eof", session.number)
        elif kind == b"s":
            live.arrive("signal", session.number, name=text)
        elif kind == b"k":
            live.arrive("keys", session.number, text=text)
        elif kind == b"i":
            live.arrive("input", session.number, text=text)
        self._run()

    def _run(self) -> None:
        live, session = self.live, self.session
        assert live is not None and session is not None
        live.settle(self.STEPS)
        if live.kernel.scheduler.runnable and not session.finished:
            self.client.notice(f"stopped after {self.STEPS} steps: this only looks")
            self.client.over(124)


class Server:
    """Selects over the sockets, runs the machine in between, keeps time."""

    def __init__(self, live: Live, listener: socket.socket) -> None:
        self.live = live
        self.listener = listener
        self.real = live.header.clock == "real"
        self.clients: list[Client] = []
        self.selector = selectors.DefaultSelector()
        self.selector.register(listener, selectors.EVENT_READ)
        self.offset = live.machine.clock.now - _host_now()
        self.slow_until = 0.0
        self.served = False

    def arrive(self, do: str, session: int, front: Any = None, **fields: Any) -> Session:
        """Something reached the machine: move its clock, if it is idle and real; pass it on."""
        scheduler = self.live.kernel.scheduler
        if self.real and not scheduler.runnable:
            self.live.machine.clock.advance(_host_now() + self.offset)
        return self.live.arrive(do, session, front, **fields)

    def serve(self) -> None:
        """Run until the last terminal has gone."""
        while self.clients or not self.served:
            timeout = self._run()
            for client in self.clients:
                client.flush()
            self._drop()
            if not self.clients and self.served:
                break
            if timeout is None or timeout > SYNC_AFTER:
                ready = self._select(SYNC_AFTER)
                if not ready:
                    if self.live.journal is not None:
                        self.live.journal.sync()
                    ready = self._select(None if timeout is None else timeout - SYNC_AFTER)
            else:
                ready = self._select(timeout)
            for key, events in ready:
                if key.fileobj is self.listener:
                    self._accept()
                elif events & selectors.EVENT_READ:
                    key.data.receive()
        self._wind_up()

    def _select(self, timeout: float | None) -> list[tuple[selectors.SelectorKey, int]]:
        for client in self.clients:
            wanted = selectors.EVENT_READ
            if client.outgoing:
                wanted |= selectors.EVENT_WRITE
            if self.selector.get_key(client.connection).events != wanted:
                self.selector.modify(client.connection, wanted, client)
        return self.selector.select(timeout)

    def _accept(self) -> None:
        try:
            connection, _ = self.listener.accept()
        except OSError:
            return
        connection.setblocking(False)
        client = Client(self, connection)
        self.clients.append(client)
        self.selector.register(connection, selectors.EVENT_READ, client)
        self.served = True

    def _drop(self) -> None:
        """Forget clients that have gone or whose session is over and sent."""
        for client in list(self.clients):
            if client.gone or (client.closing and not client.outgoing and not client.pending):
                self.selector.unregister(client.connection)
                client.connection.close()
                self.clients.remove(client)
                if client.session is not None:
                    self.arrive("close", client.session.number)
                    self.live.kernel.scheduler.run(steps=10_000)

    def _run(self) -> float | None:
        """Run the machine for a while; how long it can be left alone (None: for ever)."""
        scheduler, clock = self.live.kernel.scheduler, self.live.machine.clock
        for _ in range(TURNS):
            if scheduler.throttled:
                wait = self.slow_until - time.monotonic()
                if wait > 0:
                    return wait
                before = clock.steps
                scheduler.run_turn()
                self.slow_until = time.monotonic() + (clock.steps - before) / PACE
            elif scheduler.runnable:
                scheduler.run_turn()
            else:
                when = scheduler.next_timer if self.real else scheduler.foreground_timer
                if when is None:
                    return None
                if self.real:
                    wait = (when - _host_now() - self.offset) / SECOND
                    if wait > 0:
                        return wait
                clock.advance(when)
                scheduler.fire_timers()
        return 0.0

    def _wind_up(self) -> None:
        """Close the sessions nobody is at any more."""
        for number in sorted(self.live.sessions):
            self.arrive("close", number)
        self.live.kernel.scheduler.run(steps=20_000)


def _host_now() -> int:
    """Host time in microseconds, from any fixed point: only differences are used."""
    return time.monotonic_ns() // 1000


def main(folder: str, image: str, clock: str) -> None:
    """Serve the machine in `folder` (the current directory is moved there) until it is left."""
    os.chdir(folder)
    lock = os.open(LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return  # another server was faster; the terminal attaches to that one
    try:
        live = revive(image, clock)
        offset = live.journal.size if live.journal is not None else 0
        if os.path.exists(SOCKET):
            os.unlink(SOCKET)
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        mask = os.umask(0o177)
        listener.bind(SOCKET)
        os.umask(mask)
        listener.listen(64)
        listener.setblocking(False)
        live.kernel.scheduler.on_bug = _log
        try:
            Server(live, listener).serve()
        finally:
            os.unlink(SOCKET)
            listener.close()
        if live.journal is not None:
            live.journal.sync()
            if snapshot.at_rest(live) and live.journal.size - offset > SNAPSHOT_AFTER:
                snapshot.save(live)
            live.journal.close()
    except Exception as error:
        _log(error)
        raise SystemExit(1) from error
    finally:
        os.close(lock)


def revive(image: str, clock: str) -> Live:
    """The machine of the current directory: from its snapshot and journal, or booted new.

    Raises journals.JournalError, live.ReplayError and OSError.
    """
    path = journals.NAME
    if not journals.begun(path):
        header = Header(image, clock or "real")
        live = Live.start(header)
        live.journal = Journal(path, header)
        return live
    header, _ = journals.read(path, os.path.getsize(path))
    live = Live.start(header)
    offset = snapshot.load(live, path)
    _, entries = journals.read(path, offset)
    if clock:
        live.header = header._replace(clock=clock)
    live.journal = Journal(path, header)
    live.resume(entries)
    return live


def _log(error: BaseException) -> None:
    with open(LOG, "a", encoding="utf-8") as file:
        file.write("".join(traceback.format_exception(error)))


def machine_of(folder: str) -> Machine:
    """The machine kept in a folder, replayed from its journal; nothing is written."""
    header, entries = journals.read(os.path.join(folder, journals.NAME))
    live = Live.start(header)
    live.resume(entries)
    return live.machine


if __name__ == "__main__":
    main(*sys.argv[1:4])
