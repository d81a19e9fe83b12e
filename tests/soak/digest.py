"""`python tests/soak/digest.py JOURNAL`: replay it; a digest of machine and output a line.

Run by the soak test in processes that differ in whatever of the host may differ.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from emulator.machine.machine import Machine
from shell.live.fronts import Captured
from shell.live.journal import Entry, read
from shell.live.machine import Live


def digest_of(machine: Machine) -> str:
    """A digest of every table and counter, in the tables' own order."""
    found = hashlib.sha256(repr(machine.system).encode())
    found.update(repr(machine.counters).encode())
    for name in Machine.TABLES:
        for item in getattr(machine, name).items():
            found.update(repr(item).encode())
    return found.hexdigest()[:16]


def replay(path: str) -> list[str]:
    """One line for each entry: what it was, the machine after it, the output so far."""
    header, entries = read(path)
    live = Live.start(header)
    front = Captured()
    lines = []
    for entry in entries:
        live.run_to(entry.at, exact=entry.do != "end")
        if entry.do != "end":
            live.act(entry, front)
        lines.append(_line(entry, live, front))
    live.settle()
    return [*lines, f"last {digest_of(live.machine)} {_bytes(front)}"]


def _line(entry: Entry, live: Live, front: Captured) -> str:
    return f"{entry.do} {digest_of(live.machine)} {_bytes(front)}"


def _bytes(front: Captured) -> str:
    shown = front.out.text + "\0" + front.err.text + "\0" + repr(front.events)
    return hashlib.sha256(shown.encode("latin-1", "backslashreplace")).hexdigest()[:16]


if __name__ == "__main__":
    print("\n".join(replay(sys.argv[1])))
