"""A plain sentence for each refusal no command worded itself. None carries a number."""

from __future__ import annotations

from emulator.machine.errors import (
    Busy,
    FileRefusal,
    Invalid,
    Missing,
    NoRoom,
    Refusal,
    Taken,
    TooMany,
    TooMuch,
    Unknown,
    WrongState,
)
from emulator.messages import OURS, Message
from emulator.messages.strerror import strerror

UNKNOWN = Message("", "There is no {kind} called {name}.", OURS, prefixed=False)
TAKEN = Message("", "The {kind} {name} is in use already.", OURS, prefixed=False)
INVALID = Message("", "{value} is not a valid {kind}.", OURS, prefixed=False)
NOT_GIVEN = Message("", "The {kind} is missing.", OURS, prefixed=False)
WRONG_STATE = Message("", "{name} is {state}.", OURS, prefixed=False)
BUSY = Message("", "{name} is busy.", OURS, prefixed=False)
NO_ROOM = Message("", "There is not enough room in {where}.", OURS, prefixed=False)
MISSING = Message("", "{name} needs {needs}, which is not installed.", OURS, prefixed=False)
TOO_MANY = Message(
    "", "The limit of {limit} {kind} in {where} is reached.", OURS, prefixed=False
)
TOO_MUCH = Message("", "{what}: more than {limit} steps.", OURS, prefixed=False)
BUG = Message("", "internal error of the emulator ({error}); please report it.", OURS, False)


def sentence(error: BaseException) -> str:
    """The sentence for an error, without the command's name."""
    match error:
        case FileRefusal():
            return f"{error.path}: {strerror(error.error)}"
        case Unknown():
            return UNKNOWN.format("", kind=error.kind, name=error.name)
        case Taken():
            return TAKEN.format("", kind=error.kind, name=error.name)
        case Invalid(value=""):
            return NOT_GIVEN.format("", kind=error.kind)
        case Invalid():
            return INVALID.format("", kind=error.kind, value=error.value)
        case WrongState():
            return WRONG_STATE.format("", name=error.name, state=error.state)
        case Busy():
            return BUSY.format("", name=error.name)
        case NoRoom():
            return NO_ROOM.format("", where=error.where)
        case Missing():
            return MISSING.format("", name=error.name, needs=", ".join(error.needs))
        case TooMany():
            return TOO_MANY.format("", kind=error.kind, where=error.where, limit=error.limit)
        case TooMuch():
            return TOO_MUCH.format("", what=error.what, limit=error.limit)
        case Refusal():
            return BUG.format("", error=type(error).__name__)
    return BUG.format("", error=type(error).__name__)
