"""A terminal that hangs up: what ends with it, and what nohup keeps."""

from __future__ import annotations

import pytest

from emulator.machine.vfs import FileSpace
from shell.live.machine import Live
from tests.shell.live.test_machine import HEADER, Login


def running(live: Live, word: str) -> list[str]:
    return [row.command for row in live.machine.processes.values() if word in row.command]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("sleep 500", []),
        ("sleep 500 &", []),
        ("nohup sleep 500", ["sleep 500"]),
        ("nohup sleep 500 &", ["sleep 500"]),
        ("ksh -c \"trap '' HUP; sleep 500; true\"", ["sleep 500"]),
    ],
)
def test_only_what_ignores_it_survives(line: str, left: list[str]) -> None:
    live = Live.start(HEADER)
    login = Login(live)
    live.arrive("line", login.session.number, text=line)
    live.kernel.scheduler.run(steps=5_000)
    assert running(live, "sleep 500")
    live.arrive("close", login.session.number)
    live.kernel.scheduler.run(steps=5_000)
    assert login.session.finished
    assert [one for one in running(live, "sleep 500") if "trap" not in one] == left


def test_its_output_goes_to_a_file_of_its_owner() -> None:
    live = Live.start(HEADER)
    login = Login(live)
    shown = login.type("cd /tmp; nohup ksh -c 'print out; print err >&2'")
    assert shown == "Sending nohup output to nohup.out.\n"
    files = FileSpace(live.machine)
    assert files.read("/tmp/nohup.out") == "out\nerr\n"
    assert files.node("/tmp/nohup.out").mode == 0o600
    login.type("nohup print again")
    login.type("nohup echo again")
    assert files.read("/tmp/nohup.out").endswith("err\nagain\n")


@pytest.mark.parametrize("do", ["open", "exec"])
def test_a_shell_that_ignores_it_lives_on(do: str) -> None:
    """A login shell and a -c command too: nobody throws past what is ignored."""
    live = Live.start(HEADER)
    line = "trap '' HUP; while :; do sleep 500; done"
    if do == "open":
        session = Login(live).session
        live.arrive("line", session.number, text=line)
    else:
        session = live.arrive("exec", text=line)
    live.kernel.scheduler.run(steps=200)
    live.arrive("close", session.number)
    live.kernel.scheduler.run(steps=200)
    assert not session.finished
    assert running(live, "sleep 500")
    assert session.task is not None
    assert live.kernel.signal(session.task.pid, "KILL")
    live.kernel.scheduler.run(steps=200)
    assert session.finished


def test_a_login_shell_at_its_prompt_has_nobody_left_to_ask() -> None:
    live = Live.start(HEADER)
    login = Login(live)
    login.type("trap '' HUP")
    login.tell("close")
    assert login.session.finished
    assert live.machine.terminals == {}
