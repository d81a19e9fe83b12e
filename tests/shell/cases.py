"""Short scripts and what they print: read, recorded from Debian's ksh, run on ours.

`python -m tests.shell.cases` records the answers of `ksh` (ksh93u+m) where it is installed;
cases that say `differs` are never touched. A case is a line (`tests.recorded`): its title,

    script=… out=… status=… differs=why AIX's ksh88 does not do what ksh93 does

where `status` is left out for 0. Standard error is not compared: its words are AIX's.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests import recorded

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
    return [case_of(path.stem, line) for line in recorded.read(path)]


def case_of(theme: str, line: recorded.Line) -> Case:
    """The case of one line of the theme's file."""
    fields = line.fields
    return Case(
        theme,
        line.case,
        fields["script"],
        fields.get("out"),
        int(fields.get("status", 0)),
        fields.get("differs", ""),
    )


def every() -> list[Case]:
    """All cases, by theme."""
    return [case for path in sorted(FOLDER.glob("*.cases")) for case in read(path)]


def fields(case: Case) -> dict[str, str]:
    """A case as the fields of its line."""
    found = {"script": case.script}
    if case.out is not None:
        found["out"] = case.out
    if case.status:
        found["status"] = str(case.status)
    if case.differs:
        found["differs"] = case.differs
    return found


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

    def asked(line: recorded.Line) -> dict[str, str]:
        case = case_of("", line)
        if not case.differs and (case.out is None or "--all" in sys.argv):
            out, status = real(case.script)
            case = case._replace(out=ended(out), status=status)
        return fields(case)

    for path in sorted(FOLDER.glob("*.cases")):
        recorded.rewrite(path, asked)


if __name__ == "__main__":
    main()
