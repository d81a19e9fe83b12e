"""Stanza files as text: headings that end in a colon, and `name = value` lines below them.

The form of /etc/filesystems, /etc/swapspaces, specification files, /etc/wpars/devexports and
the files of /etc/security. Says where each line stands and changes what it is told to, and
nothing else: remarks (`*`, `#`), order and the way of writing of all other lines stay. Knows
no machine, and no meaning of any name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple


class Section(NamedTuple):
    """One stanza: its name, its attributes, and the lines (from 1) on which they stand."""

    name: str
    attributes: dict[str, str]
    line: int
    lines: dict[str, int]


class Odd(NamedTuple):
    """A line that is no part of the form: it has no `=`, no heading stands above it, or its
    attribute was given before.
    """

    line: int
    text: str


def read(text: str, odd: list[Odd] | None = None) -> list[Section]:
    """The stanzas in order; there may be several of one name. Values are as written.

    Of an attribute that is given twice the last counts. `odd` receives the lines that are no
    part of the form; without it they are passed over, as AIX's own readers do.
    """
    sections: list[Section] = []
    for number, line in enumerate(text.split("\n"), 1):
        name = _heading(line)
        if name is not None:
            sections.append(Section(name, {}, number, {}))
            continue
        stripped = line.strip()
        if not stripped or stripped[0] in "*#":
            continue
        key, equals, value = (part.strip() for part in stripped.partition("="))
        if odd is not None and (not equals or not sections or key in sections[-1].attributes):
            odd.append(Odd(number, stripped))
        if equals and sections:
            sections[-1].attributes[key] = value
            sections[-1].lines[key] = number
    return sections


def by_name(text: str) -> dict[str, dict[str, str]]:
    """The attributes of each stanza; of several of one name the last counts."""
    return {section.name: section.attributes for section in read(text)}


def attributes(text: str, name: str) -> dict[str, str]:
    """The attributes of one stanza; none where it is not there."""
    return dict(_known(text).get(name, {}))


@lru_cache(maxsize=32)
def _known(text: str) -> dict[str, dict[str, str]]:
    """As `by_name`, of a text that is asked about again and again: not to be changed."""
    return by_name(text)


def unquoted(value: str) -> str:
    """A value without the double quotes around it."""
    quoted = len(value) > 1 and value[0] == value[-1] == '"'
    return value[1:-1] if quoted else value


def listed(value: str) -> list[str]:
    """The members of a value that is a list, with commas between."""
    return [one for one in (part.strip() for part in value.split(",")) if one]


def written(name: str, attributes: Mapping[str, str]) -> str:
    """A new stanza, with an empty line behind it."""
    lines = "".join(_line(key, value) for key, value in attributes.items())
    return f"{name}:\n{lines}\n"


def with_changes(text: str, name: str, changes: Mapping[str, str | None]) -> str:
    """The text with attributes of one stanza changed, added, or (None) taken away.

    The stanza is put at the end where there was none.
    """
    left = dict(changes)
    found: list[str] = []
    seen = False
    for block in _blocks(text):
        if block.name == name:
            seen = True
            found += _changed(block.lines, left)
            if left and not found[-1].endswith("\n"):
                found[-1] += "\n"
            found += [_line(key, value) for key, value in left.items() if value is not None]
            left = {}
            found += block.behind
        else:
            found += [*block.lines, *block.behind]
    after = "".join(found)
    if not seen:
        given = {key: value for key, value in left.items() if value is not None}
        if after and not after.endswith("\n"):
            after += "\n"
        if after and not after.endswith("\n\n"):
            after += "\n"
        after += written(name, given).removesuffix("\n")
    return after


def without(text: str, names: Iterable[str]) -> str:
    """The text without these stanzas and the empty lines behind them.

    A remark that stands before the next heading stays; one amid a stanza's lines goes.
    """
    gone = set(names)
    found: list[str] = []
    for block in _blocks(text):
        behind = block.behind
        if block.name in gone:
            first = next((at for at, line in enumerate(behind) if line.strip()), len(behind))
            found += behind[first:]
        else:
            found += [*block.lines, *behind]
    return "".join(found)


def replaced(text: str, name: str, stanza: str) -> str:
    """The text with `stanza` (as `written`) in the place of the stanza called `name`."""
    found: list[str] = []
    for block in _blocks(text):
        if block.name == name:
            found.append(stanza.rstrip("\n") + "\n")
            found += block.behind
        else:
            found += [*block.lines, *block.behind]
    return "".join(found)


class _Block(NamedTuple):
    """A stanza's lines, from its heading to its last attribute, and what stands behind."""

    name: str | None
    lines: list[str]
    behind: list[str]


def _blocks(text: str) -> Iterator[_Block]:
    """The text in pieces; what stands before the first heading is one without a name."""
    block = _Block(None, [], [])
    for line in text.splitlines(keepends=True):
        name = _heading(line)
        if name is not None:
            yield block
            block = _Block(name, [line], [])
        elif not line.strip() or line.strip()[0] in "*#":
            block.behind.append(line)
        else:
            block.lines.extend(block.behind)
            block.behind.clear()
            block.lines.append(line)
    yield block


def _heading(line: str) -> str | None:
    """The name in a heading; None for any other line."""
    ended = line.rstrip()
    if not ended.endswith(":") or line[:1].isspace() or line[0] in "*#" or "=" in ended:
        return None
    return ended[:-1].rstrip()


def _changed(lines: list[str], changes: dict[str, str | None]) -> list[str]:
    """A stanza's lines with what `changes` says of them; what was found is taken out of it."""
    found = []
    done: dict[str, str | None] = {}
    for line in lines:
        key = line.partition("=")[0].strip()
        if "=" not in line or key not in changes:
            found.append(line)
            continue
        value = done[key] = changes[key]
        if value is not None:
            before = line[: line.index("=") + 1]
            found.append(f"{before} {value}\n")
    for key in done:
        del changes[key]
    return found


def _line(key: str, value: str) -> str:
    return f"\t{key} = {value}\n"
