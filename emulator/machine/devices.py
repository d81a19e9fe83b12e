"""The customized device configuration (CuDv) and its attributes (CuAt).

The table holds what the image configured. Volume groups and logical volumes are devices
too: those are made from the tables of `storage` when they are asked for, so that the two
cannot disagree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.errors import Unknown

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.storage import LogicalVolume, VolumeGroup


class Attribute(NamedTuple):
    """One attribute of a device, as lsattr prints it.

    `allowed` is a range (`1...32 (+1)`) or a comma list; empty where it is not recorded.
    """

    name: str
    value: str
    description: str
    settable: bool = False
    default: str = ""
    allowed: str = ""


class Device(NamedTuple):
    """One configured device. `location` is empty for pseudo devices."""

    name: str
    state: str  # Available, Defined, Stopped
    location: str
    description: str
    device_class: str
    subclass: str = ""
    type: str = ""
    attributes: tuple[Attribute, ...] = ()
    parent: str = ""
    #: Vital product data: keyword and value, as the image knows them (see `vpd`).
    vital: tuple[tuple[str, str], ...] = ()


def configured(machine: Machine, wpar: str = "") -> list[Device]:
    """Every device of a partition, by name. A workload partition configures none."""
    if wpar:
        return []
    rows = [_current(machine, row) for row in machine.devices.values()]
    rows += [_group(group) for group in machine.volume_groups.values()]
    rows += [_logical(machine, volume) for volume in machine.logical_volumes.values()]
    return sorted(rows)


def device(machine: Machine, name: str, wpar: str = "") -> Device:
    """The device called `name`. Raises Unknown."""
    if not wpar:
        if name in machine.devices:
            return _current(machine, machine.devices[name])
        if name in machine.volume_groups:
            return _group(machine.volume_groups[name])
        if name in machine.logical_volumes:
            return _logical(machine, machine.logical_volumes[name])
    raise Unknown("device", name)


def _current(machine: Machine, row: Device) -> Device:
    """A disk with the identifier its physical volume has now; anything else as it is."""
    volume = machine.physical_volumes.get(row.name)
    if volume is None:
        return row
    pvid = "none" if volume.pvid == "none" else volume.pvid.ljust(32, "0")
    attributes = tuple(
        a._replace(value=pvid) if a.name == "pvid" else a for a in row.attributes
    )
    return row._replace(attributes=attributes)


def _group(group: VolumeGroup) -> Device:
    auto = "y" if group.auto_on else "n"
    attributes = (
        Attribute("auto_on", auto, "N/A", True, "y"),
        Attribute("state", "1" if group.state else "0", "N/A", True, "0"),
        Attribute("vgserial_id", group.identifier, "N/A"),
    )
    return Device(
        group.name, "Available" if group.state else "Defined", "", "Volume group",
        "logical_volume", "vgsubclass", "vgtype", attributes,
    )  # fmt: skip


def _logical(machine: Machine, volume: LogicalVolume) -> Device:
    active = bool(machine.volume_groups[volume.group].state)
    attributes = (
        Attribute("copies", "1", "Number of copies of each logical partition", True, "1"),
        Attribute("label", volume.label, "Logical volume label", True, "None"),
        Attribute("lvserial_id", volume.identifier, "N/A"),
        Attribute("size", str(volume.pps), "Size in logical partitions", True, "1"),
        Attribute("type", volume.type, "Logical volume type", True, "jfs"),
        Attribute("upperbound", "32", "Maximum number of physical volumes", True, "32"),
    )
    return Device(
        volume.name, "Available" if active else "Defined", "", "Logical volume",
        "logical_volume", "lvsubclass", "lvtype", attributes, volume.group,
    )  # fmt: skip
