"""Golden transcripts: a terminal session with prose at the margin, played and compared.

    Source: PAPER "Starting and Stopping a WPAR"
    Image: aix6-beta
    Setup: mkwpar -n wpar1

    A workload partition that is not active cannot be entered:

      # clogin wpar1
      clogin: 0960-…
      [1]

Two blanks and the prompt as the session shows it: what is typed. Two blanks: what comes,
byte for byte; there are no wildcards. `[1]` is the status where it is not 0, `[no newline]`
says that the last line has none. Where a program reads, the line goes on with what is typed
for it; `^D` and `^C` are those keys, `{hidden: …}` a line that the terminal does not show. A
file is played twice, on machines of their own: in process, which is done where there is no
operating system either, and on a pty through `wparlab shell`. Not part of the product.
"""

from __future__ import annotations

import os
import re
import sys
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shell.live.fronts import Captured
from shell.live.journal import Header
from shell.live.machine import Live
from tests.sources import ROOT

if TYPE_CHECKING:
    from pexpect.spawnbase import SpawnBase

FOLDER = ROOT / "tests/transcripts"
SOURCES = ("PAPER", "CAPTURED", "DOCUMENTED", "OURS")
KEYS = {"^D": "\x04", "^C": "\x03"}
#: A prompt begins, the shell's or one that wants an answer; it ends.
BEGINS, ENDS = re.compile(r"\x1b\]133;A(?:;k=s)?\x07"), "\x1b]133;B\x07"
MARK = re.compile(r"\x1b\]133;([ABCD])(?:;(\d+))?\x07")
HIDDEN = re.compile(r"\{hidden: (.*?)\}")
#: What starts `wparlab` in this Python.
WPARLAB = [sys.executable, "-m", "shell.terminal.main"]


class Step(NamedTuple):
    """One line typed at a prompt, what was typed for the program it ran, what came."""

    prompt: str
    typed: str
    inputs: tuple[str, ...]
    shown: str  # what came, `^D` where that key was pressed
    status: int

    @property
    def text(self) -> str:
        """What came, as the terminal shows it."""
        shown = self.shown.replace("^D\n", "") if "^D" in self.inputs else self.shown
        return HIDDEN.sub("", shown)

    @property
    def keys(self) -> str:
        """What is sent to a terminal."""
        lines = (self.typed, *self.inputs)
        return "".join(KEYS.get(line, HIDDEN.sub(r"\1", line) + "\r") for line in lines)


class Transcript:
    """A file: its header, and its lines from the first one after it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        lines = path.read_text(encoding="utf-8").split("\n")
        end = lines.index("") if "" in lines else len(lines)
        self.header, self.lines = lines[:end], lines[end:]
        self.source = self.field("Source")[0].split()[0]
        self.image = (self.field("Image") or ["aix6-beta"])[0]
        self.setup = self.field("Setup")

    def field(self, name: str) -> list[str]:
        """The values of a header field."""
        begin = f"{name}: "
        return [line.removeprefix(begin) for line in self.header if line.startswith(begin)]

    def play(self) -> tuple[list[str], list[Step]]:
        """Play in process: the lines as they should be, and the steps taken."""
        terminal = InProcess(self.image)
        for line in self.setup:
            step = terminal.run(line, deque())
            assert step.status == 0, f"setup: {line}: {step.text}"
        written: list[str] = []
        steps: list[Step] = []
        lines = deque(self.lines)
        while lines:
            line = lines.popleft()
            if not line.startswith("  "):
                written.append(line)
            elif not terminal.over and line.startswith(f"  {terminal.prompt}"):
                step = terminal.run(line[2 + len(terminal.prompt) :], lines)
                steps.append(step)
                written += [f"  {step.prompt}{step.typed}", *rendered(step.shown, step.status)]
            # Any other line is output that no longer comes.
        return written, steps


def rendered(text: str, status: int) -> list[str]:
    """What came of a step, as it stands in a file."""
    lines = text.split("\n")
    last = lines.pop()
    if last:
        lines += [last, "[no newline]"]
    if status:
        lines.append(f"[{status}]")
    return [f"  {line}" for line in lines]


class InProcess:
    """A terminal on a machine in this process."""

    def __init__(self, image: str) -> None:
        self.live = Live.start(Header(image, "virtual"))
        self.front = Captured()
        self.session = self.live.arrive("open", 0, self.front, term="xterm")
        self.live.settle()
        self.read = 0

    @property
    def prompt(self) -> str:
        """The prompt that is shown."""
        return decoded(self.front.prompt)

    @property
    def over(self) -> bool:
        """Whether the login shell has ended."""
        return self.front.status is not None

    @property
    def reading(self) -> bool:
        """Whether a program waits for a line."""
        # A shell asks for a line with a prompt, and nobody else does.
        asked = [name for name, _ in self.front.events if name in ("prompt", "read")]
        return not self.over and asked[:1] == ["read"] and "prompt" not in asked

    def run(self, typed: str, lines: deque[str]) -> Step:
        """Type a line, and what a program reads then from `lines`; take off what matches."""
        prompt = self.prompt
        self._type(typed)
        stream = self._news()
        inputs: list[str] = []
        passed = 0
        while self.reading:
            shown = stream.split("\n")
            partial = f"  {shown.pop()}"
            passed += skip([f"  {line}" for line in shown[passed:]], lines)
            if not lines or not lines[0].startswith(partial):
                break
            inputs.append(lines.popleft()[len(partial) :])
            passed += 1
            hidden = HIDDEN.fullmatch(inputs[-1])
            self._type(hidden[1] if hidden else inputs[-1])
            stream += inputs[-1] + ("" if hidden else "\n") + self._news()
        ended = [value for name, value in self.front.events if name == "end"]
        status = ended[-1] if ended else 0
        skip(rendered(stream, status)[passed:], lines)
        return Step(prompt, typed, tuple(inputs), stream, status)

    def _type(self, line: str) -> None:
        self.front.events.clear()
        number = self.session.number
        if line == "^D":
            self.live.arrive("eof", number)
        elif line == "^C":
            self.live.arrive("signal", number, name="INT")
        else:
            self.live.arrive("line", number, text=line.encode().decode("latin-1"))
        self.live.settle()

    def _news(self) -> str:
        text = self.front.out.text
        news, self.read = text[self.read :], len(text)
        return decoded(news)


def skip(shown: list[str], lines: deque[str]) -> int:
    """Take lines off `lines` as long as they are what was shown; how many."""
    for count, line in enumerate(shown):
        if not lines or lines[0] != line:
            return count
        lines.popleft()
    return len(shown)


def decoded(text: str) -> str:
    """The machine's bytes as the text they are in UTF-8."""
    return text.encode("latin-1").decode("utf-8", "surrogateescape")


def split(stream: str) -> tuple[str, int]:
    """What stands in a stream without its marks, and the status of its last `D` mark."""
    ended = [int(mark[2]) for mark in MARK.finditer(stream) if mark[1] == "D" and mark[2]]
    return MARK.sub("", stream), ended[-1] if ended else 0


class OnPty:
    """A terminal on a machine of its own, through `wparlab shell`."""

    def __init__(self, folder: Path, image: str) -> None:
        import pexpect  # not everywhere where transcripts are played in process

        words = ["shell", "--machine", str(folder), "--clock", "virtual", "--image", image]
        self.child = self.start(words)
        self.child.delaybeforesend = None
        self.prompt = ""
        self.end = pexpect.EOF
        self._to_prompt()

    def start(self, words: list[str]) -> SpawnBase[str]:
        """Start `wparlab` in a new Python."""
        import pexpect

        child = pexpect.spawn(
            WPARLAB[0], [*WPARLAB[1:], *words], cwd=str(ROOT), encoding="utf-8", timeout=60,
            codec_errors="surrogateescape", dimensions=(24, 80), echo=False,
            env={**os.environ, "TERM": "xterm"},
        )  # fmt: skip
        child.delayafterclose = child.ptyproc.delayafterclose = 0.01
        return child

    def _to_prompt(self) -> str:
        """Everything up to the next prompt, or to the end."""
        ended = self.child.expect([BEGINS, self.end])
        stream = self.child.before.replace("\r\n", "\n")
        if not ended:
            self.child.expect_exact(ENDS)
            self.prompt = self.child.before
        return stream

    def type(self, line: str) -> None:
        """Type a line whose output is not looked at."""
        self.child.send(line + "\r")
        self._to_prompt()

    def run(self, step: Step) -> Step:
        """Type what was typed in a step."""
        prompt = self.prompt
        self.child.send(step.keys)
        stream = self._to_prompt()
        # First what was typed is echoed; the shell answers Ctrl-C with a new line.
        echoed = "^C" if step.typed == "^C" else "\n"
        text, status = split(stream.partition(echoed)[2])
        return Step(prompt, step.typed, step.inputs, text, status)

    def close(self) -> None:
        """Hang up."""
        self.child.close(force=True)


class OnForkedPty(OnPty):
    """The same in a process that is forked where everything is imported (tests.forking)."""

    def start(self, words: list[str]) -> SpawnBase[str]:
        """Start `wparlab` in a fork."""
        from pexpect.fdpexpect import fdspawn

        from tests.forking import forks

        return fdspawn(
            forks().terminal(*words), encoding="utf-8", timeout=60,
            codec_errors="surrogateescape",
        )  # fmt: skip

    def close(self) -> None:
        """Hang up."""
        self.child.close()
