"""lslpp: list installed software. Source: IBM's lslpp page; columns: captures in
aix-commands.md 6 (-l exactly, -L, -h, -w and -f by their headings).
"""

from __future__ import annotations

import re
from fnmatch import translate

from emulator.commands.software import _lslpp
from emulator.kernel.process import Process
from emulator.machine.software import Fileset, filesets_seen, owners_of, packages_seen
from emulator.messages.software import NO_OWNER, NOT_INSTALLED
from emulator.options import Command, UsageError, flag, operands, option


class Lslpp(Command):
    """lslpp {-l | -L | -h | -f | -p | -d} [-a] [-c] [-I] [-q] [-O {r | s | u}]
    [FilesetName ... | all]
    lslpp -w [-c] [-q] [-O {r | s | u}] FileName ...

    Lists installed filesets: -l their level, state and description, -L the same without
    the parts and with the RPM packages, -h what was done to them, -f their files, -p what
    they require, -d what requires them. -w says which fileset a file came with. A name may
    be a pattern. Inside a workload partition the root parts are its own, the usr parts those
    of the global environment.
    """

    level: bool = flag("l", "List level, state and description of each part.")
    summary: bool = flag("L", "List each fileset once, with its state and type.")
    history: bool = flag("h", "List what was done to each part, and when.")
    files: bool = flag("f", "List the files of each part.")
    owner: bool = flag("w", "List the fileset that owns a file.")
    requisites: bool = flag("p", "List the requisites of each fileset.")
    dependents: bool = flag("d", "List the filesets that need each fileset.")
    all: bool = flag("a", "Include earlier updates: there are none here.")
    base: bool = flag("I", "Only base filesets, no updates.")
    colons: bool = flag("c", "Print colons between the values.")
    quiet: bool = flag("q", "Print no heading.")
    parts: str | None = option("O", "Only these parts: r (root), s (share), u (usr).")
    names: list[str] = operands("FilesetName", "Filesets, patterns or files.")
    examples = (
        ("List the filesets of the WPAR commands", "lslpp -l bos.wpars"),
        ("What would be in the way of taking a fileset out?", "lslpp -d bos.net.nfs.client"),
        ("Which fileset has mkwpar?", "lslpp -w /usr/sbin/mkwpar"),
    )

    def run(self, proc: Process) -> None:
        """Gather the parts by repository, then draw them as the flag says."""
        modes = [self.level, self.summary, self.history, self.files, self.owner,
                 self.requisites, self.dependents]  # fmt: skip
        if sum(modes) != 1 or (self.owner and not self.names):
            raise UsageError("", "-l")
        parts = self._parts()
        if self.owner:
            rows, missing = self._owners(proc, parts)
            if rows or not missing:
                proc.print(*_lslpp.owners(rows, self.colons, self.quiet))
            for name in missing:
                proc.error(NO_OWNER, name=name)
            return
        found, missing = self._matching(proc, parts)
        shown: list[str]
        if self.summary:
            shown = _lslpp.summary(self._once(proc, found), self.colons, self.quiet)
        elif self.history:
            shown = _lslpp.history(found, proc.machine, self.colons, self.quiet)
        elif self.requisites:
            shown = _lslpp.requisites(found, self.colons, self.quiet)
        elif self.dependents:
            seen = {part: filesets_seen(proc.machine, proc.wpar, part) for part in found}
            shown = _lslpp.dependents(found, seen, self.colons, self.quiet)
        elif self.files:
            shown = _lslpp.files(found, self.colons, self.quiet)
        else:
            shown = _lslpp.levels(found, self.colons, self.quiet)
        proc.print(*shown)
        for name in missing:
            proc.error(NOT_INSTALLED, name=name)

    def _parts(self) -> list[str]:
        if self.parts is None:
            return ["usr", "root"]
        if not self.parts or set(self.parts) - set("rsu"):
            raise UsageError("", "-O")
        return [part for part in ("usr", "root") if part[0] in self.parts]

    def _wanted(self) -> list[tuple[str, re.Pattern[str]]]:
        names = [] if self.names == ["all"] else self.names
        return [(name, re.compile(translate(name))) for name in names]

    def _matching(
        self, proc: Process, parts: list[str]
    ) -> tuple[dict[str, list[Fileset]], list[str]]:
        """The parts that match, by kind; and the names nothing matches."""
        wanted = self._wanted()
        met: set[str] = set()
        found: dict[str, list[Fileset]] = {}
        for part in parts:
            rows = filesets_seen(proc.machine, proc.wpar, part)
            if wanted:
                chosen = []
                for row in rows:
                    hits = [name for name, pattern in wanted if pattern.match(row.name)]
                    met.update(hits)
                    if hits:
                        chosen.append(row)
                rows = chosen
            found[part] = rows
        if self.summary:
            met.update(
                name
                for name, pattern in wanted
                for package in packages_seen(proc.machine, proc.wpar)
                if pattern.match(package.name) or pattern.match(package.label)
            )
        return found, [name for name, _ in wanted if name not in met]

    def _once(self, proc: Process, found: dict[str, list[Fileset]]) -> list[_lslpp.Entry]:
        """Each fileset once, then the packages that match."""
        rows = {row.name: row for part in ("root", "usr") for row in found.get(part, ())}
        entries = [_lslpp.entry_of(rows[name]) for name in sorted(rows)]
        wanted = self._wanted()
        for package in packages_seen(proc.machine, proc.wpar):
            names = (package.name, package.label)
            if not wanted or any(p.match(name) for _, p in wanted for name in names):
                entries.append(_lslpp.entry_of_package(package, proc.machine))
        return entries

    def _owners(
        self, proc: Process, parts: list[str]
    ) -> tuple[list[_lslpp.Owned], list[str]]:
        rows: list[_lslpp.Owned] = []
        missing: list[str] = []
        for name in self.names:
            owners = owners_of(proc.machine, proc.wpar, name)
            owners = [row for row in owners if row.part in parts]
            kind = _lslpp.kind_of(proc.files, name)
            rows += [_lslpp.Owned(name, row.name, kind, row.part) for row in owners]
            if not owners:
                missing.append(name)
        return rows, missing
