"""Scripts as administrators write them, against what Debian's ksh printed.

`python -m tests.shell.test_scripts` records the answers (`*.out`) of ksh93 where it is
installed; those of the scripts in `wpars/` are ours, written by hand: they use commands that
only an AIX has.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import pytest

from emulator.images import boot
from emulator.machine.vfs import FileSpace
from tests.shell.cases import CALL, absent
from tests.shell.test_cases import run

FOLDER = Path(__file__).parent / "scripts"
SCRIPTS = sorted(FOLDER.glob("*.ksh"))
WPARS = sorted((FOLDER / "wpars").glob("*.ksh"))


def answer(out: str, status: int | None) -> str:
    """What a script printed and how it ended, as it is kept."""
    return f"{out}[{status}]\n"


def on_the_machine(script: Path, *arguments: str) -> str:
    """Run a script that is an executable file of the machine; its answer."""
    machine = boot()
    files = FileSpace(machine)
    path = f"/tmp/{script.name}"
    files.write(path, script.read_text("latin-1"))
    files.change(path, mode=0o755)
    out, _, status = run(" ".join([path, *arguments]), machine=machine)
    return answer(out, status)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_script(script: Path) -> None:
    assert on_the_machine(script) == script.with_suffix(".out").read_text("latin-1")


@pytest.mark.parametrize("script", WPARS, ids=lambda path: path.stem)
def test_script_of_an_aix(script: Path) -> None:
    assert on_the_machine(script) == script.with_suffix(".out").read_text("latin-1")


def real(script: Path) -> str:
    """What Debian's ksh answers."""
    with tempfile.TemporaryDirectory() as folder:
        ran = subprocess.run(
            [*CALL, str(script)],
            cwd=folder,
            env={"PATH": "/usr/bin:/bin", "HOME": "/", "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )
    return answer(ran.stdout.decode("latin-1"), ran.returncode)


@pytest.mark.slow
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_debian_s_ksh_still_says_so(script: Path) -> None:
    if why := absent():
        pytest.skip(why)
    assert real(script) == script.with_suffix(".out").read_text("latin-1")


def record() -> None:
    """Ask Debian's ksh."""
    for script in SCRIPTS:
        script.with_suffix(".out").write_text(real(script), "latin-1")


if __name__ == "__main__":
    record()
