"""The network file system: what this machine exports, and what a client gets of it.

Only the global environment serves, and it is the one server there is: of other hosts
nothing is known. /etc/xtab holds what is exported now, /etc/exports what exportfs -a exports.
Not the mount itself (`filesystems.mount`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import connecting, network, stanzas
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import ROOT_INODE, STALE, FileSpace, Node, Place, Tree

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

#: The kinds of file system that come over the network; all are mounted as version 3.
KINDS = ("nfs", "nfs3")
EXPORTS, XTAB = "/etc/exports", "/etc/xtab"
#: What has to run on a server: who answers mount, and who serves files.
MOUNT_SERVER, FILE_SERVER = "rpc.mountd", "nfsd"


class NotServed(FileRefusal):
    """The server `node` does not give a client what it asks for: ECONNREFUSED where its
    daemons do not run, EACCES where it does not export that, else as `connecting.owner`.
    """

    def __init__(self, error: str, path: str, node: str) -> None:
        super().__init__(error, path)
        self.node = node


class Export(NamedTuple):
    """One line of /etc/exports or /etc/xtab: a directory and its options, such as `ro`."""

    directory: str
    options: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """As the files have it."""
        return f"{self.directory} -{','.join(self.options)}" if self.options else self.directory

    def hosts(self, *names: str) -> tuple[str, ...]:
        """The hosts that the options of these names list, each once."""
        found = [
            host for option in self.options for name, _, listed in [option.partition("=")]
            if name in names for host in listed.split(":") if host
        ]  # fmt: skip
        return tuple(dict.fromkeys(found))

    @property
    def clients(self) -> tuple[str, ...]:
        """Who may mount it; nobody named: everybody. root= lets nobody in by itself."""
        return self.hosts("access", "rw", "root") if self.hosts("access", "rw") else ()


def parse(text: str) -> list[Export]:
    """The lines of a file of exports; comments and empty lines are none."""
    found = []
    for line in text.split("\n"):
        directory, _, rest = line.partition("#")[0].strip().partition(" ")
        if directory:
            options = rest.strip().removeprefix("-").split(",")
            found.append(Export(directory, tuple(one for one in options if one)))
    return found


def read(machine: Machine, path: str) -> list[Export]:
    """What a file of the global environment lists; nothing where it is not there."""
    files = FileSpace(machine)
    return parse(files.read(path)) if files.exists(path) else []


def write(machine: Machine, path: str, exports: list[Export]) -> None:
    """Put a list in place of what a file held. Raises FileRefusal."""
    FileSpace(machine).write(path, "".join(f"{one.line}\n" for one in exports), mode=0o644)


def export(machine: Machine, wanted: Export) -> bool:
    """Export a directory from now on; whether it was exported before.

    Raises FileRefusal: no such directory, not a directory.
    """
    place = FileSpace(machine).find(wanted.directory)
    if machine.node(place).kind != "d":
        raise FileRefusal("ENOTDIR", wanted.directory)
    held = [one for one in read(machine, XTAB) if one.directory != wanted.directory]
    again = len(held) < len(read(machine, XTAB))
    write(machine, XTAB, [*held, wanted])
    return again


def unexport(machine: Machine, directory: str) -> bool:
    """Export a directory no more; whether it was exported."""
    held = read(machine, XTAB)
    left = [one for one in held if one.directory != directory]
    if len(left) == len(held):
        return False
    write(machine, XTAB, left)
    return True


def server(machine: Machine, wpar: str, node: str, *daemons: str) -> None:
    """Whether these daemons answer on a host, as a partition reaches it.

    Raises NotServed, and Unknown (the host).
    """
    address = connecting.address_of(machine, node, machine.root_of(wpar))
    try:
        where = connecting.owner(machine, wpar, address)
    except FileRefusal as refusal:
        raise NotServed(refusal.error, "", node) from None
    rows = [machine.subsystems.get((where, name)) for name in daemons]
    if not all(row is not None and row.pid for row in rows):
        raise NotServed("ECONNREFUSED", "", node)


def served(machine: Machine, wpar: str, node: str, directory: str) -> tuple[Place, bool]:
    """What a partition gets when it mounts a server's directory, and whether to read only.

    Raises NotServed, and Unknown (the host).
    """
    server(machine, wpar, node, MOUNT_SERVER, FILE_SERVER)
    try:
        place = FileSpace(machine).find(directory)
    except FileRefusal as refusal:
        raise NotServed(refusal.error, directory, node) from None
    export = _exporting(machine, directory, place)
    who = _names(machine, wpar)
    if export is None or (export.clients and not who & set(export.clients)):
        raise NotServed("EACCES", directory, node)
    writers = export.hosts("rw")
    return place, "ro" in export.options or bool(writers and not who & set(writers))


def _exporting(machine: Machine, directory: str, place: Place) -> Export | None:
    """The export that a directory is in. One whose file system is not mounted (a stopped
    WPAR's) is not accessible: what lies under the mount point was never exported.
    """
    files = FileSpace(machine)
    for point in stanzas.defined(machine):
        if f"{directory}/".startswith(f"{point}/") and point not in machine.mounts:
            return None
    for one in sorted(read(machine, XTAB), reverse=True):
        if f"{directory}/".startswith(f"{one.directory.rstrip('/')}/") and (
            files.exists(one.directory) and files.find(one.directory).tree == place.tree
        ):
            return one
    return None


def _names(machine: Machine, wpar: str) -> set[str]:
    """The names that the server knows a client by, and its address."""
    address = connecting.own_address(machine, wpar)
    host = network.host_by_address(machine, address)
    return {address} if host is None else {address, host.name, *host.aliases}


def leave_clients(machine: Machine, tree: str) -> None:
    """What NFS serves of a tree that is mounted nowhere any more is lost to its clients."""
    using = [one for one in machine.mounts.values() if one.tree == tree]
    if all(one.node for one in using):
        for one in using:
            if STALE not in machine.trees:
                machine.place_tree(STALE, Tree({ROOT_INODE: Node("d", 0)}, ROOT_INODE + 1, 0))
            machine.mounts[one.point] = one._replace(tree=STALE, inode=ROOT_INODE)
