"""The server of one machine: terminals attach to it through a socket in its folder.

Started in the background by the first terminal, left by the last (as tmux does). Keeps
host time away from the machine: the clock moves with the host's only while the machine
is idle, and what it moved by is journaled with the next input. Not a network service:
the socket is a file that its owner alone may open.
"""

from __future__ import annotations

import os
import selectors
import socket
import sys
import time
from contextlib import suppress
from typing import Any

from emulator.machine.clock import SECOND
from shell.live import collecting
from shell.live.connection import BACKLOG_LOW, Connection
from shell.live.machine import Live
from shell.live.reviving import revive
from shell.live.saving import Saver
from shell.live.sessions import Session
from shell.live.watching import Watch
from shell.protocol import SOCKET

LOG = "server.log"
#: Steps a second of host time that tasks past their burst are given.
PACE = 300
#: Seconds that the first terminal may take to come: it began this server.
FIRST = 60.0
#: Turns run before the sockets are looked at again, and seconds after which no more are.
TURNS = 40
PATIENCE = 0.01
#: Seconds of idleness after which the journal is forced to the disk, and garbage collected.
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
        self.watch = Watch(live, time.monotonic)
        self.leaves = time.monotonic() + FIRST
        self.served = False
        #: Looks that were given turns so far: they take them one after the other.
        self.looked = 0
        #: Why the disk did not take the journal, the last time, as everybody was told.
        self.told: int | None = None

    def arrive(self, do: str, session: int, front: Any = None, **fields: Any) -> Session:
        """Something reached the machine: move its clock, if it is idle and real; pass it on."""
        scheduler = self.live.kernel.scheduler
        if self.real and not scheduler.runnable:
            self.live.machine.clock.advance(_host_now() + self.offset)
        return self.live.arrive(do, session, front, **fields)

    def farewell(self, words: str) -> None:
        """Hang up everybody, with the reason: the machine is to be thrown away."""
        for client in self.clients:
            client.end(words)

    @staticmethod
    def note(error: Exception) -> None:
        """Write an error of ours into the log."""
        _log(error)

    def serve(self) -> None:
        """Run until the last terminal has gone, and nobody is at the door."""
        while self._wanted():
            timeout = self._run()
            self._run_look()
            if self._attend() or self._looks() or (self.served and not self.clients):
                timeout = 0.0
            elif not self.served:
                timeout = FIRST if timeout is None else min(timeout, FIRST)
            self.saver.look()
            if timeout is None or timeout > SYNC_AFTER:
                ready = self._select(SYNC_AFTER)
                if not ready:
                    self._sync()
                    collecting.idle()
                    self.saver.rest()
                    ready = self._select(None if timeout is None else timeout - SYNC_AFTER)
            else:
                ready = self._select(timeout)
            for key, events in ready:
                if key.fileobj is self.listener:
                    self._accept()
                elif events & selectors.EVENT_READ:
                    key.data.receive()
        self._wind_up()

    def _wanted(self) -> bool:
        """Whether there is anybody, or the first one may still come."""
        if self.clients or self._accept():
            return True
        return not self.served and time.monotonic() < self.leaves

    def _attend(self) -> bool:
        """Send what there is to send and forget who has gone; whether the machine was told
        of something, so that it wants to run.
        """
        told = False
        for client in self.clients[:]:
            client.flush()
            sent = client.closing and not client.outgoing
            if client.gone or client.closing:
                told = self._close(client) or told
            elif client.session is not None:
                told = self._open_or_shut(client, client.session.number) or told
            if client.gone or sent:
                self.selector.unregister(client.connection)
                client.connection.close()
                client.outgoing.clear()
                self.clients.remove(client)
        return told

    def _close(self, client: Connection) -> bool:
        """Hang up the session of a client that has gone or was sent away, if it has one."""
        session, client.session, client.observer = client.session, None, None
        if session is not None:
            self.arrive("close", session.number)
        return session is not None

    def _open_or_shut(self, client: Connection, number: int) -> bool:
        """Tell the machine where output begins to wait for too long, and where that ends."""
        if client.falls_behind:
            client.behind = True
            self.arrive("xoff", number)
            return True
        if client.behind and client.backlog <= BACKLOG_LOW:
            client.behind = False
            self.arrive("xon", number)
            return True
        return False

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

    def _accept(self) -> bool:
        """Let in who is at the door; False where nobody is."""
        try:
            connection, _ = self.listener.accept()
        except OSError:
            return False
        connection.setblocking(False)
        client = Connection(self, connection)
        self.clients.append(client)
        self.selector.register(connection, selectors.EVENT_READ, client)
        self.served = True
        return True

    def _looks(self) -> list[Connection]:
        """Who looks and wants a turn: where output is not taken, its steps wait too."""
        return [client for client in self.clients if client.looks]

    def _run_look(self) -> None:
        """Run one of the looks for a moment: they take turns, the machine's in between."""
        looks = self._looks()
        if not looks:
            return
        client = looks[self.looked % len(looks)]
        self.looked += 1
        until = time.monotonic() + PATIENCE / 2
        for _ in range(TURNS):
            if not client.looks or client.observer is None or time.monotonic() > until:
                return
            client.observer.turn()

    def _run(self) -> float | None:
        """Run the machine for a while; how long it can be left alone (None: for ever)."""
        scheduler, clock = self.live.kernel.scheduler, self.live.machine.clock
        until = time.monotonic() + PATIENCE
        for _ in range(TURNS):
            if not self.real and self.live.still:
                return None
            # Where a virtual clock is to reach a moment, nobody waits for it on the way, but
            # where somebody watches.
            paced = self.real or scheduler.foreground_timer is None or self.watch.watched
            if scheduler.throttled and paced:
                wait = self.slow_until - time.monotonic()
                if wait > 0:
                    return wait
                before = clock.steps
                scheduler.run_turn()
                self.slow_until = time.monotonic() + (clock.steps - before) / PACE
                if any(client.falls_behind for client in self.clients):
                    return 0.0
            elif scheduler.runnable:
                scheduler.run_turn()
                if time.monotonic() > until:
                    return 0.0
                if any(client.falls_behind for client in self.clients):
                    return 0.0  # the machine is told before its next turn
            else:
                when = scheduler.next_timer if self.real else scheduler.foreground_timer
                if when is None:
                    return None
                if self.real:
                    wait = (when - _host_now() - self.offset) / SECOND
                    if wait > 0:
                        return wait
                elif self.watch.watched and (wait := self.watch.left(when)) > 0:
                    return wait
                # At once: nothing may arrive between the moment and what happens at it.
                clock.advance(when)
                scheduler.run_turn()
        return 0.0

    def _wind_up(self) -> None:
        """Let what was hung up come to its end."""
        self.live.kernel.scheduler.run(steps=20_000)


def _host_now() -> int:
    """Host time in microseconds, from any fixed point: only differences are used."""
    return time.monotonic_ns() // 1000


def main(image: str, clock: str, lock: int) -> None:
    """Serve the machine in the current directory until it is left.

    `lock` is the descriptor of its lock, which is held (`shell.terminal.attaching`): it is
    let go when all is done, so that a next server finds the machine whole.
    """
    try:
        collecting.opening()
        live, saver = revive(image, clock, _log)
        collecting.opened()
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
            with suppress(FileNotFoundError):  # somebody has cleared the folder up
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


def _log(error: BaseException) -> None:
    import traceback  # here, because hardly any server needs it

    text = "".join(traceback.format_exception(error))
    try:
        with open(LOG, "a", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        sys.stderr.write(text)  # the disk is full: whoever started the server by hand sees it
