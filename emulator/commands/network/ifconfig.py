"""ifconfig: show or configure network interfaces. Source: reference, section 8."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import network
from emulator.machine.errors import Busy, Invalid, Taken, Unknown
from emulator.machine.network import Address, Interface
from emulator.messages import network as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands

#: Bits of the flags that a downed interface lacks: UP and RUNNING.
UP_BITS = 0x41


class Ifconfig(Command):
    """ifconfig Interface [inet] [Address [netmask Mask] [broadcast Address]]
    [alias | delete | up | down | detach]
    ifconfig -a [-d | -u]
    ifconfig -l [-d | -u]

    Shows interfaces and their addresses; root configures them in the global environment.
    An address of a workload partition is an alias of an interface of the global one; inside
    the partition only its own addresses and the loopback are seen, and none is changed.
    """

    all: bool = flag("a", "Show all interfaces.")
    listed: bool = flag("l", "Their names alone, on one line.")
    down: bool = flag("d", "Only interfaces that are down.")
    up: bool = flag("u", "Only interfaces that are up.")
    words: list[str] = operands("Interface", "The interface, and what to do with it.")
    examples = (
        ("Show an interface", "ifconfig en1"),
        ("Add an address", "ifconfig en1 inet 10.1.1.90 netmask 255.255.252.0 alias"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """An interface, or a way of listing all."""
        self = super().parse(arguments)
        assert isinstance(self, Ifconfig)
        listing = self.all or self.listed or self.down or self.up
        if listing == bool(self.words):
            raise UsageError("", "Interface")
        return self

    def run(self, proc: Process) -> None:
        """Show or configure."""
        seen = network.seen_interfaces(proc.machine, proc.wpar)
        if not self.words:
            chosen = [i for i in seen if (i.up or not self.up) and not (i.up and self.down)]
            if self.listed:
                proc.print(" ".join(i.name for i in chosen))
                return
            for interface in chosen:
                proc.print(*paragraph(proc, interface))
            return
        name, changes = self.words[0], self.words[1:]
        if changes == ["inet"]:
            changes = []
        if not changes:
            for interface in seen:
                if interface.name == name:
                    proc.print(*paragraph(proc, interface))
                    return
            proc.fail(say.NO_INTERFACE, name=name, reason=strerror("ENXIO"))
        if proc.wpar:
            proc.fail(say.IN_A_WPAR)
        if proc.uid:
            proc.fail(say.NOT_PERMITTED, name=name, reason=strerror("EPERM"))
        try:
            with proc.machine.transaction():
                configure(proc, name, changes)
        except Unknown as refusal:
            if refusal.kind == "interface":
                proc.fail(say.NO_INTERFACE, name=name, reason=strerror("ENXIO"))
            proc.fail(say.NO_ADDRESS, interface=name, name=refusal.name)
        except Taken as refusal:
            proc.fail(say.ADDRESS_TAKEN, name=refusal.name)
        except Busy as refusal:
            proc.fail(say.WPAR_ADDRESS, name=refusal.name, wpar=refusal.by)


def paragraph(proc: Process, interface: Interface) -> list[str]:
    """One interface: flags, addresses, options."""
    bits, words = interface.flag_bits, interface.flag_words
    if not interface.up:
        first, comma, rest = bits.partition(",")
        bits = f"{int(first, 16) & ~UP_BITS:x}{comma}{rest}"
        words = ",".join(w for w in words.split(",") if w not in ("UP", "RUNNING"))
    lines = [f"{interface.name}: flags={bits}<{words}>"]
    for row in network.seen_addresses(proc.machine, interface.name, proc.wpar):
        if row.family == 6:
            lines.append(f"\tinet6 {row.address}/{row.mask}")
        else:
            mask = f"0x{network.number(row.mask):08x}"
            ending = f" broadcast {row.broadcast}" if row.broadcast else ""
            lines.append(f"\tinet {row.address} netmask {mask}{ending}")
    if interface.options:
        lines.append(f"\t {interface.options}")
    return lines


def configure(proc: Process, name: str, words: list[str]) -> None:
    """Do what the words after the interface's name say. Raises Refusals, ends on bad words."""
    machine = proc.machine
    if name not in machine.interfaces:
        raise Unknown("interface", name)
    left = [word for word in words if word != "inet"]
    address = mask = broadcast = action = ""
    if len(left) > 1 and left[0] in ("alias", "delete", "-alias") and left[1] != "netmask":
        left[:2] = left[1], left[0]  # the action may go before its address
    if left and left[0] not in ("up", "down", "detach", "alias", "delete", "-alias", "mtu"):
        address = resolve(proc, left.pop(0))
    while left:
        word = left.pop(0)
        if word in ("netmask", "broadcast"):
            if not left:
                proc.fail(say.BAD_PARAMETER, name=word)
            value = left.pop(0)
            if word == "netmask":
                mask = mask_of(proc, value)
            else:
                broadcast = resolve(proc, value)
        elif word in ("alias", "delete", "-alias", "up", "down", "detach"):
            action = word
        else:
            proc.fail(say.BAD_PARAMETER, name=word)
    if action == "detach":
        network.detach(machine, name)
    elif action in ("delete", "-alias"):
        own = machine.addresses.get((name, address))
        if own is not None and own.wpar:
            raise Busy(address, own.wpar)
        network.remove(machine, name, address)
    elif address:
        near = network.addresses_of(machine, name)
        mask = mask or (near[0].mask if near else "255.0.0.0")
        if not broadcast and near and near[0].mask == mask:
            broadcast = near[0].broadcast
        row = Address(name, address, mask, broadcast or last_of(address, mask))
        if action == "alias":
            network.add(machine, row)
        else:
            network.set_primary(machine, row)
        if action in ("up", "down"):
            network.set_up(machine, name, action == "up")
    elif action in ("up", "down"):
        network.set_up(machine, name, action == "up")


def resolve(proc: Process, word: str) -> str:
    """A dotted address, from itself or from /etc/hosts; ends the command otherwise."""
    host = network.host_by_name(proc.machine, word, proc.files.root)
    if host is not None:
        return host.address
    try:
        network.number(word)
    except Invalid:
        proc.fail(say.BAD_ADDRESS, name=word)
    return word


def mask_of(proc: Process, word: str) -> str:
    """A mask, dotted or in hexadecimal; ends the command where it is none."""
    if word.lower().startswith("0x"):
        try:
            word = ".".join(str(octet) for octet in int(word, 16).to_bytes(4, "big"))
        except (ValueError, OverflowError):
            proc.fail(say.BAD_MASK, name=word)
    if not network.is_mask(word):
        proc.fail(say.BAD_MASK, name=word)
    return word


def last_of(address: str, mask: str) -> str:
    """The broadcast address of a network."""
    bits = network.number(address) | (network.number(mask) ^ 0xFFFFFFFF)
    return ".".join(str(octet) for octet in bits.to_bytes(4, "big"))
