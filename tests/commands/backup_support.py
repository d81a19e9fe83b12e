"""What the tests of backups share: machines with one, and what a restore has to bring back."""

from __future__ import annotations

import shlex
from typing import NamedTuple

from emulator.machine import stanzas
from emulator.machine.machine import Machine
from emulator.machine.software import filesets_seen, packages_seen
from emulator.machine.storage import LogicalVolume
from emulator.machine.vfs import FileSpace, contents
from emulator.machine.wpar import image_data
from emulator.machine.wpar import inside as opening
from tests.commands.wpar_support import made
from tests.support import Ran, run

FILE = "/tmp/wpar1.bff"
OTHER = "-M '-N interface=en1 address=10.1.1.82 netmask=255.255.252.0'"


def do(machine: Machine, line: str) -> Ran:
    ran = run(machine, *shlex.split(line))
    assert ran.status == 0, ran.err
    return ran


def refused(machine: Machine, line: str, error: str) -> None:
    before = machine.snapshot()
    ran = run(machine, *shlex.split(line))
    assert (ran.err, ran.status) == (error, 1)
    assert machine == before, machine.differences(before)


def inside(machine: Machine, name: str = "wpar1") -> FileSpace:
    """The file tree of a WPAR, mounted for the test where it does not run."""
    row = machine.wpars[name]
    for _, stanza in image_data.local(machine, row):
        if stanza.point not in machine.mounts:
            opening.mount_stanza(machine, stanza)
    return FileSpace(machine, row.directory)


def unmount(machine: Machine, root: str) -> None:
    """Undo what `inside` mounted."""
    for point in reversed([point for point in machine.mounts if point.startswith(root)]):
        do(machine, f"umount {point}")


class Held(NamedTuple):
    """One file as a restore has to bring it back."""

    kind: str
    mode: int
    uid: int
    gid: int
    mtime: int
    data: str
    links: int
    program: str


def files_of(machine: Machine, name: str = "wpar1") -> dict[str, Held]:
    """Every file of its own file systems."""
    found = {}
    trial = machine.snapshot()
    files = inside(trial, name)
    for path, node in files.walk("/"):
        data = contents(node) if node.kind == "-" and node.size < 1 << 20 else str(node.data)
        links = node.links if node.kind == "-" else 1
        found[path] = Held(node.kind, node.mode, node.uid, node.gid, node.mtime,
                           "" if node.kind == "d" else data, links, node.program)  # fmt: skip
    return found


def saved(*more: str) -> Machine:
    machine = made(*more)
    do(machine, f"savewpar -f {FILE} wpar1")
    return machine


def everything(machine: Machine, name: str = "wpar1") -> tuple[object, ...]:
    """What a restore has to bring back, but for what the place of it changes."""
    return (
        machine.wpars[name],
        files_of(machine, name),
        filesets_seen(machine, name, "root"),
        packages_seen(machine, name),
        machine.wpar_subsystems[name],
        run(machine, "lswpar", "-L", name).out,
        FileSpace(machine).read(f"/etc/wpars/{name}.cf"),
        [
            (point, machine.volumes[one.get("dev")]._replace(device=""),
             {k: v for k, v in one.attributes.items() if k != "dev"})
            for point, one in image_data.local(machine, machine.wpars[name])
        ],
    )  # fmt: skip


def change(machine: Machine, old: str, new: str, path: str = "") -> None:
    """Edit an image.data, or another file."""
    path = path or image_data.path("wpar1")
    text = FileSpace(machine).read(path)
    assert old in text
    FileSpace(machine).write(path, text.replace(old, new))


def lv_of(machine: Machine, point: str) -> LogicalVolume:
    """What a file system lies on."""
    device = stanzas.defined(machine)[point].get("dev")
    return machine.logical_volumes[device.removeprefix("/dev/")]


def fill(machine: Machine, point: str, left: int) -> None:
    """Leave so many blocks of a file system."""
    device = FileSpace(machine).find(point).tree
    volume = machine.volumes[device]
    more = machine.room_in(device) - left
    machine.volumes[device] = volume._replace(overhead=volume.overhead + more)
