"""A snapshot beside the journal: bounds what a resume has to replay. A cache, no more.

Deleting it changes nothing. Not what is kept of a machine (`shell.live.tables`,
`shell.live.shells`) and not when one is written (`shell.live.saving`): the file, and whether
it fits. It is used only where everything does: the journal still begins with the bytes it
was made from; the classes of rows, the image's data and the program are those it was
written with; and it is whole. Else the journal is played from the beginning.

The first line is the head. Behind it come, as long as the head says, the machine, and what
differs in each file tree, which is not looked at before the tree is.
"""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from itertools import accumulate, pairwise
from typing import Any

import emulator
import shell
from emulator.machine.machine import Machine
from shell.live import encoding, flat, shells, tables
from shell.live.journal import Header
from shell.live.machine import Live

FORMAT = 2
NAME = "snapshot"
#: Bytes of a file that are read at a time.
PORTION = 1 << 20


class NotFitting(Exception):
    """The file is no snapshot of this machine, by this program."""


def save(live: Live, folder: str = ".") -> None:
    """Write the snapshot of a quiet machine; the old one stays until the new one is whole.

    Raises OSError, and leaves nothing behind then.
    """
    assert live.journal is not None and shells.quiet(live)
    machine, trees = tables.written(live)
    pieces = [encoding.encode(machine), *trees]
    digest = blake2b()
    for piece in pieces:
        digest.update(piece)
    head = {
        "wparlab": FORMAT,
        "image": live.machine.image,
        "fits": fingerprint(),
        "offset": live.journal.size,
        "digest": _digest(live.journal.path, live.journal.size),
        "body": digest.hexdigest(),
        "pieces": [len(piece) for piece in pieces],
    }
    path = os.path.join(folder, NAME)
    new = f"{path}.{os.getpid()}"
    try:
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(json.dumps(head).encode("ascii") + b"\n")
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, path)
    except BaseException:
        clean(folder, os.getpid())
        raise


def clean(folder: str = ".", writer: int = 0) -> None:
    """Take away what writers that were killed, or this one, left half written."""
    for entry in os.scandir(folder):
        name, _, pid = entry.name.partition(".")
        if name == NAME and pid.isdecimal() and writer in (0, int(pid)):
            os.unlink(entry.path)


def load(header: Header, journal_path: str, folder: str = ".") -> tuple[Live, int]:
    """A machine from the snapshot, and the bytes of the journal it stands for.

    Freshly booted, and 0, where there is no snapshot that fits: replay everything.
    """
    try:
        with open(os.path.join(folder, NAME), "rb") as file:
            head = flat.loads(file.readline().decode("ascii"))
            body = file.read()
        offset = _fitting(head, body, header.image, journal_path)
        # Nothing that is read here is thrown away: looking for that, now or ever again,
        # costs more than reading.
        collects = gc.isenabled()
        gc.disable()
        try:
            live = Live.start(header)
            ends = list(accumulate(head["pieces"]))
            whole = memoryview(body)
            machine, *trees = [whole[start:end] for start, end in pairwise([0, *ends])]
            tables.restore(live, encoding.decode(machine), trees)
            gc.freeze()
        finally:
            if collects:
                gc.enable()
    except (OSError, NotFitting, ValueError, LookupError, TypeError, AttributeError):
        # No cache, or not one of ours: the journal is what counts.
        return Live.start(header), 0
    return live, offset


def _fitting(head: Any, body: bytes, image: str, journal_path: str) -> int:
    """The bytes of the journal that a snapshot stands for. Raises NotFitting and OSError."""
    if head["wparlab"] != FORMAT or head["image"] != image:
        raise NotFitting("of another kind")
    if head["body"] != blake2b(body).hexdigest():
        raise NotFitting("damaged")
    if head["fits"] != fingerprint():
        raise NotFitting("of another program")
    offset = int(head["offset"])
    if _digest(journal_path, offset) != head["digest"]:
        raise NotFitting("of another journal")
    return offset


def _digest(path: str, size: int) -> str:
    """The digest of the first bytes of a file; "" where it has fewer.

    All of them: an edit anywhere is found. 10,000 commands are 1.5 MB: 1 ms.
    """
    digest = blake2b()
    with open(path, "rb", buffering=0) as file:
        while size:
            portion = file.read(min(size, PORTION))
            if not portion:
                return ""
            digest.update(portion)
            size -= len(portion)
    return digest.hexdigest()


@cache
def fingerprint() -> str:
    """What ties a snapshot to the program: code, data, classes of rows, what is kept."""
    digest = blake2b()
    kept = [getattr(shells, name) for name in sorted(vars(shells)) if name.endswith("KEPT")]
    told = [FORMAT, encoding.fields(), Machine.TABLES, tables.COUNTERS, kept]
    digest.update(json.dumps(told).encode())
    for path in _program():
        with open(path, "rb", buffering=0) as file:
            digest.update(f"{os.path.basename(path)} ".encode() + file.read())
    return digest.hexdigest()


def _program() -> Iterator[str]:
    """The files that decide what a machine does: not the terminal's."""
    for package in (emulator, shell):
        for folder, folders, files in os.walk(os.path.dirname(str(package.__file__))):
            folders[:] = sorted(set(folders) - {"__pycache__", "terminal"})
            yield from (os.path.join(folder, name) for name in sorted(files))
