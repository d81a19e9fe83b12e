"""The journal: everything that ever reached a machine, one JSON object a line.

The journal is the machine: replaying it gives the machine back. The first line says
which image was booted and how its clock runs; every other line is an `Entry`.
A line is handed to the operating system before it is acted on, so it survives a
`kill -9`; it is forced to the disk when the machine is idle.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any, NamedTuple

FORMAT = 1
NAME = "journal"


class Point(NamedTuple):
    """A point in a machine's life: turns and steps taken, machine time in microseconds."""

    turns: int
    steps: int
    now: int


class Entry(NamedTuple):
    """Something that reached the machine.

    `do` is what: open, exec, line, eof, signal, keys, input, resize, close, xoff and xon
    (output waits for its reader, and no longer), or end (a command line was over: no input,
    but it says how far the machine had come). `session` numbers the logins; `fields` is the
    rest, by name: see `shell.live.arrivals`.
    """

    at: Point
    do: str
    session: int
    fields: dict[str, Any]

    def line(self) -> str:
        """The entry as it stands in the file."""
        record = {"at": list(self.at), "do": self.do, "session": self.session, **self.fields}
        return json.dumps(record, separators=(",", ":")) + "\n"


class Header(NamedTuple):
    """The first line: which machine this is."""

    image: str
    clock: str  # real or virtual

    def line(self) -> str:
        """The header as it stands in the file."""
        return json.dumps({"wparlab": FORMAT, "image": self.image, "clock": self.clock}) + "\n"


class JournalError(Exception):
    """The file is not a journal that can be read."""


class Journal:
    """An open journal to append to."""

    def __init__(self, path: str, header: Header) -> None:
        """Open `path`, or begin it with `header`; a torn last line is cut off."""
        self.path = path
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._dirty = False
        size = os.fstat(self._file).st_size
        tail_start = max(0, size - 1)
        if size and os.pread(self._file, 1, tail_start) != b"\n":
            size = self._cut(size)
        os.lseek(self._file, 0, os.SEEK_END)
        self.size = size
        if size == 0:
            self.write(header.line())

    def _cut(self, size: int) -> int:
        """Drop what follows the last newline: a line that was being written when we died."""
        data = os.pread(self._file, size, 0)
        size = data.rfind(b"\n") + 1
        os.ftruncate(self._file, size)
        return size

    def append(self, entry: Entry) -> None:
        """Write an entry; it is the operating system's when this returns."""
        self.write(entry.line())

    def write(self, line: str) -> None:
        """Write one line, whole."""
        data = line.encode("ascii")
        self.size += len(data)
        while data:
            data = data[os.write(self._file, data) :]
        self._dirty = True

    def sync(self) -> None:
        """Force to the disk what is not there yet."""
        if self._dirty:
            os.fdatasync(self._file)
            self._dirty = False

    def close(self) -> None:
        """Sync and close."""
        self.sync()
        os.close(self._file)


def begun(path: str) -> bool:
    """Whether there is a journal with a first line; one torn in it is as good as none."""
    try:
        with open(path, "rb") as file:
            return b"\n" in file.read(4096)
    except FileNotFoundError:
        return False


def read(path: str, offset: int = 0) -> tuple[Header, list[Entry]]:
    """The header and the entries from byte `offset` on. Raises JournalError and OSError.

    A last line without its newline was never acted on and is left out.
    """
    with open(path, encoding="ascii", errors="strict") as file:
        try:
            text = file.read()
        except UnicodeDecodeError as error:
            raise JournalError(f"{path}: not a journal: {error}") from None
    head, found, body = text.partition("\n")
    if not found:
        raise JournalError(f"{path}: empty")
    if offset:
        body = text[offset:]
    try:
        first = json.loads(head)
        if first["wparlab"] != FORMAT:
            raise JournalError(
                f"{path}: recorded by another version of wparlab (format {first['wparlab']}, "
                f"this one reads {FORMAT}). Nothing was changed: go on with that version, or "
                "begin a new machine in another folder (--machine DIR)."
            )
        header = Header(str(first["image"]), str(first["clock"]))
        return header, list(_entries(body.split("\n")[:-1]))
    except (ValueError, KeyError, TypeError) as error:
        raise JournalError(f"{path}: not a journal: {error}") from None


def _entries(lines: list[str]) -> Iterator[Entry]:
    for line in lines:
        record = json.loads(line)
        at = Point(*record.pop("at"))
        do = record.pop("do")
        session = record.pop("session")
        yield Entry(at, do, session, record)
