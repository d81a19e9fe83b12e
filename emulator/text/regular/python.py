"""Expressions in the language of Python's `re`: a tree in, a text out."""

from __future__ import annotations

import re
from functools import lru_cache

from emulator.text.regular.expressions import ALL, Tree


def in_python(tree: Tree, end: str) -> str:
    """The expression in Python's language; `end` stands for `$`."""
    kind = tree[0]
    if kind == "set":
        return _set(tree[1])
    if kind == "all":
        return "".join([
            f"(?:{in_python(part, end)})" if part[0] == "any" else in_python(part, end)
            for part in tree[1]
        ])
    if kind == "any":
        return "|".join([in_python(part, end) for part in tree[1]])
    if kind == "group":
        return f"({in_python(tree[2], end)})"
    if kind == "back":
        return f"(?:\\{tree[1]})"
    if kind == "begin":
        return r"\A"
    if kind == "end":
        return end
    part, low, high = tree[1], tree[2], tree[3]
    inner = in_python(part, end)
    if part[0] not in ("set", "group", "back"):
        inner = f"(?:{inner})"
    if (low, high) == (0, None):
        return inner + "*"
    return f"{inner}{{{low},{'' if high is None else high}}}"


@lru_cache(maxsize=512)
def _set(members: frozenset[str]) -> str:
    if len(members) == 256:
        return "."
    if len(members) == 1:
        return re.escape(next(iter(members)))
    if not members:
        return "(?!)"
    negated = len(members) > 128
    codes = sorted(map(ord, ALL - members if negated else members))
    out: list[str] = []
    start = previous = codes[0]
    for code in [*codes[1:], 1000]:
        if code == previous + 1:
            previous = code
            continue
        out.append(f"\\x{start:02x}" + (f"-\\x{previous:02x}" if previous > start else ""))
        start = previous = code
    return f"[{'^' if negated else ''}{''.join(out)}]"
