"""What a beginner may type next: commands and flags with their meanings, paths, WPARs.

For a person's terminal, and for Tab in a notebook's cell. The meanings are those the commands
declare for their own flags and man pages (`emulator.options`), so nothing here can say
otherwise than the command does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from emulator.machine.errors import FileRefusal
from emulator.machine.users import directory
from shell.calling import BUILTINS
from shell.live.matching import matching

if TYPE_CHECKING:
    from collections.abc import Iterable

    from emulator.options import Command
    from shell.interpreter import Shell

#: What is offered at most: nobody reads more.
LIMIT = 400
#: A suggestion: text, the part of the line it replaces, what it means.
Suggested = tuple[str, str, str]
_WORD_ENDS = " \t\n;&|()<>"
#: What stands before a command: after these words another one begins.
_BEFORE_COMMANDS = frozenset(
    ("if", "then", "elif", "else", "while", "until", "do", "time", "!", "{", "nohup", "exec")
)


def suggestions(shell: Shell, before: str) -> list[Suggested]:
    """What the last word of a line that goes so far may become."""
    words, word, redirected = _words(before)
    if redirected:
        found = _paths(shell, word)
    elif not words:
        found = _paths(shell, word) if "/" in word else _commands(shell, word)
    else:
        declared = shell.kernel.command_class(words[0].rpartition("/")[2])
        found = []
        if word.startswith("-") and declared is not None:
            found = _flags(declared, word)
        elif declared is not None:
            found = _named(shell, declared, words, word)
        if not found:
            found = _paths(shell, word, words[0] == "cd")
    return found[:LIMIT]


def _words(before: str) -> tuple[list[str], str, bool]:
    """The words of the command being typed, the one begun, and whether that is a file's."""
    words: list[str] = []
    word = ""
    redirected = False
    for one in before:
        if one not in _WORD_ENDS:
            word += one
            continue
        leading = not words and (word in _BEFORE_COMMANDS or "=" in word)
        if word and not redirected and not leading:
            words.append(word)
        if word:
            redirected = False
        if one in "<>":
            redirected = True
        elif one in ";&|(\n)":
            words = []
            redirected = False
        word = ""
    return words, word, redirected


def _commands(shell: Shell, word: str) -> list[Suggested]:
    """Functions, aliases, builtins and the programs along PATH that begin so."""
    found: dict[str, str] = {}
    for name in shell.functions:
        found[name] = "function"
    for name, text in shell.aliases.items():
        found.setdefault(name, f"alias: {text}")
    for name in BUILTINS:
        found.setdefault(name, "builtin")
    files = shell.process.files
    if word:
        for folder in (shell.parameter("PATH") or "").split(":"):
            try:
                names = files.list(folder or ".")
            except FileRefusal:
                continue  # a directory of PATH that is not there
            for name in names:
                if name.startswith(word):
                    found.setdefault(name, "")
    chosen = sorted(name for name in found if name.startswith(word))[:LIMIT]
    return [(name, word, found[name] or _meaning(shell, name)) for name in chosen]


def _meaning(shell: Shell, name: str) -> str:
    """The first sentence of a command's man page."""
    declared = shell.kernel.command_class(name)
    if declared is None:
        return "not simulated"
    _, _, page = (declared.__doc__ or "").partition("\n\n")
    first = " ".join(page.split())
    return first.partition(". ")[0].rstrip(".")[:100]


def _flags(declared: type[Command], word: str) -> list[Suggested]:
    """The command's flags; behind letters that are there already those that are left."""
    given = set(word[1:])
    found = []
    for option in declared.fields.values():
        if option.letter and option.letter not in given:
            text = word + option.letter if given else f"-{option.letter}"
            found.append((text, word, option.help))
    return sorted(found, key=lambda one: (one[0].lower(), one[0]))


def _named(
    shell: Shell, declared: type[Command], words: list[str], word: str
) -> list[Suggested]:
    """Names of the machine's things that the operand or the flag before is called after."""
    last = words[-1]
    valued = [
        f"{name} {option.help}"
        for name, option in declared.fields.items()
        if option.kind in ("value", "list") and last[0] == "-" and option.letter == last[-1]
    ]
    # The synopsis names operands as AIX does: WparName, VolumeGroup, FileSystem.
    what = valued[0] if valued else " ".join(declared.synopsis())
    return [
        (name, word, meaning)
        for name, meaning in _things(shell, what.lower())
        if name.startswith(word)
    ]


def _things(shell: Shell, what: str) -> Iterable[tuple[str, str]]:
    machine = shell.process.machine
    if "wpar" in what and not shell.process.wpar:
        return [(name, f"WPAR, {_state(row)}") for name, row in sorted(machine.wpars.items())]
    if "volumegroup" in what or "volume group" in what:
        return [(name, "volume group") for name in sorted(machine.volume_groups)]
    if "logicalvolume" in what or "logical volume" in what:
        return [(name, "logical volume") for name in sorted(machine.logical_volumes)]
    if "filesystem" in what or "file system" in what:
        return [(name, "file system") for name in sorted(machine.mounts)]
    if "username" in what or "user's name" in what or "[user]" in what:
        known = directory(machine, shell.process.files.root)
        return [(name, "user") for name in sorted(known.users)]
    return []


def _state(row: Any) -> str:
    return str(getattr(row, "state", "")) or "known"


def _paths(shell: Shell, word: str, directories: bool = False) -> list[Suggested]:
    """The files a word begins the name of."""
    found = []
    for name, is_directory in matching(shell, word + "*"):
        if is_directory:
            found.append((name + "/", word, "directory"))
        elif not directories:
            found.append((name, word, ""))
    return found
