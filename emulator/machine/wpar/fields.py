"""How a row keeps the attributes of its section: in a field of its own, or in `more`.

`more` holds pairs of place and value, sorted by place, of attributes the row's class has no
field for: so a row of the table is enough, and rows stay equal where their settings are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

from emulator.machine.wpar import attributes
from emulator.machine.wpar.attributes import Attribute

#: The values without a field: (place, value).
More = tuple[tuple[str, Any], ...]


class Row(Protocol):
    """A named tuple that has a `more`."""

    @property
    def more(self) -> More:
        """Values that have no field."""

    @property
    def _fields(self) -> tuple[str, ...]: ...

    @property
    def _replace(self) -> Callable[..., Any]: ...


R = TypeVar("R", bound=Row)


def get(row: Row, attribute: Attribute) -> Any:
    """The attribute's value in a row of its section; its default where none was given."""
    if attribute.field in row._fields:
        return getattr(row, attribute.field)
    wanted = attribute.place
    for place, value in row.more:
        if place == wanted:
            return value
    return attributes.parse(attribute, attribute.default)


def text(row: Row, attribute: Attribute) -> str:
    """The same as lswpar and specification files show it."""
    value = get(row, attribute)
    return attribute.kind.show(value) if value != attribute.kind.nothing else ""


def put(row: R, attribute: Attribute, value: Any) -> R:
    """The row with the attribute set; a default that has no field is not kept."""
    changed: R
    if attribute.field in row._fields:
        changed = row._replace(**{attribute.field: value})
        return changed
    more = {place: kept for place, kept in row.more if place != attribute.place}
    if value != attributes.parse(attribute, attribute.default):
        more[attribute.place] = value
    changed = row._replace(more=tuple(sorted(more.items())))
    return changed


def put_texts(row: R, section: str, wanted: Mapping[str, str]) -> R:
    """The row with all of these set. Raises Invalid."""
    for key, given in wanted.items():
        attribute = attributes.find(section, key)
        row = put(row, attribute, attributes.parse(attribute, given))
    return row


def put_more(row: R, section: str, wanted: Mapping[str, str]) -> R:
    """The row with those of them set that have no field: somebody else fills the fields."""
    for key, given in wanted.items():
        attribute = attributes.find(section, key)
        if attribute.written and attribute.field not in row._fields:
            row = put(row, attribute, attributes.parse(attribute, given))
    return row
