"""The sockets that servers listen on, as far as they follow from who runs.

No connection is kept: a server that runs listens, and that is all. inetd listens for what
/etc/inetd.conf of its partition asked when it was last read (at inetd's start, and when it is
refreshed), at the ports /etc/services names.
"""

from __future__ import annotations

from collections.abc import Mapping
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

#: Process name -> the ports it listens on.
PORTS: Mapping[str, tuple[tuple[str, int], ...]] = {
    "portmap": (("tcp", 111), ("udp", 111)),
    "sendmail": (("tcp", 25),),
    "syslogd": (("udp", 514),),
    "snmpd": (("tcp", 199), ("udp", 161)),
    "sshd": (("tcp", 22),),
    "httpd": (("tcp", 80),),
    "rmcd": (("tcp", 657), ("udp", 657)),
    "nfsd": (("tcp", 2049), ("udp", 2049)),
    "db2sysc": (("tcp", 60000),),
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


def listeners(machine: Machine, wpar: str) -> list[Listener]:
    """The sockets of a partition; the global environment sees everybody's. By port."""
    return sorted(holders(machine, wpar))


def holders(machine: Machine, wpar: str) -> dict[Listener, ProcessRow]:
    """The same, and which process holds each."""
    found: dict[Listener, ProcessRow] = {}
    for row in machine.processes.values():
        if wpar and row.wpar != wpar:
            continue
        # sendmail calls itself "sendmail:" and goes on with what it does.
        for protocol, port in PORTS.get(row.name.rstrip(":"), ()):
            found.setdefault(Listener(protocol, port, row.wpar), row)
        if row.name == SERVER:
            for protocol, port in _inetd(machine, machine.root_of(row.wpar), row.read):
                found.setdefault(Listener(protocol, port, row.wpar), row)
    return found


def configuration(machine: Machine, wpar: str) -> tuple[str, ...]:
    """The lines of a partition's /etc/inetd.conf that ask for a service, as they stand now."""
    return _asked(_text(machine, machine.root_of(wpar), "/etc/inetd.conf"))


@lru_cache(maxsize=64)
def _asked(text: str) -> tuple[str, ...]:
    # One tuple for all partitions that read the same.
    lines = (line.partition("#")[0] for line in text.split("\n"))
    return tuple(line for line in lines if len(line.split()) > 5)


def _inetd(machine: Machine, root: str, lines: tuple[str, ...]) -> list[tuple[str, int]]:
    services = _services(_text(machine, root, "/etc/services"))
    ports = []
    for line in lines:
        words = line.split()
        protocol = words[2].rstrip("46")
        port = services.get((words[0], protocol))
        if port is not None:
            ports.append((protocol, port))
    return ports
