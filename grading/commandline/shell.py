"""`wparlab shell --lab NAME`: a terminal on a lab's machine; without it the terminal's own."""

from __future__ import annotations

import sys


def run_words(words: list[str]) -> int:
    """Open the terminal; `--lab NAME`, wherever options may stand, says which machine, and
    from which image and with which clock.
    """
    from shell.terminal import main as terminal

    parser, shell = terminal.parsers()
    shell.add_argument("--lab", metavar="NAME", help="a lab's machine (`wparlab labs`)")
    asked = parser.parse_args(["shell", *words])
    if asked.lab is None:
        return terminal.run_shell(asked)
    if asked.machine is not None:
        shell.error("--lab and --machine both say which machine: one of them, please")
    from grading.lab import LabError, called
    from grading.work import Work

    try:
        work = Work(called(asked.lab))
        work.prepare()
    except (LabError, OSError) as error:
        print(f"wparlab: {error}", file=sys.stderr)
        return 1
    asked.machine, asked.image = str(work.machine), work.lab.image
    asked.clock = asked.clock or work.lab.clock
    return terminal.run_shell(asked)
