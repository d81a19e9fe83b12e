"""The routing tables: what is put into one, taken out of it, and which route is taken.

There is one of the global environment, and one of each workload partition that has its own
(`mkwpar -i`). The routes that come with an address are not rows of the machine's: they follow
from the addresses (`network.seen_routes`).

A destination is read as IBM's page of `route` says: 128.32 is the host 128.0.0.32, with
-net the network 128.32; without -net, -host or a mask it is a network where its local part,
by its class, is nothing. A network without a mask is as long as what is not zero of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import network
from emulator.machine.errors import FileRefusal, Invalid
from emulator.machine.network import Route

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

DEFAULT = "default"
#: Bits of the network of an address of class A, B and C, by its first octet.
CLASSES = ((128, 8), (192, 16), (256, 24))


class Destination(NamedTuple):
    """Where a route leads: its name as netstat writes it, and whether that is one host."""

    name: str
    host: bool = False


def destination(text: str, kind: str = "", mask: str = "", bits: str = "") -> Destination:
    """What a destination means; `kind` is net, host or "" where it tells by itself.

    A mask, dotted, or its length makes it a network. Raises Invalid (address, netmask).
    """
    text, slash, given = text.partition("/")
    bits = bits or given
    if ":" in text:
        length = int(bits) if bits else 128
        return Destination(text + f"/{length}" * (length < 128), length == 128)
    if text == DEFAULT:
        return Destination(DEFAULT)
    if bits and not (bits.isascii() and bits.isdigit() and int(bits) <= 32):
        raise Invalid("netmask", bits)
    if mask and not network.is_mask(mask):
        raise Invalid("netmask", mask)
    net = kind == "net" or bool(mask or bits or slash)
    number = _filled(text) if net and kind != "host" else _host(text)
    if not number or bits == "0":
        return Destination(DEFAULT)
    if kind == "host" or not (net or _is_network(number)):
        return Destination(dotted(number), True)
    if mask:
        bits = str(bin(network.number(mask)).count("1"))
    length = int(bits) if bits else _length(number)
    return Destination(network.network_name(dotted(number), mask_of(length), True))


def dotted(number: int) -> str:
    """An address as it is written."""
    return ".".join(str(octet) for octet in number.to_bytes(4, "big"))


def mask_of(bits: int) -> str:
    """The dotted mask of a length."""
    return dotted((0xFFFFFFFF << (32 - bits)) & 0xFFFFFFFF)


def _octets(text: str) -> list[int]:
    words = text.split(".")
    if len(words) > 4 or not all(w.isascii() and w.isdigit() and len(w) < 11 for w in words):
        raise Invalid("address", text)
    if any(int(word) > 255 for word in words[:-1]):
        raise Invalid("address", text)
    return [int(word) for word in words]


def _filled(text: str) -> int:
    """A network's number: what is not said is zero."""
    octets = _octets(text)
    return network.number(".".join(str(one) for one in [*octets, 0, 0, 0][:4]))


def _host(text: str) -> int:
    """A host's number: the last word fills what is left, as inet_addr has it."""
    *first, last = _octets(text)
    if last >= 256 ** (4 - len(first)):
        raise Invalid("address", text)
    return sum(octet << (24 - 8 * i) for i, octet in enumerate(first)) + last


def _is_network(number: int) -> bool:
    """Whether nothing is left of an address beside its class's network."""
    bits = next(bits for limit, bits in CLASSES if number >> 24 < limit)
    return number & (0xFFFFFFFF >> bits) == 0


def _length(number: int) -> int:
    return next((bits for bits in (8, 16, 24) if number & (0xFFFFFFFF >> bits) == 0), 32)


# --- the tables ----------------------------------------------------------------------------


def table_of(machine: Machine, wpar: str) -> str:
    """Whose table a partition goes by: its own, or "", the global environment's."""
    return wpar if wpar and machine.wpars[wpar].routing else ""


def _key(table: str, where: str, gateway: str) -> tuple[str, str]:
    """Routes of a WPAR are kept apart from the global table, which has the same places."""
    return (f"{table}:{where}" if table else where, gateway)


def interface_to(
    machine: Machine, table: str, gateway: str, direct: bool = False, interface: str = ""
) -> str:
    """The interface by which a gateway is reached; `direct`: it is this system's address.

    Raises FileRefusal (ENETUNREACH) where no address of the table's is on its network.
    """
    for one in machine.addresses.values():
        row = machine.interfaces[one.interface]
        if (table and one.wpar != table) or interface not in ("", row.name) or not row.up:
            continue
        if ":" in gateway or one.family == 6:
            near = (":" in gateway) == (one.family == 6)
        elif direct or one.interface == "lo0":
            near = one.address == gateway
        else:
            mask = network.number(one.mask)
            near = network.number(one.address) & mask == network.number(gateway) & mask
        if near:
            return row.name
    raise FileRefusal("ENETUNREACH", gateway)


def add(
    machine: Machine,
    table: str,
    where: Destination,
    gateway: str,
    direct: bool = False,
    interface: str = "",
) -> Route:
    """Put a route in. Raises FileRefusal: EEXIST, or ENETUNREACH (see `interface_to`)."""
    name = interface_to(machine, table, gateway, direct, interface)
    if any((r.destination, r.gateway) == (where.name, gateway)
           for r in network.seen_routes(machine, table)):  # fmt: skip
        raise FileRefusal("EEXIST", where.name)
    flags = "U" + "G" * (not direct) + "H" * where.host
    route = Route(where.name, gateway, flags, name, wpar=table)
    machine.routes[_key(table, where.name, gateway)] = route
    return route


def delete(machine: Machine, table: str, where: Destination, gateway: str = "") -> Route:
    """Take a route out; without a gateway the first that leads there.

    Raises FileRefusal: ESRCH, or EBUSY for one that comes with an address.
    """
    for route in network.seen_routes(machine, table):
        if route.destination != where.name or gateway not in ("", route.gateway):
            continue
        key = _key(table, route.destination, route.gateway)
        if key not in machine.routes or not made(machine, route):
            raise FileRefusal("EBUSY", where.name)
        return machine.routes.pop(key)
    raise FileRefusal("ESRCH", where.name)


def made(machine: Machine, route: Route) -> bool:
    """Whether somebody put the route in: it does not come with an address."""
    if "b" in route.flags or machine.interfaces[route.interface].name == "lo0":
        return False
    return "G" in route.flags or not any(
        one.address == route.gateway
        and network.network_name(one.address, one.mask, True) == route.destination
        for one in machine.addresses.values()
        if one.family == 4
    )


def flush(machine: Machine, table: str) -> list[Route]:
    """Take out every route by a gateway; which they were."""
    gone = [
        route
        for route in network.seen_routes(machine, table)
        if "G" in route.flags and made(machine, route)
    ]
    for route in gone:
        del machine.routes[_key(table, route.destination, route.gateway)]
    return gone


# --- which is taken ------------------------------------------------------------------------


def length(route: Route) -> int:
    """How many bits of an address a route looks at: the most of them wins."""
    if route.destination == DEFAULT:
        return 0
    _, slash, bits = route.destination.partition("/")
    return int(bits) if slash else 32


def best(
    machine: Machine, table: str, address: str, direct: bool = False
) -> Route | None:
    """The route to an address, by an interface that is up; `direct`: not by a gateway."""
    found = [
        route
        for route in network.seen_routes(machine, table)
        if ":" not in route.destination
        and leads(route, address)
        and machine.interfaces[route.interface].up
        and not (direct and "G" in route.flags)
    ]
    return max(found, key=length, default=None)


def leads(route: Route, address: str) -> bool:
    """Whether an address is among those a route is for."""
    shift = 32 - length(route)
    if shift == 32:
        return True
    first = network.destination_number(route.destination)
    return first >= 0 and first >> shift == network.number(address) >> shift
