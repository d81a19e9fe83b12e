"""A machine with three WPARs, and labs/scripts run on it as they are.

In process; each test has a copy of the one machine.
"""

from __future__ import annotations

from functools import cache

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace, Node
from grading.lab import LABS
from shell.running import install
from tests import support
from tests.support import Ran

SCRIPTS = LABS / "scripts"
NAMES = ("wpar_app", "wpar_health", "wpar_maint", "wpar_report")


@cache
def three() -> Machine:
    """wpar1 and wpar2 active, wpar3 defined; every script in /usr/local/bin."""
    machine = boot()
    files = FileSpace(machine)
    for name in NAMES:
        text = (SCRIPTS / f"{name}.ksh").read_text(encoding="ascii")
        files.write(f"/usr/local/bin/{name}.ksh", text)
        files.change(f"/usr/local/bin/{name}.ksh", mode=0o755)
    for number in (1, 2, 3):
        net = ("-N", "interface=en1", f"address=10.1.1.8{number}")
        made = run(machine, "mkwpar", "-A", "-n", f"wpar{number}", *net)
        assert made.status == 0
    for name in ("wpar1", "wpar2"):
        assert run(machine, "startwpar", name).status == 0
    return machine


def run(machine: Machine, *words: str) -> Ran:
    """Run a command where there is a shell for scripts."""
    return support.run(machine, *words, install=install)


def script(machine: Machine, name: str, *words: str) -> Ran:
    return run(machine, f"/usr/local/bin/{name}.ksh", *words)


def fill(machine: Machine, folder: str, mb: int) -> None:
    """A file of so many megabytes, which nobody has to write."""
    FileSpace(machine).make_node(f"{folder}/full", Node("-", 0o644, size=mb << 20))


def state(machine: Machine) -> str:
    """The states of wpar1, wpar2 and wpar3."""
    return "".join(machine.wpars[name].state for name in sorted(machine.wpars))
