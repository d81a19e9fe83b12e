"""ps: show processes. Source: reference, aix-commands.md section 4."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from emulator.commands.system._partition import with_value
from emulator.commands.system._processes import Seen, seen
from emulator.commands.system._psfields import FIELDS, chosen, draw
from emulator.commands.system._psforms import berkeley, form, sizes, thread_line, tree
from emulator.kernel.process import Process
from emulator.kernel.streams import PipeWriter
from emulator.machine import users
from emulator.messages import process as say
from emulator.options import Command, UsageError, flag, operands, option, repeated


class Ps(Command):
    """ps [-A] [-a] [-d] [-e] [-f] [-k] [-l] [-m] [-X] [-Z] [-F Format] [-o Format]
    [-@ [WparName]] [-G Groups] [-g ProcessGroups] [-p Processes] [-T Process]
    [-t Terminals] [-U Users] [-u Users]
    ps [a] [e] [g] [l | u | v] [w] [x] [t Terminal] [ProcessID]

    Shows processes: without a flag those of this terminal. The global environment sees the
    processes of the workload partitions too; -@ says which is whose. Inside a workload
    partition only its own are seen, its init as process 1. The letter e shows the
    environment of a process behind its arguments: everybody's to root, else one's own.
    """

    every: bool = flag("e", "All processes but those of the kernel.")
    all: bool = flag("A", "All processes.")
    with_terminal: bool = flag("a", "Those with a terminal that lead no process group.")
    no_leaders: bool = flag("d", "Those that lead no session.")
    full: bool = flag("f", "User, parent, start, arguments.")
    kernel: bool = flag("k", "Kernel processes.")
    long: bool = flag("l", "Priority, size, state.")
    threads: bool = flag("m", "A line for each thread behind its process.")
    pages: bool = flag("Z", "The sizes of pages, of data, stack, text and shared memory.")
    tree: str | None = option("T", "This process and what descends from it, as a tree.")
    unshortened: bool = flag("X", "User names in full, which they always are.")
    format: list[str] = repeated("o", "The fields to show.")
    format_too: list[str] = repeated("F", "As -o.")
    group_names: list[str] = repeated("G", "Processes of these groups.")
    leaders: list[str] = repeated("g", "Processes of these process groups.")
    pids: list[str] = repeated("p", "These processes.")
    terminals: list[str] = repeated("t", "Processes of these terminals.")
    user_names: list[str] = repeated("u", "Processes of these users.")
    real_users: list[str] = repeated("U", "As -u.")
    wpar: str | None = option("@", "Show the WPAR; with a name, only its processes.")
    berkeley: list[str] = operands("Letters", "The letters of the Berkeley form.")
    examples = (
        ("Show all processes", "ps -ef"),
        ("Show which workload partition each belongs to", "ps -ef@"),
        ("Show some fields of all processes", "ps -e -o pid,user,args"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """-@ takes a name, or none. Raises UsageError."""
        self = super().parse(with_value(arguments, "oFpgGtuU"))
        assert isinstance(self, Ps)
        for letter in self.berkeley[0].lstrip("-") if self.berkeley else "":
            if letter.isalpha() and letter not in "aegluvwxtnc":
                raise UsageError(letter)
        return self

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Choose the processes, then draw them one way."""
        if isinstance(proc.stdout, PipeWriter):
            return self._later(proc)
        self._show(proc)
        return None

    async def _later(self, proc: Process) -> None:
        """Look when whoever reads the list has begun: it is in it (the paper's `| grep`)."""
        await proc.kernel.scheduler.turn()
        self._show(proc)

    def _show(self, proc: Process) -> None:
        rows = seen(proc)
        if self.berkeley:
            lines = berkeley(self.berkeley, rows, proc.uid)
            proc.print(*lines)
            proc.status = 0 if len(lines) > 1 else 1
            return
        if self.wpar:
            if self.wpar != "Global" and (proc.wpar or self.wpar not in proc.machine.wpars):
                proc.fail(say.NO_WPAR, name=self.wpar)
            if not proc.wpar:
                rows = [one for one in rows if one.wpar == self.wpar]
        rows = self._chosen(proc, rows) if self.tree is None else tree(rows, self.tree)
        formats = self.format + self.format_too
        if formats:
            try:
                fields = chosen(formats)
            except KeyError as unknown:
                proc.fail(say.NO_FIELD, name=str(unknown.args[0]))
            if self.wpar is not None:
                fields.insert(0, FIELDS["wpar"])
            lines = draw(fields, rows, self.threads)
        else:
            heading, line = sizes() if self.pages else form(self.full, self.long)
            lines, names = [heading], ["WPAR"]
            for one in rows:
                lines.append(line(one))
                names.append(one.wpar)
                if self.threads:
                    lines.append(thread_line(one, self.full, self.long))
                    names.append("-")
            if self.wpar is not None:
                lines = [f"{w:>8} {text}" for w, text in zip(names, lines, strict=True)]
        proc.print(*lines)
        if not rows:
            proc.status = 1

    def _chosen(self, proc: Process, rows: list[Seen]) -> list[Seen]:
        """The processes the flags ask for; flags add to one another."""
        tests: list[Callable[[Seen], bool]] = []
        known = users.directory(proc.machine, proc.files.root)
        if self.all:
            return rows
        if self.every:
            tests.append(lambda p: not p.row.kernel)
        if self.kernel:
            tests.append(lambda p: p.row.kernel)
        if self.with_terminal:
            tests.append(lambda p: bool(p.row.terminal) and p.row.group != p.row.pid)
        if self.no_leaders:
            tests.append(lambda p: p.row.group != p.row.pid and not p.row.kernel)
        for words, which in (
            (self.user_names + self.real_users, "uid"), (self.group_names, "gid"),
        ):  # fmt: skip
            numbers = set()
            for word in listed(words):
                if word.isdigit():
                    numbers.add(int(word))
                elif which == "uid" and word in known.users:
                    numbers.add(known.users[word].uid)
                elif which == "gid" and word in known.groups:
                    numbers.add(known.groups[word].gid)
                else:
                    proc.error(say.NO_USER if which == "uid" else say.NO_GROUP, name=word)
            if words:
                tests.append(partial(_belongs, which, numbers))
        if self.pids:
            wanted = set(listed(self.pids))
            tests.append(lambda p: str(p.pid) in wanted)
        if self.leaders:
            leaders = set(listed(self.leaders))
            tests.append(lambda p: str(p.row.group) in leaders)
        if self.terminals:
            names = {word.removeprefix("/dev/") for word in listed(self.terminals)}
            tests.append(lambda p: (p.row.terminal or "-") in names)
        if not tests:
            if self.wpar is not None:
                return [one for one in rows if not one.row.kernel]
            if proc.tty is not None:
                own = proc.tty.name
                return [one for one in rows if one.row.terminal == own]
            own_row = proc.machine.processes.get(proc.pid)
            group = own_row.group if own_row is not None else 0
            return [one for one in rows if one.row.group == group]
        return [one for one in rows if any(test(one) for test in tests)]


def listed(words: list[str]) -> list[str]:
    """The items of lists separated by commas or blanks."""
    return [item for word in words for item in word.replace(",", " ").split()]


def _belongs(which: str, numbers: set[int], one: Seen) -> bool:
    """Whether a process has one of the numbers as its uid, or its gid."""
    return getattr(one.row, which) in numbers
