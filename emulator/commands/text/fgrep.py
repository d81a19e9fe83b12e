"""fgrep: find lines that hold a string. Source: IBM's fgrep page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.commands.text._grep import Searcher
from emulator.options import attached, flag, operands, repeated
from emulator.process import Process


class Fgrep(Searcher):
    """fgrep [-h] [-i] [-p[parasep]] [-s] [-v] [-w] [-x] [-y] [[-b] [-n] | [-c | -l | -q]] {-e pattern_list | -f pattern_file | pattern_list} [file ...]

    Shows the lines of its files, or of standard input, that hold one of the strings, as grep
    does. No character of a string is special.
    The exit status is 0 where something matched, 1 where nothing did, and 2 where a
    pattern or a file was in error.
    """  # noqa: E501 - a usage statement is one line

    no_names: bool = flag("h", "Never show the file's name.")
    ignore_case: bool = flag("i", "Take small and capital letters for the same.")
    silent: bool = flag("s", "Say nothing of files that cannot be opened.")
    invert: bool = flag("v", "Show what does not match.")
    word: bool = flag("w", "The pattern has to match a whole word.")
    whole_line: bool = flag("x", "The pattern has to match a whole line.")
    ignore_case_too: bool = flag("y", "The same as -i.")
    block: bool = flag("b", "Show the number of the 512-byte block each line is in.")
    numbers: bool = flag("n", "Show the number of each line.")
    count: bool = flag("c", "Show only how many lines match.")
    names_only: bool = flag("l", "Show only the names of files with a match.")
    quiet: bool = flag("q", "Show nothing; the exit status tells.")
    separator: str | None = attached(
        "p", "Show whole paragraphs. They end at empty lines, or at lines that match parasep."
    )
    expressions: list[str] = repeated("e", "A pattern list; needed where it begins with -.")
    pattern_files: list[str] = repeated("f", "A file of patterns, one a line.")
    words: list[str] = operands("pattern_list file", "The patterns and the files to search.")
    examples = (
        (
            "Show the lines that hold an address, whose dots are just dots",
            "fgrep 10.1.1.148 /etc/hosts",
        ),
    )
    fixed = True

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Search."""
        return self.search(proc)
