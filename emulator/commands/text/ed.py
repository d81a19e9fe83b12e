"""ed: edit a file line by line. Source: IBM's ed page; POSIX, "ed"."""

from __future__ import annotations

from emulator.commands.text._ed import LineEditor


class Ed(LineEditor):
    """ed [-p String] [-s] [File]
    ed [-p String] [-] [File]

    Edits a file line by line. The file is read into a buffer; commands are read from
    standard input, one a line, and change the buffer alone, until w writes it. A command is
    a letter with the numbers of the lines it is for before it: 1,3p shows the first three
    lines. $ is the last line, . the current one, /expression/ the next line that matches.
    To a mistake ed answers ?, and h says why.

    Commands: a, i and c take lines up to a period alone, to put after a line, before it, or
    in the place of lines. d deletes, j joins, m moves, t copies, s/expression/text/ replaces,
    u undoes. p, n and l show lines, = a line's number. g/expression/commands does commands
    for each line that matches, v for the others; G and V ask. k marks a line: 'a is the one
    marked with ka. e, r and w read and write files, f names the file, ! runs a command.
    q leaves, Q without saving. P shows a prompt, H explains every mistake.
    """

    examples = (
        ("Edit a file", "ed /etc/motd"),
        ("Replace a word in every line of a file", "ed -s /tmp/hosts < /tmp/commands"),
    )
