"""When a snapshot is written, and by whom: a process of its own, so that nobody waits.

Not what is in it (`shell.live.snapshot`). It is worth writing when playing back what came
since the last one would take long. How long is known: the processor time that this took,
here or in the replay it came from. That is the host's time, and decides of nothing but when
a cache is written; the machine never learns of it.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable

from shell.live import shells, snapshot
from shell.live.machine import Live

#: Seconds of processor time that a replay may take before a snapshot is worth writing.
WORTH = 0.02
#: A snapshot while people are logged in is not written before this many times the processor
#: time that the last one took has gone by: writing takes a fifth of the time at most.
SHARE = 5


class Saver:
    """Writes the snapshots of one machine, whose folder is the current directory."""

    def __init__(self, live: Live, report: Callable[[BaseException], None]) -> None:
        """Begin with a machine just as its snapshot has it: nothing would be replayed.

        `report` is told of an error that is not the disk's: a bug of ours.
        """
        self.live = live
        self.report = report
        self.clock: Callable[[], float] = time.process_time
        #: Readings of the clock: when the snapshot that there is was taken, when the one
        #: that is being written was, and how long the last writing took.
        self.saved = self.begun = self.clock()
        self.took = 0.0
        #: The process that writes; 0 where none does.
        self.writer = 0

    @staticmethod
    def rest() -> None:
        """Nobody waits: read the program for whoever writes, once, while it is the one that
        runs. One that was edited meanwhile is another, and is not to fit.
        """
        snapshot.fingerprint()

    def look(self) -> None:
        """Begin to write a snapshot if it is worth it and the machine is quiet."""
        if self.writer:
            self._collect(os.WNOHANG)
        elif self.clock() - self.begun > max(WORTH, SHARE * self.took) and self._can():
            self._fork()

    def leave(self) -> None:
        """Write a snapshot now, where it is worth it: everybody has gone."""
        if self.writer:
            self._collect(0)
        if self.clock() - self.saved > WORTH and self._can():
            self._save()

    def _can(self) -> bool:
        journal = self.live.journal
        return journal is not None and not journal.owed and shells.quiet(self.live)

    def _save(self) -> bool:
        try:
            snapshot.save(self.live)
        except OSError:
            return False  # a full disk, say: the old one stays, and the journal is what counts
        except Exception as error:
            self.report(error)
            return False
        return True

    def _fork(self) -> None:
        self.begun = self.clock()
        try:
            self.writer = os.fork()
        except OSError:
            return  # no process or no memory to be had: another time
        if self.writer == 0:
            self._write()

    def _write(self) -> None:
        """In the process that writes: it has a copy of the machine, and nothing else."""
        status = 1
        try:
            # The terminals' sockets and the lock are the server's alone.
            os.closerange(3, os.sysconf("SC_OPEN_MAX"))
            os.nice(5)
            gc.disable()
            status = 0 if self._save() else 1
        finally:
            os._exit(status)

    def _collect(self, how: int) -> None:
        """See whether the writer has ended, or wait for it."""
        pid, status, used = os.wait4(self.writer, how)
        if not pid:
            return
        self.writer = 0
        self.took = used.ru_utime + used.ru_stime
        if status == 0:
            self.saved = self.begun
        else:
            snapshot.clean(writer=pid)
