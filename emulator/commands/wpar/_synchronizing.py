"""Bringing the root part of a WPAR into step and saying so: syncroot, syncwpar, restwpar.

The order of the lines is the paper's: what installp does comes first, then the files of
RPM packages, then that all of it is in step.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from emulator import media, programs
from emulator.kernel.process import Process
from emulator.machine import configuring, room, subsystems
from emulator.machine.errors import Refusal, Unknown
from emulator.machine.machine import Machine
from emulator.machine.planting import SHARED, Entry, Product
from emulator.machine.software import Fileset, Package, packages_seen
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import inside, synchronizing
from emulator.machine.wpar.synchronizing import Difference
from emulator.messages import Message, installp, src
from emulator.messages import syncroot as say
from emulator.messages.refusals import sentence
from emulator.options import Command, UsageError, flag


class Wish(NamedTuple):
    """What the flags ask for."""

    additional: bool = False  # -a: nothing is taken out, nothing goes to a lower level
    installp_only: bool = False
    rpm_only: bool = False
    force: bool = False  # -F: files that are there are copied again
    preview: bool = False
    expand: bool = False  # -X: file systems that are too small grow


class Synchronizer(Command):
    """Base of syncroot and syncwpar: the flags they share."""

    additional: bool = flag("a", "Only add software: take nothing out.")
    installp: bool = flag("i", "Only software of installp.")
    force: bool = flag("F", "Copy files of RPM packages that are there, too.")
    rpm: bool = flag("r", "Only software of rpm.")
    preview: bool = flag("p", "Only say what would be done.")
    verbose: bool = flag("v", "Say more; all that is known is said anyway.")
    expand: bool = flag("X", "Make file systems larger where that is needed.")

    def wish(self) -> Wish:
        """What the flags ask for. Raises UsageError for two that do not go together."""
        if (self.additional or self.installp) and (self.force or self.rpm):
            raise UsageError("", "-r")
        return Wish(
            self.additional, self.installp, self.rpm, self.force, self.preview, self.expand
        )

    def words(self) -> str:
        """The call of syncroot that syncwpar makes."""
        given = (
            (self.additional, "a"), (self.installp, "i"), (self.force, "F"), (self.rpm, "r"),
            (self.preview, "p"), (self.verbose, "v"), (self.expand, "X"),
        )  # fmt: skip
        letters = "".join(letter for one, letter in given if one)
        return f"/usr/sbin/syncroot -{letters}" if letters else "/usr/sbin/syncroot"


def synchronize(proc: Process, name: str, wish: Wish) -> bool:
    """Do it, or say what would be done; whether all of it went well.

    A WPAR that does not run is mounted for it.
    """
    with inside.opened(proc.machine, proc.machine.wpars[name]):
        return _Run(proc, name, wish).run()


class _Run:
    """One run of syncroot on one WPAR."""

    def __init__(self, proc: Process, name: str, wish: Wish) -> None:
        self.proc, self.machine, self.name, self.wish = proc, proc.machine, name, wish

    def run(self) -> bool:
        wish = self.wish
        behind = synchronizing.difference(self.machine, self.name)
        if wish.additional:
            behind = behind._replace(extra=(), extra_packages=())
        self._say(say.PROCESSING)
        good = True
        installs = not wish.rpm_only and behind.installp
        if installs:
            good = self._filesets(behind)
            self._say(say.PROCESSING)
        elif not wish.rpm_only:
            self._say(say.INSTALLP_CURRENT)
        if not wish.installp_only:
            good = self._packages(behind) and good
        if good and not wish.preview:
            if installs:
                self._say(say.INSTALLP_CURRENT)
            if not wish.installp_only:
                self._say(say.RPM_CURRENT)
            self._say(say.CURRENT)
        self._say(say.SUCCESS if good else say.FAILURE)
        return good

    def _say(self, message: Message, **fields: object) -> None:
        self.proc.write(self.proc.wording(message, "syncroot", **fields))

    def _error(self, message: Message, **fields: object) -> None:
        self.proc.stderr.write(self.proc.wording(message, "syncroot", **fields))

    # --- installp ------------------------------------------------------------------------

    def _filesets(self, behind: Difference) -> bool:
        self._say(say.INSTALLP)
        self._say(say.VERIFICATION)
        rows: list[tuple[Fileset, str, bool]] = []
        for row in (*behind.missing, *behind.changed):
            done = self._install(row, row in behind.missing)
            rows.append((row, "APPLY", done))
            if not done:
                about = {"name": row.name, "level": row.level}
                self._error(installp.FAILED, part="root", **about)
                said = self.proc.wording(installp.CLEANING, "installp", **about)
                self.proc.stderr.write(said)
                rows.append((row, "CLEANUP", True))
        for row in behind.extra:
            rows.append((row, "DEINSTALL", self.wish.preview or self._take_out(row.name)))
        self.proc.print("")
        self._say(say.SUMMARY)
        for row, event, done in rows:
            self._row(row, event, done)
        good = all(done for _, _, done in rows)
        if not good:
            self._error(say.INSTALLP_FAILED)
        return good

    def _row(self, row: Fileset, event: str, done: bool) -> None:
        result = "FAILED" if not done else "PREVIEW" if self.wish.preview else "SUCCESS"
        fields = {"name": row.name, "level": row.level, "event": event, "result": result}
        self._say(say.SUMMARY_ROW, part="ROOT", **fields)

    def _install(self, row: Fileset, new: bool) -> bool:
        if self.wish.preview:
            return True
        product = product_of(self.machine, row)
        try:
            with self.machine.transaction():
                synchronizing.put_in(self.machine, self.name, product, new)
        except Refusal:
            return False
        for name in configuring.subsystems_of_lines(product.configures):
            self.proc.say(src.ADDED, name=name)
            self._begin(name)
        return True

    def _begin(self, name: str) -> None:
        """Start what a root part has just defined, where the WPAR runs."""
        row = self.machine.subsystems.get((self.name, name))
        if row is not None and not row.pid:
            started = subsystems.start(self.machine, self.name, name)
            self.proc.say(src.STARTED, name=name, pid=started.pid)

    def _take_out(self, name: str) -> bool:
        try:
            synchronizing.take_out(self.machine, self.name, name)
        except Refusal:
            return False
        return True

    # --- RPM -----------------------------------------------------------------------------

    def _packages(self, behind: Difference) -> bool:
        chosen: Sequence[Package] = behind.packages
        if self.wish.force:
            chosen = list(self.machine.packages.values())
        if not chosen and not behind.extra_packages:
            return True
        products = [product_of(self.machine, one) for one in chosen]
        force = self.wish.force
        entries = synchronizing.files_of(self.machine, self.name, products, force)
        if entries:
            self._say(say.RPM)
            self._say(say.CHECKING_SPACE)
            if not self._room(needs(self.machine, self.name)):
                return False
        for path in sorted(entry.path for entry in entries):
            self._say(say.INSTALLING, path=path)
        if self.wish.preview:
            return True
        try:
            with self.machine.transaction():
                for product in products:
                    synchronizing.put_in(self.machine, self.name, product, force)
                for one in behind.extra_packages:
                    synchronizing.take_out(self.machine, self.name, one.name)
        except Refusal as refusal:
            self._error(say.RPM_FAILED, reason=sentence(refusal))
            return False
        return True

    def _room(self, asked: list[room.Space]) -> bool:
        """Say what is needed of each file system; whether it is there, or is made."""
        for line in statistics(asked):
            self.proc.print(line)
        for one in asked:
            if one.deficit and not self._grown(one):
                self._error(say.NO_SPACE, point=one.point)
                return False
        return True

    def _grown(self, need: room.Space) -> bool:
        if not self.wish.expand:
            return False
        return self.wish.preview or room.made(self.machine, need)


def needs(machine: Machine, name: str) -> list[room.Space]:
    """What syncroot asks of each file system of a WPAR, which is mounted."""
    products = [product_of(machine, one) for one in packages_seen(machine, "")]
    return synchronizing.needs(machine, name, products)


def statistics(asked: Iterable[room.Space], base: str = "") -> list[str]:
    """The lines that say it; `base`: how the root directory of the WPAR is called."""
    rows = [
        say.SPACE.format(
            "", point=(base + one.point).rstrip("/") or "/", free=one.free,
            required=one.required, deficit=one.deficit,
        )
        for one in asked
    ]  # fmt: skip
    return [say.STATISTICS.format(""), *rows]


# --- what a product brings -----------------------------------------------------------------


def product_of(machine: Machine, row: Fileset | Package) -> Product:
    """The root part of what is installed: as the media have it, else as the global
    environment's files are now.
    """
    level = row.level if isinstance(row, Fileset) else f"{row.version}-{row.release}"
    try:
        found = media.product_for(machine, row.name, programs.known(), level)
    except Unknown:
        return _as_installed(machine, row, level)
    return found._replace(requires=row.requires)


def _as_installed(machine: Machine, row: Fileset | Package, level: str) -> Product:
    files = FileSpace(machine)
    parts: dict[str, tuple[Entry, ...]] = {}
    for path in row.files:
        part = "usr" if path.startswith(SHARED) else "root"
        if files.exists(path, follow=False):
            node = files.node(path, follow=False)
            links = 2 if node.kind == "d" else 1
            entry = Entry(path, node._replace(entries={}, links=links))
            parts[part] = (*parts.get(part, ()), entry)
    if isinstance(row, Fileset):
        return Product(row.name, level, row.description, parts, row.requires)
    return Product(row.name, level, row.summary, parts, row.requires, row.group, row.size)
