"""What the tests of chwpar share: machines, what is done and undone, and what must agree."""

from __future__ import annotations

from functools import cache

from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from tests.commands.wpar_support import made, started
from tests.invariants import check
from tests.support import run


@cache
def kept(active: bool) -> Machine:
    machine = started() if active else made()
    FileSpace(machine).write("/etc/rc.own", "echo", mode=0o755)
    FileSpace(machine).make_directory("/srv", 0o700)
    return machine


def name_of(machine: Machine) -> str:
    (name,) = machine.wpars
    return name


def agree(machine: Machine) -> None:
    """Row, .cf, /etc/filesystems, ifconfig, routes, /dev inside and lswpar tell the same."""
    check(machine)
    (row,) = machine.wpars.values()
    active = row.state == "A"
    shown = run(machine, "ifconfig", "-a").out
    inside = {a.address for a in machine.addresses.values() if a.wpar == row.name}
    assert inside == ({one.address for one in row.network} if active else set())
    for one in row.network:
        line = f"inet {one.address} netmask" if one.family == 4 else f"inet6 {one.address}/"
        assert (line in shown) == active
    listed = run(machine, "lswpar", "-qcN", "-a", "address,broadcast", row.name).out
    addresses = [f"{one.address}:{one.broadcast}" for one in row.network]
    assert listed.splitlines() == [*addresses, *["127.0.0.1:127.255.255.255"] * row.routing]
    routes = [(r.destination, r.gateway) for r in machine.routes.values() if r.wpar]
    assert routes == [(r.destination, r.gateway) for r in row.routes] * active
    assert row.routing or not row.routes
    general = "hostname,directory,auto,checkpointable,routing,script"
    words = run(machine, "lswpar", "-qca", general, row.name).out.strip().split(":")
    text = FileSpace(machine).read(f"/etc/wpars/{row.name}.cf")
    for key, word in zip(general.split(","), words, strict=True):
        assert f'\t{key} = "{word}"\n' in text
    assert FileSpace(machine).list("/etc/wpars").count(f"{row.name}.cf") == 1
    if active:
        assert run(machine, "hostname", wpar=row.name).out == f"{row.hostname}\n"
        nodes = FileSpace(machine, row.directory).walk("/dev")
        assert {path for path, node in nodes if node.kind in "cb"} == {
            one.name for one in row.devices
        }


#: What is done, and what takes it back.
STOPPED = [
    ("-n other", "-n wpar1"),
    ("-d /srv/one", "-d /wpars/wpar1"),
    ("-n third -d /srv/third -h third", "-n wpar1 -d /wpars/wpar1 -h wpar1"),
]
ALWAYS = [
    ("-A", "-K -A"),
    ("-c", "-K -c"),
    ("-i", "-K -i"),
    ("-u /etc/rc.own", "-K -u"),
    ("-h other.example.com", "-h wpar1"),
    ("-N address=10.1.2.3", "-K -N address=10.1.2.3"),
    ("-N interface=en1 address=172.16.2.4 netmask=255.255.0.0",
     "-K -N address=172.16.2.4"),
    ("-N address6=fe80::7 interface=en1", "-K -N address6=fe80::7"),
    ("-I rtdest=default rtgateway=10.1.1.1",
     "-K -i -I rtdest=default rtgateway=10.1.1.1"),
    ("-I rtdest=10.9.9.9 rtgateway=10.1.1.2 rttype=host", "-K -i"),
    ("-R shares_CPU=7 memory=1%-50%,90%", "-K -R shares_CPU memory"),
    ("-R totalProcesses=50", "-K -R"),
    ("-S privs-=PV_AU_,PV_TCB", "-K -S"),
    ("-S privs+=PV_NET_RAWSOCK", "-K -S"),
    ("-D devname=/dev/random", "-K -D devname=/dev/random"),
    ("-D devname=/dev/urandom devtype=clone", "-K -D devname=/dev/urandom"),
]  # fmt: skip
WRONG = [
    "-N address=10.1.1.148", "-K -N address=10.1.1.9", "-R CPU=7", "-S privs+=nothing",
    "-D devname=/dev/mem", "-K -D devname=/dev/mem", "-n 0x", "-d /etc", "-u /no/such",
    "-I rtdest=default", "-h uataix6", "-A -R shares_CPU=0", "-N interface=en7 address=1.1.1.9",
]  # fmt: skip


def picture(machine: Machine) -> dict[str, object]:
    """The machine without what only counts: inode numbers, times of directories."""
    trees = {}
    for key, tree in machine.trees.items():
        entered: dict[str, object] = {}
        left = [("", 2)]
        while left:
            path, inode = left.pop()
            node = tree.nodes[inode]
            entered[path] = node._replace(
                entries={}, data=str(node.data), mtime=0, ctime=0, atime=0
            )
            left += [(f"{path}/{name}", one) for name, one in node.entries.items()]
        trees[key] = (entered, len(tree.nodes), tree.blocks)
    tables = {name: getattr(machine, name) for name in Machine.TABLES if name != "trees"}
    return {**tables, "trees": trees}
