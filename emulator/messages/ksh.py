"""What the Korn shell says (facility 0403).

The shell itself puts what comes before the sentence: `ksh: ` at a terminal,
`script[line]: ` in a script, `function[line]: ` in a function.
"""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, PAPER, RECALLED, Message, fragments

# --- commands
NOT_FOUND = Message("", "{name}:  not found.", CAPTURED)
LATER_PROGRAM = Message("", "{name} came with level {since} of AIX.", OURS)
NOT_EXECUTABLE = Message("", "{name}: 0403-006 Execute permission denied.", RECALLED)
DIED = Message("", "{pid} {how}", CAPTURED)

# --- redirections
CANNOT_CREATE = Message("", "{name}: 0403-005 Cannot create the specified file.", CAPTURED)
CANNOT_OPEN = Message("", "{name}: 0403-016 Cannot find or open the file.", CAPTURED)
CANNOT_WRITE = Message("", "{name}: {reason}", OURS)
EXISTS = Message("", "{name}: The file already exists (set -o noclobber).", OURS)
BAD_DESCRIPTOR = Message("", "{name}: The file descriptor is not open.", OURS)
NO_COPROCESS = Message("", "There is no coprocess.", OURS)
COPROCESS_EXISTS = Message("", "A coprocess is already running.", OURS)

# --- syntax
UNEXPECTED = Message("0403-057", "Syntax error: `{token}' is not expected.", CAPTURED)
UNEXPECTED_AT = Message(
    "0403-057", "Syntax error at line {line} : `{token}' is not expected.", CAPTURED
)
UNMATCHED = Message("0403-057", "Syntax error: `{token}' is not matched.", RECALLED)
UNMATCHED_AT = Message(
    "0403-057", "Syntax error at line {line} : `{token}' is not matched.", RECALLED
)
#: What the tokens without text of their own are called.
NEWLINE = Message("", "newline or ;", RECALLED, prefixed=False)
END_OF_FILE = Message("", "end of file", RECALLED, prefixed=False)
TOO_DEEP = Message("", "`{token}': nested deeper than this shell allows ({limit}).", OURS)

# --- parameters
NOT_AN_IDENTIFIER = Message("", "{name}: is not an identifier", RECALLED)
READ_ONLY = Message("", "{name}: is read only", RECALLED)
NOT_SET = Message("", "{name}: 0403-041 Parameter not set.", CAPTURED)
NULL_OR_NOT_SET = Message("", "{name}: 0403-040 Parameter null or not set.", RECALLED)
GIVEN = Message("", "{name}: {text}", CAPTURED)
BAD_SUBSTITUTION = Message(
    "", "{text}: 0403-011 The specified substitution is not valid for this command.", CAPTURED
)
BAD_SUBSCRIPT = Message("", "{name}: The subscript must be from 0 to {limit}.", OURS)

# --- numbers
BAD_NUMBER = Message(
    "", "{text}: 0403-009 The specified number is not valid for this command.", RECALLED
)
MORE_TOKENS = Message(
    "", "{text}: 0403-053 Expression is not complete; more tokens expected.", RECALLED
)
BAD_EXPRESSION = Message("", "{text}: 0403-057 Syntax error.", RECALLED)
PARENTHESES = Message("", "{text}: The parentheses do not match.", OURS)
DIVISION = Message("", "{text}: Division by zero.", OURS)
NOT_ASSIGNABLE = Message("", "{text}: Only a variable can be assigned to.", OURS)
LEVELS = Message(
    "", "{text}: 0403-059 There cannot be more than 9 levels of recursion", CAPTURED
)

# --- builtins
BAD_FLAG = Message(
    "", "{text}: 0403-010 A specified flag is not valid for this command.", RECALLED
)
PARAMETER_WANTED = Message("", "0403-004 Specify a parameter with this command.", RECALLED)
PARAMETER_WANTED_BY = Message(
    "", "{name}: 0403-004 Specify a parameter with this command.", RECALLED
)
#: Captured of test alone; that other builtins say it too is recalled.
PARAMETER_WANTED_BY_TEST = Message(
    "", "test: 0403-004 Specify a parameter with this command.", CAPTURED
)
BAD_TEST = Message("", "{text}: 0403-012 A test command parameter is not valid.", CAPTURED)
BAD_TEST_ALONE = Message("", "0403-012 A test command parameter is not valid.", CAPTURED)
CD_NOT_FOUND = Message("", "{name}:  not found.", RECALLED)
CD_REFUSED = Message("", "{name}: {reason}", OURS)
BAD_PATTERN = Message("", "{text}: Cannot be substituted in the current directory.", OURS)
NO_ALIAS = Message("", "{name}:  alias not found", RECALLED)
NO_PROCESS = Message("", "{name}: 0403-003 The specified process does not exist.", RECALLED)
NOT_PERMITTED = Message("", "{name}: {reason}", OURS)
NO_JOB = Message("", "{name}: There is no such job.", OURS)
NO_JOB_CONTROL = Message("", "There is no job control here.", OURS)
BAD_SIGNAL = Message("", "{name}: This signal is not known.", OURS)
BAD_TRAP = Message("", "{name}: This trap is not known.", OURS)
BAD_OPTION = Message("", "{name}: This option is not known.", OURS)
BAD_MASK = Message("", "{name}: This is not a valid mask.", OURS)
PAST_HARD_LIMIT = Message(
    "", "0403-045 The specified value exceeds the user's allowable limit.", RECALLED
)
TOO_MANY_DESCRIPTORS = Message(
    "", "{name}: more descriptors than ulimit -n allows ({limit}).", OURS
)
RESTRICTED = Message("", "{name}: restricted", RECALLED)
BAD_ULIMIT = Message("", "{name}: This is not a valid limit.", OURS)
NO_HISTORY = Message("", "{name}: There is no such command in the history.", OURS)
UNKNOWN_OPTION = Message("", "{letter}: unknown option", RECALLED)
ARGUMENT_EXPECTED = Message("", "{letter}: argument expected", RECALLED)
RUNNING_JOBS = Message("", "There are running jobs.", RECALLED, prefixed=False)
STOPPED_JOBS = Message("", "You have stopped jobs.", RECALLED, prefixed=False)
USE_EXIT = Message("", "Use 'exit' to leave this shell.", OURS, prefixed=False)

# --- limits (shell.limits); each names what was passed
RECURSION_LIMIT = Message(
    "", "{name}: functions, eval and . within one another: more than {limit} levels.", OURS
)
NESTED_LIMIT = Message(
    "", "commands within one another: more than {limit} steps of depth.", OURS
)
SUBSTITUTION_LIMIT = Message("", "command substitution: more than {limit} levels.", OURS)
OUTPUT_LIMIT = Message("", "command substitution: more than {limit} bytes of output.", OURS)
VARIABLE_LIMIT = Message("", "{name}: variables hold more than {limit} bytes.", OURS)
VARIABLE_COUNT_LIMIT = Message("", "{name}: more than {limit} variables.", OURS)
PATTERN_TEXT_LIMIT = Message(
    "", "a pattern with ?( *( +( @( !( is matched against no more than {limit} bytes.", OURS
)
PATTERN_STEPS_LIMIT = Message(
    "", "a pattern with ?( *( +( @( !( takes more than {limit} steps.", OURS
)
PATTERN_LENGTH_LIMIT = Message("", "a pattern has no more than {limit} characters.", OURS)
PATTERN_DEPTH_LIMIT = Message("", "groups of a pattern: more than {limit} levels.", OURS)
PATTERN_LIMITS = {
    "text": PATTERN_TEXT_LIMIT,
    "steps": PATTERN_STEPS_LIMIT,
    "length": PATTERN_LENGTH_LIMIT,
    "depth": PATTERN_DEPTH_LIMIT,
}
GLOB_LIMIT = Message("", "{text}: more than {limit} file names.", OURS)
WORDS_LIMIT = Message("", "0403-027 The parameter list is too long.", RECALLED)
JOBS_LIMIT = Message(
    "", "0403-030 The fork function failed. There are too many processes.", RECALLED
)
MEMORY_LIMIT = Message(
    "", "0403-031 The fork function failed. There is not enough memory available.", RECALLED
)

#: How a process died of a signal, by the signal's name: what `jobs` and the shell say.
DEATHS = {
    **fragments(RECALLED, {
        "HUP": "Hangup",
        "INT": "Interrupt",
        "QUIT": "Quit",
        "ILL": "Illegal instruction",
        "TRAP": "Trace/BPT trap",
        "ABRT": "Abort",
        "FPE": "Floating exception",
        "KILL": "Killed",
        "BUS": "Bus error",
        "SEGV": "Memory fault",
        "SYS": "Bad system call",
        "PIPE": "Broken Pipe",
        "ALRM": "Alarm call",
    }),
    **fragments(PAPER, {"TERM": "Terminated"}),
}  # fmt: skip

# --- TMOUT
TIMEOUT_SOON = Message("", "Timeout in 60 seconds", RECALLED)
TIMEOUT = Message("", "timed out waiting for input", RECALLED)


def fork_failed(kind: str) -> Message:
    """Why there is no new process: there are too many, or of what else there is too much."""
    return JOBS_LIMIT if kind == "processes" else MEMORY_LIMIT
