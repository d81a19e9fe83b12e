"""netstat: show the state of the network. Source: reference, section 8."""

from __future__ import annotations

from emulator.commands.network import _partitions
from emulator.commands.network._adapters import report
from emulator.kernel.process import Process
from emulator.machine import network, sockets
from emulator.machine.machine import Machine
from emulator.machine.network import Route
from emulator.messages import network as say
from emulator.options import Command, flag, option

INTERFACE = "{:<5} {:<5} {:<11} {:<16} {:>8} {:>5} {:>8} {:>5} {:>5}".format
INTERFACE_6 = "{:<5} {:<5} {:<28} {:>8} {:>5} {:>8} {:>5} {:>5}".format
INTERFACES = "Name  Mtu   Network     Address            Ipkts Ierrs    Opkts Oerrs  Coll"
ROUTE = "{:<18} {:<17} {:<6} {:>4} {:>9} {:<4} {:>5} {:>6}   {}".format
ROUTES = (
    "Routing tables",
    "Destination        Gateway           Flags   Refs     Use  If   Exp  Groups",
    "",
)
#: Heading of a route tree, version of the protocol, what -f calls it.
FAMILIES = (("2 (Internet)", 4, "inet"), ("24 (Internet v6)", 6, "inet6"))
SOCKET = "{:<5} {:>6} {:>6}  {:<22} {:<22} {}".format
SOCKETS = SOCKET(
    "Proto", "Recv-Q", "Send-Q", "Local Address", "Foreign Address", "(state)"
)
#: With -A; the rows are a capture's (captures.md T41), the heading is recalled.
BLOCK = "{:<16} {:<5} {:>6} {:>6}  {:<18} {:<18} {}".format
BLOCKS = BLOCK(
    "PCB/ADDR", "Proto", "Recv-Q", "Send-Q", "Local Address", "Foreign Address", "(state)"
)


class Netstat(Command):
    """netstat [-A] [-n] [-a] [-f inet | -f inet6] [-@ WparName]
    netstat [-n] -i [-I Interface] [-@ WparName]
    netstat [-n] -r [-f inet | -f inet6] [-@ WparName]
    netstat -v
    netstat {-s | -m | -D}

    Shows sockets, interfaces (-i), routes (-r) or what entstat -d says of every adapter in
    use (-v). Inside a workload partition these are its own. Sockets are those servers listen
    on; connections, the sockets of the UNIX domain and the statistics of protocols are not
    simulated.
    """

    blocks: bool = flag("A", "The addresses of the sockets' control blocks, for rmsock.")
    numbers: bool = flag("n", "Numbers instead of names.")
    all: bool = flag("a", "Sockets of servers too.")
    interfaces: bool = flag("i", "Show the interfaces.")
    routes: bool = flag("r", "Show the routes.")
    interface: str = option("I", "Show this interface.", str, "")
    family: str = option("f", "Only inet or inet6.", str, "")
    protocols: bool = flag("s", "Statistics of the protocols.")
    adapters: bool = flag("v", "Statistics of the adapters.")
    memory: bool = flag("m", "Statistics of memory.")
    drops: bool = flag("D", "Statistics of dropped packets.")
    wpar: str = option("@", "What this workload partition sees.", str, "")
    examples = (
        ("Show the interfaces", "netstat -in"),
        ("Show the routes", "netstat -rn"),
        ("Show who listens", "netstat -na"),
    )

    def run(self, proc: Process) -> None:
        """Gather the lines of one view and print them."""
        for letter, asked in (
            ("s", self.protocols), ("m", self.memory), ("D", self.drops),
        ):  # fmt: skip
            if asked:
                proc.fail(say.NOT_SHOWN, letter=letter)
        if self.family == "unix":
            proc.fail(say.NO_UNIX)
        if self.family not in ("", "inet", "inet6"):
            proc.fail(say.NO_FAMILY, name=self.family)
        wpar = _partitions.seen(proc, self.wpar) if self.wpar else proc.wpar
        if self.adapters:
            for one in [] if wpar else network.seen_interfaces(proc.machine, wpar):
                if one.hardware:
                    proc.print(*report(proc, one.name.replace("en", "ent", 1), details=True))
        elif self.interfaces or self.interface:
            proc.print(INTERFACES, *interface_lines(self, proc, wpar))
        elif self.routes:
            proc.print(*ROUTES, *route_lines(self, proc, wpar))
        else:
            heading = "Active Internet connections"
            proc.print(
                heading + (" (including servers)" if self.all else ""),
                BLOCKS if self.blocks else SOCKETS,
            )
            if self.all and self.family in ("", "inet"):
                proc.print(*socket_lines(self, proc.machine, wpar))

    def named(self, proc: Process, address: str) -> str:
        """An address, or the name /etc/hosts has for it."""
        if self.numbers:
            return address
        host = network.host_by_address(proc.machine, address, proc.files.root)
        return host.name if host else address


def interface_lines(command: Netstat, proc: Process, wpar: str) -> list[str]:
    """-i: for each interface a line for the link and one for each address."""
    lines = []
    for one in network.seen_interfaces(proc.machine, wpar):
        if command.interface not in ("", one.name):
            continue
        name = one.name if one.up else f"{one.name}*"
        counts = (one.packets_in, 0, one.packets_out, 0, 0)
        lines.append(INTERFACE(name, one.mtu, f"link#{one.number}", one.hardware, *counts))
        for row in network.seen_addresses(proc.machine, one.name, wpar):
            if row.family == 6:
                lines.append(INTERFACE_6(name, one.mtu, row.address, *counts))
            else:
                net = network.network_name(row.address, row.mask, False)
                address = command.named(proc, row.address)
                lines.append(INTERFACE(name, one.mtu, net, address, *counts))
    return lines


def route_lines(command: Netstat, proc: Process, wpar: str) -> list[str]:
    """-r: the table of each protocol family; `=>` where the next row has the same key."""
    rows = network.seen_routes(proc.machine, wpar)
    lines: list[str] = []
    for title, version, family in FAMILIES:
        if command.family not in ("", family):
            continue
        members = [r for r in rows if (6 if ":" in r.gateway else 4) == version]
        lines += [""] if lines else []
        lines.append(f"Route Tree for Protocol Family {title}:")
        for index, row in enumerate(members):
            following = members[index + 1 : index + 2]
            same = following and _key(following[0]) == _key(row)
            destination = command.named(proc, row.destination)
            gateway = command.named(proc, row.gateway)
            lines.append(
                ROUTE(destination, gateway, row.flags, row.refs, row.use, row.interface,
                      "-", "-", "=>" if same else "")
            )  # fmt: skip
    return lines


def _key(route: Route) -> int | str:
    """What a route is found by in its tree: the address it begins with, whatever its mask."""
    number = network.destination_number(route.destination)
    return number if number >= 0 else route.destination


def socket_lines(command: Netstat, machine: Machine, wpar: str) -> list[str]:
    """-a: a line for each socket a server listens on."""
    lines = []
    root = machine.root_of(wpar)
    for one in sockets.listeners(machine, wpar):
        protocol, port = one.protocol, one.port
        name = str(port)
        if not command.numbers:
            name = sockets.service_name(machine, protocol, port, root)
        state = "LISTEN" if protocol == "tcp" else ""
        if command.blocks:
            cells = (f"{one.address:016x}", f"{protocol}4", 0, 0, f"*.{name}", "*.*", state)
            lines.append(BLOCK(*cells).rstrip())
        else:
            lines.append(SOCKET(f"{protocol}4", 0, 0, f"*.{name}", "*.*", state).rstrip())
    return lines
