"""Short scripts and what they print: read, recorded from Debian's ksh, run on ours.

`python -m tests.shell.cases` records the answers of `ksh` (ksh93u+m) where it is installed;
cases that say `differs` are never touched. A file is a list of

    === title
    script
    --- out
    what it prints on standard output
    --- status 1
    --- differs why AIX's ksh88 does not do what ksh93 does

where `status` is left out for 0. Standard error is not compared: its words are AIX's.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "cases"
KSH = "/usr/bin/ksh93"
#: How it is called: no signal is ignored, whatever the caller (nohup, say) ignores.
CALL = ["env", "--default-signal", KSH]
#: What the answers were recorded with: another ksh93 may rightly say something else.
VERSION = "93u+m/1.0.4"


class Case(NamedTuple):
    """One script and its answer; `out` is None where none was recorded yet."""

    theme: str
    title: str
    script: str
    out: str | None
    status: int
    differs: str


def read(path: Path) -> list[Case]:
    """The cases of a file."""
    cases = []
    for block in re.split(r"(?m)^=== ", path.read_text("latin-1"))[1:]:
        title, _, rest = block.partition("\n")
        script, *sections = re.split(r"(?m)^--- ", rest)
        out, status, differs = None, 0, ""
        for section in sections:
            head, _, body = section.partition("\n")
            if head == "out":
                out = body
            elif head.startswith("status "):
                status = int(head[7:])
            elif head.startswith("differs "):
                differs = head[8:]
        cases.append(Case(path.stem, title, script, out, status, differs))
    return cases


def every() -> list[Case]:
    """All cases, by theme."""
    return [case for path in sorted(FOLDER.glob("*.txt")) for case in read(path)]


def text(case: Case) -> str:
    """A case as it stands in its file."""
    parts = [f"=== {case.title}\n{case.script}"]
    if case.out is not None:
        parts.append(f"--- out\n{case.out}")
        if case.out and not case.out.endswith("\n"):
            parts.append("\n--- no newline\n")
    if case.status:
        parts.append(f"--- status {case.status}\n")
    if case.differs:
        parts.append(f"--- differs {case.differs}\n")
    return "".join(parts)


def real(script: str) -> tuple[str, int]:
    """What Debian's ksh prints, and its status as ksh88 gives it.

    ksh93 adds 256 to the number of the signal that ended it, ksh88 128.
    """
    with tempfile.TemporaryDirectory() as above:
        # A name that scripts may print, and the same as on the machine.
        folder = Path(above, "case")
        folder.mkdir()
        ran = subprocess.run(
            [*CALL, "-c", script, "ksh"],
            cwd=folder,
            env={"PATH": "/usr/bin:/bin", "HOME": "/", "LOGNAME": "root", "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=20,
            check=False,
        )
    status = ran.returncode
    return ran.stdout.decode("latin-1"), status if status >= 0 else 128 - status


def absent() -> str:
    """Why ksh93 cannot be asked here; "" where it can."""
    if not Path(KSH).exists():
        return f"{KSH} is not installed"
    ran = subprocess.run([KSH, "--version"], capture_output=True, text=True, check=False)
    said = ran.stdout + ran.stderr
    return "" if VERSION in said else f"recorded with {VERSION}, here is {said.strip()}"


def ended(out: str) -> str:
    """Output as it is kept: its last line has an end."""
    return out if not out or out.endswith("\n") else out + "\n"


def main() -> None:
    """Record what has no answer yet; `--all` everything."""
    for path in sorted(FOLDER.glob("*.txt")):
        cases = []
        for case in read(path):
            if not case.differs and (case.out is None or "--all" in sys.argv):
                out, status = real(case.script)
                case = case._replace(out=ended(out), status=status)
            cases.append(case)
        path.write_text("".join(map(text, cases)), "latin-1")


if __name__ == "__main__":
    main()
