"""What installp does with filesets: which, in which order, and what keeps it from it.

Not the files (`planting`) and not what is said. A fileset is offered as a Product; names of
what it requires are looked for among those installed, those chosen, and (-g) those offered.
Source: IBM's installp page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import planting
from emulator.machine.errors import Missing
from emulator.machine.software import Fileset, Package, filesets_seen, packages_seen

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.planting import Product

#: What is not taken out: without it there is no system.
SYSTEM = ("bos.rte", "bos.mp64", "bos.64bit")


class There(NamedTuple):
    """A fileset that was asked for and is installed at that level or a later one."""

    product: Product
    level: str


class Plan(NamedTuple):
    """What is to be done, in order, and what is not, and why."""

    steps: tuple[Product, ...]
    along: frozenset[str]  # those that -g brought
    there: tuple[There, ...]
    missing: tuple[Missing, ...]


class Removal(NamedTuple):
    """What is to be taken out, in order, and what is not, and why."""

    steps: tuple[Fileset, ...]  # a row each: the root part where there is one
    along: frozenset[str]
    needed: Mapping[str, tuple[str, ...]]  # name -> those that require it
    system: tuple[str, ...]


def numbers(level: str) -> tuple[int, ...]:
    """A level as numbers, which compare as installp orders them."""
    return tuple(int(part) for part in level.split(".") if part.isdigit())


def installed(machine: Machine, wpar: str = "") -> dict[str, Fileset]:
    """The filesets a partition has or sees, by name: the usr part where there is one."""
    parts = (filesets_seen(machine, wpar, part) for part in ("root", "usr"))
    return {row.name: row for rows in parts for row in rows}


def plan(
    machine: Machine,
    wanted: Sequence[Product],
    offered: Mapping[str, Product],
    along: bool = False,
    again: bool = False,
    wpar: str = "",
) -> Plan:
    """How to install what is wanted. `along`: with what it requires, from what is offered;
    `again`: also what is there at that level or a later one.
    """
    have = installed(machine, wpar)
    names = {*have, *(one.name for one in packages_seen(machine, wpar))}
    there = [
        There(one, have[one.name].level)
        for one in wanted
        if one.name in have and numbers(have[one.name].level) >= numbers(one.level)
    ]
    skipped = set() if again else {one.product.name for one in there}
    chosen = {one.name: one for one in wanted if one.name not in skipped}
    brought: set[str] = set()
    pending = list(chosen.values()) if along else []
    while pending:
        for name in pending.pop().requires:
            if name not in names and name not in chosen and name in offered:
                chosen[name] = offered[name]
                brought.add(name)
                pending.append(offered[name])
    missing = _without_requisites(chosen, names)
    for one in missing:
        del chosen[one.name]
    return Plan(
        tuple(_ordered(chosen)), frozenset(brought & chosen.keys()),
        () if again else tuple(there), tuple(missing),
    )  # fmt: skip


def _without_requisites(chosen: Mapping[str, Product], names: set[str]) -> list[Missing]:
    """Those of the chosen that would lack something, also through each other."""
    left = dict(chosen)
    found: list[Missing] = []
    while True:
        lacking = [
            Missing(one.name, needs)
            for one in left.values()
            if (needs := tuple(r for r in one.requires if r not in names and r not in left))
        ]
        if not lacking:
            return found
        found += lacking
        for one in lacking:
            del left[one.name]


def _ordered(chosen: Mapping[str, Product]) -> Iterable[Product]:
    """By name, but what something requires before it."""
    done: dict[str, Product] = {}

    def visit(name: str, above: frozenset[str]) -> None:
        if name not in chosen or name in done or name in above:
            return
        for other in chosen[name].requires:
            visit(other, above | {name})
        done[name] = chosen[name]

    for name in sorted(chosen):
        visit(name, frozenset())
    return done.values()


def apply(
    machine: Machine, product: Product, wpar: str = "", committed: bool = True
) -> None:
    """Install one step of a plan. Raises as `planting.plant`; all of it or nothing.

    An update of what is there is applied, and can be rejected, where it is not `committed`
    at once; what is new is always committed.
    """
    there = installed(machine, wpar).get(product.name)
    if there is None:
        planting.plant(machine, product, wpar)
        return
    planting.replace(machine, product, wpar)
    if not committed and numbers(there.level) < numbers(product.level):
        _change(machine, product.name, wpar, "APPLIED", there.level)


def commit(machine: Machine, name: str, wpar: str = "") -> None:
    """Commit an update: it stays."""
    _change(machine, name, wpar, "COMMITTED", "")


def _change(machine: Machine, name: str, wpar: str, state: str, before: str) -> None:
    """Give the rows of a fileset, in the global environment or a WPAR's own, a state."""
    if not wpar:
        for key, row in machine.filesets.items():
            if row.name == name:
                machine.filesets[key] = row._replace(state=state, before=before)
        return
    own = machine.wpar_filesets[wpar]
    rows = tuple(
        row._replace(state=state, before=before) if row.name == name else row
        for row in own.filesets
    )
    machine.wpar_filesets[wpar] = own._replace(filesets=rows)


def plan_removal(
    machine: Machine, names: Iterable[str], along: bool = False, wpar: str = ""
) -> Removal:
    """How to take out what is installed under these names. `along`: with what needs it."""
    have = installed(machine, wpar)
    users: dict[str, list[str]] = {}
    rows: list[Fileset | Package] = [*have.values(), *packages_seen(machine, wpar)]
    for row in rows:
        for name in row.requires:
            users.setdefault(name, []).append(row.name)
    asked = [name for name in names if name in have]
    system = tuple(name for name in asked if _is_system(name))
    chosen = dict.fromkeys(name for name in asked if name not in system)
    brought: set[str] = set()
    pending = list(chosen) if along else []
    while pending:
        for name in users.get(pending.pop(), ()):
            if name in have and name not in chosen and not _is_system(name):
                chosen[name] = None
                brought.add(name)
                pending.append(name)
    needed: dict[str, tuple[str, ...]] = {}
    while True:
        held = {
            name: by
            for name in chosen
            if (by := tuple(u for u in users.get(name, ()) if u not in chosen))
        }
        if not held:
            break
        needed.update(held)
        for name in held:
            del chosen[name]
    order: dict[str, None] = {}

    def visit(name: str, above: frozenset[str]) -> None:
        if name not in chosen or name in order or name in above:
            return
        for other in users.get(name, ()):
            visit(other, above | {name})
        order[name] = None

    for name in sorted(chosen):
        visit(name, frozenset())
    steps = tuple(have[name] for name in order)
    return Removal(steps, frozenset(brought & chosen.keys()), needed, system)


def _is_system(name: str) -> bool:
    return name in SYSTEM or name.startswith("bos.rte.")
