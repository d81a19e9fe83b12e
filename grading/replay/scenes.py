"""A journal as it was seen: prompts, what was typed, what came, each with the machine's time.

Not a screen: text goes on where it is. What a machine says may hold anything, and whoever
grades watches it on a terminal of their own: escapes other than those that move the cursor,
erase, scroll and colour are shown for what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from grading.replay.playing import Played, Typed, play
from shell.live.fronts import FrontEnd, Silent
from shell.live.journal import Entry
from shell.live.machine import Live

#: Characters that are shown of what came by a pipe, which may be a whole archive.
PIPED = 2_000
#: What a text may tell a terminal.
_HARMLESS = re.compile(r"\x1b\[[0-9;?]*[A-HJ-MPXSTdfhlmr@]")
#: Characters that tell a terminal something; a bell is only left out.
_CONTROL = re.compile(r"[\x00-\x07\x0b-\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f]|\x1b")


class Scene(NamedTuple):
    """Something that was seen: after how many machine seconds, of which login, by which line
    (0 before any), whether it was typed, and what.
    """

    seconds: float
    session: int
    line: int
    typed: bool
    text: str


class Scenes:
    """What one journal shows, as it is played back."""

    def __init__(self, played: Played) -> None:
        self._played = played
        self._live = Live.start(played.header)
        self._began = self._live.machine.clock.now
        self._line = played.before
        self._seen: list[Scene] = []
        #: Sessions whose next line is not shown (a password).
        self.hidden: set[int] = set()

    def __iter__(self) -> Iterator[Scene]:
        """Each scene. Raises Unplayable."""
        played = self._played
        for typed, entry in play(self._live, played.entries, played.before, self._front):
            yield from self._taken()
            if typed is not None:
                self._line = typed.number
                self.show(entry.session, self._echo(typed, entry), typed=True)
        yield from self._taken()

    def show(self, session: int, text: str, typed: bool = False) -> None:
        """Something is seen now."""
        if text or typed:
            seconds = (self._live.machine.clock.now - self._began) / 1e6
            self._seen.append(Scene(seconds, session, self._line, typed, harmless(text)))

    def _taken(self) -> list[Scene]:
        taken, self._seen = self._seen, []
        return taken

    def _front(self, entry: Entry) -> FrontEnd | None:
        return _Front(self, entry.session) if entry.do in ("open", "exec") else None

    def _echo(self, typed: Typed, entry: Entry) -> str:
        """What a terminal shows of what is typed."""
        hidden = entry.session in self.hidden
        if typed.do == "line":
            return ("" if hidden else str(entry.fields["text"])) + "\n"
        if typed.do == "input":
            return "" if hidden else _piped(str(entry.fields["text"]))
        if typed.do == "exec":
            return f"$ {entry.fields['text']}\n"
        return {"signal": "^C", "eof": "^D\n"}.get(typed.do, "")


class _Front(Silent):
    """Hands what one login shows to the scenes."""

    def __init__(self, scenes: Scenes, session: int) -> None:
        self._scenes, self._session = scenes, session

    def output(self, text: str) -> None:
        """Seen."""
        self._scenes.show(self._session, text)

    def error(self, text: str) -> None:
        """Seen, too."""
        self._scenes.show(self._session, text)

    def event(self, name: str, value: Any) -> None:
        """A prompt is shown; a password is not."""
        hidden = self._scenes.hidden
        if name == "prompt":
            self._scenes.show(self._session, value["text"])
            (hidden.discard if value.get("echo", True) else hidden.add)(self._session)
        elif name == "read":
            (hidden.add if value == "hidden" else hidden.discard)(self._session)


def _piped(text: str) -> str:
    """What came by a pipe, or its beginning; its end is nothing."""
    left = len(text) - PIPED
    return (text or "^D\n") if left <= 0 else f"{text[:PIPED]}\n[{left} more characters]\n"


def harmless(text: str) -> str:
    """Text of the machine (a character a byte) as it may be shown on somebody's terminal."""
    said = text.encode("latin-1", "replace").decode("utf-8", "replace")
    shown, at = [], 0
    for found in _HARMLESS.finditer(said):
        shown += [_CONTROL.sub(_named, said[at : found.start()]), found.group()]
        at = found.end()
    return "".join(shown) + _CONTROL.sub(_named, said[at:])


def _named(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code == 7:
        return ""
    return f"^{chr(code ^ 0x40)}" if code < 0x80 else f"\\x{code:02x}"
