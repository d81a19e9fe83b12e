"""The flags that set attributes of a WPAR, as the machine's table of attributes has them.

mkwpar's are one column of the table, chwpar's another, wparexec's a third. A flag of its own
sets one attribute of the general section; the others share one flag a section, with words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from emulator.kernel.process import Process
from emulator.levels import Dated, has
from emulator.machine.machine import Machine
from emulator.machine.wpar import attributes, values
from emulator.machine.wpar.attributes import SECTIONS, Attribute
from emulator.machine.wpar.planning import Settings
from emulator.messages.wpar import BAD_ATTRIBUTE, LATER, REPEATED_ATTRIBUTE
from emulator.options import Command, Option, flag, option, words


class Setting(Command):
    """A command some of whose flags are the table's, beside those it declares itself.

    The fields are called as the place of the attribute, or as the section.
    """

    #: The column of the table that has its letters.
    column: ClassVar[str] = ""
    #: The type of WPAR it makes.
    wpar_type: ClassVar[str] = "S"
    _table: ClassVar[tuple[Attribute, ...]] = ()

    # What not every one of them has a flag for.
    existing: str | None = None
    specification: str | None = None
    preserved: str | None = None
    exports_file: str | None = None
    only_write: bool = False
    copy_resolution: bool = False
    automatic: bool = False
    force: bool = False

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._derive()

    def completed(self, proc: Process, machine: Machine, wanted: Settings) -> Settings:
        """What it asks for, with what is not an attribute's flag."""
        return wanted

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """As every command; flags of attributes that came to the table since are known."""
        if cls._table is not attributes.TABLE:
            cls._derive()
        return super().parse(arguments)

    @classmethod
    def of_level(cls, level: str) -> type[Command] | None:
        """As every command; flags of attributes that came to the table since are known."""
        if cls._table is not attributes.TABLE:
            cls._derive()
        return super().of_level(level)

    @classmethod
    def _derive(cls) -> None:
        own = {name: one for name, one in vars(cls).items() if isinstance(one, Option)}
        cls._table = attributes.TABLE
        cls._take(dict(sorted((own | _options(cls.column)).items(), key=_by_letter)))
        cls.dated = True  # as long as the table may change: `of_level` looks


def _by_letter(field: tuple[str, Option]) -> tuple[bool, str, bool]:
    """As a page lists them: a, A, b, … and operands behind."""
    letter = field[1].letter
    return not letter, letter.lower(), letter.isupper()


def letter(attribute: Attribute, column: str) -> str:
    """The flag that sets it, of the command that has this column; "" where none does."""
    return str(getattr(attribute, column))


def _options(column: str) -> dict[str, Option]:
    found: dict[str, Option] = {}
    for one in attributes.of("general"):
        own = letter(one, column)
        if own:
            simple = one.kind is values.YES_NO
            since = one.since
            found[one.place] = (
                flag(own, one.help, since=since) if simple
                else option(own, one.help, since=since)
            )  # fmt: skip
    for name, section in SECTIONS.items():
        members = [one for one in attributes.of(name) if letter(one, column)]
        if members and name != "general":
            keys = " ".join(f"{one.key}=" for one in members)
            found[name] = words(letter(members[0], column), f"{section.help}: {keys}.")
    return found


def typed(call: Setting, attribute: Attribute) -> str:
    """What the call's flag says of an attribute of the general section; "" if nothing."""
    given = getattr(call, attribute.place, None)
    return values.yes(True) if given is True else given or ""


def pairs(proc: Process, given: Sequence[str]) -> dict[str, str]:
    """attribute=value words as a dictionary; ends the command where one is none, or twice."""
    found = {}
    for word in given:
        name, equals, value = word.partition("=")
        if not (name and equals):
            proc.fail(BAD_ATTRIBUTE, word=word)
        if name in found:
            proc.fail(REPEATED_ATTRIBUTE, key=name)
        found[name] = value
    return found


def all_pairs(proc: Process, call: Setting, section: str) -> list[Mapping[str, str]]:
    """One dictionary for each time the section's flag was given."""
    found: list[Mapping[str, str]] = []
    for typed_words in getattr(call, section, ()):
        given = pairs(proc, typed_words)
        only_known(proc, section, given)
        found.append(given)
    return found


def only_known(proc: Process, section: str, given: Iterable[str]) -> None:
    """End the command for an attribute that came with a later level. Raises Invalid."""
    for key in given:
        only_since(proc, attributes.find(section, key), f"the attribute {key}")


def only_since(proc: Process, row: Dated, what: str) -> None:
    """End the command where the machine's level does not have what a row stands for."""
    if not has(proc.machine, row):
        proc.fail(LATER, level=proc.machine.level, what=what, since=row.since)
