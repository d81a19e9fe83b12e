"""visudo: edit /etc/sudoers, or check it. Source: sudo's manual, 1.6.7."""

from __future__ import annotations

from emulator.kernel import logins
from emulator.kernel.process import Process
from emulator.machine.accounts import sudoers
from emulator.machine.accounts.sudoers import Wrong
from emulator.machine.errors import FileRefusal
from emulator.messages import sudo as say
from emulator.messages.strerror import strerror
from emulator.options import Command, flag, option

EDITOR = "/usr/bin/vi"


class Visudo(Command):
    """visudo [-c] [-f File]

    Edits a copy of /etc/sudoers with vi, and puts it in its place where it can be read. With
    -c it only looks whether the file can be read.
    """

    check: bool = flag("c", "Check the file; change nothing.")
    file: str = option("f", "A file in place of /etc/sudoers.", str, sudoers.PATH)
    examples = (("Check what was edited by hand", "visudo -c"),)

    async def run(self, proc: Process) -> None:
        """Check, or edit and check."""
        files = proc.files
        try:
            text = files.read(self.file)
            if self.check:
                if self._good(proc, text, self.file):
                    proc.say(say.PARSED, file=self.file)
                return
            copy = f"{self.file}.tmp"
            files.write(copy, text, mode=0o440)
            await logins.run_shell(proc, proc.fork(f"vi {copy}", "vi"), EDITOR, [copy])
            edited = files.read(copy)
            files.remove(copy)
            if edited != text and self._good(proc, edited, self.file):
                files.write(self.file, edited)
        except FileRefusal as refusal:
            proc.fail(say.CANNOT_READ, file=refusal.path, reason=strerror(refusal.error))

    @staticmethod
    def _good(proc: Process, text: str, file: str) -> bool:
        try:
            sudoers.parse(text)
        except Wrong as wrong:
            proc.error(say.SYNTAX, number=wrong.number)
            proc.error(say.BAD_FILE, file=file, number=wrong.number)
            return False
        return True
