"""The picture's twin in text: says the same, for whoever sees no picture."""

from __future__ import annotations

from collections.abc import Collection

from grading.glance.facts import STATES, FileSystem, Machine

#: What stands behind a thing that the last command changed.
CHANGED = "  <- changed"


def draw_text(machine: Machine, changed: Collection[tuple[str, str]] = ()) -> str:
    """A line a thing; what was changed says so."""
    lines = []

    def line(text: str, name: str, *what: str) -> None:
        marked = any((name, one) in changed for one in what)
        lines.append(text + (CHANGED if marked else ""))

    used = "" if machine.used is None else f", processors {machine.used:.0f} % used"
    line(
        f"LPAR {machine.hostname}, AIX {machine.level}: {machine.processes} processes{used}",
        "", "hostname", "level", "processes",
    )  # fmt: skip
    for address in machine.addresses:
        line(f"  {address.interface} {address.address}", "", address.address)
    for system in machine.file_systems:
        line(_bar(system), "", system.mount_point)
    for one in machine.partitions:
        state = STATES.get(one.state, one.state)
        kind = "application WPAR" if one.type == "A" else "WPAR"
        line(f"{kind} {one.name}: {state}", one.name, "", "state")
        line(f"  host name {one.hostname}", one.name, "hostname")
        for address in one.addresses:
            line(f"  {address.interface} {address.address}", one.name, address.address)
        for system in one.file_systems:
            line(_bar(system), one.name, system.mount_point)
        line(f"  {one.processes} processes", one.name, "processes")
        use = "" if one.used is None else f", {one.used:.0f} % of the processors used"
        line(f"  CPU shares {one.shares}{use}", one.name, "shares")
    gone = {name for name, what in changed if name and not what}
    gone -= {one.name for one in machine.partitions}
    lines += [f"WPAR {name}: gone{CHANGED}" for name in sorted(gone)]
    return "\n".join(lines)


def _bar(system: FileSystem) -> str:
    filled = round(system.used / 10)
    return f"  {'#' * filled}{'.' * (10 - filled)} {system.used:3} % {system.mount_point}"
