"""getconf: configuration values. Source: IBM's getconf page; what is no fact of the machine
is AIX's limits.h and unistd.h as recalled.
"""

from __future__ import annotations

from emulator.commands.system._facts import OF_THE_MACHINE, disk_size
from emulator.kernel.process import Process
from emulator.messages.devices import NO_VARIABLE
from emulator.options import Command, UsageError, flag, optional

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
