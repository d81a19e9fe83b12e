"""restwpar: make a workload partition of its backup. Source: IBM's restwpar page; what -k, -K
and -S do is recalled from it.
"""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.commands.wpar import _restoring
from emulator.commands.wpar._backup_files import BLOCKS, DEVICE
from emulator.commands.wpar._checks import only_root_in_global
from emulator.kernel.inputs import natural
from emulator.kernel.process import Exit, Process
from emulator.options import Command, UsageError, flag, option


class Restwpar(Command):
    """restwpar [-a] [-A] [-b Blocks] [-B DevExportsFile] [-d Directory] [-f Device] [-F]
    [-C] [-h HostName] [-i ImageDataFile] [-k] [-K] [-M MkwparFlags] [-n WparName] [-r]
    [-s] [-S {a | A | f | F | n}] [-U] [-w WparSpecFile]

    Makes a system workload partition of a backup that savewpar wrote: its settings, its
    file systems and all that was in them. It is defined, not started, and may have another
    name, host name and directory; another address is one of mkwpar's flags, which -M takes
    in quotes. A backup that is damaged is refused before anything is made.
    """

    automatic: bool = flag(
        "a", "Resolve conflicts of name, host name, directory, network by itself."
    )
    auto: bool = flag("A", "Start it whenever the system is booted (/etc/rc.wpars).")
    blocks: int = option("b", "Blocks of 512 bytes read at a time: 100.", natural, BLOCKS)
    exports: str = option("B", "Device exports file.", str, "")
    versioned: bool = flag("C", "Make a versioned one.", since="7.1.0.0")
    directory: str = option("d", "Base directory.", str, "")
    device: str = option("f", "The backup; /dev/rmt0 otherwise.", str, DEVICE)
    force: bool = flag("F", "One of that name is stopped and removed first.")
    hostname: str = option("h", "Host name.", str, "")
    data_file: str = option("i", "An image.data instead of that in the backup.", str, "")
    shrink: bool = flag("k", "Make file systems of the smallest size.")
    anywhere: bool = flag("K", "Take no heed of map files.")
    flags: str = option("M", "Flags of mkwpar, in quotes.", str, "")
    name: str = option("n", "Its name; that in the backup otherwise.", str, "")
    resolution: bool = flag("r", "Copy the name resolution files into it.")
    starts: bool = flag("s", "Start it when it is made.")
    sync: str = option(
        "S", "Software: a adds, f also removes (A, F: and no failure counts), n nothing.",
        str, "a",
    )  # fmt: skip
    uuid: bool = flag("U", "Keep its identifier.", since="7.1.0.0")
    specification: str = option("w", "A specification file instead of the backup's.", str, "")
    examples = (
        ("Make it again", "restwpar -f /tmp/wpar1.bff"),
        (
            "Make another one beside it",
            "restwpar -f /tmp/wpar1.bff -n wpar2 -M '-N address=10.1.1.82'",
        ),
    )

    def run(self, proc: Process) -> Awaitable[None]:
        """Hand all of it to mkwpar."""
        only_root_in_global(proc)
        if self.sync not in ("a", "A", "f", "F", "n"):
            raise UsageError("", "-S")
        if not self.blocks:
            raise UsageError("", "-b")
        mkwpar = proc.kernel.command_class("mkwpar")
        assert mkwpar is not None
        try:
            call = mkwpar.parse([*self._flags(), *self.flags.split()])
        except UsageError as error:
            # It is mkwpar that does not know the flag, and says so.
            child = proc.fork("mkwpar", f"mkwpar {self.flags}")
            proc.kernel.complain(child, mkwpar, error)
            raise Exit(proc.kernel.reap(child, mkwpar.usage_status)) from None
        wish = _restoring.Wish(
            self.device, self.data_file, self.shrink, self.anywhere, self.force, self.automatic,
            self.sync,
        )  # fmt: skip
        return _restoring.restore(proc, call, wish)  # type: ignore[arg-type]

    def _flags(self) -> list[str]:
        """What mkwpar is called with."""
        words = []
        for given, letter in (
            (self.automatic, "-a"), (self.auto, "-A"), (self.force, "-F"),
            (self.resolution, "-r"), (self.starts, "-s"),
        ):  # fmt: skip
            if given:
                words.append(letter)
        for value, letter in (
            (self.exports, "-b"), (self.directory, "-d"), (self.hostname, "-h"),
            (self.name, "-n"), (self.specification, "-f"),
        ):  # fmt: skip
            if value:
                words += [letter, value]
        return words
