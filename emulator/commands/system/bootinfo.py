"""bootinfo: facts of the machine that its boot knows. IBM has no page of it; the letters are
those that administrators' notes use (recalled).
"""

from __future__ import annotations

from emulator.commands.system._facts import OF_THE_MACHINE, disk_size
from emulator.kernel.process import Process
from emulator.options import Command, UsageError, flag, option


class Bootinfo(Command):
    """bootinfo {-b | -K | -p | -r | -y | -z | -s Disk}

    Prints one fact of the machine: the disk it was booted from, how many bits the kernel and
    the processors have, its platform, its real memory in KB, whether it can have more than
    one processor, or the size of a disk in megabytes. getconf is the documented way.
    """

    boot_disk: bool = flag("b", "The disk the system was booted from.")
    kernel: bool = flag("K", "The kernel's bits: 32 or 64.")
    platform: bool = flag("p", "The platform, such as chrp.")
    memory: bool = flag("r", "Real memory in KB.")
    disk: str = option("s", "The size of this disk in megabytes.", str, "")
    hardware: bool = flag("y", "The processors' bits: 32 or 64.")
    several: bool = flag("z", "Whether there may be several processors: 1 or 0.")
    examples = (
        ("How many bits has the kernel?", "bootinfo -K"),
        ("How large is a disk?", "bootinfo -s hdisk0"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """One fact. Raises UsageError."""
        self = super().parse(arguments)
        assert isinstance(self, Bootinfo)
        if len(self._wanted()) + bool(self.disk) != 1:
            raise UsageError()
        return self

    def _wanted(self) -> list[str]:
        """The names getconf has for what is asked."""
        asked = {
            "BOOT_DEVICE": self.boot_disk, "KERNEL_BITMODE": self.kernel,
            "MACHINE_ARCHITECTURE": self.platform, "REAL_MEMORY": self.memory,
            "HARDWARE_BITMODE": self.hardware, "MP_CAPABLE": self.several,
        }  # fmt: skip
        return [name for name, is_asked in asked.items() if is_asked]

    def run(self, proc: Process) -> None:
        """Print it."""
        if self.disk:
            proc.print(disk_size(proc, self.disk))
        for name in self._wanted():
            proc.print(OF_THE_MACHINE[name](proc.machine))
