"""What is measured of the workload: topas' screen, ten busy loops in ten WPARs."""

from __future__ import annotations

import os
import socket
import struct
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.engine import MKWPAR, Shell
from benchmarks.measure import Row, repeat
from benchmarks.terminals import READY, machine, spawn, wparlab
from emulator.images import boot
from emulator.machine import processes, workload
from emulator.machine.clock import SECOND

WPARS = 10
#: Seconds until the loops' bursts are over, and while they are measured.
SETTLE, MEASURE = 20.0, 5.0


def topas() -> Iterator[Row]:
    """One refresh of topas -@ with ten busy WPARs: measured, gathered, drawn."""
    shell = Shell(boot())
    for number in range(WPARS):
        name = f"w{number}"
        shell.type(MKWPAR.format(name=name, address=f"10.1.1.{number + 1}"))
        shell.type(f"startwpar {name}")
        init = processes.init_of(shell.live.machine, name)
        pid = processes.begin(shell.live.machine, init, "ksh", wpar=name).pid
        workload.wants(shell.live.machine, pid)
    shell.live.arrive("line", shell.session.number, text="TERM=vt100 topas -@")
    scheduler = shell.live.kernel.scheduler
    scheduler.run(steps=1000)
    drawn = len(shell.front.out.text)

    def refresh() -> None:
        scheduler.clock.advance(scheduler.clock.now + 2 * SECOND)
        scheduler.fire_timers()
        scheduler.run(steps=1000)

    value = repeat(refresh, 100)
    if len(shell.front.out.text) < drawn + 100 * len("00:00:02"):
        raise RuntimeError("topas did not draw")
    yield Row("a screen of topas -@ with ten busy WPARs", value, 5)


def loops() -> Iterator[Row]:
    """Ten loops without end in ten WPARs: percent of a core that the machine's server takes."""
    with machine() as folder:
        child = spawn([*wparlab(), "shell", "--clock", "real", "--machine", folder], READY)

        def typed(line: str) -> None:
            child.send(line + "\r")
            child.expect_exact(READY)

        for number in range(WPARS):
            typed(MKWPAR.format(name=f"w{number}", address=f"10.1.1.{number + 1}"))
            typed(f"startwpar w{number}")
            typed(f"clogin w{number} 'while :; do :; done' &")
        server = _server(folder)
        time.sleep(SETTLE)
        begun, before = time.monotonic(), _used(server)
        time.sleep(MEASURE)
        share = 100 * (_used(server) - before) / (time.monotonic() - begun)
        child.close(force=True)  # with its terminal the loops end
    yield Row("ten busy loops in ten WPARs: of a core", share, 5, "%")


def _server(folder: str) -> int:
    """The pid of the machine's server: who is behind its socket."""
    here = os.getcwd()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        os.chdir(folder)  # the path of a socket may not be long
        try:
            connection.connect("socket")
        finally:
            os.chdir(here)
        size = struct.calcsize("3i")
        peer = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
    pid: int = struct.unpack("3i", peer)[0]
    return pid


def _used(pid: int) -> float:
    """Seconds of a core that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
