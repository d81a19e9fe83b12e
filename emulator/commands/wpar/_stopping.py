"""Stopping a WPAR and saying so: stopwpar, rebootwpar, rmwpar -s."""

from __future__ import annotations

from typing import NamedTuple, NoReturn

from emulator.commands.wpar._checks import error, fail, fail_state, partition
from emulator.commands.wpar._ending import Survivor, end_all
from emulator.commands.wpar._scripts import run_script
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled
from emulator.machine import ipc
from emulator.machine.errors import Busy, WrongState
from emulator.machine.processes import new_pid
from emulator.machine.wpar import rows, stopping
from emulator.messages import filesystem, src, wpar
from emulator.messages.strerror import strerror

COMMAND = "stopwpar"
HELPER = "/usr/lib/wpars/wparinstcmd"

#: Seconds a stop may take, and a hard one.
LIMIT, HARD_LIMIT = 600, 60


class How(NamedTuple):
    """How a WPAR is to be stopped. `limit`: seconds it may take, None for any time."""

    force: bool = False
    verbose: bool = False
    limit: int | None = LIMIT


def seconds(value: str) -> int:
    """The seconds of -t: a number that is not negative. Raises ValueError."""
    if not (value.isascii() and value.isdigit() and len(value) < 10):
        raise ValueError(value)
    return int(value)


def limit_of(
    proc: Process, hard: bool, force: bool, timeout: int | None, none: bool
) -> int | None:
    """The limit that -h, -F, -t and -N mean; ends the command where they do not go together."""
    if hard and force:
        proc.fail(wpar.REPEATED_FLAG, flags="-h, -F" if proc.name == COMMAND else "-F, -h")
    if none and timeout is not None:
        proc.fail(wpar.REPEATED_FLAG, flags="-t, -N")
    if none:
        return None
    if timeout is not None:
        return timeout
    return HARD_LIMIT if hard else LIMIT


async def stop(proc: Process, name: str, how: How) -> None:
    """Stop a WPAR, logins and jobs in it included. Ends the command where refused.

    It is Transitional meanwhile, and Broken where it does not come to an end.
    """
    machine = proc.machine
    row = partition(proc, name, COMMAND)
    try:
        stopping.begin(machine, name, proc.pid)
    except WrongState as refusal:
        fail_state(proc, COMMAND, refusal)
    objects = ipc.objects(machine, name)
    proc.say(wpar.STOPPING, name=name)
    try:
        await run_script(proc, COMMAND, row, "stop")
        _say_subsystem(proc, name)
        if how.limit is not None:
            error(proc, COMMAND, wpar.WAITING, seconds=how.limit)
        await end_all(proc, name, how.force, how.limit)
    except Survivor as survivor:
        stopping.break_off(machine, name)
        fail(
            proc, COMMAND, wpar.STILL_RUNNING,
            pid=survivor.pid, name=name, seconds=survivor.seconds,
        )  # fmt: skip
    except Signalled:
        stopping.break_off(machine, name)
        raise
    try:
        stopped = stopping.finish(machine, name, how.force)
    except stopping.StillMounted as refusal:
        _say_ended(proc, name, row.key, objects, how.verbose)
        _say_unmounted(proc, refusal.unmounted, how.verbose)
        fail_busy(proc, refusal)
    _say_ended(proc, name, stopped.row.key, objects, how.verbose)
    _say_unmounted(proc, stopped.unmounted, how.verbose)
    if how.verbose:
        proc.say(wpar.RETURN_STATUS)


def _say_subsystem(proc: Process, name: str) -> None:
    """A WPAR that is loaded only has no subsystem to stop."""
    subsystem = rows.subsystem_name(name)
    known = proc.machine.subsystems.get(("", subsystem))
    if known is not None and known.pid:
        proc.say(wpar.STOPPING_SUBSYSTEM, subsystem=subsystem)
        proc.say(src.STOPPING, name=subsystem)


def _say_ended(
    proc: Process, name: str, key: int, objects: list[ipc.IpcObject], verbose: bool
) -> None:
    proc.say(wpar.NO_ACCOUNTING)
    error(proc, COMMAND, wpar.HELPER_FAILED, program=HELPER, code=1)
    error(proc, COMMAND, wpar.TERMINATED, pid=new_pid(proc.machine))
    error(proc, COMMAND, wpar.HELPER_FAILED, program=HELPER, code=128 + 15)
    proc.say(wpar.SHUTTING_DOWN)
    if verbose:
        proc.say(wpar.KEY, name=name, key=key)
        for one in objects:
            proc.say(wpar.IPC_OBJECT, id=one.id, key=one.key, uid=one.uid, gid=one.gid)


def _say_unmounted(proc: Process, points: tuple[str, ...], verbose: bool) -> None:
    proc.say(wpar.UNMOUNTING_ALL)
    if verbose:
        for point in points:
            proc.say(wpar.UMOUNTING, point=point)


def fail_busy(proc: Process, refusal: Busy) -> NoReturn:
    """End the command: what umount says shows through, then who is in the way."""
    reason = strerror("EBUSY")
    error(proc, "umount", filesystem.CANNOT_UNMOUNT, device=refusal.name, reason=reason)
    if refusal.by.isdigit():
        fail(proc, COMMAND, wpar.IN_USE, device=refusal.name, pid=refusal.by)
    fail(proc, COMMAND, wpar.MOUNTED_ON, device=refusal.name, point=refusal.by)
