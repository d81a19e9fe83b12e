"""Reads one line as ksh's editor does: bytes of the terminal in, what to show out.

Speaks the plain reader's language (`readers.Taken`), so that whoever feeds it need not
know which of them it is.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder

from shell.terminal.editing.editor import Done, Editor, Keys, Memory, Shell
from shell.terminal.editing.emacs import emacs
from shell.terminal.editing.vi import vi
from shell.terminal.editing.window import Window
from shell.terminal.readers import Taken

#: What is echoed for keys that signal.
_ECHO = {"interrupt": "^C", "quit": "^\\"}
#: What is only typed, in every mode that is typing.
_TYPED = re.compile(rb"[\x20-\x5b\x5d-\x7e\x80-\xff]+")
_decoder = getincrementaldecoder("utf-8")


class EditingReader:
    """One line in one mode. `prompt` is the last line of the prompt that is shown."""

    def __init__(
        self, mode: str, prompt: str, columns: int, shell: Shell, memory: Memory
    ) -> None:
        """Begin a line; nothing is read and nothing shown yet."""
        self.editor = Editor(shell, memory)
        self.window = Window(columns, prompt)
        self.bytes = _decoder("surrogateescape")
        editor = self.editor
        self.mode: Keys = vi(editor) if mode == "vi" else emacs(editor, mode == "gmacs")
        next(self.mode)
        self.told = 0

    def begin(self) -> bytes:
        """What to show before the first key: the line that ^O fetched."""
        return _encoded(self._shown())

    def feed(self, data: bytes) -> Taken:
        """Take bytes up to the end of the line."""
        editor = self.editor
        index = 0
        try:
            while index < len(data):
                typed = _TYPED.match(data, index) if editor.typing else None
                end = typed.end() if typed is not None else index + 1
                text = self.bytes.decode(data[index:end])
                index = end
                if len(text) > 2:
                    # A paste, or pexpect: all at once, and the last one for the mode.
                    editor.type(text[:-1])
                    text = text[-1]
                for key in text:
                    self.mode.send(key)
        except Done as done:
            return self._over(done, data[index:])
        return Taken(_encoded(self._shown()), "")

    def again(self, newline: bool = False) -> bytes:
        """The prompt's last line and the line, drawn anew: something else was shown."""
        return _encoded(self.window.anew(newline) + self._shown())

    def resized(self, columns: int) -> bytes:
        """The window has another width: what to show then."""
        self.window = Window(columns, self.window.prompt)
        return self.again(newline=True)

    def _shown(self) -> str:
        editor, window = self.editor, self.window
        out = window.draw(editor.text, editor.cursor) if editor.messages else ""
        for message in editor.messages:
            begin = window.leave() + "\n" if not message.startswith("\x1b") else ""
            out += begin + message + window.anew(newline=False)
        editor.messages.clear()
        if editor.instead is not None:
            out += window.draw(editor.instead, len(editor.instead))
        else:
            out += window.draw(editor.text, editor.cursor)
        out += "\a" * min(1, editor.bells - self.told)
        self.told = editor.bells
        return out

    def _over(self, done: Done, rest: bytes) -> Taken:
        editor = self.editor
        editor.instead = None
        if done.what in ("line", "open"):
            editor.text = done.text
        editor.cursor = len(editor.text)
        out = self._shown() + self.window.leave()
        if done.what in ("line", "open"):
            return Taken(_encoded(out + "\n"), done.what, _encoded(done.text), rest)
        return Taken(_encoded(out + _ECHO.get(done.what, "")), done.what, b"", rest)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
