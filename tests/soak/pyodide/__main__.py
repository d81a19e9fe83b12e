"""`make pyodide`: run `inside` in Pyodide and show what it says; 0 where all of it holds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.sources import ROOT

#: Where the package may be that nobody named.
USUAL = (ROOT / "node_modules/pyodide", Path.home() / "node_modules/pyodide")


class Missing(Exception):
    """There is no Pyodide to run anything in; says what is missing, in plain words."""


def pyodide() -> Path:
    """The folder of the npm package. Raises Missing."""
    if shutil.which("node") is None:
        raise Missing("node is not installed, and Pyodide runs in it")
    named = os.environ.get("PYODIDE")
    for folder in (Path(named),) if named else USUAL:
        if (folder / "pyodide.mjs").is_file():
            return folder.resolve()
    raise Missing(
        f"there is no Pyodide in {named or ' or '.join(map(str, USUAL))}: say "
        "`npm install pyodide` in a folder, and PYODIDE=that folder/node_modules/pyodide"
    )


def run(package: Path) -> subprocess.CompletedProcess[str]:
    """Run everything in Pyodide; what it said."""
    script = Path(__file__).with_name("load.mjs")
    return subprocess.run(
        ["node", str(script), str(package), str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )


def main() -> int:
    """Run and show."""
    try:
        ran = run(pyodide())
    except Missing as missing:
        print(f"skipped: {missing}")
        return 0
    sys.stdout.write(ran.stdout)
    sys.stderr.write(ran.stderr)
    return ran.returncode


if __name__ == "__main__":
    sys.exit(main())
