"""What one shell knows: variables, options, positional parameters, functions, traps.

Not how anything is run (`shell.interpreter`). A subshell is a copy of it.
Errors that end a command line are `Abort`; what was to be said has been said then.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar
from weakref import proxy

from emulator.kernel.scheduler import Signalled
from emulator.machine import processes
from emulator.machine.errors import FileRefusal
from emulator.messages import Message
from emulator.messages import ksh as messages
from emulator.messages.refusals import sentence
from emulator.messages.strerror import strerror
from shell.arithmetic import EXPRESSIONS, NESTING, BadExpression, evaluate
from shell.limits import NESTED, VARIABLE_COUNT, VARIABLES
from shell.syntax.nodes import FunctionDefinition
from shell.variables import (
    LARGEST_SUBSCRIPT,
    BadSubscript,
    ReadOnly,
    TooMany,
    Unassignable,
    Variables,
)

if TYPE_CHECKING:
    from random import Random

    from emulator.kernel.process import Process
    from emulator.kernel.streams import Stream
    from shell.history import History
    from shell.jobs import Jobs

DEFAULT_IFS = " \t\n"

#: Options by name, with their letter where they have one (IBM's ksh page, `set`).
OPTIONS = {
    "allexport": "a",
    "bgnice": "",
    "emacs": "",
    "errexit": "e",
    "gmacs": "",
    "ignoreeof": "",
    "keyword": "k",
    "markdirs": "",
    "monitor": "m",
    "noclobber": "C",
    "noexec": "n",
    "noglob": "f",
    "nolog": "",
    "notify": "b",
    "nounset": "u",
    "privileged": "p",
    "trackall": "h",
    "verbose": "v",
    "vi": "",
    "viraw": "",
    "xtrace": "x",
}
#: Options that `set -o` does not list: they are given by letter, and `restricted` for good.
HIDDEN = {"onecmd": "t", "restricted": "r"}
LETTERS = {letter: name for name, letter in (OPTIONS | HIDDEN).items() if letter}

#: What a restricted shell does not let anybody assign to.
GUARDED = ("ENV", "PATH", "SHELL")

#: The aliases every ksh88 begins with.
DEFAULT_ALIASES = {
    "autoload": "typeset -fu",
    "command": "command ",
    "functions": "typeset -f",
    "hash": "alias -t -",
    "history": "fc -l",
    "integer": "typeset -i",
    "nohup": "nohup ",
    "r": "fc -e -",
    "stop": "kill -STOP",
    "suspend": "kill -STOP $$",
    "type": "whence -v",
}


class Abort(Exception):
    """A command line, or a script, is over because of an error; `status` is its status."""

    def __init__(self, status: int = 1) -> None:
        """Carry the status."""
        super().__init__(status)
        self.status = status


class State:
    """A shell's knowledge; `Shell` adds the running."""

    def __init__(self, process: Process, name: str, arguments: list[str]) -> None:
        """Begin in a process: its environment becomes the shell's variables."""
        self.process = process
        self.kernel = process.kernel
        self.scheduler = process.kernel.scheduler
        #: $0, and the positional parameters behind it.
        self.name = name
        self.arguments = arguments
        #: The function being run, for messages; "" in none.
        self.function = ""
        #: The script being run, for messages; "" at a terminal and for -c.
        self.script = ""
        self.variables = Variables(process.environment)
        self.functions: dict[str, FunctionDefinition] = {}
        self.traced: frozenset[str] = frozenset()  # functions with typeset -ft
        self.autoloaded: frozenset[str] = frozenset()  # with typeset -fu: found along FPATH
        self.aliases = dict(DEFAULT_ALIASES)
        self.exported_aliases = frozenset(DEFAULT_ALIASES)
        #: Tracked aliases: where a command was found.
        self.tracked: dict[str, str] = {}
        self.options: set[str] = {"trackall"}
        self.interactive = False
        #: Whether a person sees the complaints: in the subshells of an interactive shell too.
        self.at_terminal = False
        self.status = 0
        #: $!: 0 as long as nothing was run in the background.
        self.background = 0
        #: $$: the process id of the shell, which its subshells keep.
        self.pid = process.pid
        self.parent_pid = 0
        self.line = 1
        #: Descriptors 3 to 9; 0, 1 and 2 are the process's.
        self.descriptors: dict[int, Stream] = {}
        #: Actions by signal name (and EXIT, ERR, DEBUG); "" ignores.
        self.traps: dict[str, str] = {}
        #: Signals that arrived and have a trap that is still to be run.
        self.pending: list[str] = []
        #: How many functions, evals and `.`s are being run.
        self.depth = 0
        #: How deep that, and all that runs within one another, has gone by now: one for each
        #: coroutine that waits for the next. Whoever waits for another adds itself; a list
        #: sets the sum back with each of its commands, so that few others need to.
        self.nested = 0
        self.substitutions = 0
        #: How many conditions (if, while, &&, ||, !) are being run: no set -e there.
        self.conditions = 0
        #: The shell this is a subshell of.
        self.parent: State | None = None
        self.jobs: Jobs = None  # type: ignore[assignment]  # set by whoever makes the shell
        #: The commands typed before, the number of the next, and the file they are kept in.
        self.history: list[str] = []
        self.history_number = 1
        self.history_file: History | None = None
        #: The number of the line that is being run, which `fc` puts its command in place of.
        self.remembered = 0
        self.previous_argument = ""
        self.started = self.scheduler.clock.now
        #: What $RANDOM is drawn from, once somebody asks; and what it was assigned.
        self.random: Random | None = None
        self.seed: int | str = process.pid
        self.getopts_place = (1, 0)
        self.pushed_seconds = 0
        self._prepare()

    def _prepare(self) -> None:
        """Tie the variables to this shell."""
        self.variables.owner = proxy(self)
        self.variables.hooks = self.HOOKS

    def forked(self, process: Process) -> State:
        """Give the state of a subshell that runs in `process`."""
        other = self.__class__.__new__(self.__class__)
        other.__dict__.update(self.__dict__)
        other.process = process
        other.variables = self.variables.copy(process.environment)
        other.functions = self.functions.copy()
        other.aliases = self.aliases.copy()
        other.tracked = self.tracked.copy()
        other.options = self.options.copy()
        other.options.discard("monitor")
        other.arguments = self.arguments.copy()
        other.descriptors = {number: one.share() for number, one in self.descriptors.items()}
        other.traps = {name: action for name, action in self.traps.items() if not action}
        other.pending = []
        other.parent = self
        other._prepare()
        return other

    # ------------------------------------------------------------------ hooks

    def _path_changed(self, value: str | None) -> None:
        self.tracked.clear()

    def _seconds_set(self, value: str | None) -> None:
        self.variables.values.pop("SECONDS", None)
        self.pushed_seconds = int(value) if value and value.isdecimal() else 0
        self.started = self.scheduler.clock.now

    def _random_set(self, value: str | None) -> None:
        self.variables.values.pop("RANDOM", None)
        self.random = None
        self.seed = value or ""

    def chance(self) -> Random:
        """Give what $RANDOM is drawn from: the same numbers wherever the shell runs."""
        if self.random is None:
            from random import Random

            self.random = Random(self.seed)
        return self.random

    def _optind_set(self, value: str | None) -> None:
        index = int(value) if value and value.isdecimal() else 1
        self.getopts_place = (max(1, index), 0)

    #: What is to be done when one of these variables changes.
    HOOKS: ClassVar[dict[str, Callable[[Any, str | None], None]]] = {
        "PATH": _path_changed,
        "SECONDS": _seconds_set,
        "RANDOM": _random_set,
        "OPTIND": _optind_set,
    }

    def arrived(self, signalled: Signalled) -> None:
        """Take note of a signal for this shell; raises it where nothing holds it back."""
        signal = signalled.signal
        action = self.traps.get(signal)
        if signal == "KILL":
            raise signalled
        if action:
            self.pending.append(signal)
        elif action is None and not (self.interactive and signal in ("TERM", "QUIT")):
            raise signalled

    def ignore(self) -> None:
        """Tell the kernel which signals this shell, and what it starts, ignores."""
        ignored = {name for name, action in self.traps.items() if not action}
        processes.ignore_only(self.process.machine, self.process.pid, ignored)

    # ------------------------------------------------------------------ speaking

    def prefix(self) -> str:
        """Give what stands before this shell's complaints."""
        if self.function:
            return f"{self.function}[{self.line}]"
        if self.script:
            return f"{self.script}[{self.line}]" if self.line else self.script
        if self.at_terminal:
            return "ksh"
        return f"{self.name}[{self.line}]" if self.line > 1 else self.name

    def say(self, message: Message, **fields: object) -> None:
        """Write a message of the catalogue on standard error."""
        self.process.stderr.write(message.format(self.prefix(), **fields) + "\n")

    def unwritable(self, refusal: FileRefusal) -> int:
        """Say that something could not be written; the status."""
        # What cannot be said either, the file being standard error, is lost as on any UNIX.
        with suppress(FileRefusal):
            self.say(messages.CANNOT_WRITE, name=refusal.path, reason=strerror(refusal.error))
        return 1

    def broken(self, error: Exception) -> int:
        """Say that a bug of the emulator's ended the command line; the status."""
        self.process.stderr.write(f"{self.prefix()}: {sentence(error)}\n")
        self.scheduler.on_bug(error)
        return 1

    def shallow(self) -> None:
        """Keep commands within one another from going too deep. Raises Abort."""
        if self.nested > NESTED:
            raise self.abort(messages.NESTED_LIMIT, limit=NESTED)

    def abort(self, message: Message, **fields: object) -> Abort:
        """Write a message and make the error that ends the command line; raise it."""
        self.say(message, **fields)
        return Abort(1)

    # ------------------------------------------------------------------ parameters

    def parameter(self, name: str) -> str | None:
        """Give the value of a parameter or variable; None where it is not set."""
        value = self.variables.values.get(name)
        if value is not None:
            return value
        special = _SPECIAL.get(name)
        if special is not None:
            return special(self)
        if name[0].isdigit():
            number = int(name)
            if number == 0:
                return self.name
            return self.arguments[number - 1] if number <= len(self.arguments) else None
        return None

    def flags(self) -> str:
        """Give `$-`."""
        letters = [letter for letter, name in LETTERS.items() if name in self.options]
        return "".join(sorted([*letters, "i"] if self.interactive else letters))

    def assign(self, name: str, value: str, subscript: int = 0) -> None:
        """Assign to a variable. Raises Abort where that cannot be."""
        try:
            self.variables.set(name, value, subscript)
        except Unassignable as error:
            raise self.unassignable(error) from None

    def unassignable(self, error: Unassignable) -> Abort:
        """Say why a variable cannot be given a value; what ends the command."""
        name = error.name
        if isinstance(error, ReadOnly):
            return self.abort(self.read_only(name), name=name)
        if isinstance(error, BadSubscript):
            return self.abort(messages.BAD_SUBSCRIPT, name=name, limit=LARGEST_SUBSCRIPT)
        if isinstance(error, TooMany):
            return self.abort(messages.VARIABLE_COUNT_LIMIT, name=name, limit=VARIABLE_COUNT)
        return self.abort(messages.VARIABLE_LIMIT, name=name, limit=VARIABLES)

    def own(self, name: str) -> None:
        """Make a variable the innermost scope's own. Raises Abort."""
        try:
            self.variables.own(name)
        except ReadOnly:
            raise self.abort(self.read_only(name), name=name) from None

    def read_only(self, name: str) -> Message:
        """Give the words for a variable that must not be changed."""
        guarded = name in GUARDED and "restricted" in self.options
        return messages.RESTRICTED if guarded else messages.READ_ONLY

    # ------------------------------------------------------------------ numbers

    def arithmetic(self, text: str, level: int = 0) -> int:
        """Give the value of an expression; `level`: within how many. Raises Abort."""
        try:
            if text in EXPRESSIONS:
                return EXPRESSIONS[text](self, level)
            return evaluate(text, self, level)
        except BadExpression as error:
            if error.kind == "deep":
                raise self.abort(messages.TOO_DEEP, token="(", limit=NESTING) from None
            raise self.abort(_EXPRESSIONS[error.kind], text=error.text.strip()) from None

    def number(self, text: str, level: int = 0) -> int:
        """As `arithmetic`, for what is mostly a plain number: a subscript, an operand."""
        if text.isdecimal() and len(text) < 10:
            return int(text)
        return self.arithmetic(text, level)

    def number_text(self, name: str, subscript: str | None, level: int = 0) -> str:
        """Give the text of a variable for an expression; "" where it is not set."""
        if subscript is None:
            value = self.parameter(name)
            if value is None and "nounset" in self.options:
                raise self.abort(messages.NOT_SET, name=name)
        else:
            value = self.variables.get(name, self.number(subscript, level))
        return value or ""

    def assign_number(self, name: str, subscript: str | None, value: int) -> None:
        """Assign the value of an expression. Raises Abort."""
        self.assign(name, str(value), 0 if subscript is None else self.number(subscript))


def _seconds(state: State) -> str:
    elapsed = (state.scheduler.clock.now - state.started) // 1_000_000
    return str(elapsed + state.pushed_seconds)


_SPECIAL: dict[str, Callable[[State], str | None]] = {
    "?": lambda state: str(state.status),
    "#": lambda state: str(len(state.arguments)),
    "$": lambda state: str(state.pid),
    "!": lambda state: str(state.background) if state.background else None,
    "-": lambda state: state.flags(),
    "*": lambda state: " ".join(state.arguments) if state.arguments else None,
    "@": lambda state: " ".join(state.arguments) if state.arguments else None,
    "LINENO": lambda state: str(state.line),
    "SECONDS": _seconds,
    "RANDOM": lambda state: str(state.chance().randrange(32768)),
    "PPID": lambda state: str(state.parent_pid),
    "_": lambda state: state.previous_argument,
}

_EXPRESSIONS = {
    "tokens": messages.MORE_TOKENS,
    "syntax": messages.BAD_EXPRESSION,
    "number": messages.BAD_NUMBER,
    "parentheses": messages.PARENTHESES,
    "division": messages.DIVISION,
    "target": messages.NOT_ASSIGNABLE,
    "levels": messages.LEVELS,
}
