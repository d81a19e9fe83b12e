"""The magics of a lab's notebook, for our kernel and for the plain Python one alike.

    %%aix                 the cell's lines are typed at the terminal (our kernel: any cell)
    %checkpoint NAME      the panel of a checkpoint
    %hint [CHECKPOINT]    one more hint for what does not hold
    %%predict COMMAND     your own table below it; the command is run, and both are compared
    %undo                 back to before the last cell
    %goto [NUMBER]        back to before a line; without a number: the lines
    %compare [A [B]]      what changed between two moments; the last cell, or since A
    %glance               the machine in a picture, drawn anew after each cell
    %enrol WHO [KEY]      who works here, in the course of that key (or in the one known)
    %submit               write the file that is handed in
    %machine              where the lab's machine is, and how to open a terminal on it
    %reset                throw the machine away and begin anew; -f asks nobody
    %lab NAME             another lab (our kernel alone)

What a lab refuses is said in a sentence, not in a traceback.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Any

from grading.lab import LabError
from grading.looks import CannotLook
from grading.past import NOTHING
from grading.running import TerminalError
from grading.showing import display
from grading.sitting import Sitting
from grading.work import Student, enrol, student

RESET = "%reset throws this lab's machine away, with all that was done on it: %reset -f does it"
DONE = "the machine was thrown away; the next cell boots a new one"

UNDO = "%undo takes the last cell back, and no number; %goto lists the moments before"
ENROL = "%enrol WHO, your login name at the course; %enrol WHO KEY, with the course's key"
NOW = "(now)"
ANEW = "You are logged in anew, in the global environment. What was earned stays."
_OURS = re.compile(r"%%(?:aix|predict)\b")
#: Moments that are listed: the last ones.
LISTED = 40


class Magics:
    """What each magic does; `lab` gives the lab they are about, or raises LabError."""

    def __init__(self, lab: Callable[[], Sitting]) -> None:
        self.lab = lab

    def aix(self, line: str, cell: str = "") -> None:
        """Type the lines of a cell."""
        self.lab().cell(f"{line}\n{cell}" if line.strip() else cell)

    def checkpoint(self, line: str) -> None:
        """Show a checkpoint's panel."""
        from IPython.display import display as show

        show(self.lab().checkpoint(line.strip()))

    def glance(self, line: str) -> None:
        """Show the machine's picture, and keep it up to date."""
        self.lab().glance()

    def hint(self, line: str) -> None:
        """Show one more hint."""
        say(self.lab().hint(line.strip()))

    def predict(self, line: str, cell: str) -> None:
        """Run a command, and compare what it prints with what was expected."""
        self.lab().predict(line.strip(), cell)

    def undo(self, line: str) -> None:
        """Go back to before the last cell."""
        lab = self.lab()
        if line.strip():
            raise LabError(UNDO)
        say(_taken_back(lab.past.undo()))
        lab.look_around()

    def goto(self, line: str) -> None:
        """Go back to before a line, or list the lines."""
        lab = self.lab()
        if not line.strip():
            moments = lab.past.moments()
            last = len(moments)
            known = [
                f"{one.number:4}  {NOW if one.number == last else one.line}" for one in moments
            ]
            say("\n".join(known[-LISTED:]) or NOTHING)
            return
        say(_taken_back(lab.past.go_to(_number(line))))
        lab.look_around()

    def compare(self, line: str) -> None:
        """Say what changed between two moments."""
        past = self.lab().past
        asked = [_number(word) for word in line.split()] or [past.last_cell()]
        say(past.compare(asked[0], asked[1] if len(asked) > 1 else len(past.moments())))

    def enrol(self, line: str) -> None:
        """Keep who works here."""
        words, known = line.split(), student()
        if not 1 <= len(words) <= 2:
            raise LabError(ENROL)
        who = Student(words[0], words[1] if len(words) > 1 else known.course)
        enrol(who)
        course = "in a course" if who.course else "in no course"
        say(self.lab().work.begun_as_another(who) or f"{who.student}, {course}")

    def submit(self, line: str) -> None:
        """Write the file that is handed in."""
        say(self.lab().hand_in())

    def machine(self, line: str) -> None:
        """Say where the machine is."""
        lab = self.lab()
        say(
            f"{lab.definition.title}\n"
            f"machine:  {lab.machine}\n"
            f"terminal: wparlab shell --lab {lab.definition.name}"
        )

    def reset(self, line: str) -> None:
        """Throw the machine away."""
        if line.strip() != "-f":
            say(RESET)
            return
        self.lab().reset()
        say(DONE)


def _number(word: str) -> int:
    try:
        return int(word)
    except ValueError:
        raise LabError(f"{word.strip()}: a moment is a number; %goto lists them") from None


def _taken_back(lines: list[str]) -> str:
    if not lines:
        return NOTHING
    count = "1 line was" if len(lines) == 1 else f"{len(lines)} lines were"
    return "\n".join([f"{count} taken back:", *(f"  {one}" for one in lines), ANEW])


def register(
    shell: Any, lab: Callable[[], Sitting], take: Callable[[str], None] | None = None
) -> None:
    """Give an IPython shell the magics. What a lab refuses is said in a sentence."""
    magics = Magics(lab)

    def told(act: Callable[..., None]) -> Callable[..., None]:
        def asked(*arguments: str) -> None:
            try:
                act(*arguments)
            except (CannotLook, LabError, OSError, TerminalError) as error:
                say(str(error))

        asked.__doc__ = act.__doc__
        return asked

    register_one = shell.register_magic_function
    register_one(told(magics.aix), magic_kind="line_cell", magic_name="aix")
    register_one(told(magics.predict), magic_kind="cell", magic_name="predict")
    for act in (
        magics.checkpoint, magics.compare, magics.enrol, magics.glance, magics.goto,
        magics.hint, magics.machine, magics.reset, magics.submit, magics.undo,
    ):  # fmt: skip
        register_one(told(act), magic_kind="line", magic_name=act.__name__)
    if whole not in shell.input_transformers_cleanup:
        shell.input_transformers_cleanup.append(whole)
    if take is not None:
        register_one(told(lambda line: take(line.strip())), magic_kind="line", magic_name="lab")


def whole(lines: list[str]) -> list[str]:
    """A cell's lines as IPython takes them: it refuses a cell magic that has comments above it,
    or nothing below, before the magic can say what it wants.
    """
    said = (at for at, line in enumerate(lines) if line.strip() and line.lstrip()[0] != "#")
    begins = next(said, len(lines))
    if not _OURS.match("".join(lines[begins : begins + 1])):
        return lines
    magic, *below = lines[begins:]
    return [magic.rstrip("\n") + "\n", *(below if "".join(below).strip() else ["\n", "\n"])]


def say(text: str) -> None:
    """A sentence of ours in the notebook."""
    display(text, f"<pre>{escape(text)}</pre>")
