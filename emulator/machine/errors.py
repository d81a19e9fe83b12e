"""What the machine refuses, and nothing of how that is said.

Each refusal carries its culprits as attributes; the command that asked picks the
sentence from `emulator.messages`.

    Refusal
     +-- FileRefusal        a system call on a path failed: error (an errno name), path
     +-- Unknown            there is no such thing: kind, name
     +-- Taken              the name or address is used already: kind, name
     +-- Invalid            a name or value is not allowed: kind, value, reason
     +-- WrongState         the thing is not in a state that allows this: name, state
     +-- Busy               in use: name, by (who uses it)
     +-- NoRoom             not enough partitions or blocks: where, wanted, free
     +-- Missing            something else is needed first: name, needs
     +-- TooMany            a limit on how many there may be is reached: kind, where, limit
     +-- TooMuch            more than the emulator does for one call: what, limit
"""

from __future__ import annotations


class Refusal(Exception):
    """The machine does not do what was asked; it is as it was before."""


class FileRefusal(Refusal):
    """A system call on a path failed; `error` is the errno name, such as ENOENT."""

    def __init__(self, error: str, path: str) -> None:
        super().__init__(error, path)
        self.error = error
        self.path = path


class Unknown(Refusal):
    """There is no `kind` called `name`."""

    def __init__(self, kind: str, name: str) -> None:
        super().__init__(kind, name)
        self.kind = kind
        self.name = name


class Taken(Refusal):
    """A `kind` called `name` exists already."""

    def __init__(self, kind: str, name: str) -> None:
        super().__init__(kind, name)
        self.kind = kind
        self.name = name


class Invalid(Refusal):
    """`value` cannot be a `kind`; `reason` is a short key such as "length"."""

    def __init__(self, kind: str, value: str, reason: str = "") -> None:
        super().__init__(kind, value, reason)
        self.kind = kind
        self.value = value
        self.reason = reason


class WrongState(Refusal):
    """`name` is in state `state`, in which this is not allowed."""

    def __init__(self, name: str, state: str) -> None:
        super().__init__(name, state)
        self.name = name
        self.state = state


class Busy(Refusal):
    """`name` is in use by `by`."""

    def __init__(self, name: str, by: str = "") -> None:
        super().__init__(name, by)
        self.name = name
        self.by = by


class NoRoom(Refusal):
    """`where` has `free` units left and `wanted` were asked for."""

    def __init__(self, where: str, wanted: int, free: int) -> None:
        super().__init__(where, wanted, free)
        self.where = where
        self.wanted = wanted
        self.free = free


class Missing(Refusal):
    """`name` needs what is named in `needs`, and that is not there."""

    def __init__(self, name: str, needs: tuple[str, ...]) -> None:
        super().__init__(name, needs)
        self.name = name
        self.needs = needs


class TooMany(Refusal):
    """There are `limit` of a `kind` in `where` already, and no more are allowed."""

    def __init__(self, kind: str, where: str, limit: int) -> None:
        super().__init__(kind, where, limit)
        self.kind = kind
        self.where = where
        self.limit = limit


class TooMuch(Refusal):
    """`what` takes more than `limit` steps: a guard of the emulator's, not AIX's."""

    def __init__(self, what: str, limit: int) -> None:
        super().__init__(what, limit)
        self.what = what
        self.limit = limit
