"""What a directory of installation images, or one image, offers.

Not a command: the leading underscore keeps it from being found as one.
"""

from __future__ import annotations

from typing import NamedTuple

from emulator import media, programs
from emulator.kernel.process import Process
from emulator.machine import installation
from emulator.machine.errors import FileRefusal, Invalid, Unknown
from emulator.machine.planting import Product
from emulator.media import medium
from emulator.messages import installp as say
from emulator.messages.strerror import strerror


class Offer(NamedTuple):
    """A fileset on the medium: `file` is its image."""

    file: str
    product: Product


def offers(proc: Process, path: str) -> dict[str, Offer]:
    """What a directory or an image offers, the latest level of each. Ends the command where
    there is nothing.
    """
    path = path if path == "/" else path.rstrip("/")
    if not proc.files.exists(path):
        proc.fail(say.NO_DEVICE, path=path)
    try:
        held = medium.table_of_contents(proc.files, path)
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
