"""What rpm does to packages: reads their files, installs, erases and verifies them.

A package's file says which one it is; what it brings is the media's affair. Not a command.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from emulator import media, programs
from emulator.kernel.process import Process
from emulator.machine import planting
from emulator.machine.errors import Busy, FileRefusal, Missing, Taken, Unknown
from emulator.machine.planting import Product
from emulator.machine.software import Package, packages_seen
from emulator.machine.vfs import FileSpace, Node
from emulator.messages import Message
from emulator.messages import software as say
from emulator.messages.strerror import strerror

#: How a package's file begins, before name-version-release.
HEADING = "RPM package "
HASHES = "#" * 50


def install(proc: Process, paths: list[str], how: str, verbose: bool, hashes: bool) -> None:
    """Install from files: `how` is i, U (upgrade too) or F (upgrade alone)."""
    found = [read(proc, proc.files, path) for path in paths]
    put(proc, [one for one in found if one is not None], how, verbose, hashes)


def put(
    proc: Process, wanted: list[Product], how: str, verbose: bool, hashes: bool
) -> None:
    """Install packages whose files were read."""
    wanted = [one for one in wanted if _is_new(proc, one, how)]
    names = {one.name for one in wanted}
    there = planting.seen(proc.machine, proc.wpar) | names
    lacking = [(name, one) for one in wanted for name in one.requires if name not in there]
    if lacking:
        proc.error(say.FAILED_DEPENDENCIES, proc.status + len(wanted))
        for name, one in lacking:
            proc.error(say.NEEDED_BY, proc.status, name=name, by=f"{one.name}-{one.level}")
        return
    for one in _in_order(wanted):
        label = f"{one.name}-{one.level}"
        if _put(proc, one) and (verbose or hashes):
            proc.print(f"{one.name:<28}{HASHES}" if hashes else label)


def erase(proc: Process, rows: list[Package]) -> None:
    """Erase packages; none of them where one is needed by what stays."""
    going = {row.name for row in rows}
    staying = [row for row in packages_seen(proc.machine, proc.wpar) if row.name not in going]
    needed = [(name, row) for row in staying for name in row.requires if name in going]
    if needed:
        proc.error(say.BREAKS_DEPENDENCIES, len(rows))
        for name, row in needed:
            proc.error(say.NEEDED_BY, proc.status, name=name, by=row.label)
        return
    left = list(rows)
    while left:
        # What nothing else needs goes first.
        needs = {name for row in left for name in row.requires}
        row = next((one for one in left if one.name not in needs), left[0])
        left.remove(row)
        if _read_only(proc, row.files, say.CANNOT_REMOVE):
            continue
        with proc.machine.transaction():
            _save(proc, row)
            try:
                planting.uproot(proc.machine, row.name, proc.wpar)
            except (Busy, FileRefusal) as refusal:
                by = refusal.by if isinstance(refusal, Busy) else refusal.path
                proc.error(say.NEEDED_BY, proc.status + 1, name=row.name, by=by)


def verify(proc: Process, row: Package) -> None:
    """Print which files are not as the package brought them: rpm's nine letters."""
    for path, expected in _brought(proc, row.name, f"{row.version}-{row.release}"):
        marked = " c" if path in row.root_files and path.startswith("/etc/") else "  "
        if not proc.files.exists(path, follow=False):
            proc.print(f"missing  {marked} {path}")
            proc.status = 1
            continue
        node = proc.files.node(path, follow=False)
        if node.kind == expected.kind == "d":
            continue  # others may have made it before
        differs = "".join(
            letter if different else "."
            for letter, different in (
                ("S", node.length != expected.length),
                ("M", node.mode != expected.mode or node.kind != expected.kind),
                ("5", node.kind == "-" and node.data != expected.data),
                ("D", node.device != expected.device),
                ("L", node.kind == "l" and node.data != expected.data),
                ("U", node.uid != expected.uid),
                ("G", node.gid != expected.gid),
                ("T", node.kind == "-" and node.mtime != expected.mtime),
            )
        )
        if differs.strip("."):
            proc.print(f"{differs}{marked} {path}")
            proc.status = 1


# --- files and products ----------------------------------------------------------------------


def read(proc: Process, files: FileSpace, path: str) -> Product | None:
    """The product of a package's file; None where it is none, and it is said."""
    try:
        text = files.read(path)
    except FileRefusal as refusal:
        reason = strerror(refusal.error)
        proc.error(say.NO_PACKAGE_FILE, proc.status + 1, name=path, reason=reason)
        return None
    heading = str(text[:200]).partition("\n")[0]
    if not heading.startswith(HEADING):
        proc.error(say.NOT_A_PACKAGE, proc.status + 1, name=path)
        return None
    name, _, rest = heading.removeprefix(HEADING).rpartition("-")
    name, _, version = name.rpartition("-")
    try:
        return media.product_for(proc.machine, name, programs.known(), f"{version}-{rest}")
    except Unknown:
        proc.error(say.NOT_ON_MEDIUM, proc.status + 1, name=heading.removeprefix(HEADING))
        return None


def _is_new(proc: Process, product: Product, how: str) -> bool:
    """Whether a package is to be installed; what is there already is told."""
    there = next(
        (row for row in packages_seen(proc.machine, proc.wpar) if row.name == product.name),
        None,
    )
    if there is None:
        return how != "F"
    order = _compared(f"{there.version}-{there.release}", product.level)
    if how == "i" or not order:
        proc.error(say.ALREADY_INSTALLED, proc.status + 1, name=there.label)
        return False
    if order > 0:
        proc.error(say.NEWER_INSTALLED, proc.status + 1, name=there.label)
        return False
    return True


def _compared(one: str, other: str) -> int:
    """How two versions and releases compare, numbers as numbers: below, at or above 0."""

    def parts(text: str) -> list[tuple[int, str]]:
        words = text.replace("-", ".").split(".")
        return [(int(word), "") if word.isdigit() else (-1, word) for word in words]

    return (parts(one) > parts(other)) - (parts(one) < parts(other))


def _in_order(products: list[Product]) -> Iterator[Product]:
    """What others need comes before them."""
    left = list(products)
    while left:
        names = {one.name for one in left}
        ready = next((one for one in left if not names & set(one.requires)), left[0])
        left.remove(ready)
        yield ready


def _put(proc: Process, product: Product) -> bool:
    """Install one; False where it cannot be, and it is said."""
    machine, wpar = proc.machine, proc.wpar
    paths = [entry.path for part in product.parts.values() for entry in part]
    if _read_only(proc, paths, say.UNPACKING_FAILED):
        return False
    try:
        with machine.transaction():
            if any(row.name == product.name for row in packages_seen(machine, wpar)):
                planting.uproot(machine, product.name, wpar)
            planting.plant(machine, product, wpar)
    except Taken as taken:
        proc.error(say.FILE_CONFLICTS, proc.status + 1, path=taken.name)
    except Missing as missing:
        for name in missing.needs:
            proc.error(say.NEEDED_BY, proc.status + 1, name=name, by=product.name)
    except FileRefusal as refusal:
        reason = strerror(refusal.error)
        proc.error(say.UNPACKING_FAILED, proc.status + 1, path=refusal.path, reason=reason)
    else:
        return True
    return False


def _read_only(proc: Process, paths: Iterable[str], message: Message) -> bool:
    """Whether one of the files lies where nothing can be written, as /opt in a WPAR."""
    for path in paths:
        folder = path.rpartition("/")[0] or "/"
        while not proc.files.exists(folder):
            folder = folder.rpartition("/")[0] or "/"
        if proc.files.find(folder).read_only:
            reason = strerror("EROFS")
            proc.error(message, proc.status + 1, path=path, reason=reason)
            return True
    return False


def _save(proc: Process, row: Package) -> None:
    """Files of /etc that somebody has changed are kept beside."""
    expected = dict(_brought(proc, row.name, f"{row.version}-{row.release}"))
    for path in row.root_files:
        like = expected.get(path)
        if like is None or not path.startswith("/etc/") or not proc.files.exists(path):
            continue
        if proc.files.node(path).data != like.data:
            proc.files.rename(path, f"{path}.rpmsave")
            proc.error(say.SAVED, proc.status, path=path)


def _brought(proc: Process, name: str, level: str) -> list[tuple[str, Node]]:
    """What a package of the media brings, by path; nothing where the media have none."""
    try:
        product = media.product_for(proc.machine, name, programs.known(), level)
    except Unknown:
        return []  # of the image, not of a medium: nothing is known of its files
    return [
        (entry.path, entry.node)
        for part in product.parts.values()
        for entry in part
        if not entry.same
    ]
