"""Coming in by the secure shell: where an address leads, which key is shown, who is let in.

No packet and no cryptography: a connection is possible where a daemon runs in the partition
that has the address. sshd_config is read at each connection. Source: the OpenSSH 4.3 manual.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from emulator.machine import reaching, ssh_keys, stanza_text
from emulator.machine.accounts import passwords, restrictions
from emulator.machine.accounts.attributes import is_true
from emulator.machine.accounts.database import LASTLOG, USER, Database
from emulator.machine.errors import FileRefusal, Refusal
from emulator.machine.vfs import Credentials, FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow
    from emulator.machine.users import User

CONFIG = "/etc/ssh/sshd_config"
HOST_KEY = "/etc/ssh/ssh_host_rsa_key.pub"
PORT = 22
#: What holds where sshd_config does not say (those that are looked at).
DEFAULTS = {
    "permitrootlogin": "yes", "pubkeyauthentication": "yes", "passwordauthentication": "yes",
    "permitemptypasswords": "no", "authorizedkeysfile": ".ssh/authorized_keys",
    "allowusers": "", "denyusers": "", "banner": "", "printmotd": "yes", "port": "22",
    "strictmodes": "yes", "printlastlog": "yes",
}  # fmt: skip


class NotReached(Refusal):
    """There is no connection; `error` is the errno name."""

    def __init__(self, error: str) -> None:
        super().__init__(error)
        self.error = error


def daemon(machine: Machine, wpar: str) -> ProcessRow | None:
    """The process of the daemon that waits in a partition."""
    for row in machine.processes.values():
        if row.wpar == wpar and row.name == "sshd" and row.daemon:
            return row
    return None


def partition_at(machine: Machine, wpar: str, address: str, port: int = PORT) -> str:
    """Whose daemon answers a partition at an address and a port. Raises NotReached."""
    if not reaching.has_route(machine, wpar, address):
        raise NotReached("ENETUNREACH")
    if not reaching.answers(machine, address):
        raise NotReached("ETIMEDOUT")
    found = wpar if address.startswith("127.") else None
    for one in machine.addresses.values():
        if one.address == address:
            found = one.wpar
    if found is None or daemon(machine, found) is None:
        raise NotReached("ECONNREFUSED")
    if str(port) != settings(machine, machine.root_of(found))["port"]:
        raise NotReached("ECONNREFUSED")
    return found


def source_of(machine: Machine, wpar: str, address: str) -> str:
    """The address a partition connects from."""
    if address.startswith("127."):
        return address
    own = [a for a in machine.addresses.values() if a.wpar == wpar and a.family == 4]
    outside = [one.address for one in own if one.interface != "lo0"]
    return outside[0] if outside else "127.0.0.1"


def settings(machine: Machine, root: str) -> Mapping[str, str]:
    """What sshd_config of a partition says, keywords in small letters."""
    try:
        text = FileSpace(machine, root).read(CONFIG)
    except FileRefusal:
        text = ""  # no file: what holds anyway
    found: dict[str, str] = {}
    for line in text.split("\n"):
        words = line.split()
        if len(words) > 1 and not words[0].startswith("#"):
            found.setdefault(words[0].lower(), " ".join(words[1:]))
    return DEFAULTS | found


def host_identity(machine: Machine, root: str) -> str:
    """The key that a partition's daemon shows; "" where it has none."""
    try:
        return ssh_keys.identity(FileSpace(machine, root).read(HOST_KEY))
    except FileRefusal:
        return ""


def may_come(machine: Machine, root: str, name: str, by_key: bool) -> bool:
    """Whether a user may come in at all, with a key or with a password."""
    known, said = Database(machine, root), settings(machine, root)
    if name not in known.directory.users:
        return False
    if known.directory.users[name].uid == 0:
        rule = said["permitrootlogin"].lower()
        if rule not in ("yes", *(("without-password",) if by_key else ())):
            return False
    if name in said["denyusers"].split():
        return False
    if said["allowusers"] and name not in said["allowusers"].split():
        return False
    if not is_true(known.value(USER, name, "rlogin", "true")):
        return False
    return not restrictions.may_become(known, name, Credentials())


def knows_key(machine: Machine, root: str, user: User, identities: Iterable[str]) -> bool:
    """Whether one of these keys is among those a user has authorized.

    Files that others may write are not trusted (StrictModes).
    """
    said = settings(machine, root)
    files = FileSpace(machine, root)
    path = said["authorizedkeysfile"].replace("%h", user.home).replace("%u", user.name)
    home = user.home.rstrip("/")
    path = path if path.startswith("/") else f"{home}/{path}"
    try:
        text = files.read(path)
        if is_true(said["strictmodes"]) or said["strictmodes"] == "yes":
            for one in (path, path.rpartition("/")[0], home or "/"):
                node = files.node(one)
                if node.mode & 0o022 or node.uid not in (0, user.uid):
                    return False
    except FileRefusal:
        return False  # he has authorized nobody
    held = {ssh_keys.identity(line) for line in text.split("\n") if line[:1] != "#"}
    return any(one in held for one in identities if one)


def has_password(machine: Machine, root: str, name: str, typed: str) -> bool:
    """Whether this password lets a user in."""
    known = Database(machine, root)
    if not may_come(machine, root, name, by_key=False):
        return False
    if passwords.kept(known, name) == "":
        return settings(machine, root)["permitemptypasswords"] == "yes" and not typed
    return passwords.matches(known, name, typed)


def note_failure(machine: Machine, root: str, name: str, host: str) -> None:
    """Keep in the partition's lastlog that somebody was not let in."""
    files = FileSpace(machine, root)
    path = f"/etc/security/{LASTLOG}"
    try:
        text = files.read(path)
        count = stanza_text.attributes(text, name).get("unsuccessful_login_count", "0")
        changes = {
            "time_last_unsuccessful_login": str(machine.clock.seconds),
            "tty_last_unsuccessful_login": "ssh",
            "host_last_unsuccessful_login": host,
            "unsuccessful_login_count": str(int(count) + 1 if count.isdigit() else 1),
        }
        files.write(path, stanza_text.with_changes(text, name, changes))
    except FileRefusal:
        return  # no file or no room: nothing is kept of it
