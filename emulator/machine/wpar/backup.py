"""The backup of a WPAR, and the text it is kept as: what savewpar writes and restwpar reads.

Not the gathering (`saving`) and not the putting back (`restoring`). The format is ours, no
AIX's. A first line in plain words:

    wparlab backup 1 SIZE LENGTH SUM

SIZE is how many bytes the whole file has, LENGTH how many of them, behind that line, are the
records, SUM their SHA-256; zeros fill it up to SIZE. A record is a line of JSON, a list
whose first word says what it is: backup, map, volume, file, parts, fileset, package,
subsystem. Files are those of the volume above them. What is cut, changed or not of this
form is `Damaged`, whatever a record holds is checked, and nothing of it is ever run.

The file is as big as AIX's would be: each file with a header of a block, in whole blocks,
packed to six tenths (savewpar -p: not packed). Files of the system that are not listed one
by one are in the image, not in it: a count of blocks and inodes stands for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, NamedTuple

from emulator.machine.errors import Refusal
from emulator.machine.planting import Entry
from emulator.machine.software import Fileset, Package
from emulator.machine.subsystems import Subsystem
from emulator.machine.vfs import FILE_LIMIT, NAME_LIMIT, TREE_LIMIT, Node

MAGIC = "wparlab backup 1 "
BLOCK = 512
#: What packing leaves of a file, in tenths.
PACKED = 6


class Damaged(Refusal):
    """A text that is no backup, or no whole one: `reason` is magic, length, sum, record."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Volume(NamedTuple):
    """One file system of a WPAR and its files; `point` is within the WPAR.

    Entries are relative to the point ("" is its root), directories before what is in them;
    `same` is the entry a file is another name of. `hidden` and `hidden_inodes` count what
    the image has of it without listing it, in 512-byte blocks.
    """

    point: str
    vfs: str  # jfs2 or namefs
    device: str
    hidden: int
    hidden_inodes: int
    entries: tuple[Entry, ...]


class Backup(NamedTuple):
    """Everything that is saved of a WPAR."""

    name: str
    date: str
    uname: str
    level: str
    recommended_level: str
    specification: str  # the text of wpar.spec
    image_data: str  # the text of image.data
    maps: tuple[tuple[str, str], ...]  # path as in image.data, text
    volumes: tuple[Volume, ...]
    filesets: tuple[Fileset, ...]  # `wpar` is "" for what was there when it was made
    installed: int  # when that was, in machine seconds
    packages: tuple[Package, ...]
    subsystems: tuple[Subsystem, ...]

    def members(self) -> Iterator[tuple[str, Entry]]:
        """Every file with its path as backup by name tells it: ./etc/passwd."""
        for path, text in (("wpar.spec", self.specification), ("image.data", self.image_data)):
            node = Node("-", 0o644, data=text)
            yield f"./{CONTROL}/{path}", Entry(path, node)
        for volume in self.volumes:
            for entry in volume.entries:
                path = "/".join(part for part in (volume.point[1:], entry.path) if part)
                # A mount point stands twice: as a directory, and as what is mounted on it.
                if entry.path or volume.point == "/":
                    yield f"./{path}" if path else ".", entry


#: Where restwparfiles -m puts wpar.spec and image.data (reference: 1.6).
CONTROL = ".savewpar_dir"


class Written(NamedTuple):
    """The text of a backup and how big the file is: zeros follow."""

    text: str
    size: int


def size_of(backup: Backup, packed: bool) -> int:
    """Bytes the members take."""
    total = 0
    for _, entry in backup.members():
        length = entry.node.length if entry.node.kind == "-" and not entry.same else 0
        if packed:
            length = length * PACKED // 10
        total += BLOCK + -(-length // BLOCK) * BLOCK
    return total


def encode(backup: Backup, packed: bool = True) -> Written:
    """The text of a backup."""
    body = "".join(
        json.dumps(record, separators=(",", ":")) + "\n" for record in _records(backup)
    )
    sum_ = sha256(body.encode("ascii")).hexdigest()
    least = len(body) + BLOCK
    size = -(-max(least, size_of(backup, packed)) // BLOCK) * BLOCK
    return Written(f"{MAGIC}{size} {len(body)} {sum_}\n{body}", size)


def _records(backup: Backup) -> Iterator[list[Any]]:
    yield ["backup", *backup[:7]]
    for one in backup.maps:
        yield ["map", *one]
    for volume in backup.volumes:
        yield ["volume", *volume[:5]]
        for path, node, same in volume.entries:
            yield [
                "file", path, same, node.kind, node.mode, node.uid, node.gid, node.mtime,
                node.atime, node.size, *node.device, node.program,
                "" if same or node.kind == "d" else str(node.data),
            ]  # fmt: skip
    yield ["parts", backup.installed]
    for fileset in backup.filesets:
        yield ["fileset", *fileset]
    for package in backup.packages:
        yield ["package", *package]
    for subsystem in backup.subsystems:
        yield ["subsystem", *subsystem]


# --- reading -------------------------------------------------------------------------------

_LARGEST = 1 << 53
#: What each record holds: a letter a value. s: text; n: a count from 0; i: from -1;
#: z: any whole number; l: a list of texts.
_FORMS = {
    "backup": "sssssss", "map": "ss", "volume": "sssnn", "file": "sssnzzzzinnss",
    "parts": "n", "fileset": "ssssssnllls", "package": "sssssnllsnl",
    "subsystem": "ssssnsnssssssszznnnsn",
}  # fmt: skip


def decode(text: str, size: int) -> Backup:
    """The backup that a file of `size` bytes holds; `text` may leave out zeros at its end.

    Raises Damaged.
    """
    if not text.startswith(MAGIC):
        raise Damaged("magic")
    head, newline, _ = text[:200].partition("\n")
    words = head[len(MAGIC) :].split(" ")
    if not newline or len(words) != 3 or not all(w.isascii() and w.isalnum() for w in words):
        raise Damaged("magic")
    if words[0] != str(size) or not words[1].isdigit() or int(words[1]) > len(text):
        raise Damaged("length")
    begin = len(head) + 1
    end = begin + int(words[1])
    body = text[begin:end]
    if len(body) != int(words[1]) or text.count("\0", end) != len(text) - end:
        raise Damaged("length")
    if sha256(body.encode("latin-1")).hexdigest() != words[2]:
        raise Damaged("sum")
    try:
        return _backup([_record(line) for line in body.splitlines()])
    except (ValueError, RecursionError):
        raise Damaged("record") from None


def _record(line: str) -> list[Any]:
    """One record whose values are of the kinds they should be. Raises ValueError."""
    record = json.loads(line)
    if not isinstance(record, list) or not record or not isinstance(record[0], str):
        raise ValueError(line)
    form = _FORMS.get(record[0], "")
    if len(record) != len(form) + 1 or not all(map(_is, form, record[1:])):
        raise ValueError(line)
    return record


def _is(kind: str, value: Any) -> bool:
    if kind == "s":
        return isinstance(value, str) and (value.isascii() or max(value) <= "\xff")
    if kind == "l":
        return isinstance(value, list) and all(_is("s", one) for one in value)
    least = {"i": -1, "z": -_LARGEST}.get(kind, 0)
    return type(value) is int and least <= value < _LARGEST


def _backup(records: list[list[Any]]) -> Backup:
    """The backup of which these are the records, each in its place. Raises ValueError."""
    if not records or [r[0] for r in records].count("backup") != 1:
        raise ValueError("backup")
    found: dict[str, list[Any]] = {name: [] for name in _FORMS}
    entries: list[list[Entry]] = []
    for name, *values in records:
        if name == "file":
            entries[-1].append(_entry(values))
            continue
        if name == "volume":
            entries.append([])
            _check_volume(values)
        found[name].append(tuple(tuple(v) if isinstance(v, list) else v for v in values))
    if len(found["parts"]) != 1 or sum(map(len, entries)) > TREE_LIMIT:
        raise ValueError("parts")
    volumes = [
        Volume._make([*values, tuple(own)])
        for values, own in zip(found["volume"], entries, strict=True)
    ]
    if len({one.point for one in volumes}) != len(volumes):
        raise ValueError("volume")
    for one in volumes:
        _check_entries(one.entries)
    return Backup._make([
        *found["backup"][0], tuple(found["map"]), tuple(volumes),
        tuple(Fileset(*values) for values in found["fileset"]), found["parts"][0][0],
        tuple(Package(*values) for values in found["package"]),
        tuple(Subsystem(*values) for values in found["subsystem"]),
    ])  # fmt: skip


def _check_volume(values: list[Any]) -> None:
    point, vfs = values[:2]
    if vfs not in ("jfs2", "namefs") or not point.startswith("/"):
        raise ValueError(point)
    if point != "/":
        _check_path(point[1:])


def _entry(values: list[Any]) -> Entry:
    path, same, kind, mode, uid, gid, mtime, atime, size, major, minor, program, data = values
    if path:
        _check_path(path)
    if kind not in ("-", "d", "l", "c", "b", "p") or mode > 0o7777 or size > FILE_LIMIT:
        raise ValueError(path)
    if len(data) > FILE_LIMIT or (same and kind == "d"):
        raise ValueError(path)
    node = Node(
        kind, mode, uid, gid, mtime, data, size=size, device=(major, minor),
        program=program, ctime=mtime, atime=atime,
    )  # fmt: skip
    return Entry(path, node, same)


def _check_path(path: str) -> None:
    for part in path.split("/"):
        if part in ("", ".", "..") or "\0" in part or len(part) > NAME_LIMIT:
            raise ValueError(path)


def _check_entries(entries: tuple[Entry, ...]) -> None:
    """Whether each entry's directory stands before it, once. Raises ValueError."""
    kinds: dict[str, str] = {}
    for path, node, same in entries:
        parent = path.rpartition("/")[0]
        if path in kinds or (path and kinds.get(parent) != "d") or (not path and kinds):
            raise ValueError(path)
        if (not path and node.kind != "d") or (same and kinds.get(same, "d") == "d"):
            raise ValueError(path)
        kinds[path] = node.kind
    if not kinds:
        raise ValueError("volume")
