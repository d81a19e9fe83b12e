"""`python -m grading.desk.door [LAB]`: what a terminal in JupyterLab runs.

Without a lab's name it is the lab whose files lie where the terminal was opened: the one that
the folder's notebooks are of, or the one whose work lies there. Of several, one is asked for.
"""

from __future__ import annotations

import sys
from pathlib import Path

from grading.kernel.notebooks import lab_of
from grading.lab import LabError, home, names
from grading.taking import desk
from grading.work import Work

WHICH = "Which lab's machine? A number, or Enter for {}: "
#: `wparlab shell` was hung up with a sentence (the machine was thrown away or went back), or
#: its machine's server is gone. A tab that closed at once would take the sentence with it.
ENDED_FOR_US = (125, 255)
AGAIN = "Enter opens a terminal on the machine that is there now: "
#: Wrong answers after which nobody is taken to be there.
PATIENCE = 5


def labs_at(folder: Path) -> list[str]:
    """The labs that a terminal opened in `folder` may be meant for, in teaching order."""
    known = names()
    kept = home().resolve() / "labs"
    folder = folder.resolve()
    if kept in folder.parents and folder.relative_to(kept).parts[0] in known:
        return [folder.relative_to(kept).parts[0]]
    here = {lab_of(notebook) for notebook in folder.glob("*.ipynb")}
    there = {lab_of(notebook) for notebook in desk().glob("*.ipynb")}
    return [name for name in known if name in here] or [name for name in known if name in there]


def ask(labs: list[str]) -> str:
    """Which of several; "" where nobody answers. Enter is what was worked on last."""
    works = [Work(name) for name in labs]
    last = max(works, key=_touched).lab.name
    for number, work in enumerate(works, 1):
        print(f"{number:3}  {work.lab.name:<20} {work.lab.title}")
    for _ in range(PATIENCE):
        try:
            said = input(WHICH.format(labs.index(last) + 1)).strip()
        except EOFError:
            return ""
        if not said:
            return last
        if said in labs:
            return said
        if said.isdecimal() and 1 <= int(said) <= len(labs):
            return labs[int(said) - 1]
    return ""


def _touched(work: Work) -> float:
    """When something reached a lab's machine last."""
    try:
        return (work.machine / "journal").stat().st_mtime
    except FileNotFoundError:
        return 0.0


def main(words: list[str]) -> int:
    """Open the terminal; the exit status."""
    from grading.commandline.shell import run_words

    try:
        labs = words or labs_at(Path.cwd()) or names()
        name = labs[0] if len(labs) == 1 else ask(labs)
    except KeyboardInterrupt:
        return 130
    except (LabError, OSError) as error:
        print(f"wparlab: {error}", file=sys.stderr)
        return 1
    if not name:
        return 1
    while (status := run_words(["--lab", name])) in ENDED_FOR_US:
        try:
            input(AGAIN)
        except (EOFError, KeyboardInterrupt):
            break
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
