"""scp: copy files between hosts. Source: the OpenSSH 4.3 manual."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from emulator.commands.network import _ssh
from emulator.kernel.process import Process
from emulator.machine import secure_shell
from emulator.machine.accounts import restrictions
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import FileSpace, Node
from emulator.messages import ssh as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands, option, repeated


class Side(NamedTuple):
    """A path and the files it is a path of."""

    files: FileSpace
    path: str


class Scp(Command):
    """scp [-pqrv] [-i IdentityFile] [-o Option]... [-P Port]
    [[User@]Host1:]File1 ... [[User@]Host2:]File2

    Copies files, one or several into a directory, where each may lie on another host: the
    global environment or a workload partition, reached as ssh reaches it. A path without a
    slash in front begins at the user's home directory there. With -r directories are copied
    with all they hold; what a symbolic link leads to is copied in its place.
    """

    keeps: bool = flag("p", "Keep modes and times.")
    quiet: bool = flag("q", "Show no progress.")
    recursive: bool = flag("r", "Copy directories, and all they hold.")
    verbose: bool = flag("v", "Say more; all that is known is said anyway.")
    identity: str = option("i", "The file of a private key.", str, "")
    options: list[str] = repeated("o", "An option as in ssh_config.")
    port: int = option("P", "The port; 22 otherwise.", int, secure_shell.PORT)
    names: list[str] = operands("File", "The files, and where they go.")
    examples = (
        ("Copy a file into wpar1", "scp /etc/motd wpar1:/etc/motd"),
        ("Copy a directory", "scp -rp /home/guest wpar1:/home"),
    )

    async def run(self, proc: Process) -> None:
        """Reach each side, then copy; what cannot be copied does not keep others back."""
        _ssh.loaded(proc)
        if len(self.names) < 2:
            raise UsageError("", "File")
        target = await self._side(proc, self.names[-1])
        for name in self.names[:-1]:
            await self._copy(proc, await self._side(proc, name), target)

    async def _side(self, proc: Process, name: str) -> Side:
        host, colon, path = name.partition(":")
        if not colon or "/" in host:
            return Side(proc.files, name)
        wish = _ssh.asked(proc, host, "", self.port, self.identity, self.options or [])
        found = await _ssh.connect(proc, wish)
        who, mask = restrictions.session(proc.machine, found.root, found.user)
        files = FileSpace(proc.machine, found.root, found.user.home, who, mask)
        return Side(files, path or ".")

    async def _copy(self, proc: Process, source: Side, target: Side) -> None:
        base = source.path.rstrip("/").rpartition("/")[2]
        into = target.files.is_directory(target.path)
        path = f"{target.path.rstrip('/')}/{base}" if into else target.path
        # All of it is looked at before anything is copied: into itself, too, it comes once.
        made: list[tuple[str, Node]] = []
        refused = ""
        for file, node in list(self._found(proc, source.files, source.path)):
            if self.recursive and proc.kernel.scheduler.step():
                await proc.kernel.scheduler.turn()
            if refused and file.startswith(f"{refused}/"):
                continue
            copy = f"{path.rstrip('/')}{file[len(source.path.rstrip('/')) :]}"
            if node.kind != "d":
                self._put(proc, Side(source.files, file), Side(target.files, copy), node)
            elif self._make(proc, target.files, copy, node):
                made.append((copy, node))
            else:
                refused = file
        # Their own times and modes last: to put something in changes the one, needs the other.
        for copy, node in reversed(made if self.keeps else []):
            target.files.change(copy, mode=node.mode, mtime=node.mtime)

    def _found(
        self, proc: Process, files: FileSpace, path: str
    ) -> Iterator[tuple[str, Node]]:
        """A path and, with -r, what is in it, each directory before what it holds."""
        try:
            node = files.node(path)
            names = files.list(path) if node.kind == "d" and self.recursive else []
        except FileRefusal as refusal:
            proc.error(say.NOT_COPIED, file=path, reason=strerror(refusal.error))
            return
        if node.kind != "-" and not (node.kind == "d" and self.recursive):
            proc.error(say.NOT_REGULAR, file=path)
            return
        yield path, node
        for name in names:
            yield from self._found(proc, files, f"{path.rstrip('/')}/{name}")

    def _make(self, proc: Process, files: FileSpace, path: str, node: Node) -> bool:
        """Whether there is a directory now."""
        try:
            if not files.is_directory(path):
                files.make_directory(path, node.mode & 0o777 | 0o700)
        except FileRefusal as refusal:
            proc.error(say.NOT_COPIED, file=path, reason=strerror(refusal.error))
            return False
        return True

    def _put(self, proc: Process, source: Side, target: Side, node: Node) -> None:
        path = target.path
        try:
            text = source.files.read(source.path)
        except FileRefusal as refusal:
            proc.error(say.NOT_COPIED, file=source.path, reason=strerror(refusal.error))
            return
        try:
            with proc.machine.transaction():
                target.files.write(path, text, mode=node.mode)
                if self.keeps:
                    target.files.change(path, mode=node.mode, mtime=node.mtime)
        except FileRefusal as refusal:
            proc.error(say.NOT_COPIED, file=path, reason=strerror(refusal.error))
            return
        if not self.quiet and proc.tty is not None:
            rate = f"{len(text) / 1024:.1f}"
            base = source.path.rpartition("/")[2]
            proc.say(say.COPIED, file=base, size=len(text), rate=rate)
