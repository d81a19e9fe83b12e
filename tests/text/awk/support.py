"""awk on a machine with a shell, and the recorded cases: what each says, and how one runs.

A case is a line of tests/text/awk/cases/*.cases (`tests.recorded`), written as those of
tests.commands.judged: a call, `out`, `status`, and `TOOL differs` with the reason why that
tool answers otherwise. The answers are what both tools say, or the one that does not differ.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

from emulator.images import boot
from emulator.kernel.process import Process
from emulator.kernel.streams import Collector, TextStream
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace
from shell.running import install
from tests import recorded
from tests.commands.judged import call
from tests.sources import ROOT
from tests.support import Ran, kernel_of, run_virtual

FOLDER = ROOT / "tests/text/awk/cases"
#: The real tools, and the words they are called with.
JUDGES = {"original-awk": ["original-awk"], "gawk": ["gawk", "--posix"]}
#: A file some cases read; /tmp/awk.t2 to t4 are written.
SEED = {"/tmp/awk.t1": "to file\n"}


class Case(NamedTuple):
    """One call: its words, standard input, output and status, and who differs, and why."""

    words: list[str]
    input: str
    out: str
    status: int
    differs: dict[str, str]


def cases() -> list[Case]:
    """Every recorded case."""
    return [
        case(line)
        for path in sorted(FOLDER.glob("*.cases"))
        for line in recorded.read(path)
    ]


def case(line: recorded.Line) -> Case:
    """The case of one line."""
    stdin, words = call(line.case)
    differs = {
        name.removesuffix(" differs"): why
        for name, why in line.fields.items()
        if name.endswith(" differs")
    }
    fields = line.fields
    return Case(words[1:], stdin, fields["out"], int(fields.get("status", 0)), differs)


def awk(
    *words: str,
    stdin: str = "",
    files: dict[str, str] | None = None,
    machine: Machine | None = None,
    who: Credentials = Credentials(),  # noqa: B008
    name: str = "awk",
) -> Ran:
    """Run awk on a machine that has a shell."""
    machine = machine or boot()
    kernel = kernel_of(machine)
    install(kernel)
    root = FileSpace(machine, machine.root_of(""), "/", Credentials())
    for path, text in (files or {}).items():
        root.write(path, text)
    space = FileSpace(machine, machine.root_of(""), "/", who)
    environment = {"PATH": "/usr/bin:/etc", "HOME": "/"}
    out, err = Collector(), Collector()
    streams = (TextStream(stdin), out, err)
    parent = Process(kernel, 1, "ksh", "", space, environment, streams)

    async def main() -> int:
        return await kernel.run(parent, [name, *words])

    task = kernel.scheduler.spawn(main(), 1)
    task.foreground = True
    run_virtual(kernel.scheduler, lambda: task.finished)
    assert task.finished, "awk waits for ever"
    return Ran(out.text, err.text, task.result)


def judged(tool: str, case: Case) -> tuple[str, int]:
    """What a real tool says to a case."""
    for path, text in SEED.items():
        Path(path).write_text(text)
    made: Any = subprocess.run(
        [*JUDGES[tool], *case.words],
        input=case.input.encode("latin-1"),
        capture_output=True,
        env={"PATH": os.environ["PATH"], "HOME": "/", "LC_ALL": "C"},
        timeout=20,
    )
    return made.stdout.decode("latin-1"), made.returncode
