"""grep: find lines, or whole paragraphs, that match a pattern. Source: IBM's grep page.

The synopsis is a captured usage statement of a later AIX, with -r, -H and -L.
"""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.commands.text._grep import Searcher
from emulator.options import attached, flag, operands, repeated
from emulator.process import Process


class Grep(Searcher):
    """grep [-r] [-R] [-H] [-L] [-E|-F] [-c|-l|-q] [-insvxbhwyu] [-p[parasep]] -e pattern_list...
            [-f pattern_file...] [file...]
    Usage: grep [-r] [-R] [-H] [-L] [-E|-F] [-c|-l|-q] [-insvxbhwyu] [-p[parasep]] [-e pattern_list...]
            -f pattern_file... [file...]
    Usage: grep [-r] [-R] [-H] [-L] [-E|-F] [-c|-l|-q] [-insvxbhwyu] [-p[parasep]] pattern_list [file...]

    Shows the lines of its files, or of standard input, that match a pattern. Patterns are
    basic regular expressions; each line of a pattern list is a pattern of its own. Where
    several files are searched, the file's name goes before each line.
    With -p it shows whole paragraphs, which makes it the tool for stanza files such as
    /etc/filesystems: a stanza is shown where any of its lines matches.
    The exit status is 0 where something matched, 1 where nothing did, and 2 where a
    pattern or a file was in error.
    """  # noqa: E501 - the captured usage statement has long lines

    recursive: bool = flag("r", "Search directories and all they hold.")
    recursive_too: bool = flag("R", "The same as -r.")
    with_names: bool = flag("H", "Always show the file's name.")
    names_without: bool = flag("L", "Show only the names of files without a match.")
    extended: bool = flag("E", "Patterns are extended regular expressions, as in egrep.")
    fixed: bool = flag("F", "Patterns are plain strings, as in fgrep.")
    count: bool = flag("c", "Show only how many lines match.")
    names_only: bool = flag("l", "Show only the names of files with a match.")
    quiet: bool = flag("q", "Show nothing; the exit status tells.")
    ignore_case: bool = flag("i", "Take small and capital letters for the same.")
    numbers: bool = flag("n", "Show the number of each line.")
    silent: bool = flag("s", "Say nothing of files that cannot be opened.")
    invert: bool = flag("v", "Show what does not match.")
    whole_line: bool = flag("x", "The pattern has to match a whole line.")
    block: bool = flag("b", "Show the number of the 512-byte block each line is in.")
    no_names: bool = flag("h", "Never show the file's name.")
    word: bool = flag("w", "The pattern has to match a whole word.")
    ignore_case_too: bool = flag("y", "The same as -i.")
    unbuffered: bool = flag("u", "Do not buffer the output; it never is.")
    separator: str | None = attached(
        "p", "Show whole paragraphs. They end at empty lines, or at lines that match parasep."
    )
    expressions: list[str] = repeated("e", "A pattern list; needed where it begins with -.")
    pattern_files: list[str] = repeated("f", "A file of patterns, one a line.")
    words: list[str] = operands("pattern_list file", "The patterns and the files to search.")
    examples = (
        ("Show the stanzas of one partition's file systems", "grep -p wpar1 /etc/filesystems"),
        ("Count the lines that mention a host", "grep -c wpar1 /etc/hosts"),
        ("Leave out comments", "grep -v '^#' /etc/inetd.conf"),
    )

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Search."""
        return self.search(proc)
