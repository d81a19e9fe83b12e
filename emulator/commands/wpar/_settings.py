"""From mkwpar's flags and specification files to the settings the machine's law takes.

What is typed wins over what a specification (-f, or -e another WPAR) says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from emulator.kernel.process import Process
from emulator.machine import stanza_text
from emulator.machine.errors import FileRefusal, Invalid
from emulator.machine.wpar import layout, resources, rows, specification
from emulator.machine.wpar.planning import Settings
from emulator.machine.wpar.rows import DeviceExport, Resources, Template
from emulator.machine.wpar.specification import Section
from emulator.messages import wpar

if TYPE_CHECKING:
    from emulator.commands.wpar.mkwpar import Mkwpar

DEVICE_ATTRIBUTES = ("devname", "devtype", "export", "rootvg", "xfactor")


def settings(proc: Process, call: Mkwpar, template: Template) -> Settings:
    """Everything a call of mkwpar asks for. Raises Refusals; ends the command itself where
    a sentence of mkwpar's own fits.
    """
    sections = _specification(proc, call)
    general = _first(sections, "general")
    name = call.name or call.preserved or general.get("name", "")
    if not name:
        proc.fail(wpar.NO_NAME)
    network: Sequence[Mapping[str, str]] = [attributes(proc, one) for one in call.network]
    network = network or _all(sections, "network")
    routes = [attributes(proc, one) for one in call.routes] or _all(sections, "route")
    mounts = [*_all(sections, "mount"), *(attributes(proc, one) for one in call.mounts)]
    controls = resources.changed(Resources(), _first(sections, "resources"))
    for one in call.resources:
        controls = resources.changed(controls, attributes(proc, one))
    return Settings(
        name,
        call.hostname or general.get("hostname", ""),
        call.directory or general.get("directory", ""),
        call.volume_group or general.get("vg", "rootvg"),
        network or None,
        routes,
        mounts,
        controls,
        _privileges(proc, call, sections, template),
        _devices(proc, call, sections, template),
        _script(proc, call.script) or general.get("script", ""),
        call.auto or general.get("auto") == "yes",
        call.checkpointable or general.get("checkpointable") == "yes",
        call.private_usr or general.get("privateusr") == "yes",
        call.routing or general.get("routing") == "yes",
        call.copy_resolution,
        call.automatic,
        call.force,
        call.preserved is not None,
    )


def attributes(proc: Process, words: Sequence[str]) -> dict[str, str]:
    """attribute=value words as a dictionary; ends the command where one is none."""
    found = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not (name and equals):
            proc.fail(wpar.BAD_ATTRIBUTE, word=word)
        found[name] = value
    return found


# --- specification files -------------------------------------------------------------------


def _specification(proc: Process, call: Mkwpar) -> list[Section]:
    if call.existing:
        machine = proc.machine
        row = rows.find(machine, call.existing)
        mounts = layout.read(machine, row, rows.file_systems(machine, row))
        sections = specification.read(specification.write(row, mounts))
        # What follows from the name alone is the new WPAR's own.
        general = _first(sections, "general")
        for key, derived in (("name", row.name), ("hostname", row.name),
                             ("directory", f"/wpars/{row.name}")):  # fmt: skip
            if general.get(key) == derived:
                general.pop(key)
        return sections
    if not call.specification:
        return []
    text = proc.files.read(call.specification)
    try:
        return specification.read(text)
    except Invalid as refusal:
        proc.fail(wpar.BAD_SPECIFICATION, path=call.specification, line=refusal.value)


def _first(sections: Sequence[Section], name: str) -> dict[str, str]:
    return next((one.attributes for one in sections if one.name == name), {})


def _all(sections: Sequence[Section], name: str) -> list[dict[str, str]]:
    return [one.attributes for one in sections if one.name == name]


# --- security and devices ------------------------------------------------------------------


def _privileges(
    proc: Process, call: Mkwpar, sections: Sequence[Section], template: Template
) -> tuple[str, ...]:
    current = template.privileges
    words = [f"{key}={value}" for key, value in _first(sections, "security").items()]
    for word in [*words, *(word for one in call.security for word in one)]:
        if word.startswith("secfile="):
            current = resources.read_privileges(proc.files.read(word[len("secfile=") :]))
        else:
            current = resources.privileges(current, word)
    return current


def _devices(
    proc: Process, call: Mkwpar, sections: Sequence[Section], template: Template
) -> tuple[DeviceExport, ...]:
    specified = _all(sections, "device")
    if not (call.devices or call.exports_file or specified):
        return template.devices
    types = {device.name: device.type for device in template.devices}
    listed = _exports(proc, call.exports_file or "/etc/wpars/devexports")
    if call.exports_file:
        found = _matching(proc, [p for p, auto in listed if auto], types)
    else:
        found = dict(types)
    if specified:
        found = {one["devname"]: one.get("devtype", "pseudo")
                 for one in specified if "devname" in one}  # fmt: skip
    may = {*types, *found, *_matching(proc, [pattern for pattern, _ in listed], types)}
    for one in call.devices:
        wanted = attributes(proc, one)
        for key in wanted:
            if key not in DEVICE_ATTRIBUTES:
                raise Invalid("device attribute", key)
        name = wanted.get("devname", "")
        if wanted.get("rootvg") == "yes" or name.startswith("hdisk"):
            proc.fail(wpar.NOT_SIMULATED, what="A disk of a workload partition's own")
        if name not in may:
            proc.fail(wpar.NOT_EXPORTABLE, name=name)
        if wanted.get("export") == "no":
            found.pop(name, None)
        else:
            found[name] = wanted.get("devtype") or types.get(name, "pseudo")
    return tuple(DeviceExport(name, kind) for name, kind in found.items())


def _exports(proc: Process, path: str) -> list[tuple[str, bool]]:
    """The patterns of a device exports file, and whether each is exported by itself."""
    try:
        text = proc.files.read(path)
    except FileRefusal:
        if path != "/etc/wpars/devexports":
            raise
        return []  # the master file is missing: the defaults of the image stand alone
    return [
        (
            stanza_text.unquoted(section.attributes["value"]),
            stanza_text.unquoted(section.attributes.get("auto", "")) != "no",
        )
        for section in stanza_text.read(text)
        if "value" in section.attributes
    ]


def _matching(
    proc: Process, patterns: Sequence[str], types: Mapping[str, str]
) -> dict[str, str]:
    """The devices of the global environment the patterns stand for, and their types."""
    from fnmatch import fnmatchcase

    found: dict[str, str] = {}
    names = [path for path, node in proc.files.walk("/dev") if node.kind in "cb"]
    for pattern in patterns:
        for name in dict.fromkeys([*types, *names]):
            if fnmatchcase(name, pattern):
                found[name] = types.get(name, "pseudo")
    return found


def _script(proc: Process, path: str) -> str:
    if path:
        proc.files.node(path)
    return path
