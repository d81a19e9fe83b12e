"""A lab that is being worked on: its machine, the student's login, what looks at both.

The student's terminal is one login that stays open from cell to cell; checkpoints look through
another, which only observes. Not for grading: that is runner.py's.
"""

from __future__ import annotations

import math
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grading.cell import Cell
from grading.draw_html import draw_html
from grading.draw_text import draw_text
from grading.lab import load, machine_folder, prepare_folder
from grading.outcomes import Report
from grading.runner import report
from grading.running import TerminalError
from grading.screen import Screen
from grading.showing import Shown, display, show
from grading.terminal import Observer, Terminal

if TYPE_CHECKING:
    from grading.glance.facts import Machine


class Sitting:
    """A lab that is being worked on.

    The machine is kept in `machine`, else in $WPARLAB_HOME/labs/<lab>/machine, where
    WPARLAB_HOME is ~/.wparlab unless set; it is what it was when the notebook is opened
    again. `wparlab shell --machine` with that folder opens another terminal on it.
    Raises LabError where there is no such lab.
    """

    def __init__(self, name: str, machine: str | os.PathLike[str] | None = None) -> None:
        self.definition = load(name)
        self.machine = Path(machine) if machine else machine_folder(self.definition.name)
        self._terminal: Terminal | None = None
        self._observer: Observer | None = None
        #: The picture shown last.
        self._seen: Machine | None = None

    def __repr__(self) -> str:
        return f"Lab: {self.definition.title}"

    @property
    def terminal(self) -> Terminal:
        """The student's login; opened when first asked for, and again when it has ended."""
        if self._terminal is None or self._terminal.gone:
            self._terminal = Terminal(
                self._folder(), self.definition.clock, self.definition.image
            )
        return self._terminal

    @property
    def observer(self) -> Observer:
        """A login that looks and changes nothing; opened like `terminal`."""
        if self._observer is not None and not self._observer.ready:
            self._observer.close()
            self._observer = None
        if self._observer is None:
            self._observer = Observer(
                self._folder(), self.definition.clock, self.definition.image
            )
        return self._observer

    def run(self, *lines: str, timeout: float | None = None) -> None:
        """Type lines and show what a terminal would show: prompts, lines, output.

        A command that reads (`read`, `ed`, `cat`) gets the lines behind it. What does not end
        in `timeout` seconds a line (20) is ended, and the screen says so.
        """
        self._typed("\n".join(lines), timeout)

    def cell(self, text: str) -> None:
        """Type a cell's lines and show what they do while they do it; no time is too long.

        The stop button is Ctrl-C. See `grading.cell` for what else ends a cell.
        """
        self._typed(text, math.inf)

    def _typed(self, text: str, timeout: float | None) -> None:
        shown = Shown(Screen())
        try:
            terminal = self.terminal
        except TerminalError as error:
            shown.screen.noted(str(error))
            shown.finish()
            return
        Cell(terminal, shown.screen, shown.changed).type(text, timeout)
        shown.finish()

    def glance(self, always: bool = True) -> None:
        """Show the machine's picture; what changed since the last one stands out.

        Where not `always`, only if something did. Raises CannotLook, TerminalError.
        """
        from grading.glance.facts import changes, look
        from grading.glance.svg import draw_svg
        from grading.glance.text import draw_text as say

        seen = look(self.observer)
        changed = changes(self._seen, seen)
        if always or changed:
            self._seen = seen
            show({
                "text/plain": say(seen, changed), "image/svg+xml": draw_svg(seen, changed),
            })  # fmt: skip

    def check(self, checkpoint: str) -> Report:
        """Look at a checkpoint now and give the report. Raises LabError, Gone."""
        one = self.definition.checkpoint(checkpoint)
        return report(self.definition.name, one.name, one.title, one.checks, self.observer)

    def show(self, checkpoint: str) -> None:
        """`check`, drawn: for notebooks that are read where no buttons work."""
        found = self.check(checkpoint)
        display(draw_text(found).rstrip("\n"), draw_html(found))

    def checkpoint(self, name: str) -> Any:
        """The checkpoint's panel, for the last line of a cell. Raises LabError."""
        from grading.panel import Panel

        one = self.definition.checkpoint(name)
        possible = sum(check.points for check in one.checks)
        return Panel(one.title, possible, lambda: self.check(name), self.reset)

    def reset(self) -> None:
        """Throw the machine away; the next command boots a new one. Asks nobody."""
        self.close()
        if not self.machine.exists():
            return
        # The old machine's server may take a moment to leave: it finds its folder renamed,
        # never a new machine's files.
        at = 1
        while (aside := self.machine.with_name(f"thrown-away-{at}")).exists():
            at += 1
        self.machine.rename(aside)
        shutil.rmtree(aside, ignore_errors=True)

    def close(self) -> None:
        """Hang up both logins; the machine stays as it is."""
        for login in (self._terminal, self._observer):
            if login is not None:
                login.close()
        self._terminal = self._observer = None

    def _folder(self) -> Path:
        return prepare_folder(self.machine, self.definition.friendly)
