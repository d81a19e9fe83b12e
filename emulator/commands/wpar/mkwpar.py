"""mkwpar: make a system workload partition. Source: IBM's mkwpar page, and the paper."""

from __future__ import annotations

from collections.abc import Awaitable
from contextlib import nullcontext

from emulator.commands.wpar import _creating, _image, _populating, _restoring, _root_password
from emulator.commands.wpar._attributes import Setting
from emulator.commands.wpar._checks import only_root_in_global
from emulator.commands.wpar._settings import settings, write
from emulator.commands.wpar._starting import start
from emulator.commands.wpar._template import template
from emulator.kernel.process import Process
from emulator.machine.wpar import creation, inside, planning, specification
from emulator.machine.wpar.planning import Plan
from emulator.messages.wpar import NO_OUTFILE
from emulator.options import Command, UsageError, flag, option, words


class Mkwpar(Setting):
    """mkwpar [-a] [-A] [-b DevExportsFile] [-B Device] [-c] [-d Directory]
    [-D Attribute=Value ...]... [-F] [-g VolumeGroup] [-h HostName] [-i]
    [-I Attribute=Value ...]... [-l] [-L Attribute=Value ...]
    [-M Attribute=Value ...]... [-N Attribute=Value ...]... [-P] [-r]
    [-R Attribute=Value ...] [-s] [-S Attribute[+|-]=Value ...] [-u UserScript] [-v]
    [-C] [-E Directory] [-H Architecture] [-k Script] [-O] [-t] [-T Attribute=Value]
    [-U Uuid] [-W] [-X Attribute=Value]
    {-n WparName [-p [Name]] [-e ExistingWpar | -f InFile] [-o OutFile [-w]]
    | -p [Name] | -f InFile | -w -o OutFile}

    Makes a system workload partition: its own /, /home, /tmp and /var (one physical
    partition each) with a fresh copy of the system's root files, /usr and /opt shared with
    the global environment and read-only, its own /proc. It is defined, not started. Without
    -N its network address is looked up under its name in /etc/hosts.

    An image.data file (-L), as mkwpardata writes it, says how large the file systems are and
    which logical volumes they lie on; what -M says wins. A logical volume whose name is taken
    gets another one. -P asks for root's password before anything is made.
    """

    column = "mkwpar"
    automatic: bool = flag("a", "Resolve conflicts of names, directory, network by itself.")
    exports_file: str = option("b", "Device exports file.")
    backup: str = option("B", "Make it from a backup that savewpar wrote.")
    sources: str = option("E", "Directory of filesets.", since="7.1.0.0")
    force: bool = flag("F", "Take a base directory that is not empty, or not closed.")
    customization: str = option("k", "Script to run in it afterwards.", since="7.1.0.0")
    image_data: list[list[str]] = words("L", "File systems as image_data=File says.")
    password: bool = flag("P", "Ask for root's password in it.")
    copy_resolution: bool = flag("r", "Copy the name resolution files into it.")
    starts: bool = flag("s", "Start it when it is made.")
    verbose: bool = flag("v", "Say more; everything is said anyway.")
    preserved: str | None = option("p", "Use the file systems rmwpar -p left.")
    existing: str = option("e", "Take the settings of another workload partition.")
    specification: str = option("f", "Take the settings of a specification file.")
    versioned: bool = flag("C", "Make a versioned one.", since="7.1.0.0")
    architecture: str = option("H", "Architecture.", since="7.1.0.0")
    overwrites: bool = flag("O", "Take a disk that holds a volume group.", since="7.1.0.0")
    copies: bool = flag("t", "Copy the system's own file systems.", since="7.1.0.0")
    copied: list[list[str]] = words("T", "What is copied.", since="7.1.0.0")
    uuid: str = option("U", "Its UUID.", since="7.1.0.0")
    clones: bool = flag("W", "Copy the data of -e's, too.", since="7.1.0.0")
    extensions: list[list[str]] = words("X", "Kernel extensions.", since="7.1.0.0")
    outfile: str = option("o", "Write the settings to a specification file.")
    only_write: bool = flag("w", "Write that file and make nothing.")
    examples = (
        ("Make wpar1 with an address", "mkwpar -n wpar1 -N interface=en1 address=10.1.1.81"),
        ("Make and start it, with 20 CPU shares", "mkwpar -n wpar1 -s -R shares_CPU=20"),
        ("Give it a file system of its own", "mkwpar -n wpar1 -M directory=/db size=1G"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """As every command, but -p may stand alone: the name then is -n's. Raises UsageError
        for -e with -f, too.
        """
        last = len(arguments) - 1
        completed: list[str] = []
        for position, word in enumerate(arguments):
            completed.append(word)
            alone = position == last or arguments[position + 1][:1] == "-"
            if word == "-p" and alone:
                completed.append("")
        call = super().parse(completed)
        assert isinstance(call, Mkwpar)
        if call.existing is not None and call.specification is not None:
            raise UsageError("", "-f")
        return call

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Plan, make, say what was done."""
        only_root_in_global(proc)
        self.refuse(proc)
        if self.backup is not None:
            return _restoring.restore(proc, self, _restoring.Wish(self.backup))
        plan = self._plan(proc)
        if self.only_write:
            self._write(proc, plan)
            return None
        return self._ask(proc) if self.password else self._make(proc, plan)

    def _plan(self, proc: Process) -> Plan:
        machine = proc.machine
        held = template(machine)
        with _creating.worded(proc):
            image = _image.wanted(proc, self.image_data)
            return planning.plan(machine, settings(proc, self, held, image=image), held)

    async def _ask(self, proc: Process) -> None:
        """Ask for root's password; what was free before may be taken since."""
        password = await _root_password.ask(proc)
        going_on = self._make(proc, self._plan(proc), password)
        if going_on is not None:
            await going_on

    def _make(self, proc: Process, plan: Plan, password: str = "") -> Awaitable[None] | None:
        machine = proc.machine
        whole = machine.transaction() if self.outfile is not None or password else nullcontext()
        with _creating.worded(proc), whole:
            if self.outfile is not None:
                self._write(proc, plan)
            row = creation.create(machine, plan, template(machine))
            brought = _populating.catch_up(proc, row) if not plan.reused else []
            if password:
                inside.set_password(machine, row, password)
        _creating.report(proc, plan, brought)
        return start(proc, row.name, self.verbose, self.automatic) if self.starts else None

    def _write(self, proc: Process, plan: Plan) -> None:
        write(proc, self.outfile, specification.write(plan.row, plan.file_systems))

    def refuse(self, proc: Process) -> None:
        """End the command for -w without -o."""
        if self.only_write and self.outfile is None:
            proc.fail(NO_OUTFILE)
