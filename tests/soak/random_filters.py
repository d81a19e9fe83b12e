"""Random calls of the filters that take lines apart, sort and join them."""

from __future__ import annotations

import random

from tests.soak.random_lines import WORDS, basic, extended, flags, line, text


def grep(r: random.Random) -> tuple[list[str], str]:
    kind = r.choice(("", "-E", "-E", "-F"))
    make = {"": basic, "-E": extended, "-F": lambda r: r.choice((line(r), *WORDS))}[kind]
    words = ["grep", *([kind] if kind else []), *flags(r, "ivcnlxwsqh")]
    patterns = [make(r) for _ in range(r.choice((1, 1, 1, 2)))]
    words += (
        [w for p in patterns for w in ("-e", p)]
        if len(patterns) > 1 or patterns[0][:1] == "-"
        else [patterns[0]]
    )
    return words + r.choice(([], [], ["one", "poem"], ["poem"], ["-"][:0])), text(r)


def sort(r: random.Random) -> tuple[list[str], str]:
    words = ["sort", *flags(r, "urnfdib")]
    between = " "
    if r.random() < 0.3:
        between = ":"
        words += ["-t", ":"]
    for _ in range(r.choice((0, 1, 1, 2))):
        start = r.randint(1, 3)
        key = f"{start}" + r.choice(("", "", f".{r.randint(1, 3)}"))
        key += "".join(x for x in "bdfinr" if r.random() < 0.12)
        if r.random() < 0.6:
            key += f",{r.randint(start, 4)}" + r.choice(("", "", f".{r.randint(0, 3)}"))
            key += "".join(x for x in "bdfinr" if r.random() < 0.08)
        words += ["-k", key]
    letters = "".join(words[1:])
    # GNU refuses -d and -i with -n.
    if "n" in letters and ("d" in letters or "i" in letters):
        return sort(r)
    return words, text(r, between)


def span(r: random.Random) -> str:
    one, two = sorted((r.randint(1, 9), r.randint(1, 9)))
    return r.choice((f"{one}", f"{one}-{two}", f"{one}-", f"-{two}"))


def cut(r: random.Random) -> tuple[list[str], str]:
    spans = ",".join(span(r) for _ in range(r.randint(1, 3)))
    kind = r.choice("bcff")
    words = ["cut", f"-{kind}", spans]
    if kind == "f":
        words += r.choice((["-d", ":"], ["-d:"])) + flags(r, "s")
    return words, text(r, ":")


def tr(r: random.Random) -> tuple[list[str], str]:
    sets = (
        "a-c",
        "abc",
        "A-Z",
        "a-z",
        "[:lower:]",
        "[:upper:]",
        "[:digit:]",
        "0-9",
        "\\n",
        " ",
        "x",
        "ab",
        "[:space:]",
        "\\141",
        "-a",
        "a-b0-3",
        "\\\\",
    )
    kind = r.choice(("", "", "-d", "-s", "-ds", "-cd", "-cs", "-c", "-s2", "-cs2"))
    one, two = r.choice(sets), r.choice(("x", "xyz", "A-C", "0-9", "\\n", "b-z"))
    if kind in ("", "-s2"):
        one = r.choice(("abc", "0-9", "a-c", "xyb"))
        two = r.choice(("XYZ", "A-C", "X-Z")) + "d-j"
        if r.random() < 0.2:
            one, two = "[:lower:]", "[:upper:]"
        return ["tr", *(["-s"] if kind else []), one, two], text(r)
    if kind in ("-c", "-cs2"):
        return ["tr", "-c" + ("s" if "s" in kind else ""), one, "\\n"], text(r)
    if kind == "-ds":
        return ["tr", "-ds", one, two], text(r)
    return ["tr", kind, one], text(r)


NAMES = ("one", "two", "three", "four", "tabs", "blank", "poem")


def paste(r: random.Random) -> tuple[list[str], str]:
    words = ["paste", *flags(r, "s")]
    if r.random() < 0.5:
        words += ["-d", r.choice((":", ":,", "\\n", "\\t:", "\\0", "\\\\x"))]
    return words + [r.choice((*NAMES, "-")) for _ in range(r.randint(1, 4))], text(r)


def join(r: random.Random) -> tuple[list[str], str]:
    words = ["join"]
    if r.random() < 0.3:
        words += ["-a", r.choice("12")]
    elif r.random() < 0.3:
        words += ["-v", r.choice("12")]
    if r.random() < 0.3:
        words += ["-e", "none"]
    if r.random() < 0.4:
        words += [
            "-o",
            ",".join(
                r.choice(("0", "1.1", "1.2", "2.1", "2.2", "2.3"))
                for _ in range(r.randint(1, 4))
            ),
        ]
    between = " "
    if r.random() < 0.3:
        between = ":"
        words += ["-t", ":"]
    # Sorted input, by the whole first field, as join asks.
    keys = sorted({r.choice(WORDS) for _ in range(r.randint(0, 6))})
    lines = [between.join([key, *r.choices(WORDS, k=r.randint(0, 3))]) for key in keys]
    return [*words, "-", r.choice(("three", "two", "blank"))], "".join(f"{x}\n" for x in lines)


def comm(r: random.Random) -> tuple[list[str], str]:
    lines = sorted(
        r.choice(("alpha", "beta", "delta", "zeta", "epsilon", "x"))
        for _ in range(r.randint(0, 6))
    )
    names = ["-", r.choice(("two", "blank"))]
    r.shuffle(names)
    return ["comm", *flags(r, "123"), *names], "".join(f"{x}\n" for x in lines)


def uniq(r: random.Random) -> tuple[list[str], str]:
    words = ["uniq", *r.choice(([], ["-d"], ["-u"]))]
    if r.random() < 0.4:
        words += ["-f", str(r.randint(0, 3))]
    if r.random() < 0.3:
        words += ["-s", str(r.randint(0, 3))]
    lines = [r.choice(("a b", "a c", "b b", "", "a  b", "xa b")) for _ in range(9)]
    return words, "".join(f"{x}\n" for x in lines)


def fold(r: random.Random) -> tuple[list[str], str]:
    return ["fold", *flags(r, "bs"), "-w", str(r.randint(1, 12))], text(
        r, r.choice((" ", "\t"))
    )


def expand(r: random.Random) -> tuple[list[str], str]:
    stops = r.choice(([], ["-t", "4"], ["-t", "3"]))
    spaced = text(r, r.choice(("\t", "  ", " \t", "    ")))
    if r.random() < 0.5:
        return ["expand", *stops], spaced
    return ["unexpand", *r.choice(([], ["-a"])), *stops], spaced


def nl(r: random.Random) -> tuple[list[str], str]:
    # GNU numbers anew in each section, POSIX and AIX on each page: -p leaves that out.
    words = ["nl", "-p"]
    for name, values in (
        ("b", ("a", "t", "n", "pa")), ("n", ("ln", "rn", "rz")), ("w", ("3", "1", "8")),
        ("s", (":", " ", "::")), ("v", ("5", "0")), ("i", ("2", "10")), ("l", ("2", "3")),
        ("h", ("a", "n")), ("f", ("t", "a")),
    ):  # fmt: skip
        if r.random() < 0.25:
            words.append(f"-{name}{r.choice(values)}")
    lines = [
        r.choice((line(r), line(r), "", "", "\\:\\:\\:", "\\:\\:", "\\:")) for _ in range(9)
    ]
    return words, "".join(f"{x}\n" for x in lines)
