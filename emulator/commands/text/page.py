"""page: show files a screen at a time, each on a clear screen. Source: IBM's more page."""

from __future__ import annotations

from emulator.commands.text._more import ScreenByScreen


class Page(ScreenByScreen):
    """page [-c] [-d] [-e] [-i] [-l] [-N] [-s] [-u] [-v] [-z] [-n Number] [-p Subcommand] [-t Tagstring] [-W Option] [-x Tabs] [File ...]

    Shows files one screen at a time, as more does, and clears the screen before each.
    """  # noqa: E501 - a usage statement is one line

    clears = True
    examples = (("Show a file a page at a time", "page /etc/services"),)
