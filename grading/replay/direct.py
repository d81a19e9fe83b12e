"""A login on a machine of this process: the terminal's own client, no server and no pty.

It needs no operating system, so that checks run in a web page as well as under pytest.

    with Direct(Live.start(Header("aix6-beta", "virtual"))) as login:
        ran = login.run("uname -W")
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence

from grading.login import Found, Login
from grading.marks import plain
from grading.running import Gone, NoAnswer
from shell.live.local import Local
from shell.live.machine import Live
from shell.terminal.dialogue import Dialogue
from shell.terminal.marks import Marks

#: The window: what `grading.starting` gives pexpect.
ROWS, COLUMNS, TERM = 24, 80, "dumb"


class Direct(Login):
    """One login on a machine, or with `observe` one whose lines each run on a copy of it.

    Nothing takes time here but what the machine computes: a line that has not ended when the
    machine waits, or has taken as many steps as `Live.settle` gives it, has no answer.
    """

    def __init__(self, live: Live, observe: bool = False) -> None:
        """Log in. Raises Gone where no first prompt comes."""
        key = secrets.token_hex(16)
        super().__init__(key)
        self._local = Local(live)
        self._seen = bytearray()
        self._dialogue = Dialogue(Marks(key), self._exchange)
        self._dialogue.open(ROWS, COLUMNS, TERM, observe)
        self._carry()
        try:
            self.greeting = self.wait().text
        except NoAnswer as error:
            raise Gone(f"no prompt: {error.text}", error.text) from None

    def _said(self) -> bytes:
        """What the machine says to what we have to say to it."""
        outgoing = bytes(self._dialogue.outgoing)
        self._dialogue.outgoing.clear()
        return self._local.exchange(outgoing)

    def _exchange(self) -> None:
        self._dialogue.queue(self._said())

    def _carry(self) -> None:
        """Carry bytes until neither side has any."""
        dialogue = self._dialogue
        while dialogue.outgoing:
            if said := self._said():
                dialogue.received(said)
        if self.listener is not None:
            self.listener.heard(bytes(dialogue.screen))
        self._seen += dialogue.screen
        dialogue.screen.clear()

    def _press(self, keys: bytes) -> None:
        if self._dialogue.status is not None:
            raise OSError("the login has ended")
        self._dialogue.typed(keys)
        self._carry()

    def _until(self, wanted: Sequence[re.Pattern[bytes]], timeout: float) -> Found:
        seen = bytes(self._seen)
        found = [
            Found(seen[: mark.start()], which, mark)
            for which, one in enumerate(wanted)
            if (mark := one.search(seen))
        ]
        if found:
            first = min(found, key=lambda one: one.mark.start())
            del self._seen[: first.mark.end()]
            return first
        if self._dialogue.status is not None:
            raise Gone("the login has ended", plain(seen))
        raise NoAnswer("no prompt, and nothing more is done", plain(seen))

    def _late(self) -> bytes:
        late = bytes(self._seen)
        self._seen.clear()
        return late

    def _hang_up(self) -> None:
        self._local.hang_up()
