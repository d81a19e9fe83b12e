"""The table of WPARs: rows by name, and two questions it answers without going through them.

A dict in every other way. Not who writes it: that is `configuration`. There may be 8,192
rows, and what one more WPAR costs is not to depend on how many there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from emulator.machine.wpar.rows import Wpar

#: States in which a WPAR has nothing of the system's: Defined and Broken.
AT_REST = "DB"


class Wpars(dict[str, Wpar]):
    """Rows by name. What is looked up besides is counted when first asked for, then kept."""

    __slots__ = ("_directories", "_up")

    def __init__(self, rows: Mapping[str, Wpar] | Iterable[tuple[str, Wpar]] = ()) -> None:
        super().__init__(rows)
        #: base directory -> how many have it; None: not counted yet
        self._directories: Counter[str] | None = None
        #: names of those that are not at rest
        self._up: set[str] = set()

    def has_directory(self, directory: str) -> bool:
        """Whether it is the base directory of one."""
        return directory in self._counted()

    def up(self) -> list[str]:
        """The names of those that are not at rest, by name."""
        self._counted()
        return sorted(self._up)

    def _counted(self) -> Counter[str]:
        if self._directories is None:
            self._directories = Counter(row.directory for row in self.values())
            self._up = {name for name, row in self.items() if row.state not in AT_REST}
        return self._directories

    def _came(self, name: str, row: Wpar) -> None:
        if self._directories is not None:
            self._directories[row.directory] += 1
            if row.state not in AT_REST:
                self._up.add(name)

    def _went(self, name: str, row: Wpar | None) -> None:
        if self._directories is not None and row is not None:
            self._directories[row.directory] -= 1
            if not self._directories[row.directory]:
                del self._directories[row.directory]
            self._up.discard(name)

    # --- a dict's own ways of changing ---------------------------------------------------

    def __setitem__(self, name: str, row: Wpar) -> None:
        self._went(name, self.get(name))
        super().__setitem__(name, row)
        self._came(name, row)

    def __delitem__(self, name: str) -> None:
        self._went(name, self.get(name))
        super().__delitem__(name)

    def pop(self, name: str, *default: Any) -> Any:
        """Take a row out."""
        self._went(name, self.get(name))
        return super().pop(name, *default)

    def popitem(self) -> tuple[str, Wpar]:
        """Take out the one that came last."""
        name, row = super().popitem()
        self._went(name, row)
        return name, row

    def copy(self) -> Wpars:
        """Another table of the same rows."""
        return Wpars(self)

    def _other_way(self, *_: object, **__: object) -> Any:
        raise NotImplementedError("the table of WPARs is changed a row at a time")

    clear = update = setdefault = __ior__ = _other_way
