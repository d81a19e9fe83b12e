"""Builtins that read: read, getopts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.kernel.streams import Stream
from emulator.messages import ksh as messages
from shell.builtins.registry import builtin, flags

if TYPE_CHECKING:
    from shell.calling import Status
    from shell.interpreter import Shell

_BLANKS = " \t\n"


@builtin("read")
def read(shell: Shell, words: list[str]) -> Status:
    """`read [-prs] [-u n] [name?prompt] [name …]`: take a line apart into variables."""
    found = flags(shell, words, "prs", "u")
    if found is None:
        return 2
    given, names = found
    names = names or ["REPLY"]
    names[0], asks, prompt = names[0].partition("?")
    names[0] = names[0] or "REPLY"
    for name in names:
        if not _is_name(name):
            shell.say(messages.NOT_AN_IDENTIFIER, name=name)
            return 1
    stream: Stream | None
    if "p" in given:
        stream = shell.coprocess[0]
    else:
        number = given.get("u", "0")
        stream = shell.stream(int(number)) if number.isdecimal() and len(number) == 1 else None
    if stream is None:
        name = given.get("u", "0")
        shell.say(messages.NO_COPROCESS if "p" in given else messages.BAD_DESCRIPTOR, name=name)
        return 1
    if shell.jobs.table and not stream.is_terminal:
        shell.bring_forward(shell.jobs.table.values())
    line = stream.line_now()
    if line is None or ("\\" in line and "r" not in given):
        return _read(shell, stream, line, prompt if asks else None, given, names)
    if "s" in given:
        shell.remember(line[:-1])
    _assign(shell, names, line[:-1], True)
    return 0


async def _read(
    shell: Shell,
    stream: Stream,
    line: str | None,
    prompt: str | None,
    given: dict[str, str],
    names: list[str],
) -> int:
    """Go on with `read` where a line, or what follows `line`, has to be waited for."""
    raw = "r" in given
    line, ended = await _line(shell, stream, line, prompt, raw)
    if "s" in given:
        shell.remember(line)
    _assign(shell, names, line, raw)
    return 1 if ended else 0


def _is_name(name: str) -> bool:
    name = name.partition("[")[0]
    return bool(name) and name.isascii() and name.isidentifier()


async def _line(
    shell: Shell, stream: Stream, line: str | None, prompt: str | None, raw: bool
) -> tuple[str, bool]:
    """Read a line, or several joined by backslashes; whether the end came before its end.

    `line` is the first of them where it was read already.
    """
    parts = []
    tty = shell.process.tty
    while True:
        if line is not None:
            pass
        elif tty is not None and stream is tty:
            if prompt is not None:
                tty.event("prompt", {"text": prompt, "kind": "read", "echo": tty.echo})
            typed = await tty.read_line()
            line = "" if typed is None else typed + "\n"
        else:
            if prompt is not None and stream.is_terminal:
                shell.process.stderr.write(prompt)
            line = await stream.readline()
        prompt = None
        if not line.endswith("\n"):
            parts.append(line)
            return "".join(parts), True
        line = line[:-1]
        backslashes = len(line) - len(line.rstrip("\\"))
        if raw or not backslashes % 2:
            parts.append(line)
            return "".join(parts), False
        parts.append(line[:-1])
        line = None


def _assign(shell: Shell, names: list[str], line: str, raw: bool) -> None:
    """Split a line at IFS; the last name gets what is left."""
    ifs = shell.parameter("IFS")
    ifs = _BLANKS if ifs is None else ifs
    if len(names) == 1 and raw and ifs == _BLANKS and "[" not in names[0]:
        shell.assign(names[0], line.strip(_BLANKS))
        return
    blanks = "".join([one for one in ifs if one in _BLANKS])
    for number, name in enumerate(names):
        line = line.lstrip(blanks) if blanks else line
        if number == len(names) - 1:
            value = _last_field(line, raw, ifs, blanks)
        else:
            value, used = _field(line, ifs, raw)
            line = _behind(line[used:], ifs, blanks)
        base, _, subscript = name.partition("[")
        index = shell.number(subscript.rstrip("]")) if subscript else 0
        shell.assign(base, value, index)


def _field(line: str, ifs: str, raw: bool) -> tuple[str, int]:
    """Give the text up to a character of `ifs`, backslashes taken off, and its length."""
    if raw or "\\" not in line:
        if not ifs:
            return line, len(line)
        for position, character in enumerate(line):
            if character in ifs:
                return line[:position], position
        return line, len(line)
    value = []
    position = 0
    while position < len(line):
        character = line[position]
        if character == "\\" and not raw:
            value.append(line[position + 1 : position + 2])
            position += 2
            continue
        if character in ifs:
            break
        value.append(character)
        position += 1
    return "".join(value), position


def _behind(line: str, ifs: str, blanks: str) -> str:
    """Skip the border of a field: blanks, and one other character of IFS."""
    line = line.lstrip(blanks) if blanks else line
    if line and line[0] in ifs and line[0] not in blanks:
        line = line[1:]
        line = line.lstrip(blanks) if blanks else line
    return line


def _last_field(line: str, raw: bool, ifs: str, blanks: str) -> str:
    """Give what is left of a line but for blanks, and a border that ends its only field."""
    length = 0  # up to the last character that is quoted or no blank
    position = 0
    quoted_last = False
    if raw or "\\" not in line:
        length = position = len(line.rstrip(blanks)) if blanks else len(line)
        line = line[:length]
    while position < len(line):
        quoted = not raw and line[position] == "\\"
        position += 2 if quoted else 1
        if quoted or line[position - 1] not in blanks:
            length = position
            quoted_last = quoted
    line = line[:length]
    if line and not quoted_last and line[-1] in ifs:
        rest = line[:-1].rstrip(blanks) if blanks else line[:-1]
        if _field(rest, ifs, raw)[1] >= len(rest):
            line = rest
    return _field(line, "", raw)[0]


@builtin("getopts")
def getopts(shell: Shell, words: list[str]) -> int:
    """`getopts options name [word …]`: give the next flag; OPTIND and OPTARG say more."""
    if len(words) < 3:
        shell.say(messages.PARAMETER_WANTED_BY, name="getopts")
        return 2
    options, name = words[1], words[2]
    if not _is_name(name):
        shell.say(messages.NOT_AN_IDENTIFIER, name=name)
        return 1
    arguments = words[3:] if len(words) > 3 else shell.arguments
    quiet = options.startswith(":")
    index, position = shell.getopts_place
    if index > len(arguments):
        return _getopts_over(shell, name, index)
    word = arguments[index - 1]
    if position == 0:
        if len(word) < 2 or word[0] not in "-+":
            return _getopts_over(shell, name, index)
        if word == "--":
            return _getopts_over(shell, name, index + 1)
        position = 1
    letter = word[position]
    sign = "+" if word[0] == "+" else ""
    position += 1
    if position >= len(word):
        index, position = index + 1, 0
    place = options.find(letter, 1 if quiet else 0)
    argument: str | None = None
    if place < 0 or letter == ":":
        shell.assign(name, "?")
        if quiet:
            argument = letter
        else:
            shell.variables.unset("OPTARG")
            shell.say(messages.UNKNOWN_OPTION, letter=f"-{letter}")
    elif options[place + 1 : place + 2] == ":":
        shell.assign(name, sign + letter)
        if position:
            argument, index, position = word[position:], index + 1, 0
        elif index <= len(arguments):
            argument, index = arguments[index - 1], index + 1
        elif quiet:
            shell.assign(name, ":")
            argument = letter
        else:
            shell.assign(name, "?")
            shell.variables.unset("OPTARG")
            shell.say(messages.ARGUMENT_EXPECTED, letter=f"-{letter}")
    else:
        shell.assign(name, sign + letter)
    if argument is not None:
        shell.assign("OPTARG", argument)
    elif place >= 0 and options[place + 1 : place + 2] != ":":
        shell.variables.unset("OPTARG")
    shell.assign("OPTIND", str(index))
    shell.getopts_place = index, position
    return 0


def _getopts_over(shell: Shell, name: str, index: int) -> int:
    shell.assign(name, "?")
    shell.assign("OPTIND", str(index))
    shell.getopts_place = index, 0
    return 1
