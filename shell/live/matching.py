"""The files that a word of a line being typed may stand for.

As the shell sees them that shows the prompt: its directory, its user, its variables.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from emulator.machine.errors import FileRefusal
from emulator.machine.users import directory
from shell.globbing import file_names
from shell.patterns import TooMuch

if TYPE_CHECKING:
    from shell.interpreter import Shell

#: Files a pattern on the line may match; where there are more, none are given.
FILES_LIMIT = 2_000
_PARAMETER = re.compile(r"\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})")


def matching(shell: Shell, pattern: str) -> list[tuple[str, bool]]:
    """The files a word of the line matches, sorted, and whether each is a directory."""
    files = shell.process.files
    try:
        names = file_names(files, _pieces(shell, pattern), FILES_LIMIT)
    except (FileRefusal, TooMuch):
        return []
    return [(name, files.is_directory(name)) for name in names]


def _pieces(shell: Shell, word: str) -> list[tuple[str, bool]]:
    """The word with its tilde and its parameters put in; what was quoted is marked."""
    if word.startswith("~"):
        name, slash, rest = word[1:].partition("/")
        if name.endswith("*") and not slash:
            name, rest = name[:-1], "*"
        home = _home(shell, name)
        if home is not None:
            word = home.rstrip("/") + ("/" if slash or rest else "") + rest
    word = _PARAMETER.sub(
        lambda found: shell.parameter(found.group(1) or found.group(2)) or "", word
    )
    pieces: list[tuple[str, bool]] = []
    for plain, quoted in re.findall(r"([^\\]+)|\\(.?)", word, re.DOTALL):
        pieces.append((plain, False) if plain else (quoted, True))
    return pieces


def _home(shell: Shell, name: str) -> str | None:
    """The directory that ~name is."""
    if name in ("", "+", "-"):
        return shell.parameter({"": "HOME", "+": "PWD", "-": "OLDPWD"}[name])
    row = directory(shell.process.machine, shell.process.files.root).users.get(name)
    return row.home if row is not None else None
