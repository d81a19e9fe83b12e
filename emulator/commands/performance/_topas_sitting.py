"""One run of topas on a terminal: it draws, waits for a key or the end of an interval.

Not what is drawn. Ctrl-C ends it, Ctrl-Z stops it; nothing is written in the background.
"""

from __future__ import annotations

from emulator.commands.performance import _topas_full as full
from emulator.commands.performance._intervals import sample
from emulator.commands.performance._topas_main import main
from emulator.commands.performance._topas_state import SORTS, State, look
from emulator.kernel.process import Process
from emulator.kernel.streams import REDRAW, TIME_IS_UP, Tty
from emulator.machine.clock import SECOND
from emulator.machine.figures import Figures, at_once
from emulator.text.paging.keyboard import INTERRUPT, SUSPEND
from emulator.text.screens import Screen

ESC = "\x1b"
#: What an arrow or Shift-Tab sends after ESC -> how far the sorting column moves.
ARROWS = {"[C": 1, "OC": 1, "[D": -1, "OD": -1, "[Z": -1, "[A": 0, "[B": 0, "OA": 0, "OB": 0}


class Sitting:
    """Draws until q is pressed. To be made once who began topas waits for it (`settled`)."""

    def __init__(self, proc: Process, tty: Tty, state: State) -> None:
        self.proc = proc
        self.tty = tty
        self.state = state
        self.screen = Screen(tty)
        #: What was measured last: until an interval has passed, how it stands now.
        self.figures: Figures = at_once(proc.machine, proc.pid)
        self.before = sample(proc)

    async def run(self) -> None:
        """Until q, or until the terminal has gone."""
        try:
            while True:
                await self._foreground()
                self.draw()
                await self.tty.drain()
                if not await self._wait():
                    return
        finally:
            self._leave()

    def draw(self) -> None:
        """Show what was measured last."""
        screen, state = self.screen, self.state
        if screen.resized:
            screen.forget()
        seen = look(self.proc, state, self.figures)
        rows, column = screen.rows, 0
        if state.helps:
            lines = full.help_lines()
        elif state.screen == "P":
            lines, column = full.processes(seen, state, rows)
        elif state.screen == "main":
            lines = main(seen, state, rows)
        else:
            lines = {"L": full.partition, "C": full.system, "D": full.disks}[state.screen](
                seen, state
            )
        screen.draw(lines, (2, column) if column else (0, 0))

    async def _wait(self) -> bool:
        """Take one key, or measure where the interval is over first. False: leave."""
        clock = self.proc.machine.clock
        end = self.before.now + self.state.interval * SECOND
        key = await self.tty.read_key(wakes=True, limit=max(0, end - clock.now))
        if key == TIME_IS_UP:
            now = sample(self.proc)
            self.figures, self.before = now.since(self.before), now
            return True
        if key == REDRAW:
            self.screen.forget()
            return True
        if key == INTERRUPT:
            self.proc.kernel.interrupt(self.tty)
            await self.proc.kernel.scheduler.turn()
            return True
        if key == SUSPEND:
            await self._suspend()
            return True
        return bool(key) and self._press(key)

    def _press(self, key: str) -> bool:
        """What a key does; False: leave."""
        state = self.state
        if key == "q":
            return False
        if state.helps:
            state.helps = False
        elif key == "h":
            state.helps = True
        elif key in "CLPD":
            state.screen = "main" if state.screen == key else key
        elif key == "@" and not self.proc.wpar:
            state.wpars = not state.wpars
            state.wpar = ""
        elif key == "a":
            state.screen, state.wpars, state.hidden = "main", False, {"w"}
        elif key in "cndpw" and state.screen == "main":
            state.hidden ^= {key}
        elif key == "\t":
            self._sort(1)
        elif key == ESC:
            self._arrow()
        return True

    def _arrow(self) -> None:
        """An arrow: what it sends comes in the same instant."""
        keys = self.tty.keys
        move = ARROWS.get("".join([*keys][:2]))
        if move is not None:
            keys.popleft()
            keys.popleft()
            self._sort(move)

    def _sort(self, by: int) -> None:
        if self.state.screen == "P":
            self.state.sort = (self.state.sort + by) % len(SORTS)

    async def _foreground(self) -> None:
        """In the background it is stopped, and draws all anew once it is in front again."""
        scheduler = self.proc.kernel.scheduler
        task = scheduler.current
        while task is not None and not task.foreground:
            scheduler.stop(task)
            await scheduler.turn()
            self.screen.forget()

    def _leave(self) -> None:
        """Give the terminal up, where it was drawn on."""
        if self.screen.shown is not None:
            self.screen.leave()
            self.tty.end_keys()

    async def _suspend(self) -> None:
        """Ctrl-Z: stop all that runs in front but shells."""
        self._leave()
        self.tty.event("suspend", None)
        for task in list(self.tty.foreground):
            if task not in self.tty.shells:
                self.proc.kernel.signal(task.pid, "TSTP")
        await self.proc.kernel.scheduler.turn()
        self.screen.forget()
