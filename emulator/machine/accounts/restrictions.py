"""Who may log in or be become, as /etc/security/user says.

Authentication, whether the password is right, is `passwords`' affair. Source: IBM's pages of
/etc/security/user, login and su.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine import authorization
from emulator.machine.accounts.attributes import expiry, is_true
from emulator.machine.accounts.database import LASTLOG, USER, Database
from emulator.machine.clock import moment
from emulator.machine.stanza_text import listed
from emulator.machine.users import User, credentials
from emulator.machine.vfs import Credentials

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

#: Why somebody may not be become: keys of the commands' sentences.
LOCKED, EXPIRED, RETRIES, NO_SU, NOT_IN_GROUP = (
    "locked", "expired", "retries", "su", "sugroups",
)  # fmt: skip


def may_become(known: Database, name: str, who: Credentials) -> str:
    """Why `who` may not become this user by su; "" where he may."""
    why = _closed(known, name)
    if why or who.uid == 0:
        return why
    if not is_true(known.value(USER, name, "su", "true")):
        return NO_SU
    wanted = listed(known.value(USER, name, "sugroups", "ALL"))
    own = {known.directory.group_names.get(gid) for gid in (who.gid, *who.groups)}
    if any(one[1:] in own for one in wanted if one.startswith("!")):
        return NOT_IN_GROUP
    allowed = "ALL" in wanted or not wanted or any(one in own for one in wanted)
    return "" if allowed else NOT_IN_GROUP


def _closed(known: Database, name: str) -> str:
    """Why nobody may be this user at all; "" where the account is open."""
    if is_true(known.value(USER, name, "account_locked")):
        return LOCKED
    when = expiry(known.value(USER, name, "expires"))
    if when is not None and _now(known) > when:
        return EXPIRED
    most = known.value(USER, name, "loginretries")
    tried = known.stanza(LASTLOG, name).get("unsuccessful_login_count", "0")
    if most.isdigit() and int(most) and tried.isdigit() and int(tried) >= int(most):
        return RETRIES
    return ""


def _now(known: Database) -> tuple[int, ...]:
    machine = known.machine
    text = moment(machine.clock.seconds, machine.system.zone_offset).format("%Y %m %d %H %M")
    return tuple(int(part) for part in text.split())


def session(machine: Machine, root: str, user: User) -> tuple[Credentials, int]:
    """What a login of this user begins with: credentials with his default roles, and umask."""
    known = Database(machine, root)
    mask = known.value(USER, user.name, "umask", "022")
    who = credentials(known.directory, user)
    roles = authorization.default_roles(known, user.name)
    return who._replace(roles=roles), int(mask, 8) if mask.isdigit() else 0o022
