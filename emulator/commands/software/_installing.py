"""installp -a and -u: verify, look for room, do it fileset by fileset, say how it went.

Not a command: the leading underscore keeps it from being found as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from emulator import media
from emulator.commands.software import _verifying as verifying
from emulator.commands.software._medium import Offer
from emulator.commands.software._verifying import Line, Problem, Verified, Words
from emulator.kernel.process import Process
from emulator.machine import configuring, installation, room, subsystems
from emulator.machine.errors import Refusal
from emulator.machine.machine import Machine
from emulator.machine.planting import Product
from emulator.machine.software import Fileset
from emulator.messages import installp as say
from emulator.messages import src


class Wish(NamedTuple):
    """What the flags ask for."""

    along: bool = False  # -g
    expand: bool = False  # -X
    licensed: bool = False  # -Y
    preview: bool = False  # -p
    again: bool = False  # -F
    committed: bool = False  # -c


class Step(NamedTuple):
    """One fileset to be done: `do` raises a Refusal and then has changed nothing."""

    group: str  # those of one group are announced together
    line: Line
    parts: Sequence[str]
    do: Callable[[], None]
    configures: Sequence[str] = ()  # what it sets up, which is told


def install(
    proc: Process, offered: dict[str, Offer], names: Sequence[str], unknown: Sequence[str],
    wish: Wish,
) -> None:
    """Install these of what is offered; `unknown` were asked for and are not."""
    machine = proc.machine
    products = {name: one.product for name, one in offered.items()}
    wanted = [products[name] for name in names]
    plan = installation.plan(machine, wanted, products, wish.along, wish.again, proc.wpar)
    problems = [_not_offered(name) for name in unknown]
    problems += [
        Problem("missing", one.name, products[one.name].level,
                f"requires {', '.join(one.needs)}")
        for one in plan.missing
    ]  # fmt: skip
    problems += [
        Problem("there", one.product.name, one.product.level,
                f"level {one.level} is installed", True)
        for one in plan.there
    ]  # fmt: skip
    steps = list(plan.steps)
    if not wish.licensed and (unread := [one for one in steps if _is_licensed(one)]):
        # What is licensed together is installed together, or not at all.
        problems += [
            Problem("license", one.name, one.level, "the -Y flag accepts its license")
            for one in unread
        ]
        files = {offered[one.name].file.partition(".")[0] for one in unread}
        held = [one for one in steps if offered[one.name].file.partition(".")[0] in files]
        problems += [
            Problem("license", one.name, one.level, f"is licensed by {unread[0].name}")
            for one in held
            if one not in unread
        ]
        steps = [one for one in steps if one not in held]
    found = Verified(
        [_line(one) for one in steps if one.name not in plan.along],
        [_line(one) for one in steps if one.name in plan.along],
        problems,
    )
    words = verifying.INSTALL
    verifying.report(proc, words, found)
    if steps and not wish.preview:
        proc.say(say.BUILD_DATES)
    verifying.statistics(proc, words, found)
    if steps and not _room(proc, steps, wish):
        proc.status = 1
        return
    done = [
        Step(
            offered[one.name].file, _line(one), list(one.parts),
            partial(installation.apply, machine, one, proc.wpar, wish.committed),
            one.configures,
        )
        for one in steps
    ]  # fmt: skip
    carry_out(proc, words, done, found, wish.preview)


def remove(
    proc: Process, names: Sequence[str], unknown: Sequence[str], wish: Wish,
    take_out: Callable[[str], None],
) -> None:
    """Take these out; `unknown` were asked for and are not there."""
    machine = proc.machine
    plan = installation.plan_removal(machine, names, wish.along, proc.wpar)
    have = installation.installed(machine, proc.wpar)
    problems = [verifying.absent(words) for words in unknown]
    problems += [
        Problem("system", name, have[name].level, "the system cannot be without it")
        for name in plan.system
    ]
    problems += [
        Problem("dependents", name, have[name].level, f"is required by {', '.join(by)}")
        for name, by in plan.needed.items()
    ]
    lines = {row.name: Line(row.name, row.level, row.description) for row in plan.steps}
    found = Verified(
        [line for name, line in lines.items() if name not in plan.along],
        [line for name, line in lines.items() if name in plan.along],
        problems,
    )
    words = verifying.DEINSTALL
    verifying.report(proc, words, found)
    verifying.statistics(proc, words, found)
    steps = [
        Step(
            "", lines[row.name], parts_of(machine, proc.wpar, row.name),
            partial(take_out, row.name),
        )
        for row in plan.steps
    ]  # fmt: skip
    carry_out(proc, words, steps, found, wish.preview)


def parts_of(machine: Machine, wpar: str, name: str) -> list[str]:
    """The parts of a fileset a partition has, in the order they are taken out."""
    rows: Iterable[Fileset] = machine.filesets.values()
    if wpar:
        rows = machine.wpar_filesets[wpar].filesets
    return sorted(row.part for row in rows if row.name == name)


def carry_out(
    proc: Process, words: Words, steps: Sequence[Step], found: Verified, preview: bool
) -> None:
    """Do the steps, one after the other, and say how each part went."""
    failed = any(not one.warning for one in found.problems)
    if preview:
        verifying.table(proc, words, found)
        proc.say(say.END_OF_PREVIEW, operation=words.operation)
        proc.status = int(failed)
        return
    rows: list[tuple[Line, str, str, str]] = []
    if steps:
        proc.say(say.INSTALLING, doing=words.doing)
        proc.print("")
        rows = _do(proc, words, steps)
    proc.say(say.SUMMARIES)
    proc.print("")
    verifying.table(proc, words, found)
    if rows:
        proc.say(say.SUMMARY)
    for line, part, event, result in rows:
        proc.print(
            f"{line.name:<27.27} {line.level:<15} {part:<11} {event:<11} {result:<11}"
        )
    failed = failed or any(result in ("FAILED", "CANCELLED") for *_, result in rows)
    proc.status = int(failed)


def _do(
    proc: Process, words: Words, steps: Sequence[Step]
) -> list[tuple[Line, str, str, str]]:
    """Each step in its turn; the rows of the summary. After a failure the rest is left."""
    rows: list[tuple[Line, str, str, str]] = []
    begun = proc.machine.clock.seconds
    groups = [list(run) for _, run in groupby(steps, lambda step: step.group)]
    broken, processed = False, 0
    for members in groups:
        names = "\n".join(f"\t{step.line.name} {step.line.level}" for step in members)
        if not broken:
            proc.say(say.DOING, doing=words.doing_to, filesets=names)
            proc.print("")
        for step in members:
            result = "CANCELLED" if broken else _result(proc, step)
            broken = broken or result == "FAILED"
            rows += [(step.line, part.upper(), words.event, result) for part in step.parts]
            if result == "FAILED":
                rows += [
                    (step.line, part.upper(), "CLEANUP", "SUCCESS") for part in step.parts
                ]
        processed += len(members)
        time = duration(proc.machine.clock.seconds - begun)
        if processed < len(steps):
            proc.say(say.PROCESSED, done=processed, count=len(steps), time=time)
            proc.print("")
    proc.say(say.FINISHED, time=duration(proc.machine.clock.seconds - begun))
    proc.print("")
    return rows


def _result(proc: Process, step: Step) -> str:
    try:
        step.do()
    except Refusal:
        part = step.parts[0] if step.parts else "usr"
        name, level = step.line.name, step.line.level
        proc.error(say.FAILED, part=part, name=name, level=level)
        proc.stderr.write("\n")
        proc.error(say.CLEANING, name=name, level=level)
        proc.stderr.write("\n")
        return "FAILED"
    for name in configuring.subsystems_of_lines(step.configures):
        proc.say(src.ADDED, name=name)
        begin(proc, name)
    return "SUCCESS"


def begin(proc: Process, name: str) -> None:
    """Start a subsystem that has just been added, as the scripts of the products do."""
    row = subsystems.subsystem(proc.machine, proc.wpar, name)
    if not row.pid and subsystems.controlled(proc.machine, proc.wpar):
        started = subsystems.start(proc.machine, proc.wpar, name)
        proc.say(src.STARTED, name=name, pid=started.pid)


def duration(seconds: int) -> str:
    """A time as installp words it."""
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes} mins {seconds} secs" if minutes else f"{seconds} secs"


def _room(proc: Process, steps: Sequence[Product], wish: Wish) -> bool:
    """Whether there is room for it, or it is made (-X). A preview shows what is needed."""
    entries = [e for one in steps for part in one.parts.values() for e in part]
    needs = room.space(proc.machine, proc.wpar, entries, pages=True)
    if wish.preview:
        proc.say(say.RESOURCES)
        for one in needs:
            proc.say(say.RESOURCE, point=one.point, required=one.required, free=one.free)
        proc.say(
            say.RESOURCES_TOTAL,
            required=sum(one.required for one in needs),
            free=sum(one.free for one in needs),
        )
        proc.print("")
        return True
    for one in needs:
        if not one.deficit:
            continue
        if not wish.expand or not room.made(proc.machine, one):
            advice = say.ADVICE["full" if wish.expand else "expand"].text
            proc.error(say.NO_ROOM, point=one.point, deficit=one.deficit, advice=advice)
            return False
        proc.say(say.GROWN, blocks=proc.machine.volumes[one.tree].blocks)
    return True


def _line(product: Product) -> Line:
    return Line(product.name, product.level, product.description)


def _is_licensed(product: Product) -> bool:
    return "license" in media.offer(product.name).facts


def _not_offered(words: str) -> Problem:
    name, _, level = words.partition(" ")
    return Problem("media", name, level, "is not on the installation media")
