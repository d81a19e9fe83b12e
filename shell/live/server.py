"""The server of one machine: terminals attach to it through a socket in its folder.

Started in the background by the first terminal, left by the last (as tmux does). Keeps
host time away from the machine: the clock moves with the host's only while the machine
is idle, and what it moved by is journaled with the next input. Not a network service:
the socket is a file that its owner alone may open.
"""

from __future__ import annotations

import fcntl
import os
import selectors
import socket
import sys
import time
import traceback
from typing import Any

from emulator.machine.clock import SECOND
from shell.live import journal as journals
from shell.live import snapshot
from shell.live.connection import Connection
from shell.live.journal import Header, Journal
from shell.live.machine import Live, Session

SOCKET = "socket"
LOCK = "lock"
LOG = "server.log"
#: Steps a second of host time that tasks past their burst are given.
PACE = 300
#: Turns run before the sockets are looked at again, and seconds after which no more are.
TURNS = 40
PATIENCE = 0.01
#: Bytes the journal must have grown by before a new snapshot is worth its writing.
SNAPSHOT_AFTER = 16 * 1024
#: Seconds of idleness after which the journal is forced to the disk.
SYNC_AFTER = 0.2


class Server:
    """Selects over the sockets, runs the machine in between, keeps time."""

    def __init__(self, live: Live, listener: socket.socket) -> None:
        self.live = live
        self.listener = listener
        self.real = live.header.clock == "real"
        self.clients: list[Connection] = []
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
        client = Connection(self, connection)
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
        until = time.monotonic() + PATIENCE
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
                if time.monotonic() > until:
                    return 0.0
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
        live.kernel.scheduler.on_bug = _log
        live.journal = Journal(path, header)
        return live
    header, _ = journals.read(path, os.path.getsize(path))
    live = Live.start(header)
    live.kernel.scheduler.on_bug = _log
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


if __name__ == "__main__":
    main(*sys.argv[1:4])
