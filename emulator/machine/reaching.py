"""Who answers whom on the network: this machine's addresses, and its neighbours.

No packet is sent and nothing takes time. A neighbour is a host of the network that the image
says is there (the gateway, the console's host); whatever else is not of this machine is
silent. A workload partition's address answers while it is on an interface that is up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine import network, routing

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

#: The setting of the machine with the addresses of its neighbours.
NEIGHBOURS = "neighbours"
#: The setting with address and hardware address of each neighbour that was spoken with.
HARDWARE = "hardware_addresses"
#: What a partition needs to send packets of its own making (ping).
RAW = "PV_NET_RAWSOCK"


def is_own(machine: Machine, address: str) -> bool:
    """Whether an address is this machine's, on an interface that is up."""
    if address.startswith("127."):
        return machine.interfaces["lo0"].up
    return any(
        one.address == address and machine.interfaces[one.interface].up
        for one in machine.addresses.values()
    )


def answers(machine: Machine, address: str) -> bool:
    """Whether somebody has this address."""
    return is_own(machine, address) or address in machine.settings.get(NEIGHBOURS, "").split()


def table(machine: Machine) -> dict[str, str]:
    """The arp table: address to hardware address, while an interface is up that leads there."""
    words = machine.settings.get(HARDWARE, "").split()
    known = dict(zip(words[::2], words[1::2], strict=True))
    return {
        address: hardware
        for address, hardware in known.items()
        if (own := network.interface_for(machine, address)) is not None
        and machine.interfaces[own.interface].up
    }


def has_route(machine: Machine, wpar: str, address: str, direct: bool = False) -> bool:
    """Whether a partition knows a way to an address; `direct`: not by a gateway.

    One that shares the global environment's routes uses them from its own addresses; one
    without an address reaches itself alone.
    """
    if address.startswith("127."):
        return True
    if wpar and not any(one.wpar == wpar for one in machine.addresses.values()):
        return False
    table = routing.table_of(machine, wpar)
    return routing.best(machine, table, address, direct) is not None


def may_send_raw(machine: Machine, wpar: str) -> bool:
    """Whether a partition may make packets itself: a WPAR by its privileges."""
    return not wpar or RAW in machine.wpars[wpar].privileges
