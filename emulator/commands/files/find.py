"""find: look for files in directories and all they hold. Source: IBM's find page."""

from __future__ import annotations

from collections.abc import Awaitable, Iterator

from emulator.commands.files._expression import Expression
from emulator.commands.files._listing import LongLine
from emulator.commands.files._predicates import Answer, BadExpression, Search, Seen, Test
from emulator.commands.files._tree import Entry, agreed, below, entry, join, people, readable
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import PATH_LIMIT
from emulator.messages.files import FIND_DIRECTORY, FIND_QUESTION, FIND_STATUS, REFUSED
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands

#: Most paths a `-exec … {} +` is given at once.
TOGETHER = 500


class Find(Command):
    r"""find [-H | -L] Path-list [Expression-list]

    Goes through each path and all that is below it, and tries the expression on each
    file. Where the expression does nothing itself, the paths that pass are printed.

    Tests: -name Pattern, -type b|c|d|f|l|p|s, -user Name, -group Name, -nouser, -nogroup,
    -perm [-]Mode, -size N[c], -links N, -inum N, -newer File, -mtime N, -atime N,
    -ctime N (days), -mmin N, -amin N, -cmin N (minutes). N is exact, +N more, -N less.
    Actions: -print, -ls, -exec Command \;, -exec Command {} +, -ok Command \;, where {}
    is the path. -prune does not go into a directory, -depth shows what is in a directory
    before it, -xdev stays in one file system.
    Put together with -a (or nothing), -o, ! and \( \).
    """

    follow_named: bool = flag("H", "Follow symbolic links that are operands.")
    follow: bool = flag("L", "Follow all symbolic links.")
    words: list[str] = operands("Path Expression", "Where to look, and what for.")
    examples = (
        ("Show every file below /etc whose name ends in .conf", "find /etc -name '*.conf'"),
        ("Show the files that changed in the last day", "find /var -type f -mtime -1"),
        ("Show large files with all details", "find / -xdev -size +2000 -ls"),
    )

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read the expression, then walk; wait only where commands are run."""
        cut = next(
            (i for i, word in enumerate(self.words) if word[:1] in ("-", "!", "(")),
            len(self.words),
        )
        paths, words = self.words[:cut], self.words[cut:]
        if not paths:
            raise UsageError("", "Path")
        self.waiting = False
        self.together: list[tuple[list[str], list[str]]] = []
        known = people(proc)
        machine = proc.machine
        line = LongLine(
            machine.clock.seconds, machine.system.zone_offset,
            known.user_names, known.group_names, lambda node: node.mtime,
        )  # fmt: skip

        def show(seen: Seen) -> Answer:
            proc.print(seen.path)
            return True

        def listed(seen: Seen) -> Answer:
            node, place = seen.entry.node, seen.entry.place
            proc.print(f"{place.inode:5d} {node.blocks // 2:4d} {line.draw(node, seen.path)}")
            return True

        self.search = Search(proc, known)
        expression = Expression(
            self.search, words,
            {
                "-print": lambda given: show, "-ls": lambda given: listed,
                "-exec": lambda given: self._exec(proc, given, False),
                "-ok": lambda given: self._exec(proc, given, True),
            },
        )  # fmt: skip
        try:
            test = expression.read()
        except BadExpression as bad:
            proc.fail(bad.message, 1, **bad.fields)
        if self.waiting:
            return self._wait(proc, paths, test)
        for seen in self._all(proc, paths):
            test(seen)
        return None

    async def _wait(self, proc: Process, paths: list[str], test: Test) -> None:
        for seen in self._all(proc, paths):
            answer = test(seen)
            if not isinstance(answer, bool):
                await answer
        for words, held in self.together:
            for start in range(0, len(held), TOGETHER):
                await self._run(proc, [*words, *held[start : start + TOGETHER]])

    # --- walking -----------------------------------------------------------------------

    def _all(self, proc: Process, paths: list[str]) -> Iterator[Seen]:
        for path in paths:
            try:
                top = entry(proc.files, path, self.follow or self.follow_named)
            except FileRefusal:
                proc.error(FIND_STATUS, file=path)
                continue
            yield from self._walk(proc, path, top)

    def _walk(self, proc: Process, path: str, top: Entry) -> Iterator[Seen]:
        search = self.search
        found = proc.machine.found
        pending = [(path, top, False)]
        while pending:
            path, one, leaving = pending.pop()
            # What was found before may have been changed or removed (-exec rm).
            node = found(one.place)
            if node is None:
                continue
            seen = Seen(path, one._replace(node=node))
            if leaving or not search.depth_first:
                yield seen
            if leaving:
                continue
            if search.depth_first:
                pending.append((path, one, True))
            if node.kind != "d" or (path in search.pruned and not search.depth_first):
                continue
            if search.one_file_system and one.place.tree != top.place.tree:
                continue
            below_it = self._inside(proc, path, seen.entry)
            pending.extend((p, child, False) for p, child in reversed(below_it))

    def _inside(self, proc: Process, path: str, one: Entry) -> list[tuple[str, Entry]]:
        files = proc.files
        try:
            readable(files, one, path)
            if len(path) > PATH_LIMIT:
                raise FileRefusal("ENAMETOOLONG", path)
        except FileRefusal as refusal:
            proc.error(FIND_DIRECTORY, file=path, reason=strerror(refusal.error))
            return []
        found = []
        for name in sorted(one.node.entries):
            # Removed by -exec since the directory was seen: its entries are gone too.
            try:
                child = below(files, one, name)
                if self.follow and child.node.kind == "l":
                    child = entry(files, join(path, name), True)._replace(name=name)
            except (FileRefusal, KeyError):
                continue
            found.append((join(path, name), child))
        return found

    # --- acting ------------------------------------------------------------------------

    def _exec(self, proc: Process, given: list[str], ask: bool) -> Test:
        self.waiting = True
        words, end = given[:-1], given[-1]
        if end == "+":
            held: list[str] = []
            self.together.append((words[:-1], held))

            def keep(seen: Seen) -> Answer:
                held.append(seen.path)
                return True

            return keep

        def test(seen: Seen) -> Answer:
            # A word that is {} stands for the path; AIX leaves {} within a word alone.
            return self._one(proc, [seen.path if w == "{}" else w for w in words], ask)

        return test

    async def _one(self, proc: Process, words: list[str], ask: bool) -> bool:
        if ask and not await agreed(proc, FIND_QUESTION.format("find", words=" ... ".join(
            [words[0], *words[-1:]]
        ))):
            return False
        return await self._run(proc, words) == 0

    async def _run(self, proc: Process, words: list[str]) -> int:
        scheduler = proc.kernel.scheduler
        if scheduler.step():
            await scheduler.turn()
        try:
            return await proc.kernel.run(proc, words)
        except FileRefusal as refusal:
            proc.error(REFUSED, file=words[0], reason=strerror(refusal.error))
            return 127
