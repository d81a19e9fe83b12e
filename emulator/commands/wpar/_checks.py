"""What every workload partition command checks first, and how its refusals are worded."""

from __future__ import annotations

from typing import NoReturn

from emulator.kernel.process import Exit, Process
from emulator.machine.errors import Unknown, WrongState
from emulator.machine.wpar.rows import STATES, Wpar, find
from emulator.messages import Message
from emulator.messages.general import NOT_GLOBAL
from emulator.messages.wpar import ALREADY_ACTIVE, IN_STATE, NO_SUCH, NOT_ACTIVE


def only_root_in_global(proc: Process) -> None:
    """End the command unless root runs it in the global environment."""
    if proc.wpar:
        proc.fail(NOT_GLOBAL)
    proc.only_root()


def partition(proc: Process, name: str, command: str = "") -> Wpar:
    """The WPAR, or the end of the command with 0960-419."""
    try:
        return find(proc.machine, name)
    except Unknown:
        fail(proc, command, NO_SUCH, name=name)


def error(proc: Process, command: str, message: Message, **fields: object) -> None:
    """A line on standard error under the name of the command that detects the trouble."""
    if text := proc.wording(message, command or proc.name, **fields):
        proc.stderr.write(text)


def fail(
    proc: Process, command: str, message: Message, **fields: object
) -> NoReturn:
    """The same, and the command ends with status 1."""
    error(proc, command, message, **fields)
    raise Exit(1)


def fail_state(proc: Process, command: str, refusal: WrongState) -> NoReturn:
    """End the command, saying which state is in the way."""
    state = refusal.state
    if command == "startwpar" and state == "A":
        fail(proc, command, ALREADY_ACTIVE, name=refusal.name)
    if command == "stopwpar" and state == "D":
        fail(proc, command, NOT_ACTIVE, name=refusal.name)
    fail(proc, command, IN_STATE, name=refusal.name, state=STATES.get(state, state))
