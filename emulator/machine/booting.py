"""The machine goes down and comes up: what only memory held is gone, what is on disk stays.

Not what init starts then (`emulator.kernel.init`), not who is told (`emulator.kernel.power`).
A machine comes up as its image does: the kernel's processes, the interfaces as they were
configured, the file systems of the system mounted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine import filesystems, ipc, processes
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import configuration, stopping

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

#: What the boot mounts by device, whatever /etc/filesystems says: the rest is /etc/rc's.
MOUNTED_FIRST = ("/", "/usr", "/var", "/tmp")
INITTAB = "/etc/inittab"
#: The setting of a machine that is switched off, and its value.
POWER, OFF = "power", "off"


def go_down(machine: Machine) -> None:
    """Everything ends: processes, logins, mounts, addresses, whatever a WPAR has running."""
    for row in list(machine.wpars.values()):
        if row.type == "A" and row.state != "D":
            configuration.forget(machine, row.name)
        elif row.state != "D":
            configuration.record(machine, stopping.lost(machine, row))
    for pid in sorted(machine.processes, reverse=True):
        processes.end(machine, pid)
    machine.terminals.clear()
    machine.addresses.clear()
    machine.routes.clear()
    machine.ipc.clear()
    for point in reversed(list(machine.mounts)):
        filesystems.detach(machine, point)
    machine.settings["run_level"] = ""


def come_up(machine: Machine, image: Machine) -> None:
    """The kernel runs, and init, which has started nothing yet; `image` is as first booted."""
    now = machine.clock.seconds
    machine.booted = now
    machine.next_wpar_key = 1
    machine.settings.pop(POWER, None)
    machine.system = machine.system._replace(hostname=_hostname(machine, image))
    machine.interfaces = image.interfaces.copy()
    machine.addresses = image.addresses.copy()
    machine.routes = image.routes.copy()
    for row in image.processes.values():
        if row.kernel or row.pid == 1:
            processes.enter_table(machine, row._replace(started=now, cpu=0))
            if not row.kernel:
                ipc.began(machine, row)
    for point in MOUNTED_FIRST:
        filesystems.attach(machine, image.mounts[point]._replace(date=now))


def _hostname(machine: Machine, image: Machine) -> str:
    """As inet0 keeps it; what somebody set with hostname is gone."""
    device = machine.devices.get("inet0")
    for attribute in device.attributes if device is not None else ():
        if attribute.name == "hostname" and attribute.value:
            return attribute.value
    return image.system.hostname


def entries(machine: Machine) -> list[tuple[str, str, str, str]]:
    """What /etc/inittab names: identifier, run levels, action, command. Raises FileRefusal."""
    found = []
    for line in FileSpace(machine).read(INITTAB).split("\n"):
        fields = line.split(":", 3)
        if len(fields) == 4 and fields[0]:
            found.append((fields[0], fields[1], fields[2], fields[3]))
    return found
