"""tar: put files into an archive and take them out. Source: IBM's tar page; words recalled."""

from __future__ import annotations

from typing import NoReturn

from emulator.commands.files import _archive as archive
from emulator.commands.files._tree import entry, join, mode_text, one_done
from emulator.kernel.inputs import natural, read_input
from emulator.kernel.process import Process
from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal
from emulator.machine.users import directory
from emulator.machine.vfs import READ, Node, contents
from emulator.messages import tools as say
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import Command, UsageError, flag, operands, option

DEVICE = "/dev/rmt0"


class Tar(Command):
    """tar {-c | -r | -t | -u | -x} [-hmopv] [-b Blocks] [-f Archive] [-L InputList]
    [File | Directory | -C Directory] ...

    Writes files into an archive (-c), adds to one (-r; -u: what is newer), lists one (-t)
    or takes files out of it (-x). Without -f the archive is a tape, which this machine has
    not; -f - means standard input or output.
    """

    create: bool = flag("c", "Make an archive.")
    append: bool = flag("r", "Add files at its end.")
    listed: bool = flag("t", "List what is in it.")
    update: bool = flag("u", "Add files that are newer than in it, or not in it.")
    extract: bool = flag("x", "Take files out of it.")
    follow: bool = flag("h", "Follow symbolic links.")
    now: bool = flag("m", "Files get the time of now.")
    mine: bool = flag("o", "Files belong to who takes them out.")
    exact: bool = flag("p", "Modes as they are in the archive, whatever the umask.")
    verbose: bool = flag("v", "Name each file.")
    blocks: int = option("b", "Blocks of a record: 20.", natural, archive.RECORD)
    file: str = option("f", "The archive.", str, DEVICE)
    inputs: str | None = option("L", "A file that lists the files.")
    names: list[str] = operands("File", "Files and directories; -C changes the directory.")
    examples = (
        ("Put a directory into an archive", "tar -cvf /tmp/etc.tar /etc/objrepos"),
        ("See what is in it", "tar -tvf /tmp/etc.tar"),
        ("Take it out elsewhere", "tar -xvf /tmp/etc.tar -C /tmp/there"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """`tar cvf x` is `tar -cvf x`, `cvbf 20 x` takes its values in order."""
        if arguments and arguments[0][:1] not in ("-", "") and len(arguments[0]) < 12:
            letters, *rest = arguments
            words = []
            for letter in letters:
                words.append(f"-{letter}")
                if letter in "bfL" and rest:
                    words.append(rest.pop(0))
            arguments = [*words, *rest]
        if "-C" in arguments:
            # Where it stands among the files counts: keep it out of the flags' way.
            at = arguments.index("-C")
            head = super().parse(arguments[:at])
            assert isinstance(head, Tar)
            head.names = [*head.names, *arguments[at:]]
            return head
        return super().parse(arguments)

    async def run(self, proc: Process) -> None:
        """Do one of the five."""
        if self.create + self.append + self.listed + self.update + self.extract != 1:
            raise UsageError("", "-c")
        if not 0 < self.blocks <= 1000:
            raise UsageError("", "-b")
        if self.inputs is not None:
            try:
                self.names += (await read_input(proc, self.inputs)).split("\n")
            except FileRefusal as refusal:
                self._unopened(proc, self.inputs, refusal)
        if self.file.startswith("/dev/") and not proc.files.exists(self.file):
            self._unopened(proc, self.file, FileRefusal("ENOENT", self.file))
        self.base = ""
        for base, _ in [*self._operands(), (self.base, "")]:
            if base and not proc.files.is_directory(base):
                self._unopened(proc, base, FileRefusal("ENOENT", base))
        self.told = proc.stderr if self.create and self.file == "-" else proc.stdout
        members: list[archive.Member] = []
        text = ""
        if not self.create:
            try:
                text = await read_input(proc, self.file)
                members, end = archive.unpacked(text)
                text = text[:end]
            except FileRefusal as refusal:
                self._unopened(proc, self.file, refusal)
            except archive.Damaged:
                proc.fail(say.TAR_DAMAGED, file=self.file)
        if self.listed or self.extract:
            await self._go_through(proc, members)
            return
        self.linked: dict[tuple[str, int], str] = {}
        self.before = {one.name: one.mtime for one in members} if self.update else {}
        parts = [text]
        for base, name in self._operands():
            await self._put(proc, base, name, parts)
        made = archive.closed("".join(parts), self.blocks)
        if self.file == "-":
            proc.write(made)
            await proc.stdout.drain()
            return
        try:
            stream = proc.kernel.open(proc, self.file, "w")
            stream.write(made)
            stream.close()
        except FileRefusal as refusal:
            self._unopened(proc, self.file, refusal)

    def _unopened(self, proc: Process, name: str, refusal: FileRefusal) -> NoReturn:
        proc.fail(CANNOT_OPEN, file=name, reason=strerror(refusal.error))

    def _operands(self) -> list[tuple[str, str]]:
        """The files, each with the directory it is to be found in."""
        found = []
        base = ""
        words = iter(self.names)
        for word in words:
            if word == "-C":
                folder = next(words, ".")
                base = join(base, folder) if base and folder[:1] != "/" else folder
            elif word:
                found.append((base, word))
        self.base = base
        return found

    def _tell(self, line: str) -> None:
        if self.verbose:
            self.told.write(line + "\n")

    # --- into the archive ------------------------------------------------------------------

    async def _put(self, proc: Process, base: str, name: str, parts: list[str]) -> None:
        """Add a file, or a directory and what is in it."""
        await one_done(proc, name)
        path = join(base, name) if base and name[:1] != "/" else name
        try:
            found = entry(proc.files, path, self.follow)
            node = found.node
            if node.kind in "-d" and not proc.files.may(node, READ):
                raise FileRefusal("EACCES", path)
            data = contents(node) if node.kind == "-" else ""
            below = sorted(node.entries) if node.kind == "d" else []
            known = directory(proc.machine)
            stored = name.rstrip("/") or "/"
            one = archive.member(stored, node, data, known.user_names, known.group_names)
            if node.kind == "-" and node.links > 1:
                first = self.linked.setdefault((found.place.tree, found.place.inode), stored)
                if first != stored:
                    one = one._replace(kind="=", link=first, data="")
            if self.before.get(stored, -1) < node.mtime:
                parts.append(archive.packed(one))
                self._tell(_added(one))
        except FileRefusal as refusal:
            proc.error(CANNOT_OPEN, file=name, reason=strerror(refusal.error))
            return
        except (ValueError, KeyError):
            proc.error(say.TAR_NOT_STORED, file=name)
            return
        for child in below:
            await self._put(proc, base, join(name, child), parts)

    # --- out of it -------------------------------------------------------------------------

    async def _go_through(self, proc: Process, members: list[archive.Member]) -> None:
        wanted = [name.rstrip("/") or "/" for _, name in self._operands()]
        seen: set[str] = set()
        for one in members:
            await one_done(proc, one.name)
            mine = [name for name in wanted if _within(one.name, name)]
            if wanted and not mine:
                continue
            seen.update(mine)
            if self.listed:
                proc.print(self._line(proc, one) if self.verbose else _shown(one))
                continue
            try:
                self._take_out(proc, one)
                self._tell(_taken(one))
            except FileRefusal as refusal:
                proc.error(CANNOT_OPEN, file=one.name, reason=strerror(refusal.error))
        for name in wanted:
            if name not in seen:
                proc.error(say.TAR_NOT_THERE, file=name)

    def _take_out(self, proc: Process, one: archive.Member) -> None:
        files = proc.files
        path = self._path(one.name)
        folder = path.rstrip("/").rpartition("/")[0]
        if folder:
            files.make_directories(folder)
        there = files.exists(path, follow=False)
        if one.kind == "d":
            if not there:
                files.make_directory(path)
        else:
            if there:
                files.remove(path)
            if one.kind == "=":
                files.hard_link(self._path(one.link), path)
                return
            if one.kind == "l":
                files.make_link(one.link, path)
                return
            if one.kind == "-":
                files.write(path, one.data)
            else:
                files.make_node(path, Node(one.kind, 0o666, device=one.device))
        mode = one.mode if self.exact or proc.uid == 0 else one.mode & 0o777 & ~files.umask
        files.change(path, mode=mode, mtime=None if self.now else one.mtime)
        if proc.uid == 0 and not self.mine:
            files.change(path, uid=one.uid, gid=one.gid)

    def _path(self, name: str) -> str:
        return join(self.base, name) if self.base and name[:1] != "/" else name

    def _line(self, proc: Process, one: archive.Member) -> str:
        """A line of -tv."""
        system = proc.machine.system
        when = moment(one.mtime, system.zone_offset).format("%b %d %H:%M:%S %Y")
        kind = "-" if one.kind == "=" else one.kind
        mode = mode_text(Node(kind, one.mode))
        line = f"{mode} {one.uid:3d} {one.gid:<3d} {len(one.data):6d} {when} {_shown(one)}"
        return line + _linked(one)


def _within(name: str, wanted: str) -> bool:
    return name == wanted or name.startswith(wanted.rstrip("/") + "/")


def _shown(one: archive.Member) -> str:
    return one.name + ("/" if one.kind == "d" and one.name != "/" else "")


def _linked(one: archive.Member) -> str:
    if one.kind == "l":
        return say.TAR_SYMBOLIC.format("tar", target=one.link)
    return say.TAR_LINKED.format("tar", target=one.link) if one.kind == "=" else ""


def _added(one: archive.Member) -> str:
    if one.kind == "-":
        return say.TAR_ADDED.format("tar", file=one.name, blocks=one.blocks)
    return f"a {one.name}{_linked(one)}"


def _taken(one: archive.Member) -> str:
    if one.kind == "-":
        return say.TAR_TAKEN.format("tar", file=one.name, size=len(one.data), blocks=one.blocks)
    return f"x {one.name}{_linked(one)}"
