"""wparexec: make, run and remove an application workload partition. Source: IBM's wparexec
page, and the paper.
"""

from __future__ import annotations

import shlex
from contextlib import nullcontext

from emulator.commands.wpar import _application, _creating
from emulator.commands.wpar._attributes import Setting
from emulator.commands.wpar._checks import only_root_in_global
from emulator.commands.wpar._settings import settings, write
from emulator.commands.wpar._template import template
from emulator.kernel.process import Process
from emulator.machine.machine import Machine
from emulator.machine.wpar import application, configuration, layout, specification
from emulator.machine.wpar.planning import Settings
from emulator.machine.wpar.rows import Wpar
from emulator.messages import wpar
from emulator.options import Command, UsageError, flag, operands, option


class Wparexec(Setting):
    """wparexec [-1] [-a] [-c] [-F] [-h HostName] [-H Architecture] [-i]
    [-I Attribute=Value ...]... [-M Attribute=Value ...]... [-N Attribute=Value ...]...
    [-R Attribute=Value ...] [-u UserScript] [-v] [-x]
    {-n WparName [-e ExistingWpar | -f InFile] [-o OutFile [-w]] | -f InFile
    | -w -o OutFile} [[--] [Variable=Value ...] Command [Argument ...]]

    Makes an application workload partition, runs a command in it and removes it when the
    last of its processes has ended. It has the file systems of the global environment, a
    host name, addresses and processes of its own, and no daemons. The exit status is the
    command's; a daemon that lives on keeps the partition in the transitional state. Without
    -n it is called as the command is.
    """

    column = "wparexec"
    wpar_type = "A"
    define_only: bool = flag("1", "Make the configuration only; startwpar starts it.")
    automatic: bool = flag("a", "Resolve conflicts of host name and network by itself.")
    force: bool = flag("F", "Go on where something is mounted already.")
    architecture: str = option("H", "Architecture to be compatible with.", since="7.1.0.0")
    cross_ipc: bool = flag("x", "Let it share IPC with others.", since="7.1.0.0")
    verbose: bool = flag("v", "Say more.")
    existing: str = option("e", "Take the settings of another workload partition.")
    specification: str = option("f", "Take the settings of a specification file.")
    outfile: str = option("o", "Write the settings to a specification file.")
    only_write: bool = flag("w", "Write that file and make nothing.")
    command: list[str] = operands("Command", "Variables, the command, its arguments.")
    examples = (
        ("Run ps in a workload partition", "wparexec -n wapp1 -- /usr/bin/ps -ef"),
        ("Give it an address", "wparexec -n app -N address=10.1.1.86 -- /usr/bin/sleep 30"),
        ("Write its settings to a file", "wparexec -w -o /tmp/s -n app -- /usr/bin/sleep 30"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """As every command. Raises UsageError for -e with -f, too."""
        call = super().parse(arguments)
        assert isinstance(call, Wparexec)
        if call.existing is not None and call.specification is not None:
            raise UsageError("", "-f")
        return call

    async def run(self, proc: Process) -> None:
        """Plan, define, run, say what was done."""
        only_root_in_global(proc)
        if self.only_write and self.outfile is None:
            proc.fail(wpar.NO_OUTFILE)
        machine = proc.machine
        held = template(machine)
        with _creating.worded(proc):
            row = application.plan(machine, settings(proc, self, held), held)
            if self.only_write:
                self._write(proc, row)
                return
            _application.Command(row.application).find(proc)
            with nullcontext() if self.outfile is None else machine.transaction():
                if self.outfile is not None:
                    self._write(proc, row)
                configuration.record(machine, row)
        proc.say(wpar.VERIFYING_FILE_SYSTEMS)
        proc.say(wpar.CREATED, name=row.name)
        if self.define_only:
            return
        try:
            proc.status = await _application.execute(
                proc, row, self.verbose, self.automatic, self.force
            )
        finally:
            known = machine.wpars.get(row.name)
            if known is not None and known.state == "D":
                application.remove(machine, row.name)  # it did not start

    def completed(self, proc: Process, machine: Machine, wanted: Settings) -> Settings:
        """With the command that was typed, and a name where none was given."""
        if self.command:
            text = shlex.join(self.command)
            if not _application.Command(text).words:
                raise UsageError("", "Command")
            if "\n" in text:
                proc.fail(wpar.LINE_BREAK)
            wanted = wanted._replace(application=text)
        if not wanted.application and not self.only_write:
            raise UsageError("", "Command")
        if not wanted.name and wanted.application and not self.only_write:
            path = _application.Command(wanted.application).words[0]
            wanted = wanted._replace(name=application.free_name(machine, path))
        return wanted

    def _write(self, proc: Process, row: Wpar) -> None:
        text = specification.write(row, layout.read(proc.machine, row))
        write(proc, self.outfile, text)
