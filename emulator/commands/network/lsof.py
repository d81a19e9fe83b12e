"""lsof: which processes have which sockets open. Source: the paper; lsof's page."""

from __future__ import annotations

import re

from emulator.kernel.process import Process
from emulator.machine import sockets
from emulator.machine.sockets import Listener
from emulator.machine.users import directory
from emulator.messages import db2 as say
from emulator.options import Command, option

ASKED = re.compile(r"(?:4)?(tcp|udp)?(?:@[^:]*)?(?::(\d+|[A-Za-z]\S*))?\Z", re.IGNORECASE)


class Lsof(Command):
    """lsof -i [[Protocol][:Port]]

    Lists the processes that wait at a port, in all partitions, or inside a workload partition
    in that. Other open files are not simulated.
    """

    internet: str | None = option("i", "A protocol, tcp or udp, and a port.")
    examples = (("Who listens at port 60000?", "lsof -i tcp:60000"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """-i may stand alone. Raises UsageError."""
        return super().parse([*arguments, ""] if arguments == ["-i"] else arguments)

    def run(self, proc: Process) -> None:
        """Print a row a process and socket."""
        level = proc.machine.level
        proc.error(say.COMPILED_FOR, 0, level=level)
        asked = ASKED.match(self.internet) if self.internet is not None else None
        if asked is None:
            proc.fail(say.NOT_ALL)
        protocol, port = (asked[1] or "").lower(), asked[2] or ""
        number = 0
        if port:
            number = sockets.service_port(
                proc.machine, protocol or "tcp", port, proc.files.root
            )
        known = directory(proc.machine, proc.files.root).users.values()
        names = {user.uid: user.name for user in known}
        rows = [
            f"{row.name.rstrip(':')[:9]:<9} {row.pid:>6} "
            f"{names.get(row.uid, str(row.uid)):>8}    3u  IPv4 "
            f"0x{one.address:x}      0t0  {one.protocol.upper()} *:{one.port}"
            + (" (LISTEN)" if one.protocol == "tcp" else "")
            for one, row in sockets.waiting(proc.machine, proc.wpar)
            if _fits(one, protocol, number if port else -1)
        ]
        if not rows:
            proc.status = 1
            return
        head = "COMMAND      PID     USER   FD   TYPE             DEVICE SIZE/OFF NODE NAME"
        proc.print(head, *rows)


def _fits(one: Listener, protocol: str, port: int) -> bool:
    return (not protocol or one.protocol == protocol) and (port < 0 or one.port == port)
