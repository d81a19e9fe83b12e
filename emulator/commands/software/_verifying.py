"""What installp says before it does anything: what passed, what did not, how many.

Not a command: the leading underscore keeps it from being found as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from emulator.kernel.process import Process
from emulator.messages import installp as say

#: Width of the description behind a fileset's name.
TEXT = 31


class Words(NamedTuple):
    """What one way of calling installp calls what it does."""

    kind: str  # installation, deinstall: "Pre-... Verification"
    done: str  # installed, removed
    counted: str  # installed, deinstalled
    doing: str  # Installing: the title of the box
    doing_to: str  # APPLYING: the line before the names
    event: str  # APPLY: in the summary
    operation: str  # apply: at the end of a preview


INSTALL = Words(
    "installation", "installed", "installed", "Installing", "APPLYING", "APPLY", "apply"
)
DEINSTALL = Words(
    "deinstall", "removed", "deinstalled", "Deinstalling", "DEINSTALLING", "DEINSTALL",
    "deinstall",
)  # fmt: skip
COMMIT = Words(
    "commit", "committed", "committed", "Committing", "COMMITTING", "COMMIT", "commit"
)
REJECT = Words("reject", "rejected", "rejected", "Rejecting", "REJECTING", "REJECT", "reject")
CLEANUP = Words(
    "cleanup", "cleaned up", "cleaned up", "Cleaning Up", "Cleaning up", "CLEANUP", "cleanup"
)


class Line(NamedTuple):
    """A fileset, as it is listed."""

    name: str
    level: str
    text: str


class Problem(NamedTuple):
    """A fileset that is not taken: `kind` is a key of `say.SECTIONS`."""

    kind: str
    name: str
    level: str
    reason: str
    warning: bool = False


def absent(words: str) -> Problem:
    """A fileset that was asked for, perhaps with a level, and is not installed."""
    name, _, level = words.partition(" ")
    return Problem("absent", name, level, "is not installed")


class Verified(NamedTuple):
    """The outcome of a verification."""

    selected: Sequence[Line]
    along: Sequence[Line]
    problems: Sequence[Problem]


def report(proc: Process, words: Words, found: Verified) -> None:
    """The sections; the statistics come after what is between (`statistics`)."""
    proc.say(say.VERIFYING, kind=words.kind)
    proc.print("")
    failures = [one for one in found.problems if not one.warning]
    warnings = [one for one in found.problems if one.warning]
    if failures:
        proc.say(say.FAILURES, kind=words.kind, done=words.done)
        _sections(proc, failures)
        proc.say(say.END_OF_FAILURES)
        proc.print("")
    if warnings:
        proc.say(say.WARNINGS, done=words.done)
        _sections(proc, warnings)
        proc.say(say.END_OF_WARNINGS)
        proc.print("")
    if found.selected:
        proc.say(say.SUCCESSES, kind=words.kind, done=words.done)
        _lines(proc, found.selected)
        if found.along:
            proc.say(say.REQUISITES, done=words.done)
            _lines(proc, found.along)
        proc.say(say.END_OF_SUCCESSES)
        proc.print("")


def statistics(proc: Process, words: Words, found: Verified) -> None:
    """How many were chosen, passed, did not."""
    failed = sum(not one.warning for one in found.problems)
    already = len(found.problems) - failed
    proc.say(
        say.STATISTICS, count=len(found.selected) + failed + already, done=words.counted
    )
    if found.selected:
        proc.say(say.PASSED, count=len(found.selected), kind=words.kind)
    if failed:
        proc.say(say.NOT_PASSED, count=failed, kind=words.kind)
    if already:
        proc.say(say.ALREADY, count=already)
    if found.along:
        proc.say(say.MORE, count=len(found.along), done=words.counted)
    total = len(found.selected) + len(found.along)
    proc.say(say.TOTAL, count=total, done=words.counted)
    proc.print("")


def table(proc: Process, words: Words, found: Verified) -> None:
    """What was not taken, at the end of it all."""
    if not found.problems:
        return
    title = f"Pre-{words.kind} Failure/Warning Summary"
    proc.say(say.PROBLEMS, kind=words.kind, rule="-" * len(title))
    for one in found.problems:
        short = say.SHORT[one.kind].text
        proc.say(say.PROBLEM, name=one.name, level=one.level, short=short)
    proc.print("")


def _sections(proc: Process, problems: Sequence[Problem]) -> None:
    for kind in dict.fromkeys(one.kind for one in problems):
        title = say.SECTIONS[kind].text
        proc.say(say.SECTION, title=title, rule="-" * len(title))
        for one in problems:
            if one.kind == kind:
                label = f"{one.name} {one.level}".rstrip()
                proc.say(say.REASON, name=label, reason=one.reason)


def _lines(proc: Process, lines: Sequence[Line]) -> None:
    for one in lines:
        text = one.text if len(one.text) <= TEXT else f"{one.text[: TEXT - 3]}..."
        proc.say(say.FILESET, label=f"  {one.name} {one.level}", text=text)
