"""A machine of this process at one moment, looked at line by line as an observer does.

What `Direct(live, observe=True)` answers, without a terminal in between: each line is typed at
a clean login of its own on a copy that is thrown away. So an answer follows from machine and
line alone, and is kept: many checks ask the same. For whoever looks at thousands of moments.
"""

from __future__ import annotations

from typing import Any

from emulator.machine.machine import Machine
from grading.marks import plain
from grading.running import Gone, Incomplete, NoAnswer, Ran, Reads, TerminalError
from shell.live.fronts import Captured
from shell.live.looking import Look
from shell.live.observation import Observation
from shell.terminal.marks import Printed

#: The window: what `grading.replay.direct` has.
_WINDOW = {"rows": 24, "columns": 80, "term": "dumb"}


class Glimpse:
    """What can be seen of a machine now. The machine must not change while it is used."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._answers: dict[str, Ran | TerminalError] = {}

    def run(self, line: str, timeout: float | None = None) -> Ran:
        """What the line does, as a terminal's `run`: the limit is in steps, not in seconds.

        Raises ValueError, and what a terminal raises.
        """
        if any(char < " " and char != "\t" for char in line):
            raise ValueError(f"one line, without control characters, please: {line!r}")
        if line not in self._answers:
            self._answers[line] = self._looked(line)
        answer = self._answers[line]
        if isinstance(answer, TerminalError):
            raise answer
        return answer

    def _looked(self, line: str) -> Ran | TerminalError:
        look, seen = Look(self._machine), _Seen()
        session = look.arrive("open", 0, seen, **_WINDOW)
        look.settle(Observation.LOGIN_STEPS)
        if seen.prompt_kind != "PS1":
            return Gone("no prompt", seen.text)
        seen.forget()
        look.arrive("line", session.number, text=line.encode().decode("latin-1"))
        look.settle(Observation.STEPS)
        return seen.answer(line)


class _Seen(Captured):
    """What one line showed, and how it ended."""

    def __init__(self) -> None:
        super().__init__()
        self.forget()

    def forget(self) -> None:
        """What came before the line is no answer to it."""
        self.out.parts.clear()
        self.prompt_kind = self.wants = ""
        self.ended: int | None = None
        self.begun = False
        self.printed = ""

    @property
    def text(self) -> str:
        """What was shown, as a person sees it."""
        return plain(Printed().feed(self.out.text.encode("latin-1")))

    def event(self, name: str, value: Any) -> None:
        """How the line went on."""
        if name == "prompt":
            self.prompt_kind, self.wants = value.get("kind", ""), ""
            if self.ended is None:
                self.printed = self.text
        elif name == "begin" and not self.begun:
            self.begun = True
            self.out.parts.clear()
        elif name == "end":
            self.ended, self.printed = int(value), self.text
        elif name in ("read", "keys") and self.prompt_kind not in ("PS1", "PS2"):
            self.wants = name

    def answer(self, line: str) -> Ran | TerminalError:
        """What came of the line."""
        if self.status is not None:
            return Gone("the login has ended", self.text)
        if self.prompt_kind == "PS2":
            return Incomplete(f"the line is not complete: {line}", self.printed)
        if self.prompt_kind == "PS1":
            idle = 0 if not self.begun else None
            return Ran(self.printed, idle if self.ended is None else self.ended, 0.0)
        if self.wants:
            reads = Reads("the command waits for input", self.text)
            reads.keys = self.wants == "keys"
            return reads
        return NoAnswer(f"stopped after {Observation.STEPS} steps: this only looks", self.text)
