"""getopt: take a call's words apart. Source: IBM's page of getopt."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.messages.tools import GETOPT_NO_VALUE, GETOPT_UNKNOWN
from emulator.options import Command, UsageError, operands


class Getopt(Command):
    """getopt Format Tokens

    Writes the words of a call so that a script can go through them: each flag by itself,
    each value as a word of its own, then `--` and what is left. Format names the letters; a
    colon behind one says that it has a value.
    """

    words: list[str] = operands("Tokens", "The format, then the words.")
    examples = (("Go through a script's flags", "getopt ab:c $*"),)
    usage_status = 2

    def run(self, proc: Process) -> None:
        """Read the words; complaints come before what was made of them."""
        if not self.words:
            raise UsageError("", "Format")
        form, left = self.words[0], self.words[1:]
        if left[:1] == ["--"] and form == "":
            left = left[1:]
        found: list[str] = []
        while left and len(left[0]) > 1 and left[0][0] == "-":
            word = left.pop(0)
            if word == "--":
                break
            at = 1
            while at < len(word):
                letter = word[at]
                at += 1
                where = form.find(letter)
                if where < 0 or letter == ":":
                    proc.error(GETOPT_UNKNOWN, 1, letter=letter)
                    continue
                found.append(f"-{letter}")
                if form[where + 1 : where + 2] != ":":
                    continue
                if word[at:]:
                    found.append(word[at:])
                elif left:
                    found.append(left.pop(0))
                else:
                    found.pop()
                    proc.error(GETOPT_NO_VALUE, 1, letter=letter)
                break
        proc.print(" ".join([*found, "--", *left]))
