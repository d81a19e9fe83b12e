"""showmount: what an NFS server exports, and to whom. Source: IBM's page of showmount."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import connecting, network, nfs
from emulator.machine.errors import Unknown
from emulator.machine.nfs import NotServed
from emulator.machine.vfs import Mount
from emulator.messages import nfs as say
from emulator.messages.strerror import strerror
from emulator.options import Command, flag, optional


class Showmount(Command):
    """showmount [-a] [-d] [-e] [Host]

    Lists the hosts that have mounted something from a server, in alphabetical order.
    """

    all: bool = flag("a", "Host:Directory for each.")
    directories: bool = flag("d", "The directories that are mounted.")
    exports: bool = flag("e", "What is exported, and to whom.")
    host: str | None = optional("Host", "The server; this system where none is named.")
    examples = (("What a server exports", "showmount -e uataix6"),)

    def run(self, proc: Process) -> None:
        """Ask the server's mount daemon."""
        machine = proc.machine
        host = self.host or machine.hostname_of(proc.wpar)
        try:
            nfs.server(machine, proc.wpar, self.host or "127.0.0.1", nfs.MOUNT_SERVER)
        except Unknown:
            proc.fail(say.NO_HOST, node=host)
        except NotServed as refusal:
            if refusal.error == "ECONNREFUSED":
                proc.fail(say.NO_SERVER, node=host, reason=say.NOT_REGISTERED.text)
            proc.fail(say.NO_SERVER, node=host, reason=strerror(refusal.error))
        mounts = [one for one in machine.mounts.values() if one.node]
        served = [(_client(proc, one), one.device) for one in mounts]
        if self.all:
            proc.print(*sorted({f"{client}:{device}" for client, device in served}))
        elif self.directories:
            proc.print(*sorted({device for _, device in served}))
        elif not self.exports:
            proc.print(*sorted({client for client, _ in served}))
        if self.exports:
            self._exports(proc, host)

    def _exports(self, proc: Process, host: str) -> None:
        found = nfs.read(proc.machine, nfs.XTAB)
        if not found:
            proc.say(say.NO_EXPORTS, node=host)
            return
        proc.say(say.ALL_EXPORTS, node=host)
        width = max(len(one.directory) for one in found)
        for one in found:
            who = ",".join(one.clients) or "(everyone)"
            proc.print(f"{one.directory:<{width}} {who}")


def _client(proc: Process, mount: Mount) -> str:
    """The name of the partition that mounted it, as the server knows it."""
    address = connecting.own_address(proc.machine, mount.wpar)
    host = network.host_by_address(proc.machine, address)
    return host.name if host is not None else address
