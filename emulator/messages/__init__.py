"""Every sentence the system says, one module per AIX message facility.

A message knows its number, its words and where they come from. No command writes a
sentence of its own; `docs/fidelity.md` is generated from what stands here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple


class Source(Enum):
    """How sure a text is."""

    PAPER = "printed in the paper's transcripts"
    CAPTURED = "seen on a real system"
    DOCUMENTED = "in IBM's manuals"
    RECALLED = "believed, unconfirmed"
    OURS = "no text is known: a plain sentence of ours, without a number"


PAPER, CAPTURED, DOCUMENTED, RECALLED, OURS = Source


class Message(NamedTuple):
    """One sentence. `text` has str.format fields; `prefixed`: the command's name goes first."""

    number: str
    text: str
    source: Source
    prefixed: bool = True

    def format(self, command: str, **fields: object) -> str:
        """The line as it is printed, without its newline."""
        words = self.text.format(command=command, **fields) if fields else self.text
        if self.number:
            words = f"{self.number} {words}"
        return f"{command}: {words}" if self.prefixed else words


def fragments(source: Source, texts: Mapping[str, str]) -> dict[str, Message]:
    """A table of pieces that stand within other sentences, by key; each has the source."""
    return {key: Message("", text, source, prefixed=False) for key, text in texts.items()}
