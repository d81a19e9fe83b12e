"""stopwpar waits for what lives in a WPAR; scripts of the user's run as it starts and stops."""

from __future__ import annotations

import re

import pytest

from emulator.machine.machine import Machine
from emulator.machine.processes import processes_of
from tests.shell.live.login import Login

DEAF = "clogin w1 -l root \"trap '' TERM HUP; while :; do sleep 5; done\" &"


def state(machine: Machine, name: str) -> str:
    return machine.wpars[name].state


def test_a_process_that_ignores_term_lives_until_the_time_is_up() -> None:
    login = Login()
    login.type("mkwpar -s -n w1 >/dev/null", DEAF)
    shown = login.type("a=$SECONDS; stopwpar -t 30 w1 2>&1 | tail -1; print $((SECONDS-a))")
    assert re.sub("Process [0-9]+", "Process N", shown.split("[1]")[0]) == (
        "stopwpar: Process N of workload partition w1 has not ended within 30 seconds. "
        "Use the -F flag to force the stop.\n30\n"
    )
    assert state(login.live.machine, "w1") == "B"
    assert "/wpars/w1" in login.live.machine.mounts
    assert login.type("stopwpar -F w1 >/dev/null 2>&1; lswpar -qca name,state") == "w1:D\n"
    assert processes_of(login.live.machine, "w1") == []


@pytest.mark.parametrize(("flags", "limit"), [("", 600), ("-h", 60), ("-t 7", 7)])
def test_the_time_limits(flags: str, limit: int) -> None:
    login = Login()
    login.type("mkwpar -s -n w1 >/dev/null", DEAF)
    line = f"a=$SECONDS; stopwpar {flags} w1 >/dev/null 2>&1; print $? $((SECONDS-a))"
    assert login.type(line).split("\n")[0] == f"1 {limit}"


def test_it_is_transitional_while_it_is_stopped() -> None:
    waits = Login()
    looks = Login(waits.live)
    waits.type("mkwpar -s -n w1 >/dev/null")
    waits.wait = looks.wait = False
    looks.type(DEAF)
    waits.type("stopwpar -N w1 >/dev/null 2>&1")
    looks.type("")  # the job, a clogin, was hung up; what it ran ignores that
    assert looks.type("lswpar -qca name,state") == "w1:T\n"
    pid = next(p.pid for p in waits.live.machine.processes.values() if p.name == "stopwpar")
    operation = f"Operation:    stop\nProcess ID:   {pid}\nStart Time:   Thu Aug  9 11:08:00"
    assert operation in looks.type("lswpar -T w1")
    assert operation in looks.type("lswpar -L w1")
    assert looks.type("lswpar -Tqca operation,pid w1") == f"stop:{pid}\n"
    shown = looks.type("startwpar w1; stopwpar w1; rmwpar -F w1; lswpar -qca name,state")
    assert shown == "".join(
        f"{name}: Workload partition w1 is in the Transitional state.\n"
        for name in ("startwpar", "stopwpar", "rmwpar")
    ) + "w1:T\n"
    waits.press("INT")
    assert looks.type("lswpar -qca name,state") == "w1:B\n"
    assert looks.type("lswpar -T w1").endswith(
        "\nOperation:    none\nProcess ID:\nStart Time:\n\n"
    )


def test_who_is_logged_in_is_hung_up() -> None:
    stops = Login()
    inside = Login(stops.live)
    stops.type("mkwpar -s -n w1 >/dev/null")
    inside.type("clogin w1")
    before = len(inside.front.out.text)
    assert stops.type("stopwpar w1 >/dev/null 2>&1; print $?") == "0\n"
    assert " Hangup\n" in inside.front.out.text[before:]
    assert inside.type("uname -W") == "0\n"


# --- scripts of the user's -----------------------------------------------------------------


def test_a_script_runs_at_start_and_stop() -> None:
    login = Login()
    login.type(
        "print 'print \"$@\" $(lswpar -qca state $1) >> /tmp/log' > /tmp/hook",
        "chmod +x /tmp/hook; mkwpar -u /tmp/hook -n w1 >/dev/null",
        "startwpar w1 >/dev/null; stopwpar w1 >/dev/null 2>&1",
    )
    assert login.type("cat /tmp/log") == "w1 start T\nw1 stop T\n"


def test_the_script_of_an_application_runs_however_it_ends() -> None:
    login = Login()
    call = "wparexec -u /tmp/hook -n app --"
    login.type(
        "print 'print \"$@\" $(uname -W) $(lswpar -qca name) >> /tmp/log' > /tmp/hook",
        f"chmod +x /tmp/hook; {call} /usr/bin/true >/dev/null 2>&1",
    )
    assert login.type("cat /tmp/log") == "app start 0 app\napp stop 0 app\n"
    login.type(f"rm /tmp/log; {call} /usr/bin/sleep 99 >/dev/null 2>&1 &")
    login.type("sleep 1; stopwpar app >/dev/null 2>&1; sleep 1")
    assert login.type("cat /tmp/log; lswpar") == "app start 0 app\napp stop 0 app\n"
    login.type(f"rm /tmp/log; {call} /usr/bin/sleep 9 >/dev/null 2>&1 &")
    login.type("sleep 1; kill -9 $!; sleep 20")
    assert login.type("cat /tmp/log; lswpar") == "app start 0 app\napp stop 0 app\n"


def test_a_script_that_fails_is_said_and_stops_nothing() -> None:
    login = Login()
    login.type(
        "print 'exit 3' > /tmp/hook; chmod +x /tmp/hook; mkwpar -u /tmp/hook -n w1 >/dev/null"
    )
    shown = login.type("startwpar w1 2>&1 >/dev/null; print $?; lswpar -qca state w1")
    assert shown == (
        "startwpar: 0960-231 ATTENTION: /tmp/hook failed with return code 3.\n0\nA\n"
    )


def test_without_a_limit_it_waits_as_long_as_they_take() -> None:
    """On a virtual clock, too, which otherwise jumps for nothing in the background."""
    login = Login()
    login.type("mkwpar -s -n w1 > /dev/null 2>&1")
    login.type("clogin w1 -l root \"trap '' TERM HUP; sleep 30\" &")
    begun = login.live.machine.clock.seconds
    login.type("stopwpar -N w1 > /dev/null 2>&1; print $? $(lswpar -qca state w1) > /tmp/log")
    assert login.type("cat /tmp/log") == "0 D\n"
    assert 30 <= login.live.machine.clock.seconds - begun < 60
