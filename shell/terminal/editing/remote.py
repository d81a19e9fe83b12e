"""The shell at the other end of the socket, as the editors ask it.

The machine's text is one character a byte (latin-1); the terminal's is UTF-8.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from shell.terminal.editing.editor import Found


class Suggestion(NamedTuple):
    """What a word may become: its text, how many characters it replaces, what it means."""

    text: str
    replaces: int
    meaning: str


class Remote:
    """Asks through `ask`, which takes a question and gives the answer, or None for none."""

    def __init__(self, ask: Callable[[dict[str, Any]], Any]) -> None:
        """Ask with a function."""
        self.ask = ask

    def history(self) -> tuple[int, list[str]]:
        """The number of the oldest command, and the commands from it on."""
        answer = self.ask({"ask": "history"}) or {"first": 1, "commands": []}
        return answer["first"], [_here(one) for one in answer["commands"]]

    def files(self, pattern: str) -> list[Found]:
        """The files a pattern matches, as they would stand on the line."""
        answer = self.ask({"ask": "files", "pattern": _there(pattern)}) or []
        return [Found(_here(name), directory) for name, directory in answer]

    def alias(self, name: str) -> str | None:
        """An alias's text."""
        answer = self.ask({"ask": "alias", "name": _there(name)})
        return None if answer is None else _here(answer)

    def suggestions(self, before: str) -> list[Suggestion]:
        """What the last word of a line that goes so far may become, and what that means."""
        answer = self.ask({"ask": "suggestions", "line": _there(before)}) or []
        return [
            Suggestion(_here(text), len(_here(replaced)), meaning)
            for text, replaced, meaning in answer
        ]


def _here(text: str) -> str:
    return text.encode("latin-1", "replace").decode("utf-8", "surrogateescape")


def _there(text: str) -> str:
    return text.encode("utf-8", "surrogateescape").decode("latin-1")
