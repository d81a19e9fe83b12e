"""How ls draws its entries: long lines and columns. Not a command.

The long line is the captured AIX form "%s %4s %-8s %-8s %10s %-12s %s".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from emulator.commands.files._tree import Entry, mode_text
from emulator.machine.clock import moment
from emulator.machine.vfs import Node

_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
#: Older than this, or in the future, a date shows its year instead of its time.
HALF_A_YEAR = 182 * 86_400


def date_text(seconds: int, now: int, offset: int) -> str:
    """`Aug 01 11:42`, or `Jun 17 2004` where that is more than half a year away."""
    near, far = _dates(seconds, offset)
    return near if now - HALF_A_YEAR <= seconds <= now else far


@lru_cache(maxsize=4096)
def _dates(seconds: int, offset: int) -> tuple[str, str]:
    """A date with its time, and with its year."""
    when = moment(seconds, offset)
    day = f"{_MONTHS[when.month - 1]} {when.day:02d}"
    return f"{day} {when.hour:02d}:{when.minute:02d}", f"{day} {when.year}"


class LongLine:
    """Draws long lines for one call of ls: what to show, and whose names are known."""

    def __init__(
        self,
        now: int,
        offset: int,
        users: Mapping[int, str],
        groups: Mapping[int, str],
        time_of: Callable[[Node], int],
        owner: bool = True,
        group: bool = True,
    ) -> None:
        self.now = now
        self.offset = offset
        self.users = users
        self.groups = groups
        self.time_of = time_of
        self.owner = owner
        self.group = group

    def draw(self, node: Node, name: str) -> str:
        """One line; a link shows where it points."""
        owner = f"{self.users.get(node.uid, node.uid):<8} " if self.owner else ""
        group = f"{self.groups.get(node.gid, node.gid):<8} " if self.group else ""
        if node.kind in "bc":
            size = f"{node.device[0]:6d},{node.device[1]:3d}"
        else:
            size = f"{node.length:10d}"
        date = date_text(self.time_of(node), self.now, self.offset)
        if node.kind == "l":
            name = f"{name} -> {node.data}"
        return f"{mode_text(node)} {node.links:4d} {owner}{group}{size} {date:<12} {name}"


def mark(node: Node, full: bool) -> str:
    """What -F (full) or -p puts after a name."""
    if node.kind == "d":
        return "/"
    if not full:
        return ""
    if node.kind == "-":
        return "*" if node.mode & 0o111 else ""
    return {"l": "@", "p": "|", "s": "="}.get(node.kind, "")


def columns(cells: list[str], width: int, across: bool) -> list[str]:
    """Cells in as many columns as fit, filled downwards or across."""
    if not cells:
        return []
    wide = max(map(len, cells)) + 2
    count = max(1, width // wide)
    rows = -(-len(cells) // count)
    lines = []
    for row in range(rows):
        line = cells[row * count : (row + 1) * count] if across else cells[row::rows]
        lines.append("".join(cell.ljust(wide) for cell in line[:-1]) + line[-1])
    return lines


def stream(cells: list[str], width: int) -> list[str]:
    """Cells one after the other with commas, broken at `width`."""
    lines: list[str] = []
    line = ""
    for position, cell in enumerate(cells):
        piece = cell + ("," if position + 1 < len(cells) else "")
        if line and len(line) + 1 + len(piece) > width:
            lines.append(line)
            line = piece
        else:
            line = f"{line} {piece}" if line else piece
    return [*lines, line] if line else lines


def safe(name: str, octal: bool) -> str:
    """A name with what does not print as `?` (-q) or as octal (-b)."""
    return "".join(
        c if 32 <= ord(c) < 127 else f"\\{ord(c):03o}" if octal else "?" for c in name
    )


def total(entries: list[Entry]) -> int:
    """512-byte blocks of a directory's entries, as `total` says."""
    return sum(one.node.blocks for one in entries)
