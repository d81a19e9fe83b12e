"""Starting a WPAR and saying so: startwpar, rebootwpar, stopwpar -r, mkwpar -s."""

from __future__ import annotations

from typing import NoReturn

from emulator.commands.wpar import _corral, _inittab
from emulator.commands.wpar._checks import fail, fail_state, partition
from emulator.commands.wpar._routes import complain
from emulator.commands.wpar._scripts import run_script
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled
from emulator.machine.errors import Refusal, Taken, Unknown, WrongState
from emulator.machine.wpar import rows, running
from emulator.messages import Message, src, wpar
from emulator.messages.refusals import sentence

COMMAND = "startwpar"


async def start(
    proc: Process, name: str, verbose: bool, automatic: bool, state: str = "A"
) -> None:
    """Start a WPAR. Ends the command with status 1 where that is refused.

    `state`: how far, M (maintenance) and L (loaded) without a process.
    """
    row = partition(proc, name, COMMAND)
    try:
        running.claim(proc.machine, name, automatic, proc.pid)
    except WrongState as refusal:
        fail_state(proc, COMMAND, refusal)
    except Taken as refusal:
        _fail_taken(proc, refusal)
    proc.say(wpar.STARTING, name=name)
    try:
        await run_script(proc, COMMAND, row, "start")
    except Signalled:
        running.give_up(proc.machine, name)
        raise
    _load(proc, name, verbose, "M" if state == "M" else "L")
    if state == "A":
        boot(proc, name, verbose)
    elif verbose:
        proc.say(wpar.RETURN_STATUS)


def _load(proc: Process, name: str, verbose: bool, state: str) -> None:
    machine = proc.machine
    proc.say(wpar.MOUNTING_ALL)
    try:
        mounted = running.load(machine, name, state)
    except running.NotMounted as refusal:
        _say_each(proc, wpar.MOUNTING, refusal.mounted if verbose else ())
        reason = sentence(refusal.cause)
        fail(proc, COMMAND, wpar.NOT_MOUNTED, point=refusal.point, reason=reason)
    except Taken as refusal:
        _fail_taken(proc, refusal)
    _say_each(proc, wpar.MOUNTING, mounted if verbose else ())
    proc.say(wpar.LOADING)
    complain(proc, COMMAND, name)
    if verbose:
        structure = "\n".join(_corral.dump(machine.wpars[name]))
        proc.say(wpar.CORRAL, structure=structure)
    proc.say(wpar.EXPORTING)


def boot(proc: Process, name: str, verbose: bool) -> None:
    """Start the init of a WPAR that is loaded (startwpar -2). Ends the command as `start`."""
    machine = proc.machine
    partition(proc, name, COMMAND)
    subsystem = rows.subsystem_name(name)
    try:
        if machine.wpars[name].state != "L":
            raise WrongState(name, machine.wpars[name].state)
        proc.say(wpar.STARTING_SUBSYSTEM, subsystem=subsystem)
        pid = running.boot(machine, name, _inittab.daemons(machine, name))
    except WrongState as refusal:
        fail_state(proc, COMMAND, refusal)
    except running.NotStarted as refusal:
        _fail_subsystem(proc, subsystem, refusal.cause)
    proc.say(src.STARTED, name=subsystem, pid=pid)
    _inittab.run_own(proc, name, pid)
    proc.say(wpar.VERIFYING)
    if verbose:
        proc.say(wpar.RETURN_STATUS)


def _fail_taken(proc: Process, refusal: Taken) -> NoReturn:
    message = wpar.HOSTNAME_TAKEN if refusal.kind == "host name" else wpar.ADDRESS_TAKEN
    fail(proc, COMMAND, message, address=refusal.name, name=refusal.name)


def _fail_subsystem(proc: Process, subsystem: str, cause: Refusal) -> NoReturn:
    """What startsrc says of it shows through; then the command's own line."""
    if isinstance(cause, Unknown):
        said = src.NO_SUBSYSTEM if cause.kind == "subsystem" else src.NO_CONTROLLER
        proc.error(said, name=subsystem)
    fail(proc, COMMAND, wpar.NOT_STARTED, subsystem=subsystem, reason=sentence(cause))


def _say_each(proc: Process, message: Message, points: tuple[str, ...]) -> None:
    for point in points:
        proc.say(message, point=point)
