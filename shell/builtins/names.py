"""Builtins about what names mean: alias, unalias, whence, command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine.errors import FileRefusal
from emulator.messages import ksh as messages
from shell.builtins.registry import builtin, flags
from shell.calling import BUILTINS, Status
from shell.quoting import quoted
from shell.syntax.parser import RESERVED

if TYPE_CHECKING:
    from shell.interpreter import Shell


@builtin("alias", special=True)
def alias(shell: Shell, words: list[str]) -> int:
    """`alias [-t] [-x] [name[=value] …]`: give a name a text; list the names that have one."""
    arguments = words[1:]
    tracked = exported = False
    while arguments and len(arguments[0]) > 1 and arguments[0][0] == "-":
        word = arguments.pop(0)
        if word == "--":
            break
        tracked = tracked or "t" in word
        exported = exported or "x" in word
        if word.strip("-tx"):
            raise shell.abort(messages.BAD_FLAG, text="alias")
    if tracked:
        return _tracked(shell, arguments)
    if not arguments:
        names = shell.exported_aliases & set(shell.aliases) if exported else set(shell.aliases)
        shell.process.print(
            *[f"{name}={quoted(shell.aliases[name])}" for name in sorted(names)]
        )
        return 0
    status = 0
    for argument in arguments:
        name, given, value = argument.partition("=")
        if given:
            shell.aliases[name] = value
            if exported:
                shell.exported_aliases |= {name}
        elif name in shell.aliases:
            shell.process.print(f"{name}={quoted(shell.aliases[name])}")
        else:
            shell.say(messages.NO_ALIAS, name=name)
            status = 1
    return status


def _tracked(shell: Shell, arguments: list[str]) -> int:
    """`alias -t` (hash): remember where programs are; `-` in front changes nothing."""
    if arguments[:1] == ["-"]:
        del arguments[0]
    if arguments[:1] == ["-r"]:
        shell.tracked.clear()
        return 0
    if not arguments:
        shell.process.print(*[f"{name}={path}" for name, path in sorted(shell.tracked.items())])
        return 0
    status = 0
    for name in arguments:
        if shell.find(name) is None:
            status = 1
    return status


@builtin("unalias")
def unalias(shell: Shell, words: list[str]) -> int:
    """`unalias -a`, `unalias name …`: take names their text."""
    if words[1:2] == ["-a"]:
        shell.aliases.clear()
        return 0
    status = 0
    for name in words[1:]:
        if shell.aliases.pop(name, None) is None:
            shell.say(messages.NO_ALIAS, name=name)
            status = 1
    return status


def _meaning(shell: Shell, name: str, programs_only: bool) -> tuple[str, str] | None:
    """Give what a name is, and its text for `whence`."""
    if not programs_only:
        if name in RESERVED:
            return "reserved", name
        if name in shell.aliases:
            return "alias", shell.aliases[name]
        builtin = BUILTINS.get(name)
        if builtin is not None and (builtin.special or name not in shell.functions):
            return "builtin", name
        if name in shell.functions:
            return "function", name
    try:
        path = shell.kernel.find(shell.process, name).path
    except FileRefusal:
        return None
    if not path.startswith("/"):
        path = shell.process.files.absolute(path).replace("/./", "/")
    return ("tracked" if name in shell.tracked else "program"), path


@builtin("whence")
def whence(shell: Shell, words: list[str]) -> int:
    """`whence [-pv] name …`: tell what a name would mean as a command."""
    found = flags(shell, words, "pv")
    if found is None:
        return 2
    given, names = found
    return _tell(shell, names, "v" in given, "p" in given)


def _tell(shell: Shell, names: list[str], verbose: bool, programs_only: bool) -> int:
    status = 0
    for name in names:
        meaning = _meaning(shell, name, programs_only)
        if meaning is None:
            status = 1
            if verbose:
                shell.process.print(messages.NOT_FOUND.text.format(name=name))
            continue
        kind, text = meaning
        if not verbose:
            shell.process.print(text)
            continue
        exported = name in shell.exported_aliases
        says = {
            "reserved": f"{name} is a reserved shell keyword",
            "alias": f"{name} is an {'exported ' if exported else ''}alias for {text}",
            "builtin": f"{name} is a shell builtin",
            "function": f"{name} is a function",
            "tracked": f"{name} is a tracked alias for {text}",
            "program": f"{name} is {text}",
        }
        shell.process.print(says[kind])
    return status


@builtin("command")
def command(shell: Shell, words: list[str]) -> Status:
    """`command [-p] name …`: run a builtin or program, no function; -v and -V only tell."""
    found = flags(shell, words, "pvV")
    if found is None:
        return 2
    given, left = found
    if not left:
        return 0
    if "v" in given or "V" in given:
        return _tell(shell, left, "V" in given, False)
    known = BUILTINS.get(left[0])
    if known is not None:
        return known.run(shell, left)
    return shell.external(left)
