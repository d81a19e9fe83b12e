"""An editor on a process's terminal: keys, drawing, commands of the shell, being stopped."""

from __future__ import annotations

from itertools import islice
from typing import Any

from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled
from emulator.kernel.streams import REDRAW, Collector, TextStream, Tty
from emulator.machine.errors import FileRefusal
from emulator.messages import vi as messages
from emulator.text.screens import Screen
from emulator.text.vi.editor import Editor
from emulator.text.vi.keys import ARROWS, ESC, FUNCTION_KEY
from emulator.text.vi.state import Request

#: The longest sequence a key sends; its end comes in the same instant.
_LONGEST = 8


class Sitting:
    """One run of vi on a terminal."""

    def __init__(self, proc: Process, tty: Tty, editor: Editor) -> None:
        self.proc = proc
        self.tty = tty
        self.editor = editor
        self.screen = Screen(tty)

    async def run(self, request: Request | None) -> None:
        """Until the editor is left. Signals but INT end it."""
        scheduler = self.proc.kernel.scheduler
        try:
            while request is not None:
                answer: Any = None
                try:
                    answer = await self._answered(request)
                except Signalled as signalled:
                    if signalled.signal != "INT":
                        raise
                    if request.kind == "line":
                        self.tty.write("\n")
                        if request.text == ":":
                            self.editor.output.append(messages.INTERRUPTED.text)
                            continue  # it is asked again, as ex does
                        answer = None
                    else:
                        alone = request.kind in ("key", "open", "rest")
                        answer = "\x03" if alone else ("", 130)
                if answer == "" and request.kind in ("key", "open"):
                    return  # hung up
                if scheduler.step():
                    await scheduler.turn()
                request = self.editor.send(answer)
        finally:
            self._leave()

    async def _answered(self, request: Request) -> Any:
        editor = self.editor
        if request.kind == "key":
            return await self._key()
        if request.kind == "open":
            return await self._shown()
        if request.kind == "rest":
            return None  # the turn ends with the step after it, if it is over
        if request.kind == "line":
            return await self._line(request.text)
        if request.kind == "run":
            return await self._run(request.text)
        if request.kind == "filter":
            return await self._filter(request)
        if request.kind == "stop":
            await self._stop()
        editor.redraw = True
        return None

    # --- keys and drawing -----------------------------------------------------------------

    def draw(self) -> None:
        """Show what there is to see."""
        editor, screen = self.editor, self.screen
        if screen.resized or editor.redraw:
            screen.forget()
            editor.redraw = False
            editor.resize(screen.rows, screen.columns)
        screen.draw(*editor.drawn())
        if editor.bells:
            editor.bells = 0
            screen.bell()

    async def _key(self) -> str:
        tty = self.tty
        while True:
            if not tty.keys:
                await self._foreground()
                self.draw()
            key = await tty.read_key(wakes=True)
            if key == REDRAW:
                self.editor.redraw = True
                continue
            if key != ESC or not tty.keys or self.editor.quoting:
                return key
            found = FUNCTION_KEY.match(key + "".join(islice(tty.keys, _LONGEST - 1)))
            if found is None:
                return key
            for _ in found.group()[1:]:
                tty.keys.popleft()
            if self._mapped(found.group()):
                # The person's own meaning; its characters came together.
                self.editor.queue.extend((char, True) for char in found.group()[1:])
                return key
            meaning = ARROWS.get(found.group())
            if meaning is not None and self.editor.prompting is None:
                return self._arrow(meaning)
            self.editor.bells += 1

    def _mapped(self, sequence: str) -> bool:
        editor = self.editor
        return sequence in (editor.insert_maps if editor.inserting else editor.maps)

    def _arrow(self, meaning: str) -> str:
        editor = self.editor
        if editor.inserting:
            # An arrow leaves input mode, as it does where the terminal sends ESC first.
            self.tty.keys.appendleft(meaning)
            return ESC
        return meaning

    async def _foreground(self) -> None:
        """Who wants the terminal in the background is stopped."""
        scheduler = self.proc.kernel.scheduler
        task = scheduler.current
        while task is not None and not task.foreground:
            scheduler.stop(task)
            await scheduler.turn()
            self.editor.redraw = True

    async def _shown(self) -> str:
        """What ex commands printed, page by page; then a key."""
        editor, screen = self.editor, self.screen
        lines, editor.output = editor.output, []
        rows = list(screen.shown or [])
        size = max(1, screen.rows - 1)
        key = ""
        while lines:
            page, lines = lines[:size], lines[size:]
            page = [part for line in page for part in _folded(line, screen.columns)]
            prompt = messages.MORE.text if lines else messages.HIT_RETURN.text
            rows = [*rows, *page, prompt][-screen.rows :]
            screen.draw(rows, (screen.rows - 1, len(prompt)))
            key = await self.tty.read_key(wakes=True)
            while key == REDRAW:
                key = await self.tty.read_key(wakes=True)
            if key in ("", "\x03", "q"):
                break
            rows.pop()
        return key

    def _leave(self) -> None:
        if self.editor.visual or not self.tty.keys_ended:
            if self.screen.shown is not None:
                self._last_words()
            self.tty.end_keys()
        self._print()

    def _last_words(self) -> None:
        words = self.editor.message
        self.screen.leave()
        if words:
            self.tty.write(words + "\n")

    # --- other things than the screen -------------------------------------------------------

    def _print(self) -> None:
        """Print what ex commands said, in line mode."""
        lines, self.editor.output = self.editor.output, []
        self.proc.print(*lines)

    async def _line(self, prompt: str) -> str | None:
        if self.screen.shown is not None:
            self.screen.leave()
        self.tty.end_keys()
        self._print()
        if prompt:
            self.tty.write(prompt)
        return await self.tty.read_line()

    async def _run(self, command: str) -> None:
        """Run a command, or a shell, on the terminal; wait for Return afterwards."""
        tty = self.tty
        visual = self.editor.visual
        if visual:
            self.screen.leave()
            tty.end_keys()
        if command:
            tty.write(f":!{command}\n" if visual else "")
        await self._shell(["-c", command] if command else [])
        if visual:
            if tty.last_written != "\n":
                tty.write("\n")
            if command:
                tty.write(messages.HIT_RETURN.text)
                while await tty.read_key(wakes=True) == REDRAW:
                    pass
        else:
            tty.write("!\n")

    async def _shell(self, words: list[str], stdin: str | None = None) -> tuple[str, int]:
        proc = self.proc
        shell = self.editor.settings.words("shell")
        streams = None
        out = Collector()
        if stdin is not None:
            streams = (TextStream(stdin), out, out)
        try:
            status = await proc.kernel.run(proc, [shell, *words], streams)
        except FileRefusal as refusal:
            self.editor.say(messages.REFUSED, file=shell, reason=refusal.error)
            return "", 127
        return out.text, status

    async def _filter(self, request: Request) -> tuple[str, int]:
        if self.editor.visual:
            self.draw()
        return await self._shell(["-c", request.text], request.input)

    async def _stop(self) -> None:
        """Be stopped as Ctrl-Z does, until fg."""
        proc = self.proc
        scheduler = proc.kernel.scheduler
        task = scheduler.current
        if task is None or task in self.tty.shells:
            return
        if self.screen.shown is not None:
            self.screen.leave()
        self.tty.end_keys()
        scheduler.stop(task)
        await scheduler.turn()


def _folded(line: str, columns: int) -> list[str]:
    """A long line on several rows."""
    return [line[at : at + columns] for at in range(0, max(1, len(line)), columns)]
