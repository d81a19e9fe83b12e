"""A glimpse answers what an observer at a terminal does, and keeps it."""

from __future__ import annotations

import pytest

from grading.lab import load
from grading.lint.proof import solution
from grading.replay.direct import Direct
from grading.replay.glimpse import Glimpse
from grading.runner import grade
from grading.running import TerminalError
from shell.live.journal import Header
from shell.live.machine import Live


@pytest.fixture(scope="module")
def live() -> Live:
    return Live.start(Header("aix6-beta", "virtual"))


LINES = (
    "", "false", "print '€'", "print 'a", "exit 3", "read x", "nothing", "more /etc/services",
    "for i in 1 2; do print $i; done", r"printf '\033]133;D;0\007x'", "clogin nobody",
    "print x > /tmp/x; ls /tmp/x", "test -f /tmp/x", "tty", "ls | sort | head -3",
    "TERM=xterm more /etc/services",
)  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_as_an_observer(live, line):
    said = []
    for terminal in (Direct(live, observe=True), Glimpse(live.machine)):
        try:
            said.append(terminal.run(line)._replace(seconds=0))
        except TerminalError as error:
            said.append((type(error), getattr(error, "keys", None)))
    assert said[0] == said[1]


def test_what_has_no_end_has_no_answer(live):
    with pytest.raises(TerminalError, match="stopped after"):
        Glimpse(live.machine).run("while :; do :; done")
    with pytest.raises(ValueError, match="one line"):
        Glimpse(live.machine).run("a\nb")


def test_checks_see_the_same_after_each_line_of_a_solution():
    lab = load("01_first_wpar")
    live = Live.start(Header(lab.image, lab.clock))
    login, observer = Direct(live), Direct(live, observe=True)
    everything = {one.name for stage in lab.checkpoints for one in stage.checks}
    for lines in solution(lab).stages.values():
        for line in lines:
            login.enter(line)
        for stage in lab.checkpoints:
            one, two = (
                [found._replace(seconds=0) for found in grade(stage.checks, eye, everything)]
                for eye in (observer, Glimpse(live.machine))
            )
            assert one == two


def test_a_line_is_run_once(live, monkeypatch):
    glimpse = Glimpse(live.machine)
    first = glimpse.run("lswpar -c")
    monkeypatch.setattr(glimpse, "_looked", None)
    assert glimpse.run("lswpar -c") is first
