"""A terminal on a machine in process: lines and signals in, the screen out."""

from __future__ import annotations

import re
from typing import Any

from emulator.images import boot
from shell.live.fronts import Captured
from shell.live.machine import Live
from shell.terminal.marks import Marks

MARK = re.compile("\x1b\\]133;[^\x07]*\x07")


class Marked(Captured):
    """A front end that keeps the marks of what begins and ends beside the text, plain."""

    def event(self, name: str, value: Any) -> None:
        super().event(name, value)
        if name == "begin":
            self.output(Marks().output_begins.decode("ascii"))
        elif name == "end":
            self.output(Marks().output_ended(value).decode("ascii"))


class Login:
    """A login shell; `type` gives what a line showed, without prompts and marks."""

    def __init__(self, live: Live | None = None, wait: bool = True) -> None:
        self.live = live or Live(boot())
        self.front = Marked()
        self.session = self.live.arrive("open", 0, self.front)
        self.wait = wait
        self.run()

    def type(self, *lines: str) -> str:
        """Enter lines; what they showed."""
        before = len(self.front.out.text)
        for line in lines:
            self.live.arrive("line", self.session.number, text=line)
            self.run()
        return MARK.sub("", self.front.out.text[before:])

    def press(self, signal: str) -> str:
        """Ctrl-C (INT), Ctrl-Z (TSTP)."""
        before = len(self.front.out.text)
        self.live.arrive("signal", self.session.number, name=signal)
        self.run()
        return MARK.sub("", self.front.out.text[before:])

    def end_of_file(self) -> str:
        """Ctrl-D."""
        before = len(self.front.out.text)
        self.live.arrive("eof", self.session.number)
        self.run()
        return MARK.sub("", self.front.out.text[before:])

    def run(self) -> None:
        """Let the machine run: until everybody waits, or, without `wait`, for a moment."""
        if self.wait:
            self.live.settle(20_000)
        else:
            self.live.kernel.scheduler.run(steps=1_000)

    @property
    def prompt(self) -> str:
        """The prompt that is shown."""
        return self.front.prompt

    @property
    def kind(self) -> str:
        """PS1, PS2, …"""
        return [value["kind"] for name, value in self.front.events if name == "prompt"][-1]

    @property
    def marked(self) -> str:
        """All that was shown, the marks as {C} and {D;status}."""
        return re.sub("\x1b\\]133;([^\x07]*)\x07", r"{\1}", self.front.out.text)
