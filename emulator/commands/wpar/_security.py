"""The words of -S: privileges given, added, taken away, or read from a file."""

from __future__ import annotations

from collections.abc import Iterable

from emulator.kernel.process import Process
from emulator.machine.wpar import resources, values
from emulator.messages.wpar import BAD_ATTRIBUTE


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
        elif key.rstrip("+-") == "privs":
            current = resources.privileges(current, word)
        else:
            more[key] = value
    return current, more
