"""touch: set the time of files, making them where they are missing. Source: IBM's page."""

from __future__ import annotations

from emulator.commands.files._tree import one_done
from emulator.kernel.process import Process
from emulator.machine.clock import stamped
from emulator.machine.errors import FileRefusal
from emulator.messages.files import BAD_TIME, REFUSED, TOUCH_CANNOT_CREATE
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands, option


class Touch(Command):
    """touch [-amcf] [-r ref_file | -t [[CC]YY]MMDDhhmm[.SS]] file...

    Sets the time of last change and of last use of files to now, to a given time or to
    that of another file. A file that is not there is made, empty.
    """

    used: bool = flag("a", "Set the time of last use.")
    modified: bool = flag("m", "Set the time of last change.")
    only: bool = flag("c", "Do not make files that are not there.")
    force: bool = flag("f", "Accepted; has no effect.")
    reference: str | None = option("r", "Take the times of this file.")
    time: str | None = option("t", "Take this time.")
    files: list[str] = operands("file", "The files to touch.")
    examples = (
        ("Make an empty file", "touch /tmp/flag"),
        ("Give a file a date", "touch -t 200706170930 /tmp/report"),
    )

    async def run(self, proc: Process) -> None:
        """Work out the time, then set it."""
        names = list(self.files)
        now = proc.machine.clock.seconds
        modified = used = now
        if self.reference is not None:
            try:
                node = proc.files.node(self.reference)
            except FileRefusal as refusal:
                reason = strerror(refusal.error)
                proc.fail(REFUSED, file=self.reference, reason=reason)
            modified, used = node.mtime, node.atime
        elif self.time is not None:
            modified = used = self._given(proc, self.time)
        if not names:
            raise UsageError("", "file")
        both = not (self.used or self.modified)
        for name in names:
            await one_done(proc, name)
            self._touch(
                proc, name,
                modified if both or self.modified else None,
                used if both or self.used else None,
            )  # fmt: skip

    def _touch(self, proc: Process, name: str, modified: int | None, used: int | None) -> None:
        files = proc.files
        try:
            place = files.find(name, missing=True)
            if not place.inode:
                if self.only:
                    return
                files.open_for_writing(name, truncate=False)
        except FileRefusal as refusal:
            if not (self.only and refusal.error == "ENOENT"):
                proc.error(TOUCH_CANNOT_CREATE, file=name)
            return
        try:
            node = files.node(name)
            files.change(name, mtime=node.mtime if modified is None else modified)
            if used is not None:
                machine = proc.machine
                place = files.find(name)
                node = machine.node(place)
                machine.set_node(place.tree, place.inode, node._replace(atime=used), name)
        except FileRefusal as refusal:
            proc.error(REFUSED, file=name, reason=strerror(refusal.error))

    def _given(self, proc: Process, text: str) -> int:
        try:
            return stamped(text, proc.machine.clock.seconds, proc.machine.system.zone_offset)
        except ValueError:
            proc.fail(BAD_TIME, time=text)
