"""uudecode: make files of what uuencode wrote. Source: POSIX; IBM's uudecode page."""

from __future__ import annotations

import re
from binascii import Error, a2b_base64, a2b_uu

from emulator.kernel.inputs import read_input
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.messages.tools import UU_DAMAGED, UU_NONE
from emulator.options import Command, UsageError, operands, option

_BEGIN = re.compile(r"^begin(-base64)? ([0-7]{3,4}) (.+)\n", re.MULTILINE)


class Uudecode(Command):
    """uudecode [-o OutputFile] [InputFile]

    Makes the file that uuencode has written into another one, or into standard input,
    under the name and with the mode that stand there. What goes before it, as the head of
    a letter, is left out.
    """

    output: str | None = option("o", "The name of the file; /dev/stdout writes it there.")
    names: list[str] = operands("InputFile", "What uuencode wrote.")
    examples = (("Make the file that came by mail", "uudecode /tmp/letter"),)

    async def run(self, proc: Process) -> None:
        """Find the beginning, then make the file."""
        if len(self.names) > 1:
            raise UsageError("", "InputFile")
        name = self.names[0] if self.names else "-"
        try:
            text = await read_input(proc, name)
        except FileRefusal as refusal:
            proc.fail(CANNOT_OPEN, file=name, reason=strerror(refusal.error))
        begin = _BEGIN.search(text)
        shown = "stdin" if name == "-" else name
        if begin is None:
            proc.fail(UU_NONE, file=shown)
        lines = text[begin.end() :].split("\n")
        try:
            data = _from_base64(lines) if begin[1] else _from_lines(lines)
        except (Error, ValueError):
            proc.fail(UU_DAMAGED, file=shown)
        target = self.output or begin[3]
        if target in ("-", "/dev/stdout"):
            proc.write(data.decode("latin-1"))
            await proc.stdout.drain()
            return
        try:
            proc.files.write(target, data.decode("latin-1"))
            proc.files.change(target, mode=int(begin[2], 8) & 0o777)
        except FileRefusal as refusal:
            proc.fail(CANNOT_OPEN, file=target, reason=strerror(refusal.error))


def _from_lines(lines: list[str]) -> bytes:
    """The bytes up to the line `end`. ValueError where it is not there."""
    parts: list[bytes] = []
    for line in lines[: lines.index("end")]:
        line = line.rstrip("\r")
        if line and line not in ("`", " "):
            parts.append(a2b_uu(line.encode("latin-1")))
    return b"".join(parts)


def _from_base64(lines: list[str]) -> bytes:
    """The bytes up to the line of equal signs. ValueError where it is not there."""
    return b"".join(
        a2b_base64(line.encode("latin-1"), strict_mode=True)
        for line in lines[: lines.index("====")]
    )
