"""The snapshot beside the journal: a cache. With it or without, the machine is the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from shell.live import snapshot
from shell.live.journal import Header, Journal, read
from shell.live.machine import Live
from tests.shell.live.test_machine import MKWPAR, Login

HEADER = Header("aix6-beta", "virtual")
LIFE = (
    MKWPAR, "startwpar wpar1", "clogin wpar1 touch /home/f /tmp/g", "mkwpar -n wpar2",
    "rmwpar wpar2", "rm /etc/hosts", "mkdir -p /tmp/a/b", "print äöü > /tmp/a/b/c",
    "umount /usr/local", "stopsrc -s inetd", "stopwpar -F wpar1", "hostname other",
)  # fmt: skip


@pytest.fixture
def lived(tmp_path: Path) -> Live:
    """A machine at rest that had a life; its journal lies in `tmp_path`."""
    live = Live.start(HEADER, Journal(str(tmp_path / "journal"), HEADER))
    login = Login(live)
    for line in LIFE:
        login.type(line)
    login.tell("close")
    assert snapshot.at_rest(live)
    return live


def again(folder: Path) -> tuple[Live, int]:
    live = Live.start(HEADER)
    return live, snapshot.load(live, str(folder / "journal"), str(folder))


def test_what_was_saved_is_loaded(lived: Live, tmp_path: Path) -> None:
    snapshot.save(lived, str(tmp_path))
    live, offset = again(tmp_path)
    assert offset == (tmp_path / "journal").stat().st_size
    assert live.machine == lived.machine
    assert live.machine.counters == lived.machine.counters
    assert live.point == lived.point
    for name in live.machine.TABLES:
        assert list(getattr(live.machine, name)) == list(getattr(lived.machine, name)), name


def test_life_goes_on_as_it_would_have(lived: Live, tmp_path: Path) -> None:
    snapshot.save(lived, str(tmp_path))
    live, _ = again(tmp_path)
    replayed = Live.start(HEADER)
    replayed.replay(read(str(tmp_path / "journal"))[1])
    replayed.settle()
    lines = ("startwpar wpar1", "ps -ef", "ls -liR /etc /home", "lswpar -L", "mkwpar -n w3")
    shown = [[Login(one).type(line) for line in lines] for one in (live, replayed, lived)]
    assert shown[0] == shown[1] == shown[2]
    assert live.machine == replayed.machine


def test_it_is_written_anew_from_one_that_was_loaded(lived: Live, tmp_path: Path) -> None:
    snapshot.save(lived, str(tmp_path))
    live, _ = again(tmp_path)
    assert snapshot.state(live) == snapshot.state(lived)


def test_nobody_may_be_there_when_it_is_written(tmp_path: Path) -> None:
    live = Live.start(HEADER)
    assert snapshot.at_rest(live)
    login = Login(live)
    assert not snapshot.at_rest(live)
    login.type("sleep 100 &")
    login.type("exit")
    login.type("exit")
    assert live.sessions == {}
    assert snapshot.at_rest(live) == (not live.kernel.tasks)


def test_none_is_no_harm(tmp_path: Path) -> None:
    assert again(tmp_path)[1] == 0


@pytest.mark.parametrize(
    "damage", ["cut", "foreign", "journal", "longer", "rows", "fields", "other image"]
)
def test_one_that_does_not_fit_is_left_alone(lived: Live, tmp_path: Path, damage: str) -> None:
    snapshot.save(lived, str(tmp_path))
    file, journal = tmp_path / snapshot.NAME, tmp_path / "journal"
    text = file.read_text()
    if damage == "cut":
        file.write_text(text[: len(text) // 2])
    elif damage == "foreign":
        file.write_text('["something else"]')
    elif damage == "journal":
        journal.write_bytes(journal.read_bytes().replace(b"wpar2", b"wpar3"))
    elif damage == "rows":
        # Late in the file: what stands before it must not be used either.
        before, name, after = text.rpartition('["Node"')
        file.write_text(before + '["Leaf"' + after if name else "")
    elif damage == "fields":
        before, name, after = text.rpartition('["Node",')
        file.write_text(before + name + ",".join(["0"] * 30) + "," + after if name else "")
    elif damage == "longer":
        journal.write_bytes(journal.read_bytes()[:-40])
    else:
        file.write_text(text.replace('"image":"aix6-beta"', '"image":"another"'))
    live, offset = again(tmp_path)
    assert offset == 0
    assert live.machine == Live.start(HEADER).machine
    assert live.machine.counters == Live.start(HEADER).machine.counters
