"""A login that somebody types at: lines in, answers out, whatever carries the bytes.

What a terminal through pexpect (`grading.terminal`) and a machine in this process
(`grading.replay.direct`) have in common. Not an emulator of terminals: full-screen programs
are not read here. It knows of the machine only what the stream says.
"""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Any, NamedTuple, Self

from grading.listening import Listener
from grading.marks import Answer, Marks, plain, read_answer
from grading.running import Gone, Incomplete, NoAnswer, Ran, Reads, TerminalError

#: Seconds `run` waits for a command unless told otherwise.
TIMEOUT = 20.0
#: What ends a command that reads: most, `ed` and `ex` (asked twice), vi.
LEAVING = (("\x03", "Ctrl-C"), ("\x04", "Ctrl-D"), ("\x04", "Ctrl-D"), ("\x1b:q!\r", ":q!"))
#: Characters of a transcript that are kept: the last ones.
TRANSCRIPT_LIMIT = 1_000_000


class Found(NamedTuple):
    """A mark that came: the bytes before it, which of those wanted, what it says."""

    before: bytes
    which: int
    mark: re.Match[bytes]


class Login:
    """One login. A command's end is known from the marks that carry its key (see marks.py),
    never from what a prompt looks like and never from time that has passed.

    Whoever carries the bytes fills in `_press`, `_until`, `_late` and `_hang_up`.
    """

    def __init__(self, key: str = "", timeout: float = TIMEOUT) -> None:
        self.timeout = timeout
        self.prompt = ""
        self.marks = Marks(key)
        #: Who hears what comes while a command runs.
        self.listener: Listener | None = None
        self._status = 0
        self._waiting = True
        self._primary: str | None = None
        self._gone = False
        self._shown: list[str] = []
        self._shown_size = 0

    # --- what carries the bytes --------------------------------------------------------------

    def _press(self, keys: bytes) -> None:
        """Send keys. Raises OSError where nobody is there any more."""
        raise NotImplementedError

    def _until(self, wanted: Sequence[re.Pattern[bytes]], timeout: float) -> Found:
        """Wait for one of the marks; what it found goes. Raises NoAnswer and Gone."""
        raise NotImplementedError

    def _late(self) -> bytes:
        """What came since, without waiting; it goes."""
        raise NotImplementedError

    def _hang_up(self) -> None:
        """End the login; the second time does nothing."""
        raise NotImplementedError

    # --- typing ------------------------------------------------------------------------------

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
            # What was printed at the prompt (a job's end) is no answer.
            self._keep(plain(self._late()))
        try:
            self._press(keys.encode())
        except OSError:
            self._gone = True
            raise Gone("the login has ended") from None
        self._waiting = True

    def wait(self, timeout: float | None = None) -> Ran:
        """Wait for the next prompt after what was sent."""
        return self._wait(timeout, attentive=False)

    def interrupt(self, timeout: float | None = None) -> Ran:
        """Press Ctrl-C and wait for the prompt; at a prompt it takes the line back."""
        self.send("\x03")
        return self.wait(timeout)

    def _wait(self, timeout: float | None, attentive: bool) -> Ran:
        """`wait`; attentive: raise Reads as soon as the command wants to be typed at."""
        began = time.perf_counter()
        marks = self.marks
        wanted = [marks.prompt_end, marks.reads] if attentive else [marks.prompt_end]
        try:
            found = self._until(wanted, self.timeout if timeout is None else timeout)
        except Gone as gone:
            self._keep(gone.text)
            self._gone = True
            raise
        if found.which == 1:
            self._keep(plain(found.before))
            reads = Reads("the command waits for input", plain(marks.output(found.before)))
            reads.keys = found.mark.group(1) == b"k"
            raise reads
        seconds = time.perf_counter() - began
        self._waiting = False
        return self._learned(read_answer(found.before, self._primary, marks), seconds)

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

    def ask(self, question: dict[str, str], timeout: float | None = None) -> Any:
        """Ask, at a prompt, what a line editor asks (`shell.protocol`): nothing is run.

        None where nobody knows: a terminal that is not our own has no such questions.
        """
        if not (self.ready and self.marks.key):
            return None
        self._press(self.marks.question(question))
        found = self._until([self.marks.answered], self.timeout if timeout is None else timeout)
        self._keep(plain(found.before))
        return self.marks.answer(found.mark)

    # --- how it stands -----------------------------------------------------------------------

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
        self._hang_up()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _keep(self, text: str) -> None:
        self._shown.append(text)
        self._shown_size += len(text)
        if self._shown_size > 2 * TRANSCRIPT_LIMIT:
            self._shown = [self.transcript]
            self._shown_size = TRANSCRIPT_LIMIT
