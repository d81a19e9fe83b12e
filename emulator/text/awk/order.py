"""The order in which `for (key in array)` goes: that of the table nawk keeps its arrays in.

POSIX leaves it open, and scripts depend on it nevertheless. The table begins with 50 chains,
a new key goes to the head of its chain, and the table grows fourfold when it holds more than
two keys a chain. Source: described in the documentation of the published awk of Kernighan,
from which AIX's descends; that AIX kept it is RECALLED, not confirmed.
"""

from __future__ import annotations

from collections.abc import Iterable

FIRST, GROWTH, FULL = 50, 4, 2


def ordered(keys: Iterable[str]) -> list[str]:
    """Keys in the order of the table, from the order in which they were put in."""
    size = FIRST
    table: list[list[tuple[int, str]]] = [[] for _ in range(size)]
    for count, key in enumerate(keys, 1):
        code = 0
        for char in key:
            code = (ord(char) + 31 * code) & 0xFFFFFFFF
        if count > FULL * size:
            # Chains are kept with their heads last.
            size *= GROWTH
            grown: list[list[tuple[int, str]]] = [[] for _ in range(size)]
            for chain in table:
                for entry in reversed(chain):
                    grown[entry[0] % size].append(entry)
            table = grown
        table[code % size].append((code, key))
    return [str(key) for chain in table for _, key in reversed(chain)]
