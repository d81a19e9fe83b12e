"""Which names of a program are arrays: `Arrays` finds out before anything is translated.

awk declares nothing: a name is an array where it is used as one, and a parameter where the
function, or one it hands the parameter on to, does so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from emulator.text.awk.nodes import Builtin, Call, Delete, ForIn, Index, Member, Name, Tree

#: Arrays before the program says anything.
GIVEN = ("ARGV", "ENVIRON")


def _walk(part: Any) -> Iterator[Any]:
    if isinstance(part, (tuple, list)):
        if isinstance(part, tuple) and hasattr(part, "_fields"):
            yield part
        for inner in part:
            if isinstance(inner, (tuple, list)):
                yield from _walk(inner)


class Arrays:
    """The arrays of a program: (function name or "", name)."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.found: set[tuple[str, str]] = {("", name) for name in GIVEN}
        #: A name handed on: (where, name) → parameter of a function.
        handed: list[tuple[tuple[str, str], str, int]] = []
        units: list[tuple[str, Any]] = [("", tree.begin), ("", tree.rules), ("", tree.end)]
        units += [(name, made.body) for name, made in tree.functions.items()]
        for unit, body in units:
            for node in _walk(body):
                if isinstance(node, (Index, Member, ForIn, Delete)):
                    self.found.add(self.scoped(unit, node.name))
                elif isinstance(node, Builtin):
                    second = node.arguments[1:2]
                    if node.name == "split" and second and isinstance(second[0], Name):
                        self.found.add(self.scoped(unit, second[0].name))
                elif isinstance(node, Call):
                    for at, argument in enumerate(node.arguments):
                        if isinstance(argument, Name):
                            place = self.scoped(unit, argument.name)
                            handed.append((place, node.name, at))
        grown = True
        while grown:
            grown = False
            for place, name, at in handed:
                declared = tree.functions.get(name)
                if declared is None or at >= len(declared.parameters):
                    continue
                parameter = (name, declared.parameters[at])
                if (place in self.found) != (parameter in self.found):
                    # Either both are arrays or neither is.
                    self.found |= {place, parameter}
                    grown = True

    def scoped(self, unit: str, name: str) -> tuple[str, str]:
        """A name as it is known: a parameter of its function, or global."""
        made = self.tree.functions.get(unit)
        return (unit if made is not None and name in made.parameters else "", name)
