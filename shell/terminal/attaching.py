"""Reaching the server of the machine in a folder; starting it where none runs.

Not what is said to it then (`shell.terminal.client`). Imports no emulator: the child that
becomes the server does.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import socket
import sys
import time
from contextlib import suppress

from shell.protocol import HEADER, LOCK, SOCKET, frame

#: How long a server may take to answer its socket before we give up, in seconds.
START_TIMEOUT = 60.0


class Unreachable(Exception):
    """The machine's server cannot be reached or started; says why."""


def attach(folder: str, image: str, clock: str) -> socket.socket:
    """Connect to the server of the machine in `folder`. Raises Unreachable."""
    os.makedirs(folder, mode=0o700, exist_ok=True)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Unreachable("Permission denied")  # the server could not even say so in its log
    here = os.getcwd()
    # A socket's path may be 107 bytes; from within the folder it is six.
    os.chdir(folder)
    try:
        return _attach(image, clock)
    finally:
        os.chdir(here)


def send_away(folder: str, words: str) -> bool:
    """Hang up every login on the machine in `folder`, with the reason, and wait until all is
    sent; False where nobody serves it. Raises Unreachable.
    """
    if not os.path.isdir(folder):
        return False
    here = os.getcwd()
    os.chdir(folder)
    try:
        connection = _greeted(time.monotonic() + START_TIMEOUT)
    finally:
        os.chdir(here)
    if connection is None:
        return False
    hello = {"mode": "farewell", "words": words}
    with connection, suppress(ConnectionResetError, BrokenPipeError):
        connection.sendall(frame(b"h", json.dumps(hello).encode()))
        while connection.recv(65_536):
            pass
    return True


def _attach(image: str, clock: str) -> socket.socket:
    until = time.monotonic() + START_TIMEOUT
    delay = 0.001
    started = 0
    while True:
        connection = _greeted(until)
        if connection is not None:
            return connection
        if not started:
            started = _start_server(image, clock)
        if started:
            done, status = os.waitpid(started, os.WNOHANG)
            if done and status:
                raise Unreachable(_last_words())
            if done:
                started = 0  # it came and went: others were served, and we came too late
        if time.monotonic() > until:
            raise Unreachable("the machine's server does not answer")
        time.sleep(delay)
        delay = min(delay * 1.3, 0.02)


def _greeted(until: float) -> socket.socket | None:
    """A connection to a server that has said hello, so that it serves us; None where there
    is no server, or one that is just leaving.
    """
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.connect(SOCKET)
        connection.settimeout(max(0.001, until - time.monotonic()))
        hello = b""
        while len(hello) < HEADER.size:
            came = connection.recv(HEADER.size - len(hello))
            if not came:
                raise ConnectionResetError
            hello += came
        connection.settimeout(None)
    except (FileNotFoundError, ConnectionRefusedError, ConnectionResetError, BrokenPipeError):
        connection.close()
        return None
    except TimeoutError:
        connection.close()
        raise Unreachable("the machine's server does not answer") from None
    return connection


def _last_words() -> str:
    """The last line of the server's log: what went wrong, without the kind of error."""
    try:
        with open("server.log", encoding="utf-8") as file:
            lines = file.read().strip().splitlines()
    except OSError:
        lines = []
    kind, _, words = (lines[-1] if lines else "").partition(": ")
    return words or kind or "the machine's server ended"


def _start_server(image: str, clock: str) -> int:
    """Start the server in the background; the pid to ask how it fares until it serves.

    0 where another one holds the lock: it serves, begins or leaves. The lock is taken here
    and handed on, so that of many terminals that come at once only one starts a server.
    """
    lock = os.open(LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return 0
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        os.close(lock)
        return child
    # The child: nothing of the caller's stays open, and no exception climbs back up.
    status = 1
    try:
        os.setsid()
        # Where the caller has no standard input, the lock may be in its place.
        lock = fcntl.fcntl(lock, fcntl.F_DUPFD_CLOEXEC, 3)
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        os.closerange(3, lock)
        os.closerange(lock + 1, 65_536)
        for name in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGHUP):
            signal.signal(name, signal.SIG_IGN)
        os.umask(0o077)
        from shell.live import server

        server.main(image, clock, lock)
        status = 0
    finally:
        os._exit(status)


