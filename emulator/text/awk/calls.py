"""Calls of the language's own functions as Python: `call`. What they do is in `functions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.text.awk.errors import Wrong
from emulator.text.awk.nodes import Builtin, Field, Index, Name, Number, Regex

if TYPE_CHECKING:
    from emulator.text.awk.translator import Translator

#: Functions of numbers, and of strings: each argument is made one first.
_OF_NUMBERS = ("sin", "cos", "atan2", "exp", "log", "sqrt", "int")
_OF_STRINGS = {"index": "number", "tolower": "string", "toupper": "string"}


def call(to: Translator, node: Builtin) -> tuple[str, str]:
    """Code and kind of a call. Raises Wrong."""
    name, given = node.name, node.arguments
    if name in _OF_NUMBERS:
        return f"do_{name}({', '.join(to.number(one) for one in given)})", "number"
    if name in _OF_STRINGS:
        return f"do_{name}({', '.join(to.text(one) for one in given)})", _OF_STRINGS[name]
    if name == "length":
        name = given[0].name if given and isinstance(given[0], Name) else ""
        if name and to.arrays.scoped(to.unit, name) in to.arrays.found:
            return f"float(len({to.array(name)}))", "number"
        text = to.text(given[0]) if given else "field_text(0)"
        return f"float(len({text}))", "number"
    if name == "substr":
        numbers = ", ".join(to.number(one) for one in given[1:])
        return f"do_substr({to.text(given[0])}, {numbers})", "string"
    if name == "sprintf":
        values = "".join(f"{to.plain(one)}, " for one in given[1:])
        return f"do_format({to.text(given[0])}, ({values}))", "string"
    if name == "match":
        to.scalars |= {"v_RSTART", "v_RLENGTH"}
        return f"do_match({to.text(given[0])}, {to.pattern(given[1])})", "number"
    if name == "split":
        return _split(to, node)
    if name in ("sub", "gsub"):
        return _substitution(to, node)
    if name == "rand":
        return "do_rand()", "number"
    if name == "srand":
        return f"do_srand({to.number(given[0]) if given else 'None'})", "number"
    if name == "fflush":
        return f"(await flush({to.text(given[0]) if given else ''}))", "number"
    return f"(await {name}({to.text(given[0])}))", "number"  # system, close


def _split(to: Translator, node: Builtin) -> tuple[str, str]:
    given = node.arguments
    if not isinstance(given[1], Name):
        raise Wrong("no array", *node.place, node.name)
    separator = "None"
    if len(given) == 3:
        third = given[2]
        separator = to.pattern(third) if isinstance(third, Regex) else to.text(third)
    return f"do_split({to.text(given[0])}, {to.array(given[1].name)}, {separator})", "number"


def _substitution(to: Translator, node: Builtin) -> tuple[str, str]:
    pattern, by = to.pattern(node.arguments[0]), to.text(node.arguments[1])
    target = node.arguments[2] if len(node.arguments) == 3 else Field(Number(0.0))
    every = node.name == "gsub"
    if not isinstance(target, (Name, Field, Index)):
        return f"substitute({pattern}, {by}, {to.text(target)}, {every})", "number"
    before, read, write = to.settled(target)
    got = to.temporary()
    made = (
        f"({got} if ({got} := substitute({pattern}, {by}, text({read}), {every})) == 0.0"
        f" else ({write.format('result()')}, {got})[1])"
    )
    return (f"({before}, {made})[1]" if before else made), "number"
