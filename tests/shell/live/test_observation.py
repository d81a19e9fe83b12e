"""Looking at a machine: nothing that is typed changes it."""

from __future__ import annotations

from emulator.images import boot
from emulator.machine.machine import Machine
from shell.live.observation import Observation
from tests.shell.live.login import Marked

MKWPAR = "mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0"
WINDOW = {"rows": 24, "columns": 80, "term": "xterm"}


class Trapper(Marked):
    def __init__(self) -> None:
        super().__init__()
        self.notices: list[str] = []

    def notice(self, words: str) -> None:
        self.notices.append(words)


def look(machine: Machine, text: str) -> Trapper:
    watcher = Trapper()
    Observation(watcher, machine, {"mode": "command", "text": text, "arguments": []}, WINDOW)
    return watcher


def test_a_command_changes_nothing() -> None:
    machine = boot()
    before, counters = machine.snapshot(), machine.counters
    watcher = look(machine, f"{MKWPAR}; rm /etc/hosts; lswpar; (exit 4)")
    assert watcher.status == 4
    assert "wpar1  D" in watcher.out.text
    assert machine == before
    assert machine.counters == counters


def test_an_endless_loop_ends() -> None:
    watcher = look(boot(), "while :; do :; done")
    assert watcher.status == 124
    assert watcher.notices == [f"stopped after {Observation.STEPS} steps: this only looks"]


def test_each_line_of_a_terminal_begins_with_the_machine_as_it_is() -> None:
    machine = boot()
    watcher = Trapper()
    looking = Observation(watcher, machine, {"mode": "terminal"}, WINDOW)
    looking.take(b"l", b"print a > /tmp/f; ls /tmp/f")
    looking.take(b"l", b"ls /tmp/f")
    assert watcher.err.text == ""
    shown = watcher.out.text
    assert shown.count("/tmp/f\n") == 1
    assert "ls: 0653-341 The file /tmp/f does not exist." in shown


def test_a_command_that_goes_on_is_on_one_copy() -> None:
    """clogin within a look: the copy stays until the login is left."""
    machine = boot()
    watcher = Trapper()
    looking = Observation(watcher, machine, {"mode": "terminal"}, WINDOW)
    looking.take(b"l", f"{MKWPAR} -s > /dev/null; clogin wpar1".encode())
    looking.take(b"l", b"hostname")
    looking.take(b"l", b"exit")
    looking.take(b"l", b"hostname")
    assert "wpar1\n" in watcher.out.text
    assert watcher.out.text.endswith("\x07uataix6\n\x1b]133;D;0\x07")
    assert not machine.wpars
