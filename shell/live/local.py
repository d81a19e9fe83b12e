"""A terminal on a machine of the same process: what goes over the socket, without a socket.

The connection (`shell.live.connection`) is the server's own, and so is everything behind it;
this stands in for the server that runs the machine and for the socket that carries frames.
For tests, for whoever grades, and for a page that has no server. Keeps no journal of its own
and moves no clock by the host's.
"""

from __future__ import annotations

import io
from typing import Any

from shell.live.connection import Connection
from shell.live.machine import Live
from shell.live.sessions import Session


class Local:
    """The machine's end of one terminal: bytes in, bytes out."""

    def __init__(self, live: Live) -> None:
        """Nobody is logged in before a terminal says what it wants."""
        self.live = live
        self._arrived = bytearray()
        self._said = bytearray()
        self._connection = Connection(self, self)

    def exchange(self, data: bytes) -> bytes:
        """Hand over what the terminal says, run until everybody waits; what is said to it."""
        self._arrived += data
        while self._arrived:
            self._connection.receive()
        self.live.settle()
        self._connection.flush()
        while self._connection.looks and self._connection.observer is not None:
            self._connection.observer.turn()
            self._connection.flush()
        said = bytes(self._said)
        self._said.clear()
        return said

    def hang_up(self) -> None:
        """The terminal has gone."""
        session, self._connection.session = self._connection.session, None
        if session is not None:
            self.live.arrive("close", session.number)
            self.live.settle()

    # --- what a connection wants of its server -----------------------------------------------

    def arrive(self, do: str, session: int, front: Any = None, **fields: Any) -> Session:
        """Something reached the machine."""
        return self.live.arrive(do, session, front, **fields)

    def farewell(self, words: str) -> None:
        """Everybody is sent away: whoever is at this end."""
        self._connection.end(words)

    def note(self, error: Exception) -> None:
        """An error of ours: nobody else is here to be told."""
        raise error

    # --- what it wants of its socket ---------------------------------------------------------

    def recv(self, count: int) -> bytes:
        """What the terminal says. Raises BlockingIOError where it says nothing."""
        if not self._arrived:
            raise BlockingIOError
        data = bytes(self._arrived[:count])
        del self._arrived[:count]
        return data

    def send(self, data: bytes | bytearray) -> int:
        """Say something to the terminal; how much of it was taken: all."""
        self._said += data
        return len(data)

    def close(self) -> None:
        """Nothing is held."""

    def fileno(self) -> int:
        """There is none. Raises io.UnsupportedOperation, an OSError."""
        raise io.UnsupportedOperation("fileno")
