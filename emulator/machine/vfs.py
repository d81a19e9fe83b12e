"""The file tree: nodes, the trees that hold them, mounts, and one process's view of it.

Not a command and not a disk: sizes are counted in 512-byte blocks, 4 KB (8 blocks) at a
time as JFS2 does, but no block has an address. Contents are `str`, one character a byte.

A node is a frozen row. A tree is what one file system holds: inode number -> node.
Trees are shared between a machine and its snapshots until one of them writes
(`Machine.own_tree`). A directory may be covered by a mount; mounts are looked up by
the canonical path in the global environment, so a namefs mount shows a directory of
another tree and not what is mounted below it there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.errors import FileRefusal
from emulator.machine.ropes import Rope, appended

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

ROOT_INODE = 2
#: Symbolic links followed in one look-up before ELOOP.
LINKS_LIMIT = 20
#: Longest component and longest path, in bytes (AIX: NAME_MAX of JFS2, PATH_MAX).
NAME_LIMIT = 255
PATH_LIMIT = 1023
#: Drivers of devices that take what is written and keep nothing; others have no driver here.
SINKS = ("null", "zero", "tty", "console", "pty")
#: Largest file, in bytes: a guard of the emulator's, not AIX's.
FILE_LIMIT = 64 * 1024 * 1024
#: Most inodes one tree holds: a guard of the emulator's, not AIX's.
TREE_LIMIT = 200_000


class Node(NamedTuple):
    """One inode: a file, directory, link or device. `mode` is the permission bits alone."""

    kind: str  # "-" file, "d" directory, "l" link, "c" "b" device, "p" fifo, "s" socket
    mode: int
    uid: int = 0
    gid: int = 0
    mtime: int = 0  # machine seconds
    data: str | Rope = ""  # a link's target, a device's driver name; a file's: `contents`
    entries: Mapping[str, int] = {}
    links: int = 1
    size: int = -1  # bytes; -1: the length of data. More than data: the rest is not shown
    device: tuple[int, int] = (0, 0)
    program: str = ""  # the emulator command an executable stands for
    ctime: int = 0
    atime: int = 0

    @property
    def length(self) -> int:
        """Size in bytes, as `ls -l` prints it."""
        if self.size >= 0:
            return self.size
        if self.kind == "d":
            return directory_blocks(len(self.entries)) * 512 or 256
        return len(self.data)

    @property
    def blocks(self) -> int:
        """512-byte blocks taken, in whole 4 KB pages; small directories sit in the inode."""
        if self.kind == "-":
            return (self.length + 4095) // 4096 * 8
        if self.kind == "d":
            return directory_blocks(len(self.entries))
        return 0


def directory_blocks(entries: int) -> int:
    """512-byte blocks a directory of so many entries takes; up to eight fit its inode."""
    return 0 if entries < 9 else (entries // 128 + 1) * 8


class Tree(NamedTuple):
    """What one file system holds. `nodes` is replaced, never changed, unless owned."""

    nodes: dict[int, Node]
    next_inode: int
    blocks: int  # 512-byte blocks the nodes take, kept up to date by every change


class Mount(NamedTuple):
    """One line of the mount table, as the global environment sees it."""

    device: str  # what df and mount show: /dev/fslv04, /usr, /proc
    point: str  # canonical path in the global environment
    vfs: str  # jfs2, namefs, procfs
    options: str
    date: int  # machine seconds
    tree: str  # key into Machine.trees
    inode: int = ROOT_INODE
    node: str = ""  # the server of an NFS mount
    wpar: str = ""  # the partition that mounted it; what is mounted for a WPAR: ""

    @property
    def read_only(self) -> bool:
        """Whether the mount options hold `ro`."""
        return "ro" in self.options and "ro" in self.options.split(",")


class Place(NamedTuple):
    """Where a path leads: a tree, an inode, the canonical global path, the mount it is on."""

    tree: str
    inode: int
    path: str
    read_only: bool


class Credentials(NamedTuple):
    """Who a process acts as."""

    uid: int = 0
    gid: int = 0
    groups: tuple[int, ...] = ()
    login: int = 0  # the login user id, which su keeps
    roles: tuple[str, ...] = ()  # the active ones; its children have them too


class Status(NamedTuple):
    """What stat gives: the node and where it is."""

    node: Node
    place: Place


READ, WRITE, SEARCH = 4, 2, 1
#: The tree of an NFS mount whose server has unmounted what it served: an empty directory.
STALE = "stale"


def answering(machine: Machine, mount: Mount, path: str) -> None:
    """Whether an NFS mount's server serves it still. Raises FileRefusal: ESTALE where what it
    served is gone, ETIMEDOUT where nfsd does not run.
    """
    if mount.tree == STALE:
        raise FileRefusal("ESTALE", path)
    daemon = machine.subsystems.get(("", "nfsd"))
    if daemon is None or not daemon.pid:
        raise FileRefusal("ETIMEDOUT", path)


class FileSpace:
    """The file tree as one process sees it: under `root`, from `cwd`, as `who`.

    Paths given and returned are relative to `root` (`""` for the global environment,
    such as `/wpars/wpar1` for a WPAR). Every method raises FileRefusal.
    """

    __slots__ = ("cwd", "largest", "limits", "machine", "root", "umask", "who")

    def __init__(
        self,
        machine: Machine,
        root: str = "",
        cwd: str = "/",
        who: Credentials = Credentials(),  # noqa: B008 - a frozen row
        umask: int = 0o022,
    ) -> None:
        self.machine = machine
        self.root = root
        self.cwd = cwd
        self.who = who
        self.umask = umask
        #: What the process may use, as `shell.ulimits` keeps it; None: as the user's are.
        self.limits: Mapping[str, tuple[int | None, int | None]] | None = None
        #: The largest file it may write, in bytes.
        self.largest = FILE_LIMIT

    def copy(self, who: Credentials | None = None) -> FileSpace:
        """The view of a child: one may change directory without the other."""
        other = FileSpace(self.machine, self.root, self.cwd, who or self.who, self.umask)
        other.limits = self.limits
        other.largest = self.largest
        return other

    # --- finding -----------------------------------------------------------------------

    def absolute(self, path: str) -> str:
        """Join `path` to cwd; nothing is looked up."""
        return path if path.startswith("/") else f"{self.cwd.rstrip('/')}/{path}"

    def find(self, path: str, follow: bool = True, missing: bool = False) -> Place:
        """Walk `path`; `missing` lets the last component be absent (inode 0)."""
        if not path:
            raise FileRefusal("ENOENT", path)
        if len(path) > PATH_LIMIT:
            raise FileRefusal("ENAMETOOLONG", path)
        if "\0" in path:
            raise FileRefusal("ENOENT", path)
        pending = self.absolute(path).split("/")
        pending.reverse()
        must_be_directory = path.endswith("/")
        mounts = self.machine.mounts
        top = self._start()
        tree, inode, here, read_only = top
        nodes = self.machine.tree(tree).nodes
        node = nodes[inode]
        crumbs: list[tuple[str, int, str, bool]] = [top]
        root = self.who.uid == 0  # may search any directory
        links = 0
        while pending:
            name = pending.pop()
            if name in ("", "."):
                continue
            if node.kind != "d":
                raise FileRefusal("ENOTDIR", path)
            if name == "..":
                if len(crumbs) > 1:
                    crumbs.pop()
                tree, inode, here, read_only = crumbs[-1]
                nodes = self.machine.tree(tree).nodes
                node = nodes[inode]
                continue
            if not root and not self.may(node, SEARCH):
                raise FileRefusal("EACCES", path)
            if len(name) > NAME_LIMIT:
                raise FileRefusal("ENAMETOOLONG", path)
            full = f"{here}/{name}" if here != "/" else f"/{name}"
            child = node.entries.get(name, 0)
            if not child:
                if missing and not any(part not in ("", ".") for part in pending):
                    return Place(tree, 0, full, read_only)
                raise FileRefusal("ENOENT", path)
            if nodes[child].kind == "l" and (follow or must_be_directory or pending):
                links += 1
                if links > LINKS_LIMIT:
                    raise FileRefusal("ELOOP", path)
                target = str(nodes[child].data)
                if target.startswith("/"):
                    tree, inode, here, read_only = top
                    nodes = self.machine.tree(tree).nodes
                    node = nodes[inode]
                    crumbs = [top]
                pending.extend(reversed(target.split("/")))
                continue
            inode, here = child, full
            mount = mounts.get(full)
            if mount is not None:
                if mount.node:
                    answering(self.machine, mount, path)
                tree, inode, read_only = mount.tree, mount.inode, mount.read_only
                nodes = self.machine.tree(tree).nodes
            node = nodes[inode]
            crumbs.append((tree, inode, here, read_only))
        if must_be_directory and node.kind != "d":
            raise FileRefusal("ENOTDIR", path)
        return Place(tree, inode, here, read_only)

    def _start(self) -> Place:
        """The root directory of this view."""
        root = self.root or "/"
        mount = self.machine.mounts.get(root)
        if mount is not None:
            return Place(mount.tree, mount.inode, root, mount.read_only)
        if root == "/":
            raise FileRefusal("ENOENT", "/")
        return FileSpace(self.machine).find(root)

    def relative(self, global_path: str) -> str:
        """Turn a canonical global path into one of this view."""
        if not self.root:
            return global_path
        return global_path[len(self.root) :] or "/"

    def real_path(self, path: str) -> str:
        """The canonical path of `path` in this view."""
        return self.relative(self.find(path).path)

    def node(self, path: str, follow: bool = True) -> Node:
        """The node `path` leads to."""
        place = self.find(path, follow)
        return self.machine.node(place)

    def status(self, path: str, follow: bool = True) -> Status:
        """The node and where it is."""
        place = self.find(path, follow)
        return Status(self.machine.node(place), place)

    def exists(self, path: str, follow: bool = True) -> bool:
        """Whether `path` leads anywhere this process may look."""
        try:
            self.find(path, follow)
        except FileRefusal:
            return False
        return True

    def is_directory(self, path: str) -> bool:
        """Whether `path` leads to a directory."""
        try:
            return self.node(path).kind == "d"
        except FileRefusal:
            return False

    def may(self, node: Node, wanted: int) -> bool:
        """Whether the process may READ, WRITE or SEARCH/execute (bits added) this node."""
        who = self.who
        if who.uid == 0:
            return not (wanted & SEARCH) or node.kind == "d" or bool(node.mode & 0o111)
        if who.uid == node.uid:
            granted = node.mode >> 6
        elif who.gid == node.gid or node.gid in who.groups:
            granted = node.mode >> 3
        else:
            granted = node.mode
        return granted & wanted == wanted

    # --- reading -----------------------------------------------------------------------

    def list(self, path: str) -> list[str]:
        """Names in a directory, sorted by byte; without `.` and `..`."""
        node = self.node(path)
        if node.kind != "d":
            raise FileRefusal("ENOTDIR", path)
        if not self.may(node, READ):
            raise FileRefusal("EACCES", path)
        return sorted(node.entries)

    def read(self, path: str) -> str:
        """The contents of a plain file; a device has none."""
        node = self.node(path)
        if not self.may(node, READ):
            raise FileRefusal("EACCES", path)
        if node.kind == "d":
            raise FileRefusal("EISDIR", path)
        return "" if _is_device(node, path) else contents(node)

    def walk(self, path: str) -> Iterator[tuple[str, Node]]:
        """Every path below and including `path`, directories before what is in them."""
        node = self.node(path, follow=False)
        yield path, node
        if node.kind == "d" and self.may(node, READ | SEARCH):
            for name in sorted(node.entries):
                yield from self.walk(f"{path.rstrip('/')}/{name}")

    # --- changing ----------------------------------------------------------------------

    def write(self, path: str, data: str, append: bool = False, mode: int = 0o666) -> None:
        """Put `data` into the file at `path`, making it if it is not there."""
        place = self.find(path, missing=True)
        if place.inode == 0:
            self._make(path, Node("-", mode & ~self.umask, data=data))
            return
        self._writable(place, path)
        if append:
            self.append(place, data)
        else:
            self.put(place, data)

    def open_for_writing(self, path: str, truncate: bool, mode: int = 0o666) -> Place:
        """Find or make a file to be written later; `truncate` empties it."""
        place = self.find(path, missing=True)
        if place.inode == 0:
            return self._make(path, Node("-", mode & ~self.umask))
        node = self._writable(place, path)
        if truncate and node.kind == "-" and node.length:
            self.put(place, "")
        return place

    def _writable(self, place: Place, path: str) -> Node:
        node = self.machine.node(place)
        if node.kind == "d":
            raise FileRefusal("EISDIR", path)
        if not self.may(node, WRITE):
            raise FileRefusal("EACCES", path)
        if place.read_only and node.kind == "-":
            raise FileRefusal("EROFS", path)
        return node

    def put(self, place: Place, data: str) -> None:
        """Replace the contents of an open file; permission was checked when it was opened."""
        self._put(place, self.machine.node(place), data)

    def append(self, place: Place, data: str) -> None:
        """As `put`, behind what the file holds: costs what `data` is long."""
        node = self.machine.node(place)
        plain = node.size <= len(node.data)
        self._put(place, node, appended(node.data if plain else contents(node), data))

    def _put(self, place: Place, node: Node, data: str | Rope) -> None:
        if _is_device(node, place.path):
            return
        if len(data) > self.largest:
            raise FileRefusal(self._too_large, place.path)
        now = self.machine.clock.seconds
        self.machine.set_node(
            place.tree,
            place.inode,
            node._replace(data=data, size=-1, program="", mtime=now, ctime=now),
            place.path,
        )

    @property
    def _too_large(self) -> str:
        """The errno name of too large a file: `ulimit -f` is not blamed for our own limit."""
        return "EFBIG" if self.largest < FILE_LIMIT else "FILE_LIMIT"

    def _parent(self, path: str) -> tuple[Place, str]:
        """The place of the directory `path` is in, and the last name; checked for writing."""
        stripped = path.rstrip("/") or "/"
        head, _, name = self.absolute(stripped).rpartition("/")
        if name in ("", ".", ".."):
            raise FileRefusal("EINVAL", path)
        if len(name) > NAME_LIMIT:
            raise FileRefusal("ENAMETOOLONG", path)
        try:
            parent = self.find(head or "/")
        except FileRefusal as refusal:
            raise FileRefusal(refusal.error, path) from refusal
        node = self.machine.node(parent)
        if node.kind != "d":
            raise FileRefusal("ENOTDIR", path)
        if not self.may(node, WRITE | SEARCH):
            raise FileRefusal("EACCES", path)
        if parent.read_only:
            raise FileRefusal("EROFS", path)
        return parent, name

    def _make(self, path: str, node: Node) -> Place:
        # A dangling link is written through: what it points to is made.
        place = self.find(path, missing=True)
        if place.inode == 0 and place.path != self.root + self.absolute(path):
            path = self.relative(place.path)
        parent, name = self._parent(path)
        if "\0" in name:
            raise FileRefusal("EINVAL", path)
        if len(node.data) > self.largest:
            raise FileRefusal(self._too_large, path)
        directory = self.machine.node(parent)
        if name in directory.entries:
            raise FileRefusal("EEXIST", path)
        now = self.machine.clock.seconds
        gid = directory.gid if directory.mode & 0o2000 else self.who.gid
        made = node._replace(uid=self.who.uid, gid=gid, mtime=now, ctime=now, atime=now)
        inode = self.machine.add_node(parent.tree, parent.inode, name, made, path)
        return Place(parent.tree, inode, f"{parent.path.rstrip('/')}/{name}", parent.read_only)

    def make_directory(self, path: str, mode: int = 0o777) -> None:
        """Make one directory; its parent must be there."""
        if self.exists(path, follow=False):
            raise FileRefusal("EEXIST", path)
        self._make(path.rstrip("/"), Node("d", mode & ~self.umask, links=2))

    def make_directories(self, path: str, mode: int = 0o777) -> None:
        """Make a directory and the ones it lies in, those that are missing."""
        missing: list[str] = []
        current = self.absolute(path).rstrip("/")
        while current and not self.exists(current):
            missing.append(current)
            current = current.rpartition("/")[0]
        for one in reversed(missing):
            self.make_directory(one, mode)

    def make_link(self, target: str, path: str) -> None:
        """Make a symbolic link at `path` that says `target`."""
        if self.exists(path, follow=False):
            raise FileRefusal("EEXIST", path)
        self._make(path, Node("l", 0o777, data=target))

    def make_node(self, path: str, node: Node) -> None:
        """Make a device, fifo or socket."""
        self._make(path, node)

    def hard_link(self, existing: str, path: str) -> None:
        """Give the file at `existing` one more name."""
        source = self.find(existing)
        node = self.machine.node(source)
        if node.kind == "d":
            raise FileRefusal("EPERM", existing)
        parent, name = self._parent(path)
        if parent.tree != source.tree:
            raise FileRefusal("EXDEV", path)
        self.machine.link_node(parent.tree, parent.inode, name, source.inode, path)

    def remove(self, path: str) -> None:
        """Take away a name that is not a directory."""
        place = self.find(path, follow=False)
        node = self.machine.node(place)
        if node.kind == "d":
            raise FileRefusal("EISDIR", path)
        parent, name = self._parent(path)
        self._sticky(parent, node, path)
        self.machine.drop_name(parent.tree, parent.inode, name)

    def remove_directory(self, path: str) -> None:
        """Take away an empty directory that nothing is mounted on."""
        place = self.find(path, follow=False)
        node = self.machine.node(place)
        if node.kind != "d":
            raise FileRefusal("ENOTDIR", path)
        if place.path in self.machine.mounts or place.path == (self.root or "/"):
            raise FileRefusal("EBUSY", path)
        if node.entries:
            raise FileRefusal("EROFS" if place.read_only else "EEXIST", path)
        parent, name = self._parent(path)
        self._sticky(parent, node, path)
        self.machine.drop_name(parent.tree, parent.inode, name)

    def _sticky(self, parent: Place, node: Node, path: str) -> None:
        directory = self.machine.node(parent)
        who = self.who.uid
        if directory.mode & 0o1000 and who and who not in (node.uid, directory.uid):
            raise FileRefusal("EPERM", path)

    def rename(self, old: str, new: str) -> None:
        """Move a name within one file system; a file that is in the way is replaced."""
        source = self.find(old, follow=False)
        parent, name = self._parent(old)
        node = self.machine.node(source)
        if source.path in self.machine.mounts:
            raise FileRefusal("EBUSY", old)
        self._sticky(parent, node, old)
        target_parent, target_name = self._parent(new)
        if target_parent.tree != parent.tree:
            raise FileRefusal("EXDEV", new)
        if node.kind == "d" and f"{target_parent.path}/".startswith(f"{source.path}/"):
            raise FileRefusal("EINVAL", new)
        try:
            in_the_way = self.find(new, follow=False)
        except FileRefusal:
            in_the_way = None
        if in_the_way is not None:
            if (in_the_way.tree, in_the_way.inode) == (source.tree, source.inode):
                return
            if self.machine.node(in_the_way).kind == "d":
                if node.kind != "d":
                    raise FileRefusal("EISDIR", new)
                self.remove_directory(new)
            else:
                if node.kind == "d":
                    raise FileRefusal("ENOTDIR", new)
                self.remove(new)
        self.machine.move_name(
            parent.tree, parent.inode, name, target_parent.inode, target_name, new
        )

    def change(
        self,
        path: str,
        mode: int | None = None,
        uid: int | None = None,
        gid: int | None = None,
        mtime: int | None = None,
        follow: bool = True,
    ) -> None:
        """Change a node's mode, owner, group or time, as far as this process may."""
        place = self.find(path, follow)
        node = self.machine.node(place)
        if place.read_only:
            raise FileRefusal("EROFS", path)
        who = self.who
        touching = mtime is not None and self.may(node, WRITE)
        if who.uid and who.uid != node.uid and not touching:
            raise FileRefusal("EPERM", path)
        if who.uid and uid is not None and uid != node.uid:
            raise FileRefusal("EPERM", path)
        if who.uid and gid is not None and gid != who.gid and gid not in who.groups:
            raise FileRefusal("EPERM", path)
        self.machine.set_node(
            place.tree,
            place.inode,
            node._replace(
                mode=node.mode if mode is None else mode,
                uid=node.uid if uid is None else uid,
                gid=node.gid if gid is None else gid,
                mtime=node.mtime if mtime is None else mtime,
                ctime=self.machine.clock.seconds,
            ),
            place.path,
        )


def _is_device(node: Node, path: str) -> bool:
    """Whether it is a device's file. Raises FileRefusal (ENXIO) where it has no driver."""
    if node.kind not in "bc":
        return False
    if node.data not in SINKS:
        raise FileRefusal("ENXIO", path)
    return True


def contents(node: Node) -> str:
    """A file's bytes; a file that stands for a program reads as an XCOFF header and zeros."""
    data = str(node.data)
    if node.size <= len(data):
        return data
    return (
        data
        + ("\x01\xdf" if not data else "")
        + "\0" * (node.size - len(data) - (0 if data else 2))
    )
