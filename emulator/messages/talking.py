"""What mesg, write and logger say."""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message

IS_YES = Message("", "is y", RECALLED, prefixed=False)
IS_NO = Message("", "is n", RECALLED, prefixed=False)
NO_TERMINAL = Message("", "There is no terminal here.", OURS)
FROM = Message(
    "", "\nMessage from {user} on {host} ({terminal}) [{date}] ...", RECALLED, prefixed=False
)
END = Message("", "<EOT>", RECALLED, prefixed=False)
NOT_LOGGED_ON = Message("", "{user} is not logged on.", RECALLED)
NOT_ON_LINE = Message("", "{user} is not logged on at {line}.", OURS)
PERMISSION = Message("", "Permission denied.", RECALLED)
NOT_SIMULATED = Message("", "The flag -{letter} is not simulated.", OURS)
UNKNOWN_PRIORITY = Message("", "{name} is not a priority that syslogd knows.", OURS)
LOGGED = Message(
    "", "{date} {host} {facility}:{priority} {tag}: {text}", RECALLED, prefixed=False
)
