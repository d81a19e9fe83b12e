"""What a directory of installation images, one image, or the disc in a drive offers.

On a disc of a product the images lie in installp/ppc, the packages in RPMS/ppc (IBM's page of
geninstall); they are looked for there first, wherever the disc is mounted.

Not a command: the leading underscore keeps it from being found as one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from emulator import media, programs
from emulator.kernel.process import Process
from emulator.machine import discs, installation
from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal, Invalid, Unknown
from emulator.machine.planting import Product
from emulator.machine.vfs import FileSpace
from emulator.media import medium
from emulator.messages import installp as say
from emulator.messages.strerror import strerror


class Offer(NamedTuple):
    """A fileset on the medium: `file` is its image."""

    file: str
    product: Product


#: Where images and packages lie on a disc of a product.
IMAGES, PACKAGES = "installp/ppc", "RPMS/ppc"


def offers(proc: Process, path: str) -> dict[str, Offer]:
    """What a directory, an image or a drive offers, the latest level of each. Ends the command
    where there is nothing.
    """
    path = path if path == "/" else path.rstrip("/")
    if not proc.files.exists(path):
        proc.fail(say.NO_DEVICE, path=path)
    try:
        with opened(proc, path) as (files, place):
            held = medium.table_of_contents(files, folder(files, place))
    except FileRefusal as refusal:
        proc.fail(say.NO_ACCESS, path=refusal.path, reason=strerror(refusal.error))
    except Invalid:
        proc.fail(say.NO_IMAGE, path=path)
    found: dict[str, Offer] = {}
    for one in held:
        known = found.get(one.name)
        if known is not None and installation.numbers(
            known.product.level
        ) >= installation.numbers(one.level):
            continue
        try:
            product = media.product_for(
                proc.machine, one.name, programs.known(), one.level
            )
        except Unknown:
            continue  # a heading somebody wrote: there is nothing behind it
        found[one.name] = Offer(one.file, product)
    if not found:
        proc.fail(say.NO_IMAGES, path=path)
    return found


@contextmanager
def opened(proc: Process, path: str) -> Iterator[tuple[FileSpace, str]]:
    """The files of a medium, and the path of it there: of the disc in a drive its root."""
    if not proc.wpar and discs.is_disc(proc.machine, path):
        with discs.opened(proc.machine, path) as files:
            yield files, "/"
    else:
        yield proc.files, path


def folder(files: FileSpace, path: str, kind: str = IMAGES) -> str:
    """The directory of a medium that has its images, or its packages."""
    on_disc = f"{path.rstrip('/')}/{kind}"
    return on_disc if files.is_directory(on_disc) else path


def write_contents(proc: Process, directory: str) -> None:
    """Write the .toc of a directory. Raises FileRefusal."""
    clock, offset = proc.machine.clock, proc.machine.system.zone_offset
    stamp = moment(clock.seconds, offset).format("%m%d%H%M%S%y")
    found = medium.images(proc.files, directory)
    path = f"{directory.rstrip('/')}/{medium.TOC}"
    proc.files.write(path, medium.toc(found, stamp), mode=0o644)
