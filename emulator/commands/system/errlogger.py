"""errlogger: write an operator's message into the error log. Source: IBM's page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import error_log
from emulator.messages import error_log as messages
from emulator.options import Command, UsageError, operands


class Errlogger(Command):
    """errlogger Message

    Writes a message of the operator, of 1024 bytes at most, into the error log.
    """

    words: list[str] = operands("Message", "What to write down.")
    examples = (("Note what you have done", "errlogger 'hdisk1 was moved to vscsi1'"),)

    def run(self, proc: Process) -> None:
        """Hand it to the error daemon."""
        text = " ".join(self.words)
        if not text:
            raise UsageError("", "Message")
        proc.only_root()
        if len(text) > 1024:
            proc.fail(messages.TOO_LONG)
        if not error_log.running(proc.machine):
            proc.fail(messages.NOT_RUNNING)
        error_log.log(proc.machine, "OPMSG", "OPERATOR", proc.wpar, (text,))
