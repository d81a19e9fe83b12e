"""How a shell begins: its environment, its first variables, its profiles.

Not what it reads after them (`shell.interactive`, `shell.program`).
"""

from __future__ import annotations

from emulator.kernel.kernel import DEFAULT_PATH
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled
from emulator.machine.environment import basic
from emulator.machine.errors import FileRefusal
from emulator.machine.users import directory
from emulator.machine.vfs import FileSpace
from shell.calling import LoopLeft, Return
from shell.interpreter import Shell
from shell.state import DEFAULT_IFS, Abort

#: Programs of the machine that are this shell.
NAMES = ("ksh", "sh", "psh", "bsh", "rksh")
#: Those of them that restrict whoever uses them.
RESTRICTED = ("rksh",)


def prepare(process: Process, files: FileSpace | None = None) -> None:
    """Give a process the environment of a login, where it has none: as its files say, or
    those given.
    """
    environment = process.environment
    files = files or process.files
    if "LOGNAME" in environment:
        return
    for name, value in basic(files.machine, files.root).items():
        environment.setdefault(name, value)
    known = directory(files.machine, files.root)
    user = known.user_names.get(process.uid, "")
    row = known.users.get(user)
    environment["LOGIN"] = environment["LOGNAME"] = environment["USER"] = user
    environment["HOME"] = row.home if row is not None else "/"
    environment["SHELL"] = (row.shell if row is not None else "") or "/usr/bin/ksh"
    environment["AUTHSTATE"] = "compat"
    environment.setdefault("PATH", DEFAULT_PATH)


def begin(shell: Shell) -> None:
    """Give a new shell the variables every ksh begins with."""
    values = shell.variables.values
    process = shell.process
    values["IFS"] = DEFAULT_IFS
    values["OPTIND"] = "1"
    values.setdefault("PATH", DEFAULT_PATH)
    values.setdefault("PS2", "> ")
    values.setdefault("PS3", "#? ")
    values.setdefault("PS4", "+ ")
    values.setdefault("MAILCHECK", "600")
    values.setdefault("TMOUT", "0")
    row = process.machine.processes.get(process.pid)
    shell.parent_pid = row.parent if row is not None else 1
    shown = values.get("PWD", "")
    files = process.files
    if (
        not shown.startswith("/")
        or not files.exists(shown)
        or (files.real_path(shown) != files.cwd)
    ):
        shell.assign("PWD", files.cwd)


def profiles(shell: Shell) -> tuple[str, str]:
    """Give the files a login runs first."""
    home = shell.parameter("HOME") or ""
    return "/etc/profile", f"{home.rstrip('/')}/.profile"


async def read_profile(shell: Shell, path: str) -> None:
    """Run a file if it is there; an error in it keeps nobody from going on."""
    try:
        text = shell.process.files.read(path)
    except FileRefusal:
        return  # most users have none
    try:
        await shell.run_text(text)
    except (Abort, Return, LoopLeft) as end:
        shell.status = getattr(end, "status", 1)
    except Signalled as signalled:
        if signalled.signal != "INT":
            raise


async def read_env(shell: Shell) -> None:
    """Run the file that ENV names: every ksh88 does, scripts too."""
    name = shell.parameter("ENV")
    if name:
        await read_profile(shell, await shell.expanded(name))
