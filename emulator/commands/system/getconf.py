"""getconf: configuration values. Source: IBM's getconf page; what is no fact of the machine
is AIX's limits.h and unistd.h as recalled.
"""

from __future__ import annotations

from collections.abc import Callable

from emulator.kernel.process import Process
from emulator.machine.devices import device
from emulator.machine.errors import Unknown
from emulator.machine.machine import Machine
from emulator.machine.memory import PAGE_KB
from emulator.messages.devices import NO_DEVICE, NO_VARIABLE
from emulator.options import Command, UsageError, flag, optional


def _attribute(machine: Machine, name: str, attribute: str) -> str:
    """An attribute of a device that every machine has."""
    rows = {row.name: row.value for row in device(machine, name).attributes}
    return rows[attribute]


def _boot_disk(machine: Machine) -> str:
    boot = [lv for lv in machine.logical_volumes.values() if lv.type == "boot"]
    return boot[0].extents[0].volume if boot else ""


#: What the machine says, by the name of the variable.
OF_THE_MACHINE: dict[str, Callable[[Machine], str]] = {
    "ARG_MAX": lambda machine: str(int(_attribute(machine, "sys0", "ncargs")) * 4096),
    "BOOT_DEVICE": _boot_disk,
    "CHILD_MAX": lambda machine: _attribute(machine, "sys0", "maxuproc"),
    "HARDWARE_BITMODE": lambda machine: "64",
    "KERNEL_BITMODE": lambda machine: "64",
    "LOGIN_NAME_MAX": lambda machine: _attribute(machine, "sys0", "max_logname"),
    "MACHINE_ARCHITECTURE": lambda machine: device(machine, "sys0").type,
    "MP_CAPABLE": lambda machine: "1",
    "NPROCESSORS_CONF": lambda machine: str(machine.system.logical_processors),
    "NPROCESSORS_ONLN": lambda machine: str(machine.system.logical_processors),
    "PAGESIZE": lambda machine: str(PAGE_KB * 1024),
    "PAGE_SIZE": lambda machine: str(PAGE_KB * 1024),
    "REAL_MEMORY": lambda machine: _attribute(machine, "sys0", "realmem"),
    "_NPROCESSORS_CONF": lambda machine: str(machine.system.logical_processors),
    "_NPROCESSORS_ONLN": lambda machine: str(machine.system.logical_processors),
}
FIXED = {
    "CHAR_BIT": "8", "CLK_TCK": "100", "CS_PATH": "/usr/bin:/usr/vac/bin",
    "INT_MAX": "2147483647", "IOV_MAX": "16", "LINE_MAX": "2048",
    "NGROUPS_MAX": "128", "OPEN_MAX": "65534",
    "PATH": "/usr/bin:/usr/vac/bin", "RE_DUP_MAX": "255", "SSIZE_MAX": "2147483647",
    "STREAM_MAX": "32767", "TZNAME_MAX": "255", "UCHAR_MAX": "255", "_POSIX_ARG_MAX": "4096",
    "_POSIX_JOB_CONTROL": "1", "_POSIX_SAVED_IDS": "1", "_POSIX_VERSION": "200112",
}  # fmt: skip
OF_A_PATH = {
    "LINK_MAX": "32767", "MAX_CANON": "256", "MAX_INPUT": "512", "NAME_MAX": "255",
    "PATH_MAX": "1023", "PIPE_BUF": "32768", "_POSIX_CHOWN_RESTRICTED": "1",
    "_POSIX_NO_TRUNC": "1",
}  # fmt: skip


def disk_size(proc: Process, path: str) -> str:
    """The megabytes of a disk, by its device. Ends the command where it is none."""
    name = path.removeprefix("/dev/")
    try:
        rows = {a.name: a.value for a in device(proc.machine, name, proc.wpar).attributes}
    except Unknown:
        proc.fail(NO_DEVICE, name=name)
    if "size_in_mb" not in rows:
        proc.fail(NO_DEVICE, name=name)
    return rows["size_in_mb"]


class Getconf(Command):
    """getconf SystemwideVariable
    getconf PathVariable Path
    getconf DISK_SIZE DevicePath
    getconf -a

    Prints the value of a configuration variable: of the system, of a file or directory, or
    the size of a disk in megabytes. -a prints those of the system.
    """

    all: bool = flag("a", "Print the variables of the system.")
    name: str | None = optional("Variable", "The variable.")
    path: str | None = optional("Path", "The path or device it is asked of.")
    examples = (
        ("Is the kernel one of 64 bits?", "getconf KERNEL_BITMODE"),
        ("How large is a disk?", "getconf DISK_SIZE /dev/hdisk0"),
    )

    def run(self, proc: Process) -> None:
        """Print one value or all."""
        if self.all == (self.name is not None):
            raise UsageError("", "Variable")
        if self.name is None:
            for name in sorted({**OF_THE_MACHINE, **FIXED}):
                proc.print(f"{name}: {self._value(proc, name)}")
        elif self.name == "DISK_SIZE":
            if self.path is None:
                raise UsageError("", "Path")
            proc.print(disk_size(proc, self.path))
        elif self.path is not None:
            proc.print(self._of_path(proc))
        else:
            proc.print(self._value(proc, self.name))

    def _value(self, proc: Process, name: str) -> str:
        if name in OF_THE_MACHINE:
            return OF_THE_MACHINE[name](proc.machine)
        if name not in FIXED:
            proc.fail(NO_VARIABLE, name=name)
        return FIXED[name]

    def _of_path(self, proc: Process) -> str:
        if self.name not in OF_A_PATH:
            proc.fail(NO_VARIABLE, name=self.name)
        proc.files.node(self.path or "")
        return OF_A_PATH[self.name]
