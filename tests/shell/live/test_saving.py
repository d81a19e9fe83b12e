"""When a snapshot is written: what it is worth, by whom, and what a failure leaves."""

from __future__ import annotations

import errno
import json
import os
from functools import cache
from pathlib import Path

import pytest

from shell.live import snapshot
from shell.live.journal import Entry, Journal, read
from shell.live.machine import Live
from shell.live.saving import SHARE, WORTH, Saver
from tests.shell.live.test_machine import HEADER, Login


class Machine:
    """A live machine in the current directory, its saver, and a clock that a test moves."""

    def __init__(self) -> None:
        self.live = Live.start(HEADER, Journal("journal", HEADER))
        self.errors: list[BaseException] = []
        self.saver = Saver(self.live, self.errors.append)
        self.time = self.saver.clock()
        self.saver.clock = lambda: self.time
        self.login = Login(self.live)

    def ended(self) -> None:
        """Wait for the writer, as `look` does when it finds it has ended."""
        os.waitid(os.P_PID, self.saver.writer, os.WEXITED | os.WNOWAIT)
        self.saver.look()
        assert self.saver.writer == 0


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.chdir(tmp_path)
    return Machine()


def there() -> list[str]:
    return sorted(one for one in os.listdir(".") if one.startswith("snapshot"))


def test_none_is_written_before_it_is_worth_it(machine: Machine) -> None:
    machine.time += WORTH / 2
    machine.saver.look()
    machine.saver.leave()
    assert (machine.saver.writer, there()) == (0, [])


def test_a_process_of_its_own_writes_what_the_machine_was(machine: Machine) -> None:
    machine.login.type("print before >/tmp/f")
    machine.time += WORTH * 2
    machine.saver.look()
    assert machine.saver.writer > 0
    machine.login.type("print after >/tmp/f")
    machine.ended()
    assert there() == ["snapshot"]
    live, offset = snapshot.load(HEADER, "journal")
    assert Login(live).type("cat /tmp/f") == "before\n"
    live, _ = snapshot.load(HEADER, "journal")
    live.resume(read("journal", offset)[1])
    assert Login(live).type("cat /tmp/f") == "after\n"
    assert machine.errors == []


def test_only_its_owner_may_read_it(machine: Machine) -> None:
    machine.time += WORTH * 2
    machine.saver.leave()
    assert Path("snapshot").stat().st_mode & 0o777 == 0o600


def test_who_leaves_waits_for_the_writer_and_writes_nothing_again(machine: Machine) -> None:
    machine.time += WORTH * 2
    machine.saver.look()
    assert machine.saver.writer > 0
    machine.saver.leave()
    assert (machine.saver.writer, there()) == (0, ["snapshot"])
    first = Path("snapshot").stat().st_ino
    machine.saver.leave()
    assert Path("snapshot").stat().st_ino == first
    machine.time += WORTH * 2
    machine.saver.leave()
    assert Path("snapshot").stat().st_ino != first


def test_writing_takes_its_share_of_the_time_and_no_more(machine: Machine) -> None:
    machine.time += WORTH * 2
    machine.saver.look()
    machine.ended()
    machine.saver.took = WORTH
    machine.time += SHARE * WORTH * 0.9
    machine.saver.look()
    assert machine.saver.writer == 0
    machine.time += SHARE * WORTH * 0.2
    machine.saver.look()
    assert machine.saver.writer > 0
    machine.ended()


@pytest.mark.parametrize("line", ["sleep 1000 &", "for i in a b", "cat"])
def test_a_machine_that_is_not_quiet_has_to_wait(machine: Machine, line: str) -> None:
    machine.live.arrive("line", machine.login.session.number, text=line)
    machine.live.kernel.scheduler.run()
    machine.time += WORTH * 2
    machine.saver.look()
    machine.saver.leave()
    assert (machine.saver.writer, there(), machine.errors) == (0, [], [])


def test_a_journal_that_owes_something_is_none_to_stand_for(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = machine.live.journal
    assert journal is not None
    with monkeypatch.context() as patched:
        patched.setattr(os, "pwrite", refusing)
        journal.append(Entry(machine.live.point, "end", 1, {"status": 0}))
    machine.time += WORTH * 2
    machine.saver.look()
    assert machine.saver.writer == 0
    journal.sync()
    machine.saver.look()
    assert machine.saver.writer > 0
    machine.ended()


def test_a_disk_that_is_full_leaves_the_old_one(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.time += WORTH * 2
    machine.saver.look()
    machine.ended()
    old = Path("snapshot").read_bytes()
    machine.login.type("print x >/tmp/f")
    monkeypatch.setattr(os, "fsync", refusing)
    machine.time += WORTH * 20 + machine.saver.took * SHARE
    saved = machine.saver.saved
    machine.saver.look()
    machine.ended()
    machine.login.tell("close")
    machine.saver.leave()
    assert (Path("snapshot").read_bytes(), there()) == (old, ["snapshot"])
    assert machine.saver.saved == saved
    assert machine.errors == []


def test_a_writer_that_is_killed_leaves_nothing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda file: os.kill(os.getpid(), 9))
    machine.time += WORTH * 2
    machine.saver.look()
    machine.ended()
    assert there() == []
    monkeypatch.undo()


def test_no_process_to_be_had_is_no_harm(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fork", refusing)
    machine.time += WORTH * 2
    machine.saver.look()
    assert machine.saver.writer == 0
    assert machine.login.type("print on") == "on\n"


def test_a_bug_is_reported_and_nobody_else_is_disturbed(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.live.machine.settings["odd"] = object()  # type: ignore[assignment]
    machine.time += WORTH * 2
    machine.saver.leave()
    assert [type(error).__name__ for error in machine.errors] == ["Unknown"]
    assert there() == []


def refusing(*_: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_what_is_written_fits_the_program_that_ran_and_not_one_edited_since(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran = snapshot.fingerprint()
    monkeypatch.setattr(snapshot, "fingerprint", cache(snapshot.fingerprint.__wrapped__))
    machine.saver.rest()
    edited = tmp_path / "edited.py"
    edited.write_text("another = True")
    monkeypatch.setattr(snapshot, "_program", lambda: iter([str(edited)]))
    machine.time += WORTH * 2
    machine.saver.look()
    machine.ended()
    assert json.loads(Path("snapshot").read_bytes().partition(b"\n")[0])["fits"] == ran
