"""Where print writes, and what getline reads from: files and commands, by name.

Not standard output (`runtime` holds that back in pieces). A name stays open until `close`
or the end of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.kernel.scheduler import Signalled, Task
from emulator.kernel.streams import Pipe, Stream
from emulator.machine.errors import FileRefusal
from emulator.text.awk import limits
from emulator.text.awk.errors import Fault, LimitPassed
from emulator.text.awk.inputs import Reader

if TYPE_CHECKING:
    from emulator.kernel.process import Process


class Output:
    """An open file, or a command that reads (`task`)."""

    __slots__ = ("stream", "task")

    def __init__(self, stream: Stream, task: Task | None = None) -> None:
        self.stream = stream
        self.task = task


class Streams:
    """All that a program has open."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.outputs: dict[str, Output] = {}
        self.readers: dict[tuple[str, str], tuple[Reader, Task | None]] = {}

    # --- commands ------------------------------------------------------------------------

    def start(self, command: str, stdin: Stream, stdout: Stream, end: Stream | None) -> Task:
        """Run a command of the shell; `end` is closed when it is over. Raises Fault."""
        process = self.process
        shell = process.kernel.shell
        if shell is None:
            raise Fault("shell")
        child = process.fork("ksh", f"sh -c {command}", (stdin, stdout, process.stderr))
        task = process.kernel.spawn(child, shell.run_text(child, command, ["sh"]))
        before = task.on_end

        def ended(task: Task) -> None:
            if before is not None:
                before(task)
            if end is not None:
                end.close()

        task.on_end = ended
        tty = process.tty
        current = process.kernel.scheduler.current
        if tty is not None and current is not None and current.foreground:
            task.foreground = True
            tty.foreground.append(task)
        return task

    async def over(self, task: Task) -> int:
        """Wait for a command; its status."""
        try:
            return await task.wait()
        except Signalled as signalled:
            self.process.kernel.scheduler.throw(task, Signalled(signalled.signal))
            raise
        finally:
            self._background(task)

    def _background(self, task: Task) -> None:
        tty = self.process.tty
        if tty is not None and task in tty.foreground:
            tty.foreground.remove(task)

    # --- names ---------------------------------------------------------------------------

    def output(self, how: str, name: str) -> Output:
        """What `print > name`, `>> name` or `| name` writes to. Raises Fault."""
        known = self.outputs.get(name)
        if known is not None:
            return known
        self._room()
        if how == "|":
            pipe = Pipe(self.process.kernel.scheduler)
            task = self.start(name, pipe.reader, self.process.stdout, pipe.reader)
            made = Output(pipe.writer, task)
        elif name in ("/dev/stdout", "-"):
            made = Output(self.process.stdout.share())
        elif name == "/dev/stderr":
            made = Output(self.process.stderr.share())
        else:
            try:
                stream = self.process.kernel.open(
                    self.process, name, "a" if how == ">>" else "w"
                )
            except FileRefusal as refusal:
                raise Fault("output", name) from refusal
            made = Output(stream)
        self.outputs[name] = made
        return made

    def reader(self, kind: str, name: str) -> Reader | None:
        """What getline reads: a file ("<") or a command ("|"); None: cannot be opened."""
        known = self.readers.get((kind, name))
        if known is not None:
            return known[0]
        self._room()
        task = None
        if kind == "|":
            pipe = Pipe(self.process.kernel.scheduler)
            task = self.start(name, self.process.stdin, pipe.writer, pipe.writer)
            stream: Stream = pipe.reader
        elif name == "-":
            stream = self.process.stdin.share()
        else:
            try:
                stream = self.process.kernel.open(self.process, name, "r")
            except FileRefusal:
                return None
        reader = Reader(stream)
        self.readers[kind, name] = reader, task
        return reader

    def _room(self) -> None:
        if len(self.outputs) + len(self.readers) >= limits.STREAMS:
            raise LimitPassed("STREAMS", limits.STREAMS)

    async def close(self, name: str) -> float:
        """Close what has this name; the status of a command, 0 of a file, -1 of nothing."""
        status = -1.0
        made = self.outputs.pop(name, None)
        if made is not None:
            made.stream.close()
            status = float(await self.over(made.task)) if made.task is not None else 0.0
        for kind in ("<", "|"):
            known = self.readers.pop((kind, name), None)
            if known is not None:
                reader, task = known
                reader.stream.close()
                status = float(await self.over(task)) if task is not None else 0.0
        return status

    async def close_all(self) -> None:
        """The program is over: let go of everything, and wait for its commands."""
        for name in list(self.outputs):
            await self.close(name)
        for _, name in list(self.readers):
            await self.close(name)

    def abandon(self) -> None:
        """A signal ends the program: let go of everything at once."""
        for made in self.outputs.values():
            made.stream.close()
            if made.task is not None:
                self._background(made.task)
        for reader, task in self.readers.values():
            reader.stream.close()
            if task is not None:
                self._background(task)
        self.outputs.clear()
        self.readers.clear()
