"""What holds of a machine with workload partitions, whatever was done to it: the laws.

A law raises AssertionError. Somebody with root's rights may break one by hand, behind the
back of the commands of workload partitions: a law is then told what is `damaged`, pairs of
what and of which WPAR, and leaves that out, that and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import lru_cache

from emulator.machine import memory
from emulator.machine.machine import Machine
from emulator.machine.stanzas import defined
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import attributes, configuration, layout, specification
from emulator.machine.wpar.rows import Wpar
from tests.support import run

#: (what, of which WPAR): addresses, mounts, volumes, stanzas, subsystem, file.
Damaged = Collection[tuple[str, str]]
#: Who is at work on a WPAR that is Transitional.
WORKERS = {"mkwpar", "startwpar", "stopwpar", "rebootwpar", "rmwpar", "restwpar", "wparexec"}


def loaded(machine: Machine) -> set[str]:
    """Those that have file systems and addresses."""
    return {name for name, row in machine.wpars.items() if row.state in "ALM"}


def states(machine: Machine, damaged: Damaged) -> None:
    """Each is in a state it can be in, and has a key while there is something of it."""
    for name, row in machine.wpars.items():
        assert name == row.name
        if row.type == "A":
            assert row.state in "ADT", row
            assert (row.state != "D") == bool(row.key) == bool(row.started), row
            continue
        working = any(one.name in WORKERS for one in machine.processes.values())
        assert row.state in ("ABDLMT" if working else "ABDLM"), row
        assert row.state in "BT" or bool(row.key) == (row.state in "ALM"), row
        assert (row.operation == "none") == (row.state != "T"), row
    keys = [row.key for row in machine.wpars.values() if row.key]
    assert len(keys) == len(set(keys))


def addresses(machine: Machine, damaged: Damaged) -> None:
    """A WPAR that is loaded has its addresses on the interfaces, one that is not has none."""
    somebody = {name for name, row in machine.wpars.items() if row.state != "D"}
    assert {one.wpar for one in machine.addresses.values()} - {""} <= somebody
    assert {one.wpar for one in machine.routes.values()} - {""} <= somebody
    every = [one.address for one in machine.addresses.values()]
    assert len(every) == len(set(every)), "an address twice"
    for name in loaded(machine):
        row = machine.wpars[name]
        if ("addresses", name) not in damaged:
            kept = {(k[0], a.address) for k, a in machine.addresses.items() if a.wpar == name}
            assert kept == {(one.interface, one.address) for one in row.network}, name
    for (interface, _), one in machine.addresses.items():
        assert interface in machine.interfaces, one


def mounts(machine: Machine, damaged: Damaged) -> None:
    """What is mounted is what runs, as /etc/filesystems says; of a stopped one nothing is."""
    stanzas = defined(machine)
    for name, row in machine.wpars.items():
        if row.type != "S" or ("stanzas", name) in damaged or ("mounts", name) in damaged:
            continue
        own = {one.point for one in stanzas.values() if one.get("type") == name}
        assert row.directory in own, name
        if name in loaded(machine):
            assert own <= set(machine.mounts), name
            for point in own:
                vfs, device = stanzas[point].get("vfs"), stanzas[point].get("dev")
                assert (machine.mounts[point].vfs, machine.mounts[point].device) == (
                    vfs, device
                ), point  # fmt: skip
        elif row.state == "D":
            assert not own & set(machine.mounts), name
    for mount in machine.mounts.values():
        assert mount.tree in machine.trees, mount


def volumes(machine: Machine, damaged: Damaged) -> None:
    """Partitions are somebody's or free; open is what is mounted; a stanza has its volume."""
    for pv in machine.physical_volumes.values():
        extents = [e for lv in machine.logical_volumes.values() for e in lv.extents]
        taken = sum(extent.pps for extent in extents if extent.volume == pv.name)
        assert taken + pv.free_pps == pv.pps
    assert set(machine.volumes) <= set(machine.trees)
    devices = {mount.device for mount in machine.mounts.values() if mount.vfs == "jfs2"}
    for volume in machine.logical_volumes.values():
        if volume.type == "jfs2":
            assert volume.open == (f"/dev/{volume.name}" in devices), volume.name
    for name, row in machine.wpars.items():
        if row.type != "S" or ("stanzas", name) in damaged or ("volumes", name) in damaged:
            continue
        for stanza in defined(machine).values():
            if stanza.get("type") == name and stanza.get("vfs") == "jfs2":
                held = machine.logical_volumes.get(stanza.get("dev").removeprefix("/dev/"))
                assert held is not None, (name, stanza, damaged)
                assert held.label == stanza.point
                assert machine.room_in(stanza.get("dev")) >= 0


def subsystems(machine: Machine, damaged: Damaged) -> None:
    """cor_<name> is the init of what runs; those inside are there while it runs."""
    alive = {name for name, row in machine.wpars.items() if row.state in "ABT"}
    assert {key[0] for key in machine.subsystems} - {""} <= alive
    inside = {key[0] for key in machine.subsystems}
    assert not set(machine.wpar_subsystems) & inside
    system = {name for name, row in machine.wpars.items() if row.type == "S"}
    assert set(machine.wpar_filesets) == set(machine.wpar_packages) == system
    resting = {name for name in system if machine.wpars[name].state in "DLM"}
    assert resting <= set(machine.wpar_subsystems) <= system
    cor = {key[1][4:] for key in machine.subsystems if not key[0] and key[1][:4] == "cor_"}
    assert cor <= system
    for name in system:
        if ("subsystem", name) in damaged:
            continue
        row = machine.subsystems[("", f"cor_{name}")]
        if machine.wpars[name].state == "A":
            # An init that was killed ends its partition's subsystem and nothing else.
            init = machine.processes.get(row.pid)
            assert init is None or (init.is_init and init.wpar == name)
        elif machine.wpars[name].state in "DLM":
            assert row.pid == 0, name
    for (wpar, name), one in machine.subsystems.items():
        if one.pid:
            process = machine.processes[one.pid]
            assert process.wpar == wpar or process.is_init, (wpar, name)


def processes(machine: Machine, damaged: Damaged) -> None:
    """Every parent is there, and inside a WPAR it is one of that WPAR, or its door."""
    alive = {name for name, row in machine.wpars.items() if row.state in "ABT"}
    assert {row.wpar for row in machine.processes.values()} - {""} <= alive
    for row in machine.processes.values():
        if row.parent == 0:
            continue
        parent = machine.processes.get(row.parent)
        assert parent is not None, row
        assert not row.wpar or parent.wpar == row.wpar or row.is_init or (
            row.name == "clogin" or parent.pid == 1  # its init was killed
        ), (row, parent)  # fmt: skip
        assert row.wpar or not parent.wpar, (row, parent)
        key = ("" if row.is_init else row.wpar, row.subsystem)
        assert not row.subsystem or machine.subsystems[key].pid == row.pid, row


def books(machine: Machine, damaged: Damaged) -> None:
    """Processors and memory are wanted by processes that are there, and by each once."""
    load = machine.workload
    assert set(load.running) <= set(machine.processes)
    members: dict[str, int] = {}
    for pid in load.running:
        wpar = machine.processes[pid].wpar
        members[wpar] = members.get(wpar, 0) + 1
    assert {name: one.members for name, one in load.classes.items()} == members
    sizes: dict[str, int] = {}
    for row in machine.processes.values():
        sizes[row.wpar] = sizes.get(row.wpar, 0) + memory.size_of(machine, row)
    assert load.sizes == {wpar: size for wpar, size in sizes.items() if size}
    partitions = {"", *machine.wpars}
    for book in (load.gone, load.paged):
        assert set(book) <= partitions, book
    assert {key[0] for table in (machine.ipc, machine.schedules) for key in table} <= partitions
    usual = sum(max(0, row.usual) for row in machine.processes.values())
    assert load.usual == usual


def files(machine: Machine, damaged: Damaged) -> None:
    """/etc/wpars has one .cf of each; read back it gives the row."""
    every = FileSpace(machine)
    folder = every.list("/etc/wpars") if every.exists("/etc/wpars") else []
    for name, row in machine.wpars.items():
        if {("file", name), ("stanzas", name), ("volumes", name)} & set(damaged):
            continue
        said = every.read(configuration.path(name))
        mounted = layout.read(machine, row)
        assert said == specification.write(row, mounted), name
        wanted = specification.sections(row, mounted)
        assert _read_back(said) == [one[:2] for one in wanted], name
    known = {f"{name}.cf" for name in machine.wpars}
    gone = {f"{name}.cf" for what, name in damaged if what == "file"}
    assert {one for one in folder if one.endswith(".cf")} - gone <= known


@lru_cache(maxsize=64)
def _read_back(said: str) -> list[tuple[str, dict[str, str]]]:
    found = specification.read(said)
    for one in found:
        for key, text in one.attributes.items():
            # What is read is what is kept.
            attribute = attributes.find(one.name, key)
            assert attribute.kind.show(attributes.parse(attribute, text)) == text, key
    return [(one.name, one.attributes) for one in found]


def stanzas(machine: Machine, damaged: Damaged) -> None:
    """A stanza of a type belongs to a WPAR that is there, or was kept (rmwpar -p)."""
    points = [one.point for one in defined(machine).values()]
    assert len(points) == len(set(points))
    for name, row in machine.wpars.items():
        if row.type == "A":
            continue  # those a system WPAR of its name left (rmwpar -p) are not its own
        own = [one for one in defined(machine).values() if one.get("type") == name]
        for one in own if ("stanzas", name) not in damaged else ():
            assert one.point == row.directory or one.point.startswith(f"{row.directory}/"), one


#: What was listed last.
_listed_before: list[object] = []


def listings(machine: Machine, damaged: Damaged) -> None:
    """Every form of lswpar says what the rows say; of the same rows it is not asked again."""
    stanzas = {key: one.attributes for key, one in defined(machine).items()}
    seen = (machine.image, [*machine.wpars.items()], stanzas)
    if seen in _listed_before:
        return
    _listed_before[:] = [seen]
    if not machine.wpars:
        ran = run(machine.snapshot(), "lswpar", "-q")
        assert ran == ("", "", 0)
        return
    looked = machine.snapshot()
    rows = [row for _, row in sorted(looked.wpars.items())]
    every = "name,state,type,hostname,directory"
    listed = _listed(looked, "-a", every)
    assert listed == [
        ":".join((r.name, r.state, r.type, r.hostname_inside or r.hostname, r.directory))
        for r in rows
    ]
    assert _listed(looked, "-N", "-a", "name,interface,address") == [
        f"{row.name}:{interface}:{address}"
        for row in rows
        for interface, address in _of_network(row)
    ]
    known = defined(looked)
    shown = [line.split(":")[:2] for line in _listed(looked, "-M", "-a", "name,mountpoint")]
    assert sorted(shown) == sorted(
        [row.name, point]
        for row in rows
        for point in (
            [one.point for one in known.values() if one.get("type") == row.name]
            if row.type == "S" else [one.point for one in row.mounts]
        )
    )  # fmt: skip
    assert _listed(looked, "-R", "-a", "name,shares_CPU,totalProcesses") == [
        f"{row.name}:{row.resources.shares_CPU}:{row.resources.totalProcesses}" for row in rows
    ]
    assert _listed(looked, "-D", "-a", "name,devname") == [
        f"{row.name}:{one.name}" for row in rows for one in row.devices
    ]
    assert _listed(looked, "-I", "-a", "name,destination,gateway") == [
        f"{row.name}:{one.destination}:{one.gateway}" for row in rows for one in row.routes
    ]
    privileges = _listed(looked, "-S", "-a", "name,privs")
    assert privileges == [f"{row.name}:{','.join(row.privileges)}" for row in rows]
    for form in ("", "-D", "-I", "-M", "-N", "-G", "-L", "-R", "-S", "-T"):
        ran = run(looked, "lswpar", *form.split())
        assert (ran.err, ran.status) == ("", 0), form
        if form in ("", "-G", "-L", "-R", "-S", "-T"):
            assert all(row.name in ran.out for row in rows), form


def _listed(machine: Machine, *flags: str) -> list[str]:
    ran = run(machine, "lswpar", "-qc", *flags)
    assert (ran.err, ran.status) == ("", 0), flags
    return ran.out.splitlines()


def _of_network(row: Wpar) -> Iterator[tuple[str, str]]:
    yield from ((one.interface, one.address) for one in row.network)
    if row.routing:
        yield "lo0", "127.0.0.1"


LAWS: tuple[Callable[[Machine, Damaged], None], ...] = (
    states, addresses, mounts, volumes, subsystems, processes, books, files, stanzas, listings,
)  # fmt: skip


def check(machine: Machine, damaged: Damaged = ()) -> None:
    """Every law."""
    for law in LAWS:
        law(machine, damaged)
