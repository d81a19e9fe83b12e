"""The addresses and routes of a WPAR: what is asked for, checked and completed, and what
the system has configured of it while the WPAR runs.

Rules: reference, wpar-commands.md section 7 (a WPAR's address is an alias on an interface
of the global environment; broadcast and mask are copied from that interface).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from emulator.machine import network, routing
from emulator.machine.errors import FileRefusal, Invalid, Taken, Unknown
from emulator.machine.network import Address
from emulator.machine.wpar import attributes, fields, values
from emulator.machine.wpar.rows import NetworkEntry, RouteEntry, Wpar

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.wpar.rows import Wpar


#: What says an address of one family -> what is of the other one.
OTHER_FAMILY = {
    "address": ("address6", "prefixlen"),
    "address6": ("netmask", "broadcast"),
}


def entry(machine: Machine, wanted: Mapping[str, str]) -> NetworkEntry:
    """Complete the attributes of one -N.

    Raises Invalid (address, netmask, broadcast, prefix length, network attribute; reason
    missing or subnet) and Unknown (interface).
    """
    attributes.check("network", wanted)
    for family, others in OTHER_FAMILY.items():
        for key in others:
            if wanted.get(family) and wanted.get(key):
                raise Invalid(f"network attribute beside {family}", key)
    interface = wanted.get("interface", "")
    if interface:
        network.attached(machine, interface)
    version = _version_6 if wanted.get("address6") else _version_4
    return fields.put_more(version(machine, wanted, interface), "network", wanted)


def _version_4(machine: Machine, wanted: Mapping[str, str], interface: str) -> NetworkEntry:
    address = wanted.get("address", "")
    if not address:
        raise Invalid("address", "", "missing")
    near = network.interface_for(machine, address)
    if not interface:
        if near is None:
            raise Invalid("address", address, "subnet")
        interface = near.interface
    own = near if near is not None and near.interface == interface else None
    own = own or _first_address(machine, interface)
    mask = wanted.get("netmask") or (own.mask if own is not None else "")
    if not mask:
        raise Invalid("netmask", "", "missing")
    broadcast = wanted.get("broadcast", "")
    if not broadcast and own is not None and own.broadcast:
        # Copied, not computed: the paper's 10.1.1.81/22 shows the interface's 10.1.1.255.
        broadcast = own.broadcast
    elif not broadcast:
        high = network.number(address) | (network.number(mask) ^ 0xFFFFFFFF)
        broadcast = ".".join(str(octet) for octet in high.to_bytes(4, "big"))
    return NetworkEntry(interface, address, mask, broadcast)


def _first_address(machine: Machine, interface: str) -> network.Address | None:
    for own in machine.addresses.values():
        if own.interface == interface and own.family == 4 and not own.wpar:
            return own
    return None


def _version_6(machine: Machine, wanted: Mapping[str, str], interface: str) -> NetworkEntry:
    address = wanted["address6"]
    prefix = wanted.get("prefixlen") or "64"
    if not interface:
        used = (row.name for row in machine.interfaces.values() if row.attached)
        candidates = [name for name in used if name != "lo0"]
        if not candidates:
            raise Invalid("address", address, "subnet")
        interface = candidates[0]
    return NetworkEntry(interface, address.lower(), prefix, "", 6)


def by_name(machine: Machine, name: str) -> dict[str, str] | None:
    """What -N would have said, where the global environment knows an address for `name`.

    None where the name has no address, or none on a network of an interface that is up.
    """
    for address in addresses_of_name(machine, name):
        try:
            near = network.interface_for(machine, address)
        except Invalid:
            continue
        if near is not None and machine.interfaces[near.interface].up:
            return {"interface": near.interface, "address": address}
    return None


def addresses_of_name(machine: Machine, name: str) -> list[str]:
    """The addresses /etc/hosts of the global environment gives a name."""
    return [
        host.address for host in network.hosts(machine) if name in (host.name, *host.aliases)
    ]


def entries(
    machine: Machine,
    wanted: Sequence[Mapping[str, str]],
    automatic: bool,
    only_written: bool = False,
) -> tuple[NetworkEntry, ...]:
    """Complete every -N. Raises what `entry` raises, and Taken (address in use).

    `automatic` (-a) leaves out an address that is in use instead. What is `only_written`
    takes no address, so none is in use but by another -N of the same WPAR.
    """
    in_use = set() if only_written else {row.address for row in machine.addresses.values()}
    found: list[NetworkEntry] = []
    for given in wanted:
        one = entry(machine, given)
        if one.address in in_use:
            if automatic:
                continue
            raise Taken("address", one.address)
        in_use.add(one.address)
        found.append(one)
    return tuple(found)


def route(machine: Machine, wanted: Mapping[str, str]) -> RouteEntry:
    """Check one -I. Raises Invalid (route attribute, route, address) and Unknown."""
    attributes.check("route", wanted)
    destination = wanted.get("rtdest", "")
    gateway = wanted.get("rtgateway", "")
    for kind, value in (("destination", destination), ("gateway", gateway)):
        if not value:
            raise Invalid(f"route's {kind}", "", "missing")
    kind = wanted.get("rttype", "")
    interface = wanted.get("rtinterface", "")
    if interface:
        network.attached(machine, interface)
    if destination != "default":
        destination = _number_or_name(machine, destination)
    gateway = _number_or_name(machine, gateway)
    if ":" not in gateway:
        network.number(gateway)
    made = RouteEntry(destination, gateway, kind, interface)
    made = fields.put_more(made, "route", wanted)
    _destination(made)
    return made


def _number_or_name(machine: Machine, text: str) -> str:
    if values.is_address_6(text):
        return text
    if text[:1].isdigit():
        routing.destination(text)
        return text
    known = addresses_of_name(machine, text)
    if not known:
        raise Unknown("host", text)
    return known[0]


# --- what is configured while it runs ------------------------------------------------------


def reconfigure(machine: Machine, name: str, wanted: Sequence[NetworkEntry]) -> None:
    """Make the aliases of a running WPAR those `wanted`; what stays as it is is not touched.

    Raises Unknown (interface) and Taken (address).
    """
    rows = [
        Address(one.interface, one.address, one.mask, one.broadcast, name, one.family)
        for one in wanted
    ]
    kept = set(rows)
    for key, address in list(machine.addresses.items()):
        if address.wpar == name and address not in kept:
            network.remove(machine, *key)
    for row in rows:
        if machine.addresses.get((row.interface, row.address)) != row:
            network.add(machine, row)


def reroute(machine: Machine, row: Wpar, old: Sequence[RouteEntry] = ()) -> None:
    """Make the routes of a running WPAR those of its settings; `old` were its settings.

    What `route -@` put in stays, while the gateway can be reached. What cannot be is left
    out (see `missing`), as the kernel leaves it out.
    """
    wanted = {_placed(one): one for one in row.routes if row.routing}
    gone = {_placed(one) for one in old} - set(wanted)
    for key, route in list(machine.routes.items()):
        if route.wpar != row.name:
            continue
        try:
            name = routing.interface_to(
                machine, row.name, route.gateway, "G" not in route.flags
            )
        except FileRefusal:
            name = ""
        placed = (route.destination, route.gateway)
        said = wanted[placed].interface if placed in wanted else ""
        if not (row.routing and name) or placed in gone or said not in ("", route.interface):
            del machine.routes[key]
    for one in missing(machine, row):
        with suppress(FileRefusal):
            where = _destination(one)
            routing.add(machine, row.name, where, one.gateway, interface=one.interface)


def missing(machine: Machine, row: Wpar) -> list[RouteEntry]:
    """The routes of a WPAR's settings that are not in its table."""
    if not (row.routing and row.routes):
        return []  # nearly always: nobody's table is worked out for that
    seen = network.seen_routes(machine, row.name)
    there = {(route.destination, route.gateway) for route in seen}
    return [one for one in row.routes if _placed(one) not in there]


def _destination(one: RouteEntry) -> routing.Destination:
    mask, bits = (
        str(fields.get(one, attributes.find("route", key)) or "")
        for key in ("rtnetmask", "rtprefixlen")
    )
    return routing.destination(one.destination, one.type, mask, bits)


def _placed(one: RouteEntry) -> tuple[str, str]:
    return (_destination(one).name, one.gateway)


def unconfigure(machine: Machine, name: str) -> None:
    """Take the addresses and routes of a WPAR away."""
    for address in [a for a, one in machine.addresses.items() if one.wpar == name]:
        network.remove(machine, *address)
    for route in [r for r, one in machine.routes.items() if one.wpar == name]:
        del machine.routes[route]
