"""Installation images in the machine's tree: which filesets a file or a directory holds.

An image begins with the heading of AIX's backup-format files and a line a fileset; what a
fileset brings is the shelf's affair (`media.product_for`). A directory's .toc has the headings
of its images, each behind the name of its file. Source: IBM's pages of inutoc and of the
lpp_name file; of a line only name and level are read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from emulator import media
from emulator.machine.errors import FileRefusal, Invalid, Unknown
from emulator.machine.vfs import READ, FileSpace

#: The table of contents of a directory of images.
TOC = ".toc"
#: An image is read so far for its heading.
HEAD = 65_536
HEADING = re.compile(r"(?:(\S+) )?4 [RS] [ISU] (\S+) \{\s*")
FILESET = re.compile(r"(\S+) (\d+\.\d+\.\d+\.\d+)\b.*")


class Held(NamedTuple):
    """One fileset of an image: `file` is the image's name in its directory."""

    file: str
    name: str
    level: str
    package: str  # the image's own name, in its heading


def read(text: str, file: str = "") -> list[Held]:
    """The filesets of an image, or of a .toc (then each heading names its file)."""
    found: list[Held] = []
    inside, package = False, ""
    for line in text.split("\n"):
        if heading := HEADING.fullmatch(line):
            inside, file, package = True, heading[1] or file, heading[2]
        elif line.startswith("}"):
            inside = False
        elif inside and (fileset := FILESET.fullmatch(line)):
            found.append(Held(file, fileset[1], fileset[2], package))
    return found


def images(files: FileSpace, directory: str) -> Mapping[str, list[Held]]:
    """The images that lie in a directory, by the names of their files."""
    found: dict[str, list[Held]] = {}
    for name in files.list(directory):
        path = f"{directory.rstrip('/')}/{name}"
        if name == TOC or not files.exists(path) or files.node(path).kind != "-":
            continue
        if held := read(_head(files, path), name):
            found[name] = held
    return found


def toc(found: Mapping[str, list[Held]], stamp: str) -> str:
    """The .toc of a directory with these images, made at `stamp` (mmddhhmmssyy)."""
    lines = [f"0 {stamp} 2"]
    for file, filesets in found.items():
        lines.append(f"{file} 4 R I {filesets[0].package} {{")
        for one in filesets:
            lines.append(f"{one.name} {one.level} 1 N U en_US {_description(one.name)}")
        lines.append("}")
    return "\n".join(lines) + "\n"


def table_of_contents(files: FileSpace, path: str) -> list[Held]:
    """What a directory of images, by its .toc or without one, or a single image offers.

    What the .toc lists and is no longer there is left out. Raises FileRefusal, and Invalid
    (installation image) for a file that is none.
    """
    if not files.is_directory(path):
        held = read(_head(files, path), path.rpartition("/")[2])
        if not held:
            raise Invalid("installation image", path)
        return held
    present = images(files, path)
    everything = [one for filesets in present.values() for one in filesets]
    listing = f"{path.rstrip('/')}/{TOC}"
    if not files.exists(listing):
        return everything
    return [one for one in read(files.read(listing)) if one in everything]


def _head(files: FileSpace, path: str) -> str:
    """The beginning of a file. Raises FileRefusal."""
    node = files.node(path)
    if node.kind != "-":
        raise FileRefusal("EINVAL", path)
    if not files.may(node, READ):
        raise FileRefusal("EACCES", path)
    return str(node.data)[:HEAD]  # not the zeros that stand for the rest


def _description(name: str) -> str:
    try:
        return media.offer(name).description
    except Unknown:
        return ""
