"""Builtins about the process the shell is: umask, ulimit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from emulator.messages import ksh as messages
from shell.builtins.registry import builtin, flags

if TYPE_CHECKING:
    from shell.interpreter import Shell

_CLAUSE = re.compile(r"([ugoa]*)([-+=])([rwx]*)\Z")
_BITS = {"r": 4, "w": 2, "x": 1}
_SHIFTS = {"u": 6, "g": 3, "o": 0}


@builtin("umask")
def umask(shell: Shell, words: list[str]) -> int:
    """`umask [-S] [mask]`: show or set which permissions new files do not get."""
    found = flags(shell, words, "S")
    if found is None:
        return 2
    files = shell.process.files
    given, arguments = found
    if not arguments:
        if "S" in given:
            allowed = ~files.umask
            shell.process.print(
                ",".join(
                    f"{who}="
                    + "".join([one for one, bit in _BITS.items() if allowed >> shift & bit])
                    for who, shift in _SHIFTS.items()
                )
            )
        else:
            shell.process.print(
                f"{files.umask:02o}" if files.umask < 8 else f"{files.umask:03o}"
            )
        return 0
    mask = arguments[0]
    if mask.isdecimal():
        if mask.strip("01234567") or len(mask) > 5:
            shell.say(messages.BAD_MASK, name=mask)
            return 1
        files.umask = int(mask, 8) & 0o777
        return 0
    allowed = ~files.umask & 0o777
    for clause in mask.split(","):
        match = _CLAUSE.match(clause)
        if match is None:
            shell.say(messages.BAD_MASK, name=mask)
            return 1
        who, operator, letters = match.groups()
        bits = sum([_BITS[letter] for letter in set(letters)])
        for one in "ugo" if not who or "a" in who else set(who):
            shift = _SHIFTS[one]
            if operator == "+":
                allowed |= bits << shift
            elif operator == "-":
                allowed &= ~(bits << shift)
            else:
                allowed = allowed & ~(7 << shift) | bits << shift
    files.umask = ~allowed & 0o777
    return 0


#: The limits of a process: letter, what `ulimit -a` calls it, AIX's default in its unit
#: (None: unlimited); from /etc/security/limits as AIX is delivered.
_LIMITS = {
    "t": ("time(seconds)", None),
    "f": ("file(blocks)", 2097151),
    "d": ("data(kbytes)", 131072),
    "s": ("stack(kbytes)", 32768),
    "m": ("memory(kbytes)", 32768),
    "c": ("coredump(blocks)", 2097151),
    "n": ("nofiles(descriptors)", 2000),
}


@builtin("ulimit")
def ulimit(shell: Shell, words: list[str]) -> int:
    """`ulimit [-HSacdfmnst] [limit]`: show or set what a process may use.

    Nothing enforces it.
    """
    found = flags(shell, words, "HSacdfmnst")
    if found is None:
        return 2
    given, arguments = found
    set_before = shell.ulimits
    if "a" in given:
        for letter, (name, default) in _LIMITS.items():
            limit = set_before.get(letter, default)
            shell.process.print(f"{name:<21}{'unlimited' if limit is None else limit}")
        return 0
    letters = [letter for letter in given if letter in _LIMITS] or ["f"]
    letter = letters[-1]
    if not arguments:
        limit = set_before.get(letter, _LIMITS[letter][1])
        shell.process.print("unlimited" if limit is None else str(limit))
        return 0
    value = arguments[0]
    if value == "unlimited":
        shell.ulimits = {**set_before, letter: None}
    elif value.isdecimal() and len(value) < 12:
        shell.ulimits = {**set_before, letter: int(value)}
    else:
        shell.say(messages.BAD_ULIMIT, name=value)
        return 1
    return 0
