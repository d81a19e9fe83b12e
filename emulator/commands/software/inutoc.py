"""inutoc: make the table of contents of a directory of installation images. Source: IBM's
inutoc page.
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal
from emulator.media import medium
from emulator.messages.inventory import NO_DIRECTORY, NOT_WRITTEN
from emulator.messages.strerror import strerror
from emulator.options import Command, optional


class Inutoc(Command):
    """inutoc [Directory]

    Writes the file .toc into a directory, /usr/sys/inst.images where none is named: which
    installation images lie there and which filesets each of them has. installp goes by it.
    """

    directory: str = optional("Directory", "The directory.", "/usr/sys/inst.images")
    examples = (("After images were copied there", "inutoc /mnt/openssh"),)

    def run(self, proc: Process) -> None:
        """Look into each file, write down what was found."""
        if not proc.files.is_directory(self.directory):
            proc.fail(NO_DIRECTORY, path=self.directory)
        clock, offset = proc.machine.clock, proc.machine.system.zone_offset
        stamp = moment(clock.seconds, offset).format("%m%d%H%M%S%y")
        path = f"{self.directory.rstrip('/')}/{medium.TOC}"
        try:
            found = medium.images(proc.files, self.directory)
            proc.files.write(path, medium.toc(found, stamp), mode=0o644)
        except FileRefusal as refusal:
            proc.fail(NOT_WRITTEN, path=path, reason=strerror(refusal.error))
