"""The programs of a machine's image, for whoever looks at the machine.

Who checks asks `lswpar`, not a script that lies at its place: a look runs the programs as
the image brought them, and what became of them in the tree is a finding (`replaced`).
Not the machine's files otherwise: those are what is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from emulator.images import boot
from emulator.machine.errors import FileRefusal
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace, Node


def is_program(node: Node) -> bool:
    """Whether an image's node is a program: a command of ours, or one not simulated."""
    return node.kind == "-" and (
        bool(node.program) or (node.size > 0 and not node.data and bool(node.mode & 0o111))
    )


class Originals:
    """The programs of one image."""

    def __init__(self, image: str) -> None:
        self.machine = boot(image)

    def find(self, files: FileSpace, path: str) -> Node | None:
        """The image's program at a path, as a process sees paths; None where it has none."""
        try:
            node = FileSpace(self.machine, "", files.cwd).node(path)
        except FileRefusal:
            return None
        return node if is_program(node) else None

    def replaced(self, machine: Machine) -> list[str]:
        """Paths of programs that are gone, or are something else on `machine`; sorted.

        A program whose owner, mode or dates alone were changed is still the program, as
        long as it can be run.
        """
        found = []
        now = FileSpace(machine)
        for folder in _folders(self.machine.image):
            try:
                place = now.find(folder.path or "/")
            except FileRefusal:
                found += [f"{folder.path}/{name}" for name in folder.programs]
                continue
            theirs = machine.trees[place.tree].nodes
            if theirs is folder.nodes and place.inode == folder.inode:
                continue  # nobody has written to this file system since the image
            entries = theirs[place.inode].entries
            for name, original in folder.programs.items():
                node = theirs.get(entries.get(name, 0))
                if node is not original and not _same(original, node):
                    found.append(f"{folder.path}/{name}")
        return sorted(found)


def _same(original: Node, node: Node | None) -> bool:
    return (
        node is not None
        and node.kind == original.kind
        and node.program == original.program
        and node.size == original.size
        and bool(node.mode & 0o111)
    )


@cache
def originals(image: str) -> Originals:
    """The programs of an image: read once a process, when somebody first looks."""
    return Originals(image)


class Folder(NamedTuple):
    """A directory of an image: where it is, and the programs in it."""

    path: str
    nodes: dict[int, Node]  # of the file system it is on
    inode: int
    programs: dict[str, Node]


@cache
def _folders(image: str) -> list[Folder]:
    """The directories that hold programs."""
    machine = boot(image)
    files = FileSpace(machine)
    folders: dict[str, Folder] = {}
    for path, node in _programs(files, "/"):
        parent, _, name = path.rpartition("/")
        if parent not in folders:
            place = files.find(parent or "/")
            nodes = machine.trees[place.tree].nodes
            folders[parent] = Folder(parent, nodes, place.inode, {})
        folders[parent].programs[name] = node
    return list(folders.values())


def _programs(files: FileSpace, folder: str) -> Iterator[tuple[str, Node]]:
    """The programs below a directory and their paths; links are not followed."""
    for name in files.list(folder):
        path = f"{folder.rstrip('/')}/{name}"
        node = files.node(path, follow=False)
        if node.kind == "d":
            yield from _programs(files, path)
        elif is_program(node):
            yield path, node
