"""The marks in a terminal's stream that say where a prompt and an output begin and end.

Terminals know them as semantic prompts, OSC 133: `A` a prompt begins, `B` it ends, `C` a
command's output begins, `D;status` it has ended. `A;k=s` is a secondary prompt. Our own
terminal adds `;aid=KEY` with a key that whoever drives it chose: what a program prints has
none, and is no mark. Nothing here reads or writes a terminal: bytes in, records out.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from typing import Any, NamedTuple

_ESCAPE = re.compile(
    r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # operating system commands: titles, marks
    r"|\x1b\[[0-?]*[ -/]*[@-~]"  # cursor movements, colours
    r"|\x1b[ -/]*[0-~]"  # other escapes
    r"|[\x00\x07\x0e\x0f]"  # padding, bells, character sets
)

#: What a ksh88 of any AIX is told so that its prompts bring the marks. It has no `C`:
#: output then begins after the echoed line. ksh88 expands $? in PS1 at every
#: prompt, and nothing in PS2.
KSH_PROMPT = (
    r"e=$(print '\033]133;\c') b=$(print '\007\c') "
    r"PS1='${e}D;$?${b}${e}A${b}# ${e}B${b}' "
    r'PS2="${e}A;k=s${b}> ${e}B${b}"'
)


class Marks:
    """The marks of one terminal: those with its key, or all where it has none."""

    def __init__(self, key: str = "") -> None:
        self.key = key
        end = rb"(?:\x07|\x1b\\)"
        if key:
            end = rb";aid=" + re.escape(key.encode()) + end
        more = rb"[^\x07\x1b]*?" + end
        #: A letter and its parameters.
        self.mark = re.compile(rb"\x1b\]133;([ABCD])([^\x07\x1b]*?)" + end)
        #: The end of a prompt: all that a terminal has to wait for.
        self.prompt_end = re.compile(rb"\x1b\]133;B" + more)
        #: A program reads lines (l) or keys (k); our own terminal says so.
        self.reads = re.compile(rb"\x1b\]133;R;([lk])" + end)
        #: A program would draw on the screen, which this kind of terminal has not.
        self.undrawn = re.compile(rb"\x1b\]133;R;s" + end)
        #: What AIX has instead of the command that failed.
        self.tells = re.compile(rb"\x1b\]133;T;([A-Za-z0-9+/=]+)" + end)
        #: The answer to a question; our own terminal has one.
        self.answered = re.compile(rb"\x1b\]133;Q;([A-Za-z0-9+/=]*)" + end)

    def question(self, asked: dict[str, str]) -> bytes:
        """The keys that ask our own terminal, at a prompt, what its line editor may ask."""
        said = b64encode(json.dumps(asked).encode()).decode()
        return f"\x1b]133;Q;{said};aid={self.key}\x07".encode()

    @staticmethod
    def answer(mark: re.Match[bytes]) -> Any:
        """What an `answered` mark says; None for no answer."""
        return json.loads(b64decode(mark[1]))

    @staticmethod
    def told(mark: re.Match[bytes]) -> str:
        """The sentence of a `tells` mark."""
        return b64decode(mark[1]).decode("utf-8", "replace")

    def output(self, stream: bytes) -> bytes:
        """What a command that still runs has printed: after the last `C`, else the echo."""
        begins = [mark.end() for mark in self.mark.finditer(stream) if mark.group(1) == b"C"]
        return stream[begins[-1] :] if begins else stream.partition(b"\n")[2]


class Answer(NamedTuple):
    """What lies between a line that was typed and the end of the next prompt.

    `shown` is all of it as a person sees it, `output` the command's part, `prompt` the new
    prompt. `status` is None where no command ended; then either the shell wants more
    (`incomplete`), or nothing was run (`idle`), or a login within has begun.
    """

    shown: str
    output: str
    prompt: str
    status: int | None
    incomplete: bool
    idle: bool


def plain(stream: bytes) -> str:
    """What a person sees: UTF-8 (what is not shows as U+FFFD), no escapes, plain newlines."""
    text = _ESCAPE.sub("", stream.decode("utf-8", "replace"))
    return re.sub("\r+\n", "\n", text)


def read_answer(stream: bytes, primary: str | None, marks: Marks) -> Answer:
    """Take `stream` (up to the mark that ends the next prompt) apart.

    `primary` is the shell's last prompt that was no secondary one: another, although
    nothing was run, asks for the rest of a line. None is before the first prompt, where
    all that is printed is a greeting.
    """
    begin = end = prompt_begin = None
    secondary = False
    status: int | None = None
    for mark in marks.mark.finditer(stream):
        letter, rest = mark.groups()
        if letter == b"C" and begin is None:
            begin = mark.end()
        elif letter == b"D":
            digits = re.match(rb";(\d+)", rest)
            status = int(digits.group(1)) if digits else status
        elif letter == b"A":
            end, prompt_begin = mark.start(), mark.end()
            secondary = b"k=s" in rest or b"k=c" in rest
    if prompt_begin is None or end is None:
        end = prompt_begin = len(stream)
    prompt = plain(stream[prompt_begin:])
    began = begin is not None
    if primary is None:
        begin = 0
    elif begin is None:  # a shell that marks prompts alone: output follows the echoed line
        echo = stream.find(b"\n")
        begin = echo + 1 if 0 <= echo < end else end
    ended = began or status is not None
    incomplete = secondary or (not ended and primary not in (None, prompt))
    return Answer(
        plain(stream),
        plain(stream[begin:end]),
        prompt,
        None if secondary else status,
        incomplete,
        not ended and not incomplete,
    )
