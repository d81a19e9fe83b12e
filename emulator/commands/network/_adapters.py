"""What entstat and netstat -v print of an Ethernet adapter: rows in, lines out.

No frame is counted but the packets of the interface: everything else is nothing. Source:
captures.md T40; the statistics of the adapter itself (-d): recalled.
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import devices
from emulator.machine.errors import Unknown
from emulator.machine.machine import Machine
from emulator.machine.network import Interface

#: What is counted on either side, in the order of the report; "" leaves a side free.
FIRST = (
    ("Bytes", "Bytes"), ("Interrupts", "Interrupts"), ("Transmit Errors", "Receive Errors"),
    ("Packets Dropped", "Packets Dropped"), ("", "Bad Packets"),
)  # fmt: skip
QUEUES = ("Max Packets on S/W Transmit Queue", "S/W Transmit Queue Overflow",
          "Current S/W+H/W Transmit Queue Length")  # fmt: skip
SECOND = (
    ("Broadcast Packets", "Broadcast Packets"), ("Multicast Packets", "Multicast Packets"),
    ("No Carrier Sense", "CRC Errors"), ("DMA Underrun", "DMA Overrun"),
    ("Lost CTS Errors", "Alignment Errors"), ("Max Collision Errors", "No Resource Errors"),
    ("Late Collision Errors", "Receive Collision Errors"),
    ("Deferred", "Packet Too Short Errors"), ("SQE Test", "Packet Too Long Errors"),
    ("Timeout Errors", "Packets Discarded by Adapter"),
    ("Single Collision Count", "Receiver Start Count"), ("Multiple Collision Count", ""),
    ("Current HW Transmit Queue Length", ""),
)  # fmt: skip


def adapter(machine: Machine, name: str) -> tuple[devices.Device, Interface]:
    """The Ethernet adapter and its interface, by the name of either. Raises Unknown."""
    number = name.removeprefix("ent") if name.startswith("ent") else name.removeprefix("en")
    interface = machine.interfaces.get(f"en{number}")
    if interface is None or name not in (f"en{number}", f"ent{number}"):
        raise Unknown("device", name)
    return devices.device(machine, f"ent{number}"), interface


def hardware_address(interface: Interface, between: str = ":") -> str:
    """The hardware address with two digits a byte."""
    return between.join(f"{int(part, 16):02x}" for part in interface.hardware.split("."))


def report(proc: Process, name: str, details: bool) -> list[str]:
    """The statistics of an adapter; with `details` the adapter's own too. Raises Unknown."""
    device, interface = adapter(proc.machine, name)
    seconds = proc.machine.clock.seconds - proc.machine.booted
    days, rest = divmod(seconds, 86400)
    hours, rest = divmod(rest, 3600)
    lines = [
        "-" * 61,
        f"ETHERNET STATISTICS ({name}) :",
        f"Device Type: {device.description}",
        f"Hardware Address: {hardware_address(interface)}",
        f"Elapsed Time: {days} days {hours} hours {rest // 60} minutes {rest % 60} seconds",
        "",
        _sides("Transmit Statistics:", "Receive Statistics:"),
        _sides("-" * 20, "-" * 19),
        _sides(f"Packets: {interface.packets_out}", f"Packets: {interface.packets_in}"),
        *_zeros(FIRST), "",
        *(f"{title}: 0" for title in QUEUES), "",
        *_zeros(SECOND), "",
        "General Statistics:", "-" * 19, "No mbuf Errors: 0", "Adapter Reset Count: 0",
        f"Adapter Data Rate: {2 * _speed(device)}",
        f"Driver Flags: {_state(interface)}", "\tSimplex 64BitSupport",
    ]  # fmt: skip
    return [*lines, *(_details(device, interface) if details else [])]


def _details(device: devices.Device, interface: Interface) -> list[str]:
    title = f"{device.description} Specific Statistics:"
    chosen = {row.name: row.value for row in device.attributes}.get("media_speed", "")
    link = "Up" if interface.up else "Down"
    lines = ["", title, "-" * (len(title) - 1), f"Link Status: {link}"]
    lines.append(f"Media Speed Selected: {chosen.replace('_', ' ').capitalize()}")
    if interface.up:
        lines.append(f"Media Speed Running: {_speed(device)} Mbps Full Duplex")
    return lines


def _speed(device: devices.Device) -> int:
    """Megabits a second: the most of those the description names (10/100/1000 …)."""
    return max(int(word) for word in device.description.split()[0].split("/"))


def _state(interface: Interface) -> str:
    return "Up Broadcast Running" if interface.up else "Broadcast"


def _sides(left: str, right: str) -> str:
    return f"{left:<46}{right}"


def _zeros(rows: tuple[tuple[str, str], ...]) -> list[str]:
    return [
        _sides(f"{left}: 0" if left else "", f"{right}: 0" if right else "").rstrip()
        for left, right in rows
    ]
