"""Which devices a WPAR may be given: what devexports lists, and what -D says of it.

Source: reference, wpar-commands.md 12: -D goes before auto=, a device that is not in the
file cannot be exported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import NamedTuple

from emulator.commands.wpar._attributes import only_known, only_since
from emulator.kernel.process import Process
from emulator.machine import stanza_text
from emulator.machine.errors import FileRefusal, Invalid
from emulator.machine.wpar import attributes, fields
from emulator.machine.wpar.rows import DeviceExport
from emulator.messages import wpar

MASTER = "/etc/wpars/devexports"


class Disks(NamedTuple):
    """A kind of devices, and the level of AIX since which it may be exported."""

    pattern: str
    since: str = ""
    until: str = ""


#: Storage devices came with Technology Level 3 (reference: time-line).
DISKS = Disks("*hdisk*", since="6.1.3.0")


class Listed:
    """A device exports file, the master one if there is no `path`, and the image's defaults.

    Ends the command where another file than the master one is missing: without that the
    defaults stand alone.
    """

    def __init__(
        self, proc: Process, defaults: Sequence[DeviceExport], path: str | None = None
    ) -> None:
        self._proc = proc
        self._types = {device.name: device.type for device in defaults}
        self._listed = _read(proc, MASTER if path is None else path)
        self._allowed = set(self._types)

    @property
    def automatic(self) -> tuple[DeviceExport, ...]:
        """What is exported where nothing is said: the image's defaults first, as lswpar has
        them, or all of them where there is no master file.
        """
        if self._listed is None:
            return tuple(DeviceExport(*one) for one in self._types.items())
        listed = self._matching([pattern for pattern, auto in self._listed if auto])
        names = [*(name for name in self._types if name in listed), *listed]
        return tuple(
            DeviceExport(name, self._types.get(name, "pseudo")) for name in dict.fromkeys(names)
        )

    def allow(self, names: Iterable[str]) -> None:
        """Let these be exported, too."""
        self._allowed.update(names)

    def chosen(
        self, current: Iterable[DeviceExport], given: Iterable[Mapping[str, str]]
    ) -> tuple[DeviceExport, ...]:
        """The devices after these -D; the command ends where one may not be. Raises Invalid."""
        found = {device.name: device for device in current}
        for one in given:
            attributes.check("device", one)
            only_known(self._proc, "device", one)
            name = one.get("devname", "")
            if not name:
                raise Invalid("device", "", "missing")
            if one.get("rootvg") == "yes" or fnmatchcase(name, DISKS.pattern):
                only_since(self._proc, DISKS, "disks of workload partitions")
                self._proc.fail(wpar.NOT_SIMULATED, what="A disk of a workload partition's own")
            if not self._may_be(name):
                self._proc.fail(wpar.NOT_EXPORTABLE, name=name)
            known = found.get(name)
            if one.get("export") == "no":
                found.pop(name, None)
                continue
            kind = one.get("devtype") or (known.type if known else "")
            device = known or DeviceExport(name, "")
            device = device._replace(type=kind or self._types.get(name, "pseudo"))
            found[name] = fields.put_more(device, "device", one)
        return tuple(found.values())

    def _may_be(self, name: str) -> bool:
        """Whether a device is listed, and there."""
        patterns = [pattern for pattern, _ in self._listed or ()]
        return name in self._allowed or (
            any(fnmatchcase(name, pattern) for pattern in patterns) and self._is_device(name)
        )

    def _is_device(self, path: str) -> bool:
        files = self._proc.files
        return files.exists(path) and files.node(path).kind in "cb"

    def _matching(self, patterns: Sequence[str]) -> list[str]:
        """The devices of the global environment, and the defaults, patterns stand for."""
        every: list[str] = []
        if any(_is_pattern(pattern) for pattern in patterns):
            there = [p for p, node in self._proc.files.walk("/dev") if node.kind in "cb"]
            every = [*self._types, *there]
        found: dict[str, None] = {}
        for pattern in patterns:
            if _is_pattern(pattern):
                found |= dict.fromkeys(n for n in every if fnmatchcase(n, pattern))
            elif pattern in self._types or self._is_device(pattern):
                found[pattern] = None
        return list(found)


def _is_pattern(text: str) -> bool:
    return any(char in text for char in "*?[")


def _read(proc: Process, path: str) -> tuple[tuple[str, bool], ...] | None:
    """The patterns of a device exports file, and whether each is exported by itself; None
    where there is no master file. Raises FileRefusal, and Invalid where it lists none.
    """
    try:
        text = proc.files.read(path)
    except FileRefusal:
        if path != MASTER:
            raise
        return None
    found = _parsed(text)
    if not found and any(line[:1] != "*" for line in text.split("\n") if line.strip()):
        raise Invalid("list of devices", path)
    return found


@lru_cache(maxsize=16)
def _parsed(text: str) -> tuple[tuple[str, bool], ...]:
    return tuple(
        (
            stanza_text.unquoted(section.attributes["value"]),
            stanza_text.unquoted(section.attributes.get("auto", "")) != "no",
        )
        for section in stanza_text.read(text)
        if "value" in section.attributes
    )
