"""A machine that runs: its kernel, its logins, and what reaches them, in order.

The one engine behind the server, the tests and the grader. What reaches it is an
`Entry`; each is journaled before it is acted on, and `replay` acts on entries read from
a journal at exactly the points they arrived at. Knows nothing of sockets and host time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from emulator.images import boot
from emulator.kernel.kernel import Kernel
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled, Task, Waiters
from emulator.kernel.streams import Stream, TextStream, Tty
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow, TerminalRow, new_pid, next_terminal
from emulator.machine.users import credentials, directory
from emulator.machine.vfs import Credentials, FileSpace
from shell.interactive import ToOpen
from shell.live.fronts import FrontEnd, Silent, Sink
from shell.live.journal import Entry, Header, Journal, Point
from shell.running import install

#: Steps a line that was being run when the server died is given at the next start.
UNFINISHED_STEPS = 20_000


class Input(TextStream):
    """Standard input of a session without a terminal: asks its front end for more."""

    def __init__(self, session: Session) -> None:
        super().__init__("")
        self.session = session
        self.at_end = False

    async def _more(self) -> bool:
        while self.offset >= len(self.text):
            if self.at_end:
                return False
            self.session.front.event("read", None)
            scheduler = self.session.live.kernel.scheduler
            await scheduler.wait(self.session.arrived)
        return True

    async def read(self, count: int = 65_536) -> str:
        """What has come, waiting for the first byte."""
        return await super().read(count) if await self._more() else ""

    async def readline(self) -> str:
        """A line, waiting for its end."""
        while "\n" not in self.text[self.offset :] and not self.at_end:
            self.session.front.event("read", None)
            await self.session.live.kernel.scheduler.wait(self.session.arrived)
        return await super().readline()

    def add(self, text: str) -> None:
        """More has come; "" is the end."""
        self.text = self.text[self.offset :] + text
        self.offset = 0
        self.at_end = self.at_end or not text
        self.session.arrived.wake()


class Session:
    """One login: a terminal with a login shell, or one -c command or script without."""

    def __init__(self, live: Live, number: int, front: FrontEnd) -> None:
        self.live = live
        self.number = number
        self.front = front
        self.tty: Tty | None = None
        self.input: Input | None = None
        self.task: Task | None = None
        self.arrived = Waiters()
        self.status = 0

    def event(self, name: str, value: Any) -> None:
        """What the session's terminal tells."""
        if name == "end":
            self.live.ended(self, int(value))
        else:
            self.front.event(name, value)

    @property
    def finished(self) -> bool:
        """Whether its shell has ended."""
        return self.task is None or self.task.finished


class Live:
    """A machine, its kernel and its sessions."""

    def __init__(
        self,
        machine: Machine,
        header: Header | None = None,
        journal: Journal | None = None,
    ) -> None:
        self.machine = machine
        self.header = header or Header(machine.image, "virtual")
        self.journal = journal
        self.kernel = Kernel(machine)
        install(self.kernel)
        self.sessions: dict[int, Session] = {}
        self.last_session = 0
        #: Called with every entry that was acted on, after it was (tests, graders).
        self.watch: Callable[[Entry], None] | None = None

    @classmethod
    def start(cls, header: Header, journal: Journal | None = None) -> Live:
        """Boot the image a journal names."""
        return cls(boot(header.image), header, journal)

    # --- what reaches the machine --------------------------------------------------------

    @property
    def point(self) -> Point:
        """How far the machine has come."""
        scheduler = self.kernel.scheduler
        return Point(scheduler.turns, self.machine.clock.steps, self.machine.clock.now)

    def arrive(
        self, do: str, session: int = 0, front: FrontEnd | None = None, **fields: Any
    ) -> Session:
        """Something reached the machine now: journal it, act on it. `open` and `exec` of
        session 0 begin a new session, shown by `front`.
        """
        if do in ("open", "exec"):
            session = self.last_session + 1
        entry = Entry(self.point, do, session, fields)
        if self.journal is not None:
            self.journal.append(entry)
        return self.act(entry, front or Silent())

    def act(self, entry: Entry, front: FrontEnd | None = None) -> Session:
        """Act on an entry; nothing is run yet."""
        if entry.do in ("open", "exec"):
            self.last_session = entry.session
            session = Session(self, entry.session, front or Silent())
            self.sessions[entry.session] = session
            if entry.do == "open":
                self._open(session, entry.fields)
            else:
                self._exec(session, entry.fields)
        else:
            session = self.sessions.get(entry.session) or Session(self, entry.session, Silent())
            self._deliver(session, entry.do, entry.fields)
        if self.watch is not None:
            self.watch(entry)
        return session

    def _deliver(self, session: Session, do: str, fields: dict[str, Any]) -> None:
        tty = session.tty
        if session.task is not None:
            session.task.refresh()
        if do == "line" and tty is not None:
            text = fields["text"]
            tty.type(ToOpen(text) if fields.get("open") else text)
        elif do == "eof" and tty is not None:
            tty.type(None)
        elif do == "keys" and tty is not None:
            tty.press(fields["text"])
        elif do == "resize" and tty is not None:
            tty.resize(fields["rows"], fields["columns"])
        elif do == "input" and session.input is not None:
            session.input.add(fields["text"])
        elif do == "signal":
            self._signal(session, fields["name"])
        elif do == "close":
            self._hang_up(session)

    def _signal(self, session: Session, name: str) -> None:
        tty, shell = session.tty, session.task
        if tty is None:
            if shell is not None and name != "TSTP":
                self.kernel.scheduler.throw(shell, Signalled(name))
            return
        tty.last_written = "C"  # the terminal shows ^C: what follows begins a new line
        # Who reads a line and ignores the signal has to ask for one again: the front end
        # gave the key up for the line.
        tty.arrived.wake()
        if name == "TSTP":
            if tty.foreground:
                tty.event("suspend", None)
            for task in tty.foreground[:]:
                if task not in tty.shells:
                    self.kernel.signal(task.pid, "TSTP")
            return
        # As a terminal's driver does: a line that nobody has read yet is not run.
        tty.lines.clear()
        tty.partial = ""
        waits = shell is not None and any(
            task in tty.shells or (not task.finished and shell.waiting is task.done)
            for task in tty.foreground
        )
        self.kernel.interrupt(tty, name)
        if shell is not None and not waits:
            # It is not one of them that the shell waits for: it runs itself, behind a
            # pipe, or is just about to see that a command has ended.
            self.kernel.scheduler.throw(shell, Signalled(name))

    def _hang_up(self, session: Session) -> None:
        tty = session.tty
        if tty is not None:
            tty.hung_up = True
            tty.lines.clear()
            tty.arrived.wake()
            # What ignores hang-ups (nohup, `trap '' HUP`) lives on; login shells never do.
            self.kernel.interrupt(tty, "HUP")
        if session.input is not None:
            session.input.add("")
        if session.task is not None:
            self.kernel.scheduler.throw(session.task, Signalled("HUP"))

    # --- sessions ------------------------------------------------------------------------

    def _process(
        self, name: str, tty: Tty | None, streams: tuple[Stream, Stream, Stream]
    ) -> Process:
        machine = self.machine
        pid = new_pid(machine)
        terminal = tty.name if tty is not None else ""
        machine.processes[pid] = ProcessRow(
            pid, 1, 0, machine.clock.seconds, name, name.lstrip("-"),
            terminal=terminal, group=pid,
        )  # fmt: skip
        if tty is not None:
            machine.terminals[tty.name] = TerminalRow(
                tty.name, "root", machine.clock.seconds, "", pid
            )
        known = directory(machine)
        root = known.users.get("root")
        who = credentials(known, root) if root is not None else Credentials()
        files = FileSpace(machine, "", "/", who)
        return Process(self.kernel, pid, name, "", files, {}, streams, tty)

    def _open(self, session: Session, fields: dict[str, Any]) -> None:
        name = next_terminal(self.machine)
        tty = Tty(
            self.kernel.scheduler,
            name,
            session.front.output,
            session.event,
            fields.get("rows", 24),
            fields.get("columns", 80),
        )
        session.tty = tty
        self.kernel.ttys[name] = tty
        process = self._process("-ksh", tty, (tty, tty, tty))
        process.environment["TERM"] = fields.get("term", "xterm")
        assert self.kernel.shell is not None
        self.run_session(session, process, self.kernel.shell.run_login(process))

    def _exec(self, session: Session, fields: dict[str, Any]) -> None:
        session.input = Input(session)
        streams = (session.input, Sink(session.front.output), Sink(session.front.error))
        process = self._process("ksh", None, streams)
        assert self.kernel.shell is not None
        runner, how = self.kernel.shell, fields.get("how", "-c")
        arguments = [fields.get("name", "ksh"), *fields.get("arguments", [])]
        if how == "-s":
            self.run_session(session, process, runner.run_input(process, arguments))
        else:
            coro = runner.run_text(process, fields["text"], arguments, how == "file")
            self.run_session(session, process, coro)

    def run_session(self, session: Session, process: Process, coro: Any) -> Task:
        """Let a session's process run; the session is over with it."""
        task = self.kernel.spawn(process, coro)
        task.foreground = True
        session.task = task
        reap = task.on_end

        def over(ended: Task) -> None:
            if reap is not None:
                reap(ended)
            self._over(session, ended.result)

        task.on_end = over
        return task

    def _over(self, session: Session, status: int) -> None:
        session.status = status
        if session.tty is not None:
            self.machine.terminals.pop(session.tty.name, None)
            self.kernel.ttys.pop(session.tty.name, None)
        else:
            self.ended(session, status)
        self.sessions.pop(session.number, None)
        session.front.over(status)

    def ended(self, session: Session, status: int) -> None:
        """A command line was over: note how far the machine had come."""
        if self.journal is not None:
            entry = Entry(self.point, "end", session.number, {"status": status})
            self.journal.append(entry)

    # --- running -------------------------------------------------------------------------

    def run_to(self, at: Point, exact: bool = True) -> None:
        """Run to a point of the machine's life, as it went before.

        A point noted in the middle of a turn (`end`) is not met exactly: the turn ends first.
        """
        scheduler, clock = self.kernel.scheduler, self.machine.clock
        while scheduler.turns < at.turns:
            if scheduler.run_turn():
                continue
            when = scheduler.next_timer
            if when is None:
                raise ReplayError(self.point, at)
            clock.advance(when)
        clock.advance(at.now)
        if exact and self.point != at:
            raise ReplayError(self.point, at)

    def replay(self, entries: Iterable[Entry]) -> None:
        """Act on entries at the points they arrived at. Raises ReplayError."""
        for entry in entries:
            self.run_to(entry.at, exact=entry.do != "end")
            if entry.do != "end":
                self.act(entry)
            elif self.watch is not None:
                self.watch(entry)

    def resume(self, entries: list[Entry]) -> None:
        """Replay, give a line that was cut short some steps, and hang up who was logged in."""
        journal, self.journal = self.journal, None
        self.replay(entries)
        self.journal = journal
        if self.sessions:
            self.kernel.scheduler.run(steps=UNFINISHED_STEPS)
            for number in sorted(self.sessions):
                self.arrive("close", number)
            self.kernel.scheduler.run(lambda: not self.sessions, UNFINISHED_STEPS)

    def settle(self, steps: int = 1_000_000) -> None:
        """Run until everybody waits for input (virtual clock), or so many steps were taken."""
        limit = self.machine.clock.steps + steps
        scheduler = self.kernel.scheduler
        while self.machine.clock.steps < limit:
            scheduler.run(steps=limit - self.machine.clock.steps)
            when = scheduler.foreground_timer
            if scheduler.runnable or when is None:
                return
            self.machine.clock.advance(when)


class ReplayError(Exception):
    """A replay went another way than the journal says: the program has changed since."""

    def __init__(self, reached: Point, wanted: Point) -> None:
        super().__init__(
            "this machine was recorded by another version of wparlab, and this version does "
            "not play it back as it was. Nothing was changed, and what was typed stands in "
            "the file `journal`. Go on with the version that recorded it, or begin a new "
            "machine in another folder (--machine DIR). "
            f"[replay reached {tuple(reached)}, the journal says {tuple(wanted)}]"
        )
