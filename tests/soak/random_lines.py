"""Random lines, flags and regular expressions that calls of the text filters are made of."""

from __future__ import annotations

import random

WORDS = (
    "a", "b", "ab", "abc", "aab", "B", "Ab", "x",
    "10", "9", "-3", "2.5", "007", "foo", "a.b",
)  # fmt: skip


def line(r: random.Random, between: str = " ") -> str:
    """A line of up to five words."""
    return between.join(r.choice(WORDS) for _ in range(r.randint(0, 5)))


def text(r: random.Random, between: str = " ", most: int = 8) -> str:
    """Lines; the last one always ends, as POSIX asks of a text."""
    return "".join(line(r, between) + "\n" for _ in range(r.randint(0, most)))


def flags(r: random.Random, letters: str) -> list[str]:
    return [f"-{letter}" for letter in letters if r.random() < 0.25]


def basic(r: random.Random, depth: int = 2) -> str:
    """A basic regular expression."""
    atoms = [
        lambda: r.choice("abB1x."),
        lambda: r.choice(
            (
                "[ab]",
                "[^a]",
                "[a-f]",
                "[[:digit:]]",
                "[^[:alpha:]]",
                "[]a]",
                "[a-]",
                "\\.",
                "[[:upper:]b]",
            )
        ),
    ]
    if depth:
        atoms.append(lambda: f"\\({basic(r, depth - 1)}\\)")
    out = ""
    for _ in range(r.randint(1, 3)):
        out += r.choice(atoms)() + r.choice(
            ("", "", "", "*", "\\{1,2\\}", "\\{2\\}", "\\{1,\\}", "\\{0,1\\}")
        )
    if depth == 2:
        if "\\(" in out and r.random() < 0.3:
            out += "\\1"
        out = r.choice(("", "", "", "^")) + out + r.choice(("", "", "", "$"))
    return out


def extended(r: random.Random, depth: int = 2) -> str:
    """An extended regular expression."""

    def branch() -> str:
        out = ""
        for _ in range(r.randint(1, 3)):
            pick = r.random()
            if pick < 0.2 and depth:
                atom = f"({extended(r, depth - 1)})"
            elif pick < 0.5:
                atom = r.choice(("[ab]", "[^a]", "[a-f]", "[[:digit:]]", "[]a]", "\\.", "[.b]"))
            else:
                atom = r.choice("abB1x.")
            out += atom + r.choice(("", "", "", "*", "+", "?", "{1,2}", "{2}", "{1,}"))
        return out

    out = "|".join(branch() for _ in range(r.choice((1, 1, 1, 2))))
    if depth == 2:
        out = r.choice(("", "", "", "^")) + out + r.choice(("", "", "", "$"))
    return out
