"""Vital product data: what parts of the hardware say of themselves.

A record is a part: its description, and keywords of two letters with their values. The
records of devices and of the memory come from the image; who the system is and the hardware
addresses of its adapters stand in the tables that say it, and are taken from there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.devices import Device, configured

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

PLANAR = "sysplanar0"


class Record(NamedTuple):
    """One part: `name` is the device's, or "" for a part of the platform."""

    name: str
    description: str
    values: tuple[tuple[str, str], ...]

    def value(self, keyword: str) -> str:
        """The first value of a keyword, or ""."""
        return next((value for key, value in self.values if key == keyword), "")


def model(machine: Machine) -> str:
    """Type and model of the system, such as 7038-6M2."""
    return machine.system.model.rpartition(",")[2]


def platform(machine: Machine) -> list[Record]:
    """The parts of the system that are no devices: itself, its memory, its firmware."""
    system = machine.system
    place = f"U{model(machine).replace('-', '.')}.{system.serial}"
    itself = (("RT", "VSYS"), ("FG", "XXSV"), ("SE", system.serial), ("TM", model(machine)),
              ("VK", "RS6K"), ("YL", place))  # fmt: skip
    firmware = (("MI", system.firmware), ("YL", f"{place}-Y1"))
    parts: list[Record] = []
    for keyword, value in machine.devices[PLANAR].vital:
        if keyword == "DS":
            parts.append(Record("", value, ()))
        else:
            last = parts[-1]
            parts[-1] = last._replace(values=(*last.values, (keyword, value)))
    return [
        Record("", "System VPD", itself), *parts, Record("", "System Firmware", firmware)
    ]  # fmt: skip


def of_device(machine: Machine, row: Device) -> Record | None:
    """What a device says of itself; None: nothing."""
    if row.name == PLANAR or not row.vital:
        return None
    values = row.vital
    interface = machine.interfaces.get(row.name.replace("ent", "en", 1))
    if row.name.startswith("ent") and interface is not None:
        octets = (int(part, 16) for part in interface.hardware.split("."))
        values = (("NA", "".join(f"{octet:02X}" for octet in octets)), *values)
    return Record(row.name, _plain(row.description), values)


def of_devices(machine: Machine, wpar: str = "") -> list[Record]:
    """The records of the devices a partition has, by name."""
    found = (of_device(machine, row) for row in configured(machine, wpar))
    return [one for one in found if one is not None]


def _plain(description: str) -> str:
    """A description without the numbers of the card behind it."""
    return description.partition(" (")[0]
