"""Making a WPAR of a backup and saying so: restwpar and mkwpar -B.

The backup says what the WPAR is; what the call of mkwpar says wins over it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from emulator.commands.wpar import _creating, _image, _root_password, _synchronizing
from emulator.commands.wpar._backup_files import length_of, read, read_data, total
from emulator.commands.wpar._settings import settings, understood, write
from emulator.commands.wpar._starting import start
from emulator.commands.wpar._stopping import How, stop
from emulator.commands.wpar._template import template
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal, Invalid, NoRoom, Taken, Unknown, WrongState
from emulator.machine.wpar import (
    inside,
    planning,
    removal,
    restoring,
    specification,
    stopping,
)
from emulator.machine.wpar.planning import BASE, Plan
from emulator.messages import backups as say
from emulator.messages.strerror import strerror
from emulator.messages.wpar import NOT_SIMULATED

if TYPE_CHECKING:
    from emulator.commands.wpar.mkwpar import Mkwpar
    from emulator.machine.machine import Machine
    from emulator.machine.wpar.backup import Backup
    from emulator.machine.wpar.image_data import ImageData
    from emulator.machine.wpar.rows import Wpar
    from emulator.machine.wpar.specification import Section


class Wish(NamedTuple):
    """What is asked of the restoring, beside what mkwpar's flags say."""

    device: str
    image_file: str = ""  # an image.data instead of the one in the backup
    shrink: bool = False  # file systems of the smallest size
    anywhere: bool = False  # no exact fit, whatever image.data says
    replaces: bool = False  # one of that name is stopped and removed first
    renames: bool = False  # a name that is taken gets a number
    synchronizes: str = "a"  # a A f F n, as restwpar -S takes them


async def restore(proc: Process, call: Mkwpar, wish: Wish) -> None:
    """Make it: nothing is changed before everything was read and checked.

    One that is to be replaced is not stopped where the new one cannot be made.
    """
    machine = proc.machine
    call.refuse(proc)
    if call.preserved is not None:
        proc.fail(NOT_SIMULATED, what="A backup on preserved file systems (-p)")
    backup = read(proc, wish.device)
    image = _image_of(proc, call, wish, backup)
    password = await _root_password.ask(proc) if call.password else ""
    # Fields of mkwpar that its table of attributes brings are not declared.
    given = vars(call)
    if not call.backup:
        given["name"] = given["name"] or _named(proc, call) or backup.name
    if wish.renames:
        given["name"] = _free_name(proc, given["name"])
    saved = _saved(proc, call, backup, image, wish.shrink)
    old = machine.wpars.get(given["name"] or "") if wish.replaces else None

    def make() -> tuple[Plan, Wpar] | None:
        with _creating.worded(proc), _worded(proc), machine.transaction():
            if old is not None:
                removal.remove(machine, old.name, force=True)
            held = template(machine)
            wanted = settings(proc, call, held, saved)._replace(volumes=image.volumes)
            plan = planning.plan(machine, wanted, held)
            if call.outfile is not None:
                text = specification.write(plan.row, plan.file_systems)
                write(proc, call.outfile, text)
            if call.only_write:
                return None
            row = restoring.restore(machine, plan, backup, held, image)
            if password:
                inside.set_password(machine, row, password)
            return plan, row

    if old is not None and old.state != "D" and not call.only_write:
        _try(machine, old, make)
        await stop(proc, old.name, How(True, call.verbose))
    made = make()
    if made is None:
        return
    plan, row = made
    _report(proc, wish, plan, backup)
    if call.starts:
        await start(proc, row.name, call.verbose, call.automatic)


def _try(machine: Machine, old: Wpar, make: Callable[[], object]) -> None:
    """See whether one that runs could be replaced, before it is stopped; nothing stays."""
    before = machine.snapshot()
    try:
        stopping.stop(machine, old.name, force=True)
        make()
    except (stopping.StillMounted, WrongState):
        return  # the stop will say so
    finally:
        machine.restore(before)


def _report(proc: Process, wish: Wish, plan: Plan, backup: Backup) -> None:
    _creating.begun(proc, plan)
    members = list(backup.members())
    proc.say(say.HEADING, device=wish.device, date=backup.date)
    for path, entry in members:
        proc.say(say.TAKEN_OUT, size=length_of(entry), path=path)
    total(proc, [entry for _, entry in members], "restored")
    if wish.synchronizes != "n":
        how = _synchronizing.Wish(additional=wish.synchronizes in "aA")
        if not _synchronizing.synchronize(proc, plan.row.name, how):
            # It stays; A and F do not mind.
            proc.status = int(wish.synchronizes in "af")
    _creating.ended(proc, plan)


# --- what it is to be ------------------------------------------------------------------


def _image_of(proc: Process, call: Mkwpar, wish: Wish, backup: Backup) -> ImageData:
    """The image.data that counts. Ends the command where it is not understood."""
    given = _image.wanted(proc, call.image_data)
    if given is not None:
        return given._replace(exact_fit=False) if wish.anywhere else given
    path, text = "image.data", backup.image_data
    if wish.image_file:
        path = wish.image_file
        try:
            text = proc.files.read(path)
        except FileRefusal as refusal:
            proc.fail(say.NOT_RESTORED, path=path, reason=strerror(refusal.error))
    image = read_data(proc, path, text)
    return image._replace(exact_fit=False) if wish.anywhere else image


def _named(proc: Process, call: Mkwpar) -> str:
    """The name in a specification that the call names; "" where there is none."""
    if call.specification is None:
        return ""
    text = proc.files.read(call.specification)
    for one in understood(proc, call.specification, text):
        if one.name == "general":
            return one.attributes.get("name", "")
    return ""


def _free_name(proc: Process, name: str) -> str:
    """The name, or where it is taken the name with the least number behind."""
    found, number = name, 0
    while found in proc.machine.wpars:
        number += 1
        found = f"{name}{number}"
    return found


def _saved(
    proc: Process, call: Mkwpar, backup: Backup, image: ImageData, shrink: bool
) -> list[Section]:
    """The settings the backup holds, but for what follows from the name alone."""
    sections = understood(proc, "wpar.spec", backup.specification)
    found = []
    for one in sections:
        given = dict(one.attributes)
        if one.name == "general":
            given.pop("name", None)
            if given.get("hostname") == backup.name:
                del given["hostname"]
            if given.get("directory") == f"{BASE}/{backup.name}":
                del given["directory"]
        elif one.name == "mount":
            (sized,) = restoring.sized([given], image, shrink)
            given = dict(sized)
        elif one.name == "network" and vars(call)["network"]:
            continue
        found.append(one._replace(attributes=given))
    return found


@contextmanager
def _worded(proc: Process) -> Iterator[None]:
    """End the command with a sentence for what only a backup is refused for."""
    try:
        yield
    except NoRoom as refusal:
        if not refusal.where.startswith("/"):
            raise
        proc.fail(
            say.NO_FIT, point=refusal.where, wanted=refusal.wanted,
            blocks=refusal.free,
        )  # fmt: skip
    except Unknown as refusal:
        if refusal.kind != "map file of file system":
            raise
        proc.fail(say.NO_MAP, point=refusal.name)
    except Taken as refusal:
        if refusal.kind != "physical partition":
            raise
        proc.fail(say.PARTITION_TAKEN, name=refusal.name)
    except Invalid as refusal:
        if refusal.kind == "map file":
            proc.fail(say.BAD_MAP, text=refusal.value)
        if refusal.kind == "map of logical volume":
            proc.fail(say.BAD_MAP_LENGTH, name=refusal.value, count=refusal.reason)
        raise
