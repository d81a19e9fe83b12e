"""diff of two directories: what is in one only, what in both. Not a command.

Source: POSIX, "diff", "Diff Directory Comparison Format".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from emulator.commands.text._differing import Comparison
from emulator.kernel.inputs import plain
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages import Message
from emulator.messages.filters import (
    COMMON_DIRECTORIES,
    DIFFERENT_KINDS,
    IDENTICAL,
    ONLY_IN,
)
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN, CANNOT_READ_DIRECTORY

#: Kinds of files, as a difference of kinds calls them.
_KINDS = {
    "-": "regular file", "d": "directory", "b": "block special file",
    "c": "character special file", "p": "fifo", "s": "socket",
}  # fmt: skip


class Wanted(NamedTuple):
    """What of the flags concerns directories; `words` are the flags as they were given."""

    recursive: bool
    identical: bool
    start: str
    words: str


def compared(
    proc: Process, one: str, two: str, wanted: Wanted, compare: Callable[..., Comparison]
) -> Iterator[list[str] | int]:
    """Lines to print, file by file, and the steps done where others may have their turn.

    The status of `proc` is set on the way.
    `compare` gets both names and both texts and gives lines. What one may not read is
    complained of (status 2) and passed over.
    """
    names = [_names(proc, folder) for folder in (one, two)]
    if names[0] is None or names[1] is None:
        return
    for name in sorted(names[0] | names[1]):
        if name < wanted.start:
            continue
        if name not in names[1] or name not in names[0]:
            folder = one if name in names[0] else two
            yield _differ(proc, ONLY_IN, folder=folder, name=name)
            continue
        first, second = (f"{folder.rstrip('/')}/{name}" for folder in (one, two))
        try:
            kinds = proc.files.node(first).kind, proc.files.node(second).kind
            if kinds == ("d", "d"):
                if wanted.recursive:
                    # -S is for the directories that were named.
                    inner = wanted._replace(start="")
                    yield from compared(proc, first, second, inner, compare)
                else:
                    yield [COMMON_DIRECTORIES.format("diff", first=first, second=second)]
            elif kinds == ("-", "-"):
                texts = plain(proc, first) or "", plain(proc, second) or ""
                lines = yield from compare((first, second), *texts)
                if lines:
                    yield [f"diff {wanted.words}{first} {second}", *lines]
                elif wanted.identical:
                    yield [IDENTICAL.format("diff", first=first, second=second)]
            elif kinds[0] != kinds[1]:
                yield _differ(
                    proc, DIFFERENT_KINDS, first=first, second=second,
                    kind=_KINDS[kinds[0]], other=_KINDS[kinds[1]],
                )  # fmt: skip
        except FileRefusal as refusal:
            reason = strerror(refusal.error)
            proc.error(CANNOT_OPEN, 2, file=refusal.path or first, reason=reason)


def _differ(proc: Process, message: Message, **fields: str) -> list[str]:
    proc.status = max(proc.status, 1)
    return [message.format("diff", **fields)]


def _names(proc: Process, folder: str) -> set[str] | None:
    """The names in a directory; None (and a complaint) where it cannot be read."""
    try:
        return set(proc.files.list(folder))
    except FileRefusal:
        proc.error(CANNOT_READ_DIRECTORY, 2, file=folder)
        return None
