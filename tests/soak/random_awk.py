"""Random awk programs that end, and whose meaning POSIX defines."""

from __future__ import annotations

import random

from tests.soak.random_lines import extended

VARIABLES = ("x", "y", "n", "s")


def number(r: random.Random, depth: int = 2) -> str:
    if not depth or r.random() < 0.3:
        return r.choice(
            ("1", "2", "0", "3.5", "10", "NR", "NF", "$1", "$2", "x", "n", "$NF", "length")
        )
    one, two = number(r, depth - 1), number(r, depth - 1)
    return r.choice((
        f"({one} {r.choice('+-*')} {two})", f"({one} % 7)", f"(-{one})", f"(!{one})",
        f"({one} {r.choice(('<', '<=', '==', '!=', '>', '>='))} {two})",
        f"({one} {r.choice(('&&', '||'))} {two})", f"({one} ? {two} : {one})", f"int({one})",
        f"length({string(r, depth - 1)})", f"index({string(r, depth - 1)}, \"b\")",
        f"({string(r, depth - 1)} {r.choice(('~', '!~'))} /{regular(r)}/)",
        f"match({string(r, depth - 1)}, /{regular(r)}/)", "(n += 2)", "x++", "++n", "a[$1]++",
        f"({r.choice('23')} ^ 2)", "($1 in a)", "RSTART", "RLENGTH",
        f"split({string(r, 0)}, p, {r.choice((chr(34) + ':' + chr(34), '/b+/', chr(34) + ' ' + chr(34)))})",  # noqa: E501
    ))  # fmt: skip


def string(r: random.Random, depth: int = 2) -> str:
    if not depth or r.random() < 0.4:
        return r.choice(('"a"', '"ab c"', "$0", "$1", "$2", "s", '""', '"10"', "y", "p[1]"))
    one, two = string(r, depth - 1), string(r, depth - 1)
    return r.choice(
        (
            f"({one} {two})",
            f"({one} {number(r, 1)})",
            f"substr({one}, {r.randint(0, 3)})",
            f"substr({one}, {r.randint(-1, 3)}, {r.randint(0, 3)})",
            f"toupper({one})",
            f"tolower({one})",
            f'sprintf("%{r.choice(("s", "5s", "-4s|", ".1s"))}", {one})',
            f'sprintf("%{r.choice(("d", "05d", "x", "o", ".2f", "e", "g", "c", "-6d|", "+d"))}", {number(r, 1)})',  # noqa: E501
        )
    )


def regular(r: random.Random) -> str:
    return extended(r, 1)


def statement(r: random.Random, depth: int = 2) -> str:
    simple = (
        lambda: f"print {string(r)}",
        lambda: f"print {number(r)}, {string(r)}",
        lambda: f"x = {number(r)}",
        lambda: f"s = {string(r)}",
        lambda: f"y = {string(r)}",
        lambda: f"${r.randint(1, 4)} = {string(r)}",
        lambda: f"n = {number(r)}",
        lambda: (
            f'{r.choice(("sub", "gsub"))}(/{regular(r)}/, "{r.choice(("X", "[&]", "", "<&&>", chr(92) * 2 + "&"))}")'  # noqa: E501
        ),
        lambda: f'{r.choice(("sub", "gsub"))}(/{regular(r)}/, "-", s); print s',
        lambda: f'printf "%s %d\\n", {string(r)}, {number(r)}',
        lambda: f"a[{string(r)}] = {number(r)}",
        lambda: f"delete a[{string(r)}]",
        lambda: "print",
        lambda: "$0 = s",
        lambda: "NF = 2; print",
        lambda: f"print g({number(r)}, {string(r)})",
    )
    if not depth or r.random() < 0.6:
        return r.choice(simple)()
    one, two = statement(r, depth - 1), statement(r, depth - 1)
    return r.choice((
        f"if ({number(r)}) {{ {one} }} else {{ {two} }}", f"if ({string(r)}) {{ {one} }}",
        f"for (i{depth} = 0; i{depth} < 3; i{depth}++) {{ {one} }}",
        f"for (i{depth} = 1; i{depth} <= NF && i{depth} < 6; i{depth}++) {{ if ($i{depth} ~ /b/) continue; {one} }}",  # noqa: E501
        f"w{depth} = 0; while (w{depth}++ < 2) {{ {one} }}",
        f"w{depth} = 0; do {{ {one}; if (w{depth} == 1) break }} while (w{depth}++ < 2)",
    ))  # fmt: skip


def program(r: random.Random) -> str:
    rules = []
    for _ in range(r.randint(1, 3)):
        pattern = r.choice(
            (
                "",
                "",
                f"/{regular(r)}/",
                number(r),
                f"NR == {r.randint(1, 3)}, /{regular(r)}/",
                "BEGIN",
                "END",
                f"$1 ~ /{regular(r)}/",
                "NR > 1",
            )
        )
        body = "; ".join(statement(r) for _ in range(r.randint(1, 3)))
        if pattern in ("BEGIN", "END"):
            # What $0 and NF hold there is no agreed thing.
            body = f"print x, n, {r.choice(('s', 'y', 'NR'))}; " + r.choice(
                (
                    f's = "abab"; gsub(/{regular(r)}/, "(&)", s); print s',
                    'OFS = "-"; n = 1',
                    "for (k in a) c++; print c + 0",
                    'printf "%s|%5.2f|%c\\n", "q", 3.14159, 65',
                )
            )
        rules.append(f"{pattern} {{ {body} }}")
    return (
        "function g(u, v) { u = u + 1; return u v } BEGIN { RLENGTH = RSTART = 0 } "
        + "\n".join(rules)
    )
