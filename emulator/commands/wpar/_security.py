"""The words of -S: privileges given, added, taken away, or read from a file."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal, Invalid
from emulator.machine.wpar import resources, values
from emulator.machine.wpar.rows import Template
from emulator.messages.wpar import BAD_ATTRIBUTE

#: The privileges a workload partition has where nothing else is said.
MASTER = "/etc/wpars/secattrs"


def usual(proc: Process, template: Template) -> tuple[str, ...]:
    """Those of the file, or where there is none the image's."""
    try:
        return _named(proc.files.read(MASTER))
    except FileRefusal:
        return template.privileges


@lru_cache(maxsize=16)
def _named(text: str) -> tuple[str, ...]:
    return values.find_privileges(text)


def secured(
    proc: Process, words: Iterable[str], current: tuple[str, ...]
) -> tuple[tuple[str, ...], dict[str, str]]:
    """The privileges after these words, in their order, and the other attributes of -S.

    Raises Invalid and FileRefusal; ends the command where a word is no pair.
    """
    more: dict[str, str] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals:
            proc.fail(BAD_ATTRIBUTE, word=word)
        if key == "secfile":
            current = values.find_privileges(proc.files.read(value))
            if not current:
                raise Invalid("list of privileges", value)
        elif key.rstrip("+-") == "privs":
            current = resources.privileges(current, word)
        else:
            more[key] = value
    return current, more
