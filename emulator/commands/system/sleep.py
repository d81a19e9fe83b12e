"""sleep: wait. Source: IBM's sleep page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.options import Command, UsageError, operand


class Sleep(Command):
    """sleep Seconds

    Waits for a whole number of seconds of the machine's own time.
    """

    seconds: str = operand("Seconds", "How long to wait.")
    examples = (("Wait five minutes", "sleep 300"),)
    usage_status = 2

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Digits alone are a time."""
        self = super().parse(arguments)
        assert isinstance(self, Sleep)
        text = self.seconds
        if not (text.isascii() and text.isdigit()) or len(text) > 10:
            raise UsageError("", text)
        return self

    async def run(self, proc: Process) -> None:
        """Wait."""
        await proc.sleep(int(self.seconds))
