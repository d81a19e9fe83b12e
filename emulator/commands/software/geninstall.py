"""geninstall: install whatever a medium has, by installp or by rpm. Source: IBM's pages of
geninstall and of packages of various formats; what is said about packages is recalled.
"""

from __future__ import annotations

from fnmatch import fnmatchcase

from emulator.commands.software import _calling, _medium, _packages
from emulator.kernel.process import Process
from emulator.machine import installation
from emulator.machine.planting import Product
from emulator.machine.software import packages_seen
from emulator.media import medium
from emulator.messages import installp as say
from emulator.options import Command, UsageError, flag, operands, option

INSTALLP = "/usr/sbin/installp"


class Geninstall(Command):
    """geninstall -d Media [-I InstallpFlags] [-e LogFile] [-p] [-F] [-Y]
    {-f File | Name ... | all}
    geninstall -u [-e LogFile] [-p] {-f File | Name ...}
    geninstall -L -d Media [-e LogFile]

    Installs filesets (I:Name) and RPM packages (R:Name) from a CD or a directory, or takes
    them out: installp and rpm do it. Without a prefix the name says which it is. Images are
    looked for in installp/ppc of the medium, packages in RPMS/ppc, and where there are no such
    directories in the medium itself.
    """

    lists: bool = flag("L", "List what is on the medium.")
    removes: bool = flag("u", "Take software out.")
    preview: bool = flag("p", "Only say what would be done.")
    forces: bool = flag("F", "Install filesets also where they are there.")
    licensed: bool = flag("Y", "Accept the licenses.")
    device: str = option("d", "A drive, or a directory.", str, "")
    flags: str = option("I", "Flags for installp; acgX otherwise.", str, "acgX")
    log: str = option("e", "A file to add to what is printed.", str, "")
    list_file: str = option("f", "A file with the names; - is standard input.", str, "")
    names: list[str] = operands("Name", "Filesets and packages.")
    examples = (
        ("A package and a fileset from the CD",
         "geninstall -d /dev/cd0 R:cdrecord I:bos.games"),
        ("What is on it?", "geninstall -L -d /dev/cd0"),
    )  # fmt: skip

    async def run(self, proc: Process) -> None:
        """Tell filesets from packages, and have each done."""
        named = bool(self.names) + bool(self.list_file)
        if named != (not self.lists) or (self.lists and self.removes):
            raise UsageError("", "Name")
        if bool(self.device) == self.removes:
            raise UsageError("", "-d")
        with _calling.logged(proc, self.log):
            if self.lists:
                await self._list(proc)
                return
            proc.only_root()
            names = self.names or await _calling.listed(proc, self.list_file)
            if self.removes:
                await self._remove(proc, names)
            else:
                await self._install(proc, names)

    # --- the medium ----------------------------------------------------------------------

    def _filesets(self, proc: Process) -> list[str]:
        with _medium.opened(proc, self.device) as (files, place):
            held = medium.images(files, _medium.folder(files, place))
        return sorted({one.name for filesets in held.values() for one in filesets})

    def _on_medium(self, proc: Process) -> list[Product]:
        with _medium.opened(proc, self.device) as (files, place):
            folder = _medium.folder(files, place, _medium.PACKAGES).rstrip("/")
            paths = [f"{folder}/{name}" for name in files.list(folder)]
            found = [
                _packages.read(proc, files, path) for path in paths if path.endswith(".rpm")
            ]
        return [one for one in found if one is not None]

    def _checked(self, proc: Process) -> None:
        if not proc.files.exists(self.device):
            proc.fail(say.NO_DEVICE, path=self.device)
        with _medium.opened(proc, self.device) as (files, place):
            if not files.is_directory(place):
                proc.fail(say.NO_DIRECTORY, path=self.device)

    async def _list(self, proc: Process) -> None:
        self._checked(proc)
        if self._filesets(proc):
            await self._installp(proc, ["-Ld", self.device])
        for one in self._on_medium(proc):
            proc.say(
                say.LISTED_PACKAGE, name=one.name, label=f"{one.name}-{one.level}",
                level=one.level, text=one.description,
            )  # fmt: skip

    # --- doing it ------------------------------------------------------------------------

    async def _install(self, proc: Process, names: list[str]) -> None:
        self._checked(proc)
        offered, packages = self._filesets(proc), self._on_medium(proc)
        filesets: list[str] = []
        wanted: dict[str, Product] = {}
        for name in names:
            kind, _, bare = name.rpartition(":")
            if kind not in ("", "I", "R"):
                proc.error(say.KIND_NOT_SIMULATED, name=name)
                continue
            hits = [one for one in packages
                    if name == "all" or bare in (one.name, f"{one.name}-{one.level}")
                    or fnmatchcase(one.name, bare)]  # fmt: skip
            is_fileset = any(
                one == bare or one.startswith(f"{bare}.") or fnmatchcase(one, bare)
                for one in offered
            )
            if kind == "I" or (not kind and (is_fileset or (name == "all" and offered))):
                filesets.append(bare)
            if kind != "I" and (name == "all" or not is_fileset or kind == "R"):
                wanted.update({one.name: one for one in hits})
                if not hits and name != "all":
                    proc.error(say.NO_SUCH_IMAGE, name=bare)
        if wanted:
            proc.say(say.VALIDATING_PACKAGES)
            proc.print("")
            if self.preview:
                proc.print(*(f"{one.name}-{one.level}" for one in wanted.values()))
            else:
                _packages.put(proc, list(wanted.values()), "U", False, True)
        if filesets:
            letters = [w for w in self.flags.replace("-", "").split() if w != "J"]
            given = "".join(letters) + "p" * self.preview + "F" * self.forces
            await self._installp(
                proc, [f"-{given}{'Y' * self.licensed}", "-d", self.device, *filesets]
            )

    async def _remove(self, proc: Process, names: list[str]) -> None:
        have = installation.installed(proc.machine, proc.wpar)
        rows = {row.name: row for row in packages_seen(proc.machine, proc.wpar)}
        filesets, going = [], []
        for name in names:
            kind, _, bare = name.rpartition(":")
            if kind not in ("", "I", "R"):
                proc.error(say.KIND_NOT_SIMULATED, name=name)
            elif kind == "R" or (not kind and bare in rows and bare not in have):
                if bare in rows:
                    going.append(rows[bare])
                else:
                    proc.error(say.NO_SUCH_PACKAGE, name=bare)
            else:
                filesets.append(bare)
        if going and self.preview:
            proc.print(*(row.label for row in going))
        elif going:
            _packages.erase(proc, going)
        if filesets:
            await self._installp(proc, ["-up" if self.preview else "-u", *filesets])

    async def _installp(self, proc: Process, words: list[str]) -> None:
        status = await proc.kernel.run(proc, [INSTALLP, *words])
        proc.status = proc.status or status
