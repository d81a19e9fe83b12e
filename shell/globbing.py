"""File names from patterns: what `*.c` comes to in a directory of the machine.

Not the matching of one name (`shell.patterns`).
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from emulator.machine.errors import FileRefusal
from shell.patterns import compiled, has_pattern

if TYPE_CHECKING:
    from emulator.machine.vfs import FileSpace

#: Names of a directory, and paths that are looked up, that are worth a step.
NAMES, PATHS = 100, 10


def file_names(files: FileSpace, pieces: list[tuple[str, bool]], limit: int) -> list[str]:
    """Give the paths a field matches, at once; raises as `looking`."""
    work = looking(files, pieces, limit)
    while True:
        try:
            next(work)
        except StopIteration as end:
            found: list[str] = end.value
            return found


def looking(
    files: FileSpace, pieces: list[tuple[str, bool]], limit: int
) -> Generator[int, None, list[str]]:
    """Give the paths a field matches, sorted by byte; none where nothing does.

    Stops behind each directory that is read, with the steps it is worth.
    Raises FileRefusal (E2BIG) where there are more than `limit`, on the way too, so that
    no more than that many directories are read.
    """
    found = [""]
    components = _components(pieces)
    for number, component in enumerate(components):
        last = number == len(components) - 1
        patterned = any(not quoted and has_pattern(text) for text, quoted in component)
        text = "".join([text for text, _ in component])
        if not patterned:
            found = [f"{path}{text}" for path in found]
            if last:
                there = []
                for count, path in enumerate(found, 1):
                    if files.exists(path or "/", follow=False):
                        there.append(path)
                    if count % PATHS == 0:
                        yield 1
                found = there
        else:
            pattern = compiled(tuple(component))
            there = []
            for path in found:
                names = _names(files, path, text)
                there += [f"{path}{name}" for name in names if pattern.matches(name)]
                yield 1 + len(names) // NAMES
            found = there
        if len(found) > limit:
            raise FileRefusal("E2BIG", text)
        if not last:
            found = [f"{path}/" for path in found]
    return found


def _components(pieces: list[tuple[str, bool]]) -> list[list[tuple[str, bool]]]:
    """Split a field at its slashes; one within `@(…)` is no border, but never matches."""
    components: list[list[tuple[str, bool]]] = [[]]
    for text, quoted in pieces:
        for number, part in enumerate(text.split("/")):
            if number:
                components.append([])
            if part or quoted:
                components[-1].append((part, quoted))
    return components


def _names(files: FileSpace, path: str, text: str) -> list[str]:
    """Give the names in a directory that `text` may match: those with a dot only if it has."""
    try:
        names = files.list(path or ".")
    except FileRefusal:
        return []  # no directory, or none that may be read: nothing is there
    dotted = text.startswith(".")
    if dotted:
        names = [".", "..", *names]
    return [name for name in names if (name[0] == ".") == dotted]
