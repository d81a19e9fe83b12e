"""Jobs: the background, Ctrl-Z, fg, bg, wait, kill."""

from __future__ import annotations

import re

import pytest

from tests.shell.live.login import Login


@pytest.fixture
def login() -> Login:
    """A terminal whose machine's clock does not run while nobody looks."""
    return Login(wait=False)


def unnumbered(shown: str) -> str:
    """Process ids differ from release to release."""
    return re.sub(r"\b\d{5,7}\b", "PID", shown)


def test_the_background(login: Login) -> None:
    assert unnumbered(login.type("sleep 100 &")) == "[1]\tPID\n"
    assert login.type("jobs") == "[1] +  Running                 sleep 100 &\n"
    assert unnumbered(login.type("jobs -l")) == (
        "[1] + PID    Running                 sleep 100 &\n"
    )
    assert login.type("jobs -p") == login.type("print $!")


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("print hi &", "hi"),
        ("x=1 print $x a &", "a"),
        ("ls -d / &", "/"),
        ("print a | cat &", "a"),
        ("{ print a; } &", "a"),
    ],
)
def test_a_job_s_number_comes_before_its_output(login: Login, command: str, shown: str) -> None:
    assert unnumbered(login.type(command)).startswith(f"[1]\tPID\n{shown}\n")


def test_the_end_of_a_job_is_told_before_the_prompt(login: Login) -> None:
    login.wait = True
    assert unnumbered(login.type("(exit 3) &")) == "[1]\tPID\n"
    assert login.type("") == "[1] +  Done(3)                 (exit 3) &\n"
    assert unnumbered(login.type("sleep 1 &", "wait")) == (
        "[1]\tPID\n[1] +  Done                    sleep 1 &\n"
    )


def test_control_z(login: Login) -> None:
    login.type("sleep 100")
    assert login.press("TSTP") == "\n[1] + Stopped (SIGTSTP)        sleep 100\n"
    assert login.type("print $?") == "146\n"
    assert login.type("jobs") == "[1] + Stopped (SIGTSTP)        sleep 100\n"


def test_fg_goes_on(login: Login) -> None:
    login.type("cat")
    login.press("TSTP")
    assert login.type("fg") == "cat\n"
    assert login.type("hello") == "hello\n"
    login.press("INT")
    assert login.type("jobs") == ""


def test_bg_goes_on_behind(login: Login) -> None:
    login.type("sleep 100")
    login.press("TSTP")
    assert login.type("bg") == "[1]\tsleep 100 &\n"
    assert login.type("jobs") == "[1] +  Running                 sleep 100 &\n"


def test_control_z_stops_a_whole_pipeline(login: Login) -> None:
    login.type("sleep 100 | cat")
    assert "Stopped" in login.press("TSTP")
    assert login.type("fg") == "sleep 100 | cat\n"
    login.press("INT")
    assert login.type("jobs; print end") == "end\n"


def test_control_z_at_the_prompt_is_nothing(login: Login) -> None:
    login.press("TSTP")
    assert login.type("print ok") == "ok\n"


def test_kill_a_job(login: Login) -> None:
    login.type("sleep 100 &", "kill %1")
    assert login.type("") == "[1] +  Terminated              sleep 100 &\n"


def test_kill_a_stopped_job(login: Login) -> None:
    login.type("sleep 100")
    login.press("TSTP")
    assert login.type("kill %1", "") == "[1] +  Terminated              sleep 100\n"


def test_stop_and_continue(login: Login) -> None:
    login.type("sleep 100 &", "stop %1")
    assert login.type("jobs") == "[1] + Stopped (SIGSTOP)        sleep 100 &\n"
    login.type("kill -CONT %1")
    assert login.type("jobs") == "[1] +  Running                 sleep 100 &\n"


def test_the_background_may_not_read_the_terminal(login: Login) -> None:
    login.type("cat &")
    assert login.type("print mine") == "mine\n[1] + Stopped (SIGTTIN)        cat &\n"
    assert login.type("fg") == "cat\n"
    assert login.type("hello") == "hello\n"
    login.press("INT")
    assert login.type("jobs") == ""


def test_jobs_have_names(login: Login) -> None:
    login.type("sleep 100 &", "sleep 200 &", "sleep 300 &")
    assert login.type("jobs").split("\n")[:3] == [
        "[3] +  Running                 sleep 300 &",
        "[2] -  Running                 sleep 200 &",
        "[1]    Running                 sleep 100 &",
    ]
    login.type("kill %?200", "kill %3", "")
    assert login.type("jobs") == "[1] +  Running                 sleep 100 &\n"
    assert login.type("kill %nope") == "ksh: %nope: There is no such job.\n"


def test_leaving_with_stopped_jobs(login: Login) -> None:
    login.type("sleep 100")
    login.press("TSTP")
    assert login.type("exit") == "You have stopped jobs.\n"
    assert login.front.status is None
    login.type("exit")
    assert login.front.status == 1


def test_a_job_that_is_not_found_has_its_number_first(login: Login) -> None:
    shown = login.type("nosuch &").split("\n")
    assert re.fullmatch("\\[1\\]\t[0-9]+", shown[0])
    assert shown[1] == "ksh: nosuch:  not found."
    pid = shown[0].split("\t")[1]
    assert login.type("print $!") == f"{pid}\n"


def test_leaving_with_running_jobs(login: Login) -> None:
    login.type("sleep 100 &")
    assert login.type("exit") == "There are running jobs.\n"
    login.type("print stays")
    assert login.end_of_file() == "\nThere are running jobs.\n"
    assert login.front.status is None
    login.type("exit 3")
    assert login.front.status == 3


def test_without_monitor_nobody_is_told_of_running_jobs(login: Login) -> None:
    login.type("set +m", "sleep 100 &")
    assert login.type("exit") == ""
    assert login.front.status == 0


def test_jobs_end_with_their_shell(login: Login) -> None:
    login.type("sleep 100 &", "sleep 100 &")
    pids = {row.pid for row in login.live.machine.processes.values() if row.name == "sleep"}
    assert len(pids) == 2
    login.type("exit", "exit")
    login.run()
    assert not pids & set(login.live.machine.processes)


def test_a_loop_in_the_background_leaves_the_prompt(login: Login) -> None:
    login.type("while :; do :; done &")
    assert login.type("print ok") == "ok\n"
    login.type("kill %1", "")
    assert login.type("jobs; print end") == "end\n"


def test_wait_for_one(login: Login) -> None:
    login.wait = True
    login.type("(sleep 5; exit 4) &")
    assert login.type("wait $!; print $?") == "4\n"


def test_wait_is_interrupted(login: Login) -> None:
    login.type("sleep 100 &", "wait")
    login.press("INT")
    assert login.type("print $?") == "130\n"


def test_the_background_reads_nothing_without_job_control(login: Login) -> None:
    login.wait = True
    assert login.type("ksh -c 'cat & wait; print done'") == "done\n"


def test_a_foreground_child_that_is_killed_is_told_of(login: Login) -> None:
    login.wait = True
    shown = login.type("ksh -c 'kill -TERM $$'; print $?")
    assert unnumbered(shown) == "ksh: PID Terminated\n143\n"


def test_what_is_ignored_is_ignored_by_children_too(login: Login) -> None:
    login.type("trap '' INT", "cat")
    assert login.press("INT") == ""
    assert login.type("still here") == "still here\n"
    login.end_of_file()
    login.type("trap - INT", "trap '' HUP", "sleep 100 &", "trap - HUP", "exit")
    login.run()
    assert "sleep" in {row.name for row in login.live.machine.processes.values()}


def test_process_groups(login: Login) -> None:
    login.type("sleep 100 | sleep 200 &")
    processes = login.live.machine.processes
    group = {row.group for row in processes.values() if row.name == "sleep"}
    shell = {row.group for row in processes.values() if row.command == "-ksh"}
    assert len(shell) == 1
    assert not group & shell


def test_ctrl_c_at_an_inner_prompt_is_the_inner_shells_alone() -> None:
    login = Login()
    login.type("mkwpar -n w >/dev/null 2>&1; startwpar w >/dev/null 2>&1", "clogin w", "ksh")
    login.front.events.clear()
    login.press("INT")
    assert [value["text"] for name, value in login.front.events if name == "prompt"] == ["# "]
    login.type("exit")
    login.front.events.clear()
    login.press("INT")
    shown = [value["text"] for name, value in login.front.events if name == "prompt"]
    assert shown == ["root@w AIX 6 Beta : / # "]


@pytest.mark.parametrize("line", [
    "clogin w1 -l root 'while :; do sleep 5; done' &",
    "xargs -n1 sleep < /tmp/many &",
])  # fmt: skip
def test_what_a_job_runs_waits_in_the_background_too(line: str) -> None:
    """No virtual clock jumps for it, and Ctrl-C does not reach it, until `fg`."""
    login = Login()
    login.type("mkwpar -s -n w1 >/dev/null; yes 5 | head -n 9999 > /tmp/many", line)
    steps = login.live.machine.clock.steps
    login.live.settle(5_000)
    assert login.live.machine.clock.steps == steps
    login.press("INT")
    assert " Running " in login.type("jobs")
    login.wait = False
    login.type("a=$SECONDS", "fg")
    login.live.settle(5_000)
    login.press("INT")
    assert int(login.type("print $((SECONDS - a))").split("\n")[-2]) > 100
    assert login.type("jobs") == ""
