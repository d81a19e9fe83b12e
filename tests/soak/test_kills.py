"""`kill -9` of the server at any moment: nothing whose end was seen is lost.

Also while a snapshot is written, on a disk that is full, and after errors inside commands.
The moments are chosen by what has come so far (a number of bytes, a mark, a process that
writes), never by time.
"""

from __future__ import annotations

import os
import random
import re
import resource
import signal
import socket
import struct
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pexpect
import pytest

from shell.live.fronts import Captured
from shell.live.journal import read
from shell.live.machine import Live
from tests.sources import ROOT
from tests.transcript import BEGINS, ENDS, MARK, WPARLAB, OnPty

TOKENS = "/home/tokens"
#: What is typed while the server is killed; each begins by noting its token.
WORK = (
    "print {token} >> " + TOKENS,
    "print {token} >> " + TOKENS + "; ls -l /etc /usr/bin",
    "i=0; while [ $i -lt 300 ]; do print $i; i=$((i+1)); done; print {token} >> " + TOKENS,
    "print {token} >> " + TOKENS + "; sleep 20; date",
    "print {token} | tee -a " + TOKENS + "; lsvg -l rootvg",
    "(print {token} >> " + TOKENS + ") & wait; ps -ef",
    "mkdir -p /tmp/{token} && print {token} >> " + TOKENS,
)
#: Work that makes a snapshot worth writing.
DEAR = "find / -name nothing; print {token} >> " + TOKENS
#: Lines in which something inside goes wrong, or did once; what stands behind it is run.
WRONG = (
    "x=!; while (( ${{#x}} < 40000 )); do x=\"$x $x\"; done; (find /tmp $x -print); "
    "print {token} >> " + TOKENS,
    "(f() {{ f; }}; f); print {token} >> " + TOKENS,
)
NOT_RUN = "cannot be written"
#: How often it is looked behind a line whether a process writes: some ten milliseconds.
LOOKS = 500


def no_room(server: int, size: int) -> None:
    """Let no file of a process grow past so many bytes: its disk is full."""
    resource.prlimit(server, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def children_of(pid: int) -> list[int]:
    """The processes a server has begun: those that write its snapshots."""
    try:
        return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def server_of(folder: Path) -> int:
    """The pid of the server that listens in the folder: the socket's peer."""
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    here = os.getcwd()
    os.chdir(folder)
    try:
        connection.connect("socket")
        peer = connection.getsockopt(
            socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i")
        )
    finally:
        os.chdir(here)
        connection.close()
    pid: int = struct.unpack("3i", peer)[0]
    return pid


class Life:
    """A machine whose server is killed again and again."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.chance = random.Random(seed)
        self.seen: list[str] = []  # tokens of lines whose end was seen
        self.count = 0
        self.writing = 0  # kills while a snapshot was being written

    def kill_once(self, how: str = "") -> None:
        """Open a terminal, see that all is there, type some lines, kill amid one of them.

        `how`: while a snapshot is `written`, with the disk `full`, after something `wrong`.
        """
        terminal = OnPty(self.folder, "aix6-beta")
        try:
            self.look(terminal)
            server = server_of(self.folder)
            if how == "full":
                used = (self.folder / "journal").stat().st_size
                no_room(server, used + self.chance.randrange(1500))
            for _ in range(self.chance.randrange(4)):
                self.run(terminal, WRONG if how == "wrong" else WORK)
            if how == "written":
                self.wait_for_writer(terminal, server)
            token = self.start(terminal)
            ended = self.read_some(terminal)
            victims = [server, *children_of(server)]
            self.chance.shuffle(victims)
            for victim in victims:
                if victim == server or self.chance.random() < 0.7:
                    with suppress(ProcessLookupError):  # a writer may just have ended
                        os.kill(victim, signal.SIGKILL)
            # What was under way when the server died still arrives.
            terminal.child.expect(pexpect.EOF)
            rest = ended + terminal.child.before
            if any(mark[1] == "D" for mark in MARK.finditer(rest)):
                self.seen.append(token)
        finally:
            terminal.close()

    def wait_for_writer(self, terminal: OnPty, server: int) -> None:
        """Type dear lines until a process is seen writing a snapshot; then go on at once.

        It begins when a line has ended, and has ended before the next one has: so one look is
        too early, and one after that line too late.
        """
        for _ in range(100):
            self.run(terminal, (DEAR,))
            if any(children_of(server) for _ in range(LOOKS)):
                self.writing += 1
                return
        raise AssertionError("no snapshot was ever written")

    def look(self, terminal: OnPty) -> None:
        """Every token whose end was seen is there, in order; the next command works."""
        terminal.child.send(f"print next; cat {TOKENS}\r")
        terminal.child.expect(BEGINS)
        shown = MARK.sub("", terminal.child.before).replace("\r\n", "\n").split("\n")
        terminal.child.expect_exact(ENDS)
        assert shown[1] == "next"
        there = [line for line in shown if re.fullmatch(r"t\d+", line)]
        assert [token for token in there if token in set(self.seen)] == self.seen

    def start(self, terminal: OnPty, work: tuple[str, ...] = WORK) -> str:
        self.count += 1
        token = f"t{self.count}"
        terminal.child.send(self.chance.choice(work).format(token=token) + "\r")
        return token

    def run(self, terminal: OnPty, work: tuple[str, ...] = WORK) -> None:
        token = self.start(terminal, work)
        terminal.child.expect(BEGINS)
        shown = terminal.child.before
        terminal.child.expect_exact(ENDS)
        if NOT_RUN not in shown:
            self.seen.append(token)

    def read_some(self, terminal: OnPty) -> str:
        """Some of what comes: nothing, the echo, some bytes, or up to the end."""
        what = self.chance.randrange(4)
        child = terminal.child
        if what == 0:
            return ""
        if what == 1:
            child.expect_exact("\r\n")
        elif what == 2:
            child.expect_exact(["\x1b]133;C\x07", "\x1b]133;D", NOT_RUN])
        else:
            child.expect([r"\x1b\]133;D;\d+\x07", NOT_RUN])
        return f"{child.before}{child.after}"

    def check_replay(self) -> None:
        """The machine equals a replay of its journal: a terminal sees what a replay sees."""
        terminal = OnPty(self.folder, "aix6-beta")
        lines = ("ls -liR / 2>&1", "ps -ef", "lsvg -l rootvg", f"cat {TOKENS}", "date")
        try:
            shown = []
            for line in lines:
                terminal.child.send(line + "\r")
                terminal.child.expect(BEGINS)
                shown.append(MARK.sub("", terminal.child.before).replace("\r\n", "\n"))
                terminal.child.expect_exact(ENDS)
        finally:
            terminal.close()
        assert list(replayed(self.folder, lines)) == shown


def replayed(folder: Path, lines: tuple[str, ...]) -> Iterator[str]:
    """What the last session of a journal showed for each line, its echo first."""
    header, entries = read(str(folder / "journal"))
    live = Live.start(header)
    live.kernel.scheduler.on_bug = lambda error: None  # as the server does, which notes it
    last = max(entry.session for entry in entries if entry.do == "open")
    front = Captured()
    for entry in entries:
        live.run_to(entry.at, exact=entry.do != "end")
        if entry.session == last and entry.do == "close":
            break
        if entry.do != "end":
            live.act(entry, front if entry.session == last else None)
        if entry.session == last and entry.do == "line":
            front.out.parts.clear()
        elif entry.session == last and entry.do == "end" and front.out.parts:
            yield f"{lines[0]}\n{MARK.sub('', front.out.text)}"
            lines = lines[1:]


def live_on(folder: Path, seed: int, kills: int, hows: tuple[str, ...] = ("",)) -> Life:
    life = Life(folder, seed)
    for number in range(kills):
        life.kill_once(hows[number % len(hows)])
    life.check_replay()
    log = folder / "server.log"
    assert "wrong" in hows or not log.exists() or log.read_text() == ""
    return life


@pytest.mark.slow
def test_five_kills(folder: Path) -> None:
    live_on(folder, 5, 5)


@pytest.mark.slow
def test_four_kills_while_snapshots_are_written_and_the_disk_is_full(folder: Path) -> None:
    life = live_on(folder, 6, 4, ("written", "full"))
    assert life.writing == 2


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_two_hundred_kills(folder: Path, seed: int) -> None:
    life = live_on(folder, seed, 20, ("", "written", "full"))
    assert life.writing > 0


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(5))
def test_fifty_kills_after_errors_inside(folder: Path, seed: int) -> None:
    live_on(folder, seed, 10, ("wrong", "written", "wrong", "full"))


@pytest.mark.soak
def test_a_file_system_that_is_full(tmp_path: Path) -> None:
    """The same on a real one, which takes a root that may mount."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("no file system can be mounted here")
    try:
        life = Life(disk / "machine", 1)
        filler = disk / "filler"
        for number in range(10):
            life.kill_once("written" if number % 3 else "")
            with suppress(OSError), open(filler, "wb", buffering=0) as file:
                while True:
                    file.write(b"x" * 512)
            # It opens; whether the disk takes a line more is the last page's affair.
            call = [*WPARLAB, "shell", "--machine", str(life.folder), "-c", "true"]
            ran = subprocess.run(call, capture_output=True, cwd=ROOT, timeout=60)
            assert ran.returncode == 0 or NOT_RUN.encode() in ran.stderr
            filler.unlink()
        life.check_replay()
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
