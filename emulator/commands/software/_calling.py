"""What installp and geninstall share of how they are called: a list of names, a log.

Not a command: the leading underscore keeps it from being found as one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from emulator.kernel.process import Process
from emulator.kernel.streams import Stream
from emulator.machine.errors import FileRefusal
from emulator.messages import installp as say
from emulator.messages.strerror import strerror


class Both(Stream):
    """Two streams that get the same."""

    def __init__(self, *streams: Stream) -> None:
        super().__init__()
        self.streams = streams

    def write(self, text: str) -> None:
        """Write to both. Raises what either raises."""
        for stream in self.streams:
            stream.write(text)


async def listed(proc: Process, path: str) -> list[str]:
    """-f: the words of a list of filesets. Ends the command where it cannot be read."""
    if path == "-":
        return (await proc.stdin.read_all()).split()
    try:
        return proc.files.read(path).split()
    except FileRefusal as refusal:
        proc.fail(say.NO_ACCESS, path=path, reason=strerror(refusal.error))


@contextmanager
def logged(proc: Process, path: str) -> Iterator[None]:
    """-e: what is said meanwhile is added to a file, too. Ends the command where it cannot be
    written; without a path nothing is written.
    """
    if not path:
        yield
        return
    try:
        file = proc.kernel.open(proc, path, "a")
    except FileRefusal as refusal:
        proc.fail(say.NO_ACCESS, path=path, reason=strerror(refusal.error))
    before = proc.stdout, proc.stderr
    proc.stdout, proc.stderr = Both(proc.stdout, file), Both(proc.stderr, file)
    try:
        yield
    finally:
        proc.stdout, proc.stderr = before
        file.close()
