"""inuwpar: install software in WPARs that have a /usr of their own. Source: IBM's inuwpar page,
which shows nothing of what it prints: its headings are ours.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager

from emulator.commands.wpar._checks import only_root_in_global, partition
from emulator.kernel.process import Process
from emulator.machine import filesystems
from emulator.machine.errors import FileRefusal, Refusal
from emulator.machine.vfs import FileSpace
from emulator.messages import syncroot as say
from emulator.messages.strerror import strerror
from emulator.messages.wpar import NOT_FOR_APPLICATION
from emulator.options import Command, UsageError, flag, operands, option

#: What may be run: the commands that install and maintain software.
INSTALLERS = ("geninstall", "installp", "instfix", "rpm")
CLOGIN = "/usr/sbin/clogin"


class Inuwpar(Command):
    """inuwpar [-d Directory | -D] [-G] {-A | -f WparNamesFile | -w WparName[,WparName...]}
    Command [Option ...]

    Runs an installation command in system workload partitions that have a /usr of their own,
    one after the other. The directory after the command's -d is mounted into each of them for
    that long, if -d or -D does not say that it can be reached there. They must run.
    """

    everyone: bool = flag("A", "All that have a /usr of their own.")
    everywhere: bool = flag("G", "In the global environment, too, and there first.")
    directory: str = option("d", "Where the images are inside.", str, "")
    same: bool = flag("D", "The images are inside where they are here.")
    listed: str = option("f", "The WPARs a file names, one a line.", str, "")
    chosen: str = option("w", "WPARs, commas between them.", str, "")
    words: list[str] = operands("Command Option", "The command, and its flags and operands.")
    examples = (
        ("Install OpenSSH in all that have a /usr of their own",
         "inuwpar -A installp -acgXYd /mnt/openssh all"),
    )  # fmt: skip

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """One way of naming them, and a command."""
        self = super().parse(arguments)
        assert isinstance(self, Inuwpar)
        ways = (self.everyone, bool(self.listed), bool(self.chosen))
        if sum(ways) != 1 or not self.words or (self.same and self.directory):
            raise UsageError("", "Command")
        return self

    async def run(self, proc: Process) -> None:
        """One after the other; one that fails does not keep the others back."""
        only_root_in_global(proc)
        name = self.words[0].rpartition("/")[2]
        declared = proc.kernel.command_class(name)
        if name not in INSTALLERS or declared is None:
            proc.fail(say.NO_INSTALLER, name=name)
        try:
            source = str(getattr(declared.parse(self.words[1:]), "device", ""))
        except UsageError as error:
            child = proc.fork(name, " ".join(self.words))
            proc.kernel.complain(child, declared, error)
            proc.status = proc.kernel.reap(child, declared.usage_status)
            return
        if replaced(self.words, source, "elsewhere") == self.words:
            source = ""  # nobody named it
        names = self._names(proc)
        if self.everywhere:
            proc.say(say.RUNNING_HERE, words=" ".join(self.words))
            await self._do(proc, self.words)
        for one in names:
            await self._inside(proc, one, source)

    def _names(self, proc: Process) -> list[str]:
        """Whom it is for; all are looked at before anything is begun."""
        known = proc.machine.wpars.values()
        if self.everyone:
            return sorted(r.name for r in known if r.type == "S" and r.private_usr)
        names = self.chosen.split(",")
        if self.listed:
            try:
                names = proc.files.read(self.listed).split()
            except FileRefusal as refusal:
                reason = f"{self.listed}: {strerror(refusal.error)}"
                proc.fail(say.NO_NAMES, reason=reason)
        for name in names:
            row = partition(proc, name)
            if row.type != "S":
                proc.fail(NOT_FOR_APPLICATION, name=name)
            if not row.private_usr:
                proc.fail(say.SHARED, name=name)
        return names

    async def _inside(self, proc: Process, name: str, source: str) -> None:
        if proc.machine.wpars[name].state != "A":
            proc.error(say.NOT_RUNNING, name=name)
            return
        try:
            with reached(proc, name, "" if self.directory or self.same else source) as inside:
                words = replaced(self.words, source, self.directory or inside)
                proc.say(say.RUNNING_INSIDE, name=name, words=" ".join(words))
                await self._do(proc, [CLOGIN, name, *map(shlex.quote, words)])
        except Refusal:
            proc.error(say.NOT_REACHED, name=name, path=source)

    async def _do(self, proc: Process, words: list[str]) -> None:
        status = await proc.kernel.run(proc, words)
        proc.status = proc.status or status


@contextmanager
def reached(proc: Process, name: str, source: str) -> Iterator[str]:
    """Mount a directory of the global environment into a WPAR; where it is inside.

    Raises what mount does; without a directory nothing is done.
    """
    if not source:
        yield ""
        return
    machine, files = proc.machine, FileSpace(proc.machine)
    if not files.is_directory(source):
        raise FileRefusal("ENOTDIR", source)
    inside = f"/tmp/inuwpar.{proc.pid}"
    point = f"{machine.root_of(name)}{inside}"
    files.make_directory(point, 0o755)
    try:
        filesystems.mount(machine, files.find(source).path, point, "namefs", "ro")
        yield inside
    finally:
        if point in machine.mounts:
            filesystems.unmount(machine, point, force=True)
        if files.exists(point):
            files.remove_directory(point)


def replaced(words: list[str], source: str, inside: str) -> list[str]:
    """The command's words with another directory behind -d, in a bundle or not."""
    if not source or not inside:
        return words
    found = list(words)
    for index, word in enumerate(words):
        bundle = index > 0 and words[index - 1][:1] == "-" and words[index - 1][-1:] == "d"
        if word == source and bundle:
            found[index] = inside
        elif word[:1] == "-" and word.endswith(f"d{source}"):
            found[index] = word.removesuffix(source) + inside
    return found
