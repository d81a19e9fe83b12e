"""How each sentence of the WPAR commands is provoked: the cases, and how one is run.

A case is a line of tests/errors/*.cases (`tests.recorded`): what is typed, and

    says=…    a refusal: these messages, in this order, are all that stands on standard error;
              the machine is as it was
    shows=…   notes: these messages are among what is printed, on either stream; where the
              status is not 0, the machine is as it was

with `on`, the machine it is typed on (`MACHINES`); `after`, what is typed first; `by`, who
types it where that is not root; `status`, 1 for a refusal and 0 for notes otherwise; `also`,
messages that a refusal has on standard output; `leaves`, where AIX leaves something behind:
what is typed to see it, and `left`, what that prints. Messages are called as in the
catalogue of docs/fidelity.py: `wpar.NO_NAME`. docs/errors.md is made of these lines.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from emulator import media
from emulator.images import boot
from emulator.kernel.process import Process
from emulator.kernel.streams import Collector, TextStream
from emulator.machine import planting
from emulator.machine.machine import Machine
from emulator.machine.planting import Entry, Product
from emulator.machine.users import credentials, directory
from emulator.machine.vfs import FileSpace, Node
from emulator.machine.wpar import backup
from shell.running import install
from tests import recorded
from tests.support import Ran, kernel_of, run_virtual

FOLDER = Path(__file__).parent / "errors"
NETWORK = "-N interface=en1 address=10.1.1.81 netmask=255.255.252.0"

#: What a case is typed on: the machine as it is booted, and what was typed then.
MACHINES = {
    "booted": "",
    "defined": f"mkwpar -n wpar1 {NETWORK}",
    "active": f"mkwpar -s -n wpar1 {NETWORK}",
    "application": "wparexec -1 -n app -- /usr/bin/sleep 100",
    "saved": f"mkwpar -n wpar1 {NETWORK}; savewpar -f /tmp/wpar1.bff wpar1",
    "forged": "mkwpar -n wpar1; savewpar -f /tmp/wpar1.bff wpar1",
    "software": f"mkwpar -s -n wpar1 {NETWORK}",
}
SHELF = str(Path(__file__).parent / "media/shelf")


def _plant(machine: Machine) -> None:
    """A fileset and a package were installed."""
    planting.plant(machine, media.product_for(machine, "sample.base", {}, "", SHELF))
    files = (Entry("/etc/homemade", Node("-", 0o644, data="x" * 3000)),)
    homemade = Product(
        "homemade", "1.0-1", "Made at home.", {"root": files}, (), "Applications", 3000
    )
    planting.plant(machine, homemade)


def _forge(machine: Machine) -> None:
    """A path in the backup leads out of its tree, and its check sum is right."""
    files = FileSpace(machine)
    text = files.read("/tmp/wpar1.bff")
    head, _, body = text[: len(files.node("/tmp/wpar1.bff").data)].partition("\n")
    body = body.replace('"file","etc"', '"file","../etc"')
    size = len(text) + 7
    head = f"{backup.MAGIC}{size} {len(body)} {sha256(body.encode()).hexdigest()}\n"
    whole = head + body
    files.write("/tmp/wpar1.bff", whole + "\0" * (size - len(whole)))


#: What cannot be typed yet, and is done to a machine then.
PREPARED: dict[str, Callable[[Machine], None]] = {"forged": _forge, "software": _plant}


class Case(NamedTuple):
    """One line: what is typed, where, and what has to come of it."""

    typed: str
    by: str
    says: tuple[str, ...]
    shows: tuple[str, ...]
    also: tuple[str, ...]
    machine: str
    image: str
    after: str
    status: int
    leaves: str
    left: str

    @property
    def messages(self) -> tuple[str, ...]:
        """The messages that it provokes."""
        return self.says + self.shows


KNOWN = {"by", "says", "shows", "also", "on", "image", "after", "status", "leaves", "left"}


def cases() -> list[Case]:
    """Every case, by file."""
    lines = [line for path in sorted(FOLDER.glob("*.cases")) for line in recorded.read(path)]
    return [_case(line) for line in lines]


def _case(line: recorded.Line) -> Case:
    fields = line.fields
    assert set(fields) <= KNOWN, line
    assert ("says" in fields) != ("shows" in fields), line
    assert ("leaves" in fields) == ("left" in fields), line
    says, shows, also = (tuple(fields.get(n, "").split()) for n in ("says", "shows", "also"))
    status = int(fields.get("status", 1 if says else 0))
    machine = fields.get("on", "booted")
    assert machine in MACHINES, line
    return Case(
        line.case, fields.get("by", "root"), says, shows, also, machine,
        fields.get("image", "aix6-beta"),
        fields.get("after", ""), status, fields.get("leaves", ""), fields.get("left", ""),
    )  # fmt: skip


class Typist:
    """Types lines on a machine, each in a Korn shell of its own; what runs on, runs on."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.kernel = kernel_of(machine)
        install(self.kernel)

    def type(self, line: str, by: str = "root") -> Ran:
        """What a line prints, typed by this user, and its status."""
        out, err = Collector(), Collector()
        known = directory(self.machine, "")
        who = credentials(known, known.users[by])
        environment = {"PATH": "/usr/bin:/etc:/usr/sbin:/sbin", "HOME": "/", "PWD": "/"}
        parent = Process(
            self.kernel, 1, "ksh", "", FileSpace(self.machine, "", "/", who), environment,
            (TextStream(""), out, err),
        )  # fmt: skip
        scheduler = self.kernel.scheduler
        task = scheduler.spawn(self.kernel.run(parent, ["/usr/bin/ksh", "-c", line]), 1)
        task.foreground = True
        run_virtual(scheduler, lambda: task.finished)
        assert task.finished, f"{line}: waits for ever"
        return Ran(out.text, err.text, task.result)


@cache
def _prepared(machine: str, image: str) -> Machine:
    found = boot(image)
    if MACHINES[machine]:
        ran = Typist(found).type(MACHINES[machine])
        assert ran.status == 0, ran
    if machine in PREPARED:
        PREPARED[machine](found)
    return found


def typist(case: Case) -> Typist:
    """Somebody before the machine of a case, who has typed what comes first."""
    found = Typist(_prepared(case.machine, case.image).snapshot())
    if case.after:
        ran = found.type(case.after)
        assert ran.status == 0, ran
    return found
