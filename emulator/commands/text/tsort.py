"""tsort: put names in an order that keeps all pairs. Source: IBM's tsort page."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Iterator

from emulator.commands.text._whole import Whole
from emulator.kernel.process import Process
from emulator.messages.filters import CYCLE, CYCLE_MEMBER, ODD_DATA
from emulator.options import optional


class Tsort(Whole):
    """tsort [File]

    Reads pairs of names, the first of which has to come before the second, and writes
    all names in such an order. A pair of the same name twice only mentions it.
    """

    file: str = optional("File", "The file.", "-")
    examples = (("Find an order in which to start things", "tsort /tmp/pairs"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read the pairs."""
        return self.gather(proc, [self.file])

    def work(self, proc: Process, texts: list[str]) -> Iterator[int]:
        """Take off again and again what nothing has to come before."""
        words = texts[0].split()
        if len(words) % 2:
            proc.fail(ODD_DATA)
        after: dict[str, list[str]] = {word: [] for word in words}
        waiting = dict.fromkeys(words, 0)
        for one, other in zip(words[::2], words[1::2], strict=True):
            if one != other:
                after[one].append(other)
                waiting[other] += 1
        yield len(words) // 50
        ready = deque(sorted(name for name, number in waiting.items() if not number))
        out: list[str] = []
        while waiting:
            if not ready:
                yield 1 + len(waiting) // 50
                self._break(proc, after, waiting)
                ready.extend(sorted(name for name, number in waiting.items() if not number))
                continue
            name = ready.popleft()
            del waiting[name]
            out.append(name)
            if not len(out) % 50:
                yield 1
            for other in reversed(after[name]):
                waiting[other] -= 1
                if not waiting[other]:
                    ready.append(other)
        proc.print(*out)

    def _break(
        self, proc: Process, after: dict[str, list[str]], waiting: dict[str, int]
    ) -> None:
        """Name a circle and take its last pair out."""
        before: dict[str, str] = {}
        for name in sorted(waiting):
            for other in after[name]:
                before.setdefault(other, name)
        # Backwards from anywhere: everything left has something before it.
        name = min(waiting)
        seen: dict[str, int] = {}
        while name not in seen:
            seen[name] = len(seen)
            name = before[name]
        circle = list(seen)[seen[name] :][::-1]
        first = circle.index(min(circle))
        circle = circle[first:] + circle[:first]
        proc.error(CYCLE)
        for member in circle:
            proc.error(CYCLE_MEMBER, name=member)
        after[circle[-1]].remove(circle[0])
        waiting[circle[0]] -= 1
