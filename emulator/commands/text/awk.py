"""awk: find lines by patterns and do something with them. Source: IBM's awk page.

The language is in `emulator.text.awk`; here are the flags and what is said when it fails.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages import awk as messages
from emulator.messages.text import PATTERNS
from emulator.options import Command, UsageError, operands, option, repeated

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from emulator.text.awk.errors import Fault, LimitPassed, Wrong
    from emulator.text.awk.runtime import Runtime


class Awk(Command):
    """awk [-F Ere] [-v Assignment] ... {-f ProgramFile | 'Program'} [[File ... | Assignment ...]] ...

    Reads files, or standard input, and runs the actions of its program on each line that
    a pattern of the program matches: pattern { action }. Without a pattern every line is
    meant, without an action the line is printed. $1 is the first field of a line, $0 the
    line, NF the number of its fields, NR its number. BEGIN and END actions run before the
    first line and after the last.
    An operand such as n=5 sets a variable when it is its turn.
    """  # noqa: E501 - a usage statement is one line

    separator: str | None = option("F", "What stands between fields, a pattern; t is a tab.")
    assignments: list[str] = repeated("v", "Set a variable before the program begins.")
    program_files: list[str] = repeated("f", "A file with the program, or a part of it.")
    words: list[str] = operands("File", "Files and assignments; - is standard input.")
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Print the first and the third field", "awk '{ print $1, $3 }' /etc/hosts"),
        ("Add up a column", "awk '{ sum += $3 } END { print sum }' /tmp/sizes"),
        ("Take colons for separators", "awk -F: '$3 >= 100 { print $1 }' /etc/passwd"),
    )
    usage_status = 2

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read the program, then run it."""
        from emulator.text.awk.errors import Wrong
        from emulator.text.awk.program import program
        from emulator.text.awk.runtime import Runtime

        words = self.words
        if self.program_files:
            return self._files(proc)
        if not words:
            raise UsageError("", "Program")
        try:
            made = Runtime(proc, program(words[0]), proc.name, words[1:])
        except Wrong as wrong:
            _say_wrong(proc, wrong, words[0])
            return None
        return self._go(proc, made)

    async def _files(self, proc: Process) -> None:
        from emulator.text.awk.errors import Wrong
        from emulator.text.awk.program import program
        from emulator.text.awk.runtime import Runtime

        texts = []
        for name in self.program_files:
            try:
                own = name == "-"
                stream = proc.stdin.share() if own else proc.kernel.open(proc, name, "r")
            except FileRefusal:
                proc.fail(messages.OPEN, 2, name=name)
            texts.append(await stream.read_all())
            stream.close()
        text = "\n".join(texts)
        try:
            made = Runtime(proc, program(text), proc.name, self.words)
        except Wrong as wrong:
            _say_wrong(proc, wrong, text)
            return
        await self._go(proc, made)

    async def _go(self, proc: Process, runtime: Runtime) -> None:
        from emulator.text.awk.errors import Fault, LimitPassed

        try:
            if self.separator is not None:
                runtime.assign("FS", "\t" if self.separator == "t" else self.separator)
            for word in self.assignments:
                if not re.match("[A-Za-z_][A-Za-z_0-9]*=", word):
                    proc.fail(messages.BAD_ASSIGNMENT, 2, value=word)
                runtime.assign(*word.split("=", 1))
            proc.status = await runtime.run()
        except Fault as fault:
            _say_fault(proc, fault)
            _say_where(proc, runtime, fault)
        except LimitPassed as passed:
            reason = messages.LIMITS[passed.name].text
            proc.error(messages.LIMIT, 2, reason=reason, limit=passed.limit)
            _say_where(proc, runtime, passed)


def _say_wrong(proc: Process, wrong: Wrong, text: str) -> None:
    """Say why a program is none, and where."""
    line = wrong.line or 1
    after = text.split("\n")[line - 1][len(wrong.before) + len(wrong.token) :]
    proc.error(messages.ERROR, 2, line=line)
    if wrong.before or wrong.token:
        proc.error(
            messages.CONTEXT, 2, before=wrong.before, token=wrong.token, after=after
        )
    if wrong.reason.startswith("pattern "):
        reason = PATTERNS[wrong.reason.removeprefix("pattern ")].text
        proc.error(messages.REASON, 2, reason=reason, line=line)
    elif wrong.reason in messages.SYNTAX:
        reason = messages.SYNTAX[wrong.reason].format("awk", name=wrong.name)
        proc.error(messages.REASON, 2, reason=reason, line=line)
    else:
        proc.error(messages.STATEMENT, 2, line=line)


def _say_fault(proc: Process, fault: Fault) -> None:
    if fault.reason == "input":
        proc.error(messages.OPEN, 2, name=fault.value)
    elif fault.reason == "field":
        proc.error(messages.FIELD, 2, value=fault.value)
    elif fault.reason == "pattern":
        proc.error(messages.FAULT, 2, reason=PATTERNS[fault.value].text)
    else:
        reason = messages.FAULTS[fault.reason].format("awk", value=fault.value)
        proc.error(messages.FAULT, 2, reason=reason)


def _say_where(proc: Process, runtime: Runtime, error: Fault | LimitPassed) -> None:
    """Say which record was read and which line of the program ran."""
    count = runtime.text(runtime.names["v_NR"])
    name = runtime.text(runtime.names["v_FILENAME"])
    if count not in ("0", ""):
        file = messages.INPUT_FILE.format("awk", name=name) if name else ""
        proc.error(messages.INPUT_LINE, 2, number=count, file=file)
    line = runtime.program.line_of(error)
    if line:
        proc.error(messages.SOURCE_LINE, 2, line=line)
