"""A login: prompts, marks, continuation, Ctrl-C and Ctrl-D, profiles, history."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.vfs import FileSpace
from shell.live.machine import Live
from tests.shell.live.login import Login


@pytest.fixture
def login() -> Login:
    return Login()


def with_profile(text: str) -> Login:
    """A login of a root that has this .profile."""
    machine = boot()
    FileSpace(machine).write("/.profile", text)
    return Login(Live(machine))


def test_a_command_stands_between_marks(login: Login) -> None:
    login.type("print a", "false")
    assert login.marked == "{C}a\n{D;0}{C}{D;1}"


def test_an_empty_line_has_no_marks(login: Login) -> None:
    login.type("", "  ")
    assert login.marked == ""


def test_the_prompt_of_root(login: Login) -> None:
    assert (login.prompt, login.kind) == ("# ", "PS1")


def test_ps1_is_expanded_each_time(login: Login) -> None:
    login.type("PS1='$PWD $(print x) [!] !! '")
    assert login.prompt == "/ x [2] ! "
    login.type("cd /tmp")
    assert login.prompt == "/tmp x [3] ! "


def test_a_prompt_that_cannot_be_expanded_is_shown_as_it_is(login: Login) -> None:
    assert "0403-011" in login.type("PS1='${x/a/b} '")
    assert login.prompt == "${x/a/b} "


def test_a_prompt_does_not_change_the_status(login: Login) -> None:
    login.type("PS1='$(false)# '", "(exit 3)")
    assert login.type("print $?") == "3\n"


def test_a_command_goes_on_over_lines(login: Login) -> None:
    assert login.type("for i in 1 2") == ""
    assert (login.prompt, login.kind) == ("> ", "PS2")
    assert login.type("do print $i", "done") == "1\n2\n"
    assert login.kind == "PS1"


def test_quotes_and_here_documents_go_on(login: Login) -> None:
    assert login.type("print 'a", "", "b'") == "a\n\nb\n"
    assert login.type("cat <<E", "x", "done", "E") == "x\ndone\n"
    assert login.type("print a\\", "b") == "ab\n"


def test_ps2_is_the_users(login: Login) -> None:
    login.type("PS2='more '", "if true")
    assert login.prompt == "more "


def test_an_error_ends_the_line_and_nothing_else(login: Login) -> None:
    assert login.type("print a; ${x?}; print b; x=1") == (
        "a\nksh: x: 0403-041 Parameter not set.\n"
    )
    assert login.type("print $? [$x]") == "1 []\n"


def test_a_syntax_error_runs_nothing_of_its_line(login: Login) -> None:
    assert login.type("print a; )") == "ksh: 0403-057 Syntax error: `)' is not expected.\n"
    assert login.type("print $?") == "2\n"


def test_control_c_at_the_prompt(login: Login) -> None:
    assert login.press("INT") == "\n"
    assert login.type("print $?") == "130\n"


def test_control_c_takes_back_what_was_typed(login: Login) -> None:
    login.type("for i in 1")
    assert login.press("INT") == "\n"
    assert login.kind == "PS1"
    assert login.type("print ok") == "ok\n"


def test_control_c_ends_a_program(login: Login) -> None:
    login.type("cat", "x")
    login.press("INT")
    assert login.type("print $?") == "130\n"


def test_control_c_ends_a_loop() -> None:
    login = Login(wait=False)
    login.type("while :; do :; done")
    assert login.press("INT") == "\n"
    assert login.type("print $?") == "130\n"


def test_control_c_ends_a_loop_around_a_program() -> None:
    login = Login(wait=False)
    login.type("while :; do sleep 1; done")
    login.press("INT")
    assert login.type("print $?") == "130\n"


def test_control_c_runs_a_trap() -> None:
    login = Login(wait=False)
    login.type("trap 'print caught' INT")
    login.type("for i in 1 2; do sleep 5; print next; done")
    assert "caught" in login.press("INT")


def test_control_d_leaves(login: Login) -> None:
    login.type("false")
    login.end_of_file()
    assert login.front.status == 1


def test_control_d_within_a_command_takes_it_back(login: Login) -> None:
    login.type("if true")
    login.end_of_file()
    assert login.front.status is None
    assert login.kind == "PS1"


def test_ignoreeof(login: Login) -> None:
    login.type("set -o ignoreeof")
    assert login.end_of_file() == "\nUse 'exit' to leave this shell.\n"
    assert login.front.status is None


def test_exit_has_a_status(login: Login) -> None:
    login.type("exit 7")
    assert login.front.status == 7


def test_exit_runs_the_trap(login: Login) -> None:
    login.type("trap 'print bye' EXIT")
    assert login.type("exit") == "bye\n"


def test_a_hang_up_ends_the_shell(login: Login) -> None:
    login.live.arrive("close", login.session.number)
    login.live.settle()
    assert login.session.finished
    assert login.live.machine.terminals == {}


def test_the_environment_of_a_login(login: Login) -> None:
    shown = login.type("print $LOGNAME $HOME $SHELL $TERM $TZ $PPID")
    assert shown == "root / /usr/bin/ksh xterm EET-2 1\n"
    assert login.type("print ${PATH%%:*}") == "/usr/bin\n"


def test_a_profile_is_read() -> None:
    login = with_profile("x=1\nPS1='> '\nalias p=print\ncd /tmp\n")
    assert login.prompt == "> "
    assert login.type("p $x $PWD") == "1 /tmp\n"


def test_a_profile_with_errors_lets_one_in() -> None:
    login = with_profile("nosuch\n${x?}\nx=1\n")
    assert login.kind == "PS1"
    assert "not set" in login.front.out.text


def test_a_profile_may_leave() -> None:
    login = with_profile("exit 4\n")
    assert login.front.status == 4


def test_env_is_read_by_interactive_shells() -> None:
    machine = boot()
    FileSpace(machine).write("/.profile", "ENV=/.kshrc; export ENV\n")
    FileSpace(machine).write("/.kshrc", "y=2\n")
    assert Login(Live(machine)).type("print $y; ksh -c 'print $y'") == "2\n2\n"


def test_history(login: Login) -> None:
    login.type("print a", "", "for i in 1", "do :", "done", "print b")
    assert login.type("history") == (
        "1\tprint a\n2\tfor i in 1\n\tdo :\n\tdone\n3\tprint b\n4\thistory\n"
    )


def test_run_again(login: Login) -> None:
    login.type("print abc", "true")
    assert login.type("r print") == "print abc\nabc\n"
    assert login.type("r b=x 1") == "print axc\naxc\n"
    assert login.type("r nope") == "ksh: nope: There is no such command in the history.\n"


def test_history_has_a_size(login: Login) -> None:
    login.type("HISTSIZE=3", *[f": {number}" for number in range(9)])
    assert login.type("fc -l") == "9\t: 7\n10\t: 8\n11\tfc -l\n"


def test_verbose_and_xtrace(login: Login) -> None:
    login.type("set -x")
    assert login.type("print 'a b' $HOME") == "+ print a b /\na b /\n"
    login.type("PS4='$LINENO: '", "set +x", "set -v")
    assert login.type("print c") == "print c\nc\n"


def test_a_shell_within_a_shell(login: Login) -> None:
    login.type("x=1", "ksh")
    assert login.type("print [$x] $PPID $$ | wc -w") == "       3\n"
    assert login.type("exit 3") == ""
    assert login.type("print $? $x") == "3 1\n"


def test_select_asks(login: Login) -> None:
    shown = login.type("select x in one two; do print $x; break; done")
    assert shown == "1) one\n2) two\n"
    assert login.prompt == "#? "
    assert login.type("2") == "two\n"


def test_read_prompts(login: Login) -> None:
    login.type("read x?'name: '")
    assert login.prompt == "name: "
    login.type("web")
    assert login.type("print $x") == "web\n"
