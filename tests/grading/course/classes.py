"""Made-up students: a session typed at a machine of this process, as `wparlab submit` has it.

Each is another and always the same: what they do follows from their number.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from grading.course.submission import About, Submission, engine
from grading.lab import Definition, load
from grading.lint.bench import type_all
from grading.lint.proof import solution
from grading.parameters import Dice, seed_of
from grading.replay.direct import Direct
from grading.replay.playing import program
from shell.live.journal import Header, Journal
from shell.live.machine import Live

LAB = "01_first_wpar"
COURSE = "autumn"

#: What people type between the lines that matter: looking, most of it.
LOOKING = (
    "lswpar", "ls", "ls -l /", "df", "lsvg rootvg", "lsvg -l rootvg | grep wpar", "ps -ef",
    "cat /etc/filesystems", "uname -a", "hostname", "ifconfig -a", "mount", "pwd", "date",
    "lssrc -a | grep cor", "grep root /etc/passwd", "lslpp -l | head -5", "id", "who",
    "netstat -rn", "lsfs", "history", "print $PATH", "wc -l /etc/services",
    "for i in 1 2 3; do print $i; done",
)  # fmt: skip
#: What changes files and settings of no account.
CHANGING = (
    "print note >> /tmp/notes", "cd /tmp", "cd", "mkdir /tmp/dir", "rmdir /tmp/dir",
    "cp /etc/hosts /tmp/hosts", "rm /tmp/hosts", "touch /tmp/empty", "x=3", "export EDITOR=vi",
    "ps -ef > /tmp/processes", "sleep 1 &",
)  # fmt: skip
#: What goes wrong.
WRONG = (
    "lswpr", "ls /nowhere", "mkwpar", "startwpar nobody", "cat /etc/shadow", "lsvg -l novg",
    "rmwpar nobody", "clogin", "cd /nowhere", "stopwpar -x nobody",
)  # fmt: skip
#: Another WPAR of their own, that earns nothing.
OWN = (
    "mkwpar -n own -s",
    "startwpar own",
    "clogin own hostname",
    "stopwpar -F own",
    "rmwpar own",
)


def typed(lab: Definition, lines: Sequence[str]) -> bytes:
    """The journal of a new machine of the lab on which the lines were typed."""
    with tempfile.TemporaryDirectory(prefix="class-") as folder:
        path = str(Path(folder) / "journal")
        header = Header(lab.image, lab.clock)
        live = Live.start(header, Journal(path, header))
        rest = list(lines)
        while rest:
            done = type_all(Direct(live), rest, lambda: None)
            rest = rest[len(done) :]
        return Path(path).read_bytes()


def about(name: str, lab: Definition) -> About:
    """What a submission of theirs says of itself."""
    return About(
        lab.name, lab.version, lab.image, engine(), program(), name, lab.seed.hex(),
        "2026-11-27T12:00:00+00:00",
    )  # fmt: skip


def handed_in(name: str, *machines: Sequence[str], course: str = COURSE) -> Submission:
    """What somebody hands in who typed these lines, on one machine after the other."""
    lab = their_lab(name, course)
    return Submission(about(name, lab), tuple(typed(lab, lines) for lines in machines))


@cache
def their_lab(name: str, course: str = COURSE) -> Definition:
    """The first lab as a student of the course has it."""
    return load(LAB, seed_of(course, name, LAB) if course else b"")


def solved(name: str, course: str = COURSE) -> list[str]:
    """All lines of their solution."""
    return [
        line for lines in solution(their_lab(name, course)).stages.values() for line in lines
    ]


def session(name: str, length: int, dice: Dice) -> list[str]:
    """A session of so many lines: the solution, or how it begins, and what comes between."""
    done = solved(name)
    if dice.below(2):
        done = done[: dice.below(len(done) + 1)]
    own = list(OWN) if dice.below(4) == 0 else []
    lines: list[str] = []
    inside = False
    while len(lines) < length:
        left = length - len(lines)
        if done and dice.below(left) < len(done) + len(own):
            line = done.pop(0)
            inside = line.startswith("clogin") or (inside and line != "exit")
        elif own and not inside and dice.below(3) == 0:
            line = own.pop(0)
        else:
            kind = dice.below(20)
            words = LOOKING if kind < 14 else CHANGING if kind < 17 else WRONG
            line = words[dice.below(len(words))]
        lines.append(line)
    return lines


def student(number: int, length: int) -> Submission:
    """The work of one of a class, of so many lines."""
    name = f"student{number}"
    return handed_in(name, session(name, length, Dice(b"class", name)))
