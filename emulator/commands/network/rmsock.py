"""rmsock: say who holds a socket. Source: IBM's rmsock page; captures.md T41."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import sockets
from emulator.messages import network as say
from emulator.options import Command, UsageError, operand

KINDS = {"tcpcb": "tcp", "inpcb": "udp", "socket": ""}


class Rmsock(Command):
    """rmsock Address TypeofAddress

    Removes a socket that no process holds any more, by the address netstat -A shows, and
    says who holds one that is in use. Here every socket has a process, so none is removed.
    """

    address: str = operand("Address", "In hexadecimal, as netstat -Aan shows it.")
    kind: str = operand("TypeofAddress", "tcpcb, inpcb or socket.")
    examples = (("Who holds this socket?", "rmsock f10007000864ebb0 tcpcb"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """As every command; the kind is one of three."""
        self = super().parse(arguments)
        assert isinstance(self, Rmsock)
        if self.kind not in KINDS:
            raise UsageError("", "TypeofAddress")
        return self

    def run(self, proc: Process) -> None:
        """Look for it among the sockets of this partition."""
        proc.only_root()
        try:
            wanted = int(self.address, 16)
        except ValueError:
            proc.fail(say.NO_SOCKET, address=self.address)
        for one, row in sockets.holders(proc.machine, proc.wpar).items():
            socket = (one.address & 0xFFFF_FFFF) - sockets.SOCKET_BEFORE
            at = socket if self.kind == "socket" else one.address
            if at == wanted and KINDS[self.kind] in ("", one.protocol):
                proc.say(say.HELD, socket=socket, pid=row.pid, name=row.name.rstrip(":"))
                return
        proc.fail(say.NO_SOCKET, address=self.address)
