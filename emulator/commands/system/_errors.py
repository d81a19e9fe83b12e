"""What errpt and errclear share: which entries are meant. Not a command."""

from __future__ import annotations

from collections.abc import Iterable
from string import hexdigits

from emulator.kernel.process import Process
from emulator.machine import error_log
from emulator.machine.error_kinds import CLASSES, KINDS, TYPES, Kind
from emulator.machine.error_log import ErrorEntry
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import contents
from emulator.messages import error_log as messages
from emulator.options import Command, option

FILE = "/var/adm/ras/errlog"


def parts(text: str) -> list[str]:
    """A list as these commands take it: words between commas or blanks."""
    return text.replace(",", " ").split()


class Choosing(Command):
    """Base of both: the flags that choose entries."""

    classes: list[str] = option("d", "Of these classes: H, S, O, U.", parts, [])
    identifiers: list[str] = option("j", "With these identifiers.", parts, [])
    not_identifiers: list[str] = option("k", "Without these identifiers.", parts, [])
    labels: list[str] = option("J", "With these labels.", parts, [])
    not_labels: list[str] = option("K", "Without these labels.", parts, [])
    sequences: list[str] = option("l", "With these sequence numbers.", parts, [])
    machine_id: str = option("m", "Of this machine.", str, "")
    node: str = option("n", "Of this node.", str, "")
    resources: list[str] = option("N", "Of these resources.", parts, [])
    types: list[str] = option("T", "Of these types: INFO, PEND, PERF, PERM, TEMP, UNKN.",
                              parts, [])  # fmt: skip
    file: str = option("i", "Read this error log.", str, FILE)

    def check(self, proc: Process) -> None:
        """End the command where a class, type or number is none, or the file no error log."""
        for given, known in ((self.classes, CLASSES), (self.types, TYPES)):
            for value in given:
                if value not in known:
                    proc.fail(messages.BAD_CHOICE, value=value, known=" ".join(known))
        for value in self.identifiers + self.not_identifiers:
            if len(value) > 8 or set(value) - set(hexdigits):
                proc.fail(messages.BAD_IDENTIFIER, value=value)
        for value in self.sequences:
            if not (value.isascii() and value.isdigit()):
                proc.fail(messages.BAD_SEQUENCE, value=value)
        try:
            contents(proc.files.node(self.file))
        except FileRefusal:
            proc.fail(messages.NO_LOG, file=self.file)
        if self.file != FILE:
            proc.fail(messages.NO_LOG, file=self.file)

    def fits(self, kind: Kind) -> bool:
        """Whether a kind of entry is meant."""
        chosen = (
            (self.classes, self.kind_in(self.classes, kind.kind)),
            (self.types, self.kind_in(self.types, kind.type)),
            (self.identifiers, self.kind_in(self.identifiers, kind.identifier)),
            (self.labels, self.kind_in(self.labels, kind.label)),
        )
        if any(given and not found for given, found in chosen):
            return False
        return kind.identifier not in self.not_identifiers and (
            kind.label not in self.not_labels
        )

    @staticmethod
    def kind_in(given: Iterable[str], value: str) -> bool:
        """Whether a value is in a list of a call; letters may be small."""
        return value in (one.upper() for one in given)

    def chosen(self, proc: Process) -> list[ErrorEntry]:
        """The entries that are meant, newest first."""
        machine = proc.machine
        here = machine.hostname_of(proc.wpar)
        if self.machine_id not in ("", machine.system.machine_id):
            return []
        if self.node not in ("", here):
            return []
        return [
            one
            for one in error_log.seen(machine, proc.wpar)
            if self.fits(KINDS[one.label])
            and (not self.resources or one.resource in self.resources)
            and (not self.sequences or str(one.sequence) in self.sequences)
        ]
