"""The kernel: an IPython whose cells are ksh's, typed at the lab's terminal.

It is ipykernel's own class, so that widgets and magics work as everywhere (decision 0010).
What a cell does stands in `grading.sitting`; here is only what Jupyter asks of a kernel.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from ipykernel.ipkernel import IPythonKernel

from grading.kernel.cells import is_typed, translated
from grading.kernel.notebooks import lab_here
from grading.kernel.widgets import unannounced
from grading.lab import LabError
from grading.magics import register
from grading.running import TerminalError
from grading.sitting import Sitting

NO_LAB = (
    "this notebook names no lab: its metadata wants "
    '{"wparlab": {"lab": NAME}}; or run %lab NAME'
)
#: Characters of a line that end a word.
_WORD_ENDS = " \t;&|()<>"


class AixKernel(IPythonKernel):
    """One notebook's kernel; the lab's machine outlives it."""

    implementation = "wparlab"
    implementation_version = "1"
    language_info = {
        "name": "ksh",
        "mimetype": "text/x-sh",
        "codemirror_mode": "shell",
        "pygments_lexer": "bash",
        "file_extension": ".ksh",
    }
    banner = "AIX 6 (wparlab): cells are typed at the lab's terminal."

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._lab: Sitting | None = None
        register(self.shell, self.lab, self.take)

    def start(self) -> None:
        """Begin to serve, with the panels that an earlier kernel left in the notebook."""
        super().start()
        try:
            with unannounced(self):
                self.lab().earlier_panels()
        except (LabError, OSError) as error:
            self.log.info("no panels: %s", error)  # the first cell says it to the student

    def lab(self) -> Sitting:
        """The lab of this notebook. Raises LabError where it names none."""
        if self._lab is None:
            name = lab_here(os.environ, Path.cwd())
            if not name:
                raise LabError(NO_LAB)
            self._lab = Sitting(name)
        return self._lab

    def take(self, name: str) -> None:
        """Be the kernel of another lab. Raises LabError."""
        lab = Sitting(name)
        if self._lab is not None:
            self._lab.close()
        self._lab = lab

    async def do_execute(self, code: str, silent: bool, *rest: Any, **options: Any) -> Any:
        """Type a cell, or run its magics."""
        return await super().do_execute(translated(code), silent, *rest, **options)

    def do_complete(self, code: str, cursor_pos: int | None) -> Any:
        """What the word before the cursor may become, as the terminal knows it."""
        cursor = len(code) if cursor_pos is None else cursor_pos
        if not is_typed(code, cursor):
            return super().do_complete(code, cursor)
        line = code[:cursor].rpartition("\n")[2]
        found = self._asked({"ask": "suggestions", "line": line}) or []
        replaced = max((len(one[1]) for one in found), default=0)
        return {
            "status": "ok",
            "matches": [text for text, _, _ in found],
            "cursor_start": cursor - replaced,
            "cursor_end": cursor,
            "metadata": {
                "_jupyter_types_experimental": [
                    {
                        "start": cursor - replaced,
                        "end": cursor,
                        "text": text,
                        "type": meaning or "path",
                    }
                    for text, _, meaning in found
                ]
            },
        }

    def do_inspect(
        self, code: str, cursor_pos: int, detail_level: int = 0, omit_sections: Any = ()
    ) -> Any:
        """The manual page of the command whose line the cursor is in: up to its syntax."""
        if not is_typed(code, cursor_pos):
            return super().do_inspect(code, cursor_pos, detail_level, omit_sections)
        page = self._asked({"ask": "page", "name": command_at(code, cursor_pos)})
        if not page:
            return {"status": "ok", "found": False, "data": {}, "metadata": {}}
        if not detail_level and "Description" in page:
            page = page[: page.index("Description")]
        text = "\n".join(page).rstrip()
        return {"status": "ok", "found": True, "data": {"text/plain": text}, "metadata": {}}

    def do_is_complete(self, code: str) -> Any:
        """Whether a console may run what was typed: a terminal takes any line."""
        return {"status": "complete" if code.strip() else "incomplete", "indent": ""}

    def do_shutdown(self, restart: bool) -> Any:
        """The logins are hung up; the machine stays as it is."""
        if self._lab is not None:
            self._lab.close()
        return super().do_shutdown(restart)

    def _asked(self, question: dict[str, str]) -> Any:
        """The terminal's answer; None where it has none now."""
        try:
            return self.lab().terminal.ask(question)
        except (LabError, TerminalError) as error:
            self.log.info("%s: %s", question["ask"], error)
            return None


def command_at(code: str, cursor: int) -> str:
    """The name of the command that the cursor is in or behind."""
    begins = code.rfind("\n", 0, cursor) + 1
    line = code[begins : code.find("\n", cursor) if "\n" in code[cursor:] else len(code)]
    at = max(line.rfind(one, 0, cursor - begins) for one in ";&|(")
    words = line[at + 1 :].split()
    return words[0].rpartition("/")[2].rstrip(_WORD_ENDS) if words else ""
