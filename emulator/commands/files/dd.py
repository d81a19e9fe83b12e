"""dd: copy, by blocks, and convert. Source: IBM's page of dd; POSIX, "dd"."""

from __future__ import annotations

import re
from typing import NamedTuple

from emulator.kernel.process import Process
from emulator.kernel.streams import FileStream, Stream, TextStream
from emulator.machine.errors import FileRefusal
from emulator.messages import files as messages
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, operands

#: Largest block, and all that one call copies: what a file of this machine may hold.
LIMIT = 64 * 1024 * 1024
_UNITS = {"": 1, "b": 512, "k": 1024, "w": 2, "m": 1024 * 1024}
#: Letters of ASCII alone: a byte past it is no letter of its own.
_SMALL = {ord(one): one.lower() for one in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_CAPITAL = {ord(one): one.upper() for one in "abcdefghijklmnopqrstuvwxyz"}
_CONVERSIONS = frozenset(["lcase", "ucase", "swab", "noerror", "notrunc", "sync", "block",
                          "unblock"])  # fmt: skip


class Asked(NamedTuple):
    """What the words of a call ask for. Sizes in bytes, `most` and `skip` in blocks read."""

    read: int  # a block
    write: int  # a block
    most: int  # -1: all there is
    skip: int
    seek: int  # blocks of the output
    how: frozenset[str]
    record: int


class Dd(Command):
    """dd [bs=BlockSize] [cbs=BlockSize] [conv=Conversion,...] [count=InputBlocks]
    [files=InputFiles] [fskip=SkipEOFs] [ibs=InputBlockSize] [if=InFile] [obs=OutputBlockSize]
    [of=OutFile] [seek=RecordNumber] [skip=SkipInputBlocks]

    Copies standard input, or InFile, to standard output, or OutFile, by blocks (512 bytes
    where nothing is said), and tells how many there were, whole ones and parts. A size may
    end in b (512), k (1024), m or w (2); 2x80 is a product. Conversions: lcase, ucase, swab,
    sync (blocks filled up), notrunc (the output is not cut off first), noerror, and with cbs
    block (lines to records) and unblock. Of tapes nothing is simulated: files and fskip.
    """

    words: list[str] = operands("Word", "name=value.")
    examples = (
        ("Make a file of 10 MB", "dd if=/dev/zero of=/tmp/big bs=1024k count=10"),
        ("Letters in capitals", "dd if=/etc/motd conv=ucase"),
    )
    usage_status = 2

    async def run(self, proc: Process) -> None:
        """Read the words, open both ends, copy."""
        words = self._words(proc)
        asked = self._asked(proc, words)
        source = self._source(proc, words)
        try:
            target = self._target(proc, words, asked.seek * asked.write, "notrunc" in asked.how)
            try:
                await self._copy(proc, source, target, asked)
            finally:
                if target is not proc.stdout:
                    target.close()
        finally:
            if source is not proc.stdin:
                source.close()

    def _words(self, proc: Process) -> dict[str, str]:
        words: dict[str, str] = {}
        for word in self.words:
            name, equals, value = word.partition("=")
            if not equals or name not in (
                "bs", "cbs", "conv", "count", "ibs", "if", "obs", "of", "seek", "skip",
            ):  # fmt: skip
                if name in ("files", "fskip") and equals:
                    proc.fail(messages.DD_TAPES, 2, name=name)
                proc.error(messages.DD_BAD_WORD, 2, word=word)
                raise UsageError("", word)
            words[name] = value
        return words

    def _asked(self, proc: Process, words: dict[str, str]) -> Asked:
        both, read, write = (
            self._number(proc, name, words.get(name, "512")) for name in ("bs", "ibs", "obs")
        )
        if "bs" in words:
            read = write = both
        how = frozenset(filter(None, words.get("conv", "").split(",")))
        if how - _CONVERSIONS or {"lcase", "ucase"} <= how or {"block", "unblock"} <= how:
            proc.fail(messages.DD_BAD_WORD, 2, word=f"conv={words['conv']}")
        record = self._number(proc, "cbs", words["cbs"]) if "cbs" in words else 0
        if how & {"block", "unblock"} and not record:
            proc.fail(messages.DD_BAD_WORD, 2, word="cbs=0")
        count, skip, seek = (
            self._number(proc, name, words[name], 0) if name in words else -1
            for name in ("count", "skip", "seek")
        )
        return Asked(read, write, count, max(skip, 0), max(seek, 0), how, record)

    def _number(self, proc: Process, name: str, text: str, least: int = 1) -> int:
        total = 1
        for part in text.split("x"):
            found = re.fullmatch(r"([0-9]{1,9})([bkwm]?)", part)
            if found is None:
                proc.fail(messages.DD_BAD_WORD, 2, word=f"{name}={text}")
            total *= int(found.group(1)) * _UNITS[found.group(2)]
        if total < least or (least and total > LIMIT):
            proc.fail(messages.DD_BAD_WORD, 2, word=f"{name}={text}")
        return total

    def _source(self, proc: Process, words: dict[str, str]) -> Stream:
        if "if" not in words:
            return proc.stdin
        try:
            return proc.kernel.open(proc, words["if"], "r")
        except FileRefusal as refusal:
            reason = strerror(refusal.error)
            proc.fail(messages.DD_CANNOT_OPEN, 2, file=words["if"], reason=reason)

    def _target(self, proc: Process, words: dict[str, str], begin: int, kept: bool) -> Stream:
        """The output, everything before `begin` (bytes) and, with `kept`, behind as it was."""
        if "of" not in words:
            return proc.stdout
        path = words["of"]
        try:
            if not (begin or kept):
                return proc.kernel.open(proc, path, "w")
            stream = proc.kernel.open(proc, path, "rw")
            node = proc.files.node(path)
            if node.kind == "-":
                text = proc.files.read(path)
                if not kept or begin > len(text):
                    proc.files.write(path, text[:begin].ljust(begin, "\0"))
                assert isinstance(stream, FileStream)
                stream.offset = begin
            return stream
        except FileRefusal as refusal:
            reason = strerror(refusal.error)
            proc.fail(messages.DD_CANNOT_OPEN, 2, file=path, reason=reason)

    def _what_fits(self, target: Stream, text: str, write: int) -> int:
        """Write block by block until one is refused: how many there was room for."""
        done = 0
        while done * write < len(text):
            try:
                target.write(text[done * write : (done + 1) * write])
            except FileRefusal:
                break
            done += 1
        return done

    async def _copy(
        self, proc: Process, source: Stream, target: Stream, asked: Asked
    ) -> None:
        read, write, most, how = asked.read, asked.write, asked.most, asked.how
        taken, total = [0, 0], 0
        parts: list[str] = []
        if isinstance(source, FileStream):
            source = TextStream(await source.read(LIMIT + 1))  # looked up once, not by block
        for _ in range(asked.skip):
            if not await source.read(read):
                break
        while most < 0 or sum(taken) < most:
            block = await source.read(read)
            if not block:
                break
            taken[len(block) < read] += 1
            if "sync" in how:
                block = block.ljust(read, " " if how & {"block", "unblock"} else "\0")
            total += len(block)
            if total > LIMIT:
                proc.fail(messages.DD_TOO_MUCH, 2)
            parts.append(block)
            if proc.kernel.scheduler.step():
                await proc.kernel.scheduler.turn()
        text = _converted("".join(parts), how, asked.record)
        whole, rest = divmod(len(text), write)
        written = [whole, int(rest > 0)]
        try:
            target.write(text)
            await target.drain()
        except FileRefusal as refusal:
            proc.error(messages.DD_WRITE, 2, reason=strerror(refusal.error))
            written = [self._what_fits(target, text, write), 0]
            # It reads no further than to the block that is refused.
            taken = [min(taken[0], -(-(written[0] + 1) * write // read)), 0]
        for message, counts in ((messages.DD_IN, taken), (messages.DD_OUT, written)):
            proc.stderr.write(message.format("dd", whole=counts[0], part=counts[1]) + "\n")


def _converted(text: str, how: frozenset[str], record: int) -> str:
    if "swab" in how:
        pairs = [text[at : at + 2][::-1] for at in range(0, len(text), 2)]
        text = "".join(pairs)
    if "block" in how:
        lines = text.split("\n")
        if lines[-1] == "":
            lines.pop()
        text = "".join(line[:record].ljust(record) for line in lines)
    elif "unblock" in how:
        records = (text[at : at + record] for at in range(0, len(text), record))
        text = "".join(f"{one.rstrip(' ')}\n" for one in records)
    if "lcase" in how:
        text = text.translate(_SMALL)
    elif "ucase" in how:
        text = text.translate(_CAPITAL)
    return text
