"""Somebody sitting at a lab: the student's login, what looks at the machine, panels.

The student's terminal is one login that stays open from cell to cell; checkpoints look through
another, which only observes. What outlives the sitting is `grading.work`'s. Not for grading:
that is runner.py's.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from grading.cell import Cell
from grading.checks import Checkpoint
from grading.draw_html import draw_html
from grading.draw_text import draw_text
from grading.editions import unmarked
from grading.lab import LabError
from grading.login import Login
from grading.outcomes import Report
from grading.past import Past
from grading.progress import kept_report
from grading.runner import report
from grading.running import TerminalError
from grading.screen import Screen
from grading.showing import Shown, display, live, show
from grading.terminal import Observer, Terminal
from grading.work import Work

if TYPE_CHECKING:
    from grading.glance.facts import Machine
    from grading.panel import Panel

BESIDE = (
    "The terminal is the tab \u201cTerminal {0}\u201d. Outside of JupyterLab it is "
    "`wparlab shell --lab {0}`."
)
PLACE = "the terminal beside this notebook, or `wparlab shell --lab {}`"
HANDED_IN = "{} lies beside this notebook: hand it in. Going on and handing in again is fine."


class Sitting:
    """A lab that is being worked on.

    What it is worked on with lies in `folder`, else where it always does (grading.work); the
    machine is what it was when the notebook is opened again. `wparlab shell --lab NAME` opens
    another terminal on it. Raises LabError where there is no such lab.
    """

    def __init__(self, name: str, folder: str | os.PathLike[str] | None = None) -> None:
        self.work = Work(name, Path(folder) if folder else None)
        self.definition = self.work.lab
        self.machine = self.work.machine
        self.panels: dict[str, Panel] = {}
        self.past = Past(self.work, self.close)
        self._terminal: Terminal | None = None
        self._observer: Observer | None = None
        #: One looks at a time: a click may run beside a cell, in a thread (a subshell).
        self._looking = RLock()
        #: What the picture of the machine shows, and the name it was displayed under.
        self._seen: Machine | None = None
        self._picture = ""

    def __repr__(self) -> str:
        return f"Lab: {self.definition.title}"

    @property
    def terminal(self) -> Terminal:
        """The student's login; opened when first asked for, and again when it has ended."""
        if self._terminal is None or self._terminal.gone:
            self._terminal = Terminal(
                self.work.prepare(), self.definition.clock, self.definition.image
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
                self.work.prepare(), self.definition.clock, self.definition.image
            )
        return self._observer

    # --- typing ------------------------------------------------------------------------------

    def run(self, *lines: str, timeout: float | None = None) -> None:
        """Type lines and show what a terminal would show: prompts, lines, output.

        A command that reads (`read`, `ed`, `cat`) gets the lines behind it. What does not end
        in `timeout` seconds a line (20) is ended, and the screen says so.
        """
        self._typed("\n".join(lines), timeout)

    def cell(self, text: str) -> None:
        """Type a cell's lines and show what they do while they do it; no time is too long.

        The stop button is Ctrl-C. See `grading.cell` for what else ends a cell. Whatever was
        typed, somebody looks at what became of it.
        """
        before = self.work.journal_size
        self._typed(unmarked(text), math.inf)
        if self.work.journal_size != before:
            self.past.cells.append(before)
            self.look_around()
            if self._picture and live():
                self._draw_picture(update=True)

    def _typed(self, text: str, timeout: float | None) -> None:
        shown = Shown(Screen())
        try:
            terminal = self.terminal
        except TerminalError as error:
            shown.screen.noted(str(error))
            shown.finish()
            return
        text = self.definition.drawn.fill(text, strict=False)
        self._typist(terminal, shown.screen, shown.changed).type(text, timeout)
        shown.finish()

    def _typist(self, login: Login, screen: Screen, changed: Callable[[], None]) -> Cell:
        """Who types at a login, as this lab would have it."""
        about = self.definition
        return Cell(login, screen, changed, PLACE.format(about.name), about.keys == "friendly")

    # --- looking -----------------------------------------------------------------------------

    def glance(self) -> None:
        """Show the machine's picture, which is drawn anew after each cell from now on.

        What changed since it was drawn last stands out. Raises CannotLook, TerminalError.
        """
        self._picture = uuid4().hex
        self._draw_picture(update=False)

    def _draw_picture(self, update: bool) -> None:
        from grading.glance.facts import changes, look
        from grading.glance.svg import draw_svg
        from grading.glance.text import draw_text as say

        with self._looking:
            seen = look(self.observer)
            changed = changes(self._seen, seen)
            self._seen = seen
        forms = {"text/plain": say(seen, changed), "image/svg+xml": draw_svg(seen, changed)}
        show(forms, self._picture, update)

    def check(self, checkpoint: str) -> Report:
        """Look at a checkpoint now, keep what came of it, and give the report.

        Raises LabError, Gone, OSError.
        """
        one = self.definition.checkpoint(checkpoint)
        with self._looking:
            found = self._reported(one)
            self.work.keep(found)
        return found

    def look_around(self) -> None:
        """Look at every checkpoint that has a panel or is not earned yet, in order: what was
        so at this moment may be evidence later. Kept is what is news. A look that fails shows
        in its panel, and fails again where somebody asks for it.
        """
        standing = self.work.progress.standing
        for one in self.definition.checkpoints:
            panel = self.panels.get(one.name)
            if panel is None and standing.points(one) == one.possible:
                continue
            try:
                with self._looking:
                    found = self._reported(one)
                    if self._is_news(found):
                        self.work.keep(found)
            except (OSError, TerminalError) as error:
                if panel is not None:
                    panel.failed(error)
                continue
            if panel is not None:
                panel.show(found)

    def _reported(self, one: Checkpoint) -> Report:
        earned = self.work.progress.standing.earned
        name = self.definition.name
        return report(name, one.name, one.title, one.checks, self.observer, earned)

    def _is_news(self, found: Report) -> bool:
        kept = self.work.progress.last(found.checkpoint)
        return kept is None or kept.outcomes != {one.name: one.outcome for one in found.results}

    def show(self, checkpoint: str) -> None:
        """`check`, drawn: for notebooks that are read where no buttons work."""
        found = self.check(checkpoint)
        display(draw_text(found).rstrip("\n"), draw_html(found))

    def checkpoint(self, name: str) -> Any:
        """The checkpoint's panel, which has looked: one a checkpoint. Raises LabError."""
        panel = self.panel(name)
        panel.refresh()
        return panel

    def panel(self, name: str) -> Panel:
        """The checkpoint's panel, as it stands. Raises LabError."""
        from grading.panel import Panel

        if name not in self.panels:
            one = self.definition.checkpoint(name)
            self.panels[name] = Panel(one, self, f"{self.definition.name}/{name}")
        return self.panels[name]

    def earlier_panels(self) -> None:
        """Have the panels of every checkpoint that was looked at in an earlier sitting."""
        for one in self.definition.checkpoints:
            if self.work.progress.last(one.name) is not None:
                self.panel(one.name)

    def hint(self, name: str = "") -> str:
        """One more hint for the first check that does not hold, of a checkpoint or of the one
        the lab is at; in words, where there is none. Raises LabError.
        """
        if not name:
            name = (self.work.progress.standing.next or self.definition.checkpoints[-1]).name
        return self.panel(name).one_more_hint()

    def predict(self, command: str, expected: str) -> None:
        """Type a command, and show what it prints beside what was expected of it.

        Raises LabError where no command is given, or no table.
        """
        from grading import predicting

        if not command or not unmarked(expected).strip():
            raise LabError("%%predict COMMAND: and below it the table you expect")
        screen = Screen()
        command = self.definition.drawn.fill(command, strict=False)
        self._typist(self.terminal, screen, lambda: None).type(command, math.inf)
        display(screen.text(), screen.html())
        seen = screen.text().partition("\n")[2]
        wanted = self.definition.drawn.fill(unmarked(expected), strict=False)
        compared = predicting.compare(wanted, seen)
        display(predicting.told(compared), predicting.table(compared))

    # --- what panels ask (`panel.Acts`) ------------------------------------------------------

    def last(self, checkpoint: str) -> tuple[Report, str] | None:
        """The report kept last, and when it was made; None before any."""
        kept = self.work.progress.last(checkpoint)
        if kept is None:
            return None
        return kept_report(kept, self.definition.checkpoint(checkpoint)), kept.when

    def best(self, checkpoint: str) -> tuple[int, str] | None:
        """The most points earned at once, and when first; None before any."""
        kept = self.work.progress.best(checkpoint)
        return None if kept is None else (kept.report["earned"], kept.when)

    def summary(self) -> str:
        """How far the lab is, in a line."""
        return self.work.progress.standing.summary()

    def reset(self) -> None:
        """Throw the machine away, and hang up whoever is logged in; the next command boots a
        new one. Asks nobody.
        """
        self.close()
        self.work.reset()
        self._seen = None
        self.past.cells.clear()

    def beside(self) -> str:
        """Have JupyterLab open a terminal on the machine; what to say of it."""
        from grading.desk.front import open_terminal

        open_terminal(self.definition.name)
        return BESIDE.format(self.definition.name)

    def hand_in(self) -> str:
        """Write the file that is handed in beside the notebook; what to say of it.

        Raises LabError where nobody said who works here or nothing was typed; OSError.
        """
        from grading.course.submission import hand_in
        from grading.work import student

        file = hand_in(self.work, student().student)
        return HANDED_IN.format(file.name)

    def close(self) -> None:
        """Hang up both logins; the machine stays as it is."""
        for login in (self._terminal, self._observer):
            if login is not None:
                login.close()
        self._terminal = self._observer = None
