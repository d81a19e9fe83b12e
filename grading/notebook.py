"""What a lab's notebook imports under a plain Python kernel.

    from grading.notebook import Lab
    lab = Lab("01_first_wpar")
    lab.run("uname -W")

and, in cells of their own, `%%aix` with AIX commands below it (`grading.magics`). Our own
kernel needs none of this: there every cell is typed.
"""

from __future__ import annotations

import os

from grading import magics, sitting
from grading.showing import notebook


class Lab(sitting.Sitting):
    """A lab that is being worked on; the one made last is what the magics are about."""

    def __init__(self, name: str, folder: str | os.PathLike[str] | None = None) -> None:
        super().__init__(name, folder)
        shell = notebook()
        if shell is not None:
            magics.register(shell, lambda: self)
