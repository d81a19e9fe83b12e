"""Random calls of the text filters: a seed gives a call, judged as a line of `cases` is.

What a call may hold is what POSIX defines: a tool's own manners are kept out of the words.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.commands.judged import Case
from tests.soak.random_filters import (
    comm,
    cut,
    expand,
    fold,
    grep,
    join,
    nl,
    paste,
    sort,
    tr,
    uniq,
)
from tests.soak.random_lines import basic, flags, text


def split(r: random.Random) -> tuple[list[str], str]:
    how = r.choice((["-l", str(r.randint(1, 4))], ["-b", str(r.randint(3, 12))]))
    return ["split", *how, *r.choice(([], ["-a", "3"])), "-", *r.choice(([], ["p."]))], text(r)


def csplit(r: random.Random) -> tuple[list[str], str]:
    words = ["csplit", *flags(r, "sk"), *r.choice(([], ["-f", "p"], ["-n", "3"])), "-"]
    for _ in range(r.randint(1, 2)):
        words.append(r.choice(("/a/", "/b/+1", "%x%", "/foo/-1", "3", "/9/")))
        if r.random() < 0.2:
            words.append(r.choice(("{1}", "{2}")))
    return words, "first\n" + text(r, most=12)


def diff(r: random.Random) -> tuple[list[str], str]:
    words = ["diff", *r.choice(([], [], ["-e"], ["-n"], ["-f"])), *flags(r, "bwi")]
    lines = r.choice(("one", "two", "poem", "three"))
    from tests.commands.judged import FILES

    kept: list[str] = []
    for shown in FILES[lines].splitlines():
        if r.random() < 0.75:
            kept.append(shown if r.random() < 0.8 else shown.upper().replace(" ", "  "))
        if r.random() < 0.2:
            kept.append(r.choice(("new", ".", "", "alpha")))
    return [*words, lines, "-"], "".join(f"{x}\n" for x in kept)


def expr(r: random.Random) -> tuple[list[str], str]:
    # GNU does not look at what cannot matter; others do, and complain of it.
    marks, terms = r.choice((
        (("+", "-", "*", "/", "%", "<", "<=", "=", "!=", ">=", ">", ":"),
         ("1", "2", "7", "0", "-3", "abc", "", "10")),
        (("|", "&", "+", "-", "*", "<", "="), ("1", "2", "7", "0", "-3", "10")),
    ))  # fmt: skip

    def term(depth: int) -> list[str]:
        if depth and r.random() < 0.3:
            return ["(", *chain(depth - 1), ")"]
        return [r.choice(terms)]

    def chain(depth: int) -> list[str]:
        out = term(depth)
        for _ in range(r.randint(0, 2)):
            mark = r.choice(marks)
            right = (
                [r.choice((".*", "a\\(.\\)", "[0-9]*", "\\(.*\\)c", "b"))]
                if mark == ":"
                else term(depth)
            )
            out += [mark, *right]
        return out

    return ["expr", *chain(2)], ""


def printf(r: random.Random) -> tuple[list[str], str]:
    def one() -> str:
        flags_ = "".join(x for x in "-+ 0" if r.random() < 0.15)
        wide = r.choice(("", "", "5", "12"))
        point = r.choice(("", "", ".0", ".2", ".10"))
        kind = r.choice("dioxXusbeEfgG")
        # GNU takes no flags with %b.
        if kind == "b":
            point, wide = "", ""
        sharp = "#" if kind in "oxXeEfgG" and r.random() < 0.15 else ""
        if kind in "sb":
            flags_ = "-" if "-" in flags_ and kind == "s" else ""
        if kind in "ouxX":
            flags_ = flags_.replace("+", "").replace(" ", "")
        return f"%{flags_}{sharp}{wide}{point}{kind}|"

    form = (
        "".join(
            r.choice((one, one, lambda: "%%", lambda: "\\t", lambda: "x", lambda: "\\101"))()
            for _ in range(r.randint(1, 3))
        )
        + one()
        + "\\n"
    )
    given = [r.choice(("1", "42", "-7", "017", "'a", "3", "0")) for _ in range(r.randint(1, 5))]
    return ["printf", form, *given], ""


def sed(r: random.Random) -> tuple[list[str], str]:
    def address() -> str:
        one = r.choice((str(r.randint(1, 5)), "$", f"/{basic(r)}/"))
        if r.random() < 0.3:
            one += "," + r.choice((str(r.randint(1, 6)), "$", f"/{basic(r)}/"))
        return one + r.choice(("", "", "", "!"))

    def command(depth: int = 2) -> str:
        new = r.choice(("X", "[&]", "", "\\&", "&&", "Y\\\nZ"))
        old = basic(r)
        if "\\(" in old and r.random() < 0.4:
            new = "<\\1>"
        body = r.choice(
            (
                lambda: f"s/{old}/{new}/" + r.choice(("", "", "g", "p", "2", "gp")),
                lambda: r.choice("pdDNnhHgGxP"),
                lambda: r.choice("pdnhHgGxN"),
                lambda: "y/abx/ABY/",
                lambda: "a\\\nadded\n",
                lambda: "i\\\nput\n",
                lambda: "c\\\nchanged\n",
                lambda: (
                    "{\n" + command(depth - 1) + "\n" + command(0) + "\n}" if depth else "p"
                ),
            )
        )()
        # What c prints on a range with ! or D without a newline differs among seds.
        chosen = address() if r.random() < 0.7 else ""
        if body.startswith("c") and ("," in chosen or "!" in chosen):
            chosen = "2"
        if body[0] in "=ai" and "," in chosen:
            chosen = "2"
        return chosen + body

    script = "\n".join(command() for _ in range(r.randint(1, 4)))
    return ["sed", *flags(r, "n"), script], text(r)


def awk(r: random.Random) -> tuple[list[str], str]:
    from tests.soak.random_awk import program

    return ["awk", *r.choice(([], [], ["-F:"])), program(r)], text(r, r.choice((" ", ":")))


def ends(r: random.Random) -> tuple[list[str], str]:
    number = r.randint(1, 6)
    return r.choice(
        (
            ["head", "-n", f"{number}"],
            ["tail", "-n", f"{number}"],
            ["tail", "-n", f"+{number}"],
            ["tail", "-c", f"{number}"],
            ["tail", "-c", f"+{number}"],
            ["head", "-c", f"{number}"],
        )
    ), text(r)


def xargs(r: random.Random) -> tuple[list[str], str]:
    words = [
        "xargs",
        *r.choice(
            (
                ["-n", str(r.randint(1, 3))],
                ["-L", "1"],
                ["-L", "2"],
                ["-I", "{}"],
                [],
                ["-E", "x"],
                ["-n2", "-t"],
            )
        ),
    ]
    words += ["echo", *(["<{}>"] if "-I" in words else r.choice(([], ["-"])))]
    lines = [r.choice(("a b", "'c d' e", '"f\'g"', "h\\ i", "x", " j", "k")) for _ in range(5)]
    return words, "".join(f"{one}\n" for one in lines)


MAKERS: dict[str, Callable[[random.Random], tuple[list[str], str]]] = {
    "awk": awk, "sed": sed, "grep": grep, "sort": sort, "cut": cut, "tr": tr, "paste": paste,
    "join": join, "comm": comm, "uniq": uniq, "fold": fold, "expand": expand, "nl": nl,
    "split": split, "csplit": csplit, "diff": diff, "expr": expr, "printf": printf,
    "ends": ends, "xargs": xargs,
}  # fmt: skip


def call(kind: str, seed: int) -> Case:
    """The call that a seed gives."""
    words, stdin = MAKERS[kind](random.Random(f"{kind}:{seed}"))
    return Case(f"{kind}:{seed} {words!r} < {stdin!r}", stdin, words, "")
