"""Builtins that decide what is run next: break, exit, return, eval, `.`, exec, trap, …."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from emulator.kernel.scheduler import SIGNALS
from emulator.machine.errors import FileRefusal
from emulator.messages import ksh as messages
from emulator.messages.strerror import strerror
from shell.builtins.registry import builtin
from shell.calling import ExitShell, LoopLeft, Return
from shell.quoting import quoted
from shell.state import Abort
from shell.times import clock_time

if TYPE_CHECKING:
    from shell.interpreter import Shell

_NUMBER = re.compile("-?[0-9]{1,9}")
_NAMES = {number: name for name, number in SIGNALS.items()}


@builtin(":", special=True)
@builtin("true")
def nothing(shell: Shell, words: list[str]) -> int:
    """`:`, `true`: do nothing, and succeed."""
    return 0


@builtin("false")
def fail(shell: Shell, words: list[str]) -> int:
    """`false`: do nothing, and fail."""
    return 1


def _levels(shell: Shell, words: list[str]) -> int:
    match = _NUMBER.match(words[1]) if len(words) > 1 else None
    levels = int(match[0]) if match else 1
    return max(1, min(levels, shell.loops))


@builtin("break", special=True)
def leave_loops(shell: Shell, words: list[str]) -> int:
    """`break [n]`: leave n loops; outside of any, nothing."""
    if not shell.loops:
        return 0
    raise LoopLeft(_levels(shell, words), False)


@builtin("continue", special=True)
def go_on(shell: Shell, words: list[str]) -> int:
    """`continue [n]`: begin the nth loop's next turn; outside of any, nothing."""
    if not shell.loops:
        return 0
    raise LoopLeft(_levels(shell, words), True)


def _status(shell: Shell, words: list[str]) -> int:
    if len(words) < 2:
        return shell.status
    match = _NUMBER.match(words[1])
    return int(match[0]) & 255 if match else 0


@builtin("return", special=True)
def leave_function(shell: Shell, words: list[str]) -> int:
    """`return [n]`: leave a function or `.` script; outside of any, the shell."""
    raise Return(_status(shell, words))


@builtin("exit", special=True)
def leave_shell(shell: Shell, words: list[str]) -> int:
    """`exit [n]`: leave the shell; at a terminal, jobs are told of first."""
    status = _status(shell, words)
    if shell.interactive and not shell.may_leave():
        return 1
    raise ExitShell(status)


@builtin("eval", special=True)
async def evaluate(shell: Shell, words: list[str]) -> int:
    """`eval [word …]`: run the words as one text."""
    around = shell.nested
    shell.deeper("eval")
    try:
        return await shell.run_text(" ".join(words[1:]))
    finally:
        shell.depth -= 1
        shell.nested = around


@builtin(".", special=True)
async def source(shell: Shell, words: list[str]) -> int:
    """`. file [word …]`: run a file's commands in this shell."""
    if len(words) < 2:
        raise shell.abort(messages.PARAMETER_WANTED_BY, name=".")
    name = words[1]
    text = _file_text(shell, name)
    arguments = shell.arguments
    if len(words) > 2:
        shell.arguments = words[2:]
    around = shell.nested
    shell.deeper(name)
    try:
        return await shell.run_text(text)
    except Return as left:
        return left.status
    finally:
        shell.depth -= 1
        shell.nested = around
        if len(words) > 2:
            shell.arguments = arguments


def _file_text(shell: Shell, name: str) -> str:
    """Give the text of a file that is looked for along PATH. Raises Abort."""
    paths = [name]
    if "/" not in name:
        folders = (shell.parameter("PATH") or "").split(":")
        paths = [f"{folder or '.'}/{name}" for folder in folders] + [name]
    error = "ENOENT"
    for path in paths:
        try:
            return shell.process.files.read(path)
        except FileRefusal as refusal:
            if refusal.error != "ENOENT":
                error = refusal.error
    shell.process.stderr.write(strerror(error) + "\n")
    raise shell.abort(messages.CANNOT_OPEN, name=name)


@builtin("exec", special=True)
async def replace(shell: Shell, words: list[str]) -> int:
    """`exec [command]`: become a program; without one, keep the redirections."""
    if len(words) < 2:
        return 0
    shell.traps.pop("EXIT", None)
    if shell.find(words[1]) is None:
        if shell.interactive:
            return shell.status
        raise Abort(shell.status)
    status = shell.external(words[1:])
    raise ExitShell(status if isinstance(status, int) else await status)


@builtin("trap", special=True)
def trap(shell: Shell, words: list[str]) -> int:
    """`trap [action] [signal …]`: say what is done when a signal arrives; list the traps."""
    arguments = words[1:]
    if arguments[:1] == ["--"]:
        del arguments[0]
    if not arguments:
        # As the Korn shell goes through them: from the highest number down.
        ranks = {**SIGNALS, "EXIT": 0, "DEBUG": -1, "ERR": -2}
        ordered = sorted(shell.traps.items(), key=lambda item: -ranks[item[0]])
        for signal, action in ordered:
            shell.process.print(f"trap -- {quoted(action)} {signal}")
        return 0
    chosen: str | None = arguments[0]
    if chosen == "-":
        chosen = None
        del arguments[0]
    elif chosen is not None and chosen.isdecimal():
        chosen = None  # `trap 2 3`: as before
    else:
        del arguments[0]
    status = 0
    for given in arguments:
        name = signal_name(given, traps=True)
        if name is None:
            shell.say(messages.BAD_TRAP, name=given)
            status = 1
        elif chosen is None:
            shell.traps.pop(name, None)
        else:
            shell.traps[name] = chosen
    shell.watch_over()
    shell.ignore()
    return status


def signal_name(given: str, traps: bool = False) -> str | None:
    """Give the name of a signal (with `traps`, also EXIT, ERR, DEBUG) by name or number."""
    if given.isdecimal():
        number = int(given[:4])
        return "EXIT" if number == 0 and traps else _NAMES.get(number)
    name = given.upper().removeprefix("SIG")
    if name in SIGNALS or (traps and name in ("EXIT", "ERR", "DEBUG")):
        return name
    return {"CLD": "CHLD", "IOT": "ABRT", "POLL": "IO"}.get(name)


@builtin("times", special=True)
def times(shell: Shell, words: list[str]) -> int:
    """`times`: processor times of the shell and of what it ran, all of it the user's."""
    own, children = shell.used()
    for used in (own, children):
        shell.process.print(f"{clock_time(used)} {clock_time(0)}")
    return 0
