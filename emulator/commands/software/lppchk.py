"""lppchk: hold what is there against what the inventory says. Source: IBM's lppchk page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import translate

from emulator import images, media, programs
from emulator.kernel.process import Process
from emulator.machine.errors import Unknown
from emulator.machine.software import Fileset, filesets_seen, packages_seen
from emulator.messages import inventory as say
from emulator.messages.software import NOT_INSTALLED
from emulator.options import Command, UsageError, flag, operands, option


class Lppchk(Command):
    """lppchk {-f | -l | -v} [-O {r | s | u}] [FilesetName ...]

    Says nothing where all is well, and ends with 1 where it is not: -f looks whether the
    files of each fileset are there, -l whether its symbolic links are, -v whether each has
    the parts and the filesets it requires, as one has not that syncwpar has still to bring
    into a workload partition.
    """

    files: bool = flag("f", "Look whether the files are there.")
    links: bool = flag("l", "Look whether the symbolic links are there.")
    versions: bool = flag("v", "Look whether parts and requisites are there.")
    parts: str | None = option("O", "Only these parts: r (root), s (share), u (usr).")
    names: list[str] = operands("FilesetName", "Filesets or patterns; all otherwise.")
    examples = (
        ("See whether all is consistent", "lppchk -v"),
        ("Look for files of the WPAR commands", "lppchk -f bos.wpars"),
    )

    def run(self, proc: Process) -> None:
        """Gather the rows, then look."""
        if self.files + self.links + self.versions != 1:
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
        else:
            self._look(proc, chosen)

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

    def _look(self, proc: Process, rows: Iterable[Fileset]) -> None:
        """Each file, or each symbolic link, that is not there."""
        for row in rows:
            for path in _expected(proc, row):
                if proc.files.exists(path, follow=False):
                    continue
                # What is gone does not tell what it was: the medium does.
                if _is_link(proc, row, path) == self.links:
                    proc.error(say.NO_LINK if self.links else say.NO_FILE, path=path)

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


def _is_link(proc: Process, row: Fileset, path: str) -> bool:
    try:
        product = media.product_for(proc.machine, row.name, programs.known(), row.level)
    except Unknown:
        return False  # of no medium we know
    entries = product.parts.get(row.part, ())
    return any(entry.path == path and entry.node.kind == "l" for entry in entries)


def _expected(proc: Process, row: Fileset) -> list[str]:
    """The files of a part that should be there: a WPAR begins without some of the base's."""
    if not proc.wpar or row.wpar != proc.wpar or row.part == "usr":
        return list(row.files)
    base = {one.name for one in images.wpar_software(proc.machine.image)[0]}
    if row.name not in base:
        return list(row.files)
    listed = {path[1:] for path in images.wpar_listing(proc.machine.image)}
    return [path for path in row.files if path in listed]
