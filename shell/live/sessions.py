"""A login on a machine that runs, and what may happen to it.

Not the machine (`shell.live.machine`) and not who shows it (`shell.live.fronts`). Each
method that something reaching the machine calls is in the table of `shell.live.arrivals`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from emulator.kernel.outlets import Outlet
from emulator.kernel.scheduler import Signalled, Task, Waiters
from emulator.kernel.streams import TextStream, Tty
from shell.interactive import ToOpen

if TYPE_CHECKING:
    from shell.live.fronts import FrontEnd
    from shell.live.machine import Live


class Input(TextStream):
    """Standard input of a session without a terminal: asks its front end for more."""

    def __init__(self, session: Session) -> None:
        super().__init__("")
        self.session = session
        self.at_end = False

    async def _more(self) -> bool:
        while self.offset >= len(self.text):
            if self.at_end:
                return False
            self.session.front.event("read", None)
            scheduler = self.session.live.kernel.scheduler
            await scheduler.wait(self.session.arrived)
        return True

    async def read(self, count: int = 65_536) -> str:
        """What has come, waiting for the first byte."""
        return await super().read(count) if await self._more() else ""

    async def readline(self) -> str:
        """A line, waiting for its end."""
        while "\n" not in self.text[self.offset :] and not self.at_end:
            self.session.front.event("read", None)
            await self.session.live.kernel.scheduler.wait(self.session.arrived)
        return await super().readline()

    def add(self, text: str) -> None:
        """More has come; "" is the end."""
        self.text = self.text[self.offset :] + text
        self.offset = 0
        self.at_end = self.at_end or not text
        self.session.arrived.wake()


class Session:
    """One login: a terminal with a login shell, or one -c command or script without."""

    def __init__(self, live: Live, number: int, front: FrontEnd) -> None:
        self.live = live
        self.number = number
        self.front = front
        self.tty: Tty | None = None
        self.input: Input | None = None
        self.task: Task | None = None
        self.arrived = Waiters()
        self.outlet = Outlet(live.kernel.scheduler)
        self.status = 0

    def event(self, name: str, value: Any) -> None:
        """What the session's terminal tells."""
        if name == "end":
            self.live.ended(self, int(value))
        self.front.event(name, value)

    @property
    def finished(self) -> bool:
        """Whether its shell has ended."""
        return self.task is None or self.task.finished

    # --- what reaches it -----------------------------------------------------------------

    def line(self, text: str, open: bool = False) -> None:
        """A line was entered; `open`: to be opened in an editor before it is run."""
        self._refresh()
        if self.tty is not None:
            self.tty.type(ToOpen(text) if open else text)

    def eof(self) -> None:
        """Ctrl-D was pressed."""
        self._refresh()
        if self.tty is not None:
            self.tty.type(None)

    def keys(self, text: str) -> None:
        """Keys were pressed while a program reads them."""
        self._refresh()
        if self.tty is not None:
            self.tty.press(text)

    def resize(self, rows: int, columns: int) -> None:
        """The window has another size."""
        self._refresh()
        if self.tty is not None:
            self.tty.resize(rows, columns)

    def more_input(self, text: str) -> None:
        """Standard input of a -c command has more; "" is its end."""
        self._refresh()
        if self.input is not None:
            self.input.add(text)

    def xoff(self) -> None:
        """The front end is behind with its output: who writes there waits."""
        self.outlet.close()

    def xon(self) -> None:
        """The front end takes output again."""
        self.outlet.open()

    def _refresh(self) -> None:
        """Somebody is there: the shell has a new burst."""
        if self.task is not None:
            self.task.refresh()

    def signal(self, name: str) -> None:
        """A key that makes a signal was pressed: INT, QUIT or TSTP."""
        self._refresh()
        tty, shell, kernel = self.tty, self.task, self.live.kernel
        if tty is None:
            if shell is not None and name != "TSTP":
                kernel.scheduler.throw(shell, Signalled(name))
            return
        tty.last_written = "C"  # the terminal shows ^C: what follows begins a new line
        # Who reads a line and ignores the signal has to ask for one again: the front end
        # gave the key up for the line.
        tty.arrived.wake()
        if name == "TSTP":
            if tty.foreground:
                tty.event("suspend", None)
            for task in tty.foreground[:]:
                if task not in tty.shells:
                    kernel.signal(task.pid, "TSTP")
            return
        # As a terminal's driver does: a line that nobody has read yet is not run.
        tty.lines.clear()
        tty.partial = ""
        waits = shell is not None and any(
            task in tty.shells or (not task.finished and shell.waiting is task.done)
            for task in tty.foreground
        )
        kernel.interrupt(tty, name)
        if shell is not None and not waits:
            # It is not one of them that the shell waits for: it runs itself, behind a
            # pipe, or is just about to see that a command has ended.
            kernel.scheduler.throw(shell, Signalled(name))

    def hang_up(self) -> None:
        """Whoever was there has gone. What ignores HUP (nohup, `trap '' HUP`) lives on."""
        self._refresh()
        tty, kernel = self.tty, self.live.kernel
        self.outlet.open()
        if tty is not None:
            tty.hung_up = True
            tty.lines.clear()
            tty.arrived.wake()
            kernel.interrupt(tty, "HUP")
        if self.input is not None:
            self.input.add("")
        if self.task is not None:
            kernel.signal(self.task.pid, "HUP")
