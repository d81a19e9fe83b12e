r"""A login on a machine, driven through pexpect: what a student would type and see.

Not an emulator of terminals: full-screen programs are not read here. It knows of the
machine only what the stream says, so a real LPAR can sit behind it (see `Terminal`).

    with Terminal("/tmp/machine") as terminal:
        ran = terminal.run("uname -W")        # Ran(text="0\n", status=0, seconds=0.0006)
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from types import TracebackType
from typing import NamedTuple, Protocol, Self

import pexpect

from grading.marks import PROMPT_END, READS, Answer, plain, read_answer
from grading.starting import program, spawn

#: Seconds `run` waits for a command unless told otherwise.
TIMEOUT = 20.0
#: Seconds a terminal may take to show its first prompt.
START_TIMEOUT = 30.0
#: What ends a command that reads: most, `ed` and `ex` (asked twice), vi.
LEAVING = (("\x03", "Ctrl-C"), ("\x04", "Ctrl-D"), ("\x04", "Ctrl-D"), ("\x1b:q!\r", ":q!"))
#: Characters of a transcript that are kept: the last ones.
TRANSCRIPT_LIMIT = 1_000_000


class Ran(NamedTuple):
    """What one typed line did: what was seen, how it ended, how many seconds it took.

    `status` is None where the line has not ended: it opened a login of its own (clogin),
    or it is `incomplete` and the shell asks for the rest of it with a secondary prompt.
    """

    text: str
    status: int | None
    seconds: float
    incomplete: bool = False


class Runs(Protocol):
    """All that a check needs of a terminal."""

    def run(self, line: str, timeout: float | None = None) -> Ran:
        """Type `line`, wait for its end, say what it did."""


class TerminalError(Exception):
    """A terminal does not answer as a terminal should; `text` is what was seen last."""

    def __init__(self, sentence: str, text: str = "") -> None:
        super().__init__(sentence)
        self.text = text


class NoAnswer(TerminalError):
    """No prompt in time. The command still runs: `wait` again, or `interrupt`."""


class Reads(NoAnswer):
    """The command waits for somebody to type: `keys` (a pager's), or else lines.

    Raised at once, not after the time-out. `answer` it, or `leave` it.
    """

    keys = False


class Gone(TerminalError):
    """The login has ended, or its program could not be started."""


class Incomplete(TerminalError):
    """The shell wants more: a quote, a bracket or a `done` is missing."""


class Terminal:
    """One login on the machine kept in a folder, or wherever `command` leads.

    A command's end is known from the marks terminals call semantic prompts (OSC 133; see
    marks.py), never from what a prompt looks like and never from time that has passed.

    A real LPAR: `command=["ssh", "-t", "root@lpar"]` with `before_first="PS1=…"`, a line
    that makes its shell print the marks itself; marks.KSH_PROMPT is one for ksh88. That
    line is typed once, its answer is not waited for: the first mark is what it brings.

    Raises Gone where no first prompt comes.
    """

    def __init__(
        self,
        machine: str | os.PathLike[str] | None = None,
        clock: str = "virtual",
        image: str | None = None,
        observe: bool = False,
        command: Sequence[str] | None = None,
        before_first: str = "",
        timeout: float = TIMEOUT,
    ) -> None:
        if command is None:
            if machine is None:
                raise ValueError("a terminal needs a machine's folder or a command")
            command = [*program(), "shell", "--machine", os.fspath(machine)]
            command += ["--clock", clock]
            command += ["--image", image] if image else []
            command += ["--observe"] if observe else []
        self.command = list(command)
        self.timeout = timeout
        self.prompt = ""
        self._status = 0
        self._waiting = True
        self._primary: str | None = None
        self._gone = False
        self._shown: list[str] = []
        self._shown_size = 0
        try:
            self._child = spawn(self.command)
        except pexpect.ExceptionPexpect as error:
            raise Gone(f"cannot start {self.command[0]}: {error}") from error
        try:
            if before_first:
                self._child.send(before_first.encode() + b"\r")
            self.greeting = self.wait(START_TIMEOUT).text
        except TerminalError as error:
            self.close()
            said = error.text.strip() or str(error)
            raise Gone(f"no prompt from `{' '.join(self.command)}`: {said}", said) from None

    def run(self, line: str, timeout: float | None = None) -> Ran:
        """Type `line`, wait for the next prompt, give what it printed.

        Raises Incomplete where the shell wants more (the line is taken back with Ctrl-C),
        NoAnswer where no prompt comes within `timeout` seconds, Gone where the login ended.
        """
        ran = self.enter(line, timeout)
        if ran.incomplete:
            self.interrupt()
            raise Incomplete(f"the line is not complete: {line}", ran.text)
        return ran

    def enter(self, line: str, timeout: float | None = None) -> Ran:
        """As `run`, but a secondary prompt is an answer too: `incomplete` says so."""
        if any(char < " " and char != "\t" for char in line):
            raise ValueError(f"one line, without control characters, please: {line!r}")
        if self._waiting:
            raise TerminalError("a command is still running: wait for it, or interrupt it")
        self.send(line + "\r")
        return self._wait(timeout, attentive=True)

    def answer(self, line: str, timeout: float | None = None) -> Ran:
        """Type `line` to the command that reads (after Reads); as `wait` else."""
        self.send(line + "\r")
        return self._wait(timeout, attentive=True)

    def leave(self, timeout: float = 2.0) -> str:
        """End what runs: Ctrl-C, then what else helps; what was pressed, for people to read.

        Raises Gone where nothing helps: the login is closed.
        """
        for keys, said in LEAVING:
            self.send(keys)
            try:
                self._wait(timeout, attentive=True)
            except NoAnswer:
                continue
            return said
        self.close()
        raise Gone("neither Ctrl-C nor Ctrl-D nor :q! ends it: the login was closed")

    def send(self, keys: str) -> None:
        """Press `keys` and return at once; `wait` gives what came of it."""
        if not self._waiting:
            self._drain()
        self._waiting = True
        try:
            self._child.send(keys.encode())
        except OSError:
            self._gone = True
            raise Gone("the login has ended") from None

    def wait(self, timeout: float | None = None) -> Ran:
        """Wait for the next prompt after what was sent."""
        return self._wait(timeout, attentive=False)

    def _wait(self, timeout: float | None, attentive: bool) -> Ran:
        """`wait`; attentive: raise Reads as soon as the command wants to be typed at."""
        began = time.perf_counter()
        wanted = [PROMPT_END, READS] if attentive else [PROMPT_END]
        try:
            found = self._child.expect(wanted, self.timeout if timeout is None else timeout)
            if found == 1:
                seen = self._child.before
                self._keep(plain(seen))
                # What follows the C mark, else the echo of the line, is the command's.
                _, mark, rest = seen.rpartition(b"\x1b]133;C\x07")
                rest = rest if mark else seen.partition(b"\n")[2]
                reads = Reads("the command waits for input", plain(rest))
                reads.keys = self._child.match.group(1) == b"k"
                raise reads
        except pexpect.TIMEOUT:
            # `from None`: what pexpect adds is a page about pexpect.
            raise NoAnswer("no prompt in time", plain(self._child.buffer)) from None
        except (pexpect.EOF, OSError):
            seen = plain(self._child.before or b"")
            self._keep(seen)
            self._gone = True
            raise Gone("the login has ended", seen) from None
        seconds = time.perf_counter() - began
        self._waiting = False
        answer = read_answer(self._child.before, self._primary)
        return self._learned(answer, seconds)

    def _learned(self, answer: Answer, seconds: float) -> Ran:
        self.prompt = answer.prompt
        if not answer.incomplete:
            self._primary = answer.prompt
        self._keep(answer.shown)
        if answer.status is not None:
            self._status = answer.status
        status = answer.status
        if status is None and answer.idle:
            status = self._status  # an empty line: nothing ran, $? is what it was
        return Ran(answer.output, status, seconds, answer.incomplete)

    def interrupt(self, timeout: float | None = None) -> Ran:
        """Press Ctrl-C and wait for the prompt; at a prompt it takes the line back."""
        self.send("\x03")
        return self.wait(timeout)

    @property
    def gone(self) -> bool:
        """Whether the login has ended or was closed."""
        return self._gone

    @property
    def ready(self) -> bool:
        """Whether it is at a prompt, as far as it was read."""
        return not (self._gone or self._waiting)

    @property
    def transcript(self) -> str:
        """Everything as it was shown, prompts and echo included; the last megabyte."""
        return "".join(self._shown)[-TRANSCRIPT_LIMIT:]

    def close(self) -> None:
        """Hang up. The machine lives on; closing twice is harmless."""
        self._gone = True
        self._child.close(force=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _drain(self) -> None:
        """Take in what was printed at the prompt (a job's end), lest it be an answer."""
        parts = [self._child.buffer]
        self._child.buffer = b""
        try:
            while True:
                parts.append(self._child.read_nonblocking(65_536, timeout=0))
        except (pexpect.TIMEOUT, pexpect.EOF):
            self._keep(plain(b"".join(parts)))  # an end of file shows again at `wait`

    def _keep(self, text: str) -> None:
        self._shown.append(text)
        self._shown_size += len(text)
        if self._shown_size > 2 * TRANSCRIPT_LIMIT:
            self._shown = [self.transcript]
            self._shown_size = TRANSCRIPT_LIMIT


class Observer(Terminal):
    """A terminal that stays open and looks: each line runs on a throw-away copy."""

    def __init__(
        self,
        machine: str | os.PathLike[str],
        clock: str = "virtual",
        image: str | None = None,
        timeout: float = TIMEOUT,
    ) -> None:
        super().__init__(machine, clock, image, observe=True, timeout=timeout)


def observe(machine: str | os.PathLike[str], line: str) -> Ran:
    """What `line` would do on the machine, which stays as it is."""
    with Observer(machine) as observer:
        return observer.run(line)
