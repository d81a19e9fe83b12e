"""nohup: run a command that survives the hang-up of its terminal. Source: IBM's nohup page."""

from __future__ import annotations

from emulator.commands.system._becoming import become
from emulator.kernel.process import Process
from emulator.kernel.streams import Stream
from emulator.machine.errors import FileRefusal
from emulator.machine.processes import ignore
from emulator.messages.strerror import strerror
from emulator.messages.tools import CANNOT_WRITE, NOHUP_OUTPUT
from emulator.options import Command, UsageError, operands


class Nohup(Command):
    """nohup Command [Argument ...] [&]

    Runs a command that ignores hang-ups: it goes on when its terminal is gone. What it
    would write on a terminal goes to the end of nohup.out in the current directory, or,
    where that cannot be written, in $HOME.
    """

    words: list[str] = operands("Command", "The command and its words.")
    examples = (("Start something and log out", "nohup find / -name core > /tmp/cores &"),)
    usage_status = 127

    async def run(self, proc: Process) -> None:
        """Ignore hang-ups, move the output, become the command."""
        if not self.words:
            raise UsageError("", "Command")
        ignore(proc.machine, proc.pid, "HUP")
        out, err = proc.stdout, proc.stderr
        opened: Stream | None = None
        if out.is_terminal:
            opened = out = self._open(proc)
        if err.is_terminal:
            err = out
        try:
            proc.status = await become(proc, self.words, (proc.stdin, out, err))
        finally:
            if opened is not None:
                opened.close()

    def _open(self, proc: Process) -> Stream:
        """Open nohup.out here or at home; for the owner alone where it is new."""
        refused: FileRefusal | None = None
        home = proc.environment.get("HOME", "/").rstrip("/")
        for path in ("nohup.out", f"{home}/nohup.out"):
            try:
                new = not proc.files.exists(path)
                stream = proc.kernel.open(proc, path, "a")
                if new:
                    proc.files.change(path, mode=0o600)
            except FileRefusal as refusal:
                refused = refusal
                continue
            proc.stderr.write(NOHUP_OUTPUT.format(proc.name, file=path) + "\n")
            return stream
        assert refused is not None
        proc.fail(CANNOT_WRITE, 127, file="nohup.out", reason=strerror(refused.error))
