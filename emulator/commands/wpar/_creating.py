"""What mkwpar says: its report, as in the paper, and the sentence for each refusal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from emulator.commands.wpar._populating import Part
from emulator.commands.wpar._synchronizing import needs, statistics
from emulator.kernel.process import Process
from emulator.machine.errors import Busy, Invalid, Taken, Unknown
from emulator.machine.machine import Machine
from emulator.machine.software import packages_seen
from emulator.machine.wpar import creation, inside
from emulator.machine.wpar.planning import Plan
from emulator.machine.wpar.values import NAME_LIMIT
from emulator.messages import Message, installp, lvm, syncroot, wpar

#: Events and results where a root part cannot be applied.
FAILURE = (("APPLY", "FAILED"), ("CLEANUP", "SUCCESS"))


@contextmanager
def worded(proc: Process) -> Iterator[None]:
    """End the command with mkwpar's sentence for a refusal; others pass."""
    try:
        yield
    except Invalid as refusal:
        message = _invalid(refusal)
        if message is None:
            raise
        value = refusal.value
        proc.fail(
            message, name=value, address=value, directory=value, kind=refusal.kind,
            limit=NAME_LIMIT, char=value[:1], what=f"A file system of type {value}",
        )  # fmt: skip
    except Taken as refusal:
        message = {
            "workload partition": wpar.NAME_TAKEN,
            "address": wpar.ADDRESS_TAKEN,
            "host name": wpar.HOSTNAME_TAKEN,
            "base directory": wpar.DIRECTORY_TAKEN,
        }.get(refusal.kind)
        if message is None:
            raise
        name = refusal.name
        proc.fail(message, name=name, address=name, directory=name)
    except Unknown as refusal:
        message = {
            "workload partition": wpar.NO_SUCH,
            "preserved file system": wpar.NOT_PRESERVED,
        }.get(refusal.kind)
        if message is None:
            raise
        proc.fail(message, name=refusal.name)
    except Busy as refusal:
        proc.fail(wpar.DIRECTORY_NOT_EMPTY, directory=refusal.name)
    except creation.OutOfRoom as refusal:
        _say_file_systems(proc, refusal.made)
        # What mklv says shows through; mkwpar takes away what it has made.
        proc.error(lvm.NO_ROOM)
        proc.error(lvm.NO_MKLV)
        proc.fail(
            wpar.NO_ROOM, group=refusal.where, free=refusal.free, wanted=refusal.wanted
        )


def _invalid(refusal: Invalid) -> Message | None:
    if refusal.kind == "workload partition name":
        return {
            "empty": wpar.NO_NAME,
            "length": wpar.NAME_LENGTH,
            "start": wpar.NAME_START,
        }.get(refusal.reason, wpar.NAME_CHARACTER)
    if refusal.reason == "simulation":
        return wpar.NOT_SIMULATED
    if refusal.reason == "mode":
        return wpar.DIRECTORY_MODE
    if refusal.reason == "subnet":
        return wpar.NO_SUBNET
    if refusal.reason == "missing" and not refusal.value:
        return wpar.MISSING_ATTRIBUTE
    return None


def report(proc: Process, plan: Plan, brought: Sequence[Part] = ()) -> None:
    """Everything mkwpar prints of a WPAR it made; `brought`: since the system's image."""
    begun(proc, plan)
    if not plan.reused:
        gone = frozenset(one.name for one in brought if one.event == "DEINSTALL")
        proc.write(_restored(proc.machine.image, gone))
    failed = _say_parts(proc, [one for one in brought if one.event == "APPLY"])
    for line in synchronized(proc.machine, plan, failed):
        proc.print(line)
    ended(proc, plan)


def _say_parts(proc: Process, parts: Sequence[Part]) -> bool:
    """A row of installp's summary for each; whether one of them failed."""
    failures = [one for one in parts if not one.done]
    for one in failures:
        proc.error(installp.FAILED, 0, part="root", name=one.name, level=one.level)
        text = proc.wording(installp.CLEANING, "installp", name=one.name, level=one.level)
        proc.stderr.write(f"\n{text}\n")
    for one in parts:
        for event, result in (("APPLY", "SUCCESS"),) if one.done else FAILURE:
            proc.say(
                syncroot.SUMMARY_ROW, name=one.name, level=one.level, part="ROOT",
                event=event, result=result,
            )  # fmt: skip
    return bool(failures)


def begun(proc: Process, plan: Plan) -> None:
    """What it prints before the files come; restwpar runs mkwpar, which says so."""
    _say_file_systems(proc, [one.point for one in plan.file_systems])
    for name in plan.renamed:
        proc.error(wpar.VOLUME_RENAMED, 0, name=name)
    proc.say(wpar.MOUNTING_ALL)


def ended(proc: Process, plan: Plan) -> None:
    """What it prints last."""
    proc.write(proc.wording(wpar.CREATED, "mkwpar", name=plan.row.name))
    proc.write(proc.wording(wpar.HINT, "mkwpar", name=plan.row.name))


def _say_file_systems(proc: Process, points: Iterable[str]) -> None:
    proc.write(proc.wording(wpar.CREATING, "mkwpar"))
    for point in points:
        proc.say(wpar.FILE_SYSTEM, point=point)


@cache
def _restored(image: str, gone: frozenset[str]) -> str:
    """The files put into it and the summary of the root parts installed, but those `gone`."""
    from emulator import images

    lines = [wpar.RESTORED.format("", path=path) for path in images.wpar_listing(image)]
    for part in images.wpar_root_parts(image):
        if part.name in gone:
            continue
        lines.append(
            syncroot.SUMMARY_ROW.format(
                "", name=part.name, level=part.level, part="ROOT", event=part.event,
                result="SUCCESS",
            )
        )  # fmt: skip
    return "\n".join(lines) + "\n" if lines else ""


def synchronized(machine: Machine, plan: Plan, failed: bool = False) -> list[str]:
    """Syncroot's lines: the root files of the RPM packages are what is left to install; where
    installp has failed it ends before them.
    """
    if failed:
        return [_say(syncroot.INSTALLP_FAILED), _say(syncroot.FAILURE)]
    files = [f for package in packages_seen(machine, "") for f in package.root_files]
    lines = [_say(syncroot.PROCESSING), _say(syncroot.INSTALLP_CURRENT), _say(syncroot.RPM)]
    if files and not plan.reused:
        with inside.opened(machine, plan.row):
            asked = needs(machine, plan.row.name)
        lines += [
            _say(syncroot.CHECKING_SPACE),
            *statistics(asked, plan.row.directory),
            *(_say(syncroot.INSTALLING, path=path) for path in files),
        ]
    lines += [_say(syncroot.RPM_CURRENT), _say(syncroot.CURRENT), _say(syncroot.SUCCESS)]
    return lines


def _say(message: Message, **fields: object) -> str:
    return message.format("syncroot", **fields)
