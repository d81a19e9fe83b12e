"""Records out of a stream: `Reader` takes them off what was read so far.

Not the fields of a record (`records`). Waits only in `fill`.
"""

from __future__ import annotations

from emulator.kernel.streams import Stream
from emulator.text.awk import limits
from emulator.text.awk.errors import LimitPassed


class Reader:
    """A stream, what was read of it and how much of that is used up."""

    __slots__ = ("at", "ended", "stream", "text")

    def __init__(self, stream: Stream) -> None:
        self.stream = stream
        self.text = ""
        self.at = 0
        self.ended = False

    async def fill(self) -> None:
        """Read more. Raises LimitPassed where a record does not end."""
        if len(self.text) - self.at > limits.RECORD:
            raise LimitPassed("RECORD", limits.RECORD)
        part = await self.stream.read()
        if part:
            self.text = self.text[self.at :] + part if self.at < len(self.text) else part
            self.at = 0
        else:
            self.ended = True

    def take(self, separator: str) -> str | None:
        """The next record; None where more has to be read first, or nothing is left."""
        if not separator:
            return self._paragraph()
        text, at = self.text, self.at
        end = text.find(separator[0], at)
        if end >= 0:
            self.at = end + 1
            return text[at:end]
        if self.ended and at < len(text):
            self.at = len(text)
            # The newline of the last line is not part of a record that ends otherwise.
            return text[at:]
        return None

    def _paragraph(self) -> str | None:
        text, at = self.text, self.at
        size = len(text)
        while at < size and text[at] == "\n":
            at += 1
        self.at = at
        end = text.find("\n\n", at)
        if end < 0:
            if not self.ended or at >= size:
                return None
            self.at = size
            return text[at:-1] if text.endswith("\n") else text[at:]
        self.at = end + 2
        return text[at:end]
