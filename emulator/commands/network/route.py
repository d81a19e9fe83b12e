"""route: read and change a routing table. Source: IBM's page; reference, section 8; what
`get` shows is a capture's (ohai's samples), what `flush` shows recalled.
"""

from __future__ import annotations

from emulator.commands.network import _routing
from emulator.commands.network._routing import Request
from emulator.kernel.process import Process
from emulator.machine import network, routing
from emulator.machine.errors import FileRefusal
from emulator.messages import network as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands, option

#: The end of a line that tells what became of a request, where the system's own words are not.
OUTCOMES = {"ESRCH": "not in table", "EBUSY": "entry in use"}


class Route(Command):
    """route [-f] [-n] [-q] [-C] [-v] [-@ WparName] Command [-inet] [-net | -host] Destination
    [-prefixlen Bits | -netmask Mask] [Gateway] [-interface] [-if Interface] [-@ WparName]

    Changes a routing table, or tells which route is taken. Command is add, delete, change
    (another gateway for a destination that is in the table), get (which route leads there)
    or flush (take out every route by a gateway). Only root changes a table, and only in the
    global environment; what is changed is gone after the next boot.

    A destination is a name, an address or default, which 0 is, too. Without -net and -host
    it is a network where its local part is nothing: 128.32 is the host 128.0.0.32, -net
    128.32 the network 128.32.0.0. -interface says that the gateway is an address of
    this system.

    -@ is for the table of a workload partition that has its own (mkwpar -i), while it is
    active; its settings (lswpar -I) do not change. The attributes of routes (-hopcount, -mtu,
    -weight and so on), IPv6, set and monitor are not simulated.
    """

    flushes: bool = flag("f", "Take out every route by a gateway first.")
    numbers: bool = flag("n", "Show addresses, and no names.")
    quiet: bool = flag("q", "Say nothing.")
    ioctl: bool = flag("C", "Prefer ioctl calls to the routing socket; it comes to the same.")
    verbose: bool = flag("v", "Tell more; not simulated.")
    wpar: str = option("@", "The table of this workload partition.", str, "")
    words: list[str] = operands("Command", "What to do, and with which route.")
    examples = (
        ("Add a default route", "route add 0 10.1.1.1"),
        ("Which way is a host?", "route -n get 10.1.1.100"),
        ("Take a network's route out", "route delete -net 192.168.7.0 10.1.1.1"),
        ("A route of a WPAR with a table of its own", "route add 0 10.1.1.1 -@ wpar1"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Something must be done. Raises UsageError."""
        self = super().parse(arguments)
        assert isinstance(self, Route)
        if not self.words and not self.flushes:
            raise UsageError("", "Command")
        return self

    def run(self, proc: Process) -> None:
        """Do what the first word says with what the others name."""
        verb, *words = self.words or ["flush"]
        if verb in ("set", "monitor") or self.verbose:
            proc.fail(say.NO_SUCH_ROUTING, word="-v" if self.verbose else verb)
        if verb not in ("add", "delete", "change", "get", "flush"):
            raise UsageError("", verb)
        asked = _routing.read(proc, words, self.wpar)
        if verb != "get" or self.flushes:
            if proc.wpar:
                proc.fail(say.IN_A_WPAR)
            proc.only_root()
        if bool(asked.to) == (verb == "flush"):
            raise UsageError("", "Destination")
        if verb in ("add", "change") and not asked.gateway:
            raise UsageError("", "Gateway")
        if self.flushes or verb == "flush":
            self._flush(proc, asked)
        if verb == "get":
            self._get(proc, asked)
        elif verb != "flush":
            self._change(proc, asked, verb)

    def _flush(self, proc: Process, asked: Request) -> None:
        for route in routing.flush(proc.machine, asked.table):
            gateway = self._named(proc, route.gateway)
            if not self.quiet:
                proc.print(f"{route.destination:<20.20} {gateway:<20.20} done")

    def _get(self, proc: Process, asked: Request) -> None:
        where = _routing.destination(proc, asked)
        number = max(network.destination_number(where.name), 0)
        address = where.name if where.host else routing.dotted(number)
        route = routing.best(proc.machine, asked.table, address)
        if route is None:
            proc.fail(say.ROUTING_SOCKET, reason=strerror("ESRCH"))
        if where.name == routing.DEFAULT:
            address = where.name
        if not self.quiet:
            proc.print(*_routing.told(proc, route, address, self.numbers))

    def _change(self, proc: Process, asked: Request, verb: str) -> None:
        machine = proc.machine
        where, gateway = _routing.destination(proc, asked), _routing.gateway(proc, asked)
        line = f"{gateway or verb} {'host' if where.host else 'net'} {asked.to}"
        if asked.gateway:
            line += f": gateway {asked.gateway}"
        try:
            with machine.transaction():
                if verb != "add":
                    routing.delete(machine, asked.table, where, gateway * (verb == "delete"))
                if verb != "delete":
                    routing.add(machine, asked.table, where, gateway, asked.direct,
                                asked.interface)  # fmt: skip
        except FileRefusal as refusal:
            proc.error(say.ROUTING_SOCKET, reason=strerror(refusal.error))
            line += f": {OUTCOMES.get(refusal.error) or strerror(refusal.error)}"
        if not self.quiet:
            proc.print(line)

    def _named(self, proc: Process, address: str) -> str:
        host = network.host_by_address(proc.machine, address, proc.files.root)
        return host.name if host and not self.numbers else address
