"""Interfaces, their addresses and the routing table. No packet is ever sent.

An address of a WPAR is an alias on an interface of the global environment: it is seen
there and inside that WPAR (the paper's `ifconfig en1`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.errors import Busy, FileRefusal, Invalid, Taken, Unknown
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


class Interface(NamedTuple):
    """One network interface; `flags` are drawn from the words, most significant first."""

    name: str
    flag_bits: str  # as ifconfig prints them, such as 5e080863,c0
    flag_words: str
    options: str  # the last line of ifconfig
    mtu: int
    hardware: str = ""  # 0.2.55.9a.10.3 as netstat prints it
    number: int = 1
    packets_in: int = 0
    packets_out: int = 0
    up: bool = True
    attached: bool = True


class Address(NamedTuple):
    """One address of an interface; `wpar` is the partition it was added for, or ""."""

    interface: str
    address: str
    mask: str  # dotted, or the prefix length for version 6
    broadcast: str = ""
    wpar: str = ""
    family: int = 4


class Route(NamedTuple):
    """One line of netstat -rn."""

    destination: str
    gateway: str
    flags: str
    interface: str
    refs: int = 0
    use: int = 0
    wpar: str = ""


def number(address: str) -> int:
    """A dotted address as a number. Raises Invalid."""
    parts = address.split(".")
    if len(parts) != 4 or not all(p.isascii() and p.isdigit() and len(p) < 4 for p in parts):
        raise Invalid("address", address)
    octets = [int(part) for part in parts]
    if max(octets) > 255:
        raise Invalid("address", address)
    return int.from_bytes(bytes(octets), "big")


def is_mask(mask: str) -> bool:
    """Whether a dotted mask is ones followed by zeros."""
    try:
        bits = number(mask)
    except Invalid:
        return False
    inverse = bits ^ 0xFFFFFFFF
    return bits != 0 and inverse & (inverse + 1) == 0


def addresses_of(machine: Machine, interface: str) -> list[Address]:
    """The addresses of an interface, in the order they were added."""
    return [a for a in machine.addresses.values() if a.interface == interface]


def interface_for(machine: Machine, address: str) -> Address | None:
    """The global environment's own address on whose network `address` lies."""
    wanted = number(address)
    for own in machine.addresses.values():
        if own.family == 4 and not own.wpar and own.interface != "lo0":
            mask = number(own.mask)
            if number(own.address) & mask == wanted & mask:
                return own
    return None


def add(machine: Machine, address: Address) -> None:
    """Add an alias. Raises Unknown (interface), Taken (address in use)."""
    if address.interface not in machine.interfaces:
        raise Unknown("interface", address.interface)
    if any(a.address == address.address for a in machine.addresses.values()):
        raise Taken("address", address.address)
    machine.addresses[(address.interface, address.address)] = address
    interface = machine.interfaces[address.interface]
    if not interface.attached:
        machine.interfaces[interface.name] = interface._replace(attached=True, up=True)


def remove(machine: Machine, interface: str, address: str) -> Address:
    """Take an alias away. Raises Unknown."""
    try:
        return machine.addresses.pop((interface, address))
    except KeyError:
        raise Unknown("address", address) from None


def set_primary(machine: Machine, address: Address) -> None:
    """Make `address` the interface's first; the one it had, and its routes, go.

    Raises Unknown (interface) and Taken (address in use).
    """
    name = address.interface
    old = next(
        (a for a in addresses_of(machine, name) if a.family == 4 and not a.wpar), None
    )
    if old is not None and old.address == address.address:
        machine.addresses[(name, old.address)] = address
        return
    add(machine, address)
    if old is None:
        return
    kept = dict(machine.addresses)
    del kept[(name, address.address)]
    machine.addresses.clear()
    for key, row in kept.items():
        new = address if row == old else row
        machine.addresses[(name, address.address) if row == old else key] = new
    for route_key, route in list(machine.routes.items()):
        if old.address in (route.gateway, route.destination):
            del machine.routes[route_key]


def set_up(machine: Machine, name: str, up: bool) -> None:
    """Mark an interface up or down. Raises Unknown."""
    machine.interfaces[name] = attached(machine, name)._replace(up=up)


def detach(machine: Machine, name: str) -> None:
    """Take an interface out of the network, with its addresses and routes.

    Raises Unknown, and Busy with the name of a workload partition that has an address.
    """
    interface = attached(machine, name)
    rows = addresses_of(machine, name)
    for row in rows:
        if row.wpar:
            raise Busy(name, row.wpar)
    own = {row.address for row in rows}
    for row in rows:
        del machine.addresses[(name, row.address)]
    for key, route in list(machine.routes.items()):
        if route.interface == name or route.destination in own:
            del machine.routes[key]
    machine.interfaces[name] = interface._replace(attached=False, up=False)


def attached(machine: Machine, name: str) -> Interface:
    """The interface, which must be there and not detached. Raises Unknown."""
    found = machine.interfaces.get(name)
    if found is None or not found.attached:
        raise Unknown("interface", name)
    return found


def seen_interfaces(machine: Machine, wpar: str) -> list[Interface]:
    """The interfaces a partition sees: inside a WPAR those with an address of its own, lo0."""
    names = {a.interface for a in machine.addresses.values() if a.wpar == wpar}
    return [
        row
        for row in machine.interfaces.values()
        if row.attached and (not wpar or row.name in names or row.name == "lo0")
    ]


def seen_addresses(machine: Machine, interface: str, wpar: str) -> list[Address]:
    """The addresses of an interface a partition sees: all, or its own and the loopback's."""
    return [
        row
        for row in addresses_of(machine, interface)
        if not wpar or row.wpar == wpar or (interface == "lo0" and not row.wpar)
    ]


# --- routes --------------------------------------------------------------------------------


def network_name(address: str, mask: str, prefix: bool) -> str:
    """A network as netstat writes it: significant octets only, 10.1 or 10.1/22."""
    bits = number(mask)
    octets = (number(address) & bits).to_bytes(4, "big")
    words = [str(octet) for octet in octets]
    while len(words) > 1 and words[-1] == "0":
        words.pop()
    return ".".join(words) + (f"/{bin(bits).count('1')}" if prefix else "")


def destination_number(destination: str) -> int:
    """The address a route's destination begins with, for sorting; default is the least."""
    words = destination.partition("/")[0].split(".")
    if not all(word.isdigit() for word in words) or len(words) > 4:
        return -1
    return number(".".join([*words, *["0"] * (4 - len(words))]))


def seen_routes(machine: Machine, wpar: str) -> list[Route]:
    """The routing table a partition sees, in netstat's order.

    To the routes that are set come those that follow from addresses: the network and its
    two broadcast addresses on the interface, the address itself on the loopback. A WPAR
    sees what concerns its own addresses, not the global environment's default route; routes of
    a table of its own are seen there alone.
    """
    rows = [r for r in machine.routes.values() if r.wpar == wpar]
    if wpar:
        row = machine.wpars.get(wpar)
        loopback = [r for r in machine.routes.values() if r.destination in ("127/8", "::1")]
        if row is not None and row.routing:
            loopback = [r._replace(refs=0, use=0) for r in loopback if not r.wpar]
        rows += loopback
    known = {r.destination for r in rows if "G" not in r.flags or r.interface == "lo0"}
    for one in machine.addresses.values():
        if one.family != 4 or one.interface == "lo0" or (wpar and one.wpar != wpar):
            continue
        base = (number(one.address) & number(one.mask)).to_bytes(4, "big")
        first = ".".join(str(octet) for octet in base)
        for follows in (
            Route(first, one.address, "UHSb", one.interface),
            Route(network_name(one.address, one.mask, True), one.address, "U", one.interface),
            Route(one.address, "127.0.0.1", "UGHS", "lo0"),
            Route(one.broadcast, one.address, "UHSb", one.interface),
        ):
            if follows.destination and follows.destination not in known:
                known.add(follows.destination)
                rows.append(follows)
    return sorted(rows, key=lambda r: (destination_number(r.destination), "/" in r.destination))


# --- names ---------------------------------------------------------------------------------


class Host(NamedTuple):
    """A line of /etc/hosts."""

    address: str
    name: str
    aliases: tuple[str, ...]


@lru_cache(maxsize=64)
def _hosts(text: str) -> tuple[Host, ...]:
    found = []
    for line in text.split("\n"):
        words = line.partition("#")[0].split()
        if len(words) > 1:
            found.append(Host(words[0], words[1], tuple(words[2:])))
    return tuple(found)


def hosts(machine: Machine, root: str = "") -> tuple[Host, ...]:
    """Everybody /etc/hosts of a partition (by its root) names, in order."""
    try:
        return _hosts(FileSpace(machine, root).read("/etc/hosts"))
    except FileRefusal:
        return ()  # no file: nobody is known


def host_by_name(machine: Machine, name: str, root: str = "") -> Host | None:
    """The first line that gives this name, or what the site's name server says of it.

    That one is asked by the global environment alone, and knows the workload partitions whose
    host name is their own: as in the paper, whoever makes one has entered it (L-NET-004).
    """
    for host in hosts(machine, root):
        if name == host.name or name in host.aliases:
            return host
    if not root:
        for row in machine.wpars.values():
            for entry in row.network if row.hostname == row.name == name else ():
                return Host(entry.address, name, ())
    return None


def host_by_address(machine: Machine, address: str, root: str = "") -> Host | None:
    """The first line for this address."""
    for host in hosts(machine, root):
        if host.address == address:
            return host
    return None
