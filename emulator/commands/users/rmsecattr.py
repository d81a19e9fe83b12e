"""rmsecattr: let something be privileged no longer. Source: IBM's rmsecattr page."""

from __future__ import annotations

from emulator.commands.users import _roles
from emulator.kernel.process import Process
from emulator.options import Command, flag, operand


class Rmsecattr(Command):
    """rmsecattr {-c | -d | -f} Name

    Takes a command, a device or a file out of its table of /etc/security. The kernel goes by
    it once setkst has loaded its tables.
    """

    command: bool = flag("c", "A command, of privcmds.")
    device: bool = flag("d", "A device, of privdevs.")
    file: bool = flag("f", "A file, of privfiles.")
    name: str = operand("Name", "The whole path.")
    examples = (("Let mkwpar be root's alone", "rmsecattr -c /usr/sbin/mkwpar"),)

    def run(self, proc: Process) -> None:
        """Take it out, or nothing."""
        kind = _roles.kind_of(proc, self.command, self.device, self.file)
        proc.only_root()
        _roles.remove(proc, kind, self.name)
