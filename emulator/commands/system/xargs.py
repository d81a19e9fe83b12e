"""xargs: run a command with words from standard input. Source: IBM's xargs page."""

from __future__ import annotations

import re

from emulator.kernel.inputs import natural, read_piece
from emulator.kernel.process import Process
from emulator.kernel.streams import Stream
from emulator.machine.errors import FileRefusal
from emulator.messages.filters import INPUT_TOO_LONG, QUOTE, TOO_LONG_CALL, XARGS_STOPPED
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import Command, UsageError, attached, flag, operands, option

#: Longest call that is made, and most that is read: guards of the emulator's.
CALL_LIMIT = 24_576
INPUT_LIMIT = 16 * 1024 * 1024
#: Rows of the input after which others have their turn.
ROWS = 2_000
_PLAIN = re.compile(r"[^'\"\\ \t\n]+")


class Xargs(Command):
    """xargs [-p] [-t] [-e[EOFString]] [-E EOFString] [-i[ReplaceString]] [-I ReplaceString]
    [-l[Number]] [-L Number] [-n Number [-x]] [-s Size] [Command [Argument ...]]

    Reads words, and runs the command (echo without one) with as many of them as fit. In
    the input, quotes and a backslash keep blanks.
    """

    ask: bool = flag("p", "Show each call on the terminal and wait for a y.")
    trace: bool = flag("t", "Show each call before it is run.")
    end_old: str | None = attached("e", "As -E; without a string there is no end.")
    end: str | None = option("E", "A word that ends the input.")
    replaced_old: str | None = attached("i", "As -I; {} without a string.")
    replaced: str | None = option("I", "Run once a line, which goes where this string stands.")
    lines_old: str | None = attached("l", "As -L; 1 without a number.")
    lines: int | None = option("L", "Run once for so many lines that hold words.", natural)
    count: int | None = option("n", "Run once for so many words.", natural)
    strict: bool = flag("x", "End where a call would get too long.")
    size: int = option("s", "The longest call, in characters.", natural, CALL_LIMIT)
    words: list[str] = operands("Command", "The command and its first words.")
    examples = (
        ("Write three words a line", "xargs -n 3 echo < /etc/shells"),
        ("Say something of each line", "xargs -I {} echo 'user: {}' < /tmp/users"),
    )

    async def run(self, proc: Process) -> None:
        """Read all words, then make the calls."""
        replaced = self.replaced
        if self.replaced_old is not None:
            replaced = self.replaced_old or "{}"
        lines = self.lines
        if self.lines_old is not None:
            try:
                lines = natural(self.lines_old or "1")
            except ValueError:
                raise UsageError("", "-l") from None
        if lines == 0 or self.count == 0 or not 0 < self.size <= CALL_LIMIT:
            raise UsageError("", "-n")
        self.stop = self.end if self.end is not None else self.end_old or None
        parts: list[str] = []
        size = 0
        while (part := await read_piece(proc, proc.stdin)) != "":
            parts.append(part)
            size += len(part)
            if size > INPUT_LIMIT:
                proc.fail(INPUT_TOO_LONG, file="-")
        rows = await self._rows(proc, "".join(parts), replaced is not None)
        command = self.words or ["echo"]
        if replaced is not None:
            for row in rows:
                if row:
                    await self._call(proc, [word.replace(replaced, row[0]) for word in command])
        elif lines is not None:
            for at in range(0, len(rows), lines):
                given = [word for row in rows[at : at + lines] for word in row]
                await self._call(proc, command + given)
        else:
            await self._fitting(proc, command, [word for row in rows for word in row])

    async def _fitting(self, proc: Process, command: list[str], words: list[str]) -> None:
        """Calls with as many words as fit."""
        base = sum(len(word) + 1 for word in command)
        given: list[str] = []
        length = base
        for word in words:
            full = self.count is not None and len(given) >= self.count
            if given and (full or length + len(word) + 1 > self.size):
                if not full and self.strict and self.count is not None:
                    proc.fail(TOO_LONG_CALL, size=self.size)
                await self._call(proc, command + given)
                given, length = [], base
            given.append(word)
            length += len(word) + 1
        if given or not words:
            await self._call(proc, command + given)

    async def _rows(self, proc: Process, text: str, whole: bool) -> list[list[str]]:
        """The words of each line that has some; `whole`: the line is one word."""
        rows: list[list[str]] = []
        row: list[str] = []
        word: str | None = None
        at = 0
        seen = 0
        while at <= len(text):
            if len(rows) >= seen + ROWS:
                seen = len(rows)
                await proc.kernel.scheduler.turn()
            char = text[at : at + 1]
            at += 1
            if char in ("'", '"') and char:
                end = text.find(char, at)
                newline = text.find("\n", at)
                if end < 0 or 0 <= newline < end:
                    proc.fail(QUOTE)
                word = (word or "") + text[at:end]
                at = end + 1
            elif char == "\\" and at < len(text):
                word = (word or "") + text[at]
                at += 1
            elif char in (" ", "\t") and not (whole and word is not None):
                if word is not None:
                    if word == self.stop:
                        break
                    row.append(word)
                    word = None
            elif char in ("", "\n"):
                goes_on = char and not whole and text[at - 2 : at - 1] in (" ", "\t")
                if word is not None:
                    if word == self.stop:
                        break
                    row.append(word)
                    word = None
                if row and not goes_on:
                    rows.append(row)
                    row = []
            else:
                # A run of plain characters at once: the input may have megabytes.
                run = _PLAIN.match(text, at - 1)
                at = run.end() if run is not None else at
                word = (word or "") + (run[0] if run is not None else char)
        return [*rows, row] if row else rows

    async def _call(self, proc: Process, words: list[str]) -> None:
        if sum(len(word) + 1 for word in words) > self.size:
            proc.fail(TOO_LONG_CALL, size=self.size)
        if self.trace or self.ask:
            proc.stderr.write(" ".join(words) + (" ?..." if self.ask else "\n"))
        if self.ask:
            answer = await proc.tty.read_line() if proc.tty is not None else None
            if not (answer or "").startswith("y"):
                return
        streams = (Stream(), proc.stdout, proc.stderr)
        try:
            status = await proc.kernel.run(proc, words, streams)
        except FileRefusal as refusal:
            status = 126 if refusal.error == "EACCES" else 127
            proc.fail(CANNOT_OPEN, status, file=words[0], reason=strerror(refusal.error))
        if status == 255:
            proc.fail(XARGS_STOPPED, 124, name=words[0])
        if status:
            proc.status = 123
        scheduler = proc.kernel.scheduler
        if scheduler.step():
            await scheduler.turn()
        await proc.stdout.drain()
