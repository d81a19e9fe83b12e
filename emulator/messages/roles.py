"""What the commands about roles and authorizations say: facility 1420."""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message, fragments

NOT_A_ROLE = Message("1420-050", "{name} is not a valid role.", RECALLED)
NO_ACTIVE = Message("1420-062", "There is no active role set.", RECALLED)
NO_ROLES = Message("", "{name} has no roles.", OURS)
NOT_YOURS = Message("", "The role {name} was not given to you.", OURS)
TOO_MANY = Message("", "No more than {limit} roles can be active at once.", OURS)
NO_PASSWORD = Message("", "Authentication failed.", OURS)
UPDATED = Message("", "Successfully updated the Kernel {table} Table.", RECALLED, False)
TABLES = fragments(RECALLED, {
    "auth": "Authorization", "role": "Role", "cmd": "Command", "dev": "Device",
})  # fmt: skip
NO_TABLE = Message("", "There is no kernel table called {name}.", OURS)

UNKNOWN = Message("", "There is no {kind} called {name}.", OURS)
EXISTS = Message("", "There is a {kind} called {name} already.", OURS)
BAD_NAME = Message("", "{name} cannot be the name of a new {kind}, or be removed.", OURS)
BAD_VALUE = Message("", "{value} cannot be the value of {name}.", OURS)
NO_PARENT = Message("", "{name} can only be made below {parent}, which is not there.", OURS)
IN_USE = Message("", "{name} is used by {by}.", OURS)
NO_PATH = Message("", "{name} is not the whole path of a file that is there.", OURS)
ONE_KIND = Message("", "Give one of -c, -d and -f.", OURS)
NO_ATTRIBUTE = Message("", "There is no attribute called {name}.", OURS)
