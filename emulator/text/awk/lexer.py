"""The words of an awk program, one after the other, as the parser asks for them.

Not a list made beforehand: whether `/` divides or begins a regular expression only the
parser knows (`regex`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from emulator.text.awk.errors import Wrong

KEYWORDS = frozenset((
    "BEGIN", "END", "function", "func", "if", "else", "while", "for", "do", "break",
    "continue", "next", "exit", "return", "delete", "in", "getline", "print", "printf",
))  # fmt: skip
FUNCTIONS = frozenset((
    "length", "substr", "index", "split", "sub", "gsub", "match", "sprintf", "sin", "cos",
    "atan2", "exp", "log", "sqrt", "int", "rand", "srand", "tolower", "toupper", "system",
    "close", "fflush",
))  # fmt: skip

_TOKEN = re.compile(
    r"""(?:[ \t\r\v\f]|\\\r?\n|\#[^\n]*)*
    (?:(?P<newline>\n)
    |(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)
    |(?P<name>[A-Za-z_][A-Za-z_0-9]*)
    |(?P<string>")
    |(?P<sign>\*\*=|\*\*|>>|&&|\|\||\+\+|--|[-+*/%^!=<>]=|!~|[-{}()\[\];,+*%/^!<>|?:~$=])
    |(?P<over>\Z))""",
    re.VERBOSE,
)
_STRING = re.compile(r'(?:[^"\\\n]|\\(?:.|\n))*')
_BRACKET = r"\[\^?\]?(?:[^\]\\\n\[]|\\[^\n]|\[[:.=][^\]\n]*\]|\[)*\]"
_REGEX = re.compile(r"(?:[^/\\\n\[]|\\[^\n]|" + _BRACKET + ")*")
_LOOSE = re.compile(r"(?:[^/\\\n]|\\[^\n])*")
_ESCAPE = re.compile(r"\\([0-7]{1,3}|.|\n)", re.DOTALL)
_LETTERS = {
    "n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "b": "\b",
    "\\": "\\", '"': '"', "/": "/", "\n": "",
}  # fmt: skip


class Token(NamedTuple):
    """One word: kind (a sign or keyword is its own kind), what it stands for, its place."""

    kind: str
    value: str
    start: int


def unescaped(text: str) -> str:
    r"""The text of a string of the program: `\n` and the like replaced."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    what = found[1]
    if what[0] in "01234567":
        return chr(int(what, 8) & 255)
    # Anything else stays with its backslash: "\." is a dynamic expression's dot.
    return _LETTERS.get(what, "\\" + what)


class Lexer:
    """A program being read: its text and how far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def next(self) -> Token:
        """The next word. Raises Wrong."""
        found = _TOKEN.match(self.text, self.at)
        if found is None:
            while self.text[self.at : self.at + 1] in (" ", "\t"):
                self.at += 1
            raise self.wrong("character", Token("", self.text[self.at : self.at + 1], self.at))
        kind = found.lastgroup or ""
        value = found[kind]
        start = found.start(kind)
        self.at = found.end()
        if kind == "sign":
            if value[0] == "*" and value[1:2] == "*":
                value = "^" + value[2:]
            return Token(value, value, start)
        if kind == "name":
            if value in KEYWORDS:
                return Token("function" if value == "func" else value, value, start)
            if value in FUNCTIONS:
                return Token("builtin", value, start)
            called = self.text.startswith("(", self.at)
            return Token("call" if called else "name", value, start)
        if kind == "string":
            body = _STRING.match(self.text, self.at)
            assert body is not None
            self.at = body.end()
            if not self.text.startswith('"', self.at):
                raise self.wrong("string", Token("string", body[0], start))
            self.at += 1
            return Token("string", unescaped(body[0]), start)
        return Token(kind, value, start)

    def regex(self, start: int) -> Token:
        """The regular expression whose first `/` is at `start`. Raises Wrong."""
        for pattern in (_REGEX, _LOOSE):
            body = pattern.match(self.text, start + 1)
            if body is not None and self.text.startswith("/", body.end()):
                self.at = body.end() + 1
                return Token("regex", body[0], start)
        raise self.wrong("regex", Token("regex", self.text[start : start + 1], start))

    def getline_follows(self) -> bool:
        """Whether the next word is `getline`, on this or a later line."""
        return re.compile(r"\s*getline\b").match(self.text, self.at) is not None

    def line_of(self, start: int) -> int:
        """The line a place is in."""
        return self.text.count("\n", 0, start) + 1

    def place(self, token: Token) -> tuple[int, str, str]:
        """Line, the text of it before a word, and the word."""
        begin = self.text.rfind("\n", 0, token.start) + 1
        read = token.kind in ("string", "regex")
        end = self.at if read else token.start + len(token.value)
        shown = "" if token.kind in ("newline", "over") else self.text[token.start : end]
        return self.line_of(token.start), self.text[begin : token.start], shown

    def wrong(self, reason: str, token: Token, name: str = "") -> Wrong:
        """What is wrong at a word."""
        return Wrong(reason, *self.place(token), name)
