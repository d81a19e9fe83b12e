"""du: blocks that files and directories take. Source: IBM's du page."""

from __future__ import annotations

from contextlib import suppress

from emulator.commands.files._tree import Entry, below, entry, join, readable
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import Command, flag, operands


class Du(Command):
    """du [-a | -s] [-k | -m | -g] [-l] [-r] [-x] [-H | -L] [File ...]

    Counts what the current directory, or each file or directory named, takes on disk, in
    blocks of 512 bytes: a line for every directory. A file with several names counts once.
    """

    every: bool = flag("a", "A line for each file, too.")
    short: bool = flag("s", "Only a line for each name given.")
    kilo: bool = flag("k", "Count in units of 1024 bytes.")
    mega: bool = flag("m", "Count in megabytes.")
    giga: bool = flag("g", "Count in gigabytes.")
    shared: bool = flag("l", "Divide a file with several names evenly among them.")
    report: bool = flag("r", "Say which files cannot be read; that is so without a flag.")
    one: bool = flag("x", "Stay on the file system of the name given.")
    first: bool = flag("H", "Follow a symbolic link that is named in the call.")
    follow: bool = flag("L", "Follow symbolic links.")
    names: list[str] = operands("File", "Files and directories.")
    examples = (
        ("See what the home directories take", "du -sk /home/*"),
        ("See what is big in /var", "du -m /var"),
    )

    def run(self, proc: Process) -> None:
        """Count each."""
        self.seen: set[tuple[str, int]] = set()
        for name in self.names or ["."]:
            try:
                top = entry(proc.files, name, self.first or self.follow)
            except FileRefusal as refusal:
                proc.error(CANNOT_OPEN, file=name, reason=strerror(refusal.error))
                continue
            out: list[str] = []
            total = self._count(proc, top, name, top.place.tree, out)
            if self.short or top.node.kind != "d":
                out = [f"{self._shown(total)}\t{name}"]
            proc.print(*out)

    def _count(self, proc: Process, one: Entry, path: str, tree: str, out: list[str]) -> float:
        """Blocks of an entry and of what is below it; lines are added to `out`."""
        node, place = one.node, one.place
        total = float(node.blocks)
        if node.kind != "d":
            key = (place.tree, place.inode)
            if self.shared:
                total /= max(1, node.links)
            elif (node.links > 1 or self.follow) and key in self.seen:
                return 0
            self.seen.add(key)
            if self.every:
                out.append(f"{self._shown(total)}\t{path}")
            return total
        if self.follow:
            if (place.tree, place.inode) in self.seen:
                return 0
            self.seen.add((place.tree, place.inode))
        try:
            readable(proc.files, one, path)
            names = sorted(node.entries)
        except FileRefusal as refusal:
            proc.error(CANNOT_OPEN, file=path, reason=strerror(refusal.error))
            names = []
        for name in names:
            full = join(path, name)
            child = below(proc.files, one, name)
            if self.follow and child.node.kind == "l":
                # A link that leads nowhere counts as the link itself.
                with suppress(FileRefusal):
                    child = entry(proc.files, full, True)
            if not self.one or child.place.tree == tree:
                total += self._count(proc, child, full, tree, out)
        out.append(f"{self._shown(total)}\t{path}")
        return total

    def _shown(self, blocks: float) -> str:
        if self.kilo:
            return str(-int(-blocks // 2))
        if self.mega or self.giga:
            return f"{blocks / (2048 if self.mega else 2048 * 1024):.2f}"
        return str(int(blocks))
