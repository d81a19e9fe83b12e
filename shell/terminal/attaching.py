"""Reaching the server of the machine in a folder; starting it where none runs.

Not what is said to it then (`shell.terminal.client`). Imports no emulator: the child that
becomes the server does.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import time

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


def _attach(image: str, clock: str) -> socket.socket:
    until = time.monotonic() + START_TIMEOUT
    delay = 0.001
    started: int | None = None
    while True:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            connection.connect("socket")
            return connection
        except (FileNotFoundError, ConnectionRefusedError):
            connection.close()
        if started is None:
            started = _start_server(image, clock)
        else:
            done, status = os.waitpid(started, os.WNOHANG)
            if done and status:
                raise Unreachable(_last_words())
            if done:
                started = None  # another server was faster, or it was just leaving
        if time.monotonic() > until:
            raise Unreachable("the machine's server does not answer")
        time.sleep(delay)
        delay = min(delay * 1.3, 0.02)


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
    """Start the server in the background; the pid to ask how it fares until it serves."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        return child
    # The child: nothing of the caller's stays open, and no exception climbs back up.
    status = 1
    try:
        os.setsid()
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        os.closerange(3, os.sysconf("SC_OPEN_MAX") if null < 3 else 65_536)
        for name in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGHUP):
            signal.signal(name, signal.SIG_IGN)
        os.umask(0o077)
        from shell.live import server

        server.main(".", image, clock)
        status = 0
    finally:
        os._exit(status)
