"""Specification files: the settings of a WPAR as text, the format of /etc/wpars/<name>.cf.

Stanzas of `key = "value"` lines; one network, route, mount or device stanza each. Which
sections, keys and values there may be is told by the table of `attributes`. No page that
could be read shows a whole one: the layout is the reference's reconstruction
(wpar-commands.md section 13). Knows no machine: not whether an interface exists.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.errors import Invalid, Refusal
from emulator.machine.wpar import attributes, fields
from emulator.machine.wpar.attributes import SECTIONS

if TYPE_CHECKING:
    from emulator.machine.wpar.fields import Row
    from emulator.machine.wpar.layout import FileSystem
    from emulator.machine.wpar.rows import Wpar


class NotUnderstood(Refusal):
    """A line of a specification file, counted from 1, that cannot stand there.

    `reason` is line (no stanza, no key = value), section, repeated section, key, repeated
    key, value, or missing (the stanza that begins there has no `key`); `section` and `key`
    are "" where there is none yet.
    """

    def __init__(
        self, line: int, text: str, reason: str, section: str = "", key: str = ""
    ) -> None:
        super().__init__(line, text, reason, section, key)
        self.line = line
        self.text = text
        self.reason = reason
        self.section = section
        self.key = key


class Section(NamedTuple):
    """One stanza: its name, keys and values as text, and where they stand in their file."""

    name: str
    attributes: dict[str, str]
    line: int = 0
    lines: dict[str, int] | None = None  # None: it comes from no file


# --- writing -------------------------------------------------------------------------------


def sections(row: Wpar, mounts: Iterable[FileSystem]) -> list[Section]:
    """The settings of a WPAR."""
    held: dict[str, Sequence[Row]] = {
        "general": (row,), "network": row.network, "route": row.routes,
        "resources": (row.resources,), "security": (row,), "mount": tuple(mounts),
        "device": row.devices,
    }  # fmt: skip
    found = []
    for name in SECTIONS:
        written = [one for one in attributes.of(name) if one.written and row.type in one.types]
        for one in held[name]:
            texts = {}
            for attribute in written:
                text = fields.text(one, attribute) if attribute.applies(one) else ""
                if text or attribute.empty:
                    texts[attribute.key] = text
            found.append(Section(name, texts))
    return found


def write(row: Wpar, mounts: Iterable[FileSystem]) -> str:
    """The specification of a WPAR."""
    return "".join(_text(section) for section in sections(row, mounts))


def _text(section: Section) -> str:
    lines = [f'\t{key} = "{value}"\n' for key, value in section.attributes.items()]
    return f"{section.name}:\n{''.join(lines)}\n"


# --- reading -------------------------------------------------------------------------------


def read(text: str) -> list[Section]:
    """The stanzas of a text. Raises NotUnderstood."""
    found: list[Section] = []
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if not stripped or stripped[0] in "*#":
            continue
        if stripped.endswith(":") and "=" not in stripped:
            found.append(_begun(found, stripped[:-1].strip(), number))
            continue
        key, equals, value = (part.strip() for part in stripped.partition("="))
        whole = value[:1] != '"' or (len(value) > 1 and value.endswith('"'))
        if not equals or not found or not whole:
            raise NotUnderstood(number, stripped, "line")
        if value[:1] == '"':
            value = value[1:-1]
        _add(found[-1], key, value, number)
    for one in found:
        for keys in SECTIONS[one.name].needs:
            if not any(one.attributes.get(key) for key in keys):
                raise NotUnderstood(one.line, one.name, "missing", one.name, keys[0])
    return found


def _begun(found: Sequence[Section], name: str, number: int) -> Section:
    if name not in SECTIONS:
        raise NotUnderstood(number, name, "section", name)
    if not SECTIONS[name].repeats and any(one.name == name for one in found):
        raise NotUnderstood(number, name, "repeated section", name)
    return Section(name, {}, number, {})


def _add(section: Section, key: str, value: str, number: int) -> None:
    assert section.lines is not None
    try:
        attribute = attributes.find(section.name, key)
    except Invalid:
        raise NotUnderstood(number, key, "key", section.name, key) from None
    if key in section.attributes:
        raise NotUnderstood(number, key, "repeated key", section.name, key)
    try:
        attributes.parse(attribute, value)
    except Invalid as refusal:
        raise NotUnderstood(number, refusal.value, "value", section.name, key) from refusal
    section.attributes[key] = value
    section.lines[key] = number
