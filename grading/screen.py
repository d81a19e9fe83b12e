"""What a cell shows: prompts, what was typed there, output, notes; as text and as HTML.

Not a terminal's screen: nothing moves on it, and it only grows. Both drawings say the same.
"""

from __future__ import annotations

from html import escape

#: Characters of a cell's screen that are shown: the first and the last of them.
LIMIT = 400_000
#: It scrolls, so that the keyboard must reach it.
_HTML = (
    '<pre class="wparlab-screen" tabindex="0" style="background:#101418;color:#d8dee4;'
    "padding:8px;border-radius:4px;max-height:32em;overflow:auto;line-height:1.25;white-space:pre;"
    'word-break:normal;overflow-wrap:normal">{}</pre>'
)


class Piece:
    """A line typed after a prompt ("" where a program read it), or (None) text shown; a
    `remark` is a sentence of ours.
    """

    __slots__ = ("prompt", "remark", "text")

    def __init__(self, prompt: str | None, text: str, remark: bool = False) -> None:
        self.prompt = prompt
        self.text = text
        self.remark = remark


class Screen:
    """The screen of one cell, from the top."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        #: The output that still comes; None while nothing runs.
        self._running: Piece | None = None

    def typed(self, prompt: str, line: str) -> None:
        """A line was typed; its output follows. `prompt` is empty where a program read it."""
        self.pieces.append(Piece(prompt, line))
        self._running = Piece(None, "")
        self.pieces.append(self._running)

    def printed(self, text: str) -> None:
        """More output came."""
        if self._running is not None:
            self._running.text += text

    def settled(self, text: str) -> None:
        """This is all the output that the line brought."""
        if self._running is not None:
            self._running.text = text
            self._running = None

    def noted(self, sentence: str) -> None:
        """A remark of ours, in brackets."""
        self._running = None
        self.pieces.append(Piece(None, f"[{sentence}]", remark=True))

    def text(self) -> str:
        """All of it, plain, without the last newline."""
        return _shortened("".join(_line(one) for one in self.pieces).rstrip("\n"))

    def html(self) -> str:
        """All of it as one block that never wraps, but remarks do; typed lines are bold."""
        whole = sum(len(one.text) for one in self.pieces)
        if whole > LIMIT:
            return _HTML.format(escape(self.text()))
        return _HTML.format("".join(map(_marked, self.pieces)).rstrip("\n"))


def _line(piece: Piece) -> str:
    """A piece as it stands on the screen, whole lines only."""
    if piece.prompt is not None:
        return f"{piece.prompt}{piece.text}\n"
    ended = not piece.text or piece.text.endswith("\n")
    return piece.text if ended else piece.text + "\n"


def _marked(piece: Piece) -> str:
    """A piece in HTML. A table must not wrap; a sentence must, or nobody sees its end."""
    if piece.prompt is not None:
        return f"{escape(piece.prompt)}<b>{escape(piece.text)}</b>\n"
    if piece.remark:
        return f'<i style="white-space:pre-wrap">{escape(piece.text)}</i>\n'
    return escape(_line(piece))


def _shortened(text: str) -> str:
    if len(text) <= LIMIT:
        return text
    half = LIMIT // 2
    left_out = len(text) - 2 * half
    return f"{text[:half]}\n[{left_out} characters are not shown]\n{text[-half:]}"
