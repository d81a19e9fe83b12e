"""init: change the run level. Source: IBM's init page."""

from __future__ import annotations

from emulator.commands.system._levels import Levels


class Init(Levels):
    """init {0-9 | S | s | M | m | Q | q}

    Changes the run level: what /etc/inittab starts at the new one only is started, what it
    keeps running at the old one only is ended. S and m end everything and come up in
    single-user mode. q reads /etc/inittab again and starts and ends what that says.
    """

    examples = (("Read /etc/inittab again", "init q"),)
