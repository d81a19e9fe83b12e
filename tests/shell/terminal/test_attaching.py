"""Reaching a machine's server: while it leaves, and while others come too."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import socket
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from shell.protocol import LOCK, SOCKET, Frames, frame
from shell.terminal import client
from shell.terminal.attaching import attach, send_away
from shell.terminal.client import run_command
from tests.sources import ROOT
from tests.transcript import WPARLAB

pytestmark = pytest.mark.slow
COMMAND = {"text": "print served", "name": "ksh", "arguments": [], "how": "-c"}


def leaving(folder: Path, how: str) -> threading.Thread:
    """What a server is that leaves as somebody comes: it takes the connection and goes."""
    lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT)
    fcntl.flock(lock, fcntl.LOCK_EX)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(str(folder / SOCKET))
    listener.listen(8)

    def leave() -> None:
        if how != "at the door":
            connection, _ = listener.accept()
            if how == "amid the hello":
                connection.sendall(b"h\0")
            connection.close()
        else:
            # Somebody waits to be let in: select sees it, accept is never called.
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
                probe.connect(str(folder / SOCKET))
        os.unlink(folder / SOCKET)
        listener.close()
        os.close(lock)

    thread = threading.Thread(target=leave)
    thread.start()
    return thread


@pytest.mark.parametrize("how", ["at the door", "let in", "amid the hello"])
def test_who_comes_while_a_server_leaves_comes_again(
    folder: Path, how: str, capfd: pytest.CaptureFixture[str]
) -> None:
    folder.mkdir()
    thread = leaving(folder, how)
    with attach(str(folder), "aix6-beta", "virtual") as connection:
        assert run_command(connection, COMMAND, False) == 0
    thread.join()
    assert capfd.readouterr() == ("served\n", "")


def test_a_server_that_is_killed_between_hello_and_hello_is_no_traceback(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours:
        assert run_command(ours, COMMAND, False) == 255
    assert capfd.readouterr() == ("", "")


def test_callers_at_once_are_all_served(tmp_path: Path) -> None:
    """On new machines, and again and again as the last one leaves."""

    def call(number: int) -> tuple[str, str, int]:
        folder = str(tmp_path / f"m{number // 20}")
        words = [*WPARLAB, "shell", "--machine", folder, "--clock", "virtual"]
        ran = subprocess.run(
            [*words, "-c", f"print {number}"],
            capture_output=True, text=True, cwd=ROOT, timeout=60, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        return ran.stdout, ran.stderr, ran.returncode

    with ThreadPoolExecutor(4) as pool:
        seen = list(pool.map(call, range(40)))
    assert seen == [(f"{number}\n", "", 0) for number in range(40)]
    for one in (0, 1):
        assert not (tmp_path / f"m{one}" / "server.log").exists()


def test_everybody_is_sent_away_with_a_sentence(folder: Path) -> None:
    folder.mkdir()
    assert not send_away(str(folder), "nobody is here")
    assert not send_away(str(folder / "none"), "nobody is here")
    with attach(str(folder), "aix6-beta", "virtual") as connection:
        connection.sendall(frame(b"h", json.dumps({"mode": "terminal"}).encode()))
        assert send_away(str(folder), "the machine was thrown away")
        frames = Frames()
        came = []
        while data := connection.recv(65_536):
            came += frames.feed(data)
    assert came[-2:] == [(b"n", b"the machine was thrown away"), (b"x", b"125")]
    # What it was is kept: the next one finds it.
    with attach(str(folder), "aix6-beta", "virtual") as connection:
        assert run_command(connection, COMMAND, False) == 0


@pytest.mark.parametrize("words", [None, 7, "x" * 300])
def test_a_farewell_without_words_ends_nobody_else(folder: Path, words: object) -> None:
    folder.mkdir()
    with attach(str(folder), "aix6-beta", "virtual") as connection:
        odd = attach(str(folder), "aix6-beta", "virtual")
        odd.sendall(frame(b"h", json.dumps({"mode": "farewell", "words": words}).encode()))
        while odd.recv(65_536):
            pass
        odd.close()
        assert run_command(connection, COMMAND, False) == 0


@pytest.mark.parametrize(
    ("full", "said", "status"),
    [({1}, "wparlab: standard output: No space left on device\n", 1), ({2}, "", 7)],
)
def test_what_a_full_disk_does_not_take_is_told_with_a_status(
    full: set[int],
    said: str,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    original = client.write_all

    def write_all(descriptor: int, data: bytes) -> None:
        if descriptor in full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        original(descriptor, data)

    monkeypatch.setattr(client, "write_all", write_all)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(frame(b"e", b"err") + frame(b"o", b"out") + frame(b"x", b"7"))
        assert run_command(ours, COMMAND, False) == status
    assert capfd.readouterr() == (("out", "") if full == {2} else ("", f"err{said}"))
