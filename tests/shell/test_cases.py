"""Every case gives what Debian's ksh gave when it was recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from emulator.images import boot
from emulator.kernel.process import Process
from emulator.kernel.streams import Collector, TextStream
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow
from emulator.machine.vfs import Credentials, FileSpace
from shell.running import install
from tests.shell import cases
from tests.support import kernel_of, run_virtual

PID = 300_000


def run(
    script: str,
    arguments: tuple[str, ...] = (),
    machine: Machine | None = None,
    stdin: str = "",
    who: Credentials = Credentials(),  # noqa: B008
) -> tuple[str, str, int | None]:
    """Run a script in a fresh machine's empty directory: output, errors, status."""
    machine = machine or boot()
    files = FileSpace(machine)
    if not files.exists("/tmp/case"):
        files.make_directory("/tmp/case")
    files.cwd, files.who = "/tmp/case", who
    kernel = kernel_of(machine)
    install(kernel)
    assert kernel.shell is not None
    machine.processes[PID] = ProcessRow(
        PID, 1, 0, machine.clock.seconds, "ksh", "ksh", cwd=files.cwd, group=PID
    )
    out, err = Collector(), Collector()
    process = Process(kernel, PID, "ksh", "", files, {}, (TextStream(stdin), out, err))
    task = kernel.spawn(process, kernel.shell.run_text(process, script, ["ksh", *arguments]))
    task.foreground = True
    run_virtual(kernel.scheduler, lambda: task.finished or machine.clock.steps > 3_000_000)
    answer = out.text, err.text, task.result if task.finished else None
    kernel.scheduler.run(steps=100)  # what was started is begun, not left for Python to find
    return answer


@pytest.mark.parametrize("case", cases.every(), ids=lambda case: f"{case.theme}: {case.title}")
def test_case(case: cases.Case) -> None:
    out, err, status = run(case.script)
    assert (cases.ended(out), status) == (case.out, case.status), err


@pytest.mark.slow
@pytest.mark.parametrize(
    "path", sorted(cases.FOLDER.glob("*.cases")), ids=lambda path: path.stem
)
def test_debian_s_ksh_still_says_so(path: Path) -> None:
    if why := cases.absent():
        pytest.skip(why)
    for case in cases.read(path):
        if not case.differs:
            out, status = cases.real(case.script)
            assert (cases.ended(out), status) == (case.out, case.status), case.title
