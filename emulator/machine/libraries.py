"""Programs the loader cannot load while a library of another product is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from emulator.machine.machine import Machine

_CRYPTO = ("/usr/lib/libcrypto.a", "libcrypto.a(libcrypto.so)")
#: Program -> the archive it needs, and that with its member.
NEEDED: Mapping[str, tuple[str, str]] = dict.fromkeys(
    ("/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/scp", "/usr/bin/ssh-keygen"), _CRYPTO
)


def missing(machine: Machine, root: str, program: str) -> str:
    """The archive member a program lacks in the partition with this root; "": it loads."""
    if program not in NEEDED:
        return ""
    path, member = NEEDED[program]
    files = FileSpace(machine, root)
    return member if files.exists(program) and not files.exists(path) else ""
