"""The structure the beta's tools print: the $corral_t dump of a WPAR.

Drawn from state. The dump is Perl's Data::Dumper style (reference: 16); the paper's blanks
are lost, so its indentation is that module's default.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from emulator.machine.wpar import values

if TYPE_CHECKING:
    from emulator.machine.wpar.rows import Wpar

#: CPU shares the beta loads where lswpar says unlimited (the paper's dump).
DEFAULT_SHARES = 10


def dump(row: Wpar) -> list[str]:
    """The lines `startwpar -v` prints of a WPAR."""
    return _lines("$corral_t = ", corral(row), 0, ";")


def corral(row: Wpar) -> dict[str, Any]:
    """What is handed to the kernel, in the order it is printed."""
    controls = row.resources
    shares = _number(controls.shares_CPU, DEFAULT_SHARES)
    return {
        "name": row.name,
        "wlm_cpu": [shares, *_limits(controls.CPU)],
        "path": row.directory,
        "hostname": row.hostname,
        "wlm_procVirtMem": [values.megabytes(controls.procVirtMem) or -1, None],
        "wlm_mem": [_number(controls.shares_memory, None), *_limits(controls.memory)],
        "key": row.key,
        "vips": [[net.interface, net.address, net.mask, net.broadcast] for net in row.network],
        "wlm_rset": controls.rset or None,
        "opts": 4,
        "id": 0,
    }


def _number(text: str, default: int | None) -> int | None:
    return int(text) if text.isdigit() else default


def _limits(text: str) -> list[int | None]:
    found = values.limits(text)
    if found is None or found == (0, 100, 100):
        return [None, None, None]
    return list(found)


def _lines(lead: str, value: Any, column: int, end: str) -> list[str]:
    """`lead` and the value at `column`; what is inside hangs two columns right of it."""
    margin = " " * column
    if isinstance(value, (list, dict)) and value:
        opening, closing = "[]" if isinstance(value, list) else "{}"
        inner = column + len(lead)
        lines = [f"{margin}{lead}{opening}"]
        last = len(value) - 1
        for position, (name, item) in enumerate(_items(value)):
            lines += _lines(name, item, inner + 2, "," if position < last else "")
        return [*lines, f"{' ' * inner}{closing}{end}"]
    return [f"{margin}{lead}{_scalar(value)}{end}"]


def _items(value: list[Any] | dict[str, Any]) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield f"'{name}' => ", item
    else:
        for item in value:
            yield "", item


def _scalar(value: Any) -> str:
    if value is None:
        return "undef"
    if isinstance(value, list):
        return "[]"
    if isinstance(value, int):
        return str(value)
    return "'" + str(value).replace("\\", "\\\\").replace("'", "\\'") + "'"
