"""The programs of a machine's image, for whoever looks at the machine.

Who checks asks `lswpar`, not a script that lies at its place: a look runs the programs as
the image brought them, and what became of them in the tree is a finding (`replaced`).
Not the machine's files otherwise: those are what is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

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
        now, before = FileSpace(machine), FileSpace(self.machine)
        for folder, names in _folders(self.machine.image).items():
            ours = before.node(folder).entries
            try:
                place = now.find(folder)
            except FileRefusal:
                found += [f"{folder}/{name}" for name in names]
                continue
            theirs = machine.trees[place.tree].nodes
            entries = theirs[place.inode].entries
            nodes = self.machine.trees[before.find(folder).tree].nodes
            for name in names:
                original, node = nodes[ours[name]], theirs.get(entries.get(name, 0))
                if node is not original and not _same(original, node):
                    found.append(f"{folder}/{name}")
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


@cache
def _folders(image: str) -> dict[str, list[str]]:
    """The directories that hold programs, and the names of those."""
    folders: dict[str, list[str]] = {}
    for path in _programs(FileSpace(boot(image)), "/"):
        folder, _, name = path.rpartition("/")
        folders.setdefault(folder or "/", []).append(name)
    return folders


def _programs(files: FileSpace, folder: str) -> Iterator[str]:
    """The paths of the programs below a directory; links are not followed."""
    for name in files.list(folder):
        path = f"{folder.rstrip('/')}/{name}"
        node = files.node(path, follow=False)
        if node.kind == "d":
            yield from _programs(files, path)
        elif is_program(node):
            yield path
