"""`kill -9` of the server at any moment: nothing whose end was seen is lost.

The moments are chosen by what has come so far (a number of bytes, a mark), never by time.
"""

from __future__ import annotations

import os
import random
import re
import signal
import socket
import struct
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from shell.live.fronts import Captured
from shell.live.journal import read
from shell.live.machine import Live
from tests.transcript import BEGINS, ENDS, MARK, OnPty

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

    def kill_once(self) -> None:
        """Open a terminal, see that all is there, type some lines, kill amid one of them."""
        terminal = OnPty(self.folder, "aix6-beta")
        try:
            self.look(terminal)
            server = server_of(self.folder)
            for _ in range(self.chance.randrange(4)):
                self.run(terminal)
            token = self.start(terminal)
            ended = self.read_some(terminal)
            os.kill(server, signal.SIGKILL)
            # What was under way when the server died still arrives.
            terminal.child.expect(pexpect.EOF)
            rest = ended + terminal.child.before
            if any(mark[1] == "D" for mark in MARK.finditer(rest)):
                self.seen.append(token)
        finally:
            terminal.close()

    def look(self, terminal: OnPty) -> None:
        """Every token whose end was seen is there, in order; the next command works."""
        terminal.child.send(f"print next; cat {TOKENS}\r")
        terminal.child.expect(BEGINS)
        shown = MARK.sub("", terminal.child.before).replace("\r\n", "\n").split("\n")
        terminal.child.expect_exact(ENDS)
        assert shown[1] == "next"
        there = [line for line in shown if re.fullmatch(r"t\d+", line)]
        assert [token for token in there if token in set(self.seen)] == self.seen

    def start(self, terminal: OnPty) -> str:
        self.count += 1
        token = f"t{self.count}"
        terminal.child.send(self.chance.choice(WORK).format(token=token) + "\r")
        return token

    def run(self, terminal: OnPty) -> None:
        token = self.start(terminal)
        terminal.child.expect(BEGINS)
        terminal.child.expect_exact(ENDS)
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
            child.expect_exact(["\x1b]133;C\x07", "\x1b]133;D"])
        else:
            child.expect(r"\x1b\]133;D;\d+\x07")
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


def live_on(folder: Path, seed: int, kills: int) -> None:
    life = Life(folder, seed)
    for _ in range(kills):
        life.kill_once()
    life.check_replay()
    log = folder / "server.log"
    assert not log.exists() or log.read_text() == ""


@pytest.mark.slow
def test_five_kills(folder: Path) -> None:
    live_on(folder, 5, 5)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_two_hundred_kills(folder: Path, seed: int) -> None:
    live_on(folder, seed, 20)
