"""`wparlab shell --lab NAME`: a terminal on a lab's machine; without it the terminal's own."""

from __future__ import annotations

import sys


def run_words(words: list[str]) -> int:
    """Open the terminal; `--lab NAME`, the first of all words, says which machine and how."""
    from shell.terminal import main as terminal

    if not words or words[0].partition("=")[0] != "--lab":
        return terminal.main(["shell", *words])
    _, equals, name = words.pop(0).partition("=")
    if not equals:
        name = words.pop(0) if words else ""
    from grading.lab import LabError
    from grading.work import Work

    try:
        work = Work(name)
        work.prepare()
    except (LabError, OSError) as error:
        print(f"wparlab: {error}", file=sys.stderr)
        return 1
    where = ["--machine", str(work.machine), "--image", work.lab.image]
    return terminal.main(["shell", *where, "--clock", work.lab.clock, *words])
