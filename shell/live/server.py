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
from contextlib import suppress
from typing import Any

from emulator.machine.clock import SECOND
from shell.live import journal as journals
from shell.live import snapshot
from shell.live.connection import Connection
from shell.live.journal import Header, Journal
from shell.live.machine import Live, Session
from shell.live.saving import Saver

SOCKET = "socket"
LOCK = "lock"
LOG = "server.log"
#: Steps a second of host time that tasks past their burst are given.
PACE = 300
#: Turns run before the sockets are looked at again, and seconds after which no more are.
TURNS = 40
PATIENCE = 0.01
#: Seconds of idleness after which the journal is forced to the disk.
SYNC_AFTER = 0.2


class Server:
    """Selects over the sockets, runs the machine in between, keeps time."""

    def __init__(self, live: Live, listener: socket.socket, saver: Saver) -> None:
        self.live = live
        self.saver = saver
        self.listener = listener
        self.real = live.header.clock == "real"
        self.clients: list[Connection] = []
        self.selector = selectors.DefaultSelector()
        self.selector.register(listener, selectors.EVENT_READ)
        self.offset = live.machine.clock.now - _host_now()
        self.slow_until = 0.0
        self.served = False
        #: Why the disk did not take the journal, the last time, as everybody was told.
        self.told: int | None = None

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
            self.saver.look()
            if timeout is None or timeout > SYNC_AFTER:
                ready = self._select(SYNC_AFTER)
                if not ready:
                    self._sync()
                    ready = self._select(None if timeout is None else timeout - SYNC_AFTER)
            else:
                ready = self._select(timeout)
            for key, events in ready:
                if key.fileobj is self.listener:
                    self._accept()
                elif events & selectors.EVENT_READ:
                    key.data.receive()
        self._wind_up()

    def _sync(self) -> None:
        """Force the journal to the disk; where it does not take it everybody is told."""
        if self.live.journal is None:
            return
        try:
            self.live.journal.sync()
        except OSError as error:
            if error.errno != self.told:
                for client in self.clients:
                    client.notice(f"the journal is not safe on the disk: {error.strerror}")
            self.told = error.errno
        else:
            self.told = None

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
        live, saver = revive(image, clock)
        if os.path.exists(SOCKET):
            os.unlink(SOCKET)
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        mask = os.umask(0o177)
        listener.bind(SOCKET)
        os.umask(mask)
        listener.listen(64)
        listener.setblocking(False)
        try:
            Server(live, listener, saver).serve()
        finally:
            os.unlink(SOCKET)
            listener.close()
        saver.leave()
        if live.journal is not None:
            # What the disk does not take is that everybody has gone: known at the next start.
            with suppress(OSError):
                live.journal.close()
    except Exception as error:
        _log(error)
        raise SystemExit(1) from error
    finally:
        os.close(lock)


def revive(image: str, clock: str) -> tuple[Live, Saver]:
    """The machine of the current directory: from its snapshot and journal, or booted new.

    And who writes its snapshots. Raises journals.JournalError, live.ReplayError and OSError.
    """
    path = journals.NAME
    if not journals.begun(path):
        header = Header(image, clock or "real")
        live = Live.start(header)
        live.kernel.scheduler.on_bug = _log
        live.journal = Journal(path, header)
        return live, Saver(live, _log)
    snapshot.clean()
    header, _ = journals.read(path, os.path.getsize(path))
    live, offset = snapshot.load(header, path)
    saver = Saver(live, _log)
    _, entries = journals.read(path, offset)
    if clock:
        live.header = header._replace(clock=clock)
    live.journal = Journal(path, header)
    # What an error inside did to a command, and to nobody else, the replay does again.
    live.kernel.scheduler.on_bug = _log
    live.resume(entries)
    return live, saver


def _log(error: BaseException) -> None:
    text = "".join(traceback.format_exception(error))
    try:
        with open(LOG, "a", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        sys.stderr.write(text)  # the disk is full: whoever started the server by hand sees it


if __name__ == "__main__":
    main(*sys.argv[1:4])
