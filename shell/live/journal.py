"""The journal: everything that ever reached a machine, one JSON object a line.

The journal is the machine: replaying it gives the machine back. The first line says
which image was booted and how its clock runs; every other line is an `Entry`.
A line is handed to the operating system before it is acted on, so it survives a
`kill -9`; it is forced to the disk when the machine is idle. Where the disk takes no more
(`NotNoted`) it is not acted on.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from typing import Any, NamedTuple

from shell.live import flat

FORMAT = 1
NAME = "journal"
#: What happens whether or not it can be noted: somebody has gone, has pressed Ctrl-C, has
#: another window; a line was over. Where the disk takes no more it is owed.
HAPPENS = frozenset(("close", "end", "resize", "signal", "xoff", "xon"))

#: Bytes that are read at a time where a file's end is looked for.
PORTION = 1 << 16
_written = json.JSONEncoder(separators=(",", ":")).encode  # `json.dumps` makes one each time


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
        return _written(record) + "\n"


class Header(NamedTuple):
    """The first line: which machine this is."""

    image: str
    clock: str  # real or virtual

    def line(self) -> str:
        """The header as it stands in the file."""
        return json.dumps({"wparlab": FORMAT, "image": self.image, "clock": self.clock}) + "\n"


class JournalError(Exception):
    """The file is not a journal that can be read."""


class NotNoted(Exception):
    """The disk does not take what reached the machine: it must not be acted on."""


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
        self.size = size
        #: Lines that were acted on and that the disk did not take: they go before the next.
        self.owed = b""
        if size == 0:
            self._write(header.line().encode("ascii"))

    def _cut(self, size: int) -> int:
        """Drop what follows the last newline: a line that was being written when we died."""
        end = size
        while end:
            begin = max(0, end - PORTION)
            newline = os.pread(self._file, end - begin, begin).rfind(b"\n")
            if newline >= 0:
                end = begin + newline + 1
                break
            end = begin
        os.ftruncate(self._file, end)
        return end

    def append(self, entry: Entry) -> None:
        """Write an entry; it is the operating system's when this returns.

        Raises NotNoted where the disk does not take it. What happens in any case (HAPPENS)
        is owed then: it is written before anything else is, so that the file is always the
        beginning of what came.
        """
        before = self.owed
        self.owed += entry.line().encode("ascii")
        try:
            self.pay()
        except OSError as error:
            if entry.do not in HAPPENS:
                self.owed = before
                raise NotNoted(error.strerror) from error

    def pay(self) -> None:
        """Write what is owed. Raises OSError."""
        if self.owed:
            self._write(self.owed)
            self.owed = b""

    def _write(self, data: bytes) -> None:
        """Write lines, all of them or nothing. Raises OSError."""
        written = 0
        try:
            while written < len(data):
                written += os.pwrite(self._file, data[written:], self.size + written)
        except OSError:
            os.ftruncate(self._file, self.size)
            raise
        self.size += written
        self._dirty = True

    def sync(self) -> None:
        """Force to the disk what is not there yet. Raises OSError, too where somebody has
        taken the file away: what is done then is on no disk, and nobody would know.
        """
        self.pay()
        if self._dirty:
            os.fdatasync(self._file)
            if not os.fstat(self._file).st_nlink:
                raise FileNotFoundError(errno.ENOENT, "the file was removed")
            self._dirty = False

    def close(self) -> None:
        """Sync and close. Raises OSError where the disk does not take what is left."""
        try:
            self.sync()
        finally:
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

    What lies between is not read. A last line without its newline was never acted on and is
    left out.
    """
    with open(path, "rb") as file:
        head = file.readline()
        file.seek(max(offset, len(head)))
        rest = file.read()
    return parsed(head, rest, path)


def parsed(head: bytes, rest: bytes, name: str) -> tuple[Header, list[Entry]]:
    """A journal's first line and what follows, read; `name` says whose in what is raised.

    Raises JournalError.
    """
    if not head.endswith(b"\n"):
        raise JournalError(f"{name}: empty")
    try:
        first = flat.loads(head.decode("ascii"))
        if first["wparlab"] != FORMAT:
            raise JournalError(
                f"{name}: recorded by another version of wparlab (format {first['wparlab']}, "
                f"this one reads {FORMAT}). Nothing was changed: go on with that version, or "
                "begin a new machine in another folder (--machine DIR)."
            )
        header = Header(str(first["image"]), str(first["clock"]))
        return header, list(_entries(rest.decode("ascii").split("\n")[:-1]))
    except (ValueError, KeyError, TypeError) as error:
        raise JournalError(f"{name}: not a journal: {error}") from None


def _entries(lines: list[str]) -> Iterator[Entry]:
    for line in lines:
        record = flat.loads(line)
        if not isinstance(record, dict):
            raise TypeError("a line that is no JSON object")
        at = Point(*record.pop("at"))
        do = record.pop("do")
        session = record.pop("session")
        if {type(one) for one in (*at, session)} != {int} or not isinstance(do, str):
            raise TypeError("a line without point, do or session")
        yield Entry(at, do, session, record)
