"""What sudo and visudo say, as of 1.6.7."""

from __future__ import annotations

from emulator.messages import RECALLED, Message


def _plain(text: str) -> Message:
    return Message("", text, RECALLED, prefixed=False)


VERSION = _plain("Sudo version {version}")
PASSWORD = _plain("Password:")
AGAIN = _plain("Sorry, try again.")
TRIES = Message("", "{count} incorrect password attempts", RECALLED)
ONE_TRY = Message("", "{count} incorrect password attempt", RECALLED)
NOT_LISTED = _plain("{user} is not in the sudoers file.  This incident will be reported.")
NOT_ALLOWED = _plain(
    "Sorry, user {user} is not allowed to execute '{what}' as {runas} on {host}."
)
NOTHING_HERE = _plain("Sorry, user {user} may not run sudo on {host}.")
MAY_RUN = _plain("User {user} may run the following commands on this host:")
NOT_FOUND = Message("", "{name}: command not found", RECALLED)
NO_USER = Message("", "no passwd entry for {name}!", RECALLED)
CANNOT_READ = Message("", "can't open {file}: {reason}", RECALLED)
WRONG_MODE = Message("", "{file} is mode {mode}, should be 0440", RECALLED)
WRONG_OWNER = Message("", "{file} is owned by uid {uid}, should be 0", RECALLED)
SYNTAX = _plain(">>> sudoers file: syntax error, line {number} <<<")
PARSE_ERROR = Message("", "parse error in {file} near line {number}", RECALLED)

# --- visudo
PARSED = _plain("{file} file parsed OK")
BAD_FILE = _plain("parse error in {file} file near line {number}")
