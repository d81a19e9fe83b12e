"""logger: hand lines to syslogd. Source: IBM's logger page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.kernel.process import Process
from emulator.machine import syslog, users
from emulator.machine.errors import FileRefusal, Invalid
from emulator.messages.strerror import strerror
from emulator.messages.tools import NO_LOG_FILE, NO_SUCH_SELECTOR
from emulator.options import Command, flag, operands, option


class Logger(Command):
    """logger [-f File] [-i] [-p Priority] [-t Tag] [Message]

    Hands a message, the lines of a file, or those of standard input to syslogd, which
    writes them to the files that /etc/syslog.conf names.
    """

    file: str | None = option("f", "Log the lines of this file.")
    numbered: bool = flag("i", "Log the number of the process with each line.")
    priority: str = option("p", "Facility and priority with a dot between; else user.notice.")
    tag: str | None = option("t", "What each line begins with, instead of the login name.")
    message: list[str] = operands("Message", "What to log.")
    examples = (("Note that something was done", "logger -p local0.info wpar1 was saved"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Log what was given, or else what comes."""
        try:
            kind = syslog.parse(self.priority or "user.notice")
        except Invalid as refusal:
            proc.fail(NO_SUCH_SELECTOR, kind=refusal.kind, name=refusal.value)
        text = " ".join(self.message)
        if not text and self.file is None:
            return self._standard_input(proc, kind)
        try:
            text = text or proc.files.read(self.file or "")
        except FileRefusal as refusal:
            proc.fail(NO_LOG_FILE, path=self.file, reason=strerror(refusal.error))
        self._log(proc, kind, text)
        return None

    async def _standard_input(self, proc: Process, kind: tuple[str, str]) -> None:
        while line := await proc.stdin.readline():
            self._log(proc, kind, line)

    def _log(self, proc: Process, kind: tuple[str, str], text: str) -> None:
        known = users.directory(proc.machine, proc.files.root).user_names
        who = proc.files.who
        tag = self.tag if self.tag is not None else known.get(who.login, str(who.login))
        number = f"[{proc.pid}]" if self.numbered else ""
        for line in text.splitlines():
            if line:
                syslog.log(proc.machine, proc.wpar, *kind, f"{tag}{number}: {line}")
