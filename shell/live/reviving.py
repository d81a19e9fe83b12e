"""The machine of a folder, as it was left: snapshot, journal, or booted new."""

from __future__ import annotations

import os
from collections.abc import Callable

from shell.live import journal as journals
from shell.live import snapshot
from shell.live.journal import Header, Journal
from shell.live.machine import Live
from shell.live.saving import Saver


def revive(
    image: str, clock: str, report: Callable[[BaseException], None]
) -> tuple[Live, Saver]:
    """The machine of the current directory: from its snapshot and journal, or booted new.

    And who writes its snapshots. `report` is told of errors of ours. Raises JournalError,
    ReplayError and OSError.
    """
    path = journals.NAME
    if not journals.begun(path):
        header = Header(image, clock or "real")
        live = Live.start(header)
        live.kernel.scheduler.on_bug = report
        live.journal = Journal(path, header)
        return live, Saver(live, report)
    snapshot.clean()
    header, _ = journals.read(path, os.path.getsize(path))
    live, offset = snapshot.load(header, path)
    saver = Saver(live, report)
    _, entries = journals.read(path, offset)
    if clock:
        live.header = header._replace(clock=clock)
    live.journal = Journal(path, header)
    # What an error inside did to a command, and to nobody else, the replay does again.
    live.kernel.scheduler.on_bug = report
    live.resume(entries)
    return live, saver
