"""`wparlab` on ptys, forked from one process that has everything imported already.

A new Python a terminal is most of what playing a transcript on a pty costs. What is forked
here is a process of its own as that is: it has a pty, runs the program's `main` with the
words it was given, and starts the server of its machine. That a new Python finds all it
imports is shown by the tests of the terminal and of the server, which start one.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import signal
import socket
import subprocess
import sys
import termios
from contextlib import suppress
from functools import cache
from importlib import import_module

from tests.sources import ROOT


class Forks:
    """The process that forks, and the socket to ask it through."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.forking", str(theirs.fileno())],
                cwd=ROOT, pass_fds=[theirs.fileno()],
            )  # fmt: skip
        self.socket = ours
        atexit.register(self.close)

    def terminal(self, *words: str) -> int:
        """Start `wparlab WORDS`; the descriptor of its pty's other side."""
        self.socket.sendall(json.dumps(words).encode() + b"\n")
        _, descriptors, _, _ = socket.recv_fds(self.socket, 1, 1)
        return descriptors[0]

    def close(self) -> None:
        """End the process; what it forked goes on."""
        self.socket.close()
        self.process.wait()


@cache
def forks() -> Forks:
    """The one of this process, begun when it is first wanted."""
    return Forks()


def main(descriptor: int) -> None:
    """Fork a `wparlab` for every line that comes, until the other side has gone."""
    import_module("shell.live.server")
    from emulator.images import boot, names
    from shell.terminal.main import main as wparlab

    for image in names():
        boot(image)
    gc.freeze()

    with socket.socket(fileno=descriptor) as asked, asked.makefile("rb") as lines:
        for line in lines:
            pid, terminal = os.forkpty()
            if not pid:
                asked.detach()
                os.close(descriptor)
                os.environ["TERM"] = "xterm"
                termios.tcsetwinsize(0, (24, 80))
                signal.signal(signal.SIGINT, signal.default_int_handler)
                sys.argv = ["wparlab", *json.loads(line)]
                status = 1
                try:
                    status = wparlab() or 0
                finally:
                    sys.stdout.flush()
                    os._exit(status)
            socket.send_fds(asked, [b"."], [terminal])
            os.close(terminal)
            with suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass  # who has ended meanwhile


if __name__ == "__main__":
    main(int(sys.argv[1]))
