"""more: show files a screen at a time. Source: IBM's more page."""

from __future__ import annotations

from emulator.commands.text._more import ScreenByScreen


class More(ScreenByScreen):
    """more [-c] [-d] [-e] [-i] [-l] [-N] [-s] [-u] [-v] [-z] [-n Number] [-p Subcommand] [-t Tagstring] [-W Option] [-x Tabs] [File ...]

    Shows files, or standard input, one screen at a time. After each screen it waits for a
    key: the space bar shows the next screen, Enter the next line, b the screen before, q
    leaves, /expression looks for a text and h shows all there is. Where output does not go
    to a terminal, the files are written as they are, with a heading each where there are
    several. The variable MORE may hold flags; +Subcommand is the same as -p Subcommand,
    +Number shows the line of that number first.
    """  # noqa: E501 - a usage statement is one line

    examples = (
        ("Show a file a screen at a time", "more /etc/services"),
        ("Show a long listing a screen at a time", "more < /tmp/listing"),
        ("Begin at the first line that holds a word", "more +/telnet /etc/services"),
    )
