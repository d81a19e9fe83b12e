r"""Cases judged by the real tools: Debian's `sed --posix`, GNU's others, in the C locale.

A case is a line of tests/commands/cases/<command>.cases (`tests.recorded`):

    'a\nb\n' | sed -n 2p	out=b⏎

what comes on standard input (with \n and its like), and the words of the call, quoted as
in a shell; ⏎ is a newline and → a tab within them. What the tool answered: `out`, `status`,
`complained`, `file NAME` for each file made. A field `why` says why AIX (so ours) answers
otherwise, and `ours out` and so on what. Record anew:

    .venv/bin/python -m tests.commands.judged sed paste …
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from emulator.images import boot
from emulator.machine.vfs import FileSpace
from tests import recorded
from tests.recorded import Line, meant
from tests.support import run

CASES = Path(__file__).parent / "cases"
FOLDER = "/tmp/case"
#: Files that every case finds where it runs.
FILES = {
    "one": "alpha\nbeta\ngamma\ndelta\n",
    "two": "beta\ndelta\nepsilon\n",
    "three": "1 one\n2 two\n3 three\n",
    "four": "1 uno\n3 tre\n4 quattro\n",
    "tabs": "a\tb\tc\n\tx\n12345678\ty\n",
    "blank": "",
    "unended": "x\ny",
    "bytes": "\x00\x01ab\x7f\x80\xff\n",
    "program": "s/a/X/g\n",
    "poem": "one two  three\n  four five\n\nsix\nseven eight nine ten\n",
}
#: What is put into a call for the judge alone.
JUDGE = {
    "awk": ["original-awk"],
    "sed": ["sed", "--posix"],
    "od": ["od", "--endian=big"],
    "patch": ["patch", "--no-backup-if-mismatch"],
}


class Answer(NamedTuple):
    out: str
    status: int
    complained: bool
    files: dict[str, str]


class Case(NamedTuple):
    """One call; what the judge answered (`theirs`), and ours where it differs (`mine`)."""

    line: str
    stdin: str
    words: list[str]
    why: str = ""
    theirs: Answer | None = None
    mine: Answer | None = None

    @property
    def name(self) -> str:
        return self.words[0]


def cases(path: Path) -> list[Case]:
    return [case_of(line) for line in recorded.read(path)]


def case_of(line: Line) -> Case:
    stdin, words = call(line.case)
    return Case(
        line.case,
        stdin,
        words,
        line.fields.get("why", ""),
        answer(line.fields, ""),
        answer(line.fields, "ours "),
    )


def call(text: str) -> tuple[str, list[str]]:
    """Standard input and the words of a call, as a case writes them."""
    stdin, bar, *words = shlex.split(text)
    assert bar == "|", text
    return unescaped(stdin), [meant(word) for word in words]


def answer(fields: Mapping[str, str], prefix: str) -> Answer | None:
    """The answer whose fields' names begin with `prefix`."""
    known = {n.removeprefix(prefix): v for n, v in fields.items() if n.startswith(prefix)}
    if "out" not in known:
        return None
    files = {n.removeprefix("file "): v for n, v in known.items() if n.startswith("file ")}
    return Answer(known["out"], int(known.get("status", 0)), "complained" in known, files)


def fields(answer: Answer, prefix: str) -> dict[str, str]:
    """An answer as fields."""
    found = {f"{prefix}out": answer.out}
    if answer.status:
        found[f"{prefix}status"] = str(answer.status)
    if answer.complained:
        found[f"{prefix}complained"] = "yes"
    return found | {f"{prefix}file {name}": text for name, text in answer.files.items()}


def unescaped(text: str) -> str:
    return text.encode("latin-1").decode("unicode_escape")


def judge(case: Case) -> Answer | None:
    """What the real tool says; None where it is not installed."""
    words = [*JUDGE.get(case.name, [case.name]), *case.words[1:]]
    if shutil.which(words[0]) is None:
        return None
    folder = Path(tempfile.mkdtemp())
    try:
        for name, text in FILES.items():
            (folder / name).write_bytes(text.encode("latin-1"))
            os.utime(folder / name, (0, 0))
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "TZ": "UTC"}
        ran = subprocess.run(
            [word.encode("latin-1") for word in words],
            input=case.stdin.encode("latin-1"), capture_output=True, cwd=folder,
            env=environment, timeout=10, check=False,
        )  # fmt: skip
        made = {p.name: p.read_bytes().decode("latin-1") for p in sorted(folder.iterdir())}
    finally:
        shutil.rmtree(folder)
    return Answer(ran.stdout.decode("latin-1"), ran.returncode, bool(ran.stderr), news(made))


def ours(case: Case) -> Answer:
    machine = boot()
    files = FileSpace(machine)
    files.make_directory(FOLDER)
    for name, text in FILES.items():
        files.write(f"{FOLDER}/{name}", text)
    ran = run(machine, *case.words, stdin=case.stdin, cwd=FOLDER)
    made = {name: files.read(f"{FOLDER}/{name}") for name in sorted(files.list(FOLDER))}
    return Answer(ran.out, ran.status, bool(ran.err), news(made))


def news(made: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in made.items() if FILES.get(name) != text}


def agrees(one: Answer, other: Answer) -> bool:
    """Whether two answers are the same; the status of a complaint need only be not 0."""
    if one.complained and other.complained and one.status and other.status:
        return (one.out, one.files) == (other.out, other.files)
    return one == other


def record(
    path: Path,
    judge: Callable[[Case], Answer | None] = judge,
    ours: Callable[[Case], Answer] = ours,
    agrees: Callable[[Answer, Answer], bool] = agrees,
) -> None:
    """Ask the judge all of a file's cases again; print where ours differs without a reason."""

    def asked(line: Line) -> dict[str, str]:
        case = case_of(line)
        theirs, mine = judge(case), ours(case)
        assert theirs is not None, f"{case.name} is not installed"
        found = fields(theirs, "")
        if not agrees(mine, theirs):
            found |= fields(mine, "ours ")
            if not case.why:
                print(f"{case.line}\n  judge {theirs}\n  ours  {mine}")
        elif case.why:
            print(f"{case.line}\n  no longer differs")
        return found | ({"why": case.why} if case.why else {})

    recorded.rewrite(path, asked)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        record(CASES / f"{name}.cases")
