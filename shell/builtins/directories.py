"""Builtins about where the shell is: cd, pwd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import SEARCH
from emulator.messages import ksh as messages
from emulator.messages.strerror import strerror
from shell.builtins.registry import builtin, flags

if TYPE_CHECKING:
    from shell.interpreter import Shell


def working_directory(shell: Shell) -> str:
    """Give the path the shell came by, where it still leads here; else the real one."""
    files = shell.process.files
    shown = shell.parameter("PWD")
    if shown and shown.startswith("/"):
        try:
            here, there = files.find("."), files.find(shown)
        except FileRefusal:
            return files.cwd
        if (here.tree, here.inode) == (there.tree, there.inode):
            return shown
    return files.cwd


@builtin("pwd")
def pwd(shell: Shell, words: list[str]) -> int:
    """`pwd [-L | -P]`: name the working directory, as it was reached or as it is."""
    found = flags(shell, words, "LP")
    if found is None:
        return 2
    physical = "P" in found[0]
    shell.process.print(shell.process.files.cwd if physical else working_directory(shell))
    return 0


@builtin("cd")
def cd(shell: Shell, words: list[str]) -> int:
    """`cd [-L | -P] [directory]`, `cd old new`: go to another directory."""
    if "restricted" in shell.options:
        shell.say(messages.RESTRICTED, name="cd")
        return 1
    found = flags(shell, words, "LP") if words[1:2] != ["-"] else ({}, words[1:])
    if found is None:
        return 2
    given, arguments = found
    here = working_directory(shell)
    show = False
    if len(arguments) > 1:
        old, new = arguments[0], arguments[1]
        if len(arguments) > 2 or old not in here:
            shell.say(messages.BAD_PATTERN, text=old)
            return 1
        target = here.replace(old, new, 1)
        show = True
    elif not arguments:
        home = shell.parameter("HOME")
        if not home:
            shell.say(messages.NOT_SET, name="HOME")
            return 1
        target = home
    elif arguments[0] == "-":
        previous = shell.parameter("OLDPWD")
        if previous is None:
            shell.say(messages.NOT_SET, name="OLDPWD")
            return 1
        target = previous
        show = True
    else:
        target = arguments[0]
    candidates = [target]
    if target and not target.startswith(("/", "./", "../")) and target not in (".", ".."):
        folders = (shell.parameter("CDPATH") or "").split(":")
        candidates = [f"{folder}/{target}" if folder else target for folder in folders]
        candidates.append(target)
    error = "ENOENT"
    for candidate in candidates:
        try:
            shown = _go(shell, candidate, here, "P" in given)
        except FileRefusal as refusal:
            error = refusal.error
            continue
        if show or candidate != target:
            shell.process.print(shown)
        return 0
    if error == "ENOENT":
        shell.say(messages.CD_NOT_FOUND, name=target)
    else:
        shell.say(messages.CD_REFUSED, name=target, reason=strerror(error))
    return 1


def _go(shell: Shell, path: str, here: str, physical: bool) -> str:
    """Make `path` the working directory; how it is shown. Raises FileRefusal."""
    files = shell.process.files
    if physical:
        logical = path
    else:
        logical = _without_dots(path if path.startswith("/") else f"{here.rstrip('/')}/{path}")
    try:
        status = files.status(logical)
    except FileRefusal:
        # `..` behind a link to nowhere: the way it is walked counts then.
        status = files.status(path)
        logical = files.relative(status.place.path)
    if status.node.kind != "d":
        raise FileRefusal("ENOTDIR", path)
    if not files.may(status.node, SEARCH):
        raise FileRefusal("EACCES", path)
    real = files.relative(status.place.path)
    shown = real if physical else logical
    shell.process.chdir(real)
    shell.assign("OLDPWD", here)
    shell.assign("PWD", shown)
    return shown


def _without_dots(path: str) -> str:
    """Take `.`, `..` and double slashes out of an absolute path, looking nothing up."""
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            if parts:
                parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/" + "/".join(parts)
