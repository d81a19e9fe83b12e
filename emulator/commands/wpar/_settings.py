"""From flags and specification files to the settings of a WPAR that the machine's law takes.

What is typed wins over what a specification (-f, or -e another WPAR) says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from emulator.commands.wpar._attributes import Setting, all_pairs, typed
from emulator.kernel.process import Process
from emulator.machine import stanza_text
from emulator.machine.errors import FileRefusal
from emulator.machine.machine import Machine
from emulator.machine.wpar import (
    attributes,
    fields,
    layout,
    resources,
    rows,
    specification,
    values,
)
from emulator.machine.wpar.planning import BASE, Settings
from emulator.machine.wpar.rows import DeviceExport, Resources, Template
from emulator.machine.wpar.specification import NotUnderstood, Section
from emulator.messages import wpar


def settings(proc: Process, call: Setting, template: Template) -> Settings:
    """Everything a call asks for. Raises Refusals; ends the command itself where
    a sentence of mkwpar's own fits.
    """
    sections = _specification(proc, call)
    wanted = _general(proc, call, _first(sections, "general"))
    wanted = call.completed(proc, proc.machine, wanted)
    if not wanted.name and not call.only_write:
        proc.fail(wpar.NO_NAME)
    wanted = _security(proc, call, sections, template, wanted)
    controls = resources.changed(Resources(), _first(sections, "resources"))
    for one in all_pairs(proc, call, "resources"):
        controls = resources.changed(controls, one)
    return wanted._replace(
        network=all_pairs(proc, call, "network") or _all(sections, "network") or None,
        routes=all_pairs(proc, call, "route") or _all(sections, "route"),
        mounts=[*_all(sections, "mount"), *all_pairs(proc, call, "mount")],
        resources=controls,
        devices=_devices(proc, call, sections, template),
        copy_resolution=call.copy_resolution,
        automatic=call.automatic,
        force=call.force,
        preserved=call.preserved is not None,
        only_written=call.only_write,
    )


def _general(proc: Process, call: Setting, specified: Mapping[str, str]) -> Settings:
    """The attributes that have a flag of their own."""
    made = Settings()
    for attribute in attributes.of("general"):
        if call.wpar_type not in attribute.types:
            continue
        word = typed(call, attribute)
        if attribute.key == "name":
            word = word or call.preserved or ""
        elif attribute.key == "script" and word:
            proc.files.node(word)
        word = word or specified.get(attribute.key, "")
        if word:
            made = fields.put(made, attribute, attributes.parse(attribute, word))
    return made


# --- specification files -------------------------------------------------------------------


def _specification(proc: Process, call: Setting) -> list[Section]:
    if call.existing:
        known = _settings_of(proc.machine, call.existing)
        return [_of_type(one, call.wpar_type) for one in known]
    if not call.specification:
        return []
    path = call.specification
    try:
        sections = specification.read(proc.files.read(path))
        for one in sections:
            kept = _of_type(one, call.wpar_type).attributes
            for key in one.attributes:
                if key not in kept:
                    line = (one.lines or {}).get(key, 0)
                    raise NotUnderstood(line, key, "type", one.name, key)
        return sections
    except NotUnderstood as refusal:
        message = {
            "section": wpar.UNKNOWN_SECTION,
            "repeated section": wpar.REPEATED_SECTION,
            "key": wpar.UNKNOWN_KEY,
            "repeated key": wpar.REPEATED_KEY,
            "value": wpar.WRONG_VALUE,
            "missing": wpar.MISSING_KEY,
            "type": wpar.KEY_OF_OTHER_TYPE,
        }.get(refusal.reason, wpar.WRONG_LINE)
        proc.fail(
            message, path=path, line=refusal.line, text=refusal.text,
            section=refusal.section, key=refusal.key,
        )  # fmt: skip


def _settings_of(machine: Machine, name: str) -> list[Section]:
    """What is set of a WPAR that is there, but for what follows from its name alone."""
    row = rows.find(machine, name)
    own = row._replace(
        name="",
        hostname=row.hostname if row.hostname != name else "",
        directory=row.directory if row.directory != f"{BASE}/{name}" else "",
    )
    return specification.sections(own, layout.read(machine, row))


def _of_type(section: Section, type: str) -> Section:
    """What of a section a WPAR of a type can have."""
    kept = {
        key: value
        for key, value in section.attributes.items()
        if type in attributes.find(section.name, key).types
    }
    return section._replace(attributes=kept)


def _first(sections: Sequence[Section], name: str) -> dict[str, str]:
    return next((one.attributes for one in sections if one.name == name), {})


def _all(sections: Sequence[Section], name: str) -> list[Mapping[str, str]]:
    return [one.attributes for one in sections if one.name == name]


# --- security and devices ------------------------------------------------------------------


def _security(
    proc: Process,
    call: Setting,
    sections: Sequence[Section],
    template: Template,
    made: Settings,
) -> Settings:
    """The settings with the privileges and what else -S sets."""
    current = template.privileges
    words = [f"{key}={value}" for key, value in _first(sections, "security").items()]
    for word in [*words, *(word for one in getattr(call, "security", ()) for word in one)]:
        key, equals, value = word.partition("=")
        if not equals:
            proc.fail(wpar.BAD_ATTRIBUTE, word=word)
        if key == "secfile":
            current = values.find_privileges(proc.files.read(value))
        elif key.rstrip("+-") == "privs":
            current = resources.privileges(current, word)
        else:
            made = fields.put_texts(made, "security", {key: value})
    return made._replace(privileges=current)


def _devices(
    proc: Process, call: Setting, sections: Sequence[Section], template: Template
) -> tuple[DeviceExport, ...]:
    specified, given = _all(sections, "device"), all_pairs(proc, call, "device")
    if not (given or call.exports_file or specified):
        return template.devices
    types = {device.name: device.type for device in template.devices}
    listed = _exports(proc, call.exports_file or "/etc/wpars/devexports")
    patterns = [pattern for pattern, auto in listed if auto]
    known = _matching(proc, patterns, types) if call.exports_file else types
    found = {name: DeviceExport(name, kind) for name, kind in known.items()}
    may = {*types, *found, *_matching(proc, [pattern for pattern, _ in listed], types)}
    if call.existing:
        may |= {one["devname"] for one in specified}
    if specified:
        found = {}
    for one in [*specified, *given]:
        attributes.check("device", one)
        name = one.get("devname", "")
        if one.get("rootvg") == "yes" or name.startswith("hdisk"):
            proc.fail(wpar.NOT_SIMULATED, what="A disk of a workload partition's own")
        if name not in may:
            proc.fail(wpar.NOT_EXPORTABLE, name=name)
        found.pop(name, None)
        if one.get("export") != "no":
            device = DeviceExport(name, one.get("devtype") or types.get(name, "pseudo"))
            found[name] = fields.put_more(device, "device", one)
    return tuple(found.values())


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
