"""restwparfiles: take files out of a backup of a WPAR. Source: IBM's restwparfiles page."""

from __future__ import annotations

from emulator.commands.wpar._backup_files import DEVICE, Reader, length_of, total
from emulator.commands.wpar._checks import only_root_in_global
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.planting import Entry
from emulator.machine.wpar import restoring
from emulator.machine.wpar.backup import CONTROL
from emulator.messages import backups as say
from emulator.messages.strerror import strerror
from emulator.options import flag, operands, option


class Restwparfiles(Reader):
    """restwparfiles [-b Blocks] [-f Device] [-a] [-m] [-n] [-d Path] [-D] [-V] [File ...]

    Restores files of a backup that savewpar wrote, with owners, modes and dates, below the
    current directory or that of -d, which may not be /. A file is named as lssavewpar lists
    it; a directory stands for all that is in it, no name at all for everything.
    """

    control: bool = flag("m", "Only image.data and wpar.spec, into ./.savewpar_dir.")
    no_attributes: bool = flag("n", "Leave out access lists and attributes: there are none.")
    folder: str = option("d", "The directory to restore into.", str, "")
    names: list[str] = operands("File", "The files, as lssavewpar lists them.")
    examples = (
        ("Take one file out", "restwparfiles -f /tmp/wpar1.bff -d /tmp/old ./etc/hosts"),
    )

    def run(self, proc: Process) -> None:
        """Choose the files, put them there, name them."""
        only_root_in_global(proc)
        folder = self.folder or proc.files.cwd
        backup = self.read(proc)
        try:
            there = proc.files.real_path(folder)
            if not proc.files.is_directory(there):
                raise FileRefusal("ENOTDIR", folder)
        except FileRefusal as refusal:
            reason = strerror(refusal.error)
            proc.fail(say.NOT_RESTORED, path=folder, reason=reason)
        if there == "/":
            proc.fail(say.INTO_ROOT)
        members = dict(backup.members())
        chosen = self._chosen(proc, members)
        try:
            with proc.machine.transaction():
                restoring.extract(proc.files, there, _below(chosen, members))
        except FileRefusal as refusal:
            reason = strerror(refusal.error)
            proc.fail(say.NOT_RESTORED, path=refusal.path, reason=reason)
        proc.say(say.HEADING, device=self.device or DEVICE, date=backup.date)
        for path, entry in chosen.items():
            proc.say(say.TAKEN_OUT, size=length_of(entry), path=path)
        total(proc, chosen.values(), "restored")

    def _chosen(self, proc: Process, members: dict[str, Entry]) -> dict[str, Entry]:
        """The files asked for. Ends the command for a name that is not there."""
        if self.control:
            return {p: e for p, e in members.items() if p.startswith(f"./{CONTROL}/")}
        wanted = []
        for name in self.names:
            path = "./" + name.removeprefix("./").strip("/") if name.strip("./") else "."
            if path not in members:
                proc.fail(say.NOT_IN_BACKUP, path=name)
            wanted.append(path)
        if not wanted or "." in wanted:
            return members
        return {
            path: entry
            for path, entry in members.items()
            if any(path == one or path.startswith(f"{one}/") for one in wanted)
        }


def _below(members: dict[str, Entry], everything: dict[str, Entry]) -> list[Entry]:
    """The files with paths from the directory they are restored into."""
    found = []
    for path, entry in members.items():
        node, same = entry.node, ""
        if entry.same:
            # Its first name is in the same file system: before it stands the same folder.
            same = path[2 : len(path) - len(entry.path)] + entry.same
            if f"./{same}" not in members:
                node, same = everything[f"./{same}"].node, ""
        if path != ".":
            found.append(Entry(path[2:], node, same))
    return found
