"""How long a machine with a past takes to open, beside one that is new.

Each machine is left as badly as can be: its server is killed while somebody is logged in.
Then it is opened again and again, a copy of its folder each time, for the first opening
brings it into order.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pexpect

from benchmarks.engine import MKWPAR, roomy
from benchmarks.lives import crowded
from benchmarks.measure import LEAST, Row, median, timed
from benchmarks.terminals import READY, machine, on, wparlab
from emulator.machine.wpar.rows import MOST
from shell.live import snapshot
from shell.live.fronts import Silent
from shell.live.journal import NAME, Header, Journal
from shell.live.machine import Live

CROWDED = f"{MOST:,} WPARs"
#: What is typed at a terminal, by turns; none of it lets the machine grow for ever.
COMMANDS = (
    "ls -l /etc", "cd /tmp", "print some text >file", "lsvg -l rootvg | grep jfs2",
    "for i in 1 2 3; do print $i; done", "df", "grep root /etc/passwd", "x=$((x+1))",
    "ps -ef | wc -l", "cat file", "rm file", "cd -",
)  # fmt: skip


def reopening() -> Iterator[Row]:
    """After 10,000 commands, after 80 `find /`, with 1,000 WPARs, and as many as AIX allows."""
    pasts = {
        "10,000 commands": _typed([COMMANDS[n % len(COMMANDS)] for n in range(10_000)]),
        "80 find /": _typed(["find / -name nothing"] * 80),
        "1,000 WPARs": _wpars(1000),
        CROWDED: _crowded(),
    }
    new: list[float] = []
    times: dict[str, list[float]] = {past: [] for past in pasts}
    try:
        for _ in range(LEAST):
            with machine() as folder:
                _open(folder, new)
            for past, kept in pasts.items():
                with machine() as folder:
                    shutil.copytree(kept, folder, ignore=shutil.ignore_patterns("socket"))
                    _open(folder, times[past])
    finally:
        for kept in pasts.values():
            shutil.rmtree(kept)
    start = median(new)
    for past, found in times.items():
        if past == CROWDED:
            yield Row(f"reopening after {past}", median(found), 2000)
            continue
        yield Row(
            f"reopening after {past}", median(found), round(1.5 * start + 50),
            reference=f"a new machine {start:.3g} ms",
        )  # fmt: skip


def _open(folder: str, times: list[float]) -> None:
    """Run `true` on a machine whose server does not run; wait until it has left again."""
    with timed(times):
        subprocess.run(
            [*wparlab(), "shell", "--clock", "virtual", "--machine", folder, "-c", "true"],
            stdin=subprocess.DEVNULL, check=True,
        )  # fmt: skip
    lock = os.open(os.path.join(folder, "lock"), os.O_RDWR)
    fcntl.flock(lock, fcntl.LOCK_EX)
    os.close(lock)


def _typed(lines: list[str]) -> str:
    """The folder of a machine at whose terminal lines were typed when its server was killed."""
    folder = tempfile.mkdtemp(prefix="bench-")
    child = on(folder)
    for line in lines:
        child.send(line + "\r")
        child.expect_exact(READY)
    os.kill(_server(folder), signal.SIGKILL)
    child.expect(pexpect.EOF)
    child.close(force=True)
    return folder


def _server(folder: str) -> int:
    """The pid of the server that listens in a folder: the socket's peer."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.connect(os.path.join(folder, "socket"))
        size = struct.calcsize("3i")
        peer = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
    pid: int = struct.unpack("3i", peer)[0]
    return pid


def _wpars(count: int) -> str:
    """The folder of a machine with so many WPARs, on disks that the image has not."""
    folder = tempfile.mkdtemp(prefix="bench-")
    header = Header("aix6-beta", "virtual")
    live = Live(roomy(), header, Journal(str(Path(folder, NAME)), header))
    session = live.arrive("open", 0, Silent(), term="xterm")
    live.settle()
    for number in range(count):
        address = f"10.2.{number // 250}.{number % 250 + 1}"
        line = MKWPAR.format(name=f"w{number:04d}", address=address) + " -g bigvg"
        live.arrive("line", session.number, text=line)
        live.settle()
    assert len(live.machine.wpars) == count
    snapshot.save(live, folder)
    return folder


def _crowded() -> str:
    """The folder of a machine with as many WPARs as AIX allows."""
    folder = tempfile.mkdtemp(prefix="bench-")
    header = Header("aix6-beta", "virtual")
    live = Live(crowded(MOST), header, Journal(str(Path(folder, NAME)), header))
    live.arrive("open", 0, Silent(), term="xterm")
    live.settle()
    snapshot.save(live, folder)
    return folder
