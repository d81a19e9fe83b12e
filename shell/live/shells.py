"""Logins that wait at their prompt, as data, and the same logins made again of it.

A machine is quiet when every login's own shell waits for a command (PS1) and nothing else
is there to run: no job, no other shell inside, no timer, no file held open, no signal to be
handled. Then a shell is what it knows. Everything else is no moment for a snapshot: a
coroutine in the middle of something cannot be written down.

What a shell, its process, its terminal and its variables have is told here once, as what is
kept, what must be at rest and what is made anew; a test fails where one has something that
is told nowhere.
"""

from __future__ import annotations

from typing import Any

from emulator.kernel.process import Process
from emulator.kernel.streams import Tty
from emulator.machine.vfs import FileSpace
from shell.history import History
from shell.interactive import InteractiveShell, InteractiveShells
from shell.interpreter import Shell
from shell.live.fronts import Silent
from shell.live.machine import Live
from shell.live.sessions import Session

#: What a shell knows, by the names of its attributes; sets are kept in order.
KEPT = (
    "aliases", "arguments", "autoloaded", "background", "exported_aliases", "functions",
    "getopts_place", "history", "history_number", "line", "name", "options", "parent_pid",
    "pid", "previous_argument", "pushed_seconds", "remembered", "seed", "started", "status",
    "strict", "traced", "tracked", "traps", "warned", "watching",
)  # fmt: skip
#: What says that a shell is in the middle of nothing.
AT_REST: dict[str, Any] = {
    "announce": None, "at_terminal": True, "conditions": 0, "coprocess": (None, None),
    "depth": 0, "descriptors": {}, "function": "", "held": True, "interactive": True,
    "loops": 0, "nested": 0, "parent": None, "pending": [], "script": "", "substitutions": 0,
    "typed": "",
}  # fmt: skip
#: What a new shell is given by its process and by what is written here beside it.
MADE = ("history_file", "jobs", "kernel", "process", "random", "scheduler", "variables")

VARIABLES_KEPT = ("arrays", "attributes", "count", "export_all", "size", "values")
VARIABLES_AT_REST: dict[str, Any] = {"scopes": []}
VARIABLES_MADE = ("environment", "hooks", "owner")

JOBS_KEPT = ("ended", "reasons")
JOBS_AT_REST: dict[str, Any] = {"order": [], "table": {}}

HISTORY_KEPT = ("_seen", "kept", "path")
HISTORY_MADE = ("shell",)

PROCESS_KEPT = ("environment", "name", "pid", "status", "wpar")
PROCESS_MADE = ("files", "kernel", "machine", "stderr", "stdin", "stdout", "tty")

FILES_KEPT = ("cwd", "largest", "limits", "root", "umask", "who")
FILES_MADE = ("machine",)

TTY_KEPT = ("columns", "echo", "keys_ended", "last_written", "name", "references", "rows")
TTY_AT_REST: dict[str, Any] = {
    "foreground": [], "hung_up": False, "key_waits": False, "partial": "",
}  # fmt: skip
TTY_EMPTY = ("keys", "lines")
TTY_MADE = ("arrived", "event", "outlet", "scheduler", "shells", "sink")


def quiet(live: Live) -> bool:
    """Whether the machine is its tables and logins that wait at their prompts, no more."""
    scheduler = live.kernel.scheduler
    if scheduler.runnable or scheduler.waiting:
        return False
    tasks = [session.task for session in live.sessions.values()]
    return (
        scheduler.tasks == tasks
        and list(live.kernel.tasks.values()) == tasks
        and all(_waits(live, session) for session in live.sessions.values())
    )


def _waits(live: Live, session: Session) -> bool:
    """Whether a login's own shell waits for a command and for nothing else."""
    tty, task = session.tty, session.task
    talking = live.kernel.shell
    if tty is None or task is None or not isinstance(talking, InteractiveShells):
        return False
    shells = talking.interactive.get(tty.name, [])
    if len(shells) != 1 or tty.name not in talking.at_prompt:
        return False
    shell = shells[0]
    process = shell.process
    return (
        process.pid == task.pid
        and task.waiting is tty.arrived
        and not session.outlet.shut
        and not (task.pending or task.stopped)
        and tty.shells == [task]
        and process.stdin is process.stdout is process.stderr is process.tty is tty
        and _at_rest(shell, AT_REST)
        and _at_rest(shell.variables, VARIABLES_AT_REST)
        and _at_rest(shell.jobs, JOBS_AT_REST)
        and _at_rest(tty, TTY_AT_REST)
        and not any(getattr(tty, name) for name in TTY_EMPTY)
    )


def _at_rest(thing: object, wanted: dict[str, Any]) -> bool:
    return all(getattr(thing, name) == value for name, value in wanted.items())


def written(live: Live) -> tuple[Any, ...]:
    """Every login of a quiet machine, in order, as rows, tuples and mappings."""
    talking = live.kernel.shell
    assert isinstance(talking, InteractiveShells)
    found = []
    for session in live.sessions.values():
        assert session.tty is not None and session.task is not None
        (shell,) = talking.interactive[session.tty.name]
        history, random = shell.history_file, shell.random
        assert history is not None
        found.append({
            "number": session.number,
            "burst": session.task.budget.left,
            "tty": _taken(session.tty, TTY_KEPT),
            "process": _taken(shell.process, PROCESS_KEPT),
            "files": _taken(shell.process.files, FILES_KEPT),
            "shell": _taken(shell, KEPT),
            "variables": _taken(shell.variables, VARIABLES_KEPT),
            "jobs": _taken(shell.jobs, JOBS_KEPT),
            "history": _taken(history, HISTORY_KEPT),
            "random": None if random is None else random.getstate(),
        })  # fmt: skip
    return tuple(found)


def _taken(thing: object, names: tuple[str, ...]) -> dict[str, Any]:
    """Attributes by name: lists become tuples, sets too, in an order that is always one."""
    found: dict[str, Any] = {}
    for name in names:
        value = getattr(thing, name)
        if isinstance(value, set | frozenset):
            value = tuple(sorted(value))
        found[name] = tuple(value) if isinstance(value, list) else value
    return found


def _given(thing: Any, kept: dict[str, Any], names: tuple[str, ...]) -> None:
    """Set attributes to what was kept, each of the class that it has in a new thing.

    Raises KeyError where one was not kept, and TypeError where it is of no such class.
    """
    for name in names:
        value = kept[name]
        before = getattr(thing, name)
        if isinstance(before, list | set | frozenset | dict):
            value = type(before)(value)
        setattr(thing, name, value)


def restore(live: Live, logins: tuple[Any, ...]) -> None:
    """Make the logins again: each waits where it did, and nobody sees what it shows.

    The machine has its tables already; its turns and clock are the caller's to set, for the
    way to the prompt takes a turn each. Raises KeyError, TypeError and ValueError for what
    `written` did not give.
    """
    for kept in logins:
        session = Session(live, kept["number"], Silent())
        live.sessions[session.number] = session
        shell = _shell(live, session, kept)
        task = live.run_session(session, shell.process, InteractiveShell(shell, False).go_on())
        live.kernel.scheduler.run_turn()
        task.budget.left = kept["burst"]
        assert session.tty is not None
        session.tty.references = kept["tty"]["references"]
        if not _waits(live, session):
            raise ValueError(f"login {session.number} does not wait at its prompt")


def _shell(live: Live, session: Session, kept: dict[str, Any]) -> Shell:
    kernel = live.kernel
    name = kept["tty"]["name"]
    tty = session.tty = Tty(
        kernel.scheduler, name, session.front.output, session.event, outlet=session.outlet
    )
    _given(tty, kept["tty"], TTY_KEPT)
    kernel.ttys[name] = tty
    files = FileSpace(live.machine)
    _given(files, kept["files"], FILES_KEPT)
    about = kept["process"]
    process = Process(
        kernel, about["pid"], about["name"], about["wpar"], files, dict(about["environment"]),
        (tty, tty, tty), tty,
    )  # fmt: skip
    process.status = about["status"]
    shell = Shell(process, about["name"])
    tty.references = 1  # the shell refers to its streams itself
    _given(shell, kept["shell"], KEPT)
    variables = kept["variables"]
    _given(shell.variables, variables, VARIABLES_KEPT)
    shell.variables.arrays = {one: dict(array) for one, array in variables["arrays"].items()}
    _given(shell.jobs, kept["jobs"], JOBS_KEPT)
    history = shell.history_file = History.__new__(History)
    history.shell = shell
    for one in HISTORY_KEPT:
        setattr(history, one, kept["history"][one])
    if kept["random"] is not None:
        version, state, pending = kept["random"]
        from random import Random

        shell.random = Random()
        shell.random.setstate((version, tuple(state), pending))
    return shell
