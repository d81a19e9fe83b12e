"""Nobody is held up: random lines and keys, with a watch on how long one turn takes.

`python -m tests.soak.test_turns SEED COUNT` shows what is found, as it is found.
"""

from __future__ import annotations

import random
import sys

import pytest

from tests.soak import random_turns
from tests.soak.turns import LIMIT, Life, Slow


def found(seed: int, count: int) -> list[Slow]:
    """Type so many random lines, a few in each life; the turns that took too long."""
    r = random.Random(seed)
    slow: list[Slow] = []
    for _ in range(count // 5):
        life = Life()
        for begin in random_turns.BEGINNING:
            life.type(begin)
        for _ in range(4):
            life.type(random_turns.line(r))
        program, keys = random_turns.visit(r)
        life.press(program, keys)
        slow += life.slow
    return slow


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(8))
def test_no_turn_takes_long(seed: int) -> None:
    assert found(seed, 100) == [], f"turns of more than {LIMIT} seconds"


def main(seed: int, count: int) -> None:
    """Show what takes long, five lines at a time."""
    for number in range(count // 5):
        for slow in found(seed + number, 5):
            took = f"{slow.seconds * 1000:.0f} ms"
            sys.stdout.write(f"seed {seed + number}: {took} {slow.typed!r}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
