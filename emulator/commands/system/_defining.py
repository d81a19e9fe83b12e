"""What mkssys and chssys share: the flags that define a subsystem. Not a command."""

from __future__ import annotations

from typing import Any

from emulator.kernel.process import Process
from emulator.machine.subsystems import Subsystem
from emulator.machine.users import directory
from emulator.messages import src
from emulator.options import Command, UsageError, flag, option

#: AIX's limits of the names.
NAME, PATH = 30, 200


class Defining(Command):
    """Base of both."""

    names: list[str]
    path: str | None = option("p", "The program, by its whole path.")
    uid: str | None = option("u", "The user it runs as, by number or name.")
    arguments: str | None = option("a", "The program's arguments.")
    error: str | None = option("e", "Where its standard error goes.")
    input: str | None = option("i", "Where its standard input comes from.")
    output: str | None = option("o", "Where its standard output goes.")
    synonym: str | None = option("t", "Another name of it.")
    once: bool = flag("O", "Do not begin it again where it dies.")
    again: bool = flag("R", "Begin it again where it dies.")
    several: bool = flag("q", "Several of it may run.")
    single: bool = flag("Q", "One of it may run.")
    listed: bool = flag("d", "List it also while it is inoperative.")
    unlisted: bool = flag("D", "Do not list it while it is inoperative.")
    priority: int | None = option("E", "Its nice value, 0 to 39.", int)
    group: str | None = option("G", "The group it belongs to.")
    wait: int | None = option("w", "Seconds that it has to stop.", int)
    sockets: bool = flag("K", "It is told by sockets.")
    queue: int | None = option("I", "It is told by this message queue.", int)
    kind: int | None = option("m", "The type of those messages.", int)
    signals: bool = flag("S", "It is told by signals.")
    normal: int | None = option("n", "The signal of stopsrc.", int)
    force: int | None = option("f", "The signal of stopsrc -f.", int)

    def check(self) -> None:
        """Raise UsageError where flags do not go together."""
        told = self.sockets + self.signals + (self.queue is not None)
        pairs = (
            (self.once, self.again), (self.single, self.several), (self.listed, self.unlisted)
        )  # fmt: skip
        signals = self.normal is not None or self.force is not None
        if any(map(all, pairs)) or told > 1 or (signals and (self.sockets or self.queue)):
            raise UsageError("", "-S")
        if self.kind is not None and self.queue is None:
            raise UsageError("", "-m")

    def applied(self, proc: Process, row: Subsystem) -> Subsystem:
        """The row with everything that the call says; ends the command where it is wrong."""
        chosen: dict[str, Any] = {}
        for flags, field in (
            ((self.once, "-O"), "action"), ((self.again, "-R"), "action"),
            ((self.single, "-Q"), "multiple"), ((self.several, "-q"), "multiple"),
            ((self.listed, "-d"), "display"), ((self.unlisted, "-D"), "display"),
            ((self.sockets, "-K"), "contact"), ((self.signals, "-S"), "contact"),
            ((self.queue is not None, "-I"), "contact"),
        ):  # fmt: skip
            if flags[0]:
                chosen[field] = flags[1]
        values: dict[str, Any] = {
            "path": self.path, "arguments": self.arguments, "error": self.error,
            "input": self.input, "output": self.output, "synonym": self.synonym,
            "priority": self.priority, "group": self.group, "wait": self.wait,
            "message_key": self.queue, "message_type": self.kind, "normal": self.normal,
            "force": self.force,
        }  # fmt: skip
        chosen |= {name: one for name, one in values.items() if one is not None}
        row = row._replace(**chosen)
        if self.uid is not None:
            row = row._replace(uid=_user(proc, self.uid))
        if not row.path.startswith("/") or len(row.path) > PATH:
            proc.fail(src.BAD_PATH, path=row.path)
        named = bool(row.name) and not any(one.isspace() or one == ":" for one in row.name)
        if not named or len(row.name) > NAME or len(row.group) > NAME:
            proc.fail(src.BAD_NAME, name=row.name)
        if not 0 <= row.priority <= 39:
            proc.fail(src.BAD_PRIORITY, priority=row.priority)
        if row.contact == "-S" and not (0 < row.normal < 64 and 0 < row.force < 64):
            raise UsageError("", "-n")
        return row


def _user(proc: Process, given: str) -> int:
    known = directory(proc.machine, proc.files.root)
    if given in known.users:
        return known.users[given].uid
    if given.isascii() and given.isdigit() and int(given) in known.user_names:
        return int(given)
    proc.fail(src.NO_USER, user=given)
