"""Making and starting workload partitions through the laws alone."""

from __future__ import annotations

from functools import cache

from emulator.commands.wpar._template import template
from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.wpar import creation, planning, rows, running
from emulator.machine.wpar.planning import Settings

NET = {"interface": "en1", "address": "10.1.1.81", "netmask": "255.255.252.0"}


def make(machine: Machine, name: str = "wpar1", **more: object) -> rows.Wpar:
    """Make a WPAR with the paper's address, or as said."""
    held = template(machine)
    settings = Settings(name, network=(NET,))._replace(**more)
    return creation.create(machine, planning.plan(machine, settings, held), held)


def start(machine: Machine, name: str = "wpar1") -> running.Started:
    """Start it."""
    return running.start(machine, name, template(machine).daemons)


@cache
def _made() -> Machine:
    machine = boot()
    make(machine)
    return machine


def made() -> Machine:
    """The paper's machine with wpar1, defined."""
    return _made().snapshot()
