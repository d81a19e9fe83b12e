"""What a student hands in for a lab: one file, written from their work and read again.

It holds who and what, each machine's journal (those that were thrown away, too), and what the
student's side says was earned, which is only compared. Nothing in it is believed before it was
played back (`grading.course.judging`); here it is only brought into shape.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from grading.course.chain import Damaged, Foreign, chained, unchained
from grading.lab import LabError
from grading.replay.playing import program
from grading.work import Work

SUFFIX = ".wparlab"
#: Changes when a key goes or changes its meaning.
FORMAT = 1
#: Bytes of a file that are read. 10,000 lines typed are 2 MB.
SIZE_LIMIT = 64 * 1024 * 1024
#: Characters of what a file says of itself, each.
WORD = 200


class Unreadable(Exception):
    """A file is no submission, or not a whole one; says why."""


class About(NamedTuple):
    """What a submission says of itself: `submitted` by the student's clock, `seed` in hex.

    `engine` is wparlab's version, `program` a digest of its code.
    """

    lab: str
    version: int
    image: str
    engine: str
    program: str
    student: str
    seed: str
    submitted: str


class Submission(NamedTuple):
    """A submission: what it says of itself, journals (oldest first), lines of `progress`."""

    about: About
    journals: tuple[bytes, ...]
    progress: tuple[bytes, ...] = ()

    def file(self) -> bytes:
        """As it is handed in."""
        return chained(self._lines())

    def _lines(self) -> Iterator[tuple[str, bytes]]:
        about = {"wparlab submission": FORMAT, **self.about._asdict()}
        yield "about", json.dumps(about).encode()
        for journal in self.journals:
            kind = "machine"
            for line in journal.split(b"\n")[:-1]:
                yield kind, line
                kind = "entry"
        for line in self.progress:
            yield "progress", line


def engine() -> str:
    """The version of wparlab that runs."""
    return version("wparlab")


def of_work(work: Work, student: str) -> Submission:
    """What is to be handed in of a lab as it stands. Raises OSError."""
    lab = work.lab
    now = datetime.now(UTC).isoformat(timespec="seconds")
    about = About(
        lab.name, lab.version, lab.image, engine(), program(), student, lab.seed.hex(), now
    )
    journals = [file.read_bytes() for file in [*work.earlier, work.journal] if file.exists()]
    # A line that is just being written was not acted on.
    whole = (data[: data.rfind(b"\n") + 1] for data in journals)
    try:
        progress = work.progress.file.read_bytes()
    except FileNotFoundError:
        progress = b""
    return Submission(about, tuple(one for one in whole if one), tuple(progress.splitlines()))


def hand_in(work: Work, student: str, path: Path | None = None) -> Path:
    """Write the file that is handed in, into the current directory or as `path`; where it is.

    Raises LabError where nobody said who works here or nothing was typed; OSError.
    """
    if not student:
        raise LabError(
            "who are you? `wparlab enrol --student WHO` says so, in a terminal of your own "
            "computer (not of the lab's machine); in a notebook `%enrol WHO`"
        )
    handed = of_work(work, student)
    if not handed.journals:
        raise LabError(f"{work.lab.name}: nothing was typed yet")
    safe = "".join(char if char.isalnum() or char in "@._-" else "_" for char in student)
    file = path or Path(f"{work.lab.name}-{safe}{SUFFIX}")
    file.write_bytes(handed.file())
    return file


def read(path: Path) -> Submission:
    """Read a file that somebody handed in. Raises Unreadable."""
    about: About | None = None
    machines: list[list[bytes]] = []
    progress: list[bytes] = []
    try:
        for kind, text in unchained(_bytes(path)):
            if about is None:
                about = _about(kind, text)
            elif kind == "machine":
                machines.append([text])
            elif kind == "entry" and machines:
                machines[-1].append(text)
            elif kind == "progress":
                progress.append(text)
            else:
                raise Unreadable(f"a line of the kind {kind} has no place there")
    except Foreign:
        raise Unreadable("this is no file that `wparlab submit` wrote") from None
    except Damaged as damage:
        raise Unreadable(
            f"the file was cut or changed after `wparlab submit` wrote it: {damage}"
        ) from None
    if about is None:
        raise Unreadable("it is empty")
    journals = tuple(b"\n".join(lines) + b"\n" for lines in machines)
    return Submission(about, journals, tuple(progress))


def journals_of(path: Path) -> tuple[bytes, ...]:
    """The journals of a submission, or the one that a file is. Raises Unreadable."""
    data = _bytes(path)
    return (data,) if data.startswith(b'{"wparlab": ') else read(path).journals


def _bytes(path: Path) -> bytes:
    """What is in a file, if it can be one. Raises Unreadable."""
    try:
        # A pipe would be waited for, and a device has no end.
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise Unreadable("it is no plain file")
            if found.st_size > SIZE_LIMIT:
                megabytes = found.st_size / 1e6
                raise Unreadable(
                    f"it has {megabytes:,.0f} MB; no more than {SIZE_LIMIT >> 20} are read"
                )
            return file.read(SIZE_LIMIT)
    except OSError as error:
        raise Unreadable(f"it cannot be read: {error.strerror}") from None


def _about(kind: str, text: bytes) -> About:
    """The first line. Raises Unreadable."""
    try:
        said: dict[str, Any] = json.loads(text[: 64 * WORD])
        if kind != "about" or said["wparlab submission"] != FORMAT:
            raise Unreadable(
                "its form is of another version of wparlab "
                f"({str(said['wparlab submission'])[:WORD]}; this one reads {FORMAT})"
            )
        about = About(*(said[name] for name in About._fields))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable(f"it does not say what it is: {type(error).__name__}") from None
    words = [said[name] for name in About._fields if name != "version"]
    if type(about.version) is not int or not all(isinstance(word, str) for word in words):
        raise Unreadable("it does not say what it is")
    if any(len(word) > WORD or not word.isprintable() for word in words):
        raise Unreadable("what it says of itself is no name")
    return about
