"""tn: connect to a port. Source: IBM's page of telnet, tn and tn3270; the paper."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.kernel.streams import Tty
from emulator.machine import connecting
from emulator.machine.errors import FileRefusal, Unknown
from emulator.messages import db2 as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, operand, optional
from emulator.text.paging.keyboard import Interrupted, Keyboard

#: The key that leads to tn's own prompt.
ESCAPE = "\x14"
#: Seconds after which nobody answers.
PATIENCE = 75


class Tn(Command):
    """tn Host [Port]

    Connects to a port of a host (23), to see whether somebody listens there; 0 is this host.
    Ctrl-T leads to tn's prompt, where quit leaves. What a server would say is not simulated.
    """

    host: str = operand("Host", "A name or an address; 0 is this one.")
    port: str | None = optional("Port", "A number; 23 otherwise.")
    examples = (("Does DB2 listen?", "tn 0 60000"),)

    async def run(self, proc: Process) -> None:
        """Connect, then wait until somebody leaves."""
        if self.port is not None and not self.port.isdigit():
            raise UsageError("", "Port")
        number = int(self.port or 23)
        proc.say(say.TRYING)
        try:
            name = "127.0.0.1" if self.host == "0" else self.host
            address = connecting.address_of(proc.machine, name, proc.files.root)
            connecting.server(proc.machine, proc.wpar, address, number)
        except Unknown:
            proc.fail(say.TN_NO_HOST, name=self.host)
        except FileRefusal as refusal:
            if refusal.error == "ETIMEDOUT":
                await proc.sleep(PATIENCE)
            proc.fail(say.CANNOT_CONNECT, reason=strerror(refusal.error))
        proc.say(say.CONNECTED, host=self.host)
        if proc.tty is not None and proc.stdin.is_terminal:
            await self._hold(proc, proc.tty)
        proc.say(say.CLOSED)

    async def _hold(self, proc: Process, tty: Tty) -> None:
        """Keep the connection until it is given up."""
        keyboard = Keyboard(proc, tty)
        try:
            while (key := await tty.read_key()) and key != "\x03":
                if key != ESCAPE:
                    continue
                tty.write("^T\n")
                try:
                    typed = (await keyboard.line("tn> ")).strip()
                except Interrupted:
                    typed = ""
                tty.write("\n")
                if typed in ("quit", "q", "close"):
                    return
                if typed:
                    proc.say(say.TN_COMMANDS)
        finally:
            keyboard.end()
