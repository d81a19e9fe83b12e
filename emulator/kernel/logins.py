"""Running a shell as another user, or with other rights: what su, clogin, newgrp, swrole share.

Not what they ask before (the commands) and not the shell (that is registered in the kernel).
"""

from __future__ import annotations

from emulator.kernel.kernel import DEFAULT_PATH
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled, Task
from emulator.machine import environment as environments
from emulator.machine.accounts import restrictions
from emulator.machine.users import User
from emulator.machine.vfs import Credentials, FileSpace

#: The shell of a user whose line in /etc/passwd names none.
SHELL = "/usr/bin/ksh"


def become(made: Process, files: FileSpace, who: Credentials) -> None:
    """Let a process that has just begun see the tree so, as `who`; ps shows it."""
    files.who = who
    made.files = files
    row = made.machine.processes[made.pid]
    made.machine.processes[made.pid] = row._replace(
        wpar=made.wpar, uid=who.uid, gid=who.gid, cwd=files.cwd
    )


def log_in(made: Process, user: User, root: str, term: str) -> None:
    """Make a process a fresh login of a user in the partition that has this root."""
    machine = made.machine
    who, mask = restrictions.session(machine, root, user)
    files = FileSpace(machine, root, "/", who, mask)
    if files.is_directory(user.home):
        files.cwd = files.real_path(user.home)
    become(made, files, who)
    made.environment = environment(files, user, term)


def environment(files: FileSpace, user: User, term: str) -> dict[str, str]:
    """What /etc/environment of the partition says, and what login adds."""
    found = {"PATH": DEFAULT_PATH} | environments.basic(files.machine, files.root)
    found |= {
        "HOME": user.home,
        "LOGNAME": user.name,
        "USER": user.name,
        "LOGIN": user.name,
        "SHELL": user.shell or SHELL,
        "MAIL": f"/usr/spool/mail/{user.name}",
        "PWD": files.cwd,
    }
    if term:
        found["TERM"] = term
    return found


async def wait_for(proc: Process, task: Task) -> int:
    """Wait for what runs in place of the caller; its status.

    Where the caller is in the foreground, keys of the terminal reach it, and neither the
    caller nor who called that.
    """
    current = proc.kernel.scheduler.current
    task.foreground = current is not None and current.foreground
    tty = proc.tty if task.foreground else None
    outside = list(tty.foreground) if tty is not None else []
    if tty is not None:
        tty.foreground[:] = [task]
    try:
        return await task.wait()
    except Signalled as signalled:
        proc.kernel.signal(task.pid, signalled.signal)
        raise
    finally:
        if tty is not None:
            tty.foreground[:] = outside


async def run_shell(proc: Process, made: Process, path: str, arguments: list[str]) -> int:
    """Run a shell, or what stands in its place, in a forked process. Raises FileRefusal."""
    program = proc.kernel.find(made, path)
    outcome = proc.kernel.launch(made, program, [path, *arguments])
    return outcome if isinstance(outcome, int) else await wait_for(proc, outcome)
