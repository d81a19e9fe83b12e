"""What a process may use: the limits that `ulimit` shows and sets.

Not the limits of this emulator (`shell.limits`). A process keeps them with its view of the
file tree (`FileSpace.limits`), so that whatever it starts has them too; they begin as
/etc/security/limits says when the user logs in.
The size of files and the number of descriptors are enforced; the others are kept and shown.
Source: IBM's pages of ulimit and of /etc/security/limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import stanza_text
from emulator.machine.errors import FileRefusal
from emulator.machine.users import directory
from emulator.machine.vfs import FILE_LIMIT, FileSpace

if TYPE_CHECKING:
    from emulator.kernel.process import Process

FILE = "/etc/security/limits"
#: Soft and hard limit, in the unit that `ulimit` shows; None is no limit.
Pair = tuple[int | None, int | None]
BLOCK = 512


class Resource(NamedTuple):
    """One line of `ulimit -a`: its words, its name in the file, and its defaults there.

    `per_unit` is how many units of the file make one of `ulimit`.
    """

    title: str
    attribute: str
    default: int
    hard: int
    per_unit: int


#: By the letter of `ulimit`, in the order of `ulimit -a`. -1 is no limit.
RESOURCES = {
    "t": Resource("time(seconds)", "cpu", -1, -1, 1),
    "f": Resource("file(blocks)", "fsize", 2097151, 2097151, 1),
    "d": Resource("data(kbytes)", "data", 262144, -1, 2),
    "s": Resource("stack(kbytes)", "stack", 65536, -1, 2),
    "m": Resource("memory(kbytes)", "rss", 65536, -1, 2),
    "c": Resource("coredump(blocks)", "core", 2097151, -1, 1),
    "n": Resource("nofiles(descriptors)", "nofiles", 2000, -1, 1),
}


def limits(process: Process) -> dict[str, Pair]:
    """Give the limits of a process: its own, or those its user begins with."""
    kept = process.files.limits
    return dict(kept) if kept is not None else _of_user(process, process.files)


def change(files: FileSpace, wanted: dict[str, Pair]) -> None:
    """Let a process, and what it starts from now on, have these limits."""
    files.limits = wanted
    blocks = wanted["f"][0]
    files.largest = FILE_LIMIT if blocks is None else min(FILE_LIMIT, blocks * BLOCK)


def begin(process: Process, files: FileSpace | None = None) -> None:
    """Give a login the limits of its user, as its files say, or those given."""
    change(process.files, _of_user(process, files or process.files))


def _of_user(process: Process, files: FileSpace) -> dict[str, Pair]:
    known = directory(files.machine, files.root)
    stanzas = _stanzas(files)
    own = stanzas.get(known.user_names.get(process.uid, ""), {})
    values = {**stanzas.get("default", {}), **own}
    return {letter: _pair(resource, values) for letter, resource in RESOURCES.items()}


def _pair(resource: Resource, values: dict[str, str]) -> Pair:
    soft = _number(values.get(resource.attribute), resource.default)
    fallback = soft if resource.hard >= 0 else -1
    hard = _number(values.get(f"{resource.attribute}_hard"), fallback)
    return _shown(soft, resource), _shown(hard, resource)


def _number(text: str | None, default: int) -> int:
    text = (text or "").strip()
    digits = text.removeprefix("-")
    return int(text) if digits.isdecimal() and len(digits) < 16 else default


def _shown(value: int, resource: Resource) -> int | None:
    return None if value < 0 else value // resource.per_unit


def _stanzas(files: FileSpace) -> dict[str, dict[str, str]]:
    """Read the file, as the system does: whoever logs in need not be allowed to."""
    try:
        text = FileSpace(files.machine, files.root).read(FILE)
    except FileRefusal:
        return {}  # a system without the file has the defaults
    return stanza_text.by_name(text)
