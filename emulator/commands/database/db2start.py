"""db2start: start the instance. Source: IBM's DB2 manuals, version 8; the paper."""

from __future__ import annotations

from emulator.commands.database import _instance
from emulator.kernel.process import Process
from emulator.machine.errors import TooMany
from emulator.messages import db2 as say
from emulator.options import Command


class Db2start(Command):
    """db2start

    Starts the instance of the user who calls it: needed are a licence key in /var/ifor/nodelock
    and an address for the own host name in /etc/hosts. With DB2COMM=tcpip (db2set) it listens
    at the port that the configuration's SVCENAME has in /etc/services.
    """

    examples = (("Start the instance", "db2start"),)

    def run(self, proc: Process) -> None:
        """Check what is needed, then begin the processes."""
        user = _instance.own(proc)
        if _instance.engine(proc, user) is not None:
            proc.fail(say.ALREADY_ACTIVE)
        if not _instance.is_licensed(proc):
            proc.fail(say.NO_LICENSE)
        if not _instance.knows_itself(proc):
            proc.fail(say.COMMUNICATION_ERROR)
        listening = _instance.port(proc, user)
        try:
            _instance.begin(proc, user, listening)
        except TooMany:
            proc.fail(say.TOO_MANY)
        if listening < 0:
            proc.status = 1
            proc.say(say.NO_PROTOCOL)
        else:
            proc.say(say.STARTED)
