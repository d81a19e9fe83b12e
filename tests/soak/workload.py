"""Lines to type for the long tests: made from a seed, each with what must come of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """What is typed, its whole output, its exit status."""

    typed: str
    output: str
    status: int = 0


def lines(seed: int) -> Iterator[Line]:
    """Lines without end, whose answers are known and differ from line to line."""
    chance = random.Random(seed)
    number = 0
    while True:
        number += 1
        token = f"t{number}-{chance.randrange(1 << 30):x}"
        kind = chance.randrange(9)
        if kind == 0:
            yield Line(f"print {token}", f"{token}\n")
        elif kind == 1:
            yield Line(f"echo '{token}' | wc -c", f"{len(token) + 1:8d}\n")
        elif kind == 2:
            many = chance.randrange(1, 40)
            loop = f"i=0; while [ $i -lt {many} ]; do print {token}.$i; i=$((i+1)); done"
            yield Line(loop, "".join(f"{token}.{i}\n" for i in range(many)))
        elif kind == 3:
            yield Line(f"x={token}", "")
        elif kind == 4:
            yield Line(f"x={token}; print -r \"$x|$(print $x)\"", f"{token}|{token}\n")
        elif kind == 5:
            yield Line("uname -W", "0\n")
        elif kind == 6:
            yield Line(f"nosuch{number}", f"ksh: nosuch{number}:  not found.\n", 127)
        elif kind == 7:
            yield Line(f"print {token} > /tmp/f; cat /tmp/f /tmp/f", f"{token}\n" * 2)
        else:
            yield Line(f"(exit {number % 100})", "", number % 100)


#: Things an administrator does, that change much of a machine.
ADMINISTRATION = (
    "mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0",
    "startwpar wpar1", "lswpar", "clogin wpar1 ps -ef", "clogin wpar1",
    "print inside > /home/f", "df", "exit", "lsvg -l rootvg", "ps -ef | grep wpar1",
    "stopwpar -F wpar1", "ls -li /wpars",
    "mkwpar -n wpar2", "rmwpar -F wpar1", "lswpar -L wpar2", "cat /etc/filesystems", "date",
    "sleep 3", "sleep 100 &", "kill $!", "find / -name 'w*' | sort | head", "mkdir -p /tmp/a/b",
    "cp /etc/hosts /tmp/a; chmod 600 /tmp/a/hosts", "ls -lR /tmp", "who", "rm -r /tmp/a",
    "for f in /etc/*; do print $f; done | wc -l", "rmwpar wpar2", "lssrc -a | head",
)  # fmt: skip
