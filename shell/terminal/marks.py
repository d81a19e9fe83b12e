"""Semantic prompts (OSC 133): the marks this terminal writes, and those it lets nobody forge.

`A` a prompt begins, `B` it ends, `C` a command's output begins, `D;status` it has ended;
`R` and `Q` are ours. Only the client writes them, from what the server tells: none comes
from the machine.
Where the front end chose a key, each carries it as `aid`, a parameter that the specification
of semantic prompts has and that terminals which do not know it pass over.
Bytes in, bytes out: nothing here needs an operating system.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from binascii import Error
from typing import Any

#: What a front end may choose for a key.
KEY = re.compile(r"[A-Za-z0-9]{1,64}")
#: How a mark begins: OSC, in either form and where it is no part of a character of UTF-8.
_BEGINS = re.compile(rb"(?:\x1b\]|\xc2\x9d|\x9d(?<![\x80-\xff]\x9d))0*133;")
#: What may become one with the bytes that come next.
_BEGUN = re.compile(
    rb"(?:\x1b(?:\]0*(?:1(?:33?)?)?)?|(?:\xc2|(?<![\x80-\xff]))\x9d0*(?:1(?:33?)?)?)"
)
#: How a forged one is shown: for what it is.
_SHOWN = b"^[]133;"
#: CAN, at which a terminal forgets the sequence that was begun.
_FORGET = b"\x18"


class Marks:
    """The marks of one terminal, with its key, or plain where it has none."""

    def __init__(self, key: str = "") -> None:
        """Raises ValueError for a key that could be mistaken for something else."""
        if key and not KEY.fullmatch(key):
            raise ValueError("a key is 1 to 64 letters and digits")
        self._end = f";aid={key}\x07" if key else "\x07"
        self.keyed = bool(key)
        self._question = re.compile(rb"\x1b\]133;Q;([A-Za-z0-9+/=]*)" + self._end.encode())
        self.prompt_begins = self._mark("A")
        #: That of `select` and `read`, which ask for more of what was begun: a secondary one.
        self.answer_begins = self._mark("A;k=s")
        self.prompt_ends = self._mark("B")
        self.output_begins = self._mark("C")

    def output_ended(self, status: int) -> bytes:
        """A command has ended."""
        return self._mark(f"D;{status}")

    def reads(self, what: str) -> bytes:
        """A program reads lines (l) or keys (k), or would draw on the screen (s) and cannot:
        a mark of our own, for whoever drives us.
        """
        return self._mark(f"R;{what}")

    def tells(self, said: str) -> bytes:
        """What AIX has instead of a command that failed, in base64: another of our own."""
        return self._mark("T;" + b64encode(said.encode()).decode())

    def asks(self, typed: bytes) -> bool:
        """Whether keys begin with a question.

        Whoever chose a key may ask at a prompt what a line editor asks, in a mark among the
        keys.
        """
        return self.keyed and typed.startswith(b"\x1b]133;Q;")

    def question(self, typed: bytes) -> tuple[dict[str, Any], bytes] | None:
        """The question that keys begin with, and the keys behind it; None where it goes on.

        What is no JSON object is a question that has no answer.
        """
        found = self._question.match(typed)
        if found is None:
            return None
        try:
            asked = json.loads(b64decode(found[1], validate=True))
        except (Error, ValueError):
            asked = None
        return asked if isinstance(asked, dict) else {}, typed[found.end() :]

    def answer(self, answer: Any) -> bytes:
        """The answer to a question, as JSON in base64."""
        return self._mark("Q;" + b64encode(json.dumps(answer).encode()).decode())

    def _mark(self, letter: str) -> bytes:
        return f"\x1b]133;{letter}{self._end}".encode("ascii")


class Printed:
    """What programs print, with every mark in it shown as text; all else passes untouched.

    Nothing is held back: where a mark is finished whose beginning was shown before, the
    terminal is made to forget it.
    """

    def __init__(self) -> None:
        #: What was shown last, as far as it may begin a mark, without zeros that lead.
        self._begun = b""

    def feed(self, data: bytes) -> bytes:
        """The bytes to show for `data`, which goes on where the last left off."""
        begun = self._begun
        whole = begun + data if begun else data
        if b"133;" in whole:
            if begun and _BEGINS.match(whole):
                whole = begun + _FORGET + data
            whole = _BEGINS.sub(_SHOWN, whole)
            data = whole[len(begun) :]
        self._begun = self._ending(whole)
        return data

    def forget(self) -> None:
        """Something else was shown: nothing that was printed goes on."""
        self._begun = b""

    @staticmethod
    def _ending(whole: bytes) -> bytes:
        at = max(whole.rfind(b"\x1b"), whole.rfind(b"\x9d"))
        if at > 0 and whole[at - 1] == 0xC2:
            at -= 1
        if at >= 0 and _BEGUN.fullmatch(whole, at):
            return whole[at:].replace(b"0", b"")
        last = whole[-1:]
        # Of a byte that may be part of a character no more is to be known than that it is.
        return last if last == b"\xc2" else b"\x80" if last >= b"\x80" else b""
