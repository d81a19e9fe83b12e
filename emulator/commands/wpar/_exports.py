"""Which devices a WPAR may be given: what devexports lists, and what -D says of it.

Source: reference, wpar-commands.md 12: -D goes before auto=, a device that is not in the
file cannot be exported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
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
    """A device exports file, the master one if `path` is empty, and the image's defaults.

    Ends the command where another file than the master one is missing: without that the
    defaults stand alone.
    """

    def __init__(
        self, proc: Process, defaults: Sequence[DeviceExport], path: str = ""
    ) -> None:
        self._proc = proc
        self._types = {device.name: device.type for device in defaults}
        self._listed = _read(proc, path or MASTER)
        self._may = {*self._types, *self._matching([pattern for pattern, _ in self._listed])}

    @property
    def automatic(self) -> tuple[DeviceExport, ...]:
        """What is exported where nothing is said."""
        names = self._matching([pattern for pattern, auto in self._listed if auto])
        return tuple(DeviceExport(name, self._types.get(name, "pseudo")) for name in names)

    def allow(self, names: Iterable[str]) -> None:
        """Let these be exported, too."""
        self._may.update(names)

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
            if name not in self._may:
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

    def _matching(self, patterns: Sequence[str]) -> list[str]:
        """The devices of the global environment, and the defaults, patterns stand for."""
        names = [p for p, node in self._proc.files.walk("/dev") if node.kind in "cb"]
        every = list(dict.fromkeys([*self._types, *names]))
        found = (n for pattern in patterns for n in every if fnmatchcase(n, pattern))
        return list(dict.fromkeys(found))


def _read(proc: Process, path: str) -> list[tuple[str, bool]]:
    """The patterns of a device exports file, and whether each is exported by itself."""
    try:
        text = proc.files.read(path)
    except FileRefusal:
        if path != MASTER:
            raise
        return []
    return [
        (
            stanza_text.unquoted(section.attributes["value"]),
            stanza_text.unquoted(section.attributes.get("auto", "")) != "no",
        )
        for section in stanza_text.read(text)
        if "value" in section.attributes
    ]
