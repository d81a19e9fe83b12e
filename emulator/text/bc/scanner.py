"""A bc text as tokens. Comments and lines continued by a backslash are gone."""

from __future__ import annotations

import re
from typing import NamedTuple

from emulator.text.bc.errors import Incomplete, Trouble

_TOKEN = re.compile(
    r"""(?P<gap>(?:[ \t\r\f]|\\\n|/\*.*?\*/)+)
    |(?P<number>(?:[0-9A-F]|\\\n)+(?:\.(?:[0-9A-F]|\\\n)*)?|\.(?:[0-9A-F]|\\\n)+)
    |"(?P<string>[^"]*)"
    |(?P<word>[a-z]+)
    |(?P<newline>\n)
    |(?P<sign>\+\+|--|[-+*/%^<>=!]=|[-+*%^<>=(){}\[\],;]|/(?!\*))""",
    re.VERBOSE | re.DOTALL,
)
#: Tokens that are read at once, of a line or a function: a guard of the emulator's.
TOKENS_LIMIT = 12_000
KEYWORDS = {
    "define", "auto", "return", "quit", "break", "if", "while", "for", "length", "sqrt",
    "scale", "ibase", "obase",
}  # fmt: skip


class Token(NamedTuple):
    """`kind`: number, string, name, newline, end; for signs and keywords their own text."""

    kind: str
    text: str


def tokens(text: str) -> list[Token]:
    """The tokens of a text, an `end` last. Raises Incomplete, Trouble."""
    found = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            if text[at] == '"' or text.startswith("/*", at) or text[at:] == "\\\n":
                raise Incomplete
            raise Trouble("syntax")
        at = match.end()
        kind, value = match.lastgroup or "", match[match.lastgroup or 0]
        if kind == "gap":
            continue
        if kind == "number":
            value = value.replace("\\\n", "")
        elif kind == "sign" or (kind == "word" and value in KEYWORDS):
            kind = value
        elif kind == "word":
            if len(value) > 1:
                raise Trouble("syntax")
            kind = "name"
        found.append(Token(kind, value))
        if len(found) > TOKENS_LIMIT:
            raise Trouble("words", TOKENS_LIMIT)
    found.append(Token("end", ""))
    return found
