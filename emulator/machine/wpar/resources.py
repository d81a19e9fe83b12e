"""Resource controls and privileges of a WPAR, as -R and -S say them: checked, not applied.

What there is and which values it takes is told by the table of `attributes`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from emulator.machine import claims
from emulator.machine.errors import Invalid, Unknown
from emulator.machine.wpar import fields, values
from emulator.machine.wpar.rows import Resources

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


def changed(current: Resources, wanted: Mapping[str, str]) -> Resources:
    """The controls with some of them changed. Raises Invalid (resource control …)."""
    return fields.put_texts(current, "resources", wanted)


def check(machine: Machine, controls: Resources) -> None:
    """Whether the controls fit each other and the machine. Raises Invalid, and Unknown for
    a resource set that is not there.

    Each process has a thread, so there cannot be fewer threads (reference: 10, recalled).
    """
    for name in controls.rset.split(",") if controls.rset else ():
        if not claims.is_set(machine, name):
            raise Unknown("resource set", name)
    threads, processes = controls.totalThreads, controls.totalProcesses
    if "unlimited" not in (threads, processes) and int(threads) < int(processes):
        raise Invalid("value of totalThreads", threads, "processes")


def privileges(current: tuple[str, ...], word: str) -> tuple[str, ...]:
    """The set after one of `privs=`, `privs+=`, `privs-=`. Raises Invalid."""
    attribute, _, value = word.partition("=")
    names = values.privileges(value)
    if attribute == "privs":
        return names
    if attribute == "privs+":
        return tuple(dict.fromkeys((*current, *names)))
    if attribute == "privs-":
        return tuple(name for name in current if name not in names)
    raise Invalid("security attribute", attribute)
