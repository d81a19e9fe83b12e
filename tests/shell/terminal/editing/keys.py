"""Keys and the line they make: recorded from Debian's ksh, pressed on ours.

`python -m tests.shell.terminal.editing.keys` records the answers of `ksh93` where it is
installed; `test_keys.py` presses the keys on our editor and needs no ksh. A case is a line of
`*.cases` (`tests.recorded`): the mode and the keys, a blank between them,

    line=the line that is entered    why=why ksh88 does otherwise than ksh93

RETURN is pressed at the end unless the keys do it. A reason keeps the line from being
recorded anew. Before each case the history holds HISTORY, and the working directory FILES.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from shell.terminal.editing.editor import Found, Memory
from shell.terminal.editing.reader import EditingReader
from tests import recorded
from tests.recorded import meant, shown

HERE = Path(__file__).parent
KSH = "/usr/bin/ksh93"
HISTORY = [": one two", ": second one", ": for 'x\ny'", ": last word here"]
FILES = ["alpha", "alpine", "beta", "gamma.c", "gamma.h"]
ALIASES = {"_a": "ix", "_q": "\x1bb", "__A": "\x10"}


class Case(NamedTuple):
    """One case of the file; `where` names it."""

    where: str
    mode: str
    keys: str
    line: str
    why: str


def cases() -> Iterator[Case]:
    """All of them."""
    for path in sorted(HERE.glob("*.cases")):
        for line in recorded.read(path):
            mode, _, keys = line.case.partition(" ")
            fields = line.fields
            where = f"{path.stem}: {line.case}"
            yield Case(where, mode, meant(keys), fields["line"], fields.get("why", ""))


class Fixed:
    """A shell that always answers the same."""

    def history(self) -> tuple[int, list[str]]:
        return 1, HISTORY

    def files(self, pattern: str) -> list[Found]:
        from fnmatch import fnmatchcase

        return [Found(name, name == "beta") for name in FILES if fnmatchcase(name, pattern)]

    def alias(self, name: str) -> str | None:
        return ALIASES.get(name)


def pressed(mode: str, keys: str) -> str:
    """The line our editor makes of the keys."""
    reader = EditingReader(mode, "$ ", 80, Fixed(), Memory())
    taken = reader.feed(keys.encode())
    for _ in range(2):
        if not taken.what:
            taken = reader.feed(b"\r")
    return taken.line.decode().rstrip() if taken.what == "line" else f"<{taken.what}>"


def judged(mode: str, keys: str) -> str:
    """The line ksh93 makes of them: what is in its history file afterwards."""
    import pexpect

    with tempfile.TemporaryDirectory() as folder:
        for name in FILES:
            path = Path(folder, name)
            path.mkdir() if name == "beta" else path.write_text("")
        history = Path(folder, ".history")
        history.write_bytes(b"\x81\x01" + b"".join(one.encode() + b"\n\0" for one in HISTORY))
        aliases = "".join(
            f"alias {name}=$'" + "".join(f"\\{ord(one):03o}" for one in text) + "'\n"
            for name, text in ALIASES.items()
        )
        Path(folder, ".env").write_text(f"set -o {mode}\n{aliases}")
        child = pexpect.spawn(
            KSH, ["-i"], cwd=folder, dimensions=(24, 80), timeout=3,
            env={"HISTFILE": str(history), "ENV": str(Path(folder, ".env")), "PS1": "$ ",
                 "TERM": "vt100", "PATH": "/usr/bin", "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
        child.delaybeforesend = None
        child.expect_exact("$ ")
        before = len(history.read_bytes())
        child.send(keys.encode())
        time.sleep(0.1)
        for _ in range(3):
            if len(history.read_bytes()) > before:
                break
            child.send(b"\r")
            time.sleep(0.1)
        child.close(force=True)
        added = history.read_bytes()[before:]
        # ksh93 takes the blanks at the end off what it remembers.
        return added.split(b"\n\0")[0].lstrip(b"\0").decode("utf-8", "replace").rstrip()


def ask(found: recorded.Line) -> Mapping[str, str]:
    """Ask ksh93 again; print where ours differs."""
    mode, _, keys = found.case.partition(" ")
    line = judged(mode, meant(keys))
    if found.fields.get("why"):
        print(f"{found.case:30} kept: {shown(found.fields['line'])} (ksh93: {shown(line)})")
        return found.fields
    ours = pressed(mode, meant(keys))
    if ours != line:
        print(f"{found.case:30} ksh93 {line!r}  ours {ours!r}")
    return {"line": line}


if __name__ == "__main__":
    for path in sorted(HERE.glob("*.cases")):
        recorded.rewrite(path, ask)
