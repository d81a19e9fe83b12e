"""ping: ask a host for an answer. Source: IBM's ping page; form: aix-commands.md 8."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled, seconds
from emulator.machine import network, reaching
from emulator.machine.errors import Invalid
from emulator.messages import network as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands, option

#: Octets of data, and of the headers before them that an answer counts too.
DATA, HEADER, MOST = 56, 8, 65_467
#: Seconds to wait for the last answer.
PATIENCE = 10


class Ping(Command):
    """ping [-f | -i Wait] [-n] [-q] [-r] [-v] [-c Count] [-s PacketSize] [-S Address]
    [-w TimeOut] Host [PacketSize] [Count]

    Sends a host a packet each second and shows the answers, until it is interrupted or
    Count packets were sent; then says how many there were. Addresses of this machine and of
    its workload partitions that are active answer, and the neighbours on its network.
    Nothing takes time here: a round trip is shown as 0 ms. A workload partition needs the
    privilege PV_NET_RAWSOCK to send.
    """

    flood: bool = flag("f", "Send as fast as answers come; root's.")
    wait: int = option("i", "Seconds between packets; 1 otherwise.", int, 1)
    numbers: bool = flag("n", "Show addresses, no names.")
    quiet: bool = flag("q", "Show the beginning and the end alone.")
    direct: bool = flag("r", "Use no gateway.")
    verbose: bool = flag("v", "Show other packets too: there are none.")
    count: int | None = option("c", "End after so many packets.", int)
    size: int | None = option("s", "Octets of data in a packet; 56 otherwise.", int)
    source: str | None = option("S", "The address of one's own to send from.")
    patience: int = option("w", "Seconds to wait for the last answer; 10.", int, PATIENCE)
    words: list[str] = operands("Host", "A name or an address; a size; a count.")
    examples = (
        ("See whether wpar1 answers", "ping -c 1 wpar1"),
        ("Send five packets of 1000 octets", "ping -c 5 -s 1000 10.1.1.81"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """As every command; a size and a count may follow the host."""
        self = super().parse(arguments)
        assert isinstance(self, Ping)
        if not 1 <= len(self.words) <= 3 or not all(w.isdigit() for w in self.words[1:]):
            raise UsageError("", "Host")
        numbers = [int(word) for word in self.words[1:]]
        if self.size is None:
            self.size = numbers[0] if numbers else DATA
        if self.count is None and len(numbers) > 1:
            self.count = numbers[1]
        return self

    async def run(self, proc: Process) -> None:
        """Send and listen, then count."""
        machine, name = proc.machine, self.words[0]
        assert self.size is not None
        if not reaching.may_send_raw(machine, proc.wpar):
            proc.fail(say.NO_RAW_SOCKET, reason=strerror("EPERM"))
        if self.flood and proc.uid:
            proc.fail(say.FLOOD)
        if not 0 <= self.size <= MOST:
            proc.fail(say.BAD_SIZE, size=self.size, most=MOST)
        if self.wait < 1 or (self.count is not None and self.count < 1):
            raise UsageError("", "Count")
        address = _address(proc, name)
        if self.source is not None:
            own = _address(proc, self.source)
            if not any(
                one.address == own and (not proc.wpar or one.wpar == proc.wpar)
                for one in machine.addresses.values()
            ):
                proc.fail(say.NOT_OURS, name=self.source)
        proc.print(f"PING {name}: ({address}): {self.size} data bytes")
        sent = received = 0
        try:
            while self.count is None or sent < self.count:
                if sent:
                    await self._pause(proc)
                sent += 1
                if self._sent(proc, address, sent):
                    received += 1
            if received < sent:
                await proc.sleep(self.patience)
        except Signalled as signalled:
            if signalled.signal not in ("INT", "QUIT"):
                raise
        self._told(proc, name, sent, received)
        proc.status = 0 if received else 1

    async def _pause(self, proc: Process) -> None:
        if self.flood:
            await proc.kernel.scheduler.sleep(seconds(0.01))
        else:
            await proc.sleep(self.wait, endless=self.count is None)

    def _sent(self, proc: Process, address: str, number: int) -> bool:
        """Send a packet; whether an answer came. Looked at anew each time: partitions come
        and go meanwhile.
        """
        machine = proc.machine
        if not reaching.has_route(machine, proc.wpar, address, self.direct):
            proc.error(say.CANNOT_REACH)
            return False
        if not reaching.answers(machine, address):
            return False
        if not self.quiet and not self.flood:
            assert self.size is not None
            time = " time=0 ms" if self.size >= HEADER else ""
            length = self.size + HEADER
            proc.print(
                f"{length} bytes from {address}: icmp_seq={number - 1} ttl=255{time}"
            )
        return True

    def _told(self, proc: Process, name: str, sent: int, received: int) -> None:
        lost = 100 * (sent - received) // sent if sent else 0
        proc.print(
            "",
            f"----{name} PING Statistics----",
            f"{sent} packets transmitted, {received} packets received, {lost}% packet loss",
        )
        if received and self.size is not None and self.size >= HEADER:
            proc.print("round-trip min/avg/max = 0/0/0 ms")


def _address(proc: Process, name: str) -> str:
    """The address of a name of /etc/hosts, or the address itself; ends the command else."""
    host = network.host_by_name(proc.machine, name, proc.files.root)
    address = host.address if host is not None else name
    try:
        network.number(address)
    except Invalid:
        proc.fail(say.PING_NO_HOST, name=name)
    return address
