"""How a line of ex is read: the names of commands, their short forms, `|` between them."""

from __future__ import annotations

#: Name -> the shortest form that means it (as ex has always had them).
NAMES = (
    ("append", 1), ("abbreviate", 2), ("args", 2), ("copy", 2), ("change", 1), ("chdir", 3),
    ("cd", 2), ("delete", 1), ("edit", 1), ("ex", 2), ("file", 1), ("global", 1), ("insert", 1),
    ("join", 1), ("k", 1), ("list", 1), ("move", 1), ("mark", 2), ("map", 3), ("next", 1),
    ("number", 2), ("open", 1), ("print", 1), ("preserve", 3), ("put", 2), ("quit", 1),
    ("read", 1), ("recover", 3), ("rewind", 3), ("substitute", 1), ("set", 2), ("shell", 2),
    ("source", 2), ("stop", 2), ("suspend", 3), ("t", 1), ("tag", 2), ("undo", 1),
    ("unabbreviate", 3), ("unmap", 3), ("v", 1), ("version", 2), ("visual", 2), ("write", 1),
    ("wq", 2), ("xit", 1), ("yank", 1), ("z", 1),
)  # fmt: skip
#: Commands that take no address.
WITHOUT = frozenset(
    [
        "abbreviate",
        "args",
        "cd",
        "chdir",
        "edit",
        "ex",
        "file",
        "map",
        "next",
        "preserve",
        "quit",
        "recover",
        "rewind",
        "set",
        "shell",
        "source",
        "stop",
        "suspend",
        "tag",
        "undo",
        "unabbreviate",
        "unmap",
        "version",
    ]
)
#: Commands that take an exclamation mark.
FORCED = frozenset(
    ("edit", "ex", "quit", "next", "write", "wq", "xit", "rewind", "map", "abbreviate",
     "unmap", "visual", "join", "source", "chdir", "cd", "tag")
)  # fmt: skip
#: Commands whose `|` is part of them.
WHOLE = frozenset(["global", "v", "map", "abbreviate", "!"])
#: Names whose method is called otherwise.
ALIASES = {
    "": "print", "=": "equals", "&": "ampersand", "~": "tilde", ">": "right", "<": "left",
    "#": "number", "!": "bang", "@": "execute", "*": "execute", "t": "copy", "k": "mark",
    "ex": "edit", "chdir": "cd", "suspend": "stop", "preserve": "unsimulated",
    "recover": "unsimulated", "open": "unsimulated",
}  # fmt: skip


def command_name(text: str) -> tuple[str | None, str]:
    """The full name of the command a text begins with, and what follows; None if none."""
    if not text or text[0] in "|\n":
        return "", text
    if text[0] in "=&~><#!@*":
        return text[0], text[1:]
    end = 0
    while end < len(text) and text[end].isalpha() and text[end].isascii():
        end += 1
    word = text[:end]
    for name, shortest in NAMES:
        if len(word) >= shortest and name.startswith(word):
            return name, text[end:]
    # s and k need no blank behind them: ka, sg.
    if word[:1] == "s" and not word.strip("sgcp"):
        return "substitute", text[1:]
    if word[:1] == "k" and len(word) == 2:
        return "k", text[1:]
    return None, text


def register_of(words: str) -> tuple[str, str]:
    """A register's name in front of a count."""
    if words[:1].isalpha():
        return words[0], words[1:].strip()
    return "", words


def split_bar(text: str, name: str) -> tuple[str, str]:
    r"""A command up to its `|`, and the commands behind it. `\|` and ^V| are part of it."""
    out = []
    at = 0
    while at < len(text):
        char = text[at]
        if char in "\\\x16" and text[at + 1 : at + 2] == "|":
            out.append("|" if name != "substitute" or char == "\x16" else "\\|")
            at += 2
            continue
        if char == "\\" and at + 1 < len(text):
            out.append(text[at : at + 2])
            at += 2
            continue
        if char in "|\n":
            return "".join(out), text[at + 1 :]
        out.append(char)
        at += 1
    return "".join(out), ""
