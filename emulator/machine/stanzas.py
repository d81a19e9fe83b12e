"""The stanzas of /etc/filesystems: what is defined, mounted or not.

The file in the tree is the truth: it is parsed (and the parse remembered) rather than
kept a second time. Not what is mounted, and not what mkfs made: that is `filesystems`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import stanza_text
from emulator.machine.errors import FileRefusal, Taken, Unknown
from emulator.machine.ropes import Rope
from emulator.machine.vfs import FileSpace, contents

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

FILESYSTEMS = "/etc/filesystems"


class Stanza(NamedTuple):
    """One paragraph of /etc/filesystems."""

    point: str
    attributes: Mapping[str, str]

    def get(self, name: str, default: str = "") -> str:
        """An attribute's value."""
        return self.attributes.get(name, default)

    def text(self) -> str:
        """The paragraph as AIX writes it: tabs, `=` in column 24, an empty line behind."""
        lines = [f"{self.point}:\n"]
        for name, value in self.attributes.items():
            lines.append(f"\t{name}{chr(9) * (2 if len(name) < 8 else 1)}= {value}\n")
        return "".join(lines) + "\n"


class Stanzas(dict[str, Stanza]):
    """The stanzas of a text, by mount point, in order; changed by `add` and `drop` alone."""

    #: The same by `type`, once somebody has asked: thousands of WPARs are not gone through
    #: whenever one more is made.
    _by_type: dict[str, dict[str, Stanza]] | None = None

    def add(self, stanza: Stanza) -> None:
        """One that is not there yet."""
        self[stanza.point] = stanza
        if self._by_type is not None:
            self._file(self._by_type, stanza)

    def drop(self, point: str) -> None:
        """Take one away, if it is there."""
        stanza = self.pop(point, None)
        if stanza is not None and self._by_type is not None:
            self._by_type.get(stanza.get("type"), {}).pop(point, None)

    def of_type(self, type: str) -> list[Stanza]:
        """Those whose `type` is `type`, by path."""
        if self._by_type is None:
            self._by_type = {}
            for stanza in self.values():
                self._file(self._by_type, stanza)
        found = self._by_type.get(type, {})
        return [stanza for _, stanza in sorted(found.items())]

    @staticmethod
    def _file(by_type: dict[str, dict[str, Stanza]], stanza: Stanza) -> None:
        type = stanza.attributes.get("type")
        if type is not None:
            by_type.setdefault(type, {})[stanza.point] = stanza


#: id of a text -> the text and its stanzas. By identity: hashing a megabyte costs more
#: than a look-up may, and a text that is remembered keeps its id. A text that is changed
#: hands its stanzas on to the one that follows it, rather than copying thousands.
#: What is appended to is a rope, which is not even put together for it.
_parsed: dict[int, tuple[str | Rope, Stanzas]] = {}


def parse(text: str | Rope) -> Stanzas:
    """The stanzas of a text, by mount point, in order. Remembered for the last few texts."""
    known = _parsed.get(id(text))
    if known is not None and known[0] is text:
        return known[1]
    stanzas = _parse(str(text))
    _remember(text, stanzas)
    return stanzas


def _text(files: FileSpace) -> str | Rope:
    """The file as it is kept: what `parse` knows it by. Raises FileRefusal."""
    node = files.node(FILESYSTEMS)
    if node.kind == "d":
        raise FileRefusal("EISDIR", FILESYSTEMS)
    return node.data if node.size <= len(node.data) else contents(node)


def _remember(text: str | Rope, stanzas: Stanzas) -> None:
    _parsed.pop(id(text), None)
    while len(_parsed) >= 8:
        del _parsed[next(iter(_parsed))]
    _parsed[id(text)] = (text, stanzas)


def _handed_on(text: str | Rope, known: Stanzas) -> Stanzas:
    """The stanzas of `text`, for the text that follows it: `text` itself is forgotten."""
    remembered = _parsed.pop(id(text), None)
    return remembered[1] if remembered and remembered[0] is text else Stanzas(known)


def _hand_on_without(text: str | Rope, after: str, gone: set[str]) -> None:
    heirs = _handed_on(text, parse(text))
    for point in gone:
        heirs.drop(point)
    _remember(after, heirs)


def _parse(text: str) -> Stanzas:
    found = stanza_text.by_name(text)
    return Stanzas({name: Stanza(name, attributes) for name, attributes in found.items()})


def defined(machine: Machine, root: str = "") -> Stanzas:
    """What /etc/filesystems of a partition (by its root) defines."""
    try:
        return parse(_text(FileSpace(machine, root)))
    except FileRefusal:
        return Stanzas()


def of_type(machine: Machine, type: str, root: str = "") -> list[Stanza]:
    """The stanzas whose `type` is `type` (a mount group, such as a WPAR's name), by path."""
    return defined(machine, root).of_type(type)


def by_type(machine: Machine) -> Mapping[str, list[Stanza]]:
    """All stanzas that have a `type`, in one pass: what `of_type` gives, for each type."""
    found: dict[str, list[Stanza]] = {}
    for _, stanza in sorted(defined(machine).items()):
        type = stanza.attributes.get("type")
        if type is not None:
            found.setdefault(type, []).append(stanza)
    return found


def define(machine: Machine, stanzas: list[Stanza], root: str = "") -> None:
    """Append stanzas to /etc/filesystems. Raises Taken for a mount point already there."""
    files = FileSpace(machine, root)
    text = _text(files) if files.exists(FILESYSTEMS) else ""
    known = parse(text)
    for stanza in stanzas:
        if stanza.point in known:
            raise Taken("file system", stanza.point)
    added = "".join(stanza.text() for stanza in stanzas)
    if len(text) and not text.endswith("\n"):
        added = "\n" + added
    files.write(FILESYSTEMS, added, append=True)
    heirs = _handed_on(text, known)
    for stanza in stanzas:
        heirs.add(stanza)
    _remember(_text(files), heirs)


def undefine(machine: Machine, points: list[str], root: str = "") -> None:
    """Take stanzas out of /etc/filesystems; the rest of the file stays as it is.

    A comment before the next stanza stays; one amid the lines of a stanza goes with it.
    Without points nothing is read, so that a file that is not there is in nobody's way.
    """
    if not points:
        return
    files = FileSpace(machine, root)
    before = _text(files)
    known = parse(before)
    text = str(before)
    gone = set(points)
    after = _without(text, [known[point] for point in points if point in known])
    if after is not None:
        files.write(FILESYSTEMS, after)
        _hand_on_without(before, after, gone)
        return
    after = stanza_text.without(text, gone)
    files.write(FILESYSTEMS, after)
    _hand_on_without(before, after, gone)


def _without(text: str, stanzas: list[Stanza]) -> str | None:
    """The text without paragraphs that stand in it as AIX writes them; None where one does
    not: somebody edited it, and its lines are to be gone through.
    """
    for stanza in stanzas:
        paragraph = stanza.text()
        at = text.find(paragraph)
        end = at + len(paragraph)
        # Whole lines only, and up to the next heading: nothing more belongs to it.
        if at < 0 or (at and text[at - 1] != "\n") or text[end : end + 1] in ("\t", " "):
            return None
        text = text[:at] + text[end:]
    return text


def redefine(machine: Machine, point: str, stanza: Stanza, root: str = "") -> None:
    """Put `stanza` where that of `point` stands in /etc/filesystems. Raises Unknown, Taken."""
    files = FileSpace(machine, root)
    kept = _text(files)
    known = parse(kept)
    text = str(kept)
    if point not in known:
        raise Unknown("file system", point)
    if stanza.point != point and stanza.point in known:
        raise Taken("file system", stanza.point)
    after = stanza_text.replaced(text, point, stanza.text())
    files.write(FILESYSTEMS, after)
    # A WPAR that gets another name has each of its stanzas changed: nothing is read again.
    _remember(after, Stanzas({
        stanza.point if one == point else one: stanza if one == point else old
        for one, old in known.items()
    }))  # fmt: skip
