"""Draws the machine as SVG: boxes for partitions, bars for file systems and processors.

No script and no style sheet; the picture brings its own background, so that it reads the same
in a light and in a dark notebook. A state has a shape and a word, never a colour alone; what
changed has a frame and a mark. Sizes are in the picture's own units; it is as wide as the
notebook lets it be.
"""

from __future__ import annotations

from collections.abc import Collection
from html import escape

from grading.glance.facts import STATES, FileSystem, Machine, Partition
from grading.glance.text import draw_text

WIDTH, COLUMN, LINE, EDGE = 760, 240, 17, 10
INK, FAINT, PAPER, BOX = "#1f2328", "#57606a", "#ffffff", "#f6f8fa"
FULL, PART, MARK = "#b42318", "#0b62b8", "#b35900"
#: A path for each state, in a square of 12: disc, ring, cross, triangle, ...
SHAPES = {
    "A": '<circle cx="6" cy="6" r="5" fill="#1a7f37"/>',
    "D": '<circle cx="6" cy="6" r="4.5" fill="none" stroke="#57606a" stroke-width="2"/>',
    "B": '<path d="M1 1L11 11M11 1L1 11" stroke="#b42318" stroke-width="3"/>',
    "T": '<path d="M6 0L12 11H0Z" fill="#9a6700"/>',
    "M": '<rect x="1" y="1" width="10" height="10" fill="#0b62b8"/>',
    "L": '<path d="M1 6A5 5 0 0 1 11 6Z" fill="#57606a"/>',
}


class _Box:
    """A column of lines, from the top; `height` grows with them."""

    def __init__(self, name: str, changed: Collection[tuple[str, str]]) -> None:
        self.name = name
        self.changed = changed
        self.parts: list[str] = []
        self.height = EDGE

    def text(self, words: str, *what: str, bold: bool = False, indent: int = 0) -> None:
        self.height += LINE
        marked = any((self.name, one) in self.changed for one in what)
        weight = ' font-weight="bold"' if bold or marked else ""
        colour = MARK if marked else INK
        sign = "▸ " if marked else ""
        self.parts.append(
            f'<text x="{EDGE + indent}" y="{self.height - 4}" fill="{colour}"{weight}>'
            f"{escape(sign + words)}</text>"
        )

    def bar(self, words: str, used: float, *what: str, due: float | None = None) -> None:
        """A bar of 70, filled to `used` per cent, with words beside it; a line at `due`."""
        top = self.height + 4
        colour = FULL if used >= 90 else PART
        filled = round(70 * min(used, 100) / 100)
        self.parts.append(
            f'<rect x="{EDGE}" y="{top}" width="70" height="9" fill="{PAPER}" '
            f'stroke="{FAINT}"/><rect x="{EDGE}" y="{top}" width="{filled}" height="9" '
            f'fill="{colour}"/>'
        )
        if due is not None:
            x = EDGE + round(70 * due / 100)
            self.parts.append(
                f'<path d="M{x} {top - 3}V{top + 12}" stroke="{MARK}" stroke-width="2"/>'
            )
        self.text(words, *what, indent=78)

    def systems(self, systems: Collection[FileSystem]) -> None:
        for one in systems:
            self.bar(f"{one.used} % {one.mount_point}", one.used, one.mount_point)

    def lines_at(self, x: int) -> str:
        """What it holds, without a frame, with its left edge at `x`."""
        return f'<g transform="translate({x} 0)">{"".join(self.parts)}</g>'

    def framed(self, x: int, y: int, width: int, height: int, fill: str) -> str:
        marked = any(name == self.name for name, _ in self.changed) and self.name
        stroke, thick = (MARK, 3) if marked else (FAINT, 1)
        return (
            f'<g transform="translate({x} {y})"><rect width="{width}" height="{height}" rx="4" '
            f'fill="{fill}" stroke="{stroke}" stroke-width="{thick}"/>{"".join(self.parts)}</g>'
        )


def draw_svg(machine: Machine, changed: Collection[tuple[str, str]] = ()) -> str:
    """The picture, with its text as description."""
    lpar, disks = _lpar(machine, changed)
    due = shares_due(machine.partitions)
    boxes = [_partition(one, due.get(one.name), changed) for one in machine.partitions]
    placed = [disks.lines_at(WIDTH // 2)]
    top = max(lpar.height, disks.height) + EDGE
    across = (WIDTH - EDGE) // (COLUMN + EDGE)
    for first in range(0, len(boxes), across):
        row = boxes[first : first + across]
        tallest = max(box.height for box in row) + EDGE
        for number, box in enumerate(row):
            x = EDGE + number * (COLUMN + EDGE)
            placed.append(box.framed(x, top, COLUMN, tallest, PAPER))
        top += tallest + EDGE
    height = top + EDGE
    said = escape(draw_text(machine, changed))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'style="width:100%;max-width:{WIDTH}px;height:auto" '
        'font-family="ui-monospace,Menlo,Consolas,monospace" font-size="12">'
        f"<title>{escape(machine.hostname)} at a glance</title><desc>{said}</desc>"
        f"{lpar.framed(0, 0, WIDTH, height, BOX)}{''.join(placed)}</svg>"
    )


def shares_due(partitions: Collection[Partition]) -> dict[str, float]:
    """Per cent of the processors that each active WPAR's shares are, where all have some."""
    active = [one for one in partitions if one.state == "A"]
    if not active or not all(one.shares.isdigit() for one in active):
        return {}
    whole = sum(int(one.shares) for one in active)
    return {one.name: 100 * int(one.shares) / whole for one in active}


def _lpar(machine: Machine, changed: Collection[tuple[str, str]]) -> tuple[_Box, _Box]:
    """The global environment: what it is; beside it, its file systems."""
    box, disks = _Box("", changed), _Box("", changed)
    box.text(f"LPAR {machine.hostname}, AIX {machine.level}", "hostname", "level", bold=True)
    box.text(f"{machine.processes} processes of the global environment", "processes")
    if machine.used is not None:
        box.bar(f"{machine.used:.0f} % of the processors used", machine.used)
    for address in machine.addresses:
        box.text(f"{address.interface}  {address.address}", address.address)
    disks.systems(machine.file_systems)
    return box, disks


def _partition(one: Partition, due: float | None, changed: Collection[tuple[str, str]]) -> _Box:
    box = _Box(one.name, changed)
    shape = SHAPES.get(one.state, "")
    box.parts.append(f'<g transform="translate({COLUMN - 22} {EDGE})">{shape}</g>')
    kind = "application, " if one.type == "A" else ""
    state = STATES.get(one.state, one.state)
    box.text(f"{one.name}: {kind}{state}", "", "state", bold=True)
    box.text(f"host name {one.hostname}", "hostname")
    for address in one.addresses:
        box.text(f"{address.interface}  {address.address}", address.address)
    box.systems(one.file_systems)
    box.text(f"{one.processes} processes", "processes")
    if one.used is None:
        box.text(f"CPU shares: {one.shares}", "shares")
    else:
        box.bar(f"{one.used:.0f} % CPU, shares {one.shares}", one.used, "shares", due=due)
    return box
