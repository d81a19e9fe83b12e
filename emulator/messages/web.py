"""What Apache 1.3's httpd and apachectl say, and lynx."""

from __future__ import annotations

from emulator.messages import OURS, PAPER, RECALLED, Message

# --- httpd
NO_CONFIGURATION = Message(
    "", "httpd: could not open document config file {path}", RECALLED, prefixed=False
)
SYNTAX_ERROR = Message("", "Syntax error on line {line} of {path}:", RECALLED, prefixed=False)
WHY = Message("", "{why}", RECALLED, prefixed=False)
SYNTAX_OK = Message("", "Syntax OK", RECALLED, prefixed=False)
NO_DOCUMENT_ROOT = Message(
    "", "Warning: DocumentRoot [{path}] does not exist", RECALLED, prefixed=False
)
BAD_USER = Message("", "httpd: bad user name {name}", RECALLED, prefixed=False)
BAD_GROUP = Message("", "httpd: bad group name {name}", RECALLED, prefixed=False)
CANNOT_BIND = Message(
    "",
    "[crit] ({number}){reason}: make_sock: could not bind to port {port}",
    RECALLED,
    prefixed=False,
)
NO_LOG = Message("", "httpd: could not open error log file {path}.", RECALLED, prefixed=False)
VERSION = Message("", "Server version: Apache/{version} (Unix)", RECALLED, prefixed=False)
TOO_MANY = Message("", "httpd: a process could not be begun", OURS, prefixed=False)

# --- apachectl
STARTED = Message("", "{me} {what}: httpd started", PAPER, prefixed=False)
RUNS = Message("", "{me} {what}: httpd (pid {pid}) already running", RECALLED, prefixed=False)
NOT_STARTED = Message("", "{me} {what}: httpd could not be started", RECALLED, prefixed=False)
STOPPED = Message("", "{me} {what}: httpd stopped", RECALLED, prefixed=False)
NO_PID_FILE = Message(
    "", "{me} {what}: httpd (no pid file) not running", RECALLED, prefixed=False
)
NOT_RUNNING = Message(
    "", "{me} {what}: httpd (pid {pid}?) not running", RECALLED, prefixed=False
)
NOT_RUNNING_TRYING = Message(
    "", "{me} {what}: httpd not running, trying to start", RECALLED, prefixed=False
)
RESTARTED = Message("", "{me} {what}: httpd restarted", RECALLED, prefixed=False)
BROKEN = Message(
    "", "{me} {what}: configuration broken, ignoring restart", RECALLED, prefixed=False
)
TRY_TEST = Message(
    "", "{me} {what}: (run 'apachectl configtest' for details)", RECALLED, prefixed=False
)
STATES = Message("", "{me} {what}: httpd (pid {pid}) running", OURS, prefixed=False)

# --- lynx
LOOKING_UP = Message("", "\nLooking up {host}", RECALLED, prefixed=False)
NO_HOST = Message("", "Unable to locate remote host {host}.", RECALLED, prefixed=False)
CONNECTING = Message("", "Making HTTP connection to {host}", RECALLED, prefixed=False)
CANNOT_CONNECT = Message(
    "", "Alert!: Unable to connect to remote host.", RECALLED, prefixed=False
)
NO_START = Message("", "\nlynx: Can't access startfile {url}", RECALLED, prefixed=False)
NO_FILE = Message("", "lynx: Start file could not be found or is not text/html", RECALLED,
                  prefixed=False)  # fmt: skip
UNKNOWN_SCHEME = Message("", "{url}: only http: and file: are simulated.", OURS)
UNKNOWN_TERMINAL = Message("", "Your Terminal type is unknown: use -dump.", OURS)
