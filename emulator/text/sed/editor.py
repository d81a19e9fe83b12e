"""Running a sed script: pattern space, hold space, one cycle a line.

Not the command: input comes through `feed`, output goes to `write`, files are asked for.
`run` is a generator, because sed pulls its lines: it yields INPUT where it needs more and
TURN where others should have theirs, so that no script, however endless, keeps the rest
of the machine waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Generator

from emulator.text.regular import Regular
from emulator.text.sed.listing import folded
from emulator.text.sed.nodes import Address, Instruction, Script, Substitution
from emulator.text.sed.replacing import SPACE_LIMIT, TooLong, replacing

#: What `run` yields.
INPUT = "input"
TURN = "turn"
#: Characters written before they are passed on.
HELD = 65_536


class NoExpression(Exception):
    """An empty expression stands for the last one used, and there was none."""


class Editor:
    """One run of a script.

    `step` counts and says whether the turn is over; `write(name, text)` writes, "" being
    standard output; `contents(name)` is the text of a file that `r` names, "" if none.
    """

    def __init__(
        self,
        script: Script,
        quiet: bool,
        step: Callable[[], bool],
        write: Callable[[str, str], None],
        contents: Callable[[str], str],
    ) -> None:
        self.program = script.instructions
        self.quiet = quiet or script.quiet
        self.step = step
        self.write = write
        self.contents = contents
        self.lines: list[str] = []
        self.place = 0
        self.number = 0
        self.space = ""
        self.hold = ""
        self.substituted = False
        self.used: Regular | None = None
        self.queue: list[tuple[str, str]] = []
        #: By instruction: where a range that has begun ends; -1 outside of it.
        self.ends: dict[int, int] = {}
        self.out: list[str] = []
        self.held = 0
        self.ended = False

    # --- input and output ----------------------------------------------------------------

    def feed(self, lines: list[str]) -> None:
        """More lines, without their newlines."""
        self.lines = self.lines[self.place :] + lines if self.place < len(self.lines) else lines
        self.place = 0

    def finish_input(self) -> None:
        """No more lines will come."""
        self.ended = True

    def flush(self) -> None:
        """Pass on what was written."""
        if self.out:
            text = "".join(self.out)
            self.out.clear()
            self.held = 0
            self.write("", text)

    def _print(self, text: str) -> None:
        self.out.append(text)
        self.out.append("\n")
        self.held += len(text) + 1

    def _more(self) -> Generator[str, None, bool]:
        """Whether there is another line."""
        while self.place >= len(self.lines) and not self.ended:
            yield INPUT
        return self.place < len(self.lines)

    def _next(self) -> str:
        line = self.lines[self.place]
        self.place += 1
        self.number += 1
        return line

    def _end_cycle(self) -> None:
        """What every line ends with: its text, and what a and r have put off."""
        if not self.quiet:
            self._print(self.space)
        self._appended()

    def _appended(self) -> None:
        for kind, text in self.queue:
            if kind == "r":
                text = self.contents(text)
                self.out.append(text)
                self.held += len(text)
            else:
                self._print(text)
        self.queue.clear()

    # --- the cycle -----------------------------------------------------------------------

    def run(self) -> Generator[str, None, None]:
        """All of it. Raises TooLong and NoExpression."""
        fresh = True
        while True:
            if fresh:
                if not (yield from self._more()):
                    break
                self.space = self._next()
                self.substituted = False
            if self.step() or self.held > HELD:
                self.flush()
                yield TURN
            how = yield from self._cycle()
            fresh = how != "restart"
            if how == "quit":
                self._end_cycle()
                break
            if how == "end":
                break
            if how == "print":
                self._end_cycle()
            else:
                self._appended()
        self._appended()
        self.flush()

    def _cycle(self) -> Generator[str, None, str]:
        """Go through the script once; how it ended: print, delete, restart, quit, end."""
        program = self.program
        at = 0
        count = len(program)
        while at < count:
            one = program[at]
            index = at
            at += 1
            if one.first is not None:
                chosen = yield from self._selected(index, one)
            else:
                chosen = True
            if chosen == one.negated:
                if one.name == "{":
                    at = one.target
                continue
            name = one.name
            if name == "s":
                assert one.substitution is not None
                yield from self._substitute(one.substitution)
            elif name == "b" or (name == "t" and self.substituted):
                if name == "t":
                    self.substituted = False
                if one.target <= index and (self.step() or self.held > HELD):
                    self.flush()
                    yield TURN
                at = one.target
            elif name in "nN":
                if not (yield from self._more()):
                    if name == "n" and not self.quiet:
                        self._print(self.space)
                    return "end"
                if name == "n":
                    self._end_cycle()
                    self.space = self._next()
                else:
                    self._appended()
                    self._set(self.space, "\n", self._next())
            elif name == "d":
                return "delete"
            elif name == "D":
                _, newline, tail = self.space.partition("\n")
                if not newline:
                    return "delete"
                self.space = tail
                return "restart"
            elif name == "c":
                if one.second is None or one.negated or self.ends.get(index, -1) < 0:
                    self._print(one.text)
                return "delete"
            elif name == "q":
                return "quit"
            else:
                self._simple(one)
        return "print"

    def _simple(self, one: Instruction) -> None:
        """A function that takes no line and goes nowhere."""
        name = one.name
        if name == "p":
            self._print(self.space)
        elif name == "P":
            self._print(self.space.partition("\n")[0])
        elif name == "h":
            self.hold = self.space
        elif name == "H":
            self.hold = self._joined(self.hold, "\n", self.space)
        elif name == "g":
            self.space = self.hold
        elif name == "G":
            self._set(self.space, "\n", self.hold)
        elif name == "x":
            self.space, self.hold = self.hold, self.space
        elif name == "y":
            assert one.table is not None
            self.space = self.space.translate(one.table)
        elif name == "=":
            self._print(str(self.number))
        elif name == "l":
            self._print(folded(self.space))
        elif name == "i":
            self._print(one.text)
        elif name in "ar":
            self.queue.append((name, one.text))
        elif name == "w":
            self.write(one.text, self.space + "\n")

    def _joined(self, *texts: str) -> str:
        if sum(map(len, texts)) > SPACE_LIMIT:
            raise TooLong
        return "".join(texts)

    def _set(self, *texts: str) -> None:
        self.space = self._joined(*texts)

    # --- addresses -----------------------------------------------------------------------

    def _matches(self, address: Address) -> Generator[str, None, bool]:
        if address.number:
            return self.number == address.number
        if address.last:
            return not (yield from self._more())
        return self._expression(address.expression).test(self.space)

    def _selected(self, index: int, one: Instruction) -> Generator[str, None, bool]:
        assert one.first is not None
        if one.second is None:
            return (yield from self._matches(one.first))
        end = self.ends.get(index, -1)
        second = one.second
        if end < 0:
            if not (yield from self._matches(one.first)):
                return False
            if second.number:
                if second.number > self.number:
                    self.ends[index] = second.number
            elif not second.last or (yield from self._more()):
                self.ends[index] = 0
            return True
        if second.number:
            if self.number >= end:
                self.ends[index] = -1
            # A range whose end was jumped over has ended: only its first line counts.
            return self.number <= end or (yield from self._selected(index, one))
        if (yield from self._matches(second)):
            self.ends[index] = -1
        return True

    def _expression(self, expression: Regular | None) -> Regular:
        if expression is None:
            if self.used is None:
                raise NoExpression
            return self.used
        self.used = expression
        return expression

    # --- substitution --------------------------------------------------------------------

    def _substitute(self, made: Substitution) -> Generator[str, None, None]:
        running = replacing(made, self._expression(made.expression), self.space)
        while True:
            try:
                next(running)
            except StopIteration as end:
                text: str | None = end.value
                break
            self.step()
            yield TURN
        if text is None:
            return
        self.space = text
        self.substituted = True
        if made.printed:
            self._print(text)
        if made.output:
            self.write(made.output, text + "\n")
