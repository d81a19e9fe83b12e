"""Answers the questions of a terminal's line editor: history, file names, aliases.

As the shell that shows the prompt sees them: its files, its user, its partition. Nothing
is run, nothing changes and no time passes, so no question is journaled.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from emulator.machine.errors import FileRefusal
from emulator.machine.users import directory
from shell.globbing import file_names
from shell.patterns import TooMuch

if TYPE_CHECKING:
    from shell.interpreter import Shell
    from shell.live.machine import Session

#: Files a pattern on the line may match; where there are more, none are given.
FILES_LIMIT = 2_000
_PARAMETER = re.compile(r"\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})")


def answered(session: Session | None, question: dict[str, Any]) -> bytes:
    """The answer as it is sent; null where there is no shell to ask."""
    shell = at_prompt(session)
    return json.dumps(None if shell is None else answer(shell, question)).encode()


def at_prompt(session: Session | None) -> Shell | None:
    """The innermost interactive shell of a terminal."""
    from shell.interactive import InteractiveShells

    if session is None or session.tty is None:
        return None
    runner = session.live.kernel.shell
    if not isinstance(runner, InteractiveShells):
        return None
    shells = runner.interactive.get(session.tty.name)
    return shells[-1] if shells else None


def answer(shell: Shell, question: dict[str, Any]) -> Any:
    """Answer one question: see `protocol` and `editing.remote`."""
    asked = question.get("ask")
    if asked == "history":
        if shell.history_file is not None:
            shell.history_file.read()
        first = shell.history_number - len(shell.history)
        return {"first": first, "commands": shell.history}
    if asked == "files":
        return matching(shell, str(question.get("pattern", "")))
    if asked == "alias":
        return shell.aliases.get(str(question.get("name", "")))
    if asked == "suggestions":
        from shell.live.suggesting import suggestions

        return suggestions(shell, str(question.get("line", "")))
    return None


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
