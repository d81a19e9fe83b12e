r"""Cases of ed judged by Debian's ed, in the C locale.

As tests.commands.judged, but the commands are given as a file: ed ends at the first command
of a file that fails, and only there. A case is a line of cases/ed.cases:

    ',s/a/b/\np\n' | ed -s one	out=blpha⏎

Record anew: .venv/bin/python -m tests.text.ed.judged
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from emulator.images import boot
from emulator.kernel.kernel import Kernel
from emulator.kernel.process import Process
from emulator.kernel.streams import Collector, TextStream
from emulator.machine.vfs import FileSpace
from shell.running import install
from tests.commands import judged
from tests.commands.judged import FILES, FOLDER, Answer, Case, news
from tests.support import kernel_of, run_virtual

PATH = Path(__file__).parent / "cases/ed.cases"


def cases() -> list[Case]:
    return judged.cases(PATH)


def judge(case: Case) -> Answer | None:
    """What Debian's ed says; None where it is not installed."""
    if shutil.which("ed") is None:
        return None
    folder, elsewhere = Path(tempfile.mkdtemp()), Path(tempfile.mkdtemp())
    try:
        for name, text in FILES.items():
            (folder / name).write_bytes(text.encode("latin-1"))
        commands = elsewhere / "commands"
        commands.write_bytes(case.stdin.encode("latin-1"))
        with commands.open("rb") as stdin:
            ran = subprocess.run(
                case.words, stdin=stdin, capture_output=True, cwd=folder, timeout=10,
                env={"PATH": os.environ["PATH"], "LC_ALL": "C"}, check=False,
            )  # fmt: skip
        made = {p.name: p.read_bytes().decode("latin-1") for p in sorted(folder.iterdir())}
    finally:
        shutil.rmtree(folder)
        shutil.rmtree(elsewhere)
    # What it says of a file it cannot open goes to standard error there: not compared.
    return Answer(ran.stdout.decode("latin-1"), ran.returncode, False, news(made))


def ours(case: Case) -> Answer:
    machine = boot()
    files = FileSpace(machine)
    files.make_directory(FOLDER)
    for name, text in FILES.items():
        files.write(f"{FOLDER}/{name}", text)
    out, status = edited(kernel_of(machine), FileSpace(machine, cwd=FOLDER), case)
    made = {name: files.read(f"{FOLDER}/{name}") for name in sorted(files.list(FOLDER))}
    return Answer(out, status, False, news(made))


def edited(kernel: Kernel, files: FileSpace, case: Case) -> tuple[str, int]:
    """Run ed where there is a shell; what it wrote, and its status."""
    install(kernel)
    out = Collector()
    streams = (TextStream(case.stdin), out, out)
    environment = {"PATH": "/usr/bin", "HOME": "/"}
    parent = Process(kernel, 1, "ksh", "", files, environment, streams)
    task = kernel.scheduler.spawn(kernel.run(parent, case.words), 1)
    run_virtual(kernel.scheduler, lambda: task.finished)
    assert task.finished, "ed waits for ever"
    return out.text, task.result


if __name__ == "__main__":
    judged.record(PATH, judge, ours, Answer.__eq__)
