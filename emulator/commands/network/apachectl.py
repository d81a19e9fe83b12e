"""apachectl: start and stop Apache's server. Source: Apache's page of apachectl; the paper."""

from __future__ import annotations

from emulator.commands.network import _apache
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.processes import ProcessRow
from emulator.machine.web_configuration import FILE, BadConfiguration, Configuration, parse
from emulator.messages import Message, web
from emulator.messages.general import NOT_ROOT
from emulator.options import Command, UsageError, operand


class Apachectl(Command):
    """apachectl {start | stop | restart | graceful | status | configtest}

    Starts the Web server of this partition, stops it, lets it read its configuration again
    (restart begins it where it does not run), says whether it runs, or whether the
    configuration is right.
    """

    what: str = operand("Command", "What to do.")
    examples = (
        ("Start the server", "apachectl start"),
        ("See whether httpd.conf is right", "apachectl configtest"),
    )

    async def run(self, proc: Process) -> None:
        """Do it; the statuses are apachectl's own."""
        act = {
            "start": self._start, "stop": self._stop, "restart": self._restart,
            "graceful": self._restart, "status": self._status, "configtest": self._test,
        }.get(self.what)  # fmt: skip
        if act is None:
            raise UsageError("", "Command")
        number, server = _apache.running(proc, _pid_file(proc))
        await act(proc, number, server)

    async def _start(self, proc: Process, number: str, server: ProcessRow | None) -> None:
        if server is not None:
            self._say(proc, web.RUNS, pid=number)
        elif await _apache.start(proc, FILE):
            self._say(proc, web.STARTED)
        else:
            self._say(proc, web.NOT_STARTED)
            proc.status = 3

    async def _stop(self, proc: Process, number: str, server: ProcessRow | None) -> None:
        if server is None:
            message = web.NOT_RUNNING if number else web.NO_PID_FILE
            self._say(proc, message, pid=number)
            return
        if proc.uid:
            proc.fail(NOT_ROOT)
        _apache.stop(proc, server, _pid_file(proc))
        self._say(proc, web.STOPPED)

    async def _restart(self, proc: Process, number: str, server: ProcessRow | None) -> None:
        if server is None:
            self._say(proc, web.NOT_RUNNING_TRYING)
            await self._start(proc, number, server)
            return
        if proc.uid:
            proc.fail(NOT_ROOT)
        if await _apache.restart(proc, server, FILE):
            self._say(proc, web.RESTARTED)
            return
        self._say(proc, web.BROKEN)
        self._say(proc, web.TRY_TEST)
        proc.status = 6

    async def _status(self, proc: Process, number: str, server: ProcessRow | None) -> None:
        if server is not None:
            self._say(proc, web.STATES, pid=number)
            return
        self._say(proc, web.NOT_RUNNING if number else web.NO_PID_FILE, pid=number)
        proc.status = 1

    async def _test(self, proc: Process, number: str, server: ProcessRow | None) -> None:
        if _apache.read(proc, FILE) is not None:
            proc.error(web.SYNTAX_OK, 0)
        else:
            proc.status = 8

    def _say(self, proc: Process, message: Message, **fields: object) -> None:
        proc.say(message, me="/usr/sbin/apachectl", what=self.what, **fields)


def _pid_file(proc: Process) -> str:
    """Where the server writes its number: what the configuration says, if it is one."""
    try:
        return parse(proc.files.read(FILE)).pid_file
    except (FileRefusal, BadConfiguration):
        return Configuration().pid_file
