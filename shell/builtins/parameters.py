"""Builtins about variables and parameters: typeset, export, unset, set, shift, let, …."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from emulator.messages import ksh as messages
from shell.builtins.registry import builtin
from shell.quoting import quoted
from shell.state import LETTERS, OPTIONS
from shell.variables import ReadOnly, Unassignable

if TYPE_CHECKING:
    from shell.interpreter import Shell

_NAME = re.compile(r"[A-Za-z_][A-Za-z_0-9]*\Z")
_ASSIGNED = re.compile(r"([A-Za-z_][A-Za-z_0-9]*)(?:\[(.*?)\])?(?:=(.*))?\Z", re.DOTALL)

#: How `typeset` alone names an attribute.
_WORDS = {
    "i": "integer", "x": "export", "r": "readonly", "u": "uppercase", "l": "lowercase",
    "L": "leftjust", "R": "rightjust", "Z": "zerofill", "t": "tagged", "H": "filename",
}  # fmt: skip


@builtin("let")
def let(shell: Shell, words: list[str]) -> int:
    """`let expression …`: evaluate; 0 if the last is not zero."""
    if len(words) < 2:
        shell.say(messages.PARAMETER_WANTED_BY, name="let")
        return 1
    value = 0
    for word in words[1:]:
        value = shell.arithmetic(word)
    return 0 if value else 1


@builtin("shift", special=True)
def shift(shell: Shell, words: list[str]) -> int:
    """`shift [n]`: drop the first n positional parameters."""
    count = shell.arithmetic(words[1]) if len(words) > 1 else 1
    if not 0 <= count <= len(shell.arguments):
        raise shell.abort(messages.BAD_NUMBER, text=f"shift: {count}")
    del shell.arguments[:count]
    return 0


@builtin("unset")
def unset(shell: Shell, words: list[str]) -> int:
    """`unset [-f] name …`: forget variables, elements or functions."""
    names = words[1:]
    functions = names[:1] == ["-f"]
    if names and names[0] in ("-f", "-v", "--"):
        del names[0]
    elif names and names[0][0:1] == "-":
        shell.say(messages.BAD_FLAG, text="unset")
        return 2
    status = 0
    for name in names:
        if functions:
            if shell.functions.pop(name, None) is None:
                status = 1
            continue
        match = _ASSIGNED.match(name)
        if match is None or match[3] is not None:
            shell.say(messages.NOT_AN_IDENTIFIER, name=name)
            status = 1
            continue
        try:
            if match[2] is None or match[2] in ("*", "@"):
                shell.variables.unset(match[1])
            else:
                shell.variables.unset(match[1], shell.number(match[2]))
        except ReadOnly:
            shell.say(shell.read_only(match[1]), name=match[1])
            status = 1
    return status


@builtin("export", special=True)
def export(shell: Shell, words: list[str]) -> int:
    """`export [name[=value] …]`: hand variables to programs; list those that are."""
    return _declare(shell, words[1:], "x", "", 0, words[0])


@builtin("readonly", special=True)
def readonly(shell: Shell, words: list[str]) -> int:
    """`readonly [name[=value] …]`: keep variables from being changed; list those that are."""
    return _declare(shell, words[1:], "r", "", 0, words[0])


@builtin("typeset", special=True)
def typeset(shell: Shell, words: list[str]) -> int:
    """`typeset [±HLRZfilrtux[n]] [name[=value] …]`: give variables attributes; list them."""
    added = removed = ""
    number = 0
    index = 1
    plus = False
    while index < len(words):
        word = words[index]
        if word == "--":
            index += 1
            break
        if len(word) < 2 or word[0] not in "-+":
            if word in ("-", "+"):
                plus = word == "+"
                index += 1
            break
        index += 1
        plus = word[0] == "+"
        position = 1
        while position < len(word):
            letter = word[position]
            position += 1
            if letter not in "HLRZfilrtux":
                raise shell.abort(messages.BAD_FLAG, text="typeset")
            digits = re.match("[0-9]{0,6}", word[position:])
            assert digits is not None  # it can match nothing at all
            if digits[0] and letter in "LRZi":
                number = int(digits[0])
                position += len(digits[0])
            elif (
                letter in "LRZi"
                and position == len(word)
                and index < len(words)
                and words[index].isdecimal()
            ):
                number = int(words[index][:6])
                index += 1
            if plus:
                removed += letter
            else:
                added += letter
    names = words[index:]
    if "f" in added + removed:
        return _functions(shell, names, added, removed)
    if "Z" in added and "L" not in added and "R" not in added:
        added = added.replace("Z", "RZ")
    if "i" in added and not 2 <= (number or 10) <= 36:
        raise shell.abort(messages.BAD_NUMBER, text=str(number))
    if not names:
        return _list(shell, added, removed, plus)
    return _declare(shell, names, added, removed, number, "typeset")


def _declare(
    shell: Shell, names: list[str], added: str, removed: str, number: int, command: str
) -> int:
    """Give names attributes and values."""
    if names and names[0] in ("-p", "--"):
        names = names[1:]
    elif names and names[0][0:1] == "-" and command != "typeset":
        raise shell.abort(messages.BAD_FLAG, text=command)
    if not names:
        return _list(shell, added, removed, False)
    variables = shell.variables
    for name in names:
        match = _ASSIGNED.match(name)
        if match is None:
            raise shell.abort(messages.NOT_AN_IDENTIFIER, name=name.partition("=")[0])
        base, subscript, value = match.groups()
        try:
            if command == "typeset":
                variables.own(base)
            integer = "i" in added
            readonly_too = "r" in added
            variables.change(base, added.replace("r", ""), removed, number)
            if value is not None:
                index = shell.number(subscript) if subscript else 0
                shell.assign(base, value, index)
            if readonly_too:
                variables.change(base, "r", "", 0)
            if integer and value is None and variables.get(base) is not None:
                shell.assign(base, variables.get(base) or "0")
        except Unassignable as error:
            raise shell.unassignable(error) from None
    return 0


def _list(shell: Shell, added: str, removed: str, plus: bool) -> int:
    """List the variables that have attributes; with `+`, their names alone."""
    variables = shell.variables
    wanted = set(added or removed) - {"f"}
    lines = []
    for name in sorted(
        set(variables.values) | set(variables.attributes) | set(variables.arrays)
    ):
        letters = variables.letters(name)
        if wanted:
            if not wanted & set(letters):
                continue
            value = variables.get(name)
            if removed or value is None:
                lines.append(name)
            else:
                lines.append(f"{name}={quoted(value)}")
        elif plus:
            lines.append(name)
        elif letters:
            words = [_WORDS[letter] for letter in sorted(letters) if letter in _WORDS]
            lines.append(" ".join([*words, name]))
    shell.process.print(*lines)
    return 0


def _functions(shell: Shell, names: list[str], added: str, removed: str) -> int:
    """`typeset -f`: show functions; -ft traces them, -fu announces them, -fx is on anyway."""
    if "t" in added + removed:
        if "t" in added:
            shell.traced |= frozenset(names)
        else:
            shell.traced -= frozenset(names)
        return 0
    if "u" in added or "x" in added:
        shell.autoloaded |= frozenset(names) if "u" in added else frozenset()
        return 0
    status = 0
    for name in names or sorted(shell.functions):
        definition = shell.functions.get(name)
        if definition is None:
            status = 1
        elif removed:
            shell.process.print(name)
        else:
            shell.process.print(definition.source)
    return status


@builtin("set", special=True)
def set_options(shell: Shell, words: list[str]) -> int:
    """`set [±abCefhkmnpsuvx] [±o option] [±A name] [word …]`: options and parameters."""
    if len(words) == 1:
        variables = shell.variables
        shell.process.print(
            *[f"{name}={quoted(value)}" for name, value in sorted(variables.values.items())]
        )
        return 0
    index = 1
    sort = False
    array: tuple[str, bool] | None = None
    replace = False
    while index < len(words):
        word = words[index]
        if word in ("-", "--"):
            if word == "-":
                shell.set_option("xtrace", False)
                shell.set_option("verbose", False)
            replace = True
            index += 1
            break
        if len(word) < 2 or word[0] not in "-+":
            break
        index += 1
        on = word[0] == "-"
        for letter in word[1:]:
            if letter == "o":
                if index >= len(words):
                    _show_options(shell)
                    return 0
                name = words[index]
                index += 1
                if name not in OPTIONS:
                    raise shell.abort(messages.BAD_OPTION, name=name)
                shell.set_option(name, on)
            elif letter == "A":
                if index >= len(words):
                    raise shell.abort(messages.PARAMETER_WANTED_BY, name="set")
                array = (words[index], not on)
                index += 1
            elif letter == "s":
                sort = True
            elif letter == "r" and not on:
                raise shell.abort(messages.RESTRICTED, name="set")
            elif letter in LETTERS:
                shell.set_option(LETTERS[letter], on)
            else:
                raise shell.abort(messages.BAD_FLAG, text=f"{word[0]}{letter}")
    values = words[index:]
    if array is not None:
        return _set_array(shell, array[0], sorted(values) if sort else values, array[1])
    if values or replace:
        shell.arguments = sorted(values) if sort else values
    elif sort:
        shell.arguments = sorted(shell.arguments)
    return 0


def _set_array(shell: Shell, name: str, values: list[str], keep: bool) -> int:
    if not _NAME.match(name):
        raise shell.abort(messages.NOT_AN_IDENTIFIER, name=name)
    try:
        shell.variables.set_array(name, values, keep)
    except Unassignable as error:
        raise shell.unassignable(error) from None
    return 0


def _show_options(shell: Shell) -> None:
    """Show every option and whether it is on (`set -o`)."""
    lines = ["Current option settings are:"]
    for name in OPTIONS:
        lines.append(f"{name:<16}{'on' if name in shell.options else 'off'}")
    shell.process.print(*lines)
