"""uname: name this system. Source: IBM's uname page; order of output: aix-commands.md 1."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.wpar import running
from emulator.options import Command, UsageError, flag, option


class Uname(Command):
    """uname [-a | -x | -SName] [-F] [-f] [-l] [-L] [-m] [-M] [-n] [-p] [-r] [-s] [-u] [-v] [-W]

    Without flags prints AIX. The order of what is printed does not depend on the order of
    the flags. -W prints the number of the workload partition the command runs in: 0 in the
    global environment.
    """

    all: bool = flag("a", "Print system, node, release, version and machine (-snrvm).")
    extended: bool = flag("x", "Print what -a prints and the LAN number (-l).")
    name: str | None = option("S", "Set the name of the node: root only.")
    system_string: bool = flag("F", "Print an identification of the whole system.")
    partition_string: bool = flag("f", "The same with the number of the partition.")
    lan: bool = flag("l", "Print the number of the LAN.")
    lpar: bool = flag("L", "Print the number and the name of the LPAR.")
    machine: bool = flag("m", "Print the machine id.")
    model: bool = flag("M", "Print the model.")
    node: bool = flag("n", "Print the name of the node.")
    processor: bool = flag("p", "Print the kind of processor.")
    release: bool = flag("r", "Print the release.")
    system: bool = flag("s", "Print the name of the operating system.")
    unit: bool = flag("u", "Print the system id.")
    version: bool = flag("v", "Print the version.")
    wpar: bool = flag("W", "Print the number of the workload partition.")
    examples = (
        ("Print everything usual", "uname -a"),
        ("Is this a workload partition?", "uname -W"),
    )

    def run(self, proc: Process) -> None:
        """Print the parts asked for, in their fixed order, or set the name."""
        row = proc.machine.system
        if self.name is not None:
            self._rename(proc, self.name)
            return
        usual = self.all or self.extended
        identity = (row.machine_id + row.serial).encode().hex().upper()[:32]
        key = proc.machine.wpars[proc.wpar].key if proc.wpar else 0
        parts = (
            (self.system or usual, "AIX"),
            (self.node or usual, proc.machine.hostname_of(proc.wpar)),
            (self.release or usual, row.release),
            (self.version or usual, row.version),
            (self.machine or usual, row.machine_id),
            (self.processor, "powerpc"),
            (self.model, row.model),
            (self.unit, f"IBM,01{row.serial}"),
            (self.lpar, f"{row.lpar_number} {row.lpar_name}"),
            (self.lan or self.extended, _lan_number(proc)),
            (self.system_string, identity),
            (self.partition_string, f"{identity}{row.lpar_number:02X}"),
            (self.wpar, str(key)),
        )
        shown = [text for wanted, text in parts if wanted]
        proc.print(" ".join(shown or ["AIX"]))

    def _rename(self, proc: Process, name: str) -> None:
        proc.only_root()
        if not name:
            raise UsageError("", "-S")
        machine = proc.machine
        if proc.wpar:
            running.set_hostname(machine, proc.wpar, name)
        else:
            machine.system = machine.system._replace(hostname=name)


def _lan_number(proc: Process) -> str:
    """The last four octets of the address of the first adapter in use, in decimal."""
    for interface in proc.machine.interfaces.values():
        octets = interface.hardware.split(".")
        if interface.attached and len(octets) == 6:
            return "".join(f"{int(octet, 16):03d}" for octet in octets[2:])
    return "0"
