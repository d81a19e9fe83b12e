"""The client's side of the secure shell: reaching a host, knowing it, being let in.

Not a command: the leading underscore keeps it from being found as one.
"""

from __future__ import annotations

from typing import NamedTuple

from emulator.kernel import asking
from emulator.kernel.process import Process
from emulator.machine import libraries, network, secure_shell, ssh_keys, users
from emulator.machine.errors import FileRefusal, Invalid
from emulator.machine.secure_shell import NotReached
from emulator.machine.users import User
from emulator.machine.vfs import FileSpace
from emulator.messages import ssh as say
from emulator.options import UsageError

#: The status of a connection that did not come about.
FAILED = 255
#: Seconds that are waited for an answer.
PATIENCE = 75
TRIES = 3
IDENTITIES = ("id_rsa", "id_dsa")


class Asked(NamedTuple):
    """What a call asks for."""

    user: str
    host: str
    port: int = secure_shell.PORT
    identity: str = ""  # -i
    strict: str = "ask"  # StrictHostKeyChecking
    batch: bool = False  # BatchMode: nobody is asked


class Connection(NamedTuple):
    """Somebody let in: the partition and its root, the user there, where he comes from."""

    wpar: str
    root: str
    user: User
    host: str
    source: str  # his address
    name: str  # what his address is called there


def loaded(proc: Process) -> None:
    """End the command where a library it needs is not there, as the loader does."""
    member = libraries.missing(proc.machine, proc.files.root, f"/usr/bin/{proc.name}")
    if member:
        proc.fail(say.NOT_LOADED, FAILED, program=proc.name, member=member)


def own_user(proc: Process) -> User | None:
    """Who calls, as his partition's /etc/passwd has it."""
    known = users.directory(proc.machine, proc.files.root)
    return next((one for one in known.users.values() if one.uid == proc.uid), None)


def folder(proc: Process) -> str:
    """The caller's .ssh."""
    user = own_user(proc)
    home = user.home if user is not None else proc.environment.get("HOME", "/")
    return f"{home.rstrip('/')}/.ssh"


def asked(
    proc: Process, target: str, login: str, port: int, identity: str, options: list[str]
) -> Asked:
    """What [User@]Host and the flags mean. Raises UsageError for an option of no form."""
    name, at, host = target.rpartition("@")
    user = own_user(proc)
    default = user.name if user is not None else "root"
    found = Asked(login or (name if at else default), host, port, identity)
    for option in options:
        word, equals, value = option.replace(" ", "=", 1).partition("=")
        if not equals:
            raise UsageError("", "-o")
        key, value = word.strip().lower(), value.strip().lower()
        if key == "stricthostkeychecking":
            found = found._replace(strict=value)
        elif key == "batchmode":
            found = found._replace(batch=value == "yes")
    return found


async def connect(proc: Process, wish: Asked) -> Connection:
    """Come in, or end the command as ssh does."""
    machine = proc.machine
    address = _address(proc, wish.host)
    try:
        wpar = secure_shell.partition_at(machine, proc.wpar, address, wish.port)
    except NotReached as refusal:
        if refusal.error == "ETIMEDOUT":
            await proc.sleep(PATIENCE)
        reason = say.ERRORS[refusal.error].text
        proc.fail(say.NO_CONNECTION, FAILED, name=wish.host, port=wish.port, reason=reason)
    root = machine.root_of(wpar)
    await _know(proc, wish, address, secure_shell.host_identity(machine, root))
    source = secure_shell.source_of(machine, proc.wpar, address)
    line = network.host_by_address(machine, source, root)
    name = line.name if line is not None else source
    await _authenticate(proc, wish, root, name)
    user = users.directory(machine, root).users[wish.user]
    return Connection(wpar, root, user, wish.host, source, name)


def _address(proc: Process, name: str) -> str:
    host = network.host_by_name(proc.machine, name, proc.files.root)
    address = host.address if host is not None else name
    try:
        network.number(address)
    except Invalid:
        proc.fail(say.NO_NAME, FAILED, name=name)
    return address


# --- the host ------------------------------------------------------------------------------


async def _know(proc: Process, wish: Asked, address: str, identity: str) -> None:
    """Look for the host's key among the known ones, or have it accepted."""
    path = f"{folder(proc)}/known_hosts"
    try:
        lines = proc.files.read(path).split("\n")
    except FileRefusal:
        lines = []  # nobody is known yet
    if not identity:
        proc.fail(say.NOT_VERIFIED, FAILED)
    there = [
        (number, ssh_keys.identity(line))
        for number, line in enumerate(lines, 1)
        if (words := line.split()) and wish.host in words[0].split(",")
    ]
    if any(known == identity for _, known in there):
        return
    fields = {"print": ssh_keys.fingerprint(identity)}
    if there:
        proc.error(say.CHANGED_HOST, FAILED, file=path, line=there[0][0], **fields)
        proc.fail(say.NOT_VERIFIED, FAILED)
    if wish.strict != "no":
        if wish.strict == "yes" or wish.batch or proc.tty is None:
            proc.fail(say.NOT_VERIFIED, FAILED)
        proc.error(say.UNKNOWN_HOST, 0, name=wish.host, address=address, **fields)
        answer = await asking.shown(proc, say.SURE.text)
        while answer is not None and answer not in ("yes", "no"):
            answer = await asking.shown(proc, say.YES_OR_NO.text)
        if answer != "yes":
            proc.fail(say.NOT_VERIFIED, FAILED)
    names = wish.host if wish.host == address else f"{wish.host},{address}"
    try:
        if not proc.files.exists(folder(proc)):
            proc.files.make_directory(folder(proc), 0o700)
        proc.files.write(path, f"{names} {identity}\n", append=True, mode=0o644)
    except FileRefusal:
        return  # he is asked again the next time
    proc.error(say.ADDED, 0, names=names)


# --- the user ------------------------------------------------------------------------------


async def _authenticate(proc: Process, wish: Asked, root: str, client: str) -> None:
    """With a key, else with a password; the end of the command with neither."""
    machine = proc.machine
    said = secure_shell.settings(machine, root)
    banner = said["banner"]
    files = FileSpace(machine, root)
    if banner.startswith("/") and files.exists(banner):
        proc.stderr.write(files.read(banner))
    methods: list[str] = []
    if said["pubkeyauthentication"] == "yes":
        methods.append("publickey")
        if await _by_key(proc, wish, root):
            return
    if said["passwordauthentication"] == "yes":
        methods += ["password", "keyboard-interactive"]
        for number in range(0 if wish.batch or proc.tty is None else TRIES):
            if number:
                proc.error(say.AGAIN, FAILED)
            prompt = say.PASSWORD.text.format(user=wish.user, name=wish.host)
            typed = await asking.hidden(proc, prompt)
            if typed is None:
                break
            if secure_shell.has_password(machine, root, wish.user, typed):
                proc.status = 0
                return
            secure_shell.note_failure(machine, root, wish.user, client)
    proc.fail(say.DENIED, FAILED, methods=",".join(methods))


async def _by_key(proc: Process, wish: Asked, root: str) -> bool:
    """Whether one of the caller's keys is authorized, and he can use it."""
    machine = proc.machine
    user = users.directory(machine, root).users.get(wish.user)
    if user is None or not secure_shell.may_come(machine, root, wish.user, by_key=True):
        return False
    paths = [wish.identity] if wish.identity else [f"{folder(proc)}/{n}" for n in IDENTITIES]
    for path in paths:
        try:
            private, mode = proc.files.read(path), proc.files.node(path).mode
        except FileRefusal:
            continue  # he has no such key
        if mode & 0o077:
            proc.error(say.OPEN_KEY, FAILED, mode=mode, file=path)
            continue
        if not secure_shell.knows_key(machine, root, user, [ssh_keys.public_of(private)]):
            continue
        if ssh_keys.opens(private, ""):
            proc.status = 0
            return True
        for _ in range(0 if wish.batch or proc.tty is None else TRIES):
            typed = await asking.hidden(proc, say.PASSPHRASE.text.format(file=path))
            if typed is not None and ssh_keys.opens(private, typed):
                proc.status = 0
                return True
    return False
