"""egrep: find lines that match an extended regular expression. Source: IBM's egrep page."""

from __future__ import annotations

from emulator.commands.text._grep import Searcher


class Egrep(Searcher):
    """egrep [-h] [-i] [-p[parasep]] [-s] [-v] [-w] [-x] [-y] [[-b] [-n] | [-c | -l | -q]] {-e pattern_list | -f pattern_file | pattern_list} [file ...]

    Shows the lines of its files, or of standard input, that match a pattern, as grep does.
    Patterns are extended regular expressions: + ? | and parentheses are special.
    The exit status is 0 where something matched, 1 where nothing did, and 2 where a
    pattern or a file was in error.
    """  # noqa: E501 - a usage statement is one line

    examples = (
        (
            "Show the lines that mention one of two hosts",
            "egrep 'wpar1|wpar2' /etc/hosts",
        ),
    )
    extended = True
