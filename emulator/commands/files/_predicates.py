"""The primaries of find: what a test looks at, and each test by its name. Not a command."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

from emulator.commands.files._modes import changed
from emulator.commands.files._tree import Entry, last_name
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.users import Directory
from emulator.messages import Message
from emulator.messages.files import FIND_PARAMETER

DAY = 86_400


class Seen(NamedTuple):
    """What a test looks at: the path as find prints it, and the entry."""

    path: str
    entry: Entry


#: True or False at once, or something to be awaited (-exec, -ok).
Answer = bool | Awaitable[bool]
Test = Callable[[Seen], Answer]


class BadExpression(Exception):
    """The words are no expression; holds the message and its fields."""

    def __init__(self, message: Message, **fields: object) -> None:
        super().__init__(message.text)
        self.message = message
        self.fields = fields


class Search:
    """What the tests of one find ask, and what its words say of the walk."""

    def __init__(self, proc: Process, people: Directory) -> None:
        self.files = proc.files
        self.people = people
        self.now = proc.machine.clock.seconds
        self.depth_first = False
        self.one_file_system = False
        self.pruned: set[str] = set()


def _prune(search: Search) -> Test:
    def test(seen: Seen) -> Answer:
        search.pruned.add(seen.path)
        return True

    return test


def _depth(search: Search) -> Test:
    search.depth_first = True
    return lambda seen: True


def _xdev(search: Search) -> Test:
    search.one_file_system = True
    return lambda seen: True


def _nouser(search: Search) -> Test:
    return lambda seen: seen.entry.node.uid not in search.people.user_names


def _nogroup(search: Search) -> Test:
    return lambda seen: seen.entry.node.gid not in search.people.group_names


def _name(search: Search, word: str, value: str) -> Test:
    pattern = glob(value)
    return lambda seen: pattern.fullmatch(last_name(seen.path)) is not None


def _type(search: Search, word: str, value: str) -> Test:
    kind = {"f": "-", "d": "d", "b": "b", "c": "c", "p": "p", "l": "l", "s": "s"}.get(value)
    if kind is None:
        raise BadExpression(FIND_PARAMETER, word=word)
    return lambda seen: seen.entry.node.kind == kind


def _number(word: str, digits: str) -> Callable[[int], bool]:
    """What `N`, `+N` or `-N` accepts."""
    found = re.fullmatch(r"([-+]?)(\d{1,12})", digits)
    if found is None:
        raise BadExpression(FIND_PARAMETER, word=word)
    sign, number = found.group(1), int(found.group(2))
    if sign == "+":
        return lambda value: value > number
    if sign == "-":
        return lambda value: value < number
    return lambda value: value == number


def _age(search: Search, word: str, value: str) -> Test:
    fits = _number(word, value)
    unit = DAY if word.endswith("time") else 60
    which = {"m": "mtime", "c": "ctime", "a": "atime"}[word[1]]
    return lambda seen: fits((search.now - getattr(seen.entry.node, which)) // unit)


def _newer(search: Search, word: str, value: str) -> Test:
    try:
        limit = search.files.node(value).mtime
    except FileRefusal:
        raise BadExpression(FIND_PARAMETER, word=word) from None
    return lambda seen: seen.entry.node.mtime > limit


def _user(search: Search, word: str, value: str) -> Test:
    known: Any = search.people.users if word == "-user" else search.people.groups
    row = known.get(value)
    if row is None and not value.isdecimal():
        raise BadExpression(FIND_PARAMETER, word=word)
    if word == "-user":
        uid = row.uid if row is not None else int(value)
        return lambda seen: seen.entry.node.uid == uid
    gid = row.gid if row is not None else int(value)
    return lambda seen: seen.entry.node.gid == gid


def _size(search: Search, word: str, value: str) -> Test:
    in_bytes = value.endswith("c")
    fits = _number(word, value.removesuffix("c"))
    if in_bytes:
        return lambda seen: fits(seen.entry.node.length)
    return lambda seen: fits((seen.entry.node.length + 511) // 512)


def _perm(search: Search, word: str, value: str) -> Test:
    every = value.startswith("-")
    wanted = changed(value[every:], 0, False, 0)
    if wanted is None:
        raise BadExpression(FIND_PARAMETER, word=word)
    if every:
        return lambda seen: seen.entry.node.mode & wanted == wanted
    return lambda seen: seen.entry.node.mode == wanted


def _links(search: Search, word: str, value: str) -> Test:
    fits = _number(word, value)
    return lambda seen: fits(seen.entry.node.links)


def _inode(search: Search, word: str, value: str) -> Test:
    fits = _number(word, value)
    return lambda seen: fits(seen.entry.place.inode)


SIMPLE: dict[str, Callable[[Search], Test]] = {
    "-prune": _prune, "-depth": _depth, "-xdev": _xdev, "-nouser": _nouser,
    "-nogroup": _nogroup,
}  # fmt: skip
VALUED: dict[str, Callable[[Search, str, str], Test]] = {
    "-name": _name, "-type": _type, "-newer": _newer, "-user": _user, "-group": _user,
    "-mtime": _age, "-ctime": _age, "-atime": _age, "-mmin": _age, "-cmin": _age,
    "-amin": _age, "-size": _size, "-perm": _perm, "-links": _links, "-inum": _inode,
}  # fmt: skip


def glob(text: str) -> re.Pattern[str]:
    """A shell pattern for a whole name (find's wildcards match a leading dot too)."""
    parts: list[list[str]] = [[]]
    at = 0
    while at < len(text):
        char = text[at]
        at += 1
        if char == "*":
            if parts[-1] or len(parts) == 1:
                parts.append([])
        elif char == "?":
            parts[-1].append(".")
        elif char == "[" and (end := text.find("]", at + 1 + (text[at : at + 1] == "!"))) > 0:
            inner = text[at:end]
            negated = inner.startswith("!")
            inner = re.sub(r"([\\\[\]^&~|])", r"\\\1", inner[negated:])
            try:
                re.compile(f"[{inner}]")
            except re.error:
                inner = re.escape(inner)
            parts[-1].append(f"[{'^' if negated else ''}{inner}]")
            at = end + 1
        else:
            if char == "\\" and at < len(text):
                char = text[at]
                at += 1
            parts[-1].append(re.escape(char))
    # What lies between two stars is taken where it first fits, and never looked for again.
    first, *rest = ["".join(part) for part in parts]
    middle = "".join([f"(?>.*?{part})" for part in rest[:-1]])
    last = f".*{rest[-1]}" if rest else ""
    return re.compile(first + middle + last, re.DOTALL)
