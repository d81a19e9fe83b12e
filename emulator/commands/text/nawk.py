"""nawk: another name of awk."""

from __future__ import annotations

from typing import ClassVar

from emulator.commands.text.awk import Awk


class Nawk(Awk):
    """nawk [-F Ere] [-v Assignment] ... {-f ProgramFile | 'Program'} [[File ... | Assignment ...]] ...

    The same as awk: the language of 1985 and later is the only one here.
    """  # noqa: E501 - a usage statement is one line

    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Print lines longer than 72 characters", "nawk 'length > 72' /etc/motd"),
    )
