"""File names from patterns: what `*.c` comes to in a directory of the machine.

Not the matching of one name (`shell.patterns`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine.errors import FileRefusal
from shell.patterns import Pattern, compiled, has_pattern

if TYPE_CHECKING:
    from emulator.machine.vfs import FileSpace


def file_names(files: FileSpace, pieces: list[tuple[str, bool]], limit: int) -> list[str]:
    """Give the paths a field matches, sorted by byte; none where nothing does.

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
                found = [path for path in found if files.exists(path or "/", follow=False)]
        else:
            pattern = compiled(tuple(component))
            found = [
                f"{path}{name}"
                for path in found
                for name in _matching(files, path, pattern, text)
            ]
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


def _matching(files: FileSpace, path: str, pattern: Pattern, text: str) -> list[str]:
    """Give the names in a directory that match; those with a dot only if the pattern has it."""
    try:
        names = files.list(path or ".")
    except FileRefusal:
        return []  # no directory, or none that may be read: nothing is there
    dotted = text.startswith(".")
    if dotted:
        names = [".", "..", *names]
    return [name for name in names if (name[0] == ".") == dotted and pattern.matches(name)]
