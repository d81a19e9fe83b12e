"""When Python looks for garbage in cycles: while nobody waits, and not amid a turn.

A whole collection goes through everything that is alive: of a machine some tenths of a second,
in which all its terminals stand still. What is there when the machine opens is never gone
through again, and what came since when the machine is idle. Not about memory that counts of
references free, which is nearly all of it; nothing here can be seen from within the machine.
"""

from __future__ import annotations

import gc

#: Collections of the middle generation (of some 7,000 new objects each) after which a whole one
#: is worth its while where the machine is idle, and after which it is made in any case.
IDLE, BUSY = 10, 500


def opening() -> None:
    """A machine is about to be read or made: nothing of it is garbage."""
    gc.disable()


def opened() -> None:
    """It is there, and stays."""
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, BUSY)
    gc.enable()


def idle() -> None:
    """Nobody waits for anything: collect, if there may be something."""
    if gc.get_count()[2] >= IDLE:
        gc.collect()
