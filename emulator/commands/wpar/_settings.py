"""From flags and specification files to the settings of a WPAR that the machine's law takes.

What is typed wins over what a specification (-f, or -e another WPAR) says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from emulator.commands.wpar._attributes import Setting, all_pairs, typed
from emulator.commands.wpar._exports import Listed
from emulator.commands.wpar._security import secured, usual
from emulator.kernel.process import Process
from emulator.machine.errors import Invalid, Taken
from emulator.machine.machine import Machine
from emulator.machine.wpar import (
    attributes,
    fields,
    layout,
    resources,
    rows,
    specification,
)
from emulator.machine.wpar.image_data import ImageData
from emulator.machine.wpar.planning import BASE, Settings
from emulator.machine.wpar.rows import DeviceExport, Resources, Template
from emulator.machine.wpar.specification import NotUnderstood, Section
from emulator.messages import wpar


def settings(
    proc: Process, call: Setting, template: Template, saved: Sequence[Section] = (),
    image: ImageData | None = None,
) -> Settings:
    """Everything a call asks for. Raises Refusals; ends the command itself where
    a sentence of mkwpar's own fits. `saved`: what a backup says, where the call names no
    other specification; `image`: what -L says.
    """
    sections = _specification(proc, call) or saved
    wanted = _general(proc, call, _first(sections, "general"))
    wanted = call.completed(proc, proc.machine, wanted)
    if not wanted.name and not call.only_write:
        proc.fail(wpar.NO_NAME)
    wanted = _security(proc, call, sections, template, wanted)
    controls = resources.changed(Resources(), _first(sections, "resources"))
    for one in all_pairs(proc, call, "resources"):
        controls = resources.changed(controls, one)
    typed_group = typed(call, attributes.find("general", "vg"))
    return wanted._replace(
        network=all_pairs(proc, call, "network") or _all(sections, "network") or None,
        routes=all_pairs(proc, call, "route") or _all(sections, "route"),
        mounts=[
            *_once(_all(sections, "mount")),
            *(image.mounts(typed_group) if image is not None else ()),
            *_once(all_pairs(proc, call, "mount")),
        ],
        volumes=image.volumes if image is not None else {},
        resources=controls,
        devices=_devices(proc, call, sections, template),
        copy_resolution=call.copy_resolution,
        automatic=call.automatic,
        force=call.force,
        preserved=call.preserved is not None,
        only_written=call.only_write,
    )


def _once(mounts: Sequence[Mapping[str, str]]) -> Sequence[Mapping[str, str]]:
    """The same, where each is of another directory: a flag beats a file, but not a flag.

    Raises Taken (mount point).
    """
    points = [one.get("directory", "") for one in mounts]
    for index, point in enumerate(points):
        if point and point in points[:index]:
            raise Taken("mount point", point)
    return mounts


def _general(proc: Process, call: Setting, specified: Mapping[str, str]) -> Settings:
    """The attributes that have a flag of their own."""
    made = Settings()
    for attribute in attributes.of("general"):
        if call.wpar_type not in attribute.types:
            continue
        word = typed(call, attribute)
        if attribute.key == "name":
            word = word or call.preserved or ""
        elif getattr(call, attribute.place, None) == "" and attribute.key != "script":
            # A variable of the caller's that is empty asks for no default.
            raise Invalid(attribute.called or attribute.key, "", "missing")
        elif attribute.key == "script" and word:
            proc.files.node(word)
        word = word or specified.get(attribute.key, "")
        if word:
            made = fields.put(made, attribute, attributes.parse(attribute, word))
    return made


# --- specification files -------------------------------------------------------------------


def write(proc: Process, path: str, text: str) -> None:
    """Write a specification to where -o says, which may be a terminal. Raises FileRefusal."""
    files = proc.files
    if files.exists(path) and files.node(path).kind == "c":
        proc.kernel.open(proc, path, "w").write(text)
    else:
        files.write(path, text)


def _specification(proc: Process, call: Setting) -> list[Section]:
    if call.existing is not None:
        known = _settings_of(proc.machine, call.existing)
        return [_of_type(one, call.wpar_type) for one in known]
    if call.specification is None:
        return []
    text = proc.files.read(call.specification)
    return understood(proc, call.specification, text, call.wpar_type)


def understood(proc: Process, path: str, text: str, type: str = "S") -> list[Section]:
    """The stanzas of a specification. Ends the command, naming the line, where it is none of
    a WPAR of this type.
    """
    try:
        return _all_of_type(specification.read(text), type)
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


def _all_of_type(sections: list[Section], type: str) -> list[Section]:
    """The same sections. Raises NotUnderstood where one has what the type cannot have."""
    for one in sections:
        kept = _of_type(one, type).attributes
        for key in one.attributes:
            if key not in kept:
                raise NotUnderstood((one.lines or {}).get(key, 0), key, "type", one.name, key)
    return sections


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
    words = [f"{key}={value}" for key, value in _first(sections, "security").items()]
    words += [word for one in getattr(call, "security", ()) for word in one]
    current, more = secured(proc, words, usual(proc, template))
    return fields.put_texts(made, "security", more)._replace(privileges=current)


def _devices(
    proc: Process, call: Setting, sections: Sequence[Section], template: Template
) -> tuple[DeviceExport, ...]:
    specified, given = _all(sections, "device"), all_pairs(proc, call, "device")
    listed = Listed(proc, template.devices, call.exports_file)
    if call.existing is not None:
        listed.allow(one["devname"] for one in specified)
    return listed.chosen(() if specified else listed.automatic, [*specified, *given])
