"""Shows a cell's screen in the notebook: while it grows, and whole at its end.

Outside of a notebook it is printed, once, at the end. Where WPARLAB_LIVE is 0 nothing is shown
before the end either: nbval knows no output that changes.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Any
from uuid import uuid4

from grading.screen import Screen

#: Seconds a screen may stay unseen, and the least from one drawing to the next.
FIRST = 0.15
NEXT = 0.1
#: Characters drawn anew in a second, at most: a long screen is drawn less often.
SPEED = 1_000_000


class Shown:
    """A screen that is shown. `changed` whenever it may have grown, `finish` at its end."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self._drawn = ""
        self._id = ""
        self._next = time.monotonic() + FIRST
        self._live = live()

    def changed(self) -> None:
        """Draw it if it is time to."""
        if not self._live or time.monotonic() < self._next:
            return
        text = self.screen.text()
        if text != self._drawn:
            self._draw(text)
        self._next = time.monotonic() + max(NEXT, len(text) / SPEED)

    def finish(self) -> None:
        """Draw what was not drawn yet."""
        text = self.screen.text()
        if text != self._drawn:
            self._draw(text)

    def _draw(self, text: str) -> None:
        update = bool(self._id)
        self._id = self._id or uuid4().hex
        display(text, self.screen.html(), self._id if self._live else "", update)
        self._drawn = text


def live() -> bool:
    """Whether what is shown may change later: in a notebook, unless WPARLAB_LIVE is 0."""
    return notebook() is not None and os.environ.get("WPARLAB_LIVE") != "0"


def show(forms: dict[str, str], identity: str = "", update: bool = False) -> None:
    """Show something in the notebook, in forms by their types; outside of one, its text.

    `identity` is for what will change: the later drawing takes the place of the earlier.
    """
    shell = notebook()
    if shell is None:
        print(forms["text/plain"])
        return
    more = {"transient": {"display_id": identity}, "update": update} if identity else {}
    shell.display_pub.publish(forms, **more)


def display(text: str, html: str, identity: str = "", update: bool = False) -> None:
    """Show a text and its HTML; see `show`."""
    show({"text/plain": text, "text/html": html}, identity, update)


def notebook() -> Any:
    """The IPython that runs us, or None; nobody else pays for its import."""
    module = sys.modules.get("IPython")
    return module.get_ipython() if module is not None else None
