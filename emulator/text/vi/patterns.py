r"""Regular expressions as vi writes them: magic or not, `~`, `\<`; and replacement texts.

Not the matcher: that is `emulator.text.regular`, from which the tree is made.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Protocol

from emulator.text import regular
from emulator.text.regular.cost import has, longest_text
from emulator.text.regular.expressions import BadPattern, Tree

#: Dialect in which `\<` and `\>` are kept apart: as control characters no text has.
_BEGIN, _END = "\ue000", "\ue001"


class Pattern(Protocol):
    """What is searched with."""

    def search(self, text: str, start: int = 0) -> regular.Match | None:
        """The first match from `start` on."""

    def effort(self, text: str, start: int) -> int:
        """About how long that takes, as `Regular.effort` says it."""


class _Edged:
    r"""An expression with `\<` or `\>`: Python's matcher, its longest match not sought."""

    def __init__(self, plain: regular.Regular, source: str) -> None:
        #: The longest text on which this matcher is sure to be back soon.
        tree: Tree = ("all", (("set", frozenset()), _without_edges(plain.tree)))
        self.short = longest_text(tree, regular.LIMIT, regular.EACH)
        self.pattern = re.compile(source, plain.pattern.flags)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        if len(text) > self.short:
            raise BadPattern("length")
        return self.pattern.search(text, start)

    def effort(self, text: str, start: int) -> int:
        return regular.SEARCH


#: What word edges are searched with.
_EDGES = {_BEGIN: r"(?<![\w])(?=[\w])", _END: r"(?<=[\w])(?![\w])"}


def compiled(text: str, magic: bool, ignore_case: bool, last: str) -> Pattern:
    r"""Read an expression; `last` is the last replacement, which `~` stands for.

    Raises BadPattern.
    """
    basic = basic_of(text, magic, last)
    if _BEGIN not in basic and _END not in basic:
        return regular.compile(basic, regular.BASIC, ignore_case)
    plain = regular.compile(basic, regular.BASIC, ignore_case)
    if has(plain.tree, "back"):
        # Only a backtracking matcher knows edges, and on this one it could take for ever.
        raise BadPattern("expression")
    source = plain.pattern.pattern
    for edge, seen in _EDGES.items():
        source = source.replace(re.escape(edge), seen).replace(edge, seen)
    return _Edged(plain, source)


def _without_edges(tree: Tree) -> Tree:
    """The tree with nothing where edges are: they take no character."""
    kind = tree[0]
    if kind == "set":
        return ("all", ()) if tree[1] & {_BEGIN, _END} else tree
    if kind in ("all", "any"):
        return kind, tuple([_without_edges(part) for part in tree[1]])
    if kind == "group":
        return kind, tree[1], _without_edges(tree[2])
    return (kind, _without_edges(tree[1]), *tree[2:]) if kind == "repeat" else tree


def basic_of(text: str, magic: bool, last: str) -> str:
    r"""The POSIX basic expression an expression of vi's means."""
    out = []
    at = 0
    while at < len(text):
        char = text[at]
        at += 1
        if char == "\\" and at < len(text):
            char = text[at]
            at += 1
            if char == "<":
                out.append(_BEGIN)
            elif char == ">":
                out.append(_END)
            elif char == "~":
                out.append("~" if magic else _quoted(last))
            elif char in ".*[" and not magic:
                out.append(char)
            else:
                out.append("\\" + char)
        elif char == "~" and magic:
            out.append(_quoted(last))
        elif char in ".*[" and not magic:
            out.append("\\" + char)
        elif char == "[":
            end = _bracket_end(text, at)
            out.append("[" + text[at:end])
            at = end
        else:
            out.append(char)
    return "".join(out)


def _bracket_end(text: str, at: int) -> int:
    """Where a bracket expression ends that begins before `at`."""
    begin = at
    if text[at : at + 1] == "^":
        at += 1
    if text[at : at + 1] == "]":
        at += 1
    while at < len(text) and text[at] != "]":
        if text[at] == "[" and text[at + 1 : at + 2] in (":", ".", "="):
            end = text.find(text[at + 1] + "]", at + 2)
            at = end + 1 if end > 0 else at
        at += 1
    return at + 1 if at < len(text) else begin


def _quoted(text: str) -> str:
    return "".join("\\" + char if char in "\\.*[]^$" else char for char in text)


def replacement(text: str, magic: bool, last: str) -> str:
    r"""A replacement in which `~` (`\~` where not magic) is the last one."""
    out = []
    at = 0
    while at < len(text):
        char = text[at]
        if char == "\\" and at + 1 < len(text):
            pair = text[at : at + 2]
            out.append((pair[1] if magic else last) if pair[1] == "~" else pair)
            at += 2
            continue
        out.append(last if char == "~" and magic else char)
        at += 1
    return "".join(out)


def expanded(text: str, match: regular.Match, magic: bool) -> str:
    r"""What a match is replaced with: `&`, `\1`, `\u \l \U \L \e \E`; CR is a line end."""
    out: list[str] = []
    once = always = ""

    def add(piece: str) -> None:
        nonlocal once
        if not piece:
            return
        if always:
            piece = piece.upper() if always == "U" else piece.lower()
        if once:
            first = piece[0].upper() if once == "u" else piece[0].lower()
            piece, once = first + piece[1:], ""
        out.append(piece)

    at = 0
    while at < len(text):
        char = text[at]
        at += 1
        if char == "\\" and at < len(text):
            char = text[at]
            at += 1
            if char.isdecimal():
                with suppress(IndexError):  # there is no such group
                    add(match.group(int(char)) or "")
            elif char in "ul":
                once = char
            elif char in "UL":
                always = char
            elif char in "eE":
                always = ""
            elif char == "&" and not magic:
                add(match.group() or "")
            elif char == "\r":
                out.append("\r")
            else:
                add(char)
        elif char == "&" and magic:
            add(match.group() or "")
        elif char == "\r":
            out.append("\n")
        else:
            add(char)
    return "".join(out)
