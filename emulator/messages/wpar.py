"""The workload partition commands' sentences: facility 0960, and the unnumbered ones.

The paper's beta prefixes some lines with the command and others not; each says which. What
only the beta says ends with 6.1.0.0; wordings of the levels sold are in wpar-commands.md 2.4,
5.1 and 5.2, most of them recalled.
"""

from __future__ import annotations

from emulator.messages import CAPTURED, DOCUMENTED, OURS, PAPER, RECALLED, Message

# --- numbered --------------------------------------------------------------------------

HELPER_FAILED = Message(
    "0960-231", "ATTENTION: {program} failed with return code {code}.", PAPER,
    until="6.1.0.0",
)  # fmt: skip
NOT_ACTIVE = Message(
    "0960-254", "Workload partition {name} is not currently active.", PAPER
)
NOT_FOUND = Message(
    "0960-419", "Could not find a workload partition called {name}.", CAPTURED
)
#: The same number under the other commands' names.
NO_SUCH = Message(
    "0960-419", "Could not find a workload partition called {name}.", RECALLED
)

# --- mkwpar ----------------------------------------------------------------------------

CREATING = Message("", "Creating file systems...", PAPER)
FILE_SYSTEM = Message("", " {point}", PAPER, prefixed=False)
MOUNTING_ALL = Message("", "Mounting all workload partition file systems.", PAPER, False)
RESTORED = Message("", "x {path}", PAPER, prefixed=False)
CREATED = Message(
    "", "Workload partition {name} created successfully.", PAPER,
    later=(
        Message(
            "", "Workload partition {name} created successfully.", CAPTURED, prefixed=False,
            since="6.1.0.0",
        ),
    ),
)  # fmt: skip
HINT = Message(
    "",
    "To start the workload partition, execute the following as root: startwpar [-v] '{name}'",
    PAPER,
    prefixed=False,
    later=(
        Message(
            "0960-390",
            "To start the workload partition, execute the following as root: "
            "startwpar [-v] {name}",
            RECALLED,
            since="6.1.0.0",
        ),
    ),
)
NO_NAME = Message("", "A workload partition name is needed (-n).", OURS)
NAME_LENGTH = Message(
    "", "The workload partition name {name} is longer than {limit} characters.", OURS
)
NAME_START = Message("", "A workload partition name may not start with {char}: {name}", OURS)
NAME_CHARACTER = Message(
    "", "The workload partition name {name} holds a character that is not allowed.", OURS
)
NAME_TAKEN = Message("", "A workload partition called {name} exists already.", OURS)
ADDRESS_TAKEN = Message("", "The network address {address} is in use already.", OURS)
HOSTNAME_TAKEN = Message("", "The host name {name} is in use already.", OURS)
NO_SUBNET = Message(
    "", "No interface of this system is on the network of address {address}.", OURS
)
MISSING_ATTRIBUTE = Message("", "The {kind} is missing.", OURS)
DIRECTORY_TAKEN = Message(
    "", "The base directory {directory} belongs to another file system.", OURS
)
DIRECTORY_MODE = Message(
    "",
    "The base directory {directory} must have mode 755, and the directory it is in mode 700.",
    OURS,
)
DIRECTORY_NOT_EMPTY = Message("", "The base directory {directory} is not empty.", OURS)
NO_ROOM = Message(
    "", "Volume group {group} has {free} free physical partitions; {wanted} are needed.", OURS
)
VOLUME_RENAMED = Message(
    "", "Logical volume {name} exists already: the new one has another name.", OURS
)
NOT_PRESERVED = Message("", "No file systems of {name} were preserved.", OURS)
LATER = Message(
    "", "Level {level} does not have {what}: that came with level {since}.", OURS
)
NOT_EXPORTABLE = Message("", "Device {name} is not in the list of devices to export.", OURS)
BAD_ATTRIBUTE = Message("", "{word} is not an attribute=value pair.", OURS)
REPEATED_ATTRIBUTE = Message("", "The attribute {key} is given more than once.", OURS)
REPEATED_FLAG = Message("", "The flags {flags} may not be used together.", OURS)
NOT_SIMULATED = Message("", "{what} is not simulated.", OURS)
WRONG_LINE = Message("", "{path}, line {line}: this line is not understood: {text}", OURS)
UNKNOWN_SECTION = Message("", "{path}, line {line}: There is no section {section}.", OURS)
REPEATED_SECTION = Message(
    "", "{path}, line {line}: There is more than one section {section}.", OURS
)
UNKNOWN_KEY = Message(
    "", "{path}, line {line}: There is no attribute {key} in section {section}.", OURS
)
REPEATED_KEY = Message(
    "", "{path}, line {line}: The attribute {key} is there more than once.", OURS
)
MISSING_KEY = Message(
    "", "{path}, line {line}: The section {section} has no attribute {key}.", OURS
)
WRONG_VALUE = Message(
    "", "{path}, line {line}: {text} is not a valid value of {key}.", OURS
)
NO_OUTFILE = Message("", "The -w flag needs the -o flag.", OURS)

# --- wparexec --------------------------------------------------------------------------

VERIFYING_FILE_SYSTEMS = Message("", "Verifying file systems...", PAPER)
#: Process 1 of an application WPAR as ps shows it: the paper's path, IBM's startwpar page's.
VINIT = Message(
    "", "/usr/lib/corrals/vinit {name} {program}", PAPER, prefixed=False,
    later=(
        Message(
            "", "/usr/lib/wpars/vinit {name} {program}", DOCUMENTED, prefixed=False,
            since="6.1.0.0",
        ),
    ),
)  # fmt: skip
#: The beta's helpers at the end of an application WPAR.
NOT_UNLOADED = Message(
    "", "projctl unldall: Operation not permitted.", PAPER, prefixed=False, until="6.1.0.0"
)
#: What the beta compares there is not known: the number given is that of the partition.
UNEQUAL = Message("", "0 != {number}", PAPER, prefixed=False, until="6.1.0.0")
NO_COMMAND = Message("", "{program}: {reason}", OURS)
NOT_BEGUN = Message("", "{program} could not be run: {reason}", OURS)
LINE_BREAK = Message("", "The command may not hold a line break.", OURS)
KEY_OF_OTHER_TYPE = Message(
    "",
    "{path}, line {line}: The attribute {key} in section {section} is not one of this type "
    "of workload partition.",
    OURS,
)

# --- startwpar -------------------------------------------------------------------------

STARTING = Message(
    "", "Starting workload partition {name}.", PAPER, prefixed=False,
    later=(
        Message(
            "", "Starting workload partition '{name}'.", CAPTURED, prefixed=False,
            since="6.1.0.0",
        ),
    ),
)  # fmt: skip
INVALID_SCRIPT = Message(
    "", "Invalid Script File...", PAPER, prefixed=False, until="6.1.0.0"
)
MOUNTING = Message(
    "", "Mounting {point}.", PAPER, prefixed=False,
    later=(Message("", "Mounting {point}", RECALLED, prefixed=False, since="6.1.0.0"),),
)  # fmt: skip
LOADING = Message("", "Loading workload partition.", PAPER, prefixed=False)
#: What the beta hands to its kernel, as its tools print it with -v.
CORRAL = Message("", "{structure}", PAPER, prefixed=False, until="6.1.0.0")
EXPORTING = Message("", "Exporting workload partition devices.", PAPER, prefixed=False)
STARTING_SUBSYSTEM = Message(
    "", "Starting workload partition subsystem {subsystem}.", PAPER, prefixed=False,
    later=(
        Message(
            "", "Starting workload partition subsystem '{subsystem}'.", RECALLED,
            prefixed=False, since="6.1.0.0",
        ),
    ),
)  # fmt: skip
VERIFYING = Message("", "Verifying workload partition startup.", PAPER, prefixed=False)
RETURN_STATUS = Message("", "Return Status = SUCCESS.", PAPER, prefixed=False)
ALREADY_ACTIVE = Message("", "Workload partition {name} is already active.", OURS)
IN_STATE = Message("", "Workload partition {name} is in the {state} state.", OURS)
NOT_MOUNTED = Message("", "Could not mount {point}: {reason}", OURS)
NOT_STARTED = Message("", "The subsystem {subsystem} was not started: {reason}", OURS)
#: The paper's words for a helper that fails; for a script of the user's it is recalled.
SCRIPT_FAILED = Message(
    "0960-231", "ATTENTION: {program} failed with return code {code}.", RECALLED
)

# --- stopwpar --------------------------------------------------------------------------

STOPPING = Message("", "Stopping workload partition {name}.", PAPER, prefixed=False)
STOPPING_SUBSYSTEM = Message(
    "", "Stopping workload partition subsystem {subsystem}.", PAPER, prefixed=False
)
WAITING = Message(
    "0960-261", "Waiting up to {seconds} seconds for workload partition to halt.", RECALLED,
    since="6.1.0.0",
)  # fmt: skip
NO_ACCOUNTING = Message(
    "", "Advanced Accounting is not running.", PAPER, prefixed=False, until="6.1.0.0"
)
#: The beta's stopwpar is a script of the Korn shell.
TERMINATED = Message(
    "", "/usr/sbin/stopwpar[155]: {pid} Terminated", PAPER, prefixed=False, until="6.1.0.0"
)
SHUTTING_DOWN = Message(
    "", "Shutting down all workload partition processes.", PAPER, prefixed=False
)
KEY = Message("", "WPAR='{name}' CID={key}", PAPER, prefixed=False)
IPC_OBJECT = Message(
    "", "ID={id} KEY=0x{key:08x} UID={uid} GID={gid} RT=-1", PAPER, prefixed=False
)
UNMOUNTING_ALL = Message(
    "", "Unmounting all workload partition file systems.", PAPER, prefixed=False
)
UMOUNTING = Message(
    "", "Umounting {point}.", PAPER, prefixed=False,
    later=(Message("", "Unmounting {point}.", RECALLED, prefixed=False, since="6.1.0.0"),),
)  # fmt: skip
IN_USE = Message(
    "",
    "Cannot unmount {device}: process {pid} uses it. Use the -F flag to force the stop.",
    OURS,
)
MOUNTED_ON = Message("", "Cannot unmount {device}: {point} is mounted from it.", OURS)
STILL_RUNNING = Message(
    "",
    "Process {pid} of workload partition {name} has not ended within {seconds} seconds. "
    "Use the -F flag to force the stop.",
    OURS,
)
NOT_FOR_APPLICATION = Message(
    "", "Workload partition {name} is an application workload partition.", OURS
)

# --- rmwpar ----------------------------------------------------------------------------

#: What ends with 6.1.0.0 here is still said to who asks for it with -v (captures.md T12).
REMOVING = Message("", "Removing workload partition {name}", PAPER, until="6.1.0.0")
REMOVE_STOPS = Message("", "Stopping workload partition {name}", PAPER, until="6.1.0.0")
REMOVING_FILE_SYSTEM = Message("", "Removing file system {point}.", PAPER)
REMOVE_STATUS = Message("", "Return Status = SUCCESS", PAPER, until="6.1.0.0")
NOT_REMOVED = Message("", "Could not remove the file system {point}: {reason}", OURS)
STILL_ACTIVE = Message(
    "", "Workload partition {name} is active. Use the -s flag to stop it first.", OURS
)

# --- chwpar ----------------------------------------------------------------------------

ONLY_STOPPED = Message(
    "",
    "Workload partition {name} is active: its name and its base directory may be changed "
    "only while it is not.",
    OURS,
)
STILL_MOUNTED = Message("", "The file system {point} is mounted.", OURS)
HAS_NONE = Message("", "Workload partition {name} has no {kind} {value}.", OURS)
NOT_TAKEN_AWAY = Message("", "The flag {flag} may not be used with the -K flag.", OURS)
IGNORED = Message("", "{sentence}", OURS)

# --- clogin ----------------------------------------------------------------------------

LAST_UNSUCCESSFUL = Message(
    "", "Last unsuccessful login: {date} on {terminal} from {host}", PAPER, prefixed=False
)
LAST_LOGIN = Message(
    "", "Last login: {date} on {terminal} from {host}", PAPER, prefixed=False
)
NO_USER = Message("", "There is no user called {user} in workload partition {name}.", OURS)

# --- lswpar ----------------------------------------------------------------------------

NO_FIELD = Message("", "There is no field called {field}.", OURS)
NO_STATE = Message("", "There is no state {state}.", OURS)
NO_TYPE = Message("", "There is no type {type}.", OURS)
