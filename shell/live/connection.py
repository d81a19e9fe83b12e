"""One attached terminal, or one -c command, as its server sees it: frames over a socket.

The front end of a session; not the terminal's own side (`client`).
"""

from __future__ import annotations

from typing import Any, Protocol

from shell.live import arrivals
from shell.live.answering import answered
from shell.live.journal import NotNoted
from shell.live.machine import Live
from shell.live.observation import Observation
from shell.live.sessions import Session
from shell.protocol import PORTION, Frames, frame, told

#: Bytes of output that wait for a terminal before who writes there has to wait too, and
#: those at which they go on.
BACKLOG = 1024 * 1024
BACKLOG_LOW = 256 * 1024
#: Bytes that wait at all: what commands that cannot wait may write at once.
BACKLOG_CEILING = 128 * 1024 * 1024
#: Bytes of output in one frame.
PIECE = 1024 * 1024
#: The status of what ends because of us, not of the machine.
OURS = 125


class Wire(Protocol):
    """What a connection uses of its socket."""

    def recv(self, count: int, /) -> bytes:
        """What came."""

    def send(self, data: bytearray, /) -> int:
        """Send what is taken now; how much that was."""

    def close(self) -> None:
        """Hang up."""

    def fileno(self) -> int:
        """What is selected by."""


class Serving(Protocol):
    """What a connection uses of its server."""

    live: Live

    def arrive(self, do: str, session: int, front: Any = None, **fields: Any) -> Session:
        """Something reached the machine."""

    def farewell(self, words: str) -> None:
        """Hang up everybody, with the reason."""

    def note(self, error: Exception) -> None:
        """An error of ours: keep it for whoever mends it."""


class Connection:
    """A front end over a socket, or over what stands in for one (`shell.live.local`)."""

    def __init__(self, server: Serving, connection: Wire) -> None:
        self.server = server
        self.connection = connection
        self.frames = Frames()
        self.session: Session | None = None
        self.observer: Observation | None = None
        self.outgoing = bytearray()
        #: What the terminal was asked for since it last sent a line: to show a prompt, to
        #: read one for the shell or a program.
        self.asked: list[tuple[bytes, bytes]] = []
        self.pending: list[str] = []
        self.pending_kind = b"o"
        self.pending_size = 0
        #: Whether the machine was told that output waits here.
        self.behind = False
        self.closing = False
        self.gone = False
        self.send(b"h")

    # --- the front end of a session ------------------------------------------------------

    def output(self, text: str) -> None:
        """Queue text for the screen."""
        self._queue(b"o", text)

    def error(self, text: str) -> None:
        """Queue error output."""
        self._queue(b"e", text)

    def _queue(self, kind: bytes, text: str) -> None:
        if self.gone or self.closing:
            return  # nobody is there to see it
        if kind != self.pending_kind:
            self._join()
            self.pending_kind = kind
        self.pending.append(text)
        self.pending_size += len(text)
        if self.backlog > BACKLOG_CEILING:
            megabytes = BACKLOG_CEILING >> 20
            self.end(
                f"output was lost: more than {megabytes} MB were written at once, and the "
                "terminal does not take it"
            )

    def _join(self) -> None:
        if self.pending:
            data = "".join(self.pending).encode("latin-1", "replace")
            self.pending.clear()
            self.pending_size = 0
            for start in range(0, len(data), PIECE):
                self.outgoing += frame(self.pending_kind, data[start : start + PIECE])

    @property
    def backlog(self) -> int:
        """Bytes that wait for the terminal to take them."""
        return len(self.outgoing) + self.pending_size

    @property
    def falls_behind(self) -> bool:
        """Whether the machine is to be told that output waits here."""
        return self.session is not None and not self.behind and self.backlog > BACKLOG

    @property
    def looks(self) -> bool:
        """Whether this is a look that wants a turn, and its output so far is taken."""
        observer = self.observer
        return observer is not None and observer.running and self.backlog <= BACKLOG

    def notice(self, words: str) -> None:
        """Tell the person something that is not the machine's."""
        self.send(b"n", words.encode())

    def send(self, kind: bytes, payload: bytes = b"") -> None:
        """Queue a frame after what was written so far."""
        self._join()
        self.outgoing += frame(kind, payload)

    def event(self, name: str, value: Any) -> None:
        """A prompt, a command's begin or end, or a program that wants lines or keys."""
        telling = told(name, value)
        if telling is not None:
            self._ask(*telling)

    def _ask(self, kind: bytes, payload: bytes) -> None:
        if kind == b"p":
            self.asked.clear()
        if kind in (b"p", b"r") and (kind, payload) not in self.asked:
            self.asked.append((kind, payload))
        self.send(kind, payload)

    def over(self, status: int) -> None:
        """The session has ended: say so and hang up when all is sent."""
        self.session = self.observer = None
        if not self.closing:
            self.send(b"x", str(status).encode())
            self.closing = True

    def end(self, words: str) -> None:
        """Hang up, with the reason: it is ours, not the machine's."""
        if not self.closing:
            self.notice(words)
            self.send(b"x", str(OURS).encode())
            self.observer = None  # a session is closed when this is dropped
            self.closing = True

    def failed(self, error: Exception) -> None:
        """An error of ours ended a look: it is noted, and nobody else notices."""
        self.server.note(error)
        self.end(
            f"this look failed inside wparlab ({type(error).__name__}); the machine goes on "
            "as it was. The file server.log beside it says where"
        )

    def flush(self) -> None:
        """Send what the socket takes now."""
        self._join()
        if self.outgoing and not self.gone:
            try:
                sent = self.connection.send(self.outgoing)
                del self.outgoing[:sent]
            except BlockingIOError:
                return
            except OSError:
                self.gone = True

    # --- what comes in -------------------------------------------------------------------

    def receive(self) -> None:
        """Read what came; act on the frames that are complete."""
        try:
            data = self.connection.recv(PORTION)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.gone = True
            return
        try:
            for kind, payload in self.frames.feed(data):
                if self.closing:
                    return
                try:
                    self._take(kind, payload)
                except NotNoted as error:
                    self._not_taken(kind, error)
                else:
                    if kind in (b"l", b"v", b"d"):
                        self.asked.clear()
        except ValueError as error:
            self.end(f"this is nothing that a terminal says: {error}")

    def _not_taken(self, kind: bytes, error: NotNoted) -> None:
        """Tell the person that what came was not noted, and so not acted on; ask again."""
        self.notice(f"the journal cannot be written ({error}): nothing was run")
        if kind == b"h":
            self.over(1)
        for asked in self.asked:
            self.send(*asked)

    def _take(self, kind: bytes, payload: bytes) -> None:
        """Act on one frame. Raises ValueError (`arrivals.Odd`) for one that is none."""
        if self.session is None and self.observer is None:
            if kind != b"h":
                raise arrivals.Odd("no hello came first")
            self._hello(arrivals.structured(payload))
        elif kind == b"q":
            self._answer(arrivals.question(payload))
        else:
            do, fields = arrivals.of_frame(kind, payload)
            if self.session is not None:
                self.server.arrive(do, self.session.number, **fields)
            elif self.observer is not None:
                self._looking(self.observer, do, fields)

    def _hello(self, hello: dict[str, Any]) -> None:
        if hello.get("mode") == "farewell":
            self.server.farewell(arrivals.farewell(hello))
            return
        do, fields = arrivals.beginning(hello)
        if not hello.get("observe"):
            self.session = self.server.arrive(do, 0, self, **fields)
            return
        try:
            self.observer = Observation(self, self.server.live.machine, do, fields)
        except Exception as error:
            self.failed(error)

    def _looking(self, observer: Observation, do: str, fields: dict[str, Any]) -> None:
        try:
            observer.take(do, fields)
        except Exception as error:
            self.failed(error)

    def _answer(self, question: dict[str, str]) -> None:
        asked = self.observer.session if self.observer is not None else self.session
        try:
            answer = answered(asked, question)
        except Exception as error:
            self.server.note(error)
            answer = b"null"  # the editor goes on without
        self.send(b"q", answer)
