"""Named tuples that cost next to nothing to define, for the nodes of the syntax tree.

Not for general use: fields are given by position, all of them.
`typing.NamedTuple` compiles a constructor and every annotation of each class, 8 ms for our
forty classes, which is a fifth of what a shell may take to be imported.
The type checker is told they are frozen dataclasses, not tuples: over recursive unions of
tuples mypy does not come to an end.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import dataclass_transform
else:

    def dataclass_transform(**_: object):  # type: ignore[no-untyped-def]
        """For the type checker alone."""
        return lambda decorated: decorated


_make = tuple.__new__


def _new1(cls, a):  # type: ignore[no-untyped-def]
    return _make(cls, (a,))


def _new2(cls, a, b):  # type: ignore[no-untyped-def]
    return _make(cls, (a, b))


def _new3(cls, a, b, c):  # type: ignore[no-untyped-def]
    return _make(cls, (a, b, c))


def _new4(cls, a, b, c, d):  # type: ignore[no-untyped-def]
    return _make(cls, (a, b, c, d))


def _new5(cls, a, b, c, d, e):  # type: ignore[no-untyped-def]
    return _make(cls, (a, b, c, d, e))


_CONSTRUCTORS = (None, _new1, _new2, _new3, _new4, _new5)


@dataclass_transform(frozen_default=True)
class _Definition(type):
    """Turns the annotations of a class body into the fields of a tuple."""

    def __new__(  # type: ignore[no-untyped-def]
        cls, name, bases, namespace
    ):
        fields = tuple(namespace.get("__annotations__", ()))
        for position, field in enumerate(fields):
            namespace[field] = _tuplegetter(position, "")
        if fields:
            namespace["__new__"] = _CONSTRUCTORS[len(fields)]
        namespace["__slots__"] = ()
        namespace["__match_args__"] = namespace["_fields"] = fields
        return super().__new__(cls, name, bases, namespace)


class Record(tuple[object, ...], metaclass=_Definition):
    """The base of a record: its annotated names are its fields, in order."""

    def __repr__(self) -> str:
        """Show the fields by name, as a named tuple does."""
        names: tuple[str, ...] = type(self).__match_args__
        pairs = zip(names, self, strict=True)
        return (
            f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in pairs)})"
        )

    def __getnewargs__(self) -> tuple[object, ...]:
        """Let a record be copied and pickled."""
        return tuple(self)
