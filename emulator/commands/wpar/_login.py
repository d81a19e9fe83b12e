"""The parts of a login to a WPAR: entering it, becoming a user, the greeting.

Order of the greeting (message of the day, then the last logins) is the paper's; sshd's is
the other way round.
"""

from __future__ import annotations

from emulator.kernel import logins
from emulator.kernel.process import Process
from emulator.machine import processes, stanza_text
from emulator.machine.errors import FileRefusal
from emulator.machine.users import User
from emulator.machine.vfs import FileSpace
from emulator.messages.wpar import LAST_LOGIN, LAST_UNSUCCESSFUL

LASTLOG = "/etc/security/lastlog"
#: The terminal's name inside (the paper's `tty` and its last logins).
TERMINAL = "/dev/Global"


def enter(proc: Process, name: str) -> None:
    """Make the calling process one of the WPAR: inside, ps shows it, its parent as 1."""
    processes.enter(proc.machine, proc.pid, name)


def child(proc: Process, name: str, user: User, runs_command: bool) -> Process:
    """The login shell's process: a fresh login's credentials, environment and directory."""
    base = (user.shell or logins.SHELL).rpartition("/")[2]
    made = proc.fork(base, base if runs_command else f"-{base}", wpar=name)
    root = proc.machine.root_of(name)
    logins.log_in(made, user, root, proc.environment.get("TERM", ""))
    return made


# --- the greeting --------------------------------------------------------------------------


def greet(
    proc: Process,
    shell: Process,
    user: User,
    terminal: str = TERMINAL,
    host: str = "",
    motd_last: bool = False,
) -> None:
    """Show the message of the day and the last logins, and note this one: on `terminal`,
    from `host` (this system where none is named).
    """
    files = FileSpace(proc.machine, shell.files.root)
    quiet = files.exists(f"{user.home.rstrip('/')}/.hushlogin")
    try:
        motd = files.read("/etc/motd")
    except FileRefusal:
        motd = ""  # nothing is shown where there is none
    motd = motd if not motd or motd.endswith("\n") else f"{motd}\n"
    if not quiet and not motd_last:
        proc.write(motd)
    try:
        text = files.read(LASTLOG)
    except FileRefusal:
        text = ""  # nobody has logged in yet
    known = stanza_text.attributes(text, user.name)
    for message, kind in ((LAST_UNSUCCESSFUL, "unsuccessful_login"), (LAST_LOGIN, "login")):
        seconds = known.get(f"time_last_{kind}", "")
        if seconds.isdigit() and not quiet:
            proc.say(
                message,
                date=proc.machine.system.date(int(seconds)),
                terminal=known.get(f"tty_last_{kind}", ""),
                host=known.get(f"host_last_{kind}", ""),
            )
    if not quiet and motd_last:
        proc.write(motd)
    now = {
        "time_last_login": str(proc.machine.clock.seconds),
        "tty_last_login": terminal,
        "host_last_login": host or proc.machine.system.hostname,
        "unsuccessful_login_count": "0",
    }
    try:
        files.write(LASTLOG, stanza_text.with_changes(text, user.name, now), mode=0o640)
    except FileRefusal:
        # A full or read-only file system keeps nobody out; the date is then not kept.
        return
