"""What the row of a WPAR becomes where a setting is given or taken away: rows in, rows out.

Nothing is changed here but the row; `changing` makes the system agree with it. Rules:
reference, wpar-commands.md 3, 7, 10 and 12.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from emulator.machine.errors import Invalid, Taken, Unknown
from emulator.machine.wpar import attributes, fields, network, resources
from emulator.machine.wpar.rows import NetworkEntry, RouteEntry

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.wpar.rows import Wpar

Words = Sequence[Mapping[str, str]]

# --- addresses -----------------------------------------------------------------------------


def with_addresses(machine: Machine, row: Wpar, wanted: Words, automatic: bool) -> Wpar:
    """The row with these addresses: one it has gets the attributes given, others are added.

    `automatic` (-a) leaves out an address that somebody else has. Raises what
    `network.entry` raises, and Taken (address).
    """
    taken = {one.address for one in machine.addresses.values() if one.wpar != row.name}
    found = {one.address: one for one in row.network}
    for given in wanted:
        known = found.get(_address(given))
        one = network.entry(machine, {**_texts(known), **given} if known is not None else given)
        if one.address in taken:
            if automatic:
                continue
            raise Taken("address", one.address)
        found[one.address] = one
    return row._replace(network=tuple(found.values()))


def _address(given: Mapping[str, str]) -> str:
    return given.get("address6", "").lower() or given.get("address", "")


def _texts(entry: NetworkEntry) -> dict[str, str]:
    """The attributes of an address as -N gives them."""
    return {
        one.key: text
        for one in attributes.of("network")
        if one.applies(entry) and (text := fields.text(entry, one))
    }


def without_addresses(row: Wpar, wanted: Words) -> Wpar:
    """The row without these addresses. Raises Invalid, and Unknown (address)."""
    left = {one.address: one for one in row.network}
    for given in wanted:
        _check(given, "network", ("address", "address6"))
        address = _address(given)
        if not address:
            raise Invalid("address", "", "missing")
        if left.pop(address, None) is None:
            raise Unknown("address", address)
    return row._replace(network=tuple(left.values()))


def _check(given: Mapping[str, str], section: str, keys: Sequence[str]) -> None:
    """Whether these attributes say which one is to be taken away. Raises Invalid."""
    attributes.check(section, given)
    for key in given:
        if key not in keys:
            raise Invalid(attributes.SECTIONS[section].member, key)


# --- routes --------------------------------------------------------------------------------


def with_routes(machine: Machine, row: Wpar, wanted: Words) -> Wpar:
    """The row with these routes, and so with a routing table of its own.

    A route it has is not there twice. Raises what `network.route` raises.
    """
    found = {_route(one): one for one in row.routes}
    for given in wanted:
        one = network.route(machine, given)
        found[_route(one)] = one
    return row._replace(routes=tuple(found.values()), routing=True)


def _route(one: RouteEntry) -> tuple[str, str]:
    return one.destination, one.gateway


def without_routes(machine: Machine, row: Wpar, wanted: Words) -> Wpar:
    """The row without these routes; its routing table stays its own.

    Raises what `network.route` raises, and Unknown (route).
    """
    left = {_route(one): one for one in row.routes}
    for given in wanted:
        one = network.route(machine, given)
        if left.pop(_route(one), None) is None:
            raise Unknown("route", f"{one.destination} {one.gateway}")
    return row._replace(routes=tuple(left.values()))


# --- resource controls, privileges, devices ------------------------------------------------


def with_controls(machine: Machine, row: Wpar, wanted: Mapping[str, str]) -> Wpar:
    """The row with these resource controls. Raises Invalid, Unknown (resource set)."""
    controls = resources.changed(row.resources, wanted)
    resources.check(machine, controls)
    return row._replace(resources=controls)


def without_controls(machine: Machine, row: Wpar, names: Sequence[str]) -> Wpar:
    """The row with these controls, or all of them, as they are where nothing is said."""
    known = [one.key for one in attributes.of("resources")]
    defaults = {
        one: attributes.find("resources", one).default for one in (names or known)
    }
    return with_controls(machine, row, defaults)


def without_devices(row: Wpar, wanted: Words) -> Wpar:
    """The row without these devices. Raises Invalid, and Unknown (exported device)."""
    left = {one.name: one for one in row.devices}
    for given in wanted:
        _check(given, "device", ("devname",))
        name = given.get("devname", "")
        if not name:
            raise Invalid("device", "", "missing")
        if left.pop(name, None) is None:
            raise Unknown("exported device", name)
    return row._replace(devices=tuple(left.values()))
