"""Stopping a WPAR and saying so: stopwpar, rebootwpar, rmwpar -s."""

from __future__ import annotations

from typing import NoReturn

from emulator.commands.wpar._checks import error, fail, fail_state, partition
from emulator.kernel.process import Process
from emulator.machine import ipc
from emulator.machine.errors import Busy, WrongState
from emulator.machine.processes import new_pid, processes_of
from emulator.machine.wpar import rows, running
from emulator.messages import src, wpar

COMMAND = "stopwpar"
HELPER = "/usr/lib/wpars/wparinstcmd"


#: Seconds a stop may take, and a hard one.
LIMIT, HARD_LIMIT = 600, 60


async def stop(
    proc: Process, name: str, force: bool, verbose: bool, limit: int | None = LIMIT
) -> None:
    """Stop a WPAR, logins and jobs in it included. Ends the command where refused.

    `limit`: how many seconds it may take, None for any time. It takes none here.
    """
    machine = proc.machine
    partition(proc, name, COMMAND)
    try:
        # Asked of a copy first: nobody is killed for a stop that then fails.
        running.stop(machine.snapshot(), name, force)
    except WrongState as refusal:
        fail_state(proc, COMMAND, refusal)
    except Busy as refusal:
        fail_busy(proc, refusal)
    objects = ipc.objects(machine, name)
    subsystem = rows.subsystem_name(name)
    proc.say(wpar.STOPPING, name=name)
    proc.say(wpar.STOPPING_SUBSYSTEM, subsystem=subsystem)
    proc.say(src.STOPPING, name=subsystem)
    if limit is not None:
        error(proc, COMMAND, wpar.WAITING, seconds=limit)
    await end_tasks(proc, name)
    try:
        stopped = running.stop(machine, name, force)
    except Busy as refusal:
        fail_busy(proc, refusal)
    proc.say(wpar.NO_ACCOUNTING)
    error(proc, COMMAND, wpar.HELPER_FAILED, program=HELPER, code=1)
    error(proc, COMMAND, wpar.TERMINATED, pid=new_pid(machine))
    error(proc, COMMAND, wpar.HELPER_FAILED, program=HELPER, code=128 + 15)
    proc.say(wpar.SHUTTING_DOWN)
    if verbose:
        proc.say(wpar.KEY, name=name, key=stopped.row.key)
        for one in objects:
            proc.say(wpar.IPC_OBJECT, id=one.id, key=one.key, uid=one.uid, gid=one.gid)
    proc.say(wpar.UNMOUNTING_ALL)
    if verbose:
        for point in stopped.unmounted:
            proc.say(wpar.UMOUNTING, point=point)
        proc.say(wpar.RETURN_STATUS)


async def end_tasks(proc: Process, name: str) -> None:
    """Kill whatever is alive in a WPAR and wait until it has gone."""
    kernel = proc.kernel
    pids = [row.pid for row in processes_of(proc.machine, name)]
    tasks = [kernel.tasks[pid] for pid in pids if pid in kernel.tasks]
    for task in tasks:
        kernel.signal(task.pid, "KILL")
    for task in tasks:
        await task.wait()


def fail_busy(proc: Process, refusal: Busy) -> NoReturn:
    """End the command, saying who is in the way."""
    if refusal.by.isdigit():
        fail(proc, COMMAND, wpar.IN_USE, device=refusal.name, pid=refusal.by)
    fail(proc, COMMAND, wpar.MOUNTED_ON, device=refusal.name, point=refusal.by)
