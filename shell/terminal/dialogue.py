"""What a terminal and its machine's server say to each other: the client's pure half.

Bytes come from the server and from the keyboard; bytes come of it for the server (`outgoing`)
and for the screen (`screen`). Whoever drives it carries them: `shell.terminal.client` over a
socket, `grading.replay.direct` in one process. Imports nothing that needs an operating system,
and ksh's editing modes only at the first prompt that has one.
Bytes are held back while a program runs that does not read, except the keys that interrupt it.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from shell.protocol import Frames, frame
from shell.terminal.hints import greeting, hint
from shell.terminal.marks import Marks, Printed
from shell.terminal.readers import INTERRUPT, QUIT, SUSPEND, PlainReader

if TYPE_CHECKING:
    from shell.terminal.editing.editor import Memory
    from shell.terminal.editing.reader import EditingReader

SIGNAL_KEYS = {INTERRUPT: b"INT", QUIT: b"QUIT", SUSPEND: b"TSTP"}
#: Bytes typed ahead that are kept.
AHEAD_LIMIT = 4 * 1024 * 1024
#: Status of a session whose terminal has gone.
GONE = 129


class Dialogue:
    """A person's terminal, or a program's: prompts, lines, keys, output, marks.

    `exchange` sends what is outgoing and feeds at least something of what comes back; it may
    wait. Where there is none, the line editor's questions have no answer.
    `edit`, where given, reads the rest of a line that begins with what was typed so far, from
    the first key that a person presses (`shell.terminal.line_editing`).
    """

    def __init__(
        self,
        marks: Marks | None = None,
        exchange: Callable[[], None] | None = None,
        edit: Callable[[bytes], tuple[str, bytes]] | None = None,
    ) -> None:
        self.marks = marks or Marks()
        self.exchange = exchange
        self.edit = edit
        self.outgoing = bytearray()
        self.screen = bytearray()
        #: The session's exit status, once it is over.
        self.status: int | None = None
        self.prompt: dict[str, Any] | None = None
        self.ahead = b""
        self.columns = 80
        self._printed = Printed()
        self._frames = Frames()
        self._came: deque[tuple[bytes, bytes]] = deque()
        self._reader: PlainReader | EditingReader = PlainReader()
        self._memory: Memory | None = None
        self._reading = False
        self._hidden = False
        self._keys = False
        self._answer: bytes | None = None
        #: The line that the shell was given last.
        self._line = ""

    # --- what the driver says ----------------------------------------------------------------

    def open(self, rows: int, columns: int, term: str, observe: bool = False) -> None:
        """Ask for a login on a window of that size."""
        self.columns = columns
        if self.edit is not None and not observe:
            self.screen += greeting(columns).encode()
        hello = {
            "mode": "terminal", "observe": observe, "rows": rows, "columns": columns,
            "term": term, "friendly": self.edit is not None,
        }  # fmt: skip
        self._send(b"h", json.dumps(hello).encode())

    def received(self, data: bytes) -> None:
        """Bytes of the server's; b"" is the end of the connection. Act on what is whole."""
        self.queue(data)
        shown = self.act()
        self._typed()
        if shown:
            # A line was typed with a Ctrl-C right behind it: what the line runs is there now.
            self._signalled()

    def queue(self, data: bytes) -> None:
        """As `received`, but act on nothing yet: `exchange` is called in the midst of it."""
        self._came += self._frames.feed(data) if data else [(b"x", b"255")]

    def act(self) -> bool:
        """Act on what is queued, not on what was typed ahead; whether a command runs."""
        shown = False
        while self._came:
            kind, payload = self._came.popleft()
            self._take(kind, payload)
            shown = shown or kind in (b"b", b"o")
        return shown

    def typed(self, data: bytes) -> None:
        """Keys were pressed."""
        self.held(data)
        self._typed()

    def held(self, data: bytes) -> None:
        """Keys were pressed, for later: only those that interrupt a program are heeded."""
        self.ahead += data
        self._signalled()

    def resized(self, rows: int, columns: int) -> None:
        """The window has another size."""
        self.columns = columns
        self._send(b"w", json.dumps({"rows": rows, "columns": columns}).encode())
        if not isinstance(self._reader, PlainReader) and self.prompt is not None:
            self.screen += self._reader.resized(columns)

    def hung_up(self) -> None:
        """The terminal has gone: nobody reads the screen any more."""
        self.status = GONE
        self.screen.clear()

    def ask(self, question: dict[str, Any]) -> Any:
        """Ask the shell something for the line that is being edited; None for no answer."""
        if self.exchange is None:
            return None
        self._answer = None
        self._send(b"q", json.dumps(question).encode())
        while self._answer is None and self.status is None:
            self.exchange()
            self.act()
        return json.loads(self._answer) if self._answer else None

    # --- what the server says ----------------------------------------------------------------

    def _send(self, kind: bytes, payload: bytes = b"") -> None:
        self.outgoing += frame(kind, payload)

    def _mark(self, mark: bytes) -> None:
        self.screen += mark
        self._printed.forget()

    def _take(self, kind: bytes, payload: bytes) -> None:
        """Act on one frame."""
        if kind == b"o":
            self.screen += self._printed.feed(payload)
            if self.prompt is not None and payload.endswith(b"\n"):
                self._redrawn()
        elif kind == b"p":
            self._prompted(json.loads(payload))
        elif kind == b"b":
            self._mark(self.marks.output_begins)
        elif kind == b"f":
            said = hint(self._line, int(payload))
            if said and self.marks.keyed:
                self._mark(self.marks.tells(said))
            self._mark(self.marks.output_ended(int(payload)))
            if said and self.edit is not None:
                self.screen += f"wparlab: {said}\n".encode()
        elif kind == b"r":
            self._reading = True
            if self.prompt is None:
                self._hidden = payload == b"0"
                self._reads("l")
        elif kind == b"k":
            self._keys = payload == b"1"
            # What a program did not use, or came too late for it, was typed ahead.
            self.ahead = payload[1:] + self.ahead
            if self._keys:
                self._reads("k")
        elif kind == b"u":
            if self.marks.keyed:
                self._mark(self.marks.reads("s"))
        elif kind == b"q":
            self._answer = payload
        elif kind == b"n":
            self.screen += b"\nwparlab: " + payload + b"\n"
        elif kind == b"x":
            self.status = int(payload)

    def _reads(self, what: str) -> None:
        """Tell whoever chose a key that a program wants lines (l) or keys (k)."""
        if self.marks.keyed and not self.ahead:
            self._mark(self.marks.reads(what))

    def _prompted(self, prompt: dict[str, Any]) -> None:
        """Show a prompt and begin a line, in the mode the shell is in."""
        text = Printed().feed(prompt["text"].encode("latin-1"))
        prompt["text"] = text.decode("latin-1")
        self._hidden = not prompt.get("echo", True)
        self.prompt = prompt
        marks = self.marks
        begins = marks.prompt_begins if self.prompt_is_the_shells else marks.answer_begins
        self._mark(begins + text + marks.prompt_ends)
        mode = prompt.get("editing")
        last = text.rpartition(b"\n")[2].decode("utf-8", "replace")
        if not mode:
            edits = self.edit is not None and self.prompt_is_the_shells
            self._reader = PlainReader(len(last), edits)
            return
        from shell.terminal.editing.editor import Memory
        from shell.terminal.editing.reader import EditingReader
        from shell.terminal.editing.remote import Remote

        self._memory = self._memory or Memory()
        columns = prompt.get("columns") or self.columns
        self._reader = EditingReader(mode, last, columns, Remote(self.ask), self._memory)
        self.screen += self._reader.begin()

    def _redrawn(self) -> None:
        """Draw the line that is being edited again, below what came meanwhile."""
        if not isinstance(self._reader, PlainReader):
            self.screen += self._reader.again()

    # --- what is typed -----------------------------------------------------------------------

    def _signalled(self) -> None:
        """Where a program runs and reads nothing, send what interrupts it.

        What was typed before such a key is lost, as a terminal's driver drops it.
        """
        if self._keys or self.prompt is not None or self._reading:
            return
        for byte, name in SIGNAL_KEYS.items():
            _, pressed, rest = self.ahead.rpartition(bytes([byte]))
            if pressed:
                self.ahead = rest
                self.screen += b"^" + bytes([byte + 0x40])
                self._send(b"s", name)

    def _typed(self) -> None:
        """Use what was typed, as far as somebody wants it."""
        while self.status is None:
            prompted = self.prompt is not None
            if not self.ahead or not (self._keys or prompted or self._reading):
                return
            if self._keys:
                self._send(b"k", self.ahead)
                self.ahead = b""
                return
            if prompted and self.marks.asks(self.ahead):
                asked = self.marks.question(self.ahead)
                if asked is None:
                    return
                question, self.ahead = asked
                self._mark(self.marks.answer(self.ask(question)))
                continue
            if not prompted and not isinstance(self._reader, PlainReader):
                self._reader = PlainReader()
            taken = self._reader.feed(self.ahead)
            self.ahead = taken.rest
            if not self._hidden:
                self.screen += taken.echo
            if taken.what == "edit":
                self._edited(taken.line)
            elif taken.what:
                self._acted(taken.what, taken.line)

    def _edited(self, line: bytes) -> None:
        assert self.edit is not None
        self._acted(*self.edit(line))

    @property
    def prompt_is_the_shells(self) -> bool:
        """Whether a command is wanted, and not an answer to `select` or `read`."""
        return self.prompt is not None and self.prompt.get("kind") in ("PS1", "PS2")

    def _acted(self, what: str, line: bytes) -> None:
        if what == "line":
            if self.prompt_is_the_shells:
                self._line = line.decode("utf-8", "replace")
            self._answered(b"l", line)
        elif what == "open":
            self._answered(b"v", line)
        elif what == "eof":
            self._answered(b"d")
        elif what in ("interrupt", "quit") or (what == "suspend" and self.prompt is None):
            names = {"interrupt": b"INT", "quit": b"QUIT"}
            self._answered(b"s", names.get(what, b"TSTP"))

    def _answered(self, kind: bytes, payload: bytes = b"") -> None:
        self.prompt = None
        self._reading = self._hidden = False
        self._send(kind, payload)
