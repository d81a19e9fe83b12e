"""ls: list what is in directories. Source: IBM's ls page; captured listings."""

from __future__ import annotations

from collections.abc import Callable

from emulator.commands.files._listing import LongLine, columns, mark, safe, stream, total
from emulator.commands.files._tree import Entry, below, entry, join, people, readable
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import PATH_LIMIT, READ, Node
from emulator.messages.files import LS_MISSING, REFUSED
from emulator.messages.strerror import strerror
from emulator.options import Command, flag, operands


class Ls(Command):
    """ls [-1ACFHLNRabcdefgilmnopqrstuxEUX] [File...]

    Lists the names in each directory, and the files named, sorted by byte. On a terminal
    the names stand in columns, otherwise one on a line. Names that begin with a dot are
    shown with -a or -A only. The date of a file older than half a year shows its year.
    The exit status is 2 where something could not be listed.
    """

    one: bool = flag("1", "One name on a line.")
    almost: bool = flag("A", "Show names that begin with a dot, but not . and ..")
    tall: bool = flag("C", "Columns, sorted downwards.")
    marks: bool = flag("F", "Put / after directories, * after programs, @ after links.")
    follow_named: bool = flag("H", "Follow symbolic links that are operands.")
    follow: bool = flag("L", "Show what symbolic links point to.")
    no_devices: bool = flag("N", "Sort by time or name as without it; has no effect here.")
    recursive: bool = flag("R", "List directories and all they hold.")
    everything: bool = flag("a", "Show names that begin with a dot too.")
    octal: bool = flag("b", "Show characters that do not print in octal.")
    changed: bool = flag("c", "Use the time the inode was changed.")
    itself: bool = flag("d", "Show a directory itself, not what is in it.")
    extended: bool = flag("e", "Show whether a file has an extended list of permissions.")
    unsorted: bool = flag("f", "Do not sort; show all names.")
    no_owner: bool = flag("g", "As -l, without the owner.")
    inodes: bool = flag("i", "Show the inode number.")
    long: bool = flag("l", "Show mode, links, owner, group, size and time.")
    commas: bool = flag("m", "Names one after the other with commas.")
    numeric: bool = flag("n", "As -l, with the numbers of owner and group.")
    no_group: bool = flag("o", "As -l, without the group.")
    slashes: bool = flag("p", "Put / after directories.")
    questions: bool = flag("q", "Show characters that do not print as ?.")
    reverse: bool = flag("r", "Sort the other way round.")
    sizes: bool = flag("s", "Show the size in kilobytes.")
    by_time: bool = flag("t", "Sort by time, newest first.")
    used: bool = flag("u", "Use the time of last use.")
    across: bool = flag("x", "Columns, sorted across.")
    attributes: bool = flag("E", "As -l; extended attributes of files are not kept here.")
    acl: bool = flag("U", "As -l with an eleventh character, which is always - here.")
    untruncated: bool = flag("X", "Do not shorten names; they never are.")
    files: list[str] = operands("File", "The files and directories to list.")
    examples = (
        ("List the current directory with all details", "ls -l"),
        ("List by time, the latest last", "ls -ltr /etc"),
        ("Show a directory itself", "ls -ld /wpars/wpar1"),
    )
    usage_status = 2

    def run(self, proc: Process) -> None:
        """List files first, then directories."""
        self.details = (
            self.long or self.numeric or self.no_owner or self.no_group
            or self.attributes or self.acl
        ) and not self.unsorted  # fmt: skip
        self.time_of = _TIMES["u" if self.used else "c" if self.changed else "m"]
        self.drawing = self._long_line(proc) if self.details else None
        plain: list[Entry] = []
        directories: list[Entry] = []
        for name in self.files or ["."]:
            try:
                one = self._operand(proc, name)
            except FileRefusal as refusal:
                if refusal.error in ("ENOENT", "ENOTDIR"):
                    proc.error(LS_MISSING, 2, file=name)
                else:
                    proc.error(REFUSED, 2, file=name, reason=strerror(refusal.error))
                continue
            held = one.node.kind == "d" and not self.itself
            (directories if held else plain).append(one)
        if plain:
            proc.print(*self._draw(proc, self._sorted(plain)))
        self.printed = bool(plain)
        titled = len(self.files) > 1
        for one in self._sorted(directories):
            self._directory(proc, one, one.name, titled)

    def _operand(self, proc: Process, name: str) -> Entry:
        follow = self.follow or self.follow_named or not (self.details or self.itself)
        try:
            return entry(proc.files, name, follow)
        except FileRefusal:
            # A link that points nowhere is listed itself.
            return entry(proc.files, name, False)

    def _long_line(self, proc: Process) -> LongLine:
        known = people(proc)
        machine = proc.machine
        return LongLine(
            machine.clock.seconds,
            machine.system.zone_offset,
            {} if self.numeric else known.user_names,
            {} if self.numeric else known.group_names,
            self.time_of,
            not self.no_owner,
            not self.no_group,
        )

    def _sorted(self, entries: list[Entry]) -> list[Entry]:
        if self.unsorted:
            return entries
        entries = sorted(entries, key=lambda one: one.name)
        if self.by_time:
            entries.sort(key=lambda one: -self.time_of(one.node))
        return entries[::-1] if self.reverse else entries

    def _directory(self, proc: Process, one: Entry, path: str, titled: bool) -> None:
        if titled:
            proc.print(*([""] if self.printed else []), f"{path}:")
        self.printed = True
        files = proc.files
        try:
            readable(files, one, path, READ)
            if len(path) > PATH_LIMIT:
                raise FileRefusal("ENAMETOOLONG", path)
        except FileRefusal as refusal:
            proc.error(REFUSED, 2, file=path, reason=strerror(refusal.error))
            return
        entries = self._sorted(self._entries(proc, one, path))
        if self.details or self.sizes:
            blocks = total(entries)
            proc.print(f"total {blocks if self.details else (blocks + 1) // 2}")
        proc.print(*self._draw(proc, entries))
        if self.recursive:
            for child in entries:
                if child.node.kind == "d" and child.name not in (".", ".."):
                    self._directory(proc, child, join(path, child.name), True)

    def _entries(self, proc: Process, one: Entry, path: str) -> list[Entry]:
        files = proc.files
        hidden = self.everything or self.almost or self.unsorted
        found = []
        if self.everything or self.unsorted:
            upper = entry(files, join(path, ".."), True)
            found = [one._replace(name="."), upper._replace(name="..")]
        for name in one.node.entries:
            if hidden or not name.startswith("."):
                child = below(files, one, name)
                if self.follow and child.node.kind == "l":
                    child = self._followed(proc, child, join(path, name))
                found.append(child)
        return found

    def _followed(self, proc: Process, child: Entry, path: str) -> Entry:
        try:
            return entry(proc.files, path, True)._replace(name=child.name)
        except FileRefusal:
            return child

    # --- drawing -----------------------------------------------------------------------

    def _draw(self, proc: Process, entries: list[Entry]) -> list[str]:
        cells = []
        for one in entries:
            node = one.node
            name = one.name
            if self.octal or self.questions:
                name = safe(name, self.octal)
            after = mark(node, self.marks) if self.marks or self.slashes else ""
            if self.drawing is not None:
                text = self.drawing.draw(node, name)
                if self.acl or self.extended:
                    text = f"{text[:10]}-{text[10:]}"
                text += "" if node.kind == "l" else after
            else:
                text = name + after
            if self.sizes:
                text = f"{(node.blocks + 1) // 2:4d} {text}"
            if self.inodes:
                text = f"{one.place.inode:5d} {text}"
            cells.append(text)
        if self.details or self.one:
            return cells
        terminal = proc.stdout.is_terminal
        width = proc.tty.columns if terminal and proc.tty is not None else 80
        if self.commas:
            return stream(cells, width)
        if self.across or self.tall or terminal:
            return columns(cells, width, self.across)
        return cells


_TIMES: dict[str, Callable[[Node], int]] = {
    "m": lambda node: node.mtime,
    "c": lambda node: node.ctime,
    "u": lambda node: node.atime or node.mtime,
}
