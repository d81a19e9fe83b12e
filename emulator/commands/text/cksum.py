"""cksum: checksum and size. Source: POSIX, "cksum"; IBM's page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.kernel.inputs import Filter
from emulator.kernel.process import Process
from emulator.options import operands

_MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


class Cksum(Filter):
    """cksum [File ...]

    Writes the checksum (CRC), the number of bytes and the name of each file.
    """

    files: list[str] = operands("File", "The files.")
    anywhere = True
    examples = (("See whether two copies are the same", "cksum /etc/motd /tmp/motd"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Go through the files."""
        return self.go(proc, self.files)

    def begin(self, proc: Process, name: str) -> None:
        """Begin anew."""
        self.name = name if self.files else ""
        self.crc = 0xFFFFFFFF
        self.size = 0

    def take(self, proc: Process, text: str) -> bool:
        """Add a piece."""
        self.crc = checksum(text.encode("latin-1"), self.crc)
        self.size += len(text)
        return True

    def end(self, proc: Process) -> None:
        """The size counts, too, its lowest byte first."""
        length = self.size.to_bytes((self.size.bit_length() + 7) // 8, "little")
        crc = int(f"{checksum(length, self.crc):032b}"[::-1], 2)
        proc.print(f"{crc} {self.size} {self.name}".rstrip())


def checksum(data: bytes, before: int) -> int:
    """Continue the CRC over `data`. zlib's is the same with the bits of each byte mirrored."""
    import zlib

    return zlib.crc32(data.translate(_MIRRORED), before)
