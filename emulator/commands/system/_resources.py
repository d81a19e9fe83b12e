"""The list of the hardware and its vital product data, which lscfg and prtconf print.

Not a command: the leading underscore keeps it from being found as one. Source: reference,
section 1 (the banner and the columns); what stands in it with -v, -p and -s: captures
(FusionInventory, AIX 5.3 and 6.1).
"""

from __future__ import annotations

from fnmatch import fnmatchcase

from emulator.machine import vpd
from emulator.machine.devices import Device, configured
from emulator.machine.machine import Machine

#: What stands under the title.
BANNER = (
    "",
    "The following resources are installed on the machine.",
    "+/- = Added or deleted from Resource List.",
    "*   = Diagnostic support not available.",
    "",
    "  Model Architecture: chrp",
    "  Model Implementation: Multiple Processor, PCI bus",
    "",
)
#: Classes of what is no hardware.
HIDDEN = ("if", "tcpip", "lvm", "logical_volume", "pty", "aio", "iocp", "posix_aio", "rcm")
#: Classes of devices whose vital product data has no title.
UNTITLED = ("disk", "cdrom")
#: What a keyword of vital product data is called.
LABELS = {
    "EC": "EC Level", "FG": "Flag Field", "FN": "FRU Number", "MF": "Manufacturer",
    "MI": "Product Specific.(MI)", "NA": "Network Address", "PN": "Part Number",
    "RL": "ROS Level and ID", "RM": "ROM Level (alterable)", "RT": "Product Specific.(RT)",
    "SE": "Machine/Cabinet Serial No", "SN": "Serial Number", "SZ": "Size",
    "TM": "Machine Type and Model", "VK": "Version", "YL": "Device Specific.(YL)",
}  # fmt: skip
#: The same, of a part of the platform.
OF_THE_PLATFORM = {
    **LABELS, "TM": "Machine Type/Model", "YL": "System Info Specific.(YL)",
}  # fmt: skip


def shown(machine: Machine, wpar: str = "", pattern: str | None = None) -> list[Device]:
    """The hardware a partition has, of these names; the system first."""
    rows = [
        row
        for row in configured(machine, wpar)
        if row.device_class not in HIDDEN
        and (pattern is None or fnmatchcase(row.name, pattern))
    ]
    rows.sort(key=lambda row: (row.name != "sys0", row.name != vpd.PLANAR))
    return rows


def listed(machine: Machine) -> list[str]:
    """The whole list: a mark, the device, where it is, what it is."""
    lines = []
    for row in shown(machine):
        mark = "*" if row.device_class == "bus" else "+"
        lines.append(f"{mark} {row.name:<16} {_place(machine, row):<15} {_description(row)}")
    return ["INSTALLED RESOURCE LIST", *BANNER, *lines]


def with_vpd(machine: Machine) -> list[str]:
    """The whole list with all vital product data, the platform's at the end."""
    rows = shown(machine)
    lines = ["INSTALLED RESOURCE LIST WITH VPD", *BANNER]
    for row in rows:
        lines += resource(machine, row, vital=True)
    return lines + platform(machine, rows, vital=True)


def resource(
    machine: Machine, row: Device, vital: bool = False, split: bool = False
) -> list[str]:
    """One device without a mark; `split`: what it is on a line of its own."""
    place, description = _place(machine, row), _description(row)
    first = f"  {row.name:<16} {place}"
    lines = [first, f"\t{description}"] if split else [f"{first}  {description}"]
    record = vpd.of_device(machine, row) if vital else None
    if record is None:
        return lines
    title = [] if row.device_class in UNTITLED else [f"      {record.description}:"]
    return [*lines, "", *title, *_values(record, LABELS), ""]


def platform(machine: Machine, rows: list[Device], vital: bool) -> list[str]:
    """What the platform knows of these devices; with `vital` what it is made of."""
    lines = ["", "  PLATFORM SPECIFIC", ""]
    for row in rows:
        if row.name == vpd.PLANAR:
            model = machine.system.model
            lines += [f"  Name:  {model}", f"    Model:  {model}", "    Node:  /",
                      f"    Device Type:  {machine.devices['sys0'].type}", ""]  # fmt: skip
        elif row.vital:
            lines += [f"  Name:  {row.type}", f"    Node:  {row.type}", ""]
    if vital and any(row.name == vpd.PLANAR for row in rows):
        for record in vpd.platform(machine):
            lines += [f"      {record.description}:", *_values(record, OF_THE_PLATFORM),
                      f"      Physical Location: {record.value('YL')}", ""]  # fmt: skip
    return lines


def _place(machine: Machine, row: Device) -> str:
    """Where a device is: its physical location, where it is known."""
    record = vpd.of_device(machine, row)
    if record is not None and record.value("YL"):
        return record.value("YL")
    return "" if row.location == "00-00" else row.location


def _description(row: Device) -> str:
    """What a device is, a disk with its size."""
    sizes = [one.value for one in row.attributes if one.name == "size_in_mb"]
    return f"{row.description} ({sizes[0]} MB)" if sizes else row.description


def _values(record: vpd.Record, labels: dict[str, str]) -> list[str]:
    """A line a keyword: the label filled with dots, the value."""
    return [f"        {labels[key]:.<28}{value}" for key, value in record.values]
