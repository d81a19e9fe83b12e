"""The terminal against a small program that marks its prompts."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from grading.marks import KSH_PROMPT
from grading.running import Gone, Incomplete, NoAnswer, Ran, TerminalError
from grading.starting import program
from grading.terminal import Terminal

FAKE = [sys.executable, "-S", str(Path(__file__).with_name("fake_shell.py"))]


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    with Terminal(command=FAKE) as one:
        yield one


def answer(ran: Ran) -> tuple[str, int | None]:
    return ran.text, ran.status


def test_it_begins_at_the_first_prompt(terminal):
    assert (terminal.greeting, terminal.prompt) == ("AIX Version 6\n", "# ")


def test_a_line_gives_text_status_and_seconds(terminal):
    ran = terminal.run("say hello")
    assert answer(ran) == ("hello\n", 0)
    assert 0 < ran.seconds < 5


def test_each_answer_belongs_to_its_line(terminal):
    assert [terminal.run(f"say {n}").text for n in range(300)] == [f"{n}\n" for n in range(300)]


def test_status_is_the_commands(terminal):
    assert answer(terminal.run("status 7")) == ("", 7)


def test_output_without_a_newline_is_not_the_prompt(terminal):
    assert answer(terminal.run("partial # ")) == ("# ", 0)
    assert terminal.prompt == "# "


def test_an_empty_line_runs_nothing_and_keeps_the_status(terminal):
    terminal.run("status 3")
    assert answer(terminal.run("")) == ("", 3)


def test_output_that_looks_like_a_prompt_or_a_letter_is_output(terminal):
    assert terminal.run("say # 133;B").text == "# 133;B\n"


def test_bytes_are_shown_as_utf8_without_escapes(terminal):
    assert terminal.run("bytes").text == "�€ bold\n"


def test_a_login_within_has_its_own_prompt_and_no_status_yet(terminal):
    ran = terminal.run("login wpar1")
    assert (ran.text, ran.status, ran.incomplete) == ("welcome\n", None, False)
    assert terminal.prompt == "wpar1 # "
    assert answer(terminal.run("say inside")) == ("inside\n", 0)
    assert answer(terminal.run("exit")) == ("", 0)
    assert terminal.prompt == "# "


def test_run_refuses_an_incomplete_line_and_takes_it_back(terminal):
    with pytest.raises(Incomplete, match="quote 1"):
        terminal.run("quote 1")
    assert answer(terminal.run("say next")) == ("next\n", 0)


@pytest.mark.parametrize("more", [[], ["bare"]])
def test_enter_offers_the_rest_of_an_incomplete_line(more):
    with Terminal(command=[*FAKE, *more]) as terminal:
        for line in ("quote 3", "more", "and more"):
            ran = terminal.enter(line)
            assert (ran.text, ran.status, ran.incomplete) == ("", None, True)
            assert terminal.prompt == "> "
        assert answer(terminal.enter("rest")) == ("joined\n", 0)
        assert terminal.prompt == "# "


def test_ctrl_c_takes_an_incomplete_line_back(terminal):
    terminal.run("status 4")
    terminal.enter("quote 2")
    ran = terminal.interrupt()
    assert (ran.status, ran.incomplete, terminal.prompt) == (4, False, "# ")


def test_no_answer_in_time_says_what_was_seen_and_can_be_interrupted(terminal):
    with pytest.raises(NoAnswer) as caught:
        terminal.run("hang", timeout=0.5)
    assert "going" in caught.value.text
    with pytest.raises(TerminalError, match="still running"):
        terminal.run("say lost")
    assert terminal.interrupt().status == 130
    assert terminal.run("say found").text == "found\n"


def test_send_and_wait_are_run_in_two_halves(terminal):
    terminal.send("say later\r")
    assert answer(terminal.wait()) == ("later\n", 0)


def test_a_login_that_a_busy_host_has_not_ended_yet_is_waited_for(monkeypatch):
    terminal = Terminal(command=FAKE)
    process = terminal._child.ptyproc

    def slowly(force: bool = False) -> bool:
        monkeypatch.undo()
        process.kill(signal.SIGKILL)
        return False

    monkeypatch.setattr(process, "isalive", lambda: True)
    monkeypatch.setattr(process, "terminate", slowly)
    terminal.close()
    assert not process.isalive()
    assert terminal._child.closed


def test_the_end_of_the_login_is_not_an_answer(terminal):
    with pytest.raises(Gone):
        terminal.run("exit")


@pytest.mark.parametrize("line", ["a\nb", "a\rb", "\x03", "\x04"])
def test_one_line_at_a_time(terminal, line):
    with pytest.raises(ValueError, match="control characters"):
        terminal.run(line)


def test_the_transcript_is_everything_as_shown(terminal):
    terminal.run("say one")
    terminal.run("partial two")
    assert terminal.transcript == "AIX Version 6\n# say one\none\n# partial two\ntwo# "


def test_a_program_that_cannot_start_or_leaves_is_gone():
    with pytest.raises(Gone, match="cannot start /no/such/program"):
        Terminal(command=["/no/such/program"])
    with pytest.raises(Gone, match="no prompt from `true`"):
        Terminal(command=["true"])


def test_closing_twice_is_harmless_and_quick(terminal):
    terminal.close()
    terminal.close()


def test_a_machine_or_a_command_is_needed():
    with pytest.raises(ValueError, match="folder or a command"):
        Terminal()


def test_the_program_is_started_beside_this_python(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert program() == [sys.executable, "-m", "shell.terminal.main"]
    script = tmp_path / "wparlab"
    script.touch()
    os.chmod(script, 0o755)
    assert program() == [str(script)]


def test_a_shell_that_marks_its_prompts_alone():
    with Terminal(command=[*FAKE, "bare"]) as terminal:
        assert answer(terminal.run("say hello")) == ("hello\n", 0)
        assert answer(terminal.run("status 2")) == ("", 2)
        assert terminal.enter("quote 1").incomplete


def test_a_foreign_shell_is_told_to_mark_its_prompts():
    """What stands behind ssh to a real LPAR: here sh, whose `print` is a function."""
    tell = 'print() { printf %b "$1"; }; ' + KSH_PROMPT
    with Terminal(command=["/bin/sh"], before_first=tell) as terminal:
        assert answer(terminal.run("echo hello; false")) == ("hello\n", 1)
        assert answer(terminal.run("echo bye")) == ("bye\n", 0)
        assert terminal.enter("echo 'a").incomplete
        assert answer(terminal.enter("b'")) == ("a\nb\n", 0)
