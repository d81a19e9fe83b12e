"""Fills the parts of README.md that follow from the code: the labs, how true the words are.

`python docs/readme.py` rewrites them; a test says when they are out of date.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from fidelity import catalogue

from emulator.messages import Source
from grading.lab import load, shipped

PAGE = Path(__file__).parent.parent / "README.md"
_PART = "<!-- {0} -->\n{1}\n<!-- /{0} -->"


def labs() -> str:
    """A row a lab."""
    rows = [
        f"| `{lab.name}` | {lab.title} | {len(lab.checkpoints)} | {lab.possible} |"
        for lab in map(load, shipped())
    ]
    return "\n".join(["| lab | what | checkpoints | points |", "|---|---|---|---|", *rows])


def genuine() -> str:
    """Of a hundred sentences, how many come from where."""
    sources = [one.source for named in catalogue().values() for one in named.values()]

    def share(*wanted: Source) -> int:
        return round(100 * sum(one in wanted for one in sources) / len(sources))

    seen = share(Source.PAPER, Source.CAPTURED, Source.DOCUMENTED)
    return (
        f"Of a hundred sentences it may say, {seen} were printed in the paper, seen on a real "
        f"system\nor in IBM's manuals; {share(Source.RECALLED)} are AIX's as far as we recall, "
        f"unconfirmed; {share(Source.OURS)} are plain words\nof ours where no text is known "
        "([docs/fidelity.md](docs/fidelity.md) lists each)."
    )


def filled(page: str) -> str:
    """README.md with its parts as they are now."""
    for name, text in {"labs": labs(), "genuine": genuine()}.items():
        part = _PART.format(name, text)
        page, found = re.subn(_PART.format(name, ".*?"), lambda _, p=part: p, page, flags=re.S)
        if found != 1:
            raise ValueError(f"README.md has {found} parts called {name}")
    return page


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
