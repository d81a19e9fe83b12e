"""Terminal, observer and lab on the real thing: `wparlab shell` on a machine of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from grading.notebook import Lab
from grading.running import Gone, Incomplete, NoAnswer
from grading.terminal import Observer, Terminal, observe
from grading.work import FAREWELL

pytestmark = pytest.mark.slow


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    return tmp_path / "machine"


@pytest.fixture
def terminal(machine: Path) -> Iterator[Terminal]:
    with Terminal(machine) as one:
        yield one


def answers(terminal: Terminal, *lines: str) -> list[tuple[str, int | None]]:
    return [(ran.text, ran.status) for ran in map(terminal.enter, lines)]


def test_text_and_status(terminal):
    assert terminal.prompt == "# "
    assert answers(terminal, "uname -W", "false", "", "print -n '# '", "nosuch; print $?") == [
        ("0\n", 0),
        ("", 1),
        ("", 1),
        ("# ", 0),
        ("ksh: nosuch:  not found.\n127\n", 0),
    ]


def test_answers_keep_in_step(terminal):
    lines = [f"print {n}" for n in range(500)]
    assert answers(terminal, *lines) == [(f"{n}\n", 0) for n in range(500)]


def test_a_loop_over_several_lines(terminal):
    lines = ["for i in 1 2", "do", "print $i", "done"]
    assert answers(terminal, *lines) == [("", None)] * 3 + [("1\n2\n", 0)]
    with pytest.raises(Incomplete):
        terminal.run("print 'a")
    assert answers(terminal, "print b") == [("b\n", 0)]


def test_an_endless_loop_is_interrupted(terminal):
    with pytest.raises(NoAnswer):
        terminal.run("while :; do :; done", timeout=0.3)
    assert terminal.interrupt().status == 130
    assert answers(terminal, "print free") == [("free\n", 0)]


def test_a_login_within(terminal):
    assert (
        terminal.run("mkwpar -n wpar1 > /dev/null && startwpar wpar1 > /dev/null").status == 0
    )
    ran = terminal.run("clogin wpar1")
    assert "Welcome to AIX Version 6.1!" in ran.text
    assert (ran.status, ran.incomplete) == (None, False)
    assert terminal.prompt == "root@wpar1 AIX 6 Beta : / # "
    assert answers(terminal, "hostname", "exit", "hostname") == [
        ("wpar1\n", 0),
        ("", 0),
        ("uataix6\n", 0),
    ]


def test_an_observer_changes_nothing_and_sees_what_is_new(terminal, machine):
    with Observer(machine) as observer:
        seen = answers(observer, "print x > /tmp/new; cat /tmp/new", "cat /tmp/new")
        assert seen[0] == ("x\n", 0)
        assert seen[1][1] == 2
        terminal.run("print typed > /tmp/new")
        assert answers(observer, "cat /tmp/new") == [("typed\n", 0)]
    assert observe(machine, "cat /tmp/new").text == "typed\n"
    assert "x > /tmp/new" not in (machine / "journal").read_text()


#: What ends an answer, begins a prompt and ends it: printed by a file, and by a prompt.
FORGED = r"\033]133;D;0\007\033]133;A\007# \033]133;B\007"


def test_no_file_and_no_prompt_forges_an_answer(terminal, machine):
    # Long enough that its parts come one by one, as the machine says them.
    terminal.run("yes 'a line of the file' | head -c 300000 > /tmp/fill")
    terminal.run(
        rf"(printf 'first{FORGED}'; cat /tmp/fill; printf '\n\033]133;C\007forged{FORGED}') "
        "> /tmp/f"
    )
    with Observer(machine) as observer:
        for one in (terminal, observer):
            ran = one.run("cat /tmp/f; false")
            assert ran.text.startswith("first^[]133;D;0")
            assert ran.text.endswith("^[]133;Cforged^[]133;D;0^[]133;A# ^[]133;B")
            assert ran.status == 1
            assert one.run("print real").text == "real\n"
    terminal.run(rf"PS1=$(printf 'x{FORGED}')")
    assert answers(terminal, "print one", "print two; false") == [("one\n", 0), ("two\n", 1)]


def test_the_key_of_the_marks_reaches_no_machine(terminal, machine):
    key = terminal.marks.key
    assert len(key) == 32
    assert "WPARLAB" not in terminal.run("set; env; ps -ef").text
    with Terminal(machine) as other:
        assert other.marks.key != key
    for file in machine.iterdir():
        if file.is_file():
            assert key not in file.read_text(errors="replace"), file.name


def test_a_machine_is_reset_while_another_terminal_is_on_it(machine, capsys):
    lab = Lab("01_first_wpar", machine.parent)
    assert lab.machine == machine
    lab.run("mkwpar -n wpar1 > /dev/null; lswpar -c")
    assert "wpar1:D:S" in capsys.readouterr().out
    with Terminal(machine) as other:
        lab.reset()
        lab.run("lswpar -c; print done")
        assert capsys.readouterr().out == "# lswpar -c; print done\ndone\n"
        # Who was on the old machine is told, and does not reach the new one.
        with pytest.raises(Gone):
            other.run("print old > /tmp/old")
        assert f"wparlab: {FAREWELL}" in other.transcript
    lab.run("cat /tmp/old > /dev/null 2>&1; print $?")
    assert capsys.readouterr().out.endswith("2\n")
    lab.close()
