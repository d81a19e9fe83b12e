"""What the file commands share: one step down the tree, modes as text, names as paths.

Not a command. A step costs one look-up, where `FileSpace.find` walks from the root.
"""

from __future__ import annotations

from typing import NamedTuple

from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.users import Directory, directory
from emulator.machine.vfs import READ, SEARCH, FileSpace, Node, Place, answering

#: Bytes of a path that are worth a step.
PATH_STEP = 500
_BITS = ("---", "--x", "-w-", "-wx", "r--", "r-x", "rw-", "rwx")


class Entry(NamedTuple):
    """One name and what it leads to."""

    name: str
    node: Node
    place: Place


def entry(files: FileSpace, path: str, follow: bool) -> Entry:
    """The entry `path` leads to. Raises FileRefusal."""
    place = files.find(path, follow)
    return Entry(path, files.machine.node(place), place)


async def one_done(proc: Process, path: str) -> None:
    """One more file of maybe thousands was changed: it counts, and others have their turn.

    The longer its path, the more directories were looked into.
    """
    if proc.kernel.scheduler.charge(1 + len(path) // PATH_STEP):
        await proc.kernel.scheduler.turn()


def below(files: FileSpace, parent: Entry, name: str) -> Entry:
    """The entry `name` in a directory; symbolic links are not followed."""
    place = parent.place
    machine = files.machine
    full = f"{place.path}/{name}" if place.path != "/" else f"/{name}"
    mount = machine.mounts.get(full)
    if mount is None:
        here = Place(place.tree, parent.node.entries[name], full, place.read_only)
    else:
        here = Place(mount.tree, mount.inode, full, mount.read_only)
    return Entry(name, machine.node(here), here)


def readable(files: FileSpace, one: Entry, path: str, wanted: int = READ | SEARCH) -> None:
    """Raise FileRefusal EACCES where a directory may not be listed, or as `answering` where
    it is on a server that does not answer: its name is still to be seen.
    """
    mount = files.machine.mounts.get(one.place.path)
    if mount is not None and mount.node:
        answering(files.machine, mount, path)
    if not files.may(one.node, wanted):
        raise FileRefusal("EACCES", path)


def join(folder: str, name: str) -> str:
    """`folder/name`, without a second slash."""
    return f"{folder}{name}" if folder.endswith("/") else f"{folder}/{name}"


def last_name(path: str) -> str:
    """The last component of a path; `/` of `/`."""
    stripped = path.rstrip("/")
    return stripped.rpartition("/")[2] or ("/" if path else "")


def into(files: FileSpace, target: str, source: str) -> str:
    """Where a source goes: below `target` where that is a directory, else `target`."""
    return join(target, last_name(source)) if files.is_directory(target) else target


def mode_text(node: Node) -> str:
    """`drwxr-xr-x`, as ls shows it."""
    mode = node.mode
    text = node.kind + _BITS[mode >> 6 & 7] + _BITS[mode >> 3 & 7] + _BITS[mode & 7]
    if mode & 0o7000:
        parts = list(text)
        if mode & 0o4000:
            parts[3] = "s" if mode & 0o100 else "S"
        if mode & 0o2000:
            parts[6] = "s" if mode & 0o010 else "S"
        if mode & 0o1000:
            parts[9] = "t" if mode & 0o001 else "T"
        text = "".join(parts)
    return text


def people(proc: Process) -> Directory:
    """Who is known in the partition of a process."""
    return directory(proc.machine, proc.files.root)


async def agreed(proc: Process, question: str) -> bool:
    """Ask on standard error; whether the answer begins with y."""
    proc.stderr.write(question)
    return (await proc.stdin.readline()).strip()[:1] in ("y", "Y")
