"""ipcrm: remove message queues, shared memory, semaphores. Source: IBM's ipcrm page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import ipc
from emulator.machine.errors import FileRefusal, Unknown
from emulator.messages import process as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, repeated

NAMES = {"q": "message queue", "m": "shared memory segment", "s": "set of semaphores"}


def number(text: str) -> int:
    """A number in decimal, or in hexadecimal behind 0x. Raises ValueError."""
    return int(text, 16 if text[:2].lower() == "0x" else 10)


class Ipcrm(Command):
    """ipcrm [-m SharedMemoryID] [-M SharedMemoryKey] [-q MessageID] [-Q MessageKey]
    [-s SemaphoreID] [-S SemaphoreKey]

    Removes message queues, shared memory segments and semaphores of this partition, by
    their number or their key: one's own, for root anybody's. Those of another partition are
    not there for it.
    """

    memory: list[int] = repeated("m", "Shared memory, by number.", number)
    memory_keys: list[int] = repeated("M", "Shared memory, by key.", number)
    queues: list[int] = repeated("q", "Message queues, by number.", number)
    queue_keys: list[int] = repeated("Q", "Message queues, by key.", number)
    semaphores: list[int] = repeated("s", "Semaphores, by number.", number)
    semaphore_keys: list[int] = repeated("S", "Semaphores, by key.", number)
    examples = (("Remove a message queue", "ipcrm -q 1048598"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """As every command; something must be named."""
        if not arguments:
            raise UsageError("", "SharedMemoryID")
        return super().parse(arguments)

    def run(self, proc: Process) -> None:
        """Remove each; what cannot be removed does not keep the others."""
        for kind, ids, keys in (
            ("m", self.memory, self.memory_keys),
            ("q", self.queues, self.queue_keys),
            ("s", self.semaphores, self.semaphore_keys),
        ):
            for id, key in [*((one, None) for one in ids), *((None, one) for one in keys)]:
                self._remove(proc, kind, id, key)

    def _remove(self, proc: Process, kind: str, id: int | None, key: int | None) -> None:
        shown = str(id) if key is None else f"0x{key:08x}"
        try:
            ipc.remove(proc.machine, ipc.find(proc.machine, proc.wpar, kind, id, key), proc.uid)
        except Unknown:
            proc.error(say.NO_IPC, kind=NAMES[kind], number=shown)
        except FileRefusal as refusal:
            reason = strerror(refusal.error)
            proc.error(say.IPC_REFUSED, kind=NAMES[kind], number=shown, reason=reason)
