"""What the commands about users, groups, passwords and logins say: facility 3004."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message, fragments

# --- who and what there is
NO_USER = Message("3004-687", 'User "{name}" does not exist.', CAPTURED, prefixed=False)
NO_GROUP = Message("3004-686", 'Group "{name}" does not exist.', RECALLED, prefixed=False)
BAD_VALUE = Message(
    "3004-692", 'Error changing "{name}" to "{value}" : Value is invalid.', CAPTURED,
    prefixed=False,
)  # fmt: skip
CHECK_FILE = Message("3004-703", 'Check "{file}" file.', CAPTURED, prefixed=False)
USER_EXISTS = Message("", "There is a user called {name} already.", OURS)
GROUP_EXISTS = Message("", "There is a group called {name} already.", OURS)
ID_TAKEN = Message("", "The number {name} is somebody's already.", OURS)
BAD_NAME = Message("", "{name} cannot be the name of a user or a group.", OURS)
NO_ATTRIBUTE = Message("", "There is no attribute called {name}.", OURS)
NOT_ALLOWED = Message("", "You are not allowed to change {name}.", OURS)
PRIMARY = Message("", "{name} is the primary group of {user}.", OURS)
NOT_A_MEMBER = Message("", "{user} is not in the group {name}.", OURS)
PRIMARY_STAYS = Message("", "{name} is the primary group of {user}, who stays in it.", OURS)

# --- su, login
NO_SU_USER = Message("3004-500", 'User "{name}" does not exist.', RECALLED, prefixed=False)
CANNOT_SU = Message("3004-501", 'Cannot su to "{name}" : {reason}', RECALLED, prefixed=False)
SU_REASONS = fragments(RECALLED, {
    "denied": "Authentication is denied.",
    "closed": "Account is not accessible.",
})  # fmt: skip
INVALID_LOGIN = Message(
    "3004-300", "You entered an invalid login name or password.", RECALLED, prefixed=False
)
LOCKED = Message(
    "3004-301", "Your account has been locked; please see the system administrator.",
    RECALLED, prefixed=False,
)  # fmt: skip
EXPIRED = Message(
    "3004-302", "Your account has expired; please see the system administrator.", CAPTURED,
    prefixed=False,
)  # fmt: skip
RETRIES = Message(
    "3004-303",
    "There have been too many unsuccessful login attempts; please see\n"
    "\tthe system administrator.",
    RECALLED, prefixed=False,
)  # fmt: skip
MUST_CHANGE = Message(
    "3004-610", "You are required to change your password.\n\tPlease choose a new one.",
    RECALLED, prefixed=False,
)  # fmt: skip
PASSWORD_EXPIRED = Message(
    "3004-332", "Your password has expired.", CAPTURED, prefixed=False
)
PROMPTS = fragments(RECALLED, {
    "password": "{name}'s Password: ",
    "old": "{name}'s Old password: ",
    "new": "{name}'s New password: ",
    "again": "Enter the new password again:",
})  # fmt: skip

# --- passwd, pwdadm
CHANGING = Message("", 'Changing password for "{name}"', RECALLED, prefixed=False)
NOT_THE_OLD = Message(
    "3004-604", "Your entry does not match the old password.", RECALLED, prefixed=False
)
NOT_THE_SAME = Message("", "The two passwords are not the same; nothing was changed.", OURS)
CHARACTERISTICS = Message(
    "3004-602", "The required password characteristics are:", RECALLED, prefixed=False
)
MUST_HAVE = Message("3004-603", "Your password must have:", RECALLED, prefixed=False)
RULES = fragments(RECALLED, {
    "maxrepeats": "\ta maximum of {value} repeated characters.",
    "minalpha": "\ta minimum of {value} alphabetic characters.",
    "minother": "\ta minimum of {value} non-alphabetic characters.",
    "minlen": "\ta minimum of {value} characters in length.",
    "mindiff": "\ta minimum of {value} characters not found in old password.",
    "minage": "\ta minimum of {value} elapsed weeks between changes.",
})  # fmt: skip
EMPTY = Message("", "A password cannot be empty.", OURS)
NOT_YOURS = Message("", "Only root may change the password of {name}.", OURS)
ADMINISTERED = Message("", "Only an administrator may change the password of {name}.", OURS)
NO_FLAG = Message("", "{name} is not a flag that a password can have.", OURS)

# --- chsh, chfn, newgrp, setgroups
CURRENT_SHELL = Message("", "{name}'s current login shell:\n\t\t{value}", RECALLED, False)
CURRENT_GECOS = Message("", "{name}'s current gecos:\n\t\t{value}", RECALLED, False)
AVAILABLE = Message("", "Current available shells:", RECALLED, prefixed=False)
QUESTIONS = fragments(RECALLED, {"change": "Change (yes) or (no)? > ", "to": "To?>"})
NO_SHELL = Message("", "{name} is not a shell that /etc/security/login.cfg lists.", OURS)
BAD_GECOS = Message("", "This cannot stand in /etc/passwd: {value}", OURS)
NOT_CHANGED = Message("", "{what} not changed.", RECALLED, prefixed=False)
NOT_IN_GROUP = Message("", "You are not in the group {name}.", OURS)

# --- lssec, chsec
NO_FILE = Message("", "{name} is not a file that holds security attributes.", OURS)
NO_STANZA = Message("", "{file} has no stanza {name}.", OURS)
NO_SUCH_ATTRIBUTE = Message("", "The stanza {stanza} has no attribute {name}.", OURS)

# --- usrck, grpck, pwdck
FOUND = {
    "no_password": Message("", "{name} has no password in {file}.", OURS),
    "nobodys": Message("", "{file} has a stanza for {name}, which is not there.", OURS),
    "bad_value": Message("", "{name}: this is not valid in {file}: {value}", OURS),
    "no_group": Message("", "{name}: there is no group {value}.", OURS),
    "no_home": Message("", "{name}: the home directory {value} is not there.", OURS),
    "same_id": Message("", "{name} has the same number as {value}.", OURS),
    "not_a_member": Message("", "{name} lists {value} in {file}, who is no user.", OURS),
}
REPAIR = Message("", "Mend it? (y/n) ", OURS, prefixed=False)

# --- last
BEGINS = Message("", "\n{file} begins     {date}", RECALLED, prefixed=False)
STILL = Message("", "still logged in.", RECALLED, prefixed=False)

# --- stty
NO_TERMINAL = Message("", "Standard input is not a terminal.", OURS)
NO_SETTING = Message("", "{name} is not a setting of a terminal.", OURS)
NOT_KEPT = Message("", "{name}: this setting of terminals is not simulated.", OURS)

# --- chsec
CANNOT_READ = Message("", "{file}: {reason}", OURS)
