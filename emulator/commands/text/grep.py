"""grep: find lines, or whole paragraphs, that match a pattern. Source: IBM's grep page.

The synopsis is a captured usage statement of a later AIX, with -r, -H and -L.
"""

from __future__ import annotations

from emulator.commands.text._grep import Searcher
from emulator.options import flag


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
    unbuffered: bool = flag("u", "Do not buffer the output; it never is.")
    examples = (
        ("Show the stanzas of one partition's file systems", "grep -p wpar1 /etc/filesystems"),
        ("Count the lines that mention a host", "grep -c wpar1 /etc/hosts"),
        ("Leave out comments", "grep -v '^#' /etc/inetd.conf"),
    )
