"""What a process reads and writes: files, pipes, terminals, devices.

Open file descriptions in the UNIX sense: several descriptors may share one (`share`),
and the last `close` lets it go. Text is one character a byte.
`write` never waits; a writer of much calls `drain` now and then, which waits while a
pipe is full or a front end is behind. Writing to a pipe nobody reads raises Signalled("PIPE").
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from emulator.kernel.outlets import Outlet
from emulator.kernel.scheduler import Scheduler, Signalled, Waiters
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import FileSpace, Node, Place, contents

if TYPE_CHECKING:
    from emulator.kernel.scheduler import Task

#: Bytes a pipe holds before its writer has to wait.
PIPE_LIMIT = 65_536
#: What `Tty.read_key` gives instead of a key where the screen has to be drawn again.
REDRAW = "redraw"
#: … and where nothing was pressed in the time that was given.
TIME_IS_UP = "time is up"
#: Bytes a pipe holds at all: what one command that cannot wait may write at once.
PIPE_CEILING = 32 * 1024 * 1024
#: Bytes of one line, and of all that is read at once: a process's memory is not endless.
READ_CEILING = 32 * 1024 * 1024


class Stream:
    """Base: reads nothing, swallows what is written (that is /dev/null)."""

    is_terminal = False

    def __init__(self) -> None:
        self.references = 1

    def share(self) -> Stream:
        """One more descriptor refers to this."""
        self.references += 1
        return self

    def close(self) -> None:
        """One descriptor fewer; the last lets go."""
        self.references -= 1
        if self.references == 0:
            self.released()

    def released(self) -> None:
        """Nobody refers to this any more."""

    def write(self, text: str) -> None:
        """Write all of `text` now."""

    async def drain(self) -> None:
        """Wait until there is room to write more."""

    async def read(self, count: int = 65_536) -> str:
        """Up to `count` bytes, at least one; "" at the end."""
        return ""

    async def readline(self) -> str:
        """A line with its newline; what is left before the end; "" at the end."""
        parts = []
        while (char := await self.read(1)) != "":
            parts.append(char)
            if char == "\n":
                break
        return "".join(parts)

    def line_now(self) -> str | None:
        """The next line with its newline where it is there; None: `await readline()`."""
        return None

    async def read_all(self) -> str:
        """Everything up to the end. Raises FileRefusal (ENOMEM) past READ_CEILING."""
        parts = []
        size = 0
        while (part := await self.read()) != "":
            parts.append(part)
            size += len(part)
            if size > READ_CEILING:
                raise FileRefusal("ENOMEM", "read")
        return "".join(parts)


class TextStream(Stream):
    """Reads a given text (a here-document, an argument of a test)."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.offset = 0

    async def read(self, count: int = 65_536) -> str:
        """The next `count` bytes."""
        part = self.text[self.offset : self.offset + count]
        self.offset += len(part)
        return part

    def line_now(self) -> str | None:
        """The next line; None where no newline ends it."""
        start = self.offset
        end = self.text.find("\n", start) + 1
        if not end:
            return None
        self.offset = end
        return self.text[start:end]

    async def readline(self) -> str:
        """The next line."""
        end = self.text.find("\n", self.offset)
        return await self.read((end + 1 if end >= 0 else len(self.text)) - self.offset)


class Collector(Stream):
    """Keeps what is written: command substitution, tests."""

    def __init__(self, limit: int = 64 * 1024 * 1024) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.size = 0
        self.limit = limit

    def write(self, text: str) -> None:
        """Keep `text`; past the limit the writer gets SIGPIPE."""
        self.size += len(text)
        if self.size > self.limit:
            raise Signalled("PIPE")
        self.parts.append(text)

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self.parts)


class ZeroStream(Stream):
    """/dev/zero."""

    async def read(self, count: int = 65_536) -> str:
        """`count` NUL bytes."""
        return "\0" * count

    async def readline(self) -> str:
        """A line without end: no memory holds it."""
        raise FileRefusal("ENOMEM", "/dev/zero")


class FileStream(Stream):
    """An open plain file: an offset into its contents. Writes replace from the offset on."""

    def __init__(self, files: FileSpace, place: Place, append: bool = False) -> None:
        super().__init__()
        self.files = files
        self.place = place
        self.append = append
        self.offset = 0
        files.machine.hold(place.tree, place.inode)

    def released(self) -> None:
        """Let go of the file: one that has no name any more is gone now."""
        self.files.machine.release(self.place.tree, self.place.inode)

    @property
    def _node(self) -> Node:
        node = self.files.machine.found(self.place)
        if node is None:
            # Its file system went while the file was open (umount -f).
            raise FileRefusal("ESTALE", self.place.path)
        return node

    @property
    def _text(self) -> str:
        return contents(self._node)

    def write(self, text: str) -> None:
        """Write at the offset, or at the end with `append`. Raises FileRefusal (ENOSPC)."""
        length = self._node.length
        at = length if self.append else self.offset
        if at >= length:
            self.files.append(self.place, "\0" * (at - length) + text)
        else:
            old = self._text
            self.files.put(self.place, old[:at] + text + old[at + len(text) :])
        self.offset = at + len(text)

    async def read(self, count: int = 65_536) -> str:
        """From the offset on."""
        part = self._text[self.offset : self.offset + count]
        self.offset += len(part)
        return part

    async def readline(self) -> str:
        """The line at the offset."""
        line = self.line_now()
        return await self.read(READ_CEILING) if line is None else line

    def line_now(self) -> str | None:
        """The line at the offset; None where no newline ends it."""
        text = self._text
        start = self.offset
        end = text.find("\n", start) + 1
        if not end:
            return None
        self.offset = end
        return text[start:end]


class Pipe:
    """A bounded buffer with two ends."""

    def __init__(self, scheduler: Scheduler) -> None:
        self.scheduler = scheduler
        self.parts: deque[str] = deque()
        #: Characters of the first part that were read already.
        self.start = 0
        self.size = 0
        self.changed = Waiters()
        self.reader = PipeReader(self)
        self.writer = PipeWriter(self)


class PipeReader(Stream):
    """The reading end."""

    def __init__(self, pipe: Pipe) -> None:
        super().__init__()
        self.pipe = pipe

    async def _fill(self) -> bool:
        """Wait for bytes; False at the end."""
        pipe = self.pipe
        while not pipe.parts:
            if pipe.writer.references <= 0:
                return False
            await pipe.scheduler.wait(pipe.changed)
        return True

    def _take(self, count: int) -> str:
        pipe = self.pipe
        part = pipe.parts[0]
        start, end = pipe.start, pipe.start + count
        if end < len(part):
            part = part[start:end]
            pipe.start = end
        else:
            part = part[start:]
            pipe.start = 0
            pipe.parts.popleft()
        pipe.size -= len(part)
        pipe.changed.wake()
        return part

    async def read(self, count: int = 65_536) -> str:
        """What is there, waiting for the first byte."""
        return self._take(count) if await self._fill() else ""

    async def readline(self) -> str:
        """A line, waiting for its end. Raises FileRefusal (ENOMEM) past READ_CEILING."""
        parts: list[str] = []
        size = 0
        while await self._fill():
            line = self.line_now()
            if line is not None:
                parts.append(line)
                break
            parts.append(self._take(1 << 30))
            size += len(parts[-1])
            if size > READ_CEILING:
                raise FileRefusal("ENOMEM", "read")
        return "".join(parts)

    def line_now(self) -> str | None:
        """A line that is there, up to the end of what was written at once."""
        pipe = self.pipe
        if not pipe.parts:
            return None
        end = pipe.parts[0].find("\n", pipe.start)
        return self._take(end + 1 - pipe.start) if end >= 0 else None

    def released(self) -> None:
        """Wake a writer that waits, so that it learns nobody reads."""
        self.pipe.parts.clear()
        self.pipe.start = 0
        self.pipe.size = 0
        self.pipe.changed.wake()


class PipeWriter(Stream):
    """The writing end."""

    def __init__(self, pipe: Pipe) -> None:
        super().__init__()
        self.pipe = pipe

    def write(self, text: str) -> None:
        """Put `text` into the pipe; raises Signalled("PIPE") where nobody reads."""
        pipe = self.pipe
        if pipe.reader.references <= 0 or pipe.size > PIPE_CEILING:
            raise Signalled("PIPE")
        if text:
            pipe.parts.append(text)
            pipe.size += len(text)
            pipe.changed.wake()

    async def drain(self) -> None:
        """Wait while the pipe is full."""
        pipe = self.pipe
        while pipe.size > PIPE_LIMIT and pipe.reader.references > 0:
            await pipe.scheduler.wait(pipe.changed)

    def released(self) -> None:
        """Wake a reader that waits, so that it sees the end."""
        self.pipe.changed.wake()


class Tty(Stream):
    """A terminal of the machine: lines and keys come in, text goes out.

    `sink` receives what is written; `event` receives what a front end must know beside
    it (a prompt, a change of mode) as a name and a value. Lines queue until somebody
    reads them; None in the queue is an end of file (Ctrl-D).
    """

    is_terminal = True

    def __init__(
        self,
        scheduler: Scheduler,
        name: str,
        sink: Callable[[str], None],
        event: Callable[[str, Any], None] | None = None,
        rows: int = 24,
        columns: int = 80,
        outlet: Outlet | None = None,
    ) -> None:
        super().__init__()
        self.scheduler = scheduler
        self.name = name  # pts/0
        self.sink = sink
        self.event = event or (lambda name, value: None)
        self.rows = rows
        self.columns = columns
        self.outlet = outlet or Outlet(scheduler)
        self.lines: deque[str | None] = deque()
        self.partial = ""
        self.keys: deque[str] = deque()
        #: Whether the last program that read keys has given them up (`end_keys`).
        self.keys_ended = False
        #: Whether a program waits for a key just now.
        self.key_waits = False
        self.arrived = Waiters()
        self.hung_up = False
        #: Tasks that Ctrl-C and Ctrl-Z reach.
        self.foreground: list[Task] = []
        #: Tasks that run interactive shells here: Ctrl-Z is never for them.
        self.shells: list[Task] = []
        self.last_written = "\n"
        #: Whether what is typed is shown (`stty -echo` turns it off).
        self.echo = True

    def write(self, text: str) -> None:
        """Show `text`; newlines become CR LF in the front end."""
        if text:
            self.last_written = text[-1]
            self.sink(text)
            self.outlet.passed(len(text))

    async def drain(self) -> None:
        """Wait while whoever is at the terminal does not take what was written."""
        await self.outlet.drain()

    def type(self, line: str | None) -> None:
        """A line (without its newline) was entered; None is an end of file."""
        self.lines.append(line)
        self.arrived.wake()

    def press(self, keys: str) -> None:
        """Keys were pressed while a program reads them one by one.

        Where none does any more, they crossed its end on their way: they go back.
        """
        if self.keys_ended:
            self.event("lines", keys)
            return
        self.keys.extend(keys)
        self.arrived.wake()

    @property
    def is_read(self) -> bool:
        """Whether somebody waits for what is typed next."""
        return bool(self.arrived.tasks)

    def innermost(self) -> list[Task]:
        """What Ctrl-C reaches: what the innermost shell runs, else that shell itself."""
        inner = [place for place, task in enumerate(self.foreground) if task in self.shells]
        if not inner:
            return self.foreground[:]
        return self.foreground[inner[-1] + 1 :] or self.foreground[inner[-1] :]

    async def read(self, count: int = 65_536) -> str:
        """From the line being read; waits for one."""
        if not self.partial:
            line = await self.read_line()
            if line is None:
                return ""
            self.partial = line + "\n"
        part, self.partial = self.partial[:count], self.partial[count:]
        return part

    async def readline(self) -> str:
        """The next line with its newline; "" at an end of file."""
        return await self.read()

    async def read_line(self, hidden: bool = False) -> str | None:
        """The next line as it was typed; None at an end of file or when hung up.

        `hidden`: the terminal does not show it, nor its end (a password).
        """
        while not self.lines:
            if self.hung_up:
                return None
            if self.key_waits:
                self.end_keys()  # who waits for keys was stopped from elsewhere
            self.event("read", "hidden" if hidden or not self.echo else None)
            await self.scheduler.wait(self.arrived)
        return self.lines.popleft()

    async def read_key(self, wakes: bool = False, limit: int | None = None) -> str:
        """The next key, for full-screen programs; "" when hung up.

        With `wakes`, REDRAW where something else happened meanwhile: the window has another
        size, or the program was stopped and runs again. With `limit`, TIME_IS_UP where so
        many microseconds of machine time have passed without a key.
        """
        clock = self.scheduler.clock
        end = None if limit is None else clock.now + limit
        while not self.keys:
            if self.hung_up:
                return ""
            self.keys_ended = False
            self.event("keys", None)
            self.key_waits = True
            left = None if end is None else end - clock.now
            try:
                in_time = await self.scheduler.wait(self.arrived, left)
            finally:
                self.key_waits = False
            if not in_time and not self.keys and not self.hung_up:
                return TIME_IS_UP
            if wakes and not self.keys and not self.hung_up:
                return REDRAW
        return self.keys.popleft()

    def resize(self, rows: int, columns: int) -> None:
        """The window has another size; who waits for a key learns of it."""
        self.rows, self.columns = rows, columns
        if self.key_waits:
            self.arrived.wake()

    def end_keys(self) -> None:
        """No program reads keys any more: the front end has lines again.

        It gets the keys back that nobody used, so that what was typed ahead is not lost.
        """
        self.keys_ended = True
        self.key_waits = False
        left = "".join(self.keys)
        self.keys.clear()
        self.event("lines", left)
