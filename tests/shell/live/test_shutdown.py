"""shutdown and its like: who is told, who may, what does not fit."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.vfs import Credentials, FileSpace
from tests.shell.live.login import Login
from tests.support import run


def test_everybody_is_told_and_has_a_minute() -> None:
    one = Login()
    other = Login(one.live)
    began = one.live.machine.clock.seconds
    one.type("shutdown -r +2 Save your work")
    shown = other.front.out.text
    assert "Broadcast message from root@uataix6 (pts/0) at 11:08:00 ..." in shown
    assert "Save your work" in shown
    assert "All processes will be killed in 2 minute(s).\n" in shown
    assert "at 11:10:00 ..." in shown
    assert one.live.machine.booted - began == 120


def test_a_shutdown_can_be_interrupted() -> None:
    login = Login()
    login.wait = False
    login.type("shutdown")
    assert login.press("INT") is not None
    assert login.live.kernel.power.up
    login.wait = True
    assert login.type("print here") == "here\n"


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("shutdown soon", "shutdown: soon is not a time: +Minutes, hh:mm or now."),
        ("shutdown 25:00", "shutdown: 25:00 is not a time: +Minutes, hh:mm or now."),
        ("shutdown -i", "shutdown: The flag -i is not simulated."),
        ("reboot -t 01010000", "reboot: The flag -t is not simulated."),
        ("init 12", "init: 12 is not a run level."),
        ("telinit x", "telinit: x is not a run level."),
    ],
)
def test_what_does_not_fit_changes_nothing(line: str, error: str) -> None:
    login = Login()
    login.type("")
    before = login.live.machine.snapshot()
    assert login.type(f"{line} > /tmp/out") == f"{error}\n"
    login.type("rm /tmp/out")
    after = login.live.machine.snapshot()
    for machine in (before, after):
        FileSpace(machine).write("/.sh_history", "")
    assert set(before.differences(after)) <= {"trees"}
    assert login.live.kernel.power.up


def test_only_root_or_the_group_shutdown() -> None:
    machine = boot()
    before = machine.snapshot()
    for line in ("shutdown -F", "reboot", "halt", "init q"):
        ran = run(machine, *line.split(), who=Credentials(203, 1))
        assert ran.err.endswith(": Only root may run this command.\n")
        assert ran.status == 1
    assert machine == before


def test_a_script_of_the_administrators_may_say_no() -> None:
    login = Login()
    login.type("print 'exit 2' > /etc/rc.shutdown; chmod +x /etc/rc.shutdown")
    shown = login.type("shutdown -F")
    assert shown == "shutdown: /etc/rc.shutdown ended with status 2: nothing is shut down.\n"
    assert login.live.kernel.power.up


def test_wall_writes_to_every_terminal() -> None:
    one = Login()
    other = Login(one.live)
    one.type("print Coffee | wall")
    assert other.front.out.text.endswith("(pts/0) at 11:08:00 ...\n\nCoffee\n")
