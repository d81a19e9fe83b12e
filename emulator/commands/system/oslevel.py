"""oslevel: say which level of the system is installed. Source: IBM's oslevel page; the
recommended level of the beta: the paper.
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.layouts import Column, table
from emulator.machine.software import Fileset, filesets_seen
from emulator.messages.software import UNKNOWN_LEVEL
from emulator.options import Command, flag, option


class Oslevel(Command):
    """oslevel [-l Level | -g Level | -q] [-r | -s] [-f]

    Prints the level of the base system: version, release, modification and fix. With -r
    the recommended maintenance level, with -s the service pack. -l and -g list the
    filesets of the base system that are below or above a level.
    """

    below: str | None = option("l", "List filesets at levels earlier than Level.")
    above: str | None = option("g", "List filesets at levels later than Level.")
    known: bool = flag("q", "List the levels that are known.")
    recommended: bool = flag("r", "Use recommended maintenance levels.")
    service: bool = flag("s", "Use service packs.")
    fresh: bool = flag("f", "Do not use what was remembered: work it out again.")
    examples = (("Print the recommended maintenance level", "oslevel -r"),)

    def run(self, proc: Process) -> None:
        """Print the level, the known levels, or filesets that are off a level."""
        row = proc.machine.system
        level = row.level
        if self.recommended:
            level = row.recommended_level
        elif self.service:
            level = row.service_pack
        wanted = self.below if self.below is not None else self.above
        if wanted is None:
            proc.print(*(self._heading() if self.known else []), level)
            return
        bound = _numbers(wanted)
        if bound is None or self.recommended or self.service:
            # The beta's level has its name behind it.
            if wanted not in (level, level.partition(" ")[0]):
                proc.fail(UNKNOWN_LEVEL, level=wanted)
            # The filesets of the installed level are what that level asks for.
            return
        later = self.below is None
        rows = [
            fileset
            for fileset in filesets_seen(proc.machine, proc.wpar, "usr")
            if fileset.name.startswith("bos.") and _beyond(fileset, bound, later)
        ]
        if rows:
            proc.print(*table(_columns(wanted), rows, gap=" "))

    def _heading(self) -> list[str]:
        title = "Known Maintenance Levels"
        if self.recommended:
            title = "Known Recommended Maintenance Levels"
        elif self.service:
            title = "Known Service Packs"
        return [title, "-" * len(title)]


def _columns(level: str) -> list[Column]:
    return [
        Column("Fileset", "fileset", lambda row: row.name, 39),
        Column("Actual Level", "actual", lambda row: row.level, 18),
        Column("Maintenance Level", "maintenance", lambda row: level),
    ]


def _numbers(level: str) -> list[int] | None:
    """A level such as 6.1.0.0 as numbers, or None."""
    parts = level.split(".")
    if all(part.isascii() and part.isdigit() and len(part) < 6 for part in parts):
        return [int(part) for part in parts]
    return None


def _beyond(fileset: Fileset, bound: list[int], later: bool) -> bool:
    level = _numbers(fileset.level) or []
    return level > bound if later else level < bound
