"""Lines tied to each other, so that a file that was cut, spliced or changed says where.

    9f2c1a7be0334455 about {"wparlab submission": 1, …}
    03d1…            machine {"wparlab": 1, "image": "aix6-beta", "clock": "virtual"}
    77ab…            entry {"at": [0, 0, 1186650480000000], "do": "open", …}
    e01f…            progress {"version": 1, …}
    51c0…            end 4

Each line begins with a digest of itself and all before it; the last says how many there were.
It finds damage. It is no signature: whoever has the program can make such a file of anything,
so nothing is believed for its sake. Points come of playing the lines back.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

_SEED = b"wparlab submission 1"
#: Hexadecimal digits of a digest that stand on a line.
_DIGITS = 16
_LINE = re.compile(rb"([0-9a-f]{16}) ([a-z]+) ([^\n]*)")
END = "end"


class Damaged(Exception):
    """The lines are not as they were written; says from which on."""


class Foreign(Damaged):
    """They never were such lines."""


def chained(lines: Iterable[tuple[str, bytes]]) -> bytes:
    """A file of lines, each a kind and a text without a newline."""
    digest, made, count = _SEED, [], 0
    for kind, text in lines:
        digest = _next(digest, kind, text)
        made.append(_written(digest, kind, text))
        count += 1
    said = str(count).encode()
    made.append(_written(_next(digest, END, said), END, said))
    return b"".join(made)


def unchained(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The lines of a file. Raises Damaged at the first that is not as it was written."""
    digest, number = _SEED, 0
    if data.count(b"\r\n") == data.count(b"\n"):
        data = data.replace(b"\r\n", b"\n")  # git's or a mail program's, on the way
    *whole, torn = data.split(b"\n")
    for line in whole:
        number += 1
        found = _LINE.fullmatch(line)
        if found is None:
            raise Foreign("no submission") if number == 1 else Damaged(f"line {number} is none")
        kind, text = found[2].decode(), found[3]
        digest = _next(digest, kind, text)
        if digest.hex()[:_DIGITS].encode() != found[1]:
            raise Damaged(f"line {number} does not follow from those before it")
        if kind == END:
            if text != str(number - 1).encode() or torn or len(whole) > number:
                raise Damaged(f"line {number} is not the end")
            return
        yield kind, text
    if number == 0:
        raise Foreign("no submission")
    raise Damaged(f"it breaks off behind line {number}")


def _next(digest: bytes, kind: str, text: bytes) -> bytes:
    return hashlib.sha256(digest + kind.encode() + b" " + text).digest()


def _written(digest: bytes, kind: str, text: bytes) -> bytes:
    return digest.hex()[:_DIGITS].encode() + b" " + kind.encode() + b" " + text + b"\n"
