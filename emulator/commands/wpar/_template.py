"""What the machine's image says a new WPAR holds, in the shape the machine's laws take."""

from __future__ import annotations

from functools import cache

from emulator.machine.machine import Machine
from emulator.machine.wpar.rows import Daemon, Template


def template(machine: Machine) -> Template:
    """The template of the machine's image."""
    return _template(machine.image)


@cache
def _template(image: str) -> Template:
    from emulator import images

    return Template(
        images.wpar_trees(image),
        images.wpar_usage(image),
        tuple(Daemon(*daemon) for daemon in images.wpar_daemons(image)),
        images.wpar_devices(image),
        images.wpar_privileges(image),
        *images.wpar_software(image),
    )
