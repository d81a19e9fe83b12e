"""Rows, tuples and mappings as JSON and texts, and back: what a snapshot is written in.

Not the file and not what goes into it (`shell.live.snapshot`). A value is groups: of one
class, at one height above plain values, column by column. A value that occurs again is a
number, the place of the first one, so what was shared is shared again; a column that is the
same in every row is written once; long texts stand behind the JSON as they are. Whole groups
are read at a time, which is what makes a machine of a thousand WPARs open at once. Nothing
that is read can run: a class is found by its name among those listed here, and a name that
is not listed is refused.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import islice, repeat
from typing import Any, NamedTuple

from emulator.machine.ropes import Rope

#: Where the classes of rows are: every named tuple and record of these modules.
MODULES = (
    "emulator.machine.authorization", "emulator.machine.cron", "emulator.machine.devices",
    "emulator.machine.error_log",
    "emulator.machine.filesystems", "emulator.machine.ipc", "emulator.machine.network",
    "emulator.machine.processes", "emulator.machine.software", "emulator.machine.storage",
    "emulator.machine.subsystems", "emulator.machine.system", "emulator.machine.vfs",
    "emulator.machine.wpar.rows", "shell.syntax.nodes", "shell.variables",
)  # fmt: skip

_PLAIN = frozenset((str, int, float, bool, type(None)))
#: Characters from which on a text is not written as JSON: files are most of a machine.
LONG = 256


class Unknown(TypeError):
    """A value, or the name of a class, that is not among those a snapshot may hold."""


class Kind(NamedTuple):
    """A class of rows: its fields in order, a row's parts, and a row made of its parts."""

    row: type
    fields: tuple[str, ...]
    parts: Callable[[Any], Iterable[Any]]
    made: Callable[[Iterable[Any]], Any]


@cache
def kinds() -> dict[str, Kind]:
    """Every class of rows by name. Raises Unknown where two have the same one."""
    found: dict[str, Kind] = {}
    for module in MODULES:
        for value in vars(importlib.import_module(module)).values():
            if not isinstance(value, type) or value.__module__ != module:
                continue
            kind = _kind(value)
            if kind is not None:
                if value.__name__ in found:
                    raise Unknown(f"two classes of rows are called {value.__name__}")
                found[value.__name__] = kind
    return found


def _kind(row: type) -> Kind | None:
    fields: tuple[str, ...] = getattr(row, "_fields", ())
    if fields and issubclass(row, tuple):
        return Kind(row, fields, tuple, partial(tuple.__new__, row))
    from shell.syntax.nodes import HereDocument

    if row is HereDocument:
        # The one node that is filled in after it was made.
        return Kind(
            row,
            ("delimiter", "expands", "body"),
            lambda one: (one.delimiter, one.expands, one.body),
            lambda parts: HereDocument(*parts),
        )
    return None


class _Reference:
    """A value that was put, and how high it stands above plain ones; its number comes last."""

    __slots__ = ("level", "number", "parts")

    def __init__(self, level: int, parts: tuple[Any, ...]) -> None:
        self.level = level
        self.parts = parts
        self.number = -1


class _Writer:
    """Gathers values in groups. There may be a hundred thousand: little is kept of each."""

    def __init__(self) -> None:
        #: By address; the values are kept, so that no other one gets its address.
        self.seen: dict[int, _Reference] = {}
        self.kept: list[Any] = []
        self.texts: list[bytes] = []
        self.long: dict[str, _Reference] = {}
        #: By what they hold: equal values become one. 1 and True are not equal here, so
        #: there is one dict for each row of types.
        self.known: dict[tuple[str, tuple[type, ...]], dict[tuple[Any, ...], _Reference]] = {}
        self.groups: dict[tuple[int, str, str], list[_Reference]] = {}

    def put(self, value: Any) -> Any:
        """The value where it is plain, else a reference. Raises Unknown."""
        kind = type(value)
        if kind in _PLAIN and (kind is not str or len(value) < LONG):
            return value
        found = self.seen.get(id(value))
        if found is not None:
            return found
        if kind is Rope:
            return self.put(str(value))
        if kind is str:
            return self._text(value)
        name = kind.__name__
        put = self.put
        if kind is tuple:
            parts = tuple([put(one) for one in value])
        elif isinstance(value, Mapping):
            name = "dict"
            parts = (*[put(one) for one in value], *[put(one) for one in value.values()])
        else:
            listed = kinds().get(name)
            if listed is None or listed.row is not kind:
                raise Unknown(f"a snapshot holds no {kind.__module__}.{name}")
            parts = tuple([put(one) for one in listed.parts(value)])
        types = tuple(map(type, parts))
        known = self.known.get((name, types))
        if known is None:
            known = self.known[name, types] = {}
        reference = known.get(parts)
        if reference is None:
            level = 1 + max([one.level for one in parts if type(one) is _Reference], default=0)
            reference = known[parts] = _Reference(level, parts)
            flavour = ""
            if name in ("tuple", "dict") and _Reference in types:
                flavour = "references" if set(types) == {_Reference} else "mixed"
            self.groups.setdefault((level, name, flavour), []).append(reference)
        self.kept.append(value)
        self.seen[id(value)] = reference
        return reference

    def _text(self, value: str) -> Any:
        """A long text, each character a byte; another one is plain."""
        known = self.long.get(value)
        if known is None:
            try:
                data = value.encode("latin-1")
            except UnicodeEncodeError:
                return value
            known = self.long[value] = _Reference(1, (len(data),))
            self.groups.setdefault((1, "str", ""), []).append(known)
            self.texts.append(data)
        self.kept.append(value)
        self.seen[id(value)] = known
        return known

    def written(self) -> list[Any]:
        """Every group, the lower ones first; nothing can be put after this."""
        self.seen.clear()
        self.kept.clear()
        self.known.clear()
        ordered = sorted(self.groups.items(), key=lambda group: group[0])
        number = 0
        for _, references in ordered:
            for reference in references:
                reference.number = number
                number += 1
        return [
            [name, flavour, len(references), _body(name, flavour, references)]
            for (_, name, flavour), references in ordered
        ]


def _body(name: str, flavour: str, references: list[_Reference]) -> list[Any]:
    """The rows of a tuple's or mapping's group; the columns of another one's, which is one
    column of lengths for texts.
    """
    if name in ("tuple", "dict"):
        return [_numbered(one.parts, flavour) for one in references]
    return [_column(column) for column in zip(*[one.parts for one in references], strict=True)]


def _column(values: tuple[Any, ...]) -> list[Any]:
    """A column: how it is written, and its values; one where all are the same."""
    types = set(map(type, values))
    flavour = ""
    if _Reference in types:
        flavour = "references" if len(types) == 1 else "mixed"
    first = values[0]
    if len(types) == 1 and all(value == first for value in values):
        return [flavour, _numbered((first,), flavour), len(values)]
    return [flavour, _numbered(values, flavour)]


def _numbered(values: tuple[Any, ...], flavour: str) -> list[Any]:
    if flavour == "references":
        return [one.number for one in values]
    if flavour == "mixed":
        return [[one.number] if type(one) is _Reference else one for one in values]
    return list(values)


def encode(value: Any) -> bytes:
    """A row, tuple or mapping, with all that is in it: a line of JSON, and texts.

    Raises Unknown for what is none of them and not plain.
    """
    writer = _Writer()
    writer.put(value)
    line = json.dumps(writer.written(), separators=(",", ":")).encode("ascii")
    return b"".join([line, b"\n", *writer.texts])


def decode(data: bytes | memoryview) -> Any:
    """What `encode` was given.

    Raises Unknown, and LookupError, TypeError and ValueError, for anything else.
    """
    line, _, texts = bytes(data).partition(b"\n")
    pool: list[Any] = []
    for name, flavour, count, body in json.loads(line):
        if name == "tuple":
            pool += [tuple(_values(pool, flavour, row)) for row in body]
        elif name == "dict":
            for row in body:
                half = len(row) // 2
                values = _values(pool, flavour, row)
                pool.append(dict(zip(values[:half], values[half:], strict=True)))
        elif name == "str":
            lengths = _read_column(pool, *body[0])
            pool += _pieces(texts.decode("latin-1"), islice(lengths, count))
        else:
            kind = kinds().get(name)
            if kind is None or len(body) != len(kind.fields):
                raise Unknown(f"no row called {name} has {len(body)} fields")
            columns = [_read_column(pool, *column) for column in body]
            before = len(pool)
            pool += map(kind.made, zip(*columns, strict=False))
            if len(pool) != before + count:
                raise ValueError(f"columns of {name} differ in length")
    return pool[-1]


def _pieces(text: str, lengths: Iterable[int]) -> Iterator[str]:
    start = 0
    for length in lengths:
        yield text[start : start + length]
        start += length


def _read_column(
    pool: list[Any], flavour: str, values: list[Any], count: int = 0
) -> Iterable[Any]:
    found = _values(pool, flavour, values)
    return repeat(found[0], count) if count else found


def _values(pool: list[Any], flavour: str, values: list[Any]) -> list[Any]:
    if flavour == "references":
        return [pool[number] for number in values]
    if flavour == "mixed":
        return [pool[one[0]] if isinstance(one, list) else one for one in values]
    return values


def fields() -> dict[str, tuple[str, ...]]:
    """What ties the data to the classes: every class's fields, in order."""
    return {name: kind.fields for name, kind in sorted(kinds().items())}
