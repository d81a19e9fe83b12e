"""whereis: find programs, sources and manuals in the usual places. Source: IBM's page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.options import Command, UsageError, flag, operands

_BINARIES = (
    "/usr/bin", "/usr/sbin", "/sbin", "/etc", "/usr/lib", "/usr/ccs/bin", "/usr/ucb",
    "/usr/games", "/usr/local", "/usr/local/bin", "/usr/bin/X11",
)  # fmt: skip
_MANUALS = tuple(f"/usr/share/man/man{part}" for part in "12345678lnop")
_SOURCES = ("/usr/src/cmd", "/usr/src/lib", "/usr/src")


class Whereis(Command):
    """whereis [-b] [-m] [-s] [-u] File ...

    Lists where programs, manual pages and sources of that name lie, in the directories
    where the system keeps them. What goes before a name and a last ending are left out.
    """

    binaries: bool = flag("b", "Look for programs.")
    manuals: bool = flag("m", "Look for manual pages.")
    sources: bool = flag("s", "Look for sources.")
    unusual: bool = flag("u", "Name only those that do not have one of each.")
    names: list[str] = operands("File", "Names.")
    examples = (("See where a program lies", "whereis lsvg"),)

    def run(self, proc: Process) -> None:
        """Look for each in every directory."""
        if not self.names:
            raise UsageError("", "File")
        kinds = [
            places
            for wanted, places in (
                (self.binaries, _BINARIES), (self.manuals, _MANUALS), (self.sources, _SOURCES)
            )
            if wanted or not (self.binaries or self.manuals or self.sources)
        ]  # fmt: skip
        for name in self.names:
            stem = _stem(name)
            found = [_matches(proc, places, stem) for places in kinds]
            if not self.unusual or any(len(paths) != 1 for paths in found):
                proc.print(" ".join([f"{stem}:", *(path for paths in found for path in paths)]))


def _stem(name: str) -> str:
    name = name.rpartition("/")[2].removeprefix("s.")
    head, dot, _ = name.rpartition(".")
    return head if dot and head else name


def _matches(proc: Process, places: tuple[str, ...], stem: str) -> list[str]:
    found = []
    seen = set()
    for place in places:
        if not proc.files.is_directory(place):
            continue
        real = proc.files.find(place)
        if (real.tree, real.inode) in seen:
            continue
        seen.add((real.tree, real.inode))
        found += [f"{place}/{n}" for n in proc.files.node(place).entries if _stem(n) == stem]
    return found
