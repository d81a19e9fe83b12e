"""errpt: report the error log. Source: IBM's page of errpt; reference, section 9."""

from __future__ import annotations

import calendar

from emulator.commands.system._errors import Choosing
from emulator.kernel.process import Process
from emulator.machine.clock import moment
from emulator.machine.error_kinds import KINDS, Kind
from emulator.machine.error_log import ErrorEntry
from emulator.messages import error_log as messages
from emulator.options import flag, option

RULE = "-" * 75


class Errpt(Choosing):
    """errpt [-a | -A] [-D] [-d List] [-s StartDate] [-e EndDate] [-i File] [-j Id] [-k Id]
    [-J Label] [-K Label] [-l Number] [-m Machine] [-n Node] [-N Name] [-T Type] [-@ WparName]
    errpt -t [-a] [-d List] [-j Id] [-k Id] [-J Label] [-K Label] [-T Type]

    Reports what the error daemon has written down, the newest entry first: in a line, in
    long (-a) or in short (-A). A date is MMddhhmmyy. With -t it lists the kinds of entries
    there are. A workload partition sees its own entries, the global environment all.
    """

    long: bool = flag("a", "All that is known of each.")
    short: bool = flag("A", "The label, date, type, resource and description of each.")
    duplicates: bool = flag("D", "Duplicates together, as they are kept in any case.")
    start: str | None = option("s", "Entries from this date on.")
    end: str | None = option("e", "Entries up to this date.")
    templates: bool = flag("t", "The kinds of entries.")
    partition: str | None = option("@", "Entries of a WPAR, or Global.")
    examples = (
        ("What has happened?", "errpt"),
        ("All about the latest entry", "errpt -a | head -40"),
        ("File systems that were full", "errpt -J J2_FS_FULL"),
        ("Since 9 August 2007, half past eleven", "errpt -s 0809113007"),
    )

    def run(self, proc: Process) -> None:
        """Choose, then draw."""
        self.check(proc)
        if self.templates:
            self._templates(proc)
            return
        first = self._moment(proc, self.start)
        last = self._moment(proc, self.end)
        rows = [
            one
            for one in self.chosen(proc)
            if (first is None or one.time >= first)
            and (last is None or one.time < last + 60)
            and (self.partition is None or self.partition == (one.wpar or "Global"))
        ]
        if self.long or self.short:
            for one in rows:
                proc.print(RULE)
                self._entry(proc, one)
        elif rows:
            proc.say(messages.HEADING)
            proc.print(*(self._line(proc, one) for one in rows))

    def _moment(self, proc: Process, text: str | None) -> int | None:
        if text is None:
            return None
        if len(text) == 10 and text.isascii() and text.isdigit():
            month, day, hour, minute, year = (int(text[n : n + 2]) for n in range(0, 10, 2))
            year += 1900 if year >= 69 else 2000
            fits = 1 <= month <= 12 and hour < 24 and minute < 60
            if fits and 1 <= day <= calendar.monthrange(year, month)[1]:
                at = calendar.timegm((year, month, day, hour, minute, 0))
                return at - proc.machine.system.zone_offset
        proc.fail(messages.BAD_DATE, date=text)

    def _line(self, proc: Process, one: ErrorEntry) -> str:
        kind = KINDS[one.label]
        when = moment(one.time, proc.machine.system.zone_offset).format("%m%d%H%M%y")
        words = messages.DESCRIPTIONS[one.label].text[:40]
        return (
            f"{kind.identifier:<10} {when:<10} {kind.type[0]} {kind.kind} "
            f"{one.resource:<14} {words}"
        )

    def _entry(self, proc: Process, one: ErrorEntry) -> None:
        kind, machine = KINDS[one.label], proc.machine
        about = {
            "label": one.label, "identifier": kind.identifier, "sequence": one.sequence,
            "date": proc.machine.system.date(one.time), "machine": machine.system.machine_id,
            "node": machine.hostname_of(one.wpar if one.wpar in machine.wpars else ""),
            "kind": kind.kind, "type": kind.type, "wpar": one.wpar or "Global",
            "resource": one.resource,
        }  # fmt: skip
        heading = messages.PARTS["detail"].text
        if self.short:
            proc.say(
                messages.SHORT, **about,
                description_heading=messages.PARTS["description"].text,
                description=messages.DESCRIPTIONS[one.label].text,
            )  # fmt: skip
        else:
            proc.say(messages.ENTRY, **about)
            _words(proc, one.label)
            heading = f"\n{heading}"
        if one.detail:
            proc.print(heading)
            names = messages.DETAIL[one.label].text.split("\n")
            for name, value in zip(names, one.detail, strict=True):
                proc.print(name, f"{value:>12}" if value.isdigit() else value)
        if one.duplicates and not self.short:
            parts = messages.PARTS
            proc.print(
                "", parts["duplicates"].text,
                parts["number"].text, f"{one.duplicates:>12}",
                parts["first"].text, proc.machine.system.date(one.first),
                parts["last"].text, proc.machine.system.date(one.last),
            )  # fmt: skip

    def _templates(self, proc: Process) -> None:
        kinds = sorted(
            (kind for kind in KINDS.values() if self.fits(kind)), key=lambda k: k.identifier
        )
        if not self.long:
            proc.say(messages.TEMPLATES)
        for kind in kinds:
            if self.long:
                proc.print(RULE)
                _template(proc, kind)
            else:
                words = messages.DESCRIPTIONS[kind.label].text[:40]
                proc.print(
                    f"{kind.identifier} {kind.label:<19} {kind.type} {kind.kind}  {words}"
                )


def _template(proc: Process, kind: Kind) -> None:
    proc.say(
        messages.TEMPLATE, label=kind.label, identifier=kind.identifier, kind=kind.kind,
        type=kind.type,
    )  # fmt: skip
    _words(proc, kind.label)
    if kind.label in messages.DETAIL:
        proc.print(f"\n{messages.PARTS['detail'].text}", messages.DETAIL[kind.label].text)


def _words(proc: Process, label: str) -> None:
    """What is said of every entry of a kind: description, causes, what to do."""
    for part, texts in (
        ("description", messages.DESCRIPTIONS), ("probable", messages.PROBABLE_CAUSES),
        ("user", messages.USER_CAUSES), ("failure", messages.FAILURE_CAUSES),
        ("actions", messages.ACTIONS),
    ):  # fmt: skip
        if label in texts:
            indent = "\t" if part == "actions" else ""
            lines = (f"{indent}{line}" for line in texts[label].text.split("\n"))
            proc.print("", messages.PARTS[part].text, *lines)
