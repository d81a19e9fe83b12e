"""chwpar: change a workload partition. Sources: IBM's chwpar page, the paper (-R)."""

from __future__ import annotations

from collections.abc import Awaitable
from contextlib import nullcontext

from emulator.commands.wpar import _changing, _root_password
from emulator.commands.wpar._attributes import Setting
from emulator.commands.wpar._checks import only_root_in_global, partition
from emulator.commands.wpar._taking import completed, removes
from emulator.kernel.process import Process
from emulator.machine.wpar import attributes, inside
from emulator.machine.wpar.rows import Wpar
from emulator.messages import wpar
from emulator.options import Command, UsageError, flag, operand, option, words

#: Flags that say what is to be; -K takes none of it away.
NOT_WITH_K = "adhnP"
#: Fields that change nothing by themselves.
BESIDE = {"automatic", "force", "removes", "verbose", "target"}
#: Fields that need words where nothing is taken away; -D alone exports anew.
NEED = {"network", "resources", "route", "security"}


class Chwpar(Setting):
    """chwpar [-a] [-A] [-c] [-d Directory] [-D Attribute=Value ...]... [-F]
    [-b BootSet[,...]] [-B Attribute=Value] [-h HostName] [-H Architecture] [-i]
    [-I Attribute=Value ...]... [-M Attribute=Value ...]... [-n NewName] [-N Attribute=Value
    ...]... [-P] [-R Attribute=Value ...] [-S Attribute[+|-]=Value ...] [-u UserScript]
    [-U Uuid] [-v] [-x] [-X Attribute=Value ...]... WparName
    chwpar -K [-A] [-c] [-D devname=DeviceName]... [-F] [-i] [-I rtdest=Destination
    rtgateway=Gateway]... [-N address=Address]... [-R [Attribute ...]] [-S] [-u] [-v] WparName

    Changes a workload partition, active or not. With -K it takes away what is named, or
    brings an attribute back to what it is where nothing is said. What is changed of an
    active one holds at once: its addresses come and go, routes, devices and host name too,
    and its shares of processor and memory are divided anew. -A holds from the next boot, -c,
    -u and -S from the next start. Its name and its base directory are changed only while it
    is not active; host name and base directory stay where the name is changed.

    -N with an address that it has changes the other attributes of that address; another
    address is added. -I gives it a routing table of its own; -K -i takes its routes, too. -P
    asks for root's password in it.
    """

    column = "chwpar"
    automatic: bool = flag("a", "Resolve conflicts of host name and network by itself.")
    boot_sets: str = option("b", "Boot sets.", since="7.1.0.0")
    boot_set: list[list[str]] = words("B", "Devices of a boot set.", since="7.1.0.0")
    force: bool = flag("F", "Go on after what fails, and say it.")
    architecture: str = option("H", "Architecture.", since="7.1.0.0")
    removes: bool = flag("K", "Take away what is named.")
    mounts: list[list[str]] = words("M", "File systems.", since="7.1.0.0")
    password: bool = flag("P", "Ask for root's password in it.")
    uuid: str = option("U", "Its UUID.", since="7.1.0.0")
    verbose: bool = flag("v", "Say that it is done.")
    crossing: bool = flag("x", "Let it share IPC with others.", since="7.1.0.0")
    extensions: list[list[str]] = words("X", "Kernel extensions.", since="7.1.0.0")
    target: str = operand("WparName", "The workload partition.")
    examples = (
        ("Give wpar2 ten CPU shares", "chwpar -R shares_CPU=10 wpar2"),
        ("Add an address to wpar1", "chwpar -N interface=en1 address=10.1.1.83 wpar1"),
        ("Take that address away", "chwpar -K -N address=10.1.1.83 wpar1"),
        ("Start wpar1 whenever the system is booted", "chwpar -A wpar1"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """As every command; with -K, -u has no value and -R names alone.

        Raises UsageError where there is nothing to change, too.
        """
        if removes(cls, arguments):
            arguments = completed(cls, arguments)
        call = super().parse(arguments)
        given = {name for name, value in vars(call).items() if _is_given(value)}
        if given <= BESIDE:
            raise UsageError("", "WparName")
        if "removes" not in given and any([] in getattr(call, name) for name in given & NEED):
            raise UsageError("", "WparName")
        return call

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Find what is to become of the row, then change it: everything, or each with -F."""
        only_root_in_global(proc)
        row = partition(proc, self.target)
        self._refuse(proc, row)
        if self.password:
            return self._ask(proc)
        self._change(proc, "")
        return None

    async def _ask(self, proc: Process) -> None:
        self._change(proc, await _root_password.ask(proc))

    def _change(self, proc: Process, password: str) -> None:
        change = _changing.each if self.force else _changing.all_of_it
        with proc.machine.transaction() if password else nullcontext():
            row = partition(proc, self.target)
            if password:
                inside.set_password(proc.machine, row, password)
            done = change(proc, self, row)
        if done and self.verbose:
            proc.say(wpar.RETURN_STATUS)

    def _refuse(self, proc: Process, row: Wpar) -> None:
        if self.removes:
            for letter in NOT_WITH_K:
                name, _ = self._letters[letter]
                if _is_given(getattr(self, name)):
                    proc.fail(wpar.NOT_TAKEN_AWAY, flag=f"-{letter}")
        if self.password and row.type == "A":
            proc.fail(wpar.NOT_FOR_APPLICATION, name=row.name)
        for attribute in attributes.of("general"):
            if row.type not in attribute.types and _is_given(
                getattr(self, attribute.place, None) if attribute.chwpar else None
            ):
                proc.fail(wpar.NOT_FOR_APPLICATION, name=row.name)


def _is_given(value: object) -> bool:
    """Whether a field is not as it is where nothing is said; an empty text was said."""
    return value is not None and value is not False and value != []
