"""What getconf and bootinfo tell of the machine. Not a command."""

from __future__ import annotations

from collections.abc import Callable

from emulator.kernel.process import Process
from emulator.machine.devices import device
from emulator.machine.errors import Unknown
from emulator.machine.machine import Machine
from emulator.machine.memory import PAGE_KB
from emulator.messages.devices import NO_DEVICE


def _attribute(machine: Machine, name: str, attribute: str) -> str:
    """An attribute of a device that every machine has."""
    rows = {row.name: row.value for row in device(machine, name).attributes}
    return rows[attribute]


def _boot_disk(machine: Machine) -> str:
    boot = [lv for lv in machine.logical_volumes.values() if lv.type == "boot"]
    return boot[0].extents[0].volume if boot else ""


#: What the machine says, by the name of the variable.
OF_THE_MACHINE: dict[str, Callable[[Machine], str]] = {
    "ARG_MAX": lambda machine: str(int(_attribute(machine, "sys0", "ncargs")) * 4096),
    "BOOT_DEVICE": _boot_disk,
    "CHILD_MAX": lambda machine: _attribute(machine, "sys0", "maxuproc"),
    "HARDWARE_BITMODE": lambda machine: "64",
    "KERNEL_BITMODE": lambda machine: "64",
    "LOGIN_NAME_MAX": lambda machine: _attribute(machine, "sys0", "max_logname"),
    "MACHINE_ARCHITECTURE": lambda machine: device(machine, "sys0").type,
    "MP_CAPABLE": lambda machine: "1",
    "NPROCESSORS_CONF": lambda machine: str(machine.system.logical_processors),
    "NPROCESSORS_ONLN": lambda machine: str(machine.system.logical_processors),
    "PAGESIZE": lambda machine: str(PAGE_KB * 1024),
    "PAGE_SIZE": lambda machine: str(PAGE_KB * 1024),
    "REAL_MEMORY": lambda machine: _attribute(machine, "sys0", "realmem"),
    "_NPROCESSORS_CONF": lambda machine: str(machine.system.logical_processors),
    "_NPROCESSORS_ONLN": lambda machine: str(machine.system.logical_processors),
}


def disk_size(proc: Process, path: str) -> str:
    """The megabytes of a disk, by its device. Ends the command where it is none."""
    name = path.removeprefix("/dev/")
    try:
        rows = {a.name: a.value for a in device(proc.machine, name, proc.wpar).attributes}
    except Unknown:
        proc.fail(NO_DEVICE, name=name)
    if "size_in_mb" not in rows:
        proc.fail(NO_DEVICE, name=name)
    return rows["size_in_mb"]
