r"""The editor, whole: made, sent keys, asked for its rows.

    editor = Editor(files, environment)
    editor.begin(["/etc/motd"])
    editor.press("dwi hello\x1b:wq\r")

Driven without a terminal by `press`; on one by `session`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from emulator.machine.errors import FileRefusal, TooMuch
from emulator.machine.vfs import FileSpace
from emulator.messages import vi as messages
from emulator.text.regular.expressions import BadPattern
from emulator.text.vi.commands import Commands
from emulator.text.vi.operators import lines_of
from emulator.text.vi.state import Beep, Quit, Request, Steps

#: What a request that is not for a key is answered with, where nobody else does.
Answer = Callable[[Request], Any]


class Editor(Commands):
    """One editor: its steps, and a way to press keys."""

    def __init__(
        self, files: FileSpace, environment: dict[str, str], rows: int = 24, columns: int = 80
    ) -> None:
        super().__init__(files, environment, rows, columns)
        self.begin_keys()
        self.begin_motions()
        self.begin_commands()
        self.over = False
        self.status = 0
        self.steps: Steps = self._steps([], [])
        self.answer: Answer = lambda request: ("", 0) if request.kind == "filter" else None

    def begin(
        self, names: list[str], commands: list[str] | None = None, view: bool = False,
        visual: bool = True,
    ) -> Request | None:  # fmt: skip
        """Open files, run first commands; what is wanted then."""
        self.view = view
        self.visual = visual
        self.steps = self._steps(names, commands or [])
        return self.send(None)

    def send(self, answer: Any) -> Request | None:
        """Answer the last request; the next one, or None when the editor was left."""
        try:
            return self.steps.send(answer)
        except StopIteration:
            self.over = True
            return None

    def press(self, keys: str) -> None:
        """Press keys one by one; other requests, but for rests, are given to `answer`."""
        for key in keys:
            if self.over:
                return
            request = self.send(key)
            while request is not None and request.kind not in ("key", "open"):
                request = self.send(None if request.kind == "rest" else self.answer(request))
            if request is not None and request.kind == "open":
                self.output.clear()

    def resize(self, rows: int, columns: int) -> None:
        """The window has another size."""
        self.rows, self.columns = rows, columns
        self.body = rows - 1

    def _steps(self, names: list[str], commands: list[str]) -> Steps:
        try:
            yield from self._start_up()
            self.arguments = list(names)
            if len(names) > 1:
                self.say(messages.FILES_TO_EDIT, count=len(names))
            if names:
                self.edit(names[0])
            else:
                self.buffer.load([])
            if not self.visual:
                self.go_line(self.last)
            for command in commands:
                yield from self._first(command)
            while True:
                if self.visual:
                    yield from self.visual_loop()
                else:
                    yield from self._ex_loop()
        except Quit:
            return

    def _start_up(self) -> Steps:
        """EXINIT, or .exrc at home."""
        text = self.environment.get("EXINIT", "")
        if not text:
            home = self.environment.get("HOME", "")
            try:
                text = self.files.read(f"{home.rstrip('/')}/.exrc")
            except FileRefusal:
                return  # most people have none
        for line in lines_of(text):
            yield from self._first(line)

    def _first(self, command: str) -> Steps:
        try:
            yield from self.run_line(command)
            if self.visual:
                yield from self.show_output()
            self.buffer.commit()
        except (Beep, BadPattern, TooMuch) as error:
            self.beep(error)

    def _ex_loop(self) -> Steps:
        """Read lines and run them until `vi`, or the editor is left."""
        if self.message:
            self.output.append(self.message)
            self.message = ""
        ended = False
        while not self.visual:
            line = yield Request("line", ":")
            if line is None:
                # A second end of file in a row means it, or nobody is there any more.
                if self.buffer.modified and not ended:
                    ended = True
                    self.output.append(messages.NO_WRITE.format("ex", name="quit"))
                    continue
                raise Quit
            ended = False
            try:
                yield from self.run_line(line or "+")
            except (Beep, BadPattern, TooMuch) as error:
                self.beep(error)
                if self.message:
                    self.output.append(self.message)
                self.message, self.bells = "", 0
            self.buffer.commit()
