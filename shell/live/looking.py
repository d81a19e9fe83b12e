"""The login of whoever only looks: on a copy of the machine, and clean.

Nothing that a student can write decides what is seen: no profile, no ENV, neither
/etc/environment nor root's line of /etc/passwd and limits; ksh whatever the login shell is,
and the image's programs whatever lies at their places (`shell.live.originals`). The files,
tables and processes that are looked at are the machine's. Not what runs the look in turns
(`shell.live.observation`).
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.kernel.streams import Stream, Tty
from emulator.machine.machine import Machine
from emulator.machine.users import credentials, directory
from emulator.machine.vfs import FileSpace
from shell import ulimits
from shell.beginning import begin, prepare
from shell.interactive import InteractiveShell
from shell.interpreter import Shell
from shell.live.machine import Live
from shell.live.originals import Originals, originals
from shell.program import run_input
from shell.running import Runner

#: What a login to a WPAR says of the user; the rest of its environment is the image's.
_OF_THE_USER = ("HOME", "LOGIN", "LOGNAME", "MAIL", "PWD", "TERM", "USER")


class Look(Live):
    """A copy of a machine, to look at it."""

    def __init__(self, machine: Machine) -> None:
        super().__init__(machine.snapshot())
        self.originals = originals(machine.image)
        self.kernel.originals = self.originals.find
        self.kernel.shell = CleanRunner(self.originals)

    def _process(
        self, name: str, tty: Tty | None, streams: tuple[Stream, Stream, Stream]
    ) -> Process:
        """As a login's, but root is who the image says, in the image's environment."""
        process = super()._process(name, tty, streams)
        files = FileSpace(self.originals.machine)
        known = directory(files.machine)
        process.files.who = credentials(known, known.users["root"])
        prepare(process, files)
        ulimits.begin(process, files)
        return process


class CleanRunner(Runner):
    """Runs shells that read nothing of the machine's before they begin."""

    def __init__(self, programs: Originals) -> None:
        super().__init__()
        self.programs = programs

    async def run_text(
        self, process: Process, text: str, arguments: list[str], script: bool = False
    ) -> int:
        """As every shell; a login to a WPAR (`clogin wpar1 lssrc -a`) is clean too."""
        self._clean(process)
        return await super().run_text(process, text, arguments, script)

    async def run_login(self, process: Process) -> int:
        """A login shell without profiles and ENV, whatever the user's shell is."""
        self._clean(process)
        shell = Shell(process, "-ksh")
        begin(shell)
        if process.tty is None or process.stdin is not process.tty:
            return await shell.guarded(run_input(shell))
        return await InteractiveShell(shell).interact()

    def _clean(self, process: Process) -> None:
        if not process.wpar:
            return  # its environment is of our making (`Look`), or of the look's own lines
        kept = process.environment
        process.environment = {name: kept[name] for name in _OF_THE_USER if name in kept}
        user = {**process.environment, "SHELL": "/usr/bin/ksh"}
        process.environment.pop("LOGNAME", None)
        files = FileSpace(self.programs.machine)
        prepare(process, files)
        process.environment |= user
        ulimits.begin(process, files)
