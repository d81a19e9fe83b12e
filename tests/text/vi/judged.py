r"""Key sequences judged by nvi (Debian's, 24 x 80): buffer, cursor, screen, status.

A case is a line of tests/text/vi/cases/*.cases (`tests.recorded`): `text keys`. `text` names
one of TEXTS; keys are written as they are, with <Esc>, <CR>, <C-x>, <Tab>, <Space>, <lt>.
What nvi made of it: `buffer` (each line with its end), `cursor` (row, column), `status` where
it says something, `screen` where that is not the beginning of the buffer and tildes. A field
`why` says why ours differs, `ours PART` how. What the reasons say of POSIX and of the
published vi (ex 3.7) is recalled, not looked up. Record anew (the files named), a second for
two cases:

    .venv/bin/python -m tests.text.vi.judged NAME …
"""

from __future__ import annotations

import re
import shlex
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from emulator.images import boot
from emulator.machine.vfs import FileSpace
from emulator.text.vi.editor import Editor
from tests import recorded
from tests.recorded import Line
from tests.support import run

CASES = Path(__file__).parent / "cases"
PARTS = ("buffer", "cursor", "screen", "status")
#: Rows of the screen that show text.
ROWS = 23
TEXTS = {
    "words": "one two three four\nfoo.bar(baz) = qux;\n\n  indented line here\n"
    "last line, end\n",
    "prose": "First sentence.  Second one here.\nIt goes on. And on!  Yes?\n\nPara two.\n"
    "More.\n\n\nThird paragraph\nends here.\n",
    "code": "int main(void)\n{\n\tint x = (1 + 2) * [3];\n\tif (x) {\n\t\treturn 0;\n\t}\n}\n\n"
    "void f()\n{\n}\n",
    "long": "x" * 100 + "\nshort\n" + "y " * 60 + "\nend\n",
    "many": "".join(f"line {number} of the text\n" for number in range(1, 101)),
    "control": "a\x01b\tc\x7fd\ntab\there\n",
    "list": "pear 3\napple 1\nfig 2\napple 4\nplum 9\n",
    "empty": "",
}
KEYS = {"Esc": "\x1b", "CR": "\r", "Tab": "\t", "Space": " ", "lt": "<", "BS": "\x08"}
#: What nvi says, and what the published vi (so ours) says there.
SAYS: dict[str, str] = {
    "The default buffer is empty": "", "No following lines to join": "",
    "No command to repeat": "", "Search wrapped": "", "Interrupted": "",
    r"Buffer (\w) is empty": r"Nothing in register \1",
    r"\d+ lines added; \d+ lines deleted": "", r"\d+ lines (moved|joined)": "",
    r"(\d+) lines added": r"\1 more lines",
    r"(\d+) lines changed": r"\1 substitutions",
    "No match found.": "Substitute pattern match failed",
    "Reached end-of-file without finding the pattern":
        "Address search hit BOTTOM without matching pattern",
    "Reached top-of-file without finding the pattern":
        "Address search hit TOP without matching pattern",
    r"set: no (\w+) option: .*": r"\1: No such option - 'set all' gives all option values",
    r"The (\w+) command is unknown.": r"\1: Not an editor command",
    r"Illegal address: only \d+ lines in the file.": "Not that many lines in buffer",
    r"Illegal address: the file is empty.": "No lines in the buffer",
    "The second address is smaller than the first.": "First address exceeds second",
    "Mark z: not set.": "Undefined mark referenced",
    "File modified since last complete write; write or use ! to override.":
        "No write since last change (:quit! overrides)",
    r"text: unmodified: line (\d+) of (\d+) \[(\d+)%\].?": r'"text" line \1 of \2 --\3%--',
    r"(\w+): new file: (.*)\.": r'"\1" [New file] \2',
    r"text: read lock was unavailable; text: 5 lines, 71 characters.":
        '"text" 5 lines, 76 characters',
    "text: unmodified: line 1": '"text" 5 lines, 76 characters',
    r"Error: (\w+): No such file or directory.":
        r'"\1" A file or directory in the path name does not exist.',
    "No previous regular expression.": "No previous substitute re",
}  # fmt: skip


def translated(status: str) -> str:
    """What the published vi says where nvi says `status`."""
    for pattern, ours in SAYS.items():
        match = re.fullmatch(pattern, status)
        if match is not None:
            return match.expand(ours)
    return status


class Case(NamedTuple):
    """One sequence of keys; what nvi made of it, and ours where it differs."""

    line: str
    text: str
    keys: str
    why: str
    nvi: dict[str, Any]
    ours: dict[str, Any]


def pressed(written: str) -> str:
    """The keys a case writes."""

    def one(match: re.Match[str]) -> str:
        name = match.group(1)
        return chr(ord(name[2].upper()) & 31) if name[:2] == "C-" else KEYS[name]

    return re.sub(r"<(C-.|[A-Za-z]+)>", one, written)


def cases(path: Path) -> list[Case]:
    return [case_of(line) for line in recorded.read(path)]


def case_of(line: Line) -> Case:
    text, _, keys = line.case.partition(" ")
    nvi = parts(line.fields, "")
    if "buffer" in nvi:
        nvi = {"screen": usual(nvi["buffer"]), "status": "", **nvi}
    return Case(
        line.case,
        text,
        pressed(keys),
        line.fields.get("why", ""),
        nvi,
        parts(line.fields, "ours "),
    )


def usual(buffer: list[str]) -> list[str]:
    """The screen that shows the beginning of a buffer of short lines."""
    return (buffer + ["~"] * ROWS)[:ROWS]


def parts(fields: Mapping[str, str], prefix: str) -> dict[str, Any]:
    """What is known of the parts whose fields begin with `prefix`."""
    found: dict[str, Any] = {}
    for part in PARTS:
        value = fields.get(f"{prefix}{part}")
        if value is None:
            continue
        if part == "cursor":
            found[part] = [int(number) for number in value.split(",")]
        else:
            found[part] = value if part == "status" else value.split("\n")[:-1]
    return found


def fields(parts: Mapping[str, Any], prefix: str) -> dict[str, str]:
    """Parts as fields."""
    found = {}
    for part, value in parts.items():
        if part == "cursor":
            found[prefix + part] = ",".join(map(str, value))
        else:
            text = value if part == "status" else "".join(f"{one}\n" for one in value)
            found[prefix + part] = text
    return found


def ours(case: Case) -> dict[str, Any]:
    """What our editor makes of a case."""
    machine = boot()
    files = FileSpace(machine, cwd="/tmp")
    files.write("/tmp/text", TEXTS[case.text])
    editor = Editor(files, {"TERM": "vt100"})
    editor.answer = lambda request: (
        run(machine, *shlex.split(request.text), stdin=request.input).out,
        0,
    )
    editor.begin(["text"])
    editor.press(case.keys)
    rows, cursor = editor.drawn()
    return {
        "buffer": editor.buffer.lines,
        "cursor": list(cursor),
        "screen": [row.rstrip() for row in rows[:-1]],
        "status": rows[-1].rstrip(),
    }


def judge(case: Case) -> dict[str, Any]:
    """What nvi makes of a case."""
    import pexpect
    import pyte

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text"
        path.write_bytes(TEXTS[case.text].encode("latin-1"))
        env = {"TERM": "xterm", "PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C"}
        child = pexpect.spawn(
            "/usr/bin/nvi",
            ["text"],
            env=env,
            cwd=folder,
            dimensions=(24, 80),
            encoding="latin-1",
        )
        child.delaybeforesend = None
        screen = pyte.Screen(80, 24)
        stream = pyte.Stream(screen)

        def look(quiet: float) -> None:
            while True:
                try:
                    stream.feed(child.read_nonblocking(65_536, quiet))
                except pexpect.TIMEOUT:
                    return

        look(0.15)
        for part in re.split("(?<=\x1b)(?=[O\\[])", case.keys):
            child.send(part)
            if part.endswith("\x1b"):
                time.sleep(0.25)
            look(0.05)
        look(0.35)
        seen = {
            "cursor": [screen.cursor.y, screen.cursor.x],
            "screen": [row.rstrip() for row in screen.display[:-1]],
            "status": screen.display[-1].rstrip().replace(folder, "/tmp"),
        }
        child.send("\x1b")
        time.sleep(0.02)
        child.send(":w! kept\r")
        until = time.monotonic() + 3
        kept = Path(folder) / "kept"
        while time.monotonic() < until and not kept.exists():
            look(0.02)
        look(0.05)
        text = kept.read_text(encoding="latin-1") if kept.exists() else "?\n"
        child.close(force=True)
        return {"buffer": text.split("\n")[:-1], **seen}


def ask(line: Line) -> dict[str, str]:
    """Ask nvi again; print where ours differs without a reason."""
    case = case_of(line)
    nvi, mine = judge(case), ours(case)
    wanted = nvi | {"status": translated(nvi["status"])}
    differs = {part: mine[part] for part in PARTS if mine[part] != wanted[part]}
    if bool(differs) != bool(case.why):
        print(f"{case.line}\n  differs: {differs}\n  why: {case.why}")
    why = {"why": case.why} if case.why else {}
    return kept(nvi) | fields(differs, "ours ") | why


def kept(nvi: Mapping[str, Any]) -> dict[str, str]:
    """What is written of nvi's answer."""
    told = {
        part: nvi[part]
        for part in PARTS
        if nvi[part] != {"screen": usual(nvi["buffer"]), "status": ""}.get(part)
    }
    return fields(told, "")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        recorded.rewrite(CASES / f"{name}.cases", ask)
