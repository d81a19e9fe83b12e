"""lppchk: hold what is there against what the inventory says. Source: IBM's lppchk page."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Iterable, Iterator
from fnmatch import translate
from functools import cache

from emulator import images, media, programs
from emulator.images.loader import SHELL
from emulator.images.texts import contents as contents_of
from emulator.kernel.process import Process
from emulator.machine.errors import Unknown
from emulator.machine.software import Fileset, filesets_seen, packages_seen
from emulator.machine.vfs import Node, contents
from emulator.messages import inventory as say
from emulator.messages.software import NOT_INSTALLED
from emulator.options import Command, UsageError, flag, operands, option


class Lppchk(Command):
    """lppchk {-c | -f | -l | -v} [-O {r | s | u}] [FilesetName ...]

    Says nothing where all is well, and ends with 1 where it is not: -f looks whether the
    files of each fileset are there and as large as they came, -c whether the same is in them,
    too, -l whether its symbolic links are there, -v whether each has
    the parts and the filesets it requires, as one has not that syncwpar has still to bring
    into a workload partition.
    """

    sums: bool = flag("c", "Look whether the files are there, and as they came.")
    files: bool = flag("f", "Look whether the files are there, and as large as they came.")
    links: bool = flag("l", "Look whether the symbolic links are there.")
    versions: bool = flag("v", "Look whether parts and requisites are there.")
    parts: str | None = option("O", "Only these parts: r (root), s (share), u (usr).")
    names: list[str] = operands("FilesetName", "Filesets or patterns; all otherwise.")
    examples = (
        ("See whether all is consistent", "lppchk -v"),
        ("Look for files of the WPAR commands", "lppchk -f bos.wpars"),
    )

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Gather the rows, then look."""
        if self.sums + self.files + self.links + self.versions != 1:
            raise UsageError("", "-v")
        letters = "rsu" if self.parts is None else self.parts
        if not letters or set(letters) - set("rsu"):
            raise UsageError("", "-O")
        rows = [
            row
            for part in ("usr", "root")
            if part[0] in letters
            for row in filesets_seen(proc.machine, proc.wpar, part)
        ]
        chosen = self._chosen(proc, rows)
        if self.versions:
            self._versions(proc, chosen)
            return None
        return proc.kernel.scheduler.in_turns(self._look(proc, chosen))

    def _chosen(self, proc: Process, rows: list[Fileset]) -> list[Fileset]:
        if not self.names:
            return rows
        found: list[Fileset] = []
        for name in self.names:
            pattern = re.compile(translate(name))
            matching = [row for row in rows if pattern.match(row.name)]
            if not matching:
                proc.error(NOT_INSTALLED, name=name)
            found += [row for row in matching if row not in found]
        return found

    def _look(self, proc: Process, rows: Iterable[Fileset]) -> Iterator[int]:
        """Each file, or each symbolic link, that is not there, or not as it came."""
        for row in rows:
            brought = _brought(proc, row)
            for path in _expected(proc, row):
                # What is gone does not tell what it was: the medium does.
                node = brought.get(path)
                is_link = node is not None and node.kind == "l"
                if is_link != self.links:
                    continue
                if not proc.files.exists(path, follow=False):
                    proc.error(say.NO_LINK if is_link else say.NO_FILE, path=path)
                elif node is not None and node.kind == "-" and not _is_volatile(row, node):
                    self._compare(proc, path, node)
            yield 1 + len(brought)

    def _compare(self, proc: Process, path: str, node: Node) -> None:
        there = proc.files.node(path, follow=False)
        if there.length != node.length:
            proc.error(say.OTHER_SIZE, path=path, size=there.length, expected=node.length)
        elif self.sums and (there.program, contents(there)) != (node.program, contents(node)):
            proc.error(say.OTHER_SUM, path=path)

    def _versions(self, proc: Process, rows: Iterable[Fileset]) -> None:
        machine, wpar = proc.machine, proc.wpar
        usr = {row.name for row in filesets_seen(machine, wpar, "usr")}
        root = {row.name for row in filesets_seen(machine, wpar, "root")}
        # The global environment has every part that there is of a fileset.
        wanted = {row.name for row in filesets_seen(machine, "", "root")}
        names = {*usr, *root, *(one.name for one in packages_seen(machine, wpar))}
        wrong: list[str] = []
        for row in rows:
            label = f"{row.name} {row.level}"
            if row.state not in ("COMMITTED", "APPLIED"):
                wrong.append(f"{label:<42}({row.part}: {row.state})")
            elif row.part == "usr" and row.name in wanted - root:
                wrong.append(f"{label:<42}(usr: {row.state}, root: not installed)")
            elif row.part == "root" and row.name not in usr:
                wrong.append(f"{label:<42}(usr: not installed, root: {row.state})")
            wrong += [
                f"{name:<42}(not installed; requisite fileset)"
                for name in row.requires
                if name not in names
            ]
        if wrong:
            proc.error(say.INCONSISTENT, rows="\n".join(f"  {one}" for one in wrong))


@cache
def _known() -> frozenset[str]:
    return frozenset((*programs.known(), SHELL))


def _brought(proc: Process, row: Fileset) -> dict[str, Node]:
    """What the medium has in a part, by path; nothing where we know of no medium."""
    try:
        product = media.product_for(proc.machine, row.name, _known(), row.level)
    except Unknown:
        return {}
    # A level of the system has texts of its own in the place of some that the media have.
    own = contents_of(proc.machine.image, "files.txt")
    return {
        path: node._replace(data=own[path]) if path in own else node
        for path, node, same in product.parts.get(row.part, ())
        if not same
    }


def _is_volatile(row: Fileset, node: Node) -> bool:
    """Whether a file is one that is meant to change: root parts bring settings and scripts."""
    return row.part == "root" and (not node.mode & 0o111 or len(node.data) > 0)


def _expected(proc: Process, row: Fileset) -> list[str]:
    """The files of a part that should be there: a WPAR begins without some of the base's."""
    if not proc.wpar or row.wpar != proc.wpar or row.part == "usr":
        return list(row.files)
    base = {one.name for one in images.wpar_software(proc.machine.image)[0]}
    if row.name not in base:
        return list(row.files)
    listed = {path[1:] for path in images.wpar_listing(proc.machine.image)}
    return [path for path in row.files if path in listed]
