"""The machine's one deterministic scheduler: tasks, turns, waits and signals.

Not asyncio and not threads: a task is a coroutine that runs until it gives up its turn.
What runs when depends on the machine's clock and on nothing of the host. A step is one
simple command or one turn of a loop (`step`); after a burst a task is slow: it runs only
when nobody else wants to, and each of its steps takes 1/300 machine second.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Generator, Iterator
from types import coroutine
from typing import Any, NamedTuple, Protocol

from emulator.machine import work
from emulator.machine.clock import ENDLESS, SECOND, SLOW_STEP, STEP, Clock

#: Steps a task takes at full speed after a line was typed or since it began.
BURST = 200_000
#: Steps in a turn, and in a turn of a slow task.
TURN = 100
SLOW_TURN = 10


class Signalled(BaseException):
    """A signal arrived (INT, TERM, HUP, PIPE, …): raised in the task it was sent to.

    A BaseException, so that no `except Exception` of a command swallows it.
    """

    def __init__(self, signal: str) -> None:
        super().__init__(signal)
        self.signal = signal


#: Signal numbers of AIX (kill -l).
SIGNALS = {
    "HUP": 1, "INT": 2, "QUIT": 3, "ILL": 4, "TRAP": 5, "ABRT": 6, "EMT": 7, "FPE": 8,
    "KILL": 9, "BUS": 10, "SEGV": 11, "SYS": 12, "PIPE": 13, "ALRM": 14, "TERM": 15,
    "URG": 16, "STOP": 17, "TSTP": 18, "CONT": 19, "CHLD": 20, "TTIN": 21, "TTOU": 22,
    "IO": 23, "XCPU": 24, "XFSZ": 25, "MSG": 27, "WINCH": 28, "PWR": 29, "USR1": 30,
    "USR2": 31, "PROF": 32, "DANGER": 33, "VTALRM": 34,
}  # fmt: skip


class Waiters:
    """Tasks that wait for one thing to happen; `wake` lets them look again."""

    __slots__ = ("tasks",)

    def __init__(self) -> None:
        self.tasks: list[Task] = []

    def wake(self) -> None:
        """Make every task that waits here runnable."""
        if self.tasks:
            tasks, self.tasks = self.tasks, []
            for task in tasks:
                task.scheduler.ready(task)


class Gate(Waiters):
    """A place that tasks go past only while it is not shut."""

    __slots__ = ("shut",)

    def __init__(self) -> None:
        super().__init__()
        self.shut = False

    def close(self) -> None:
        """Shut it: who comes now waits."""
        self.shut = True

    def open(self) -> None:
        """Let those that wait go on."""
        self.shut = False
        self.wake()


class Burst:
    """Steps that are left at full speed: a task shares them with those it begins.

    So what breeds tasks (`f() { f | f & }`) is slow as soon as one that loops.
    """

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = BURST


class Account(Protocol):
    """Who is told when a task begins to want a processor and when it no longer does.

    A task wants one while it runs, is queued to run, or is slow and waits for its turn.
    """

    def wants(self) -> None:
        """It does from now on."""

    def rests(self) -> None:
        """It waits, is stopped or has ended."""


class Alarm(Protocol):
    """Something that begins tasks at moments of its own: a cron daemon.

    Not a task that sleeps: when it is due next follows from the machine's tables, so that a
    machine which only waits for it is quiet. Nobody waits for it in the foreground.
    """

    @property
    def due(self) -> int | None:
        """Machine time (microseconds) at which it is to ring; None: never as things are."""

    def ring(self) -> None:
        """Begin what is due; afterwards `due` is later than now."""


class _Timer(NamedTuple):
    """When a wait is over at the latest; those of one moment in the order they began."""

    when: int
    number: int
    task: Task
    jumps: bool  # a virtual clock need not wait for it, where the task is in the foreground
    endless: bool = False  # one of waits without end, of which somebody watches what comes


class Task:
    """One thread of control: a coroutine, what it waits for, and how it ended."""

    __slots__ = (
        "account", "budget", "coro", "done", "error", "finished", "foreground", "gate",
        "inner", "on_end", "pending", "pid", "queued", "result", "scheduler", "stopped",
        "turn", "waiting", "wanting",
    )  # fmt: skip

    def __init__(
        self,
        scheduler: Scheduler,
        coro: Coroutine[Any, Any, int],
        pid: int,
        account: Account | None = None,
    ) -> None:
        self.scheduler = scheduler
        self.coro = coro
        self.pid = pid
        self.account = account
        self.wanting = False  # as its account was told last
        self.budget = Burst()
        self.turn = TURN
        self.queued = False
        self.stopped = False
        self.foreground = False  # a person waits for it: virtual clocks jump for its waits
        self.waiting: Waiters | None = None
        #: What it has to go past at the end of its turn (`hold`).
        self.gate: Gate | None = None
        self.pending: list[BaseException] = []
        self.done = Waiters()
        self.finished = False
        self.result = 0
        self.error: BaseException | None = None
        self.on_end: Callable[[Task], None] | None = None
        #: What `coro` awaits first: closed with it, for it may be killed before it begins.
        self.inner: Coroutine[Any, Any, Any] | None = None

    async def wait(self) -> int:
        """Wait until the task has ended; its status. Its signal death is a status too."""
        while not self.finished:
            await self.scheduler.wait(self.done)
        return self.result

    def refresh(self) -> None:
        """Give the task a new burst: somebody typed a line for it."""
        self.scheduler.give_burst(self)


class Scheduler:
    """Runs tasks in turns on one clock."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.current: Task | None = None
        self.tasks: list[Task] = []
        self._fresh: deque[Task] = deque()
        self._slow: deque[Task] = deque()
        self._timers: list[_Timer] = []
        self._timer_count = 0
        self.alarms: list[Alarm] = []
        self._meter = work.Meter(self.charge)
        #: Told of an exception that is nobody's signal, a bug of ours, when all that comes of
        #: it has been done: it changes nothing about that, so a replay needs no other.
        self.on_bug: Callable[[Exception], None] = report
        #: Turns taken so far: with the clock, the exact point a machine has reached.
        self.turns = 0

    # --- called by tasks ---------------------------------------------------------------

    def step(self) -> bool:
        """Count one step of the current task; True when its turn is over (then `turn`)."""
        clock = self.clock
        clock.left -= 1
        return clock.left <= 0 and self.stretched()

    def stretched(self) -> bool:
        """Go on where the clock's stretch has ended; True when the turn is over.

        `clock.left -= 1; over = clock.left <= 0 and scheduler.stretched()` is `step()`.
        """
        self._settle()
        self._stretch()
        return self.current is not None and self.current.turn <= 0

    def _settle(self) -> None:
        """Enter the steps of this stretch: the clock's, the task's turn, its burst."""
        clock = self.clock
        slow = clock.cost == SLOW_STEP
        taken = clock.settle()
        task = self.current
        if task is not None and taken:
            task.turn -= taken
            if not slow:
                task.budget.left -= taken

    def _stretch(self) -> None:
        """Begin a stretch: it ends with the turn or the burst, whichever is first."""
        task = self.current
        if task is None:
            self.clock.stretch(ENDLESS, STEP)
        elif task.budget.left > 0:
            self.clock.stretch(max(1, min(task.turn, task.budget.left)), STEP)
        else:
            self.clock.stretch(max(1, task.turn), SLOW_STEP)

    def charge(self, steps: int) -> bool:
        """Take steps off the current task's burst and turn: it did something dear, such as a
        fork, or has worked through much text. True when its turn is over (then `turn`), by
        that or by what was charged before.
        """
        task = self.current
        if task is None:
            return False
        self._settle()
        task.turn -= steps
        task.budget.left = max(0, task.budget.left - steps)
        self._stretch()
        return task.turn <= 0

    def in_turns(self, work: Iterator[int]) -> Awaitable[None] | None:
        """Do work at once as far as this turn goes; what does the rest has to be awaited.

        `work` gives, for each part it has done, the steps it is worth (`charge`). A part is a
        few milliseconds at most.
        """
        for steps in work:
            if self.charge(steps):
                return self._on_in_turns(work)
        return None

    async def _on_in_turns(self, work: Iterator[int]) -> None:
        await self.turn()
        for steps in work:
            if self.charge(steps):
                await self.turn()

    def give_burst(self, task: Task) -> None:
        """Give a task, which may be the current one, a new burst."""
        self._settle()
        task.budget = Burst()
        self._stretch()

    def end_turn(self) -> None:
        """The current task's turn is over with the step it is at."""
        if self.current is not None:
            self._settle()
            self.current.turn = 0
            self._stretch()

    def hold(self, gate: Gate) -> None:
        """As `end_turn`; the task's next turn begins when `gate` is open."""
        if self.current is not None:
            self.current.gate = gate
            self.end_turn()

    async def turn(self) -> None:
        """Let the others run; come back when it is this task's turn again."""
        task = self.current
        if task is not None:
            gate, task.gate = task.gate, None
            if gate is not None and gate.shut:
                while gate.shut:
                    await self.wait(gate)
                return
            self.ready(task)
        await _suspend()

    async def wait(
        self, waiters: Waiters, limit: int | None = None, jumps: bool = True
    ) -> bool:
        """Wait until `waiters.wake()`; look again whether what was wanted is there.

        False: `limit` microseconds of machine time passed first. Such a wait counts as a
        step, as `sleep` does. Without `jumps` it is no reason for a virtual clock to go on:
        nobody waits for that time to pass.
        """
        task = self.current
        assert task is not None, "only a task can wait"
        waiters.tasks.append(task)
        task.waiting = waiters
        timer = None if limit is None else self._timer(task, limit, jumps)
        try:
            await _suspend()
        finally:
            task.waiting = None
            woken = task not in waiters.tasks
            if not woken:
                waiters.tasks.remove(task)
            if timer is not None:
                self._forget(timer)
        return woken or timer is None or self.clock.now < timer.when

    async def sleep(self, microseconds: int, endless: bool = False) -> None:
        """Wait for machine time to pass, whatever else happens. Counts as a step: a virtual
        clock jumps, so a program that sleeps again and again would run for ever at full speed.

        `endless`: it does, until somebody stops it (ping, tail -f): see `foreground_waits`.
        """
        task = self.current
        assert task is not None, "only a task can sleep"
        timer = self._timer(task, microseconds, endless=endless)
        try:
            while self.clock.now < timer.when:
                await _suspend()
        finally:
            self._forget(timer)

    def _timer(
        self, task: Task, microseconds: int, jumps: bool = True, endless: bool = False
    ) -> _Timer:
        self.step()
        self._timer_count += 1
        when = self.clock.now + max(0, microseconds)
        timer = _Timer(when, self._timer_count, task, jumps, endless)
        heapq.heappush(self._timers, timer)
        return timer

    def _forget(self, timer: _Timer) -> None:
        if timer in self._timers:
            self._timers.remove(timer)
            heapq.heapify(self._timers)

    # --- called by the kernel and by front ends ------------------------------------------

    def spawn(
        self, coro: Coroutine[Any, Any, int], pid: int = 0, account: Account | None = None
    ) -> Task:
        """Make a task of a coroutine that gives an exit status, and queue it."""
        task = Task(self, coro, pid, account)
        if self.current is not None:
            task.budget = self.current.budget
        self.tasks.append(task)
        self.ready(task)
        return task

    def ready(self, task: Task) -> None:
        """Queue a task to run, unless it is queued, stopped or over."""
        if task.queued or task.finished or (task.stopped and not task.pending):
            return
        task.queued = True
        (self._fresh if task.budget.left > 0 else self._slow).append(task)
        if not task.wanting:
            self._wants(task)

    def throw(self, task: Task, error: BaseException) -> None:
        """Raise `error` in a task the next time it runs: ahead of the slow ones."""
        if task.finished:
            return
        task.pending.append(error)
        if task.queued and task in self._slow:
            self._slow.remove(task)
            self._fresh.append(task)
        elif not task.queued:
            task.queued = True
            self._fresh.append(task)
        if not task.wanting:
            self._wants(task)

    def stop(self, task: Task) -> None:
        """Keep a task from running until `resume`; who waits for it may look at that."""
        task.stopped = True
        self._rests(task)
        task.done.wake()

    def resume(self, task: Task) -> None:
        """Let a stopped task run again."""
        if task.stopped:
            task.stopped = False
            self.ready(task)
            if task.queued and not task.wanting:
                self._wants(task)  # it was stopped while it was queued

    def _wants(self, task: Task) -> None:
        task.wanting = True
        if task.account is not None:
            task.account.wants()

    def _rests(self, task: Task) -> None:
        if task.wanting:
            task.wanting = False
            if task.account is not None:
                task.account.rests()

    @property
    def runnable(self) -> bool:
        """Whether some task wants to run now, or an alarm to begin one."""
        return bool(self._fresh or self._slow) or self._rings

    @property
    def _rings(self) -> bool:
        """Whether an alarm is due."""
        now = self.clock.now
        return any((due := alarm.due) is not None and due <= now for alarm in self.alarms)

    @property
    def waiting(self) -> bool:
        """Whether some task waits for machine time to pass."""
        return bool(self._timers)

    @property
    def idle(self) -> bool:
        """Whether there is no task at all, waiting or not."""
        return not self.tasks

    @property
    def throttled(self) -> bool:
        """Whether only tasks that are past their burst want to run."""
        return bool(self._slow) and not self._fresh

    @property
    def next_timer(self) -> int | None:
        """Machine time (microseconds) at which the next wait with a limit is over, or the
        next alarm rings.
        """
        moments = [due for alarm in self.alarms if (due := alarm.due) is not None]
        if self._timers:
            moments.append(self._timers[0].when)
        return min(moments, default=None)

    @property
    def foreground_timer(self) -> int | None:
        """As `next_timer`, where a virtual clock is to jump: a foreground task waits for
        machine time to pass; else None.
        """
        return self.next_timer if self.foreground_waits else None

    @property
    def foreground_waits(self) -> list[tuple[Task, bool]]:
        """The foreground tasks that wait for machine time to pass, and whether they will wait
        again and again without end.
        """
        waits = (one for one in self._timers if one.jumps and one.task.foreground)
        return [(one.task, one.endless) for one in waits]

    def fire_timers(self) -> None:
        """Make runnable whoever has waited until now."""
        while self._timers and self._timers[0].when <= self.clock.now:
            self.ready(heapq.heappop(self._timers).task)

    def run_turn(self) -> bool:
        """Run one task for one turn. False where none is runnable."""
        for alarm in self.alarms:
            due = alarm.due
            if due is not None and due <= self.clock.now:
                alarm.ring()
        if self._timers:
            self.fire_timers()
        if self._fresh:
            task = self._fresh.popleft()
            task.turn = TURN
        elif self._slow:
            task = self._slow.popleft()
            task.turn = SLOW_TURN
        else:
            return False
        task.queued = False
        self.turns += 1
        if task.finished or (task.stopped and not task.pending):
            return True
        self._settle()
        outer, self.current = self.current, task
        self._stretch()
        around, work.current = work.current, self._meter
        self._meter.begin()
        bug: Exception | None = None
        try:
            if task.pending:
                task.coro.throw(task.pending.pop(0))
            else:
                task.coro.send(None)
        except StopIteration as end:
            self._finish(task, int(end.value or 0), None)
        except Signalled as signalled:
            self._finish(task, 128 + SIGNALS.get(signalled.signal, 0), signalled)
        except Exception as error:
            self._finish(task, 1, error)
            bug = error
        finally:
            work.current = around
            self._settle()
            self.current = outer
            self._stretch()
        if task.pending:
            self.ready(task)
        elif not task.queued:
            self._rests(task)
        if bug is not None:
            self.on_bug(bug)
        return True

    def _finish(self, task: Task, result: int, error: BaseException | None) -> None:
        task.finished = True
        self._rests(task)
        if task.inner is not None:
            task.inner.close()
        task.result = result
        task.error = error
        self.tasks.remove(task)
        bug: Exception | None = None
        if task.on_end is not None:
            try:
                task.on_end(task)
            except Exception as error:
                bug = error
        task.done.wake()
        if bug is not None:
            self.on_bug(bug)

    def run(self, until: Callable[[], bool] | None = None, steps: int = 10_000_000) -> None:
        """Run until nothing is runnable, `until()` holds, or so many steps were taken."""
        limit = self.clock.steps + steps
        while not (until and until()) and self.clock.steps < limit:
            if not self.run_turn():
                return


def report(error: Exception) -> None:
    """Tell whoever runs the program of a bug in it, as Python does."""
    import traceback

    traceback.print_exception(error)


@coroutine
def _suspend() -> Generator[None, None, None]:
    yield


def seconds(value: float) -> int:
    """Machine microseconds in so many seconds."""
    return int(value * SECOND)
