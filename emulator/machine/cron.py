"""What each partition's cron daemon has before it: the crontabs it has read, jobs of at.

The table `schedules` holds only what will ever be due; when is worked out whenever a row is
entered. A daemon reads everything when it begins and forgets it when it ends; after that it
looks at a crontab again only when it is told to (by the crontab command), as AIX's does.
What a job does is `emulator.kernel.cron`. Source: IBM's pages of cron, crontab and at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import crontab_text
from emulator.machine.errors import FileRefusal
from emulator.machine.users import directory
from emulator.machine.vfs import Credentials, FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow

#: The daemon, as ps shows it.
PROGRAM = "/usr/sbin/cron"
CRONTABS = "/var/spool/cron/crontabs"
JOBS = "/var/spool/cron/atjobs"
QUEUES = "/var/adm/cron/queuedefs"
#: The line of a job of at whose owner wants mail in any case.
MAIL_LINE = ": notify by mail: yes\n"


class Schedule(NamedTuple):
    """One crontab (`kind` cron), one job of at (at), or one entry of a crontab that had to
    be put off (late), as its daemon knows it.
    """

    wpar: str
    kind: str
    name: str  # a user; USER.SECONDS.QUEUE; or USER and the number of the entry
    due: int  # machine seconds
    text: str = ""  # of a crontab; of an entry that was put off


class Job(NamedTuple):
    """What is to be run now."""

    wpar: str
    user: str
    queue: str  # c: cron, a: at, b: batch, others: at -q
    name: str
    command: str
    input: str = ""
    mail: bool = False  # also where it writes nothing (at -m)


class Queue(NamedTuple):
    """A line of queuedefs: how many jobs at once, how nice, and how long others wait."""

    jobs: int = 100
    nice: int = 2
    wait: int = 60


def key(row: Schedule) -> tuple[str, str, str]:
    """The row's key in the table."""
    return row.wpar, row.kind, row.name


def daemon(machine: Machine, wpar: str) -> ProcessRow | None:
    """A partition's cron, if one runs."""
    for row in machine.processes.values():
        if row.wpar == wpar and is_daemon(row):
            return row
    return None


def is_daemon(row: ProcessRow) -> bool:
    """Whether a process is a cron daemon, and not the command that begins one."""
    return row.daemon and row.command == PROGRAM


def space(machine: Machine, wpar: str) -> FileSpace:
    """The file tree as the daemon of a partition sees it."""
    return FileSpace(machine, machine.root_of(wpar), "/", Credentials(), 0o022)


# --- what the daemon knows -----------------------------------------------------------------


def begun(machine: Machine, wpar: str) -> None:
    """A daemon has begun: it reads all the crontabs and jobs there are."""
    files = space(machine, wpar)
    for user in _names(files, CRONTABS):
        told(machine, wpar, user)
    for name in _names(files, JOBS):
        add(machine, wpar, name)


def ended(machine: Machine, wpar: str) -> None:
    """A daemon has ended: nobody waits for anything in its partition."""
    for one in [one for one in machine.schedules if one[0] == wpar]:
        del machine.schedules[one]


def _names(files: FileSpace, folder: str) -> list[str]:
    try:
        return files.list(folder)
    except FileRefusal:
        return []  # no such directory: cron has nothing to do


def told(machine: Machine, wpar: str, user: str) -> None:
    """A user's crontab has changed or gone: a daemon that runs reads it again."""
    machine.schedules.pop((wpar, "cron", user), None)
    if daemon(machine, wpar) is None:
        return
    try:
        text = space(machine, wpar).read(f"{CRONTABS}/{user}")
    except FileRefusal:
        return  # it was removed
    _enter_crontab(machine, Schedule(wpar, "cron", user, 0, text))


def _enter_crontab(machine: Machine, row: Schedule) -> None:
    """Enter a crontab with the moment of its next entry; one that never comes is left out."""
    now, offset = machine.clock.seconds, machine.system.zone_offset
    moments = [one.next(now, offset) for one in crontab_text.entries(row.text)]
    due = min([one for one in moments if one], default=0)
    machine.schedules.pop(key(row), None)
    if due:
        machine.schedules[key(row)] = row._replace(due=due)


def add(machine: Machine, wpar: str, name: str) -> None:
    """A job of at was left in the spool: a daemon that runs waits for its moment."""
    when = job_time(name)
    if when and daemon(machine, wpar) is not None:
        row = Schedule(wpar, "at", name, when)
        machine.schedules[key(row)] = row


def remove(machine: Machine, wpar: str, name: str) -> None:
    """A job of at was taken back."""
    machine.schedules.pop((wpar, "at", name), None)


def job_time(name: str) -> int:
    """When a job is due, by its name: USER.SECONDS.QUEUE; 0 where it is no such name."""
    parts = name.rsplit(".", 2)
    if len(parts) == 3 and parts[1].isascii() and parts[1].isdigit() and len(parts[2]) == 1:
        return int(parts[1])
    return 0


# --- what is due ---------------------------------------------------------------------------


def due(machine: Machine) -> int | None:
    """The next moment (seconds) at which some daemon has something to do."""
    rows = machine.schedules
    return min([row.due for row in rows.values()]) if rows else None


def take(machine: Machine) -> list[Job]:
    """What is due by now, in order; each crontab then waits for its next moment.

    Moments that time jumped over are passed over: an entry is run once. A job of at is taken
    from the spool; one that is no longer there is none.
    """
    now, offset = machine.clock.seconds, machine.system.zone_offset
    rows = sorted((row.due, number, row) for number, row in
                  enumerate(machine.schedules.values()) if row.due <= now)  # fmt: skip
    found: list[Job] = []
    for _, _, row in rows:
        if row.kind == "at":
            found += _taken(machine, row)
        elif row.kind == "late":
            del machine.schedules[key(row)]
            entry = crontab_text.entries(row.text)[0]
            user = row.name.rpartition(":")[0]
            found.append(Job(row.wpar, user, "c", row.name, entry.command, entry.input))
        else:
            for entry in crontab_text.entries(row.text):
                if entry.due(row.due, offset):
                    found.append(
                        Job(row.wpar, row.name, "c", row.name, entry.command, entry.input)
                    )
            _enter_crontab(machine, row)
    return found


def _taken(machine: Machine, row: Schedule) -> list[Job]:
    del machine.schedules[key(row)]
    files = space(machine, row.wpar)
    path = f"{JOBS}/{row.name}"
    try:
        node, text = files.node(path), files.read(path)
    except FileRefusal:
        return []  # somebody removed the file itself
    user = directory(machine, files.root).user_names.get(node.uid, str(node.uid))
    return [Job(row.wpar, user, row.name[-1], row.name, text, mail=MAIL_LINE in text)]


def spent(machine: Machine, job: Job) -> None:
    """A job of at begins: it is in the spool no more."""
    try:
        space(machine, job.wpar).remove(f"{JOBS}/{job.name}")
    except FileRefusal:
        return  # it went between the look at it and now, or the file system is read only


def put_off(machine: Machine, job: Job, wait: int) -> None:
    """A queue is full: the job is tried again after so many seconds."""
    when = machine.clock.seconds + max(1, wait)
    if job.queue != "c":
        row = Schedule(job.wpar, "at", job.name, when)
    else:
        number = sum(one[:2] == (job.wpar, "late") for one in machine.schedules)
        line = (job.command + "".join(f"\n{x}" for x in job.input.split("\n")[:-1]))
        text = "* * * * * " + line.replace("%", "\\%").replace("\n", "%")
        row = Schedule(job.wpar, "late", f"{job.user}:{number}", when, text)
    machine.schedules[key(row)] = row


def queue(machine: Machine, wpar: str, name: str) -> Queue:
    """What queuedefs of a partition says of a queue: `NAME.[Nj][Nn][Nw]`."""
    try:
        text = space(machine, wpar).read(QUEUES)
    except FileRefusal:
        return Queue()  # no file: every queue is as IBM's page says
    for line in text.split("\n"):
        if not line.startswith(f"{name}."):
            continue
        values = {"j": 100, "n": 2, "w": 60}
        number = ""
        for char in line[2:].strip():
            if char.isdigit():
                number += char
            elif char in values and number:
                values[char], number = int(number), ""
        return Queue(values["j"], values["n"], values["w"])
    return Queue()
