"""Specification files: the settings of a WPAR as text, the format of /etc/wpars/<name>.cf.

Stanzas of `name = "value"` lines; one network, route, mount or device stanza each. No
page that could be read shows a whole one: the layout is the reference's reconstruction
(wpar-commands.md section 13). Pure text: knows no machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.errors import Invalid

if TYPE_CHECKING:
    from emulator.machine.wpar.layout import FileSystem
    from emulator.machine.wpar.rows import Wpar

#: Stanzas there may be and whether there may be more than one of them.
STANZAS = {
    "general": False, "network": True, "route": True, "resources": False,
    "security": False, "mount": True, "device": True,
}  # fmt: skip


class Section(NamedTuple):
    """One stanza."""

    name: str
    attributes: dict[str, str]


def write(row: Wpar, mounts: Iterable[FileSystem]) -> str:
    """The specification of a WPAR."""
    sections = [Section("general", _general(row))]
    for net in row.network:
        if net.family == 6:
            net_attributes = {"interface": net.interface, "address6": net.address,
                              "prefixlen": net.mask}  # fmt: skip
        else:
            net_attributes = {"interface": net.interface, "address": net.address,
                              "netmask": net.mask, "broadcast": net.broadcast}  # fmt: skip
        sections.append(Section("network", net_attributes))
    for route in row.routes:
        sections.append(
            Section(
                "route",
                _set(rtdest=route.destination, rtgateway=route.gateway, rttype=route.type,
                     rtinterface=route.interface),
            )
        )  # fmt: skip
    sections.append(Section("resources", _set(**row.resources._asdict())))
    sections.append(Section("security", {"privs": ",".join(row.privileges)}))
    sections += [Section("mount", _mount(one)) for one in mounts]
    sections += [
        Section("device", {"devname": device.name, "devtype": device.type})
        for device in row.devices
    ]
    return "".join(_text(section) for section in sections)


def _general(row: Wpar) -> dict[str, str]:
    return {
        "name": row.name,
        "hostname": row.hostname,
        "directory": row.directory,
        "vg": row.volume_group,
        "auto": yes(row.auto),
        "checkpointable": yes(row.checkpointable),
        "privateusr": yes(row.private_usr),
        "routing": yes(row.routing),
        "script": row.script,
    }


def _mount(one: FileSystem) -> dict[str, str]:
    size = str(one.blocks) if one.blocks else ""
    log = one.log if one.vfs == "jfs2" else ""
    return _set(
        dev=one.device, directory=one.point, vfs=one.vfs, mountopts=one.options, size=size,
        logname=log, vg=one.group,
    )  # fmt: skip


def _set(**attributes: str) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if value}


def yes(value: bool) -> str:
    """As lswpar and specification files say it."""
    return "yes" if value else "no"


def _text(section: Section) -> str:
    lines = [f'\t{name} = "{value}"\n' for name, value in section.attributes.items()]
    return f"{section.name}:\n{''.join(lines)}\n"


def read(text: str) -> list[Section]:
    """The stanzas of a text. Raises Invalid (specification file, the line; reason)."""
    sections: list[Section] = []
    seen: set[str] = set()
    for line in text.split("\n"):
        stripped = line.strip()
        if not stripped or stripped[0] in "*#":
            continue
        if stripped.endswith(":") and "=" not in stripped:
            name = stripped[:-1].strip()
            if name not in STANZAS or (name in seen and not STANZAS[name]):
                raise Invalid("specification file", stripped, "stanza")
            seen.add(name)
            sections.append(Section(name, {}))
            continue
        key, found, value = stripped.partition("=")
        if not found or not sections:
            raise Invalid("specification file", stripped, "line")
        sections[-1].attributes[key.strip()] = value.strip().strip('"')
    return sections
