"""The magics of a lab's notebook, for our kernel and for the plain Python one alike.

    %%aix                 the cell's lines are typed at the terminal (our kernel: any cell)
    %checkpoint NAME      the panel of a checkpoint
    %glance               the machine in a picture; what changed since the last one
    %machine              where the lab's machine is, and how to open a terminal on it
    %reset                throw the machine away and begin anew; -f asks nobody
    %lab NAME             another lab (our kernel alone)

What a lab refuses is said in a sentence, not in a traceback.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from grading.lab import LabError
from grading.looks import CannotLook
from grading.running import TerminalError
from grading.showing import display
from grading.sitting import Sitting

RESET = "%reset throws this lab's machine away, with all that was done on it: %reset -f does it"
DONE = "the machine was thrown away; the next cell boots a new one"


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
        """Show the machine's picture."""
        self.lab().glance()

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
    for act in (magics.checkpoint, magics.glance, magics.machine, magics.reset):
        register_one(told(act), magic_kind="line", magic_name=act.__name__)
    if take is not None:
        register_one(told(lambda line: take(line.strip())), magic_kind="line", magic_name="lab")


def say(text: str) -> None:
    """A sentence of ours in the notebook."""
    display(text, f"<pre>{escape(text)}</pre>")
