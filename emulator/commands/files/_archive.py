"""Archives in the ustar format, as text of one character a byte. Not a command.

The headers are Python's tarfile's; nothing of the host is read or written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from emulator.machine.vfs import Node

BLOCK = 512
#: Blocks an archive is filled up to (tar -b 20).
RECORD = 20
_TYPES = {"-": b"0", "l": b"2", "c": b"3", "b": b"4", "d": b"5", "p": b"6"}
_KINDS = {code: kind for kind, code in _TYPES.items()} | {b"\0": "-", b"7": "-"}


class Member(NamedTuple):
    """One file of an archive. `kind` is a node's, or `=` for another name of `link`."""

    name: str
    kind: str
    mode: int
    uid: int
    gid: int
    mtime: int
    link: str = ""
    data: str = ""
    device: tuple[int, int] = (0, 0)
    user: str = ""
    group: str = ""

    @property
    def blocks(self) -> int:
        """Blocks its contents take in the archive."""
        return (len(self.data) + BLOCK - 1) // BLOCK


class Damaged(Exception):
    """A header is none."""


def member(
    name: str, node: Node, data: str, users: Mapping[int, str], groups: Mapping[int, str]
) -> Member:
    """A node as a member."""
    return Member(
        name, node.kind, node.mode, node.uid, node.gid, node.mtime,
        str(node.data) if node.kind == "l" else "", data, node.device,
        users.get(node.uid, ""), groups.get(node.gid, ""),
    )  # fmt: skip


def packed(one: Member) -> str:
    """A member as it stands in an archive. Raises ValueError where its name is too long."""
    import tarfile

    info = tarfile.TarInfo(one.name + ("/" if one.kind == "d" else ""))
    info.type = b"1" if one.kind == "=" else _TYPES[one.kind]
    info.mode, info.uid, info.gid, info.mtime = one.mode, one.uid, one.gid, one.mtime
    info.linkname, info.size = one.link, len(one.data)
    info.devmajor, info.devminor = one.device
    info.uname, info.gname = one.user, one.group
    head = info.tobuf(tarfile.USTAR_FORMAT, "latin-1", "strict").decode("latin-1")
    return head + one.data + "\0" * (-len(one.data) % BLOCK)


def closed(text: str, record: int = RECORD) -> str:
    """An archive with its end: two empty blocks, then up to a whole record."""
    text += "\0" * (2 * BLOCK)
    return text + "\0" * (-len(text) % (record * BLOCK))


def unpacked(text: str) -> tuple[list[Member], int]:
    """The members of an archive, and where they end. Raises Damaged."""
    import tarfile

    found: list[Member] = []
    at = 0
    while at + BLOCK <= len(text) and text[at : at + BLOCK].strip("\0"):
        try:
            info = tarfile.TarInfo.frombuf(
                text[at : at + BLOCK].encode("latin-1"), "latin-1", "strict"
            )
        except tarfile.HeaderError:
            raise Damaged from None
        at += BLOCK
        size = info.size if info.type in (b"0", b"\0", b"7") else 0
        kind = "=" if info.type == b"1" else _KINDS.get(info.type, "-")
        found.append(Member(
            info.name.rstrip("/") or "/", kind, info.mode & 0o7777, info.uid, info.gid,
            int(info.mtime), info.linkname, text[at : at + size],
            (info.devmajor, info.devminor), info.uname, info.gname,
        ))  # fmt: skip
        at += (size + BLOCK - 1) // BLOCK * BLOCK
    if not found and text.strip("\0"):
        raise Damaged
    return found, at
