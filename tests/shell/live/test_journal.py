"""The journal's file: what was appended is read back, and a torn line is not."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shell.live import journal as journals
from shell.live.journal import Entry, Header, Journal, JournalError, NotNoted, Point, read

HEADER = Header("aix6-beta", "virtual")
ENTRIES = [
    Entry(Point(0, 0, 1_000_000), "open", 1, {"rows": 24, "columns": 80, "term": "xterm"}),
    Entry(Point(3, 17, 1_000_170), "line", 1, {"text": "echo \u00e4 '\"\\\n\x00"}),
    Entry(Point(4, 20, 1_000_200), "end", 1, {"status": 0}),
    Entry(Point(4, 20, 2_000_200), "signal", 1, {"name": "INT"}),
]


def written(path: Path, entries: list[Entry]) -> str:
    journal = Journal(str(path), HEADER)
    for entry in entries:
        journal.append(entry)
    journal.close()
    return str(path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal"


def test_what_was_appended_is_read_back(path: Path) -> None:
    assert read(written(path, ENTRIES)) == (HEADER, ENTRIES)


def test_the_file_is_its_owners_alone_and_plain_lines(path: Path) -> None:
    written(path, ENTRIES)
    assert path.stat().st_mode & 0o777 == 0o600
    lines = path.read_bytes().decode("ascii").split("\n")
    assert lines[0] == '{"wparlab": 1, "image": "aix6-beta", "clock": "virtual"}'
    assert lines[3] == '{"at":[4,20,1000200],"do":"end","session":1,"status":0}'
    assert (len(lines), lines[-1]) == (6, "")


def test_an_entry_is_the_operating_systems_when_append_returns(path: Path) -> None:
    journal = Journal(str(path), HEADER)
    for entry in ENTRIES:
        journal.append(entry)
        assert read(str(path))[1][-1] == entry
        assert journal.size == path.stat().st_size
    journal.close()


def test_opening_again_goes_on_and_keeps_the_header(path: Path) -> None:
    written(path, ENTRIES[:2])
    journal = Journal(str(path), Header("another", "real"))
    for entry in ENTRIES[2:]:
        journal.append(entry)
    journal.close()
    assert read(str(path)) == (HEADER, ENTRIES)


def test_a_torn_last_line_is_left_out_and_cut_off(path: Path) -> None:
    whole = Path(written(path, ENTRIES)).read_bytes()
    last = ENTRIES[-1].line().encode()
    for torn in range(1, len(last)):
        path.write_bytes(whole[:-torn])
        assert read(str(path)) == (HEADER, ENTRIES[:-1])
        assert read(written(path, ENTRIES[-1:])) == (HEADER, ENTRIES)
        assert path.read_bytes() == whole


def test_a_torn_header_is_begun_anew(path: Path) -> None:
    path.write_bytes(HEADER.line().encode()[:-5])
    assert read(written(path, ENTRIES)) == (HEADER, ENTRIES)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"no newline", "empty"),
        (b"hello\n", "not a journal"),
        (b"\xff\xfe\n", "not a journal"),
        (b"[]\n", "not a journal"),
        (b'{"wparlab": 2, "image": "x", "clock": "real"}\n', "another version of wparlab"),
        (b'{"wparlab": 1, "image": "x"}\n', "not a journal"),
        (HEADER.line().encode() + b'{"at":[1,2,3],"do":"x"}\n', "not a journal"),
        (HEADER.line().encode() + b'{"at":[1],"do":"x","session":1}\n', "not a journal"),
        (HEADER.line().encode() + b"\n", "not a journal"),
        (HEADER.line().encode() + b"5\n", "no JSON object"),
        (HEADER.line().encode() + b'{"at":["a",0,0],"do":"x","session":1}\n', "without point"),
        (HEADER.line().encode() + b'{"at":[0,0,0],"do":["x"],"session":1}\n', "without point"),
        (HEADER.line().encode() + b'{"at":[0,0,0],"do":"x","session":true}\n', "without point"),
    ],
)
def test_what_is_no_journal(path: Path, content: bytes, reason: str) -> None:
    path.write_bytes(content)
    with pytest.raises(JournalError, match=reason):
        read(str(path))


def test_a_file_that_is_not_there(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(str(path))


def test_no_child_inherits_it(path: Path) -> None:
    journal = Journal(str(path), HEADER)
    assert not os.get_inheritable(journal._file)
    journal.close()


def test_syncing_twice(path: Path) -> None:
    journal = Journal(str(path), HEADER)
    journal.sync()
    journal.sync()
    journal.close()
    assert read(str(path)) == (HEADER, [])


def test_a_file_that_was_taken_away_is_not_safe(path: Path) -> None:
    journal = Journal(str(path), HEADER)
    journal.sync()
    path.rename(path.with_name("elsewhere"))
    journal.append(Entry(Point(0, 0, 0), "eof", 1, {}))
    journal.sync()
    path.with_name("elsewhere").unlink()
    journal.append(Entry(Point(0, 0, 0), "eof", 1, {}))
    for _ in range(2):
        with pytest.raises(FileNotFoundError, match="the file was removed"):
            journal.sync()


@given(st.text(st.characters(max_codepoint=255)), st.integers(0, 1 << 60))
def test_any_line_survives(text: str, now: int) -> None:
    entry = Entry(Point(1, 2, now), "line", 3, {"text": text})
    line = entry.line()
    assert line.endswith("\n")
    assert line.count("\n") == 1
    assert line.isascii()


@given(texts=st.lists(st.text(st.characters(max_codepoint=255)), max_size=20))
def test_any_lines_are_read_back(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / "journal"
    entries = [
        Entry(Point(n, n, n), "line", 1, {"text": text}) for n, text in enumerate(texts)
    ]
    assert read(written(path, entries)) == (HEADER, entries)


# --- a disk that is full -------------------------------------------------------------------


class Disk:
    """Takes so many bytes more, in portions; then it is full."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.room: int | None = None
        self.write = os.pwrite
        monkeypatch.setattr(os, "pwrite", self)

    def __call__(self, file: int, data: bytes, offset: int) -> int:
        if self.room is not None:
            data = data[: min(self.room, 10)]
            if not data:
                raise OSError(errno.ENOSPC, "No space left on device")
            self.room -= len(data)
        return self.write(file, data, offset)


@pytest.mark.parametrize("room", [0, 1, 10, 25, 60])
def test_what_the_disk_does_not_take_leaves_nothing_behind(
    path: Path, room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    journal = Journal(str(path), HEADER)
    journal.append(ENTRIES[0])
    before = path.read_bytes()
    disk.room = room
    with pytest.raises(NotNoted, match="No space left on device"):
        journal.append(ENTRIES[1])
    assert (path.read_bytes(), journal.size, journal.owed) == (before, len(before), b"")
    disk.room = None
    journal.append(ENTRIES[1])
    assert read(str(path)) == (HEADER, ENTRIES[:2])
    journal.close()


@pytest.mark.parametrize("room", [0, 30])
def test_what_happens_in_any_case_is_owed(
    path: Path, room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    journal = Journal(str(path), HEADER)
    for entry in ENTRIES[:2]:
        journal.append(entry)
    disk.room = room
    for entry in ENTRIES[2:]:
        journal.append(entry)
    with pytest.raises(NotNoted):
        journal.append(ENTRIES[1])
    assert read(str(path)) == (HEADER, ENTRIES[:2])
    disk.room = None
    journal.append(ENTRIES[0])
    assert read(str(path)) == (HEADER, [*ENTRIES, ENTRIES[0]])
    journal.close()


def test_what_is_owed_is_paid_when_the_journal_is_synced(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    journal = Journal(str(path), HEADER)
    disk.room = 0
    journal.append(ENTRIES[2])
    with pytest.raises(OSError, match="No space left"):
        journal.sync()
    disk.room = None
    journal.close()
    assert read(str(path)) == (HEADER, [ENTRIES[2]])


@pytest.mark.parametrize("portion", [1, 7, journals.PORTION])
def test_a_long_torn_line_is_cut_off(path: Path, monkeypatch, portion: int) -> None:
    monkeypatch.setattr(journals, "PORTION", portion)
    whole = Path(written(path, ENTRIES)).read_bytes()
    for length in (*range(1, 20), 3 * portion if portion > 20 else 200):
        path.write_bytes(whole + b"x" * length)
        Journal(str(path), HEADER).close()
        assert path.read_bytes() == whole
