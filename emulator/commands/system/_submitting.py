"""Submitting a job: what at and batch share. Not a command.

A job is a file of the spool, USER.SECONDS.QUEUE: a script that makes the environment,
directory and mask of the caller again, and then does what was typed.
"""

from __future__ import annotations

from emulator.commands.system import _cron
from emulator.kernel.process import Process
from emulator.machine import cron
from emulator.messages import cron as messages

#: Variables of the caller that are not the job's.
_OWN = frozenset(["TERM", "_", "ERRNO", "PPID", "RANDOM", "SECONDS", "LINENO"])


async def submit(proc: Process, when: int, queue: str, text: str | None, mail: bool) -> None:
    """Leave a job in the spool, tell cron of it, and say when it will be run.

    `text` None: what standard input holds.
    """
    user = _cron.user_of(proc, _cron.caller(proc))
    if text is None:
        parts = []
        while part := await proc.stdin.read():
            parts.append(part)
        text = "".join(parts)
    if not text.strip():
        proc.fail(messages.NO_COMMANDS)
    files = cron.space(proc.machine, proc.wpar)
    at = when
    while files.exists(f"{cron.JOBS}/{user.name}.{at}.{queue}"):
        at += 1
    name = f"{user.name}.{at}.{queue}"
    body = _preamble(proc, mail) + (text if text.endswith("\n") else f"{text}\n")
    _cron.store(proc, f"{cron.JOBS}/{name}", body, user)
    cron.add(proc.machine, proc.wpar, name)
    said = messages.JOB.format(proc.name, job=name, date=proc.machine.system.date(at))
    proc.stderr.write(f"{said}\n")


def _preamble(proc: Process, mail: bool) -> str:
    lines = [": at job", cron.MAIL_LINE.rstrip("\n") if mail else ": notify by mail: no"]
    for name, value in sorted(proc.environment.items()):
        if name not in _OWN and name.isidentifier():
            quoted = value.replace("'", "'\"'\"'")
            lines.append(f"export {name}='{quoted}'")
    folder = proc.files.cwd.replace("'", "'\"'\"'")
    lines += [f"cd '{folder}'", f"umask {proc.files.umask:03o}"]
    return "\n".join(lines) + "\n"
