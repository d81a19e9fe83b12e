"""The moments of a machine's life, as its journal tells them, and the machine at one of them.

A moment is the machine before a line was typed (or run by `wparlab shell -c`): moment 1 is
before the first, and behind the last there is one more, which is now. Nothing here changes a
journal: whoever goes back begins another one with the same first bytes.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from grading.lab import LabError
from shell.live import flat
from shell.live.journal import JournalError, read
from shell.live.machine import Live, ReplayError

#: What is typed: an entry of these kinds begins a moment.
TYPED = ("line", "exec")


class Moment(NamedTuple):
    """Before `line` was typed: `size` bytes of the journal are what came earlier.

    `line` is "" for the moment that is now. Numbers begin at 1.
    """

    number: int
    size: int
    line: str


def moments(journal: Path) -> list[Moment]:
    """All of them, in order; the last is now. Raises OSError, LabError for no journal."""
    try:
        read(str(journal))  # it is one, and of this version
    except JournalError as error:
        raise LabError(str(error)) from error
    found: list[Moment] = []
    size = 0
    for number, raw in enumerate(journal.read_bytes().splitlines(keepends=True)):
        if not raw.endswith(b"\n"):
            break
        record = flat.loads(raw.decode("ascii")) if number else {}
        if record.get("do") in TYPED:
            text = str(record.get("text", "")).encode("latin-1").decode("utf-8", "replace")
            found.append(Moment(len(found) + 1, size, text))
        size += len(raw)
    return [*found, Moment(len(found) + 1, size, "")]


def machine_at(journal: Path, size: int) -> Live:
    """The machine after the first `size` bytes of a journal, in this process, at rest.

    Raises OSError, and LabError where it does not play back.
    """
    try:
        header, entries = read(str(journal))
        count = journal.read_bytes()[:size].count(b"\n") - 1
        live = Live.start(header)
        live.replay(entries[:count])
    except (JournalError, ReplayError) as error:
        raise LabError(str(error)) from error
    live.settle()
    return live
