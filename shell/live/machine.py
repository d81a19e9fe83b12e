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
from emulator.kernel.scheduler import Scheduler, Task
from emulator.kernel.streams import Stream, Tty
from emulator.machine.accounts import records
from emulator.machine.machine import Machine
from emulator.machine.processes import TerminalRow, begin, next_terminal
from emulator.machine.users import credentials, directory
from emulator.machine.vfs import Credentials, FileSpace
from shell.live import arrivals
from shell.live.fronts import FrontEnd, Silent, Sink
from shell.live.journal import Entry, Header, Journal, JournalError, Point
from shell.live.sessions import Input, Session
from shell.running import install

#: What is said of a journal that holds something odd; see `arrivals`.
ODD = (
    "the file `journal` holds something that no terminal of this version sends ({odd}). "
    "Nothing was changed: go on with the version that recorded it, or begin a new machine in "
    "another folder (--machine DIR)."
)
#: Steps a line that was being run when the server died is given at the next start.
UNFINISHED_STEPS = 20_000


class Live:
    """A machine, its kernel and its sessions."""

    def __init__(
        self,
        machine: Machine,
        header: Header | None = None,
        journal: Journal | None = None,
        scheduler: Scheduler | None = None,
    ) -> None:
        """Bring a machine to life; with a `scheduler`, on that one's clock beside others."""
        self.machine = machine
        if scheduler is not None:
            machine.set_by(scheduler.clock)
        self.header = header or Header(machine.image, "virtual")
        self.journal = journal
        self.kernel = Kernel(machine, scheduler or Scheduler(machine.clock))
        install(self.kernel)
        self.kernel.power.on_up = self._let_in
        self.sessions: dict[int, Session] = {}
        self.last_session = 0
        #: Who came while the machine was down, and what reached them since: acted on in
        #: this order when it is up.
        self.outside: list[tuple[Session, Entry]] = []
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
        else:
            session = self.sessions.get(entry.session) or Session(self, entry.session, Silent())
        power = self.kernel.power
        if session.task is None and entry.session in self.sessions and not power.up:
            power.switch_on()
            self.outside.append((session, entry))
        else:
            self._reach(session, entry)
        if self.watch is not None:
            self.watch(entry)
        return session

    def _reach(self, session: Session, entry: Entry) -> None:
        if entry.do == "open":
            self._open(session, entry.fields)
        elif entry.do == "exec":
            self._exec(session, entry.fields)
        else:
            method = arrivals.method(entry.do)
            if method is not None:
                method(session, **entry.fields)

    def _let_in(self) -> None:
        """The machine is up: those who came meanwhile log in."""
        waiting, self.outside = self.outside, []
        for session, entry in waiting:
            self._reach(session, entry)

    # --- sessions ------------------------------------------------------------------------

    def _process(
        self, name: str, tty: Tty | None, streams: tuple[Stream, Stream, Stream]
    ) -> Process:
        machine = self.machine
        terminal = tty.name if tty is not None else ""
        pid = begin(machine, 1, name, name=name.lstrip("-"), terminal=terminal).pid
        if tty is not None:
            machine.terminals[tty.name] = TerminalRow(
                tty.name, "root", machine.clock.seconds, "", pid
            )
            now = machine.clock.seconds
            records.note(machine, records.Record("root", tty.name, pid, records.USER, now))
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
            session.outlet,
        )
        session.tty = tty
        self.kernel.ttys[name] = tty
        process = self._process("-ksh", tty, (tty, tty, tty))
        process.environment["TERM"] = fields.get("term", "xterm")
        assert self.kernel.shell is not None
        self.run_session(session, process, self.kernel.shell.run_login(process))

    def _exec(self, session: Session, fields: dict[str, Any]) -> None:
        session.input = Input(session)
        streams = (
            session.input,
            Sink(session.front.output, session.outlet),
            Sink(session.front.error, session.outlet),
        )
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
            self.kernel.ttys.pop(session.tty.name, None)
            line, now = session.tty.name, self.machine.clock.seconds
            pid = session.task.pid if session.task is not None else 0
            records.note(self.machine, records.Record("", line, pid, records.DEAD, now))
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
            if when is None or when > at.now:  # cron has always something to come
                raise ReplayError(self.point, at)
            clock.advance(when)
        clock.advance(at.now)
        if exact and self.point != at:
            raise ReplayError(self.point, at)

    def replay(self, entries: Iterable[Entry]) -> None:
        """Act on entries at the points they arrived at. Raises ReplayError, and JournalError
        where an entry holds what no terminal sends.
        """
        for entry in entries:
            self.reach(entry)
            if entry.do != "end":
                self.act(entry)
            elif self.watch is not None:
                self.watch(entry)

    def reach(self, entry: Entry) -> None:
        """Run to where an entry of a journal arrived, and act on nothing yet. Raises as
        `replay` does.
        """
        try:
            arrivals.checked(entry.do, entry.fields)
        except arrivals.Odd as odd:
            raise JournalError(ODD.format(odd=odd)) from None
        self.run_to(entry.at, exact=entry.do != "end")

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

    @property
    def still(self) -> bool:
        """Whether a virtual clock stands still: everybody at a terminal is waited for, and
        what wants to run is past its burst (a loop in the background). It goes on when
        somebody waits for machine time, so that what it takes depends on no host.
        """
        scheduler = self.kernel.scheduler
        return (
            scheduler.throttled
            and scheduler.foreground_timer is None
            and all(one.tty is not None and one.tty.is_read for one in self.sessions.values())
        )

    def settle(self, steps: int = 1_000_000) -> None:
        """Run until everybody waits for input (virtual clock), or so many steps were taken."""
        limit = self.machine.clock.steps + steps
        scheduler = self.kernel.scheduler
        while self.machine.clock.steps < limit:
            scheduler.run(lambda: self.still, limit - self.machine.clock.steps)
            when = scheduler.foreground_timer
            if scheduler.runnable or when is None:
                return
            self.machine.clock.advance(when)


class ReplayError(Exception):
    """A replay went another way than the journal says: the program has changed since."""

    def __init__(self, reached: Point, wanted: Point) -> None:
        self.reached, self.wanted = reached, wanted
        super().__init__(
            "this machine was recorded by another version of wparlab, and this version does "
            "not play it back as it was. Nothing was changed, and what was typed stands in "
            "the file `journal`. Go on with the version that recorded it, or begin a new "
            "machine in another folder (--machine DIR). "
            f"[replay reached {tuple(reached)}, the journal says {tuple(wanted)}]"
        )
