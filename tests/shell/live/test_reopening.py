"""`wparlab shell` after `kill -9`, with its snapshot and without; and on a full disk."""

from __future__ import annotations

import json
import os
import resource
import select
import shutil
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from shell.live import snapshot
from shell.live.journal import read
from tests.shell.live.test_server import answer, left, wparlab
from tests.soak.test_kills import children_of, no_room, server_of
from tests.transcript import ENDS, OnPty

pytestmark = pytest.mark.slow


def worth_it(terminal: OnPty, folder: Path) -> None:
    """Type until a snapshot was written while somebody is logged in."""
    for _ in range(1000):
        terminal.type("find / -name nothing")
        for writer in children_of(server_of(folder)):
            with suppress(ProcessLookupError):  # it may just have ended
                ended = os.pidfd_open(writer)
                select.select([ended], [], [])
                os.close(ended)
        if (folder / "snapshot").exists():
            return
    raise AssertionError("no snapshot was written")


def kill(folder: Path) -> None:
    os.kill(server_of(folder), signal.SIGKILL)
    left(folder)


def test_a_server_that_is_killed_leaves_a_snapshot_that_is_used(
    folder: Path, opened: Callable[[], OnPty]
) -> None:
    terminal = opened()
    terminal.type("print before >/tmp/before; x=kept; trap 'print $x >/tmp/bye' EXIT")
    worth_it(terminal, folder)
    terminal.type("print after >/tmp/after")
    kill(folder)
    journal = folder / "journal"
    head = json.loads((folder / "snapshot").read_bytes().partition(b"\n")[0])
    assert 0 < head["offset"] < journal.stat().st_size
    assert snapshot.load(read(str(journal))[0], str(journal), str(folder))[1] == head["offset"]
    ran = wparlab(folder, "-c", "cat /tmp/before /tmp/after /tmp/bye")
    assert ran.stdout == b"before\nafter\nkept\n"
    left(folder)
    assert not (folder / "server.log").exists()


def test_the_journal_alone_gives_what_the_snapshot_gives(
    folder: Path, opened: Callable[[], OnPty]
) -> None:
    terminal = opened()
    worth_it(terminal, folder)
    terminal.type("mkdir /tmp/d; print $RANDOM >/tmp/d/f")
    kill(folder)
    bare = folder.with_name("bare")
    shutil.copytree(folder, bare, ignore=shutil.ignore_patterns("snapshot", "socket"))
    line = "cat /tmp/d/f; ls -liR /tmp; ps -ef; date"
    shown = [wparlab(one, "-c", line).stdout for one in (folder, bare)]
    assert shown[0] == shown[1] != b""
    for one in (folder, bare):
        left(one)
    assert (folder / "journal").read_bytes() == (bare / "journal").read_bytes()


def test_what_a_killed_writer_left_is_taken_away(folder: Path) -> None:
    assert wparlab(folder, "-c", "true").returncode == 0
    left(folder)
    (folder / "snapshot.4711").write_text("half")
    (folder / "snapshot.mine").write_text("kept")
    assert wparlab(folder, "-c", "true").returncode == 0
    left(folder)
    assert not (folder / "snapshot.4711").exists()
    assert (folder / "snapshot.mine").exists()


def test_on_a_full_disk_nothing_is_run_that_is_not_noted(
    folder: Path, opened: Callable[[], OnPty]
) -> None:
    """The disk is full: here, no file of the server's may grow."""
    terminal = opened()
    terminal.type("print one >/tmp/f")
    journal = folder / "journal"
    server = server_of(folder)
    no_room(server, journal.stat().st_size + 20)
    before = journal.read_bytes()
    terminal.child.send("print two >>/tmp/f\r")
    terminal.child.expect_exact("wparlab: the journal cannot be written (File too large)")
    terminal.child.expect_exact(ENDS)
    assert journal.read_bytes() == before
    ran = wparlab(folder, "-c", "print three >>/tmp/f")
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert b"the journal cannot be written" in ran.stderr
    no_room(server, resource.RLIM_INFINITY)
    assert answer(terminal, "cat /tmp/f") == "one\n"
    assert answer(terminal, "print four >>/tmp/f; cat /tmp/f") == "one\nfour\n"
    kill(folder)
    assert wparlab(folder, "-c", "cat /tmp/f").stdout == b"one\nfour\n"
    left(folder)
    assert not (folder / "server.log").exists()


def test_what_happens_on_a_full_disk_is_noted_when_there_is_room(
    folder: Path, opened: Callable[[], OnPty]
) -> None:
    """A line that runs while the disk becomes full can be interrupted; its end is owed."""
    terminal = opened()
    journal = folder / "journal"
    terminal.child.send("print begun >/tmp/f; print here; while :; do :; done\r")
    terminal.child.expect_exact("here\r\n")
    server = server_of(folder)
    no_room(server, journal.stat().st_size)
    before = journal.read_bytes()
    terminal.child.send("\x03")
    terminal.child.expect_exact(ENDS)
    assert journal.read_bytes() == before
    no_room(server, resource.RLIM_INFINITY)
    assert answer(terminal, "cat /tmp/f; print $?") == "begun\n0\n"
    noted = [entry.do for entry in read(str(journal))[1]]
    assert noted.count("signal") == 1
    kill(folder)
    assert wparlab(folder, "-c", "cat /tmp/f").stdout == b"begun\n"


def test_a_machine_opens_and_is_left_on_a_full_disk(
    folder: Path, opened: Callable[[], OnPty]
) -> None:
    terminal = opened()
    worth_it(terminal, folder)
    old = (folder / "snapshot").read_bytes()
    no_room(server_of(folder), 16)
    for _ in range(3):
        terminal.child.send("find / -name nothing\r")
        terminal.child.expect_exact("cannot be written")
        terminal.child.expect_exact(ENDS)
    terminal.close()
    left(folder)
    assert (folder / "snapshot").read_bytes() == old
    assert [one.name for one in folder.iterdir() if one.name.startswith("snapshot.")] == []
    assert not (folder / "server.log").exists()
    assert wparlab(folder, "-c", "print well").stdout == b"well\n"
