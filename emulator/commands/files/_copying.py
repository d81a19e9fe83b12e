"""Copying nodes from one place of the tree to another: for cp, and mv across file systems.

Not a command. What an executable stands for, and the size of a file whose contents are
not simulated, go with the copy.
"""

from __future__ import annotations

from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import READ, FileSpace, Node


def copy_file(files: FileSpace, source: str, target: str, node: Node, preserve: bool) -> None:
    """Copy one plain file, device content aside. Raises FileRefusal."""
    if not files.may(node, READ):
        raise FileRefusal("EACCES", source)
    machine = files.machine
    if files.exists(target):
        place = files.open_for_writing(target, truncate=False)
        there = machine.node(place)
        if there.kind != "-":
            return  # a device swallows what it is given
        now = machine.clock.seconds
        machine.set_node(
            place.tree,
            place.inode,
            there._replace(
                data=node.data, size=node.size, program=node.program, mtime=now, ctime=now
            ),
            target,
        )
    else:
        mode = node.mode & 0o7777 & ~files.umask & (0o7777 if preserve else 0o777)
        files.make_node(target, node._replace(mode=mode, links=1))
    if preserve:
        keep(files, target, node)


def keep(files: FileSpace, target: str, node: Node) -> None:
    """Give a copy the mode, times and, as far as allowed, the owner of the original."""
    files.change(target, mode=node.mode, mtime=node.mtime, follow=False)
    try:
        files.change(target, uid=node.uid, gid=node.gid, follow=False)
    except FileRefusal:
        # A user who is not root cannot give files away: the copy stays his, without set-id.
        files.change(target, mode=node.mode & 0o777, follow=False)


def copy_node(files: FileSpace, target: str, node: Node) -> None:
    """Make a link, device, fifo or socket like `node`."""
    if files.exists(target, follow=False):
        files.remove(target)
    if node.kind == "l":
        files.make_link(str(node.data), target)
    else:
        files.make_node(target, node._replace(links=1))


def same(files: FileSpace, one: str, other: str) -> bool:
    """Whether two paths lead to one file."""
    try:
        left, right = files.find(one), files.find(other)
    except FileRefusal:
        return False
    return (left.tree, left.inode) == (right.tree, right.inode)
