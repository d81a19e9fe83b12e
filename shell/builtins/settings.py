"""Builtins about the process the shell is: umask, ulimit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from emulator.messages import ksh as messages
from shell import ulimits
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


@builtin("ulimit")
def ulimit(shell: Shell, words: list[str]) -> int:
    """`ulimit [-HS] [-a | -cdfmnst] [limit]`: show or set what a process may use.

    Enforced for the size of a file (-f) and the number of descriptors (-n).
    """
    found = flags(shell, words, "HSacdfmnst")
    if found is None:
        return 2
    given, arguments = found
    files = shell.process.files
    known = ulimits.limits(shell.process)
    which = 1 if "H" in given and "S" not in given else 0
    if "a" in given:
        for letter, resource in ulimits.RESOURCES.items():
            shell.process.print(f"{resource.title:<21}{_shown(known[letter][which])}")
        return 0
    letter = [*[one for one in given if one in ulimits.RESOURCES], "f"][0]
    soft, hard = known[letter]
    if not arguments:
        shell.process.print(_shown(known[letter][which]))
        return 0
    wanted: int | None = None
    if arguments[0] != "unlimited":
        text = arguments[0]
        if not text.isdecimal() or len(text) > 12:
            shell.say(messages.BAD_ULIMIT, name=text)
            return 1
        wanted = int(text)
    both = "H" in given or "S" not in given
    raises = hard is not None and (wanted is None or wanted > hard)
    if raises and (shell.process.uid or not both):
        shell.say(messages.PAST_HARD_LIMIT)
        return 1
    if "H" in given or both:
        hard = wanted
    if "S" in given or "H" not in given:
        soft = wanted
    if hard is not None and (soft is None or soft > hard):
        soft = hard
    ulimits.change(files, {**known, letter: (soft, hard)})
    return 0


def _shown(limit: int | None) -> str:
    return "unlimited" if limit is None else str(limit)
