"""installp -c, -r, -C and -s: what becomes of updates that were applied, of what is broken.

Not a command: the leading underscore keeps it from being found as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from emulator import media, programs
from emulator.commands.software import _verifying as verifying
from emulator.commands.software._installing import Step, carry_out, parts_of
from emulator.commands.software._verifying import Line, Verified
from emulator.kernel.process import Process
from emulator.machine import installation, planting
from emulator.machine.software import Fileset, filesets_seen
from emulator.messages import installp as say


def show(proc: Process, names: Sequence[str]) -> None:
    """-s: the parts that are applied and not committed."""
    rows = [
        row
        for part in ("usr", "root")
        for row in filesets_seen(proc.machine, proc.wpar, part)
        if row.state == "APPLIED" and (not names or row.name in names)
    ]
    if not rows:
        proc.fail(say.NOTHING, done="committed or rejected")
    proc.say(say.APPLIED)
    for row in rows:
        proc.say(
            say.APPLIED_ROW, name=row.name, part=row.part.upper(), level=row.level,
            state=row.state,
        )  # fmt: skip


def settle(
    proc: Process, names: Sequence[str], unknown: Sequence[str], rejects: bool, preview: bool
) -> None:
    """-c and -r: commit applied updates, or go back to what was there before them."""
    words = verifying.REJECT if rejects else verifying.COMMIT
    have = installation.installed(proc.machine, proc.wpar)
    rows = [have[name] for name in names if have[name].state == "APPLIED"]
    if not rows:
        proc.fail(say.NOTHING, done=words.done)
    problems = [verifying.absent(words) for words in unknown]
    lines = [Line(row.name, row.level, row.description) for row in rows]
    found = Verified(lines, (), problems)
    verifying.report(proc, words, found)
    verifying.statistics(proc, words, found)
    do = _reject if rejects else _commit
    steps = [
        Step("", line, parts_of(proc.machine, proc.wpar, row.name),
             partial(do, proc, row))
        for row, line in zip(rows, lines, strict=True)
    ]  # fmt: skip
    carry_out(proc, words, steps, found, preview)


def clean(proc: Process, preview: bool) -> None:
    """-C: take out what an installation left broken."""
    have = installation.installed(proc.machine, proc.wpar)
    rows = [row for row in have.values() if row.state == "BROKEN"]
    words = verifying.CLEANUP
    if not rows:
        proc.fail(say.NOTHING, done=words.done)
    lines = [Line(row.name, row.level, row.description) for row in rows]
    steps = [
        Step("", line, parts_of(proc.machine, proc.wpar, line.name),
             partial(planting.uproot, proc.machine, line.name, proc.wpar))
        for line in lines
    ]  # fmt: skip
    carry_out(proc, words, steps, Verified(lines, (), ()), preview)


def _commit(proc: Process, row: Fileset) -> None:
    installation.commit(proc.machine, row.name, proc.wpar)


def _reject(proc: Process, row: Fileset) -> None:
    machine = proc.machine
    before = media.product_for(machine, row.name, programs.known(), row.before)
    planting.replace(machine, before, proc.wpar)
