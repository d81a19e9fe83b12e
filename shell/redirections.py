"""Descriptors: what `<`, `>`, `>>`, `<<`, `n>&m` and their like do to a shell's streams.

Not the streams themselves (`emulator.kernel.streams`). A redirection is undone with what
`redirect` gave, except by `exec`, which keeps it.
"""

from __future__ import annotations

from emulator.kernel.streams import Stream, TextStream
from emulator.machine.errors import FileRefusal
from emulator.messages import ksh as messages
from emulator.messages.strerror import strerror
from shell.expansion import Expander
from shell.state import Abort
from shell.syntax.nodes import Redirection, Word

#: A descriptor and the stream it had; None where it was closed.
Undo = tuple[int, Stream | None]

_MODES = {"<": "r", ">": "w", ">|": "w", ">>": "a", "<>": "rw"}


class Refused(Abort):
    """A redirection failed: the command is not run, what follows it is."""


class ClosedStream(Stream):
    """What a closed descriptor reads and writes: nothing."""


class Redirector(Expander):
    """A shell that can redirect its streams."""

    #: The coprocess's ends, where there is one: what it writes, what it reads.
    coprocess: tuple[Stream | None, Stream | None] = (None, None)

    #: Whether the descriptors count as this shell's own references (`hold`).
    held = False

    def hold(self) -> None:
        """Refer to the streams once more: the descriptors of a process are its own.

        Descriptors from 3 on were counted when the shell was forked.
        """
        if not self.held:
            self.held = True
            process = self.process
            for stream in (process.stdin, process.stdout, process.stderr):
                stream.share()

    def let_go(self) -> None:
        """Close every descriptor, as the end of a process does."""
        if self.held:
            self.held = False
            process = self.process
            for stream in (process.stdin, process.stdout, process.stderr):
                stream.close()
            self.let_go_of_others()

    def let_go_of_others(self) -> None:
        """Close the descriptors from 3 on."""
        for stream in self.descriptors.values():
            stream.close()
        self.descriptors.clear()

    def stream(self, descriptor: int) -> Stream | None:
        """Give the stream of a descriptor; None where it is closed."""
        if descriptor == 1:
            found: Stream | None = self.process.stdout
        elif descriptor == 0:
            found = self.process.stdin
        elif descriptor == 2:
            found = self.process.stderr
        else:
            found = self.descriptors.get(descriptor)
        return None if found.__class__ is ClosedStream else found

    def _put(self, descriptor: int, stream: Stream | None) -> None:
        if descriptor > 2:
            if stream is None:
                self.descriptors.pop(descriptor, None)
            else:
                self.descriptors[descriptor] = stream
            return
        stream = stream or ClosedStream()
        if descriptor == 1:
            self.process.stdout = stream
        elif descriptor == 0:
            self.process.stdin = stream
        else:
            self.process.stderr = stream

    def redirect(self, redirections: tuple[Redirection, ...]) -> list[Undo]:
        """Redirect, from left to right. Raises Refused, with nothing redirected."""
        undo: list[Undo] = []
        try:
            for redirection in redirections:
                document = redirection.document
                word = redirection.target if document is None else document.body
                self._redirect(redirection, self.text(word), undo)
        except BaseException:
            self.restore(undo)
            raise
        return undo

    async def redirect_running(self, redirections: tuple[Redirection, ...]) -> list[Undo]:
        """As `redirect`, where a target or a here-document may run commands."""
        undo: list[Undo] = []
        traced = "xtrace" in self.options
        try:
            for redirection in redirections:
                document = redirection.document
                word = redirection.target if document is None else document.body
                text = await self.text_running(word)
                if traced and document is None:
                    shown = f"{redirection.descriptor}{redirection.operator} {text}\n"
                    self.process.stderr.write(await self.trace_prompt() + shown)
                self._redirect(redirection, text, undo)
        except BaseException:
            self.restore(undo)
            raise
        return undo

    async def trace_prompt(self) -> str:
        """Give PS4, expanded."""
        raise NotImplementedError

    def restore(self, undo: list[Undo]) -> None:
        """Give the descriptors back what they had."""
        for descriptor, old in reversed(undo):
            current = self.stream(descriptor)
            self._put(descriptor, old)
            if current is not None:
                current.close()

    def keep(self, undo: list[Undo]) -> None:
        """Let go of what was redirected for good."""
        for _, old in undo:
            if old is not None:
                old.close()

    def _redirect(self, redirection: Redirection, text: str, undo: list[Undo]) -> None:
        operator = redirection.operator
        if redirection.document is not None:
            stream: Stream | None = TextStream(text)
        elif operator in ("<&", ">&"):
            stream = self._duplicate(text, operator)
        else:
            if operator != "<" and "restricted" in self.options:
                self.say(messages.RESTRICTED, name=text)
                raise Refused
            stream = self.opened(text, _MODES[operator], operator == ">")
        descriptor = redirection.descriptor
        if descriptor > 2 and self.process.files.limits is not None:
            self._countable(descriptor, stream)
        undo.append((descriptor, self.stream(descriptor)))
        self._put(descriptor, stream)

    def _countable(self, descriptor: int, stream: Stream | None) -> None:
        """Keep to `ulimit -n`. Raises Refused."""
        limit = self.process.files.limits["n"][0] if self.process.files.limits else None
        if limit is not None and descriptor >= limit and stream is not None:
            stream.close()
            self.say(messages.TOO_MANY_DESCRIPTORS, name=str(descriptor), limit=limit)
            raise Refused

    def opened(self, path: str, mode: str, careful: bool = False) -> Stream:
        """Open a file; `careful` refuses to empty one under noclobber. Raises Refused."""
        try:
            if careful and "noclobber" in self.options:
                files = self.process.files
                if files.exists(path) and files.node(path).kind == "-":
                    self.say(messages.EXISTS, name=path)
                    raise Refused
            return self.kernel.open(self.process, path, mode)
        except FileRefusal as refusal:
            self.process.stderr.write(strerror(refusal.error) + "\n")
            message = messages.CANNOT_OPEN if mode == "r" else messages.CANNOT_CREATE
            self.say(message, name=path)
            raise Refused from None

    def _duplicate(self, text: str, operator: str) -> Stream | None:
        """Give the stream behind `<&text` or `>&text`; None closes. Raises Refused."""
        if text == "-":
            return None
        if text == "p":
            return self._coprocess_end(0 if operator == "<&" else 1)
        stream = self.stream(int(text)) if text.isdecimal() and len(text) == 1 else None
        if stream is None:
            self.say(messages.BAD_DESCRIPTOR, name=text)
            raise Refused
        return stream.share()

    def _coprocess_end(self, which: int) -> Stream:
        """Take one end of the coprocess: what it writes (0) or reads (1). Raises Refused."""
        ends = list(self.coprocess)
        stream, ends[which] = ends[which], None
        if stream is None:
            self.say(messages.NO_COPROCESS)
            raise Refused
        self.coprocess = ends[0], ends[1]
        return stream


def runs(redirections: tuple[Redirection, ...]) -> bool:
    """Tell whether commands must run before the redirections are known."""
    for redirection in redirections:
        word: Word = redirection.target
        if redirection.document is not None:
            word = redirection.document.body
        if word.runs:
            return True
    return False
