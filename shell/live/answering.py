"""Answers the questions of a terminal's line editor: history, file names, aliases.

As the shell that shows the prompt sees them: its files, its user, its partition. Nothing
is run, nothing changes and no time passes, so no question is journaled.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from shell.live.matching import matching

if TYPE_CHECKING:
    from shell.interpreter import Shell
    from shell.live.sessions import Session


def answered(session: Session | None, question: Mapping[str, str]) -> bytes:
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


def answer(shell: Shell, question: Mapping[str, str]) -> Any:
    """Answer one question: see `protocol` and `editing.remote`."""
    asked = question.get("ask")
    if asked == "history":
        if shell.history_file is not None:
            shell.history_file.read()
        first = shell.history_number - len(shell.history)
        return {"first": first, "commands": shell.history}
    if asked == "files":
        return matching(shell, question.get("pattern", ""))
    if asked == "alias":
        return shell.aliases.get(question.get("name", ""))
    if asked == "suggestions":
        from shell.live.suggesting import suggestions

        return suggestions(shell, question.get("line", ""))
    if asked == "page":
        from emulator.commands.system.man import page

        name = question.get("name", "")
        declared = shell.kernel.command_class(name)
        return None if declared is None else page(name, declared)
    return None
