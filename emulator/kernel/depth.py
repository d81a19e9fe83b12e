"""How deep Python may go in a machine that runs: one bound, set in one place.

Nothing on a machine ever gets there. What nests is counted by whoever lets it nest, in units
of its own (`shell.limits`, `emulator.text.awk.limits`, …), so that a journal goes the same way
on every Python and whoever else uses the process. This only keeps Python's own default (1,000),
which is below those counts, from being met first.
"""

from __future__ import annotations

import sys

#: Frames: more than all counts come to together. Few take room on the stack of the process;
#: for those that do (coroutines in coroutines, lists in lists of JSON) there is enough.
FRAMES = 30_000


def deepen() -> None:
    """Let Python go as deep as any count of ours allows."""
    if sys.getrecursionlimit() < FRAMES:
        sys.setrecursionlimit(FRAMES)
