"""sort: put lines in order. Source: IBM's sort page."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Iterator

from emulator.commands.text._sorting import PART, Key, old_key, order, read_key
from emulator.kernel.inputs import STEP_BYTES, lines_of, pieces, plain, read_input
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.strerror import strerror
from emulator.messages.text import BAD_DELIMITER, BAD_FIELD, CANNOT_OPEN, DISORDER
from emulator.options import Command, flag, operands, option, repeated


class Sort(Command):
    """sort [-Abcdfimnru] [-T Directory] [-t Character] [-y[Kilobytes]] [-z Recordsize] [-o File] [[-k Keydefinition] ...] [[+pos1] [-pos2]] ... [File ...]

    Writes the lines of all its files, or of standard input, in order: byte by byte, or by
    keys. A key such as 2,3 begins at field 2 and ends with field 3; 2.4n begins at the
    fourth character of field 2 and compares numbers. Fields end at blanks, or at the
    character of -t. The old form of the same, +1 -3, counts from 0.
    """  # noqa: E501 - a usage statement is one line

    bytewise: bool = flag("A", "Compare byte by byte, as is always done here.")
    blanks: bool = flag("b", "Ignore blanks at the beginning of keys.")
    check: bool = flag("c", "Only check whether the file is in order; the status tells.")
    dictionary: bool = flag("d", "Compare letters, digits and blanks only.")
    fold: bool = flag("f", "Take small letters for capitals.")
    printable: bool = flag("i", "Compare characters that print only.")
    merge: bool = flag("m", "Merge files that are in order.")
    numeric: bool = flag("n", "Compare numbers.")
    reverse: bool = flag("r", "The other way round.")
    unique: bool = flag("u", "Of equal lines keep one.")
    directory: str | None = option("T", "Where temporary files go; there are none here.")
    separator: str | None = option("t", "What stands between fields.")
    memory: str | None = option("y", "How much memory to use; of no effect here.")
    record: str | None = option("z", "The longest line; of no effect here.")
    output: str | None = option("o", "The file to write, which may be one that is read.")
    keys: list[str] = repeated("k", "A key: Start[.Char][bdfinr][,End[.Char][bdfinr]].")
    files: list[str] = operands("File", "The files; - is standard input.")
    examples = (
        ("Sort by the third field, a number", "sort -t: -n -k 3,3 /etc/passwd"),
        ("Sort and leave out what is there twice", "sort -u /tmp/names"),
    )
    usage_status = 2

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Turn the old keys (+1 -2) into -k, and let flags follow operands as AIX does."""
        words: list[str] = []
        files: list[str] = []
        queue = list(arguments)
        while queue:
            word = queue.pop(0)
            if word == "--":
                files.extend(queue)
                break
            if re.match(r"\+\d", word):
                end = queue.pop(0) if queue and re.match(r"-\d", queue[0]) else ""
                words.append("-k" + old_key(word[1:], end[1:]))
            elif word.startswith("-") and len(word) > 1:
                words.append(word)
                if word[-1] in "Ttzok" and re.fullmatch("-[AbcdfimnruTtzok]+", word) and queue:
                    takes = re.search("[Ttzok]", word)
                    if takes is not None and takes.end() == len(word):
                        words.append(queue.pop(0))
            else:
                files.append(word)
        return super().parse([*words, "--", *files])

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Sort; wait only where standard input or a device is read."""
        if self.separator is not None and len(self.separator) != 1:
            proc.fail(BAD_DELIMITER, 2)
        letters = "".join(
            letter for letter, given in (
                ("b", self.blanks), ("d", self.dictionary), ("f", self.fold),
                ("i", self.printable), ("n", self.numeric), ("r", self.reverse),
            ) if given
        )  # fmt: skip
        self.ordering: list[Key] = []
        for text in self.keys:
            key = read_key(text, letters)
            if key is None:
                proc.fail(BAD_FIELD, 2, value=text)
            self.ordering.append(key)
        if not self.ordering:
            self.ordering = [Key((0, 0), None, letters, "b" in letters, False)]
        names = self.files or ["-"]
        try:
            texts = [plain(proc, name) for name in names]
        except FileRefusal as refusal:
            proc.fail(CANNOT_OPEN, 2, file=refusal.path, reason=strerror(refusal.error))
        whole = [text for text in texts if text is not None]
        if len(whole) < len(names):
            return self._wait(proc, names)
        return proc.kernel.scheduler.in_turns(self._sort(proc, whole))

    async def _wait(self, proc: Process, names: list[str]) -> None:
        texts = [await read_input(proc, name) for name in names]
        more = proc.kernel.scheduler.in_turns(self._sort(proc, texts))
        if more is not None:
            await more
        await proc.stdout.drain()

    def _sort(self, proc: Process, texts: list[str]) -> Iterator[int]:
        lines: list[str] = []
        for text in texts:
            for piece in pieces(text):
                lines += lines_of(piece)
                yield len(piece) // STEP_BYTES
        done = yield from order(
            lines, self.ordering, self.separator, self.reverse, self.unique
        )
        if self.check:
            for number, (line, wanted) in enumerate(zip(lines, done, strict=False), 1):
                if line != wanted:
                    proc.fail(DISORDER, file=(self.files or ["-"])[0], line=number)
                if not number % PART:
                    yield 1
            proc.status = 0 if len(lines) == len(done) else 1
        elif self.output is None:
            proc.print(*done)
        else:
            try:
                proc.files.write(self.output, "".join(line + "\n" for line in done))
            except FileRefusal as refusal:
                proc.fail(CANNOT_OPEN, 2, file=self.output, reason=strerror(refusal.error))
