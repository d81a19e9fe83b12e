"""Looking at a machine (`--observe`): each line runs on a copy that is thrown away."""

from __future__ import annotations

import json
from typing import Any, Protocol

from emulator.machine.machine import Machine
from shell.live.answering import answered
from shell.live.fronts import Captured, FrontEnd
from shell.live.machine import Live, Session


class Watcher(FrontEnd, Protocol):
    """Who looks: a front end that can be told something that is not the machine's."""

    def notice(self, words: str) -> None:
        """Tell the person."""

    def send(self, kind: bytes, payload: bytes = b"") -> None:
        """Answer what was asked."""


class Observation:
    """A terminal or command that looks: each line runs on a copy that is thrown away."""

    #: Steps one observed line may take.
    STEPS = 500_000

    def __init__(
        self,
        client: Watcher,
        machine: Machine,
        hello: dict[str, Any],
        window: dict[str, Any],
    ) -> None:
        self.client = client
        self.machine = machine
        self.window = window
        self.live: Live | None = None
        self.session: Session | None = None
        self.continuing = False
        if hello["mode"] == "terminal":
            for name, value in self._fresh():
                if name == "prompt":
                    self.event(name, value)
        else:
            self.live = self._copy()
            self.session = self.live.arrive("exec", 0, client, **commands_of(hello))
            self._run()

    def _copy(self) -> Live:
        return Live(self.machine.snapshot())

    def _fresh(self) -> list[tuple[str, Any]]:
        """Take a new copy, a login shell at its first prompt; what it told on the way."""
        live = self._copy()
        waiting = Captured()
        session = live.arrive("open", 0, waiting, **self.window)
        live.settle(self.STEPS)
        session.front = self
        if session.tty is not None:
            session.tty.sink = self.output
        self.live, self.session = live, session
        return waiting.events

    # What the copy's session shows goes to the client; the kind of the prompt is noted.

    def output(self, text: str) -> None:
        """Text for the screen."""
        self.client.output(text)

    def error(self, text: str) -> None:
        """Error output."""
        self.client.error(text)

    def over(self, status: int) -> None:
        """The observing shell was left."""
        self.client.over(status)

    def event(self, name: str, value: Any) -> None:
        """A prompt, or a program that wants lines or keys."""
        if name == "prompt":
            self.continuing = value.get("kind") == "PS2"
        self.client.event(name, value)

    def take(self, kind: bytes, payload: bytes) -> None:
        """A line or a key for the copy."""
        if self.session is None or self.live is None:
            return
        if kind == b"q":
            self.client.send(b"q", answered(self.session, json.loads(payload)))
            return
        text = payload.decode("latin-1")
        at_prompt = self.session.tty is not None and not self.session.tty.foreground
        if kind in (b"l", b"v") and at_prompt and not self.continuing:
            # At the login shell's own prompt: look at the machine as it is now.
            self._fresh()
        live, session = self.live, self.session
        if kind == b"l":
            live.arrive("line", session.number, text=text)
        elif kind == b"v":
            live.arrive("line", session.number, text=text, open=True)
        elif kind == b"d":
            live.arrive("eof", session.number)
        elif kind == b"s":
            live.arrive("signal", session.number, name=text)
        elif kind == b"k":
            live.arrive("keys", session.number, text=text)
        elif kind == b"i":
            live.arrive("input", session.number, text=text)
        self._run()

    def _run(self) -> None:
        live, session = self.live, self.session
        assert live is not None and session is not None
        live.settle(self.STEPS)
        if live.kernel.scheduler.runnable and not session.finished:
            self.client.notice(f"stopped after {self.STEPS} steps: this only looks")
            self.client.over(124)


def commands_of(hello: dict[str, Any]) -> dict[str, Any]:
    """What is to be run without a terminal, of what a client said: see `live.Live._exec`."""
    wanted = ("text", "arguments", "name", "how")
    return {name: hello[name] for name in wanted if name in hello}
