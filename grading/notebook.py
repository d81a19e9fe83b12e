"""What a lab's notebook imports: a machine to type at and checkpoints to press.

    from grading.notebook import Lab
    lab = Lab("01_first_wpar")
    lab.run("uname -W")

and, in cells of their own, `%%aix` with AIX commands below it. The student's terminal is
one login that stays open from cell to cell; checkpoints look through another, which only
observes. Not for grading: that is runner.py's.
"""

from __future__ import annotations

import os
import sys
from html import escape
from pathlib import Path
from typing import Any

from grading.draw_html import draw_html
from grading.draw_text import draw_text
from grading.editions import unmarked
from grading.outcomes import Report
from grading.runner import report
from grading.running import NoAnswer, Reads, TerminalError
from grading.terminal import Observer, Terminal
from grading.work import Work

_SCREEN = (
    '<pre style="background:#101418;color:#d8dee4;padding:8px;border-radius:4px;'
    'max-height:32em;overflow:auto;line-height:1.25">{}</pre>'
)


class Lab:
    """A lab that is being worked on.

    What it is worked on with lies in `folder`, else where it always does (grading.work); the
    machine is what it was when the notebook is opened again. `wparlab shell --lab NAME`
    opens another terminal on it. Raises LabError where there is no such lab.
    """

    def __init__(self, name: str, folder: str | os.PathLike[str] | None = None) -> None:
        self.work = Work(name, Path(folder) if folder else None)
        self.definition = self.work.lab
        self.machine = self.work.machine
        self._terminal: Terminal | None = None
        self._observer: Observer | None = None
        _register_magic(self)

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

    def run(self, *lines: str, timeout: float | None = None) -> None:
        """Type lines and show what a terminal would show: prompts, lines, output.

        A command that reads (`read`, `ed`, `cat`) gets the lines behind it. A line that is
        not complete is taken back; what does not end in time, still reads when no line is
        left, or waits for keys (`more`) is ended; the screen says so.
        """
        pieces: list[tuple[str, str]] = []  # what was typed after which prompt, the output
        terminal = self.terminal
        incomplete = False
        reads: Reads | None = None
        try:
            for line in lines:
                line = self.definition.drawn.fill(line, strict=False)
                prompt = "" if reads else terminal.prompt
                pieces.append((prompt, line))
                try:
                    enter = terminal.answer if reads else terminal.enter
                    reads, ran = None, enter(line, timeout)
                    pieces.append(("", ran.text))
                    incomplete = ran.incomplete
                except Reads as waiting:
                    reads, incomplete = waiting, False
                    pieces.append(("", waiting.text))
                    if waiting.keys:
                        break
            if reads:
                pieces.append(("", _waiting(reads, terminal.leave())))
            if incomplete:
                terminal.interrupt()
                note = "[the line is not complete: it was taken back]"
                pieces.append(("", note))
        except NoAnswer as error:
            pieces.append(("", error.text.partition("\n")[2]))
            pieces.append(("", _given_up(terminal)))
        except TerminalError as error:
            terminal.close()
            pieces.append(("", f"[{error}; the next command opens a new one]"))
        finally:
            _show_screen(pieces)

    def check(self, checkpoint: str) -> Report:
        """Look at a checkpoint now, keep what came of it, and give the report.

        Raises LabError, Gone, OSError.
        """
        one = self.definition.checkpoint(checkpoint)
        earned = self.work.progress.standing.earned
        found = report(self.definition.name, one, self.observer, earned)
        self.work.keep(found)
        return found

    def show(self, checkpoint: str) -> None:
        """`check`, drawn: for notebooks that are read where no buttons work."""
        found = self.check(checkpoint)
        _display(draw_text(found).rstrip("\n"), draw_html(found))

    def checkpoint(self, name: str) -> Any:
        """The checkpoint's panel, for the last line of a cell. Raises LabError."""
        from grading.panel import Panel

        one = self.definition.checkpoint(name)
        return Panel(one.title, one.possible, lambda: self.check(name), self.reset)

    def reset(self) -> None:
        """Throw the machine away; the next command boots a new one. Asks nobody."""
        self.close()
        self.work.reset()

    def close(self) -> None:
        """Hang up both logins; the machine stays as it is."""
        for login in (self._terminal, self._observer):
            if login is not None:
                login.close()
        self._terminal = self._observer = None


def _given_up(terminal: Terminal) -> str:
    """End what does not answer; what to say of it."""
    try:
        return f"[no answer in time: interrupted with {terminal.leave()}]"
    except TerminalError as error:
        return f"[no answer in time; {error}; the next command opens a new one]"


def _waiting(reads: Reads, ended: str) -> str:
    if reads.keys:
        return (
            f"[it waits for keys, which a cell cannot press: ended with {ended}; "
            "use a terminal (`wparlab shell`), or pipe into head or cat]"
        )
    return (
        f"[it waits for input: ended with {ended}; "
        "put the lines it is to read below it, in the same cell]"
    )


def _show_screen(pieces: list[tuple[str, str]]) -> None:
    """Show typed lines and output as text and as HTML; both say the same."""
    plain: list[str] = []
    marked: list[str] = []
    for prompt, text in pieces:
        if prompt:
            plain.append(f"{prompt}{text}\n")
            marked.append(f"{escape(prompt)}<b>{escape(text)}</b>\n")
        elif text:
            ended = text if text.endswith("\n") else text + "\n"
            plain.append(ended)
            marked.append(escape(ended))
    screen = "".join(plain).rstrip("\n")
    if screen:
        _display(screen, _SCREEN.format("".join(marked).rstrip("\n")))


def _display(text: str, html: str) -> None:
    """Show in the notebook; outside of one, print."""
    shell = _ipython()
    if shell is None:
        print(text)
        return
    shell.display_pub.publish({"text/plain": text, "text/html": html})


def _ipython() -> Any:
    """The IPython that runs us, or None; nobody else pays for its import."""
    module = sys.modules.get("IPython")
    return module.get_ipython() if module is not None else None


def _register_magic(lab: Lab) -> None:
    """Make `%%aix` type its cell's lines at the lab that was made last."""
    shell = _ipython()
    if shell is None:
        return

    def aix(line: str, cell: str) -> None:
        lines = unmarked(cell).splitlines()
        lab.run(*(typed for typed in lines if typed.strip()))

    shell.register_magic_function(aix, magic_kind="cell", magic_name="aix")
