"""A server whose clients do not read, say odd things or look at what never ends."""

from __future__ import annotations

import json
import os
import re
import socket
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

from shell.live.journal import read
from shell.protocol import SOCKET, Frames, frame
from tests.shell.live.test_server import left, wparlab
from tests.sources import ROOT
from tests.transcript import ENDS, WPARLAB, OnPty, Step

pytestmark = pytest.mark.slow
#: Some 22 MB, more than any socket and any backlog holds.
LINES = 2_000_000
MUCH = f"yes 0123456789 | head -n {LINES} > /tmp/b; cat /tmp/b"


class Raw:
    """A client that reads when it is told to."""

    def __init__(self, folder: Path, hello: dict[str, Any]) -> None:
        self.end = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.end.settimeout(60)
        self.end.connect(str(folder / SOCKET))
        self.frames = Frames()
        self.end.sendall(frame(b"h", json.dumps(hello).encode()))

    def read(self) -> Iterator[tuple[bytes, bytes]]:
        while data := self.end.recv(1 << 20):
            yield from self.frames.feed(data)

    def server(self) -> int:
        peer = self.end.getsockopt(
            socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i")
        )
        pid: int = struct.unpack("3i", peer)[0]
        return pid


@pytest.fixture
def terminal(folder: Path) -> Iterator[OnPty]:
    one = OnPty(folder, "aix6-beta")
    yield one
    one.close()


def answer(terminal: OnPty, line: str) -> str:
    return terminal.run(Step("", line, (), "", 0)).text


def command(text: str, **more: Any) -> dict[str, Any]:
    return {"mode": "command", "text": text, **more}


def megabytes(pid: int) -> int:
    """The most memory a process ever had."""
    found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    assert found
    return int(found[1]) >> 10


@pytest.mark.parametrize("observe", [False, True])
def test_all_arrives_however_late_it_is_read(
    folder: Path, terminal: OnPty, observe: bool
) -> None:
    answer(terminal, f"yes 0123456789 | head -n {LINES} > /tmp/b")
    slow = Raw(folder, command("cat /tmp/b; exit 3", observe=observe))
    for n in range(20):
        assert answer(terminal, f"print {n}") == f"{n}\n"
    seen = list(slow.read())
    assert sum(len(payload) for kind, payload in seen if kind == b"o") == 11 * LINES
    assert [payload for kind, payload in seen if kind in b"nx"] == [b"3"]


@pytest.mark.parametrize("observe", [False, True])
def test_what_never_ends_takes_no_memory_and_nobodys_time(
    folder: Path, terminal: OnPty, observe: bool
) -> None:
    slow = Raw(folder, command("cat /dev/zero", observe=observe))
    pid = slow.server()
    answer(terminal, "date")
    before = megabytes(pid)
    for n in range(100):
        assert answer(terminal, f"print {n}") == f"{n}\n"
    assert megabytes(pid) - before < 60
    taken = 0
    for _, payload in slow.read():
        taken += len(payload)
        if taken > 40 << 20:
            break
    assert megabytes(pid) - before < 60
    slow.end.close()
    assert answer(terminal, "print on") == "on\n"


def test_an_interrupt_ends_what_a_terminal_is_behind_with(terminal: OnPty) -> None:
    terminal.child.send("yes\r")
    terminal.child.expect_exact("y\r\ny\r\n")
    terminal.child.send("\x03")
    terminal.child.expect_exact(ENDS)
    assert answer(terminal, "print $?") == "130\n"


def test_the_journal_says_where_output_waited_and_is_played_back(folder: Path) -> None:
    assert wparlab(folder, "-c", f"{MUCH}; print kept > /tmp/f").returncode == 0
    left(folder)
    noted = [entry.do for entry in read(str(folder / "journal"))[1]]
    assert noted.count("xoff") - noted.count("xon") in (0, 1)
    (folder / "snapshot").unlink(missing_ok=True)
    assert wparlab(folder, "-c", "cat /tmp/f; wc -l < /tmp/b").stdout.split() == [
        b"kept", str(LINES).encode(),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "payload"),
    [(b"h", b"["), (b"h", b"[" * 200_000), (b"\xff", b""), (b"w", b"1")],
)
def test_a_client_that_says_odd_things_is_sent_away(
    folder: Path, terminal: OnPty, kind: bytes, payload: bytes
) -> None:
    odd = Raw(folder, command("read x"))
    odd.end.sendall(frame(kind, payload))
    seen = dict(odd.read())
    assert seen[b"n"].startswith(b"this is nothing that a terminal says")
    assert seen[b"x"] == b"125"
    assert answer(terminal, "print on") == "on\n"
    assert not (folder / "server.log").exists()


@pytest.mark.parametrize("term", ["日本", "\udcff\udcfe", "a b\n$(date)", "x" * 255])
def test_any_term_is_what_the_machine_has(folder: Path, term: str) -> None:
    environment = {**os.environ, "TERM": term, "LANG": "xx_YY"}
    words = [*WPARLAB, "shell", "--machine", str(folder), "--clock", "virtual"]
    child = pexpect.spawn(
        words[0], words[1:], env=environment, cwd=str(ROOT), timeout=60, dimensions=(600, 2000)
    )
    seen = []
    for line in ("print -r \"$TERM\"", "PS1='<$TERM> '", "print again", "exit"):
        child.expect_exact(ENDS.encode())
        seen.append(child.before)
        child.send(line.encode() + b"\r")
    child.expect(pexpect.EOF)
    shown = os.fsencode(term).replace(b"\n", b"\r\n")
    assert b"\x1b]133;C\x07" + shown + b"\r\n" in seen[1]
    assert b"<" + shown + b"> " in seen[2]
    assert b"Traceback" not in b"".join(seen)
    left(folder)
    opened = read(str(folder / "journal"))[1][0].fields
    assert (opened["rows"], opened["columns"]) == (500, 1000)
    assert wparlab(folder, "-c", "print again").stdout == b"again\n"


def test_a_term_that_is_too_long_is_refused_in_plain_words(folder: Path) -> None:
    environment = {**os.environ, "TERM": "x" * 5000}
    words = [*WPARLAB, "shell", "--machine", str(folder), "--clock", "virtual"]
    child = pexpect.spawn(
        words[0], words[1:], env=environment, cwd=str(ROOT), timeout=60, encoding="utf-8"
    )
    child.expect(pexpect.EOF)
    assert "open: term is longer than 255 bytes" in child.before
    assert "Traceback" not in child.before
    assert wparlab(folder, "-c", "print again").stdout == b"again\n"


def test_arguments_that_are_no_text(folder: Path) -> None:
    words = [*WPARLAB, "shell", "--machine", str(folder), "--clock", "virtual"]
    odd = [b"-c", b'print -r "$1$2"', b"k", b"\xff\xfe", b"\xe9"]
    ran = subprocess.run(
        [*(word.encode() for word in words), *odd],
        capture_output=True, cwd=ROOT, timeout=60, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert (ran.stdout, ran.stderr) == (b"\xff\xfe\xe9\n", b"")
