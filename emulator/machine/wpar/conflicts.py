"""What a WPAR would take when it starts and somebody has already: addresses, its host name.

-a of mkwpar and startwpar resolves them, as a change of the settings (IBM's pages: static
settings, host name and network among them). How is not told there: an address in use is
left out, a host name in use gets a number, as a base directory in use does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine.errors import Taken

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.wpar.rows import Wpar


def check(machine: Machine, row: Wpar) -> None:
    """Whether all is free. Raises Taken (address, host name)."""
    check_hostname(machine, row.hostname)
    taken = _addresses(machine)
    for one in row.network:
        if one.address in taken:
            raise Taken("address", one.address)


def resolved(machine: Machine, row: Wpar) -> Wpar:
    """The row with settings that are free."""
    taken = _addresses(machine)
    return row._replace(
        hostname=free_hostname(machine, row.hostname),
        network=tuple(one for one in row.network if one.address not in taken),
    )


def _addresses(machine: Machine) -> set[str]:
    return {one.address for one in machine.addresses.values()}


def check_hostname(machine: Machine, hostname: str) -> None:
    """Whether no running environment is called so. Raises Taken (host name)."""
    if hostname.lower() in _hostnames(machine):
        raise Taken("host name", hostname)


def free_hostname(machine: Machine, hostname: str) -> str:
    """`hostname`, or where that is in use its first label with the least number behind."""
    taken = _hostnames(machine)
    label, dot, domain = hostname.partition(".")
    found, number = hostname, 0
    while found.lower() in taken:
        number += 1
        found = f"{label}{number}{dot}{domain}"
    return found


def _hostnames(machine: Machine) -> set[str]:
    """The names in use, in small letters: of the global environment and what runs."""
    return {machine.hostname_of(name).lower() for name in ("", *machine.wpars.up())}
