"""date: print the machine's date and time. Source: IBM's date page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.clock import moment
from emulator.messages.general import NOT_GLOBAL, NOT_ROOT
from emulator.messages.process import DATE_NOT_SET
from emulator.options import Command, UsageError, flag, optional

DEFAULT = "%a %b %e %T %Z %Y"


class Date(Command):
    """date [-u] [+"Field Descriptors"]

    Prints the date and time of the machine's own clock, which goes on with what is done.
    Setting it is not simulated.
    """

    universal: bool = flag("u", "Greenwich time.")
    format: str | None = optional("Field Descriptors", "A plus sign and what to print.")
    examples = (
        ("Print the day and the time", "date +%d.%m.%Y_%H:%M"),
        ("Print the seconds since 1970", "date +%s"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A format, or digits that would set the clock."""
        self = super().parse(arguments)
        assert isinstance(self, Date)
        text = self.format
        if text is not None and text[:1] != "+" and not text.replace(".", "").isdigit():
            raise UsageError("", text)
        return self

    def run(self, proc: Process) -> None:
        """Print, or say that the clock is not set."""
        system = proc.machine.system
        offset, zone = (0, "GMT") if self.universal else (system.zone_offset, system.zone)
        pattern = DEFAULT
        if self.format is not None:
            if self.format[:1] != "+":
                if proc.wpar:
                    proc.fail(NOT_GLOBAL)
                proc.fail(NOT_ROOT if proc.uid else DATE_NOT_SET)
            pattern = self.format[1:]
        seconds = proc.machine.clock.seconds
        # %s is no part of a broken-down time: the seconds since 1970 know no zone.
        pattern = "%%".join(part.replace("%s", str(seconds)) for part in pattern.split("%%"))
        proc.print(moment(seconds, offset).format(pattern, zone))
