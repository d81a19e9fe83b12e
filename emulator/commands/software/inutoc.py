"""inutoc: make the table of contents of a directory of installation images. Source: IBM's
inutoc page.
"""

from __future__ import annotations

from emulator.commands.software._medium import write_contents
from emulator.kernel.process import Process
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
        try:
            write_contents(proc, self.directory)
        except FileRefusal as refusal:
            path = f"{self.directory.rstrip('/')}/{medium.TOC}"
            proc.fail(NOT_WRITTEN, path=path, reason=strerror(refusal.error))
