"""Who shows what a session says: a terminal's connection, nobody, or a test.

Not the session and not the machine: see `live`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from emulator.kernel.outlets import Outlet
from emulator.kernel.streams import Collector, Stream


class FrontEnd(Protocol):
    """Who shows what a session says."""

    def output(self, text: str) -> None:
        """Text for the screen, or standard output of a -c command."""

    def error(self, text: str) -> None:
        """Standard error of a -c command."""

    def event(self, name: str, value: Any) -> None:
        """prompt, begin, end, read, keys, …: see protocol.told and docs/architecture.md."""

    def over(self, status: int) -> None:
        """The session has ended."""


class Silent:
    """A front end that shows nobody anything (replay)."""

    def output(self, text: str) -> None:
        """Nothing."""

    def error(self, text: str) -> None:
        """Nothing."""

    def event(self, name: str, value: Any) -> None:
        """Nothing."""

    def over(self, status: int) -> None:
        """Nothing."""


class Captured(Silent):
    """A front end that keeps what is shown, for tests and graders."""

    def __init__(self) -> None:
        self.out = Collector()
        self.err = Collector()
        self.status: int | None = None
        self.prompt = ""
        self.events: list[tuple[str, Any]] = []

    def output(self, text: str) -> None:
        """Keep it."""
        self.out.write(text)

    def error(self, text: str) -> None:
        """Keep it."""
        self.err.write(text)

    def event(self, name: str, value: Any) -> None:
        """Keep it; the last prompt by itself too."""
        if name == "prompt":
            self.prompt = value["text"]
        self.events.append((name, value))

    def over(self, status: int) -> None:
        """Keep it."""
        self.status = status


class Sink(Stream):
    """Standard output or error of a session without a terminal."""

    def __init__(self, show: Callable[[str], None], outlet: Outlet) -> None:
        super().__init__()
        self.show = show
        self.outlet = outlet

    def write(self, text: str) -> None:
        """Show it."""
        self.show(text)
        self.outlet.passed(len(text))

    async def drain(self) -> None:
        """Wait while the front end does not take what was written."""
        await self.outlet.drain()
