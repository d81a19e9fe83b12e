"""Measure everything and print one table; exits with 1 where a target is missed."""

from __future__ import annotations

import os
import sys

from benchmarks import engine, language, lives, reopening, software, terminals, workload
from benchmarks.measure import Row, table

GROUPS = {
    "commands": engine.commands,
    "boots": engine.boots,
    "memory": engine.memory,
    "imports": language.imports,
    "language": language.language,
    "pipelines": language.pipelines,
    "parsing": language.parsing,
    "round_trips": terminals.round_trips,
    "new_terminals": terminals.new_terminals,
    "lab": terminals.lab,
    "lives": lives.lives,
    "thousand": engine.thousand,
    "most": lives.most,
    "software": software.software,
    "reopening": reopening.reopening,
    "topas": workload.topas,
    "loops": workload.loops,
}


def main(names: list[str]) -> int:
    """Measure the groups called `names`, or all; the exit status."""
    # What a student has: modules that were compiled the first time they were imported.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    rows: list[Row] = []
    for name in names or GROUPS:
        rows += GROUPS[name]()
    print("\n".join(table(rows)))
    return int(any(row.over for row in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
