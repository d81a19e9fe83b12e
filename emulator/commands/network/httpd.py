"""httpd: Apache 1.3's server. Source: Apache's page of httpd; the paper."""

from __future__ import annotations

from emulator.commands.network import _apache
from emulator.kernel.process import Process
from emulator.machine.web_configuration import FILE
from emulator.messages import web
from emulator.options import Command, flag, option


class Httpd(Command):
    """httpd [-f File] [-t | -T] [-v]

    Begins a Web server, by its configuration: a process of root's that listens, and five
    (StartServers) of nobody's (User) that answer. It serves the files below DocumentRoot on
    every address of its partition, at Port or Listen. Two workload partitions may listen at
    the same port, for each has addresses of its own; in one partition the second is refused.
    """

    file: str = option("f", "Its configuration.", default=FILE)
    test: bool = flag("t", "Say whether the configuration is right; begin nothing.")
    test_only: bool = flag("T", "The same, without a look at DocumentRoot.")
    version: bool = flag("v", "Say which version this is.")
    examples = (
        ("Test the configuration", "httpd -t"),
        ("Begin the server", "httpd"),
    )

    async def run(self, proc: Process) -> None:
        """Test, or start."""
        if self.version:
            proc.say(web.VERSION, version=_apache.VERSION)
        elif self.test or self.test_only:
            if _apache.read(proc, self.file) is not None:
                # Apache says so on standard error.
                proc.error(web.SYNTAX_OK, 0)
        else:
            await _apache.start(proc, self.file)
