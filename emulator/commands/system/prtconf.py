"""prtconf: print the configuration of the system. Source: IBM's prtconf page; the layout:
captures in aix-commands.md 1. The rules between sections and the blank lines hold one blank.
"""

from __future__ import annotations

from emulator.commands.storage._lvm import dotted
from emulator.commands.system._resources import listed, with_vpd
from emulator.kernel.process import Process
from emulator.machine import routing, storage
from emulator.machine.errors import FileRefusal
from emulator.machine.machine import Machine
from emulator.machine.network import seen_routes
from emulator.machine.paging_spaces import active_mb, percent_used
from emulator.options import Command, flag

RULE = "=" * 78 + " "
#: The table of lsvg -p.
DISK = "{:<17} {:<17} {:<11} {:<11} {}".format
DISKS = DISK("PV_NAME", "PV STATE", "TOTAL PPs", "FREE PPs", "FREE DISTRIBUTION")


class Prtconf(Command):
    """prtconf [-c] [-k] [-L] [-m] [-s] [-v]

    Prints what the system is made of: model and processors, memory and firmware, network,
    paging space, volume groups, devices. With a flag, one line of it. Inside a workload
    partition the devices and volume groups, which belong to the global environment, are
    left out.
    """

    cpu: bool = flag("c", "Print the type of CPU: 32-bit or 64-bit.")
    kernel: bool = flag("k", "Print the type of kernel.")
    lpar: bool = flag("L", "Print number and name of the LPAR.")
    memory: bool = flag("m", "Print the size of memory.")
    speed: bool = flag("s", "Print the speed of the processors.")
    vpd: bool = flag("v", "Print the vital product data of the devices too.")
    examples = (
        ("Print everything", "prtconf"),
        ("Print the size of memory", "prtconf -m"),
    )

    def run(self, proc: Process) -> None:
        """Print the lines asked for, or the whole report."""
        facts = identity(proc.machine)
        chosen = [
            label
            for wanted, label in (
                (self.cpu, "CPU Type"),
                (self.kernel, "Kernel Type"),
                (self.lpar, "LPAR Info"),
                (self.memory, "Memory Size"),
                (self.speed, "Processor Clock Speed"),
            )
            if wanted
        ]
        proc.print(*(f"{label}: {facts[label]}" for label in chosen or facts))
        if chosen:
            return
        proc.print(*network(proc))
        if proc.is_global:
            proc.print(*paging(proc.machine), *groups(proc.machine))
            proc.print(*(with_vpd if self.vpd else listed)(proc.machine))


def identity(machine: Machine) -> dict[str, str]:
    """The first lines of the report: label to value."""
    row = machine.system
    attributes = {}
    for name in ("sys0", "mem0"):
        for attribute in machine.devices[name].attributes:
            attributes[attribute.name] = attribute.value
    return {
        "System Model": row.model,
        "Machine Serial Number": row.serial,
        "Processor Type": row.processor_type,
        "Number Of Processors": str(row.processors),
        "Processor Clock Speed": f"{row.processor_mhz} MHz",
        "CPU Type": "64-bit",
        "Kernel Type": "64-bit",
        "LPAR Info": f"{row.lpar_number} {row.lpar_name}",
        "Memory Size": f"{row.memory_mb} MB",
        "Good Memory Size": f"{attributes['goodsize']} MB",
        "Platform Firmware level": row.firmware,
        "Firmware Version": attributes["fwversion"],
        "Console Login": attributes["conslogin"],
        "Auto Restart": attributes["autorestart"],
        "Full Core": attributes["fullcore"],
    }


def network(proc: Process) -> list[str]:
    """The section about the network: the first address that is not the loopback's."""
    machine = proc.machine
    own = [
        row
        for row in machine.addresses.values()
        if row.wpar == proc.wpar and row.interface != "lo0"
    ]
    address, mask = (own[0].address, own[0].mask) if own else ("", "")
    table = routing.table_of(machine, proc.wpar)
    seen = seen_routes(machine, table)
    gateways = [route.gateway for route in seen if route.destination == routing.DEFAULT]
    resolver = _resolver(proc)
    return [
        " ",
        "Network Information",
        f"\tHost Name: {machine.hostname_of(proc.wpar)}",
        f"\tIP Address: {address}",
        f"\tSub Netmask: {mask}",
        f"\tGateway: {gateways[0] if gateways else ''}",
        f"\tName Server: {resolver.get('nameserver', '')}",
        f"\tDomain Name: {resolver.get('domain', machine.system.domain)}",
    ]


def _resolver(proc: Process) -> dict[str, str]:
    try:
        lines = proc.files.read("/etc/resolv.conf").split("\n")
    except FileRefusal:
        return {}  # no file: no name server is asked
    found: dict[str, str] = {}
    for line in lines:
        words = line.split()
        if len(words) > 1:
            found.setdefault(words[0], words[1])
    return found


def paging(machine: Machine) -> list[str]:
    """The section about paging space."""
    return [
        " ",
        "Paging Space Information",
        f"\tTotal Paging Space: {active_mb(machine)}MB",
        f"\tPercent Used: {percent_used(machine)}%",
    ]


def groups(machine: Machine) -> list[str]:
    """The section about the volume groups, each with its disks as lsvg -p shows them."""
    lines = [" ", "Volume Groups Information", RULE, "Active VGs", RULE]
    for group in machine.volume_groups.values():
        if group.state == "active":
            disks = [
                DISK(pv.name, "active", pv.pps, pv.free_pps, dotted(storage.distribution(pv)))
                for pv in storage.volumes_of(machine, group.name)
            ]
            lines += [f"{group.name}:", DISKS, *disks, RULE]
    return [*lines, " "]
