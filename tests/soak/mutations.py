"""Programs that nobody wrote: random pieces, random bytes, the suite's own scripts mutated.

Plain seeded chance, not Hypothesis: a million are wanted within minutes.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from tests.shell import cases

#: Pieces that random programs are made of.
PIECES = (
    "if", "then", "else", "elif", "fi", "for", "i", "in", "do", "done", "while", "until",
    "case", "esac", "select", "function", "f()", "{", "}", "(", ")", "((", "))", "[[", "]]",
    "!", "time", "|", "||", "&", "&&", ";", ";;", "|&", "\n", " ", "<", ">", ">>", "<<E\n",
    "<<-E", "E\n", "2>&1", ">&-", "<>", "'", '"', "`", "\\", "$", "${", "$(", "$((", "x", "=",
    "x=1", "a[1]=2", "$x", "${x:-", "${x#", "${#x}", "*", "?", "[a", "@(", "~", "#", "-f", "\t",
    " ", " ", " ; ", "\n", "; do ", "; then ", "; done\n", "; fi\n", ";; ", "<<'E'\n", "<<\\E ",
    "<&-", ">|", "3<&0", "${x%", "${a[", "${a[*]}", "${x:=", "$(<", "\\\n", "!(", "+(", "~root",
    "print", "typeset -i", "export y=", "alias x=", "$1", "${", "}", "$@", '"$@"', "$*", "\0",
    "\xe4", "-o", "&&\n", "||\n", "|\n", "in a|b) ", "(a) ", "x() ", "{ ", "; }", "$#", "$((1+",
)  # fmt: skip
_WORD = re.compile(r"[A-Za-z0-9_]+|\s+|.", re.DOTALL)
_SCRIPTS = Path(__file__).parents[1] / "shell" / "scripts"


def scripts() -> list[str]:
    """The scripts of the suite: the judged cases and, line by line, the long ones."""
    texts = [case.script for case in cases.every()]
    for path in sorted(_SCRIPTS.rglob("*.ksh")):
        texts.append(path.read_text("latin-1"))
    return texts


class Programs:
    """An endless supply of texts, the same for the same seed."""

    def __init__(self, seed: int, longest: int = 400) -> None:
        self.chance = random.Random(seed)
        self.scripts = scripts()
        self.lines = [line for text in self.scripts for line in text.split("\n") if line]
        words: dict[str, None] = {}
        for text in self.scripts:
            words.update(dict.fromkeys(_WORD.findall(text)))
        self.words = list(words)
        self.longest = longest

    def __iter__(self) -> Iterator[str]:
        chance = self.chance
        makers = (
            self.pieces, self.pieces, self.mutated_line, self.mutated_line, self.mutated_line,
            self.mutated_script, self.own_words, self.crossed, self.noise,
        )  # fmt: skip
        while True:
            yield chance.choice(makers)()

    def pieces(self) -> str:
        """Pieces of the language, one behind the other."""
        chance = self.chance
        glue = chance.choice(("", " "))
        return glue.join(chance.choices(PIECES, k=chance.randrange(1, 25)))

    def own_words(self) -> str:
        """The suite's own words, shuffled."""
        return "".join(self.chance.choices(self.words, k=self.chance.randrange(1, 30)))

    def noise(self) -> str:
        """Bytes."""
        chance = self.chance
        return chance.randbytes(chance.randrange(1, 40)).decode("latin-1")

    def crossed(self) -> str:
        """The head of one line and the tail of another."""
        chance = self.chance
        head, tail = chance.choice(self.lines), chance.choice(self.lines)
        return head[: chance.randrange(len(head) + 1)] + tail[chance.randrange(len(tail) + 1) :]

    def mutated_line(self) -> str:
        """A line of the suite with some mistakes in it."""
        return self.mutated(self.chance.choice(self.lines))

    def mutated_script(self) -> str:
        """A script of the suite with some mistakes in it, unless it is long."""
        text = self.chance.choice(self.scripts)
        if len(text) > self.longest:
            begin = self.chance.randrange(len(text) - self.longest)
            text = text[begin : begin + self.longest]
        return self.mutated(text)

    def mutated(self, text: str) -> str:
        """One to four times: something is put in, left out, doubled or exchanged."""
        chance = self.chance
        for _ in range(chance.randrange(1, 5)):
            place = chance.randrange(len(text) + 1)
            end = min(len(text), place + chance.randrange(6))
            kind = chance.randrange(5)
            if kind == 0:
                put = text[place:end] * 2
            elif kind == 1:
                put = ""
            elif kind == 2:
                put = chance.choice(self.words)
            else:
                put = chance.choice(PIECES)
            text = text[:place] + put + text[end:]
        return text
