"""Engine, live machine, pure client and runner where an operating system's modules are not.

What a page without a server stands on (`make pyodide` runs more of it there).
"""

from __future__ import annotations

import subprocess
import sys

from tests.sources import ROOT

#: No sockets, no terminals, no waiting on descriptors; nor what is built on them.
GONE = (
    "fcntl", "termios", "tty", "pty", "select", "selectors", "socket", "asyncio",
    "subprocess", "pexpect", "ptyprocess", "prompt_toolkit",
)  # fmt: skip

CODE = """
import importlib.abc
import sys

class Refuses(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in GONE:
            raise ModuleNotFoundError(f"{name} is not to be had", name=name)

for name in [name for name in sys.modules if name.partition(".")[0] in GONE]:
    del sys.modules[name]
sys.meta_path.insert(0, Refuses())
try:
    import socket
except ModuleNotFoundError:
    print("refused")

from grading.draw_text import draw_text
from grading.lab import load
from grading.replay.direct import Direct
from grading.runner import report
from grading.script import read_script, type_lines
from grading.standing import Standing
from shell.live.journal import Header
from shell.live.machine import Live

lab = load("01_first_wpar")
live = Live.start(Header(lab.image, lab.clock))
login, observer = Direct(live), Direct(live, observe=True)
print(login.run("uname -a").text, end="")
login.run("set -o emacs")
stages = read_script(lab.folder / "solution.t", lab.drawn).stages
standing = Standing(lab.checkpoints)
for one in lab.checkpoints:
    type_lines(login, stages[one.name])
    found = report(lab.name, one.name, one.title, one.checks, observer, standing.earned)
    standing.see({result.name: result.outcome for result in found.results})
    print(draw_text(found), end="")
"""


def test_a_machine_runs_and_a_lab_is_checked() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", f"GONE = {GONE}\n{CODE}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    first, name, *drawn = ran.stdout.splitlines()
    assert (first, name) == ("refused", "AIX uataix6 0 6 0000273A4C00")
    assert sum(line.startswith("  PASSED") for line in drawn) >= 10
    for word in ("FAILED", "SKIPPED", "BROKEN"):
        assert not any(line.startswith(f"  {word}") for line in drawn)
