"""How lslpp draws its listings: rows in, lines out. Column positions: aix-commands.md 6.

Not a command: the leading underscore keeps it from being found as one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal
from emulator.machine.machine import Machine
from emulator.machine.software import Fileset, Package
from emulator.machine.vfs import FileSpace

RULE = "  " + "-" * 76
PATHS = {"usr": "/usr/lib/objrepos", "root": "/etc/objrepos"}
STATES = {"COMMITTED": "C", "APPLIED": "A", "BROKEN": "B"}
CODES = """

State codes:
 A -- Applied.
 B -- Broken.
 C -- Committed.
 E -- EFIX Locked.
 O -- Obsolete.  (partially migrated to newer version)
 ? -- Inconsistent State...Run lppchk -v.

Type codes:
 F -- Installp Fileset
 P -- Product
 C -- Component
 T -- Feature
 R -- RPM Package
 E -- Interim Fix"""


class Entry(NamedTuple):
    """One line of -L."""

    product: str
    name: str
    level: str
    state: str
    type: str
    description: str
    mark: str  # what -Lc prints as the type: it leaves that of an installp fileset blank
    text: str  # the description as -Lc prints it
    tail: str  # what -Lc prints behind the description


class Owned(NamedTuple):
    """One line of -w."""

    path: str
    fileset: str
    kind: str
    part: str


def name_and_level(name: str, level: str) -> list[str]:
    """Two blanks, the name, the level ending at column 36; a long name has its own line."""
    if len(name) >= 34 - len(level):
        return [f"  {name}", f"{level:>36}"]
    return [f"  {name:<{34 - len(level)}}{level}"]


def wrap(text: str, width: int) -> list[str]:
    """The words of a text on lines of at most `width`; a longer word has its own line."""
    if len(text) <= width:
        return [text]
    lines: list[str] = []
    current = ""
    for word in text.split():
        if current and len(current) + 1 + len(word) > width:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}" if current else word
    return [*lines, current]


def levels(found: dict[str, list[Fileset]], colons: bool, quiet: bool) -> list[str]:
    """-l: a block for each repository that has rows."""
    if colons:
        heading = [] if quiet else ["#Path:Fileset:Level:PTF Id:State:Type:Description"]
        return heading + [
            f"{PATHS[part]}:{row.name}:{row.level}::{row.state}:I:{row.description}:"
            for part, rows in found.items()
            for row in rows
        ]
    heading = [f"  {'Fileset':<29}{'Level':<7}{'State':<11}{'Description':<20}", RULE]
    lines = [] if quiet else heading
    first = True
    for part, rows in found.items():
        if not rows:
            continue
        lines += [*([] if first else [""]), f"Path: {PATHS[part]}"]
        first = False
        for row in rows:
            *before, last = name_and_level(row.name, row.level)
            text = wrap(row.description, 30)
            lines += [*before, f"{last}  {row.state:<9}  {text[0]}"]
            lines += [" " * 49 + more for more in text[1:]]
    return lines


def summary(rows: list[Entry], colons: bool, quiet: bool) -> list[str]:
    """-L: each fileset and package once; the codes are explained below the table."""
    if colons:
        heading = (
            "#Package Name:Fileset:Level:State:PTF Id:Fix State:Type:Description:"
            "Destination Dir.:Uninstaller:Message Catalog:Message Set:Message Number:Parent:"
            "Automatic:EFIX Locked:Install Path:Build Date"
        )
        return ([] if quiet else [heading]) + [
            f"{r.product}:{r.name}:{r.level}: : :{r.state}:{r.mark}:{r.text}:{r.tail}"
            for r in rows
        ]
    title = f"  {'Fileset':<29}{'Level':<7}{'State':<7}{'Type':<6}Description (Uninstaller)"
    lines = [] if quiet else [title, RULE]
    for row in rows:
        *before, last = name_and_level(row.name, row.level)
        text = wrap(row.description, 28)
        lines += [*before, f"{last}    {row.state}     {row.type}    {text[0]}"]
        lines += [" " * 51 + more for more in text[1:]]
    return lines if quiet else [*lines, *CODES.split("\n")]


def entry_of(row: Fileset) -> Entry:
    """A fileset as -L shows it. Those of the base system came automatically, and a blank
    ends their description (seen on AIX 6.1.9 and 7.2).
    """
    product = ".".join(row.name.split(".")[:2])
    base = product.startswith("bos.")
    tail = f" : : : : : :{int(base)}:0:/:"
    text = f"{row.description} " if base else row.description
    state = STATES.get(row.state, "?")
    return Entry(product, row.name, row.level, state, "F", row.description, " ", text, tail)


def entry_of_package(row: Package, machine: Machine) -> Entry:
    """A package as -L shows it."""
    date = machine.system.date(row.installed)
    tail = f" :/bin/rpm -e {row.name}: : : : :0: :/opt/freeware:{date}"
    level = f"{row.version}-{row.release}"
    return Entry(row.name, row.label, level, "C", "R", row.summary, "R", row.summary, tail)


def history(
    found: dict[str, list[Fileset]], machine: Machine, colons: bool, quiet: bool
) -> list[str]:
    """-h: every part was applied when it was installed; an update may not be committed."""
    lines = []
    if not quiet and not colons:
        titles = ("Fileset", "Level", "Action", "Status", "Date", "Time")
        widths = (16, 10, 13, 13, 13, 12)
        cells = [title.ljust(width) for title, width in zip(titles, widths, strict=True)]
        lines = ["  " + "".join(cells), RULE]
    first = True
    for part, rows in found.items():
        if rows and not colons:
            lines += [*([] if first else [""]), f"Path: {PATHS[part]}"]
            first = False
        for row in rows:
            when = moment(row.installed, machine.system.zone_offset)
            date, time = when.format("%m/%d/%y"), when.format("%T")
            if not colons:
                lines.append(f"  {row.name}")
            for action in ("APPLY",) if row.state == "APPLIED" else ("COMMIT", "APPLY"):
                if colons:
                    cells = [PATHS[part], row.name, row.level, "", action, "COMPLETE"]
                    lines.append(":".join([*cells, date, time.replace(":", ";")]))
                else:
                    columns = f"{row.level:<10}{action:<13}{'COMPLETE':<13}{date:<13}{time}"
                    lines.append(" " * 18 + columns)
    return lines


def files(found: dict[str, list[Fileset]], colons: bool, quiet: bool) -> list[str]:
    """-f: the recorded files of each part that has any."""
    if colons:
        return ([] if quiet else ["#Path:Fileset:File"]) + [
            f"{PATHS[part]}:{row.name} {row.level}:{path}"
            for part, rows in found.items()
            for row in rows
            for path in row.files
        ]
    paths = {row: row.files for rows in found.values() for row in rows}
    return _beside(found, "File", paths, quiet)


def requisites(found: dict[str, list[Fileset]], colons: bool, quiet: bool) -> list[str]:
    """-p: what each part requires, in the words of the lpp_name file; its levels are not
    known to us.
    """
    words = {
        row: tuple(f"*prereq {name}" for name in row.requires)
        for rows in found.values()
        for row in rows
    }
    return _related(found, "Requisites", words, colons, quiet)


def dependents(
    found: dict[str, list[Fileset]], everything: dict[str, list[Fileset]], colons: bool,
    quiet: bool,
) -> list[str]:  # fmt: skip
    """-d: the parts of the same repository that require each part."""
    words: dict[Fileset, tuple[str, ...]] = {}
    for part, rows in found.items():
        users: dict[str, list[str]] = {}
        for one in everything[part]:
            for name in one.requires:
                users.setdefault(name, []).append(f"{one.name} {one.level}")
        words |= {row: tuple(users.get(row.name, ())) for row in rows}
    return _related(found, "Dependents", words, colons, quiet)


def _related(
    found: dict[str, list[Fileset]], title: str, words: Mapping[Fileset, tuple[str, ...]],
    colons: bool, quiet: bool,
) -> list[str]:  # fmt: skip
    """-p and -d. With colons each part has one line (captured of -p by IBM's lpp_facts)."""
    if not colons:
        return _beside(found, title, words, quiet)
    return ([] if quiet else [f"#Path:Fileset:{title}"]) + [
        f"{PATHS[part]}:{row.name} {row.level}:{' '.join(words[row]) or 'NONE'}"
        for part, rows in found.items()
        for row in rows
    ]


def _beside(
    found: dict[str, list[Fileset]], title: str, words: Mapping[Fileset, tuple[str, ...]],
    quiet: bool,
) -> list[str]:  # fmt: skip
    """Name and level of each part, and beside them what belongs to it, line by line."""
    lines = [] if quiet else [f"  {'Fileset':<22}{title}", RULE]
    first = True
    for part, rows in found.items():
        if not rows:
            continue
        lines += [*([] if first else [""]), f"Path: {PATHS[part]}"]
        first = False
        for row in rows:
            label = f"  {row.name} {row.level}"
            beside = words[row] or ("NONE",)
            lines.append(f"{label:<23} {beside[0]}")
            lines += [" " * 24 + more for more in beside[1:]]
    return lines


def owners(rows: list[Owned], colons: bool, quiet: bool) -> list[str]:
    """-w: the file, the fileset it came with, and what it is."""
    if colons:
        heading = [] if quiet else ["#Fileset:File:Type"]
        return heading + [f"{r.fileset}:{r.path}:{r.kind}" for r in rows]
    lines = [] if quiet else [f"  {'File':<44}{'Fileset':<22}Type", RULE]
    return lines + [f"  {r.path:<43} {r.fileset:<21} {r.kind}" for r in rows]


def kind_of(files: FileSpace, path: str) -> str:
    """What -w calls a path: File, Directory or Symlink."""
    try:
        kind = files.node(path, follow=False).kind
    except FileRefusal:
        return "File"  # recorded but gone
    return {"d": "Directory", "l": "Symlink"}.get(kind, "File")
