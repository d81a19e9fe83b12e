"""The sentences of cron, crontab and at (0481), and of the mail that cron sends."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message

NOT_ALLOWED = Message(
    "0481-109", "You are not authorized to use the cron command.", CAPTURED
)
NOT_ALLOWED_AT = Message("", "You are not authorized to use the at command.", OURS)
NO_CRONTAB = Message(
    "0481-103",
    "Cannot open a file in the /var/spool/cron/crontabs directory.\n"
    "A file or directory in the path name does not exist.",
    RECALLED,
)
BAD_SYMBOL = Message(
    "0481-079", "Reached a symbol that is not expected.", RECALLED, prefixed=False
)
OUT_OF_BOUNDS = Message("", "A number in line {line} is out of bounds.", OURS)
CANNOT_READ = Message("", "{file}: {reason}", OURS)
CANNOT_STORE = Message("", "The crontab cannot be kept: {reason}", OURS)
NO_EDITOR = Message("", "The editor {editor} cannot be run: {reason}", OURS)
NO_USER = Message("", "There is no user {user}.", OURS)
SUBMITTED = Message("", "Submission time: {date}", RECALLED, prefixed=False)

RUNS_ALREADY = Message("", "A cron daemon runs already: process {pid}.", OURS)

BAD_TIME = Message("", "{time} is not a time.", OURS)
PAST = Message("", "{date} has gone by already.", OURS)
NO_COMMANDS = Message("", "There is nothing to be run.", OURS)
JOB = Message("", "Job {job} will be run at {date}.", RECALLED, prefixed=False)
JOB_LINE = Message("", "{job}\t{date}", RECALLED, prefixed=False)
NO_JOB = Message("", "There is no job {job}.", OURS)
NOT_YOURS = Message("", "The job {job} is not yours.", OURS)
REMOVED = Message("", "at file: {job} deleted", RECALLED, prefixed=False)
REMOVE = Message("", "remove {job}? ", OURS, prefixed=False)
COUNT = Message("", "{count}", OURS, prefixed=False)
NO_CSH = Message("", "-c: a C shell is not simulated.", OURS)
QUEUE_HEADING = Message(
    "", " Rank     Execution Date     Owner         Job                      Queue",
    RECALLED, prefixed=False,
)  # fmt: skip
EMPTY_QUEUE = Message("", "no files in queue.", RECALLED, prefixed=False)
BAD_QUEUE = Message("", "{queue} is not a queue of at.", OURS)

MAIL = Message(
    "",
    "From daemon {date}\n"
    "From: daemon\n"
    "To: {user}\n"
    "Subject: Output from {kind} job {job}, {user}@{host}, exit status {status}\n"
    "\n"
    "{kind} environment:\n"
    "{environment}\n"
    "\n"
    "Begun on {host} at {began}:\n"
    "{job}\n"
    "\n"
    "It wrote this:\n"
    "\n"
    "{output}",
    OURS,
    prefixed=False,
)
