"""Every sentence the system says, one module per AIX message facility.

A message knows its number, its words, where they come from and which level says them. No
command writes a sentence of its own; `docs/fidelity.md` is generated from what stands here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import NamedTuple

from emulator.levels import Levelled, spans


class Source(Enum):
    """How sure a text is."""

    PAPER = "printed in the paper's transcripts"
    CAPTURED = "seen on a real system"
    DOCUMENTED = "in IBM's manuals"
    RECALLED = "believed, unconfirmed"
    OURS = "no text is known: a plain sentence of ours, without a number"


PAPER, CAPTURED, DOCUMENTED, RECALLED, OURS = Source


class Message(NamedTuple):
    """One sentence. `text` has str.format fields; `prefixed`: the command's name goes first.

    A sentence that not every level of AIX says has `since` or `until` (emulator.levels);
    one whose wording changed has the later wordings in `later`, oldest first, each with the
    level it came with. Which is said, `at` decides: `Process.say`, `error` and `fail` ask it.
    """

    number: str
    text: str
    source: Source
    prefixed: bool = True
    since: str = ""
    until: str = ""
    later: tuple[Message, ...] = ()

    def at(self, machine: Levelled) -> Message | None:
        """The wording of a machine's level, or None where that level does not say it."""
        # Looked at in place: most sentences are of every level, and said often.
        if self.since or self.until or self.later:
            return _worded(self, machine.level)
        return self

    def format(self, command: str, **fields: object) -> str:
        """The line as it is printed, without its newline. ValueError where levels differ."""
        if self.since or self.until or self.later:
            raise ValueError(f"levels differ in {self.text!r}: ask at() for its wording")
        words = self.text.format(command=command, **fields) if fields else self.text
        if self.number:
            words = f"{self.number} {words}"
        return f"{command}: {words}" if self.prefixed else words


@cache
def _worded(message: Message, level: str) -> Message | None:
    for one in (*reversed(message.later), message):
        if spans(one.since, one.until, level):
            return one._replace(since="", until="", later=())
    return None


def fragments(source: Source, texts: Mapping[str, str]) -> dict[str, Message]:
    """A table of pieces that stand within other sentences, by key; each has the source."""
    return {key: Message("", text, source, prefixed=False) for key, text in texts.items()}
