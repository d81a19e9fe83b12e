"""bffcreate: copy installation images from a medium. Source: IBM's bffcreate page, but for the
layout of -l, which is ours.
"""

from __future__ import annotations

from typing import NamedTuple

from emulator import media
from emulator.commands.software import _calling, _medium
from emulator.kernel.process import Process
from emulator.machine import room
from emulator.machine.errors import FileRefusal, Unknown
from emulator.machine.planting import Entry
from emulator.machine.vfs import Node
from emulator.media import medium
from emulator.messages import installp as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands, option

#: The device where -d names none.
TAPE = "/dev/rmt0"


class Image(NamedTuple):
    """An image on the medium."""

    package: str
    level: str
    parts: tuple[str, ...]
    node: Node


class Bffcreate(Command):
    """bffcreate [-q] [-v] [-X] [-d Device] [-t SaveDir]
    {-l | Package [Level] ... | -f ListFile | all}

    Copies installation images from a CD, or from a directory, into a directory, each as
    Package.Level.I, and writes that directory's .toc: the medium is then not needed any more.
    Nothing is copied where there is not room for all of it.
    """

    lists: bool = flag("l", "List the packages on the medium.")
    quiet: bool = flag("q", "Ask for no other volume: nobody is asked.")
    verbose: bool = flag("v", "Say which files are made.")
    expands: bool = flag("X", "Make the file system larger where that is needed.")
    device: str = option("d", "A drive, or a directory of images.", str, TAPE)
    target: str = option("t", "Where the copies go.", str, "/usr/sys/inst.images")
    list_file: str = option("f", "A file with names of packages; - is standard input.", str, "")
    names: list[str] = operands("Package", "Packages, each with its level or without.")
    examples = (
        ("Which packages are on the CD?", "bffcreate -l -d /dev/cd0"),
        ("Keep one of them on disk", "bffcreate -v -d /dev/cd0 -t /export/images bos.games"),
    )

    async def run(self, proc: Process) -> None:
        """List, or copy what is asked for."""
        if sum((self.lists, bool(self.names), bool(self.list_file))) != 1:
            raise UsageError("", "Package")
        images = self._images(proc)
        if self.lists:
            proc.say(say.IMAGES)
            for one in images:
                parts = ",".join(one.parts)
                proc.say(say.IMAGE, name=one.package, level=one.level, parts=parts)
            return
        proc.only_root()
        names = self.names or await _calling.listed(proc, self.list_file)
        if chosen := self._chosen(proc, images, names):
            self._copy(proc, chosen)

    def _images(self, proc: Process) -> list[Image]:
        if self.device == TAPE:
            proc.fail(say.NO_TAPE, path=TAPE)
        if not proc.files.exists(self.device):
            proc.fail(say.NO_SUCH_MEDIUM, path=self.device)
        with _medium.opened(proc, self.device) as (files, place):
            directory = _medium.folder(files, place)
            try:
                found = medium.images(files, directory)
            except FileRefusal as refusal:
                reason = strerror(refusal.error)
                proc.fail(say.NO_ACCESS, path=self.device, reason=reason)
            images = [
                Image(held[0].package, held[0].level, parts_of(held),
                      files.node(f"{directory.rstrip('/')}/{file}"))
                for file, held in found.items()
            ]  # fmt: skip
        if not images:
            proc.fail(say.NO_IMAGES, path=self.device)
        return sorted(images, key=lambda one: (one.package, one.level))

    def _chosen(self, proc: Process, images: list[Image], names: list[str]) -> list[Image]:
        """The images these words mean; what none has is said."""
        chosen: list[Image] = []
        rest = list(names)
        while rest:
            name = rest.pop(0)
            level = rest.pop(0) if rest and rest[0][:1].isdigit() else ""
            hits = [one for one in images if name in ("all", one.package)]
            hits = [one for one in hits if level in ("", one.level)]
            chosen += [one for one in hits if one not in chosen]
            if not hits:
                proc.error(say.NO_SUCH_IMAGE, name=f"{name} {level}".rstrip())
        return chosen

    def _copy(self, proc: Process, images: list[Image]) -> None:
        """Copy all of them or none."""
        if not proc.files.is_directory(self.target):
            proc.fail(say.NO_SUCH_MEDIUM, path=self.target)
        paths = {
            f"{self.target.rstrip('/')}/{one.package}.{one.level}.I": one for one in images
        }
        try:
            place = proc.files.find(self.target)
            if place.read_only:
                raise FileRefusal("EROFS", self.target)
            absolute = proc.files.absolute
            entries = [Entry(absolute(path), one.node) for path, one in paths.items()]
            for need in room.space(proc.machine, proc.wpar, entries, pages=True):
                if need.deficit and not (self.expands and room.made(proc.machine, need)):
                    proc.fail(say.NO_ROOM_TO_COPY, point=need.point, deficit=need.deficit)
            with proc.machine.transaction():
                for path, one in paths.items():
                    if proc.files.exists(path):
                        proc.files.remove(path)
                    proc.files.make_node(path, one.node._replace(mode=0o644, links=1))
                _medium.write_contents(proc, self.target)
        except FileRefusal as refusal:
            proc.fail(say.NO_ACCESS, path=refusal.path, reason=strerror(refusal.error))
        if self.verbose:
            proc.print(*paths)


def parts_of(held: list[medium.Held]) -> tuple[str, ...]:
    """The parts that the filesets of an image have."""
    found: set[str] = set()
    for one in held:
        try:
            found.update(media.offer(one.name).parts)
        except Unknown:
            continue  # a heading somebody wrote: there is nothing behind it
    return tuple(sorted(found, reverse=True))
