"""fgrep: find lines that hold a string. Source: IBM's fgrep page."""

from __future__ import annotations

from emulator.commands.text._grep import Searcher


class Fgrep(Searcher):
    """fgrep [-h] [-i] [-p[parasep]] [-s] [-v] [-w] [-x] [-y] [[-b] [-n] | [-c | -l | -q]] {-e pattern_list | -f pattern_file | pattern_list} [file ...]

    Shows the lines of its files, or of standard input, that hold one of the strings, as grep
    does. No character of a string is special.
    The exit status is 0 where something matched, 1 where nothing did, and 2 where a
    pattern or a file was in error.
    """  # noqa: E501 - a usage statement is one line

    examples = (
        (
            "Show the lines that hold an address, whose dots are just dots",
            "fgrep 10.1.1.148 /etc/hosts",
        ),
    )
    fixed = True
