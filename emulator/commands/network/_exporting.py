"""What the commands about exports share: who may use them, and which file they change."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import nfs
from emulator.machine.errors import FileRefusal
from emulator.machine.nfs import Export
from emulator.messages import nfs as say
from emulator.messages.strerror import strerror


def only_server(proc: Process) -> None:
    """End the command for users who are not root, and inside a workload partition."""
    proc.only_root()
    if proc.wpar:
        proc.fail(say.NOT_IN_WPAR)


def export(proc: Process, one: Export, verbose: bool = False) -> None:
    """Export a directory from now on, or say why not."""
    try:
        again = nfs.export(proc.machine, one)
    except FileRefusal as refusal:
        reason = strerror(refusal.error)
        proc.error(say.CANNOT_EXPORT, directory=one.directory, reason=reason)
        return
    if verbose:
        proc.say(say.EXPORTED_AGAIN if again else say.EXPORTED, directory=one.directory)


def unexport(proc: Process, directory: str, verbose: bool = False) -> None:
    """Export a directory no more."""
    if not nfs.unexport(proc.machine, directory):
        proc.error(say.NOT_EXPORTED, directory=directory)
    elif verbose:
        proc.say(say.UNEXPORTED, directory=directory)
