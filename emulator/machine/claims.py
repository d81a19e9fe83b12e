"""What a partition may claim of the processors: its shares, limits and resource set.

Not who gets what, which `workload` works out. That the global environment is not regulated
and weighs about 100 shares is read off the paper's third topas screen (75.7 beside 14.2 and
9.0 for 20 and 10 shares).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from emulator.machine.division import Claim
from emulator.machine.wpar import values

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.wpar.rows import Resources

#: A processor has so many parts; a rate is a number of them.
PARTS = 1_000_000
#: Shares that each process of a class without shares stands for.
UNREGULATED = 100
#: Limits that limit nothing: minimum, soft and hard maximum in percent.
FREE = (0, 100, 100)
#: One processor of a resource set, as lsrset names it; what else it holds is not read.
_PROCESSOR = re.compile(r"sys/cpu\.(\d{1,6})")
#: The other sets the system makes by itself; mkrset, which makes more, is not simulated.
_SYSTEMS = re.compile(r"sys/(sys0|node\.\d{1,6}(\.\d{1,6})?|mem\.\d{1,6})")


def capacity(machine: Machine) -> int:
    """The parts of all processors."""
    return machine.system.logical_processors * PARTS


def reach(machine: Machine, controls: Resources) -> int:
    """The parts of the processors that a resource set holds; all where it names none."""
    numbers = {int(found) for found in _PROCESSOR.findall(controls.rset)}
    known = sum(number < machine.system.logical_processors for number in numbers)
    return known * PARTS if known else capacity(machine)


def is_set(machine: Machine, name: str) -> bool:
    """Whether there is a resource set of this name."""
    one = _PROCESSOR.fullmatch(name)
    if one is not None:
        return int(one[1]) < machine.system.logical_processors
    return _SYSTEMS.fullmatch(name) is not None


def regulated(machine: Machine, name: str) -> Resources | None:
    """The controls of a WPAR that are in force; None for what is not regulated."""
    row = machine.wpars.get(name)
    return None if row is None or row.resources.active != "yes" else row.resources


def usual_of(machine: Machine, name: str) -> int:
    """The parts that a partition's daemons take, all the time."""
    rows = machine.processes.values()
    return sum(row.usual for row in rows if row.wpar == name and row.usual > 0)


def claim(machine: Machine, name: str, members: int) -> Claim:
    """What a partition may have in which so many processes want a processor.

    The daemons' usual shares count towards its limits.
    """
    wanted = members * PARTS
    told = regulated(machine, name)
    if told is None:
        return Claim(wanted, UNREGULATED * members)
    shares = int(told.shares_CPU) if told.shares_CPU.isdigit() else UNREGULATED * members
    bounds = values.limits(told.CPU)
    if not told.rset and (bounds is None or bounds == FREE):
        return Claim(wanted, shares)
    usual = usual_of(machine, name)
    whole, bound = capacity(machine), reach(machine, told)
    least, soft, hard = (
        max(0, min(bound, whole * percent // 100) - usual) for percent in bounds or FREE
    )
    return Claim(wanted, shares, least, soft, hard)
