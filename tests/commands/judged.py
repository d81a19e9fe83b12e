r"""Cases judged by the real tools: Debian's `sed --posix`, GNU's others, in the C locale.

A case is a line of tests/commands/cases/<command>.cases:

    'a\nb\n' | sed -n 2p

what comes on standard input (with \n and its like), and the words of the call, quoted as
in a shell; ⏎ is a newline and → a tab within them. A line `! why` before a case says why
AIX (so ours) answers otherwise. `<command>.json` keeps what the tool answered, and ours
where it differs: (output, status, whether it complained, files made). Record anew:

    .venv/bin/python -m tests.commands.judged sed paste …
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from emulator.images import boot
from emulator.machine.vfs import FileSpace
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


class Case(NamedTuple):
    line: str
    stdin: str
    words: list[str]
    why: str

    @property
    def name(self) -> str:
        return self.words[0]


class Answer(NamedTuple):
    out: str
    status: int
    complained: bool
    files: dict[str, str]


def cases(command: str, folder: Path = CASES) -> list[Case]:
    found = []
    why = ""
    for line in (folder / f"{command}.cases").read_text().splitlines():
        if line.startswith("! "):
            why = line[2:]
        elif line and not line.startswith("#"):
            stdin, bar, *words = shlex.split(line)
            assert bar == "|", line
            words = [word.replace("⏎", "\n").replace("→", "\t") for word in words]
            found.append(Case(line, unescaped(stdin), words, why))
            why = ""
    return found


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


def recorded(command: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads((CASES / f"{command}.json").read_text())
    return found


def record(command: str) -> None:
    kept: dict[str, Any] = {}
    for case in cases(command):
        theirs, mine = judge(case), ours(case)
        assert theirs is not None, f"{case.name} is not installed"
        kept[case.line] = {"judge": theirs}
        if not agrees(mine, theirs):
            if not case.why:
                print(f"{case.line}\n  judge {theirs}\n  ours  {mine}")
            kept[case.line]["ours"] = mine
        elif case.why:
            print(f"{case.line}\n  no longer differs")
    path = CASES / f"{command}.json"
    path.write_text(json.dumps(kept, indent=0, ensure_ascii=True) + "\n")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        record(name)
