"""Connections: which server answers at an address and a port, as a partition reaches it.

A connection takes no time and is not kept (see `sockets`). Where nobody answers, it is refused
as the system would: no route, nobody at the address, or nobody at the port.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine import network, reaching, sockets
from emulator.machine.errors import FileRefusal, Invalid, Unknown

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow


def address_of(machine: Machine, name: str, root: str = "") -> str:
    """The address of a host, by its name in a partition's /etc/hosts, or given as one.

    Raises Unknown.
    """
    host = network.host_by_name(machine, name, root)
    if host is not None:
        return host.address
    try:
        network.number(name)
    except Invalid:
        raise Unknown("host", name) from None
    return name


def owner(machine: Machine, wpar: str, address: str) -> str:
    """The partition that has an address, as `wpar` reaches it.

    Raises FileRefusal: ENETUNREACH without a route, ETIMEDOUT where nobody has it,
    ECONNREFUSED where a neighbour has it, of whom nothing is known.
    """
    if not reaching.has_route(machine, wpar, address):
        raise FileRefusal("ENETUNREACH", address)
    if address.startswith("127."):
        return wpar
    for one in machine.addresses.values():
        if one.address == address and machine.interfaces[one.interface].up:
            return one.wpar
    raise FileRefusal(
        "ECONNREFUSED" if reaching.answers(machine, address) else "ETIMEDOUT", address
    )


def server(machine: Machine, wpar: str, address: str, port: int) -> ProcessRow:
    """The process that answers at a TCP port of an address. Raises FileRefusal as `owner`."""
    where = owner(machine, wpar, address)
    for listener, row in sockets.holders(machine, where).items():
        if (listener.protocol, listener.port, listener.wpar) == ("tcp", port, where):
            return row
    raise FileRefusal("ECONNREFUSED", address)


def own_address(machine: Machine, wpar: str) -> str:
    """The address that a partition's connections come from: its first, or the loopback's."""
    for one in machine.addresses.values():
        if one.wpar == wpar and one.interface != "lo0" and one.family == 4:
            return one.address
    return "127.0.0.1"
