"""What httpd and apachectl share: reading a configuration, starting and ending a server."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import processes, sockets
from emulator.machine.errors import FileRefusal, TooMany
from emulator.machine.processes import ProcessRow, init_of
from emulator.machine.users import directory
from emulator.machine.vfs import Credentials
from emulator.machine.web_configuration import BadConfiguration, Configuration, parse
from emulator.machine.web_serving import entry, write_log
from emulator.messages import web
from emulator.messages.strerror import strerror

PROGRAM = "/opt/freeware/apache/sbin/httpd"
VERSION = "1.3.31"
#: AIX's errno of a port that is taken, and of one that is root's.
ERRNO = {"EADDRINUSE": 67, "EACCES": 13}
#: Ports that only root may take.
PRIVILEGED = 1024


def read(proc: Process, path: str) -> tuple[str, Configuration] | None:
    """The text of a configuration and what it says; None where it is said what is wrong."""
    try:
        text = proc.files.read(path)
    except FileRefusal:
        proc.error(web.NO_CONFIGURATION, path=path)
        return None
    try:
        found = parse(text)
    except BadConfiguration as bad:
        proc.error(web.SYNTAX_ERROR, line=bad.line, path=path)
        proc.error(web.WHY, why=bad.why)
        return None
    owners = directory(proc.machine, proc.files.root)
    if found.user not in owners.users:
        proc.error(web.BAD_USER, name=found.user)
        return None
    if found.group not in owners.groups:
        proc.error(web.BAD_GROUP, name=found.group)
        return None
    if not proc.files.is_directory(found.document_root):
        proc.error(web.NO_DOCUMENT_ROOT, 0, path=found.document_root)
    return text, found


async def start(proc: Process, path: str) -> bool:
    """Start a server by a configuration; whether it runs. What is wrong is said."""
    known = read(proc, path)
    if known is None:
        return False
    text, configuration = known
    machine, wpar = proc.machine, proc.wpar
    taken = {one.port for one in sockets.holders(machine, wpar) if one.wpar == wpar}
    for port in configuration.ports:
        error = "EADDRINUSE" if port in taken else ""
        error = "EACCES" if proc.uid and port < PRIVILEGED else error
        if error:
            reason = strerror(error).rstrip(".")
            proc.error(web.CANNOT_BIND, number=ERRNO[error], reason=reason, port=port)
            return False
    if not proc.files.exists(configuration.error_log.rpartition("/")[0]):
        proc.error(web.NO_LOG, path=configuration.error_log)
        return False
    try:
        row = processes.begin(
            machine, init_of(machine, wpar), PROGRAM, uid=proc.uid, wpar=wpar, daemon=True,
            listens=configuration.ports, configuration=text,
        )  # fmt: skip
    except TooMany:
        proc.error(web.TOO_MANY)
        return False
    _note(proc, configuration.pid_file, f"{row.pid}\n")
    await proc.sleep(1)
    _begin_workers(proc, row, configuration)
    _resume(proc, configuration)
    return True


def _resume(proc: Process, configuration: Configuration) -> None:
    """What the server writes into its error log when it is ready."""
    words = f"[notice] Apache/{VERSION} (Unix) configured -- resuming normal operations"
    files = proc.files.copy(Credentials())  # its logs are root's
    write_log(files, configuration.error_log, entry(proc.machine, words))


def _begin_workers(proc: Process, server: ProcessRow, configuration: Configuration) -> None:
    owners = directory(proc.machine, proc.files.root)
    user = owners.users[configuration.user]
    for _ in range(configuration.servers):
        try:
            processes.begin(
                proc.machine, server.pid, PROGRAM, uid=user.uid, gid=user.gid,
                wpar=server.wpar, daemon=True, group=server.group,
            )  # fmt: skip
        except TooMany:
            proc.error(web.TOO_MANY, 0)
            return


async def restart(proc: Process, server: ProcessRow, path: str) -> bool:
    """Let a server read its configuration again; its port stays. Whether that is whole."""
    known = read(proc, path)
    if known is None:
        return False
    text, configuration = known
    machine = proc.machine
    processes.end_workers(machine, server)
    machine.processes[server.pid] = server._replace(
        configuration=text, listens=configuration.ports
    )
    await proc.sleep(1)
    _begin_workers(proc, server, configuration)
    _resume(proc, configuration)
    return True


def stop(proc: Process, server: ProcessRow, pid_file: str) -> None:
    """End a server and what it began."""
    processes.end_workers(proc.machine, server)
    processes.end(proc.machine, server.pid)
    if proc.files.exists(pid_file):
        proc.files.remove(pid_file)


def running(proc: Process, pid_file: str) -> tuple[str, ProcessRow | None]:
    """The number in a pid file ("" for none), and the server that has it, if one does."""
    try:
        number = proc.files.read(pid_file).strip()
    except FileRefusal:
        return "", None
    row = proc.machine.processes.get(int(number)) if number.isdigit() else None
    alive = row is not None and row.name == "httpd" and row.wpar == proc.wpar
    return number, row if alive else None


def _note(proc: Process, path: str, text: str) -> None:
    try:
        proc.files.write(path, text)
    except FileRefusal as refusal:
        proc.error(web.WHY, 0, why=f"{path}: {strerror(refusal.error)}")
