"""Flags and operands the AIX way, declared as the fields of a command.

Not argparse: parsing stops at the first operand, letters bundle (`-Fv`), and an unknown
letter is answered `cmd: Not a recognized flag: x` and the synopsis (reference:
aix-commands.md, end of section 12). Where a value is missing, the same synopsis follows.

    class Stopwpar(Command):
        \"\"\"stopwpar [-h | -F] [-v] WparName\"\"\"

        hard: bool = flag("h", "stop the subsystems hard")
        name: str = operand("WparName")

A flag that not every level of AIX has says `since` or `until` (emulator.levels); a command
says it as an attribute of its class. `Command.of_level` is the command as a level has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from emulator.levels import spans
from emulator.synopsis import without

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from emulator.kernel.process import Process


class Option(NamedTuple):
    """One declared field."""

    letter: str  # "" for operands
    kind: str  # flag, value, list, words, operand, optional, operands
    help: str
    convert: Callable[[str], Any]
    default: Any
    since: str = ""  # the first level that has it
    until: str = ""  # the first level that no longer has it


class UsageError(Exception):
    """The words of the call are off: `letter` unknown, or "" where something is missing."""

    def __init__(self, letter: str = "", reason: str = "") -> None:
        super().__init__(letter, reason)
        self.letter = letter
        self.reason = reason


def flag(letter: str, help: str, *, since: str = "", until: str = "") -> Any:
    """A flag without a value: False, or True where given."""
    return Option(letter, "flag", help, bool, False, since, until)


def option(
    letter: str,
    help: str,
    convert: Callable[[str], Any] = str,
    default: Any = None,
    *,
    since: str = "",
    until: str = "",
) -> Any:
    """A flag with a value (`-t 60` or `-t60`); the last one given counts."""
    return Option(letter, "value", help, convert, default, since, until)


def repeated(
    letter: str,
    help: str,
    convert: Callable[[str], Any] = str,
    *,
    since: str = "",
    until: str = "",
) -> Any:
    """A flag with a value that may be given several times: a list."""
    return Option(letter, "list", help, convert, None, since, until)


def words(letter: str, help: str, *, since: str = "", until: str = "") -> Any:
    """A flag followed by attribute=value words (mkwpar -N); repeatable: a list of lists."""
    return Option(letter, "words", help, str, None, since, until)


def attached(letter: str, help: str, *, since: str = "", until: str = "") -> Any:
    """A flag whose value, if any, follows it at once (`grep -pSeparator`): None, "" or it."""
    return Option(letter, "attached", help, str, None, since, until)


def operand(name: str, help: str = "") -> Any:
    """One word that must be there."""
    return Option("", "operand", help or name, str, "")


def optional(name: str, help: str = "", default: Any = None) -> Any:
    """One word that may be there."""
    return Option("", "optional", help or name, str, default)


def operands(name: str, help: str = "") -> Any:
    """All the words that are left: a list."""
    return Option("", "operands", help or name, str, None)


_ATTRIBUTE = re.compile(r"[A-Za-z_0-9]+[+-]?=")


class Command:
    """Base of every command: the fields are the flags, the docstring is the synopsis.

    `run` asks the machine and speaks; where it waits for something it is `async`.
    An instance is one call.
    """

    fields: ClassVar[dict[str, Option]] = {}
    #: What `man` shows under EXAMPLES: (what is done, the line typed).
    examples: ClassVar[tuple[tuple[str, str], ...]] = ()
    #: Exit status of a usage error.
    usage_status: ClassVar[int] = 1
    #: The first level of AIX that has the command, and the first that no longer has it.
    since: ClassVar[str] = ""
    until: ClassVar[str] = ""
    #: Whether the command, or one of its flags, is not of every level.
    dated: ClassVar[bool] = False
    #: What `of_level` left out: letter -> the level it came with, "" where it went.
    absent: ClassVar[dict[str, str]] = {}
    _variants: ClassVar[dict[str, type[Command]]] = {}
    _defaults: ClassVar[dict[str, Any]] = {}
    _lists: ClassVar[list[str]] = []
    _letters: ClassVar[dict[str, tuple[str, Option]]] = {}
    _places: ClassVar[list[tuple[str, Option]]] = []

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        fields = dict(cls.fields)
        for name, value in list(vars(cls).items()):
            if isinstance(value, Option):
                fields[name] = value
        cls._take(fields)

    @classmethod
    def _take(cls, fields: dict[str, Option]) -> None:
        """Have these fields and no other."""
        cls.fields = fields
        cls.dated = bool(cls.since or cls.until) or any(
            o.since or o.until for o in fields.values()
        )
        cls._variants = {}
        cls._lists = [n for n, o in fields.items() if o.kind in ("list", "words", "operands")]
        cls._defaults = {n: o.default for n, o in fields.items() if n not in cls._lists}
        cls._letters = {o.letter: (name, o) for name, o in fields.items() if o.letter}
        cls._places = [(name, o) for name, o in fields.items() if not o.letter]

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Do it."""
        raise NotImplementedError

    @classmethod
    def of_level(cls, level: str) -> type[Command] | None:
        """The command as a level of AIX has it, or None where it does not have it.

        What it leaves out is an unknown flag, and stands in no synopsis and on no page.
        """
        if not spans(cls.since, cls.until, level):
            return None
        if level not in cls._variants:
            cls._variants[level] = _variant(cls, level)
        return cls._variants[level]

    @classmethod
    def synopsis(cls) -> list[str]:
        """The lines of the docstring up to the first empty one."""
        lines = (cls.__doc__ or "").strip().split("\n\n", 1)[0].splitlines()
        return [line.strip() for line in lines]

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Read a call's words. Raises UsageError."""
        self = cls()
        given = vars(self)
        given.update(cls._defaults)
        for name in cls._lists:
            given[name] = []
        index = 0
        count = len(arguments)
        while index < count:
            word = arguments[index]
            if word == "--":
                index += 1
                break
            if len(word) < 2 or word[0] != "-":
                break
            index += 1
            position = 1
            while position < len(word):
                letter = word[position]
                position += 1
                known = cls._letters.get(letter)
                if known is None:
                    raise UsageError(letter)
                name, declared = known
                if declared.kind == "flag":
                    setattr(self, name, True)
                    continue
                attached = word[position:]
                position = len(word)
                if declared.kind == "attached":
                    setattr(self, name, attached)
                    continue
                if declared.kind == "words":
                    found = [attached] if attached else []
                    while index < count and _ATTRIBUTE.match(arguments[index]):
                        found.append(arguments[index])
                        index += 1
                    getattr(self, name).append(found)
                    continue
                if not attached:
                    if index >= count:
                        raise UsageError("", f"-{letter}")
                    attached = arguments[index]
                    index += 1
                try:
                    value = declared.convert(attached)
                except ValueError:
                    raise UsageError("", f"-{letter}") from None
                if declared.kind == "list":
                    getattr(self, name).append(value)
                else:
                    setattr(self, name, value)
        self._place(arguments[index:])
        return self

    def _place(self, left: list[str]) -> None:
        for name, declared in self._places:
            if declared.kind == "operands":
                setattr(self, name, left)
                left = []
            elif left:
                setattr(self, name, left[0])
                left = left[1:]
            elif declared.kind == "operand":
                raise UsageError("", name)
        if left:
            raise UsageError("", left[0])


def _variant(declared: type[Command], level: str) -> type[Command]:
    """The command without the flags that a level does not have."""
    fields = declared.fields
    kept = {n: o for n, o in fields.items() if spans(o.since, o.until, level)}
    if len(kept) == len(fields):
        return declared
    absent = {
        o.letter: "" if spans(o.since, "", level) else o.since
        for name, o in fields.items()
        if name not in kept
    }
    synopsis, empty, rest = (declared.__doc__ or "").partition("\n\n")
    told = without(synopsis, absent) + empty + rest
    attributes = {"__doc__": told, "__module__": declared.__module__, "absent": absent}
    variant: type[Command] = type(declared.__name__, (declared,), attributes)
    variant._take(kept)
    # A flag of another level is a field that no call gives.
    variant._lists, variant._defaults = declared._lists, declared._defaults
    return variant
