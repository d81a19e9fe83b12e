"""File systems: the stanzas of /etc/filesystems, what mkfs makes, what mount mounts.

/etc/filesystems in the file tree is the truth about what is defined: it is parsed
(and the parse remembered) rather than kept a second time. Sizes are in 512-byte blocks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import storage
from emulator.machine.errors import Busy, FileRefusal, Taken, Unknown
from emulator.machine.vfs import ROOT_INODE, FileSpace, Mount, Node, Tree

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

FILESYSTEMS = "/etc/filesystems"


class Volume(NamedTuple):
    """What mkfs made on a logical volume.

    `overhead` counts blocks taken by the inline log, the maps and by files that are part
    of the system but not listed one by one; `hidden_inodes` the inodes of those files.
    `spare_inodes` are allocated but free: what files that were deleted have left behind.
    """

    device: str
    vfs: str
    blocks: int
    overhead: int
    hidden_inodes: int = 4
    log: str = "INLINE"
    spare_inodes: int = 0


class Usage(NamedTuple):
    """What df prints of one file system, in 512-byte blocks and inodes."""

    blocks: int
    free: int
    inodes_used: int
    inodes_free: int

    @property
    def percent(self) -> int:
        """Share of the blocks in use, rounded up."""
        return -(-100 * (self.blocks - self.free) // self.blocks) if self.blocks else 0

    @property
    def inode_percent(self) -> int:
        """Share of the inodes in use, rounded up."""
        total = self.inodes_used + self.inodes_free
        return -(-100 * self.inodes_used // total) if total else 0


class Stanza(NamedTuple):
    """One paragraph of /etc/filesystems."""

    point: str
    attributes: Mapping[str, str]

    def get(self, name: str, default: str = "") -> str:
        """An attribute's value."""
        return self.attributes.get(name, default)

    def text(self) -> str:
        """The paragraph as AIX writes it: tabs, `=` in column 24, an empty line behind."""
        lines = [f"{self.point}:\n"]
        for name, value in self.attributes.items():
            lines.append(f"\t{name}{chr(9) * (2 if len(name) < 8 else 1)}= {value}\n")
        return "".join(lines) + "\n"


# --- /etc/filesystems ----------------------------------------------------------------------

#: id of a text -> the text and its stanzas. By identity: hashing a megabyte costs more
#: than a look-up may, and a text that is remembered keeps its id. A text that is changed
#: hands its stanzas on to the one that follows it, rather than copying thousands.
_parsed: dict[int, tuple[str, dict[str, Stanza]]] = {}


def parse(text: str) -> Mapping[str, Stanza]:
    """The stanzas of a text, by mount point, in order. Remembered for the last few texts."""
    known = _parsed.get(id(text))
    if known is not None and known[0] is text:
        return known[1]
    stanzas = _parse(text)
    _remember(text, stanzas)
    return stanzas


def _remember(text: str, stanzas: dict[str, Stanza]) -> None:
    _parsed.pop(id(text), None)
    while len(_parsed) >= 8:
        del _parsed[next(iter(_parsed))]
    _parsed[id(text)] = (text, stanzas)


def _handed_on(text: str, known: Mapping[str, Stanza]) -> dict[str, Stanza]:
    """The stanzas of `text`, for the text that follows it: `text` itself is forgotten."""
    remembered = _parsed.pop(id(text), None)
    return remembered[1] if remembered and remembered[0] is text else dict(known)


def _hand_on_without(text: str, after: str, gone: set[str]) -> None:
    heirs = _handed_on(text, parse(text))
    for point in gone:
        heirs.pop(point, None)
    _remember(after, heirs)


def _parse(text: str) -> dict[str, Stanza]:
    stanzas: dict[str, Stanza] = {}
    attributes: dict[str, str] = {}
    for line in text.split("\n"):
        stripped = line.strip()
        if not stripped or stripped.startswith("*"):
            continue
        if stripped.endswith(":") and not line[:1].isspace():
            attributes = {}
            point = stripped[:-1]
            stanzas[point] = Stanza(point, attributes)
        else:
            name, found, value = stripped.partition("=")
            if found:
                attributes[name.strip()] = value.strip()
    return stanzas


def defined(machine: Machine, root: str = "") -> Mapping[str, Stanza]:
    """What /etc/filesystems of a partition (by its root) defines."""
    try:
        return parse(FileSpace(machine, root).read(FILESYSTEMS))
    except FileRefusal:
        return {}


def of_type(machine: Machine, type: str, root: str = "") -> list[Stanza]:
    """The stanzas whose `type` is `type` (a mount group, such as a WPAR's name), by path."""
    stanzas = defined(machine, root).values()
    found = [s for s in stanzas if s.attributes.get("type") == type]
    return sorted(found, key=lambda stanza: stanza.point)


def by_type(machine: Machine) -> Mapping[str, list[Stanza]]:
    """All stanzas that have a `type`, in one pass: what `of_type` gives, for each type."""
    found: dict[str, list[Stanza]] = {}
    for _, stanza in sorted(defined(machine).items()):
        type = stanza.attributes.get("type")
        if type is not None:
            found.setdefault(type, []).append(stanza)
    return found


def define(machine: Machine, stanzas: list[Stanza]) -> None:
    """Append stanzas to /etc/filesystems. Raises Taken for a mount point already there."""
    files = FileSpace(machine)
    text = files.read(FILESYSTEMS) if files.exists(FILESYSTEMS) else ""
    known = parse(text)
    for stanza in stanzas:
        if stanza.point in known:
            raise Taken("file system", stanza.point)
    if text and not text.endswith("\n"):
        text += "\n"
    after = text + "".join(stanza.text() for stanza in stanzas)
    files.write(FILESYSTEMS, after)
    heirs = _handed_on(text, known)
    heirs.update((stanza.point, stanza) for stanza in stanzas)
    _remember(after, heirs)


def undefine(machine: Machine, points: list[str]) -> None:
    """Take stanzas out of /etc/filesystems; the rest of the file stays as it is.

    A comment before the next stanza stays; one amid the lines of a stanza goes with it.
    """
    files = FileSpace(machine)
    text = files.read(FILESYSTEMS)
    known = parse(text)
    gone = set(points)
    after = _without(text, [known[point] for point in points if point in known])
    if after is not None:
        files.write(FILESYSTEMS, after)
        _hand_on_without(text, after, gone)
        return
    kept: list[str] = []
    held: list[str] = []  # comments, of which it is not known yet whose they are
    skipping = False
    for line in text.splitlines(keepends=True):
        if line.rstrip().endswith(":") and not line[:1].isspace() and line[:1] != "*":
            skipping = line.rstrip()[:-1] in gone
            kept += held
            held = []
        if not skipping:
            kept.append(line)
        elif line[:1] == "*" or (held and not line.strip()):
            held.append(line)
        else:
            held = []
    after = "".join(kept + held)
    files.write(FILESYSTEMS, after)
    _hand_on_without(text, after, gone)


def _without(text: str, stanzas: list[Stanza]) -> str | None:
    """The text without paragraphs that stand in it as AIX writes them; None where one does
    not: somebody edited it, and its lines are to be gone through.
    """
    for stanza in stanzas:
        paragraph = stanza.text()
        at = text.find(paragraph)
        end = at + len(paragraph)
        # Whole lines only, and up to the next heading: nothing more belongs to it.
        if at < 0 or (at and text[at - 1] != "\n") or text[end : end + 1] in ("\t", " "):
            return None
        text = text[:at] + text[end:]
    return text


def redefine(machine: Machine, point: str, stanza: Stanza) -> None:
    """Put `stanza` where that of `point` stands in /etc/filesystems. Raises Unknown, Taken."""
    files = FileSpace(machine)
    text = files.read(FILESYSTEMS)
    known = parse(text)
    if point not in known:
        raise Unknown("file system", point)
    if stanza.point != point and stanza.point in known:
        raise Taken("file system", stanza.point)
    before, heading, rest = f"\n{text}".partition(f"\n{point}:")
    lines = rest.splitlines(keepends=True)[1:] if heading else []
    following = next(
        (i for i, line in enumerate(lines) if line.strip() and not line[:1].isspace()),
        len(lines),
    )
    after = f"{before}\n"[1:] + stanza.text() + "".join(lines[following:])
    files.write(FILESYSTEMS, after)


# --- making --------------------------------------------------------------------------------


def log_blocks(blocks: int) -> int:
    """Blocks an inline log takes: 0.4 % of the file system (chfs's manual page)."""
    return blocks // 256


def overhead_of(blocks: int, log: str) -> int:
    """Blocks an empty JFS2 of this size takes.

    With an inline log this meets the paper's df: at most 5296 of 262144 (a WPAR's new
    /tmp), 17360 of 2097152. With a log of its own, a capture's 3 % of 32768 (captures.md,
    T21).
    """
    if log == "INLINE":
        maps = 4264 + (blocks - 262_144) * 613 // 229_376
        return (maps + log_blocks(blocks) + 7) // 8 * 8
    return (416 + blocks // 128 + 7) // 8 * 8


def make(
    machine: Machine, device: str, blocks: int, vfs: str = "jfs2", log: str = "INLINE"
) -> Volume:
    """Make an empty file system on a device: a root directory and lost+found."""
    now = machine.clock.seconds
    nodes = {
        ROOT_INODE: Node("d", 0o755, links=3, mtime=now, ctime=now,
                         entries={"lost+found": ROOT_INODE + 1}),
        ROOT_INODE + 1: Node("d", 0o770, links=2, mtime=now, ctime=now),
    }  # fmt: skip
    volume = Volume(device, vfs, blocks, overhead_of(blocks, log), 2, log)
    machine.volumes[device] = volume
    machine.trees[device] = Tree(nodes, ROOT_INODE + 2, 0)
    return volume


def usage(machine: Machine, tree: str) -> Usage | None:
    """What df says of a tree; None for /proc and the like, which have no blocks."""
    volume = machine.volumes.get(tree)
    if volume is None:
        return None
    held = machine.trees[tree]
    free = volume.blocks - volume.overhead - held.blocks
    used = len(held.nodes) + volume.hidden_inodes
    # JFS2 makes inodes as it needs them; an inode of 512 bytes and a 4 KB block for its
    # file are nine blocks. With it every %Iused of the paper comes out, / and /opt given
    # their spare inodes.
    return Usage(volume.blocks, free, used, free // 9 + volume.spare_inodes)


# --- mounting ------------------------------------------------------------------------------


def mount(machine: Machine, device: str, point: str, vfs: str, options: str = "") -> Mount:
    """Mount a device, or a directory for namefs, over the directory `point`.

    `point` is a path of the global environment. Raises Unknown (no such device or
    nothing made on it), Busy (mounted already) and FileRefusal (no such directory).
    """
    files = FileSpace(machine)
    place = files.find(point)
    if machine.trees[place.tree].nodes[place.inode].kind != "d":
        raise FileRefusal("ENOTDIR", point)
    if place.path in machine.mounts and place.path != "/":
        raise Busy(point)
    inode = ROOT_INODE
    if vfs == "namefs":
        source = files.find(device)
        tree, inode = source.tree, source.inode
    elif vfs == "procfs":
        tree = "/proc"
    else:
        if device not in machine.volumes:
            raise Unknown("device", device)
        if any(m.device == device and m.vfs == vfs for m in machine.mounts.values()):
            raise Busy(device)
        tree = device
    mounted = Mount(device, place.path, vfs, options, machine.clock.seconds, tree, inode)
    machine.mounts[place.path] = mounted
    if vfs != "namefs":
        _set_open(machine, device, True)
    return mounted


def mount_stanza(
    machine: Machine, stanza: Stanza, root: str = "", extra: str = "", read_only: bool = False
) -> Mount:
    """Mount what a stanza of a partition's /etc/filesystems says. Raises as `mount`."""
    vfs = stanza.get("vfs", "jfs2")
    options = options_of(stanza, extra, read_only)
    return mount(machine, stanza.get("dev"), f"{root}{stanza.point}", vfs, options)


def options_of(stanza: Stanza, extra: str = "", read_only: bool = False) -> str:
    """The options `mount` lists for a stanza: rw or ro first, the log of a JFS2 last."""
    asked = [o for o in f"{stanza.get('options')},{extra}".split(",") if o]
    ro = read_only or "ro" in asked or stanza.get("mount") == "readonly"
    words = ["ro" if ro else "rw", *(o for o in asked if o not in ("ro", "rw"))]
    log = stanza.get("log")
    if log and not any(word.startswith("log=") for word in words):
        words.append(f"log={log}")
    return ",".join(words)


def seen_mounts(machine: Machine, root: str) -> list[Mount]:
    """The mounts a partition sees (by its root), in mount order, as it sees them.

    The devices of what the global environment mounted for it keep their real names, as in
    the paper's df; later levels write `Global` there.
    """
    if not root:
        return list(machine.mounts.values())
    below = f"{root}/"
    found = []
    for mounted in machine.mounts.values():
        if mounted.point == root or mounted.point.startswith(below):
            device = mounted.device
            if device.startswith(below):
                device = device[len(root) :]
            point = mounted.point[len(root) :] or "/"
            found.append(mounted._replace(device=device, point=point))
    return found


def unmount(machine: Machine, point: str, force: bool = False) -> Mount:
    """Unmount what is mounted on `point` (canonical, global). Raises Unknown and Busy.

    `force` takes it from under processes, never from under another mount, never `/`.
    """
    found = machine.mounts.get(point)
    if found is None:
        raise Unknown("mount", point)
    user = user_of(machine, point)
    if user and (not force or user.startswith("/") or point == "/"):
        raise Busy(found.device, user)
    return detach(machine, point)


def detach(machine: Machine, point: str) -> Mount:
    """Unmount without asking who uses it: for what was mounted a moment ago."""
    found = machine.mounts.pop(point)
    if found.vfs != "namefs":
        _set_open(machine, found.device, False)
    return found


#: Directories in which daemons keep files open, by the daemon's name.
_KEPT_OPEN = {
    "cron": "/var/adm/cron", "errdemon": "/var/adm/ras", "syslogd": "/var/adm",
    "sendmail": "/var/spool/mqueue", "qdaemon": "/var/spool/lpd", "syncd": "/var/adm",
}  # fmt: skip


def user_of(machine: Machine, point: str) -> str:
    """Who keeps a mount busy: a mount below it, or the pid of a process that uses it.

    A process uses the directory it is in, the program it runs and what a daemon of its
    name keeps open; all of these are paths in its partition's own view.
    """
    below = f"{point.rstrip('/')}/"
    for other, mounted in machine.mounts.items():
        # A directory mounted elsewhere (namefs) keeps what it lies on.
        if other != point and (
            other.startswith(below)
            or (mounted.vfs == "namefs" and f"{mounted.device}/".startswith(below))
        ):
            return other
    roots = {"": ""}
    for row in machine.processes.values():
        root = roots.get(row.wpar)
        if root is None:
            root = roots[row.wpar] = machine.root_of(row.wpar)
        program = row.command.partition(" ")[0]
        for path in (row.cwd, program, _KEPT_OPEN.get(row.name, "")):
            if path.startswith("/") and f"{root}{path}/".startswith(below):
                return str(row.pid)
    return ""


def _set_open(machine: Machine, device: str, state: bool) -> None:
    name = device.removeprefix("/dev/")
    lv = machine.logical_volumes.get(name)
    if lv is not None:
        machine.logical_volumes[name] = lv._replace(open=state)


def size_in_pps(machine: Machine, group: str, blocks: int) -> int:
    """Partitions of `group` that hold `blocks` 512-byte blocks."""
    per_pp = storage.group(machine, group).pp_mb * 2048
    return max(1, -(-blocks // per_pp))
