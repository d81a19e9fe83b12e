"""alog: keep a log of fixed size. Source: IBM's alog page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages import shutdown as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, option

#: Type of a log -> its file, as the object database of AIX has them.
LOGS = {
    "boot": "/var/adm/ras/bootlog", "bosinst": "/var/adm/ras/bosinstlog",
    "console": "/var/adm/ras/conslog", "nim": "/var/adm/ras/nimlog",
}  # fmt: skip
#: Bytes that are kept: what is older goes.
SIZE = 131_072


class Alog(Command):
    """alog {-f File | -t LogType} [-o] [-q]
    alog -L

    Copies standard input to standard output and to the end of a log, of which the last
    131,072 bytes are kept. With -o, shows the log.
    """

    file: str = option("f", "The log's file.", str, "")
    type: str = option("t", "The type of the log: boot, bosinst, console, nim.", str, "")
    shows: bool = flag("o", "Show what is in the log.")
    quiet: bool = flag("q", "Copy nothing to standard output.")
    lists: bool = flag("L", "List the types of logs.")
    examples = (("Show what the last boot said", "alog -t boot -o"),)

    async def run(self, proc: Process) -> None:
        """List, show or keep."""
        if self.lists:
            proc.print(*LOGS)
            return
        path = self.file or LOGS.get(self.type, "")
        if not path:
            raise UsageError("", "-t")
        try:
            if self.shows:
                proc.write(_said(proc.files.read(path)))
                return
            while (text := await proc.stdin.read()) != "":
                if not self.quiet:
                    proc.write(text)
                known = _said(proc.files.read(path)) if proc.files.exists(path) else ""
                proc.files.write(path, (known + text)[-SIZE:], mode=0o644)
        except FileRefusal as refusal:
            proc.fail(say.NO_LOG, path=path, reason=strerror(refusal.error))


def _said(text: str) -> str:
    """What a log says: one that AIX made is binary, and nothing is known to be in it."""
    return "" if "\0" in text else text
