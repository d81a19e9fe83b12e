"""The sockets that servers listen on, as far as they follow from who runs.

No connection is kept: a server that runs listens, and that is all. inetd listens for what
/etc/inetd.conf of its partition asked when it was last read (at inetd's start, and when it is
refreshed), at the ports /etc/services names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow


class Listener(NamedTuple):
    """A socket that waits for others: protocol tcp or udp, port, and in which partition."""

    protocol: str
    port: int
    wpar: str

    @property
    def address(self) -> int:
        """Where the kernel keeps its control block (netstat -A): of no meaning, but its own."""
        block = crc32(f"{self.wpar} {self.protocol} {self.port}".encode()) & 0x0FFF_FC00
        return 0xF100_0700_0000_0000 + block + BLOCK


#: Where in its kilobyte a control block lies, and the socket before it (captures.md T41).
BLOCK, SOCKET_BEFORE = 0x3B0, 0x3A8


#: The process that listens for others, as its file says.
SERVER = "inetd"
#: Process name -> the ports it listens on, whatever its configuration says.
PORTS: Mapping[str, tuple[tuple[str, int], ...]] = {
    "portmap": (("tcp", 111), ("udp", 111)),
    "sendmail": (("tcp", 25),),
    "syslogd": (("udp", 514),),
    "snmpd": (("tcp", 199), ("udp", 161)),
    "sshd": (("tcp", 22),),
    "rmcd": (("tcp", 657), ("udp", 657)),
    "nfsd": (("tcp", 2049), ("udp", 2049)),
}


@lru_cache(maxsize=64)
def _services(text: str) -> Mapping[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for line in text.split("\n"):
        words = line.partition("#")[0].split()
        if len(words) > 1:
            port, _, protocol = words[1].partition("/")
            if port.isascii() and port.isdigit():
                for name in (words[0], *words[2:]):
                    found.setdefault((name, protocol), int(port))
    return found


@lru_cache(maxsize=64)
def _names(text: str) -> Mapping[tuple[str, int], str]:
    found: dict[tuple[str, int], str] = {}
    for (name, protocol), port in _services(text).items():
        found.setdefault((protocol, port), name)
    return found


def _text(machine: Machine, root: str, path: str) -> str:
    try:
        return FileSpace(machine, root).read(path)
    except FileRefusal:
        return ""  # no file: no service has a name, inetd serves nothing


def service_name(machine: Machine, protocol: str, port: int, root: str = "") -> str:
    """What /etc/services of a partition (by its root) calls a port; else its number."""
    names = _names(_text(machine, root, "/etc/services"))
    return names.get((protocol, port), str(port))


def service_port(machine: Machine, protocol: str, name: str, root: str = "") -> int:
    """The port of a service by its name in /etc/services of a partition, or of a number; 0
    where there is none.
    """
    if name.isdigit():
        return int(name)
    return _services(_text(machine, root, "/etc/services")).get((name, protocol), 0)


def names_of_ports(machine: Machine, protocol: str, root: str = "") -> set[int]:
    """The ports that /etc/services of a partition names."""
    services = _services(_text(machine, root, "/etc/services"))
    return {port for (_, one), port in services.items() if one == protocol}


def listeners(machine: Machine, wpar: str) -> list[Listener]:
    """The sockets of a partition; the global environment sees everybody's. By port."""
    return sorted(holders(machine, wpar))


def holders(machine: Machine, wpar: str) -> dict[Listener, ProcessRow]:
    """The same, and which process holds each: the one that began first."""
    found: dict[Listener, ProcessRow] = {}
    for listener, row in waiting(machine, wpar):
        found.setdefault(listener, row)
    return found


def waiting(machine: Machine, wpar: str) -> Iterator[tuple[Listener, ProcessRow]]:
    """Every process that waits at a socket, which several may share, and the socket."""
    for row in machine.processes.values():
        if wpar and row.wpar != wpar:
            continue
        # sendmail calls itself "sendmail:" and goes on with what it does.
        ports = [*PORTS.get(row.name.rstrip(":"), ()), *(("tcp", port) for port in row.listens)]
        if row.name == SERVER:
            ports += _inetd(machine, machine.root_of(row.wpar), row.configuration)
        for protocol, port in ports:
            yield Listener(protocol, port, row.wpar), row


def configuration(machine: Machine, wpar: str) -> str:
    """A partition's /etc/inetd.conf, as it stands now."""
    return _text(machine, machine.root_of(wpar), "/etc/inetd.conf")


@lru_cache(maxsize=64)
def asked(text: str) -> tuple[str, ...]:
    """The lines that ask for a service."""
    lines = (line.partition("#")[0] for line in text.split("\n"))
    return tuple(line for line in lines if len(line.split()) > 5)


def _inetd(machine: Machine, root: str, text: str) -> list[tuple[str, int]]:
    services = _services(_text(machine, root, "/etc/services"))
    ports = []
    for line in asked(text):
        words = line.split()
        protocol = words[2].rstrip("46")
        port = services.get((words[0], protocol))
        if port is not None:
            ports.append((protocol, port))
    return ports
