"""What a judge (a real tool) answered: one line a case, one format for every kind of case.

    'a\nb\n' | sed -n 2p	out=b⏎
    words dw	cursor=0,0	status=	why=…

Fields stand behind tabs. The first is the case as its author writes it, in the way of its
kind; the others are `name=value`, written when the judge is asked (`… differs` and `why` are
the author's). An answer that is the usual one (status 0) is left out. In a value a newline is
⏎, a tab →, another control character its picture (␛), and any other byte that cannot be seen
⟨80⟩; so nothing else is ever escaped. Lines that begin with `#` and blank lines are remarks.

Not the judges, and not how ours is asked: that is each kind's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {
    0x7F: "␡",
    0x0A: "⏎",
    0x09: "→",
    **{code: f"⟨{code:02x}⟩" for code in (*range(0x80, 0xA1), 0xAD)},
}
_MEANT = {picture: chr(code) for code, picture in _PICTURES.items()}
_SHOWN = re.compile("|".join(_MEANT))


def shown(text: str) -> str:
    """Text as a value is written."""
    return text.translate(_PICTURES)


def meant(value: str) -> str:
    """The text that a value stands for."""
    return _SHOWN.sub(lambda match: _MEANT[match.group()], value)


class Line(NamedTuple):
    """One case and what is known of it: names and texts, in the order they are written."""

    case: str
    fields: Mapping[str, str]


def read(path: Path) -> list[Line]:
    """The cases of a file."""
    return [line for line in _lines(path) if isinstance(line, Line)]


def rewrite(path: Path, answer: Callable[[Line], Mapping[str, str]]) -> None:
    """Write a file anew: each case with the fields that `answer` gives; remarks stay."""
    text = ""
    for line in _lines(path):
        text += _written(Line(line.case, answer(line))) if isinstance(line, Line) else line
        text += "\n"
    path.write_text(text, encoding="utf-8")


def _lines(path: Path) -> Iterator[Line | str]:
    for text in path.read_text(encoding="utf-8").removesuffix("\n").split("\n"):
        if not text or text.startswith("#"):
            yield text
            continue
        case, *parts = text.split("\t")
        pairs = [part.partition("=") for part in parts]
        assert all(found for _, found, _ in pairs), f"{path}: {text}"
        yield Line(case, {name: meant(value) for name, _, value in pairs})


def _written(line: Line) -> str:
    assert "\t" not in line.case, line.case
    return "\t".join(
        [line.case, *(f"{name}={shown(value)}" for name, value in line.fields.items())]
    )
