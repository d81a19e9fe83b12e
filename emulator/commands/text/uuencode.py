"""uuencode: write a file in letters that mail carries. Source: POSIX; IBM's uuencode page."""

from __future__ import annotations

from binascii import b2a_base64, b2a_uu

from emulator.kernel.inputs import read_input
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import Command, UsageError, flag, operands

#: Bytes of a line, of the old form and of Base64.
_LINE, _LINE_BASE64 = 45, 57


class Uuencode(Command):
    """uuencode [-m] [SourceFile] OutputFile

    Writes a file, or standard input, in characters that every mail system carries, with
    its mode and the name that uudecode is to give it.
    """

    base64: bool = flag("m", "In the characters of Base64.")
    names: list[str] = operands("OutputFile", "A file, and the name it gets at the other end.")
    examples = (("Write a file so that mail carries it", "uuencode /etc/motd motd"),)
    usage_status = 2

    async def run(self, proc: Process) -> None:
        """Read it all, write it line by line."""
        if not 0 < len(self.names) < 3:
            raise UsageError("", "OutputFile")
        source = self.names[0] if len(self.names) == 2 else "-"
        mode = 0o666 & ~proc.files.umask
        try:
            if source != "-":
                mode = proc.files.node(source).mode & 0o777
            data = (await read_input(proc, source)).encode("latin-1")
        except FileRefusal as refusal:
            proc.fail(CANNOT_OPEN, file=source, reason=strerror(refusal.error))
        begin = "begin-base64" if self.base64 else "begin"
        out = [f"{begin} {mode:03o} {self.names[-1]}\n"]
        wide = _LINE_BASE64 if self.base64 else _LINE
        for at in range(0, len(data), wide):
            part = data[at : at + wide]
            line = b2a_base64(part) if self.base64 else b2a_uu(part, backtick=True)
            out.append(line.decode("ascii"))
        out.append("====\n" if self.base64 else "`\nend\n")
        proc.write("".join(out))
        await proc.stdout.drain()
