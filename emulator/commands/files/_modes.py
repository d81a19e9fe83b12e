"""Modes as chmod, mkdir -m and find -perm write them: octal or symbolic. Not a command."""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)")
_ACTION = re.compile(r"([-+=])([rwxXst]*|[ugo])(?=[-+=]|$)")
_WHO = {"u": 0o4700, "g": 0o2070, "o": 0o1007, "a": 0o7777}
_LETTERS = {"r": 0o444, "w": 0o222, "x": 0o111, "s": 0o6000, "t": 0o1000}


def changed(text: str, mode: int, is_directory: bool, umask: int) -> int | None:
    """The mode `text` makes of `mode`; None where `text` is not a mode.

    Where no user is named (`+x`) the umask says whose bits stay as they are.
    """
    if re.fullmatch("[0-7]{1,5}", text):
        value = int(text, 8)
        return value if value <= 0o7777 else None
    for clause in text.split(","):
        found = _CLAUSE.fullmatch(clause)
        if found is None:
            return None
        who, actions = found.groups()
        for action in _ACTION.finditer(actions):
            mode = _act(mode, who, action.group(1), action.group(2), is_directory, umask)
    return mode


def _act(mode: int, who: str, sign: str, what: str, is_directory: bool, umask: int) -> int:
    reach = 0
    for letter in who or "a":
        reach |= _WHO[letter]
    if what in ("u", "g", "o") and what:
        bits = mode >> {"u": 6, "g": 3, "o": 0}[what] & 7
        value = bits << 6 | bits << 3 | bits
    else:
        value = 0
        for letter in what:
            if letter == "X":
                value |= 0o111 if is_directory or mode & 0o111 else 0
            else:
                value |= _LETTERS[letter]
    if "t" in what and who in ("", "u", "a"):
        reach |= 0o1000
    value &= reach
    if not who:
        value &= ~umask
    if sign == "+":
        return mode | value
    if sign == "-":
        return mode & ~value
    # `=` leaves set-id bits of a directory alone unless they are named (POSIX).
    kept = reach & ~0o7000 if is_directory and not value & 0o6000 else reach & ~0o1000
    return mode & ~kept | value
