"""The builtin fc: list the commands typed before, edit and run them again.

`history` and `r` are aliases of it. The history itself is in `shell.history`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine.errors import FileRefusal
from emulator.messages import ksh as messages
from emulator.messages.strerror import strerror
from shell.builtins.registry import builtin

if TYPE_CHECKING:
    from shell.interpreter import Shell

#: Commands that `fc -l` lists by itself.
_LISTED = 16


@builtin("fc")
async def fc(shell: Shell, words: list[str]) -> int:
    """`fc [-e editor] [-lnr] [first [last]]`, `fc -s|-e - [old=new] [command]`."""
    arguments = words[1:]
    editor: str | None = None
    letters = ""
    while arguments and len(arguments[0]) > 1 and arguments[0][0] == "-":
        word = arguments[0]
        if word[1:].isdecimal():
            break
        arguments.pop(0)
        if word == "--":
            break
        for position, letter in enumerate(word[1:], 2):
            if letter == "e":
                if not word[position:] and not arguments:
                    shell.say(messages.PARAMETER_WANTED_BY, name=words[0])
                    return 2
                editor = word[position:] or arguments.pop(0)
                break
            if letter not in "lnrs":
                shell.say(messages.BAD_FLAG, text="fc")
                return 2
            letters += letter
    if shell.history_file is not None:
        shell.history_file.read()
    if "l" in letters:
        return _list(shell, arguments, letters)
    if editor == "-" or "s" in letters:
        return await _again(shell, arguments)
    return await _edit(shell, arguments, editor, "r" in letters)


def _own(shell: Shell) -> int:
    """The number of the line that is being run: fc's own, which it does not look at."""
    return shell.remembered or shell.history_number - 1


def _find(shell: Shell, name: str, default: int, before: int = 0) -> int | None:
    """Give the number of the command `name` means; None, and a complaint, for none.

    A text is looked for among the commands before the number `before`.
    """
    first = _first(shell)
    if not name:
        return default
    if name.lstrip("-").isdecimal() and len(name) < 10:
        number = int(name)
        found = number if number > 0 else _own(shell) + number
        if first <= found < shell.history_number:
            return found
    else:
        for number in range((before or _own(shell)) - 1, first - 1, -1):
            if shell.history[number - first].startswith(name):
                return number
    shell.say(messages.NO_HISTORY, name=name)
    return None


def _kept(shell: Shell, arguments: list[str], builtin: str) -> int | None:
    """The number of the command that is meant, the one before without a word; None, and a
    complaint, where it is not kept.
    """
    number = _find(shell, arguments[0] if arguments else "", _own(shell) - 1)
    if number is not None and number < _first(shell):
        shell.say(messages.NO_HISTORY, name=builtin)
        return None
    return number


def _first(shell: Shell) -> int:
    """The number of the oldest command that is kept."""
    return shell.history_number - len(shell.history)


def _list(shell: Shell, arguments: list[str], letters: str) -> int:
    newest = shell.history_number - 1
    oldest = _first(shell)
    if arguments:
        first = _find(shell, arguments[0], newest)
        last = _find(shell, arguments[1], newest) if len(arguments) > 1 else newest
    else:
        first, last = max(oldest, newest - _LISTED + 1), newest
    if first is None or last is None:
        return 1
    if not shell.history:
        return 0
    reverse = ("r" in letters) != (first > last)
    numbers = range(min(first, last), max(first, last) + 1)
    for number in reversed(numbers) if reverse else numbers:
        text = shell.history[number - oldest].replace("\n", "\n\t")
        shell.process.print(f"\t{text}" if "n" in letters else f"{number}\t{text}")
    return 0


async def _again(shell: Shell, arguments: list[str]) -> int:
    """`r`: run a command again, with one text in it replaced."""
    changes = [word for word in arguments if "=" in word]
    names = [word for word in arguments if "=" not in word]
    number = _kept(shell, names, "r")
    if number is None:
        return 1
    text = shell.history[number - _first(shell)]
    for change in changes:
        old, _, new = change.partition("=")
        text = text.replace(old, new, 1)
    return await _run(shell, text)


async def _edit(shell: Shell, arguments: list[str], editor: str | None, reverse: bool) -> int:
    """Write commands to a file, run an editor on it, run what it holds then."""
    number = _kept(shell, arguments, "fc")
    if number is None:
        return 1
    last = _find(shell, arguments[1], number) if len(arguments) > 1 else number
    if last is None:
        return 1
    own = shell.remembered
    name = editor or shell.parameter("FCEDIT") or "/usr/bin/ed"
    path = f"/tmp/sh{shell.pid}.hist"
    files = shell.process.files
    first = _first(shell)
    chosen = shell.history[min(number, last) - first : max(number, last) - first + 1]
    if reverse != (last < number):
        chosen.reverse()
    try:
        files.write(path, "".join([text + "\n" for text in chosen]), mode=0o600)
    except FileRefusal as refusal:
        shell.say(messages.CANNOT_WRITE, name=path, reason=strerror(refusal.error))
        return 1
    try:
        status = shell.invoke([*name.split(), path])
        status = status if isinstance(status, int) else await status
        if status:
            return status
        text = files.read(path)
    finally:
        if files.exists(path):
            files.remove(path)
    shell.remembered = own
    return await _run(shell, text.rstrip("\n"))


async def _run(shell: Shell, text: str) -> int:
    shell.process.print(text)
    # The command takes the place of `fc` itself.
    if shell.history_file is not None and shell.remembered:
        shell.history_file.replace(shell.remembered, text)
    elif shell.history:
        shell.history[-1] = text
    around = shell.nested
    shell.deeper("fc")
    try:
        return await shell.run_text(text)
    finally:
        shell.depth -= 1
        shell.nested = around
