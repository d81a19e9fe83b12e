"""A bug of the emulator's is told of, whoever met it goes on, and a replay does the same."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from emulator.kernel import scheduler
from shell.calling import BUILTINS, Builtin
from shell.interpreter import Shell
from shell.live.journal import Header, Journal, read
from shell.live.machine import Live
from tests import faults
from tests.shell.live.login import Login
from tests.soak.digest import digest_of
from tests.soak.test_kills import server_of
from tests.transcript import OnPty

#: Lines that meet a bug, and what they show.
MET = {
    ": > f; tsort f; print $? $(<f)": f"{faults.TOLD}\n1 noted\n",
    ": > f; tsort -later f; print $? $(<f)": f"{faults.TOLD}\n1 noted\n",
    "tsort -options; print $?": f"{faults.TOLD}\n1\n",
    ": > f; x=$(tsort f); print $? $x": f"{faults.TOLD}\n1\n",
    ": > f; print x | tsort f | cat; print $? $(<f)": f"{faults.TOLD}\n0 noted\n",
    ": > f; (tsort -later f); print $?": f"{faults.TOLD}\n1\n",
    "whence -bug; print never": "ksh: internal error of the emulator (KeyError); please "
    "report it.\n",
    "(whence -bug); print $?": "ksh: internal error of the emulator (KeyError); please "
    "report it.\n1\n",
}


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The program with bugs is planted; the classes of the bugs that are reported."""
    faults.planted(monkeypatch)
    whence = BUILTINS["whence"]

    def broken(shell: Shell, words: list[str]) -> object:
        return {}["bug"] if words[1:] == ["-bug"] else whence.run(shell, words)

    monkeypatch.setitem(BUILTINS, "whence", Builtin(broken, whence.special))  # type: ignore[arg-type]
    found: list[str] = []
    monkeypatch.setattr(scheduler, "report", lambda error: found.append(type(error).__name__))
    return found


@pytest.mark.parametrize("line", MET)
def test_a_bug_is_told_of_and_the_shell_goes_on(told: list[str], line: str) -> None:
    login = Login()
    assert login.type(line) == MET[line]
    assert len(told) == 1
    assert login.type("print ok") == "ok\n"


def test_a_replay_meets_the_same_bugs(told: list[str], tmp_path: Path) -> None:
    header = Header("aix6-beta", "virtual")
    live = Live.start(header, Journal(str(tmp_path / "journal"), header))
    login = Login(live)
    for line in MET:
        login.type(line)
    assert live.journal is not None
    live.journal.close()
    met = told.copy()
    assert len(met) == len(MET)
    again = Live.start(header)
    again.replay(read(str(tmp_path / "journal"))[1])
    again.settle()
    assert told == met * 2
    assert digest_of(again.machine) == digest_of(live.machine)


def test_a_bug_in_what_ends_a_task_ends_nothing_else(told: list[str]) -> None:
    login = Login()
    tasks = login.live.kernel.scheduler

    async def nothing() -> int:
        return 0

    task = tasks.spawn(nothing())
    task.on_end = lambda ended: {}["bug"]
    login.run()
    assert (told, task.finished) == (["KeyError"], True)
    assert login.type("print ok") == "ok\n"


@pytest.mark.slow
def test_after_kill_9_the_same_bugs_are_met(told: list[str], folder: Path) -> None:
    terminal = OnPty(folder, "aix6-beta")
    try:
        terminal.type("cd /tmp; : > f; tsort f; tsort -later f; tsort -options; print on >> f")
        os.kill(server_of(folder), signal.SIGKILL)
    finally:
        terminal.close()
    assert (folder / "server.log").read_text().count("ZeroDivisionError") == 3
    terminal = OnPty(folder, "aix6-beta")
    try:
        terminal.child.send("cat /tmp/f\r")
        shown = terminal._to_prompt()
    finally:
        terminal.close()
    assert "noted\nnoted\non\n" in shown
