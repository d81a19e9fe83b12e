"""The history: a file of the machine, fc, and what the terminal's editor asks of them."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.images import boot
from shell.live.answering import answer, at_prompt
from shell.live.machine import Live
from tests.shell.live.login import Login


@pytest.fixture
def login() -> Login:
    return Login()


def contents(login: Login, path: str = "/.sh_history") -> str:
    machine = login.live.machine
    from emulator.machine.vfs import FileSpace

    return FileSpace(machine).read(path)


def ask(login: Login, **question: Any) -> Any:
    shell = at_prompt(login.session)
    assert shell is not None
    return answer(shell, question)


def test_each_command_is_in_the_file_before_it_runs(login: Login) -> None:
    login.type("print one", "for i in 1", "do :; done")
    assert contents(login) == "\x81\x01\nprint one\n\0for i in 1\ndo :; done\n\0"
    assert login.type("fc -ln -1 -1; ls -l .sh_history | cut -c1-10") == (
        "\tfor i in 1\n\tdo :; done\n-rw-------\n"
    )


def test_a_new_file_is_its_owners_alone(login: Login) -> None:
    inner = login.type(
        "export HISTFILE=/tmp/mine; ksh", "print in", "ls -l /tmp/mine | cut -c1-10"
    )
    assert inner == "in\n-rw-------\n"
    assert contents(login, "/tmp/mine").startswith("\x81\x01print in\n\0")


def test_it_is_there_at_the_next_login(login: Login) -> None:
    login.type("print one", "exit")
    again = Login(login.live)
    assert again.type("history") == "1\tprint one\n2\texit\n3\thistory\n"


def test_two_terminals_count_on_together(login: Login) -> None:
    other = Login(login.live)
    login.type("print one")
    other.type("print two")
    assert login.type("fc -l") == "1\tprint one\n2\tprint two\n3\tfc -l\n"
    login.type("PS1='! '")
    assert login.prompt == "5 "
    other.type(":")
    login.type("")
    assert login.prompt == "6 "


def test_every_user_and_partition_has_its_own(login: Login) -> None:
    login.type(
        "mkwpar -n w >/dev/null 2>&1; startwpar w >/dev/null 2>&1", "clogin w", "print inside"
    )
    assert login.type("fc -l") == "1\tprint inside\n2\tfc -l\n"
    assert ask(login, ask="history") == {"first": 1, "commands": ["print inside", "fc -l"]}
    login.type("exit")
    assert "inside" not in contents(login)
    assert "print inside\n\0" in contents(login, "/wpars/w/.sh_history")


def test_commands_without_a_terminal_are_not_remembered() -> None:
    live = Live(boot())
    live.arrive("exec", text="print no", arguments=[])
    live.settle()
    assert contents(Login(live)) == "\x81\x01\n"


def test_old_commands_go_and_the_numbers_stay(login: Login) -> None:
    long = "x" * 3_000
    login.type("HISTSIZE=3", *[f": {number} {long}" for number in range(40)])
    assert len(contents(login)) < 80_000
    assert [line[:5] for line in login.type("fc -l -2").splitlines()] == [
        "40\t: ", "41\t: ", "42\tfc"
    ]  # fmt: skip
    assert Login(login.live).type("fc -l -1 -1") == "42\tfc -l -2\n"


@pytest.mark.parametrize("text", ["root:!:0:0\n", "\x81", "\0\0\0"])
def test_somebody_elses_file_is_left_alone(login: Login, text: str) -> None:
    from emulator.machine.vfs import FileSpace

    FileSpace(login.live.machine).write("/tmp/f", text)
    login.type("export HISTFILE=/tmp/f", "ksh", "print one")
    assert login.type("fc -l") == "1\tprint one\n2\tfc -l\n"
    assert contents(login, "/tmp/f") == text


def test_where_nothing_can_be_written_it_is_remembered_all_the_same(login: Login) -> None:
    login.type("export HISTFILE=/nosuch/dir/f", "ksh", "print one")
    assert login.type("fc -l") == "1\tprint one\n2\tfc -l\n"


def test_a_file_that_goes_is_begun_anew(login: Login) -> None:
    login.type("print one", "rm /.sh_history")
    assert login.type("fc -l") == "3\tfc -l\n"
    assert contents(login) == "\x81\x01\x823\0fc -l\n\0"


# --- fc --------


def test_what_fc_runs_stands_in_its_place(login: Login) -> None:
    assert login.type("print one", "r") == "one\nprint one\none\n"
    assert login.type("r one=two print") == "print two\ntwo\n"
    assert login.type("fc -s two=3") == "print 3\n3\n"
    assert (
        login.type("fc -l")
        == "1\tprint one\n2\tprint one\n3\tprint two\n4\tprint 3\n5\tfc -l\n"
    )
    assert contents(login).count("\0") == 5


def test_fc_with_an_editor(login: Login) -> None:
    login.type('print "sed s/one/two/ \\$1 >/tmp/e; cp /tmp/e \\$1" >/tmp/ed; chmod +x /tmp/ed')
    assert login.type("print one", "fc -e /tmp/ed") == "one\nprint two\ntwo\n"
    assert login.type("fc -ln -1 -1") == "\tprint two\n"
    assert login.type("ls /tmp/*.hist") == "ls: 0653-341 The file /tmp/*.hist does not exist.\n"


def test_a_line_to_open_is_remembered_and_opened(login: Login) -> None:
    login.type('print "sed s/one/two/ \\$1 >/tmp/e; cp /tmp/e \\$1" >/tmp/ed; chmod +x /tmp/ed')
    login.type("VISUAL=/tmp/ed")
    before = len(login.front.out.text)
    login.live.arrive("line", login.session.number, text="print one", open=True)
    login.live.settle()
    assert "print two\ntwo\n" in login.front.out.text[before:]
    assert login.type("fc -ln -2 -1") == "\tprint one\n\tprint two\n"


def test_fc_refuses(login: Login) -> None:
    assert (
        login.type("fc -x")
        == "ksh: fc: 0403-010 A specified flag is not valid for this command.\n"
    )


# --- what turns an editing mode on --------


def editing(login: Login) -> str:
    return [value["editing"] for name, value in login.front.events if name == "prompt"][-1]


def test_no_mode_is_on_at_first(login: Login) -> None:
    assert editing(login) == ""


@pytest.mark.parametrize(
    ("line", "mode"),
    [
        ("set -o vi", "vi"), ("set -o emacs", "emacs"), ("set -o gmacs", "gmacs"),
        ("EDITOR=/usr/bin/vi", "vi"), ("VISUAL=emacs", "emacs"), ("VISUAL=/opt/gmacs", "gmacs"),
        ("VISUAL=vi; EDITOR=emacs", "vi"), ("EDITOR=ed", ""), ("set -o vi; set +o vi", ""),
        ("set -o vi; set -o emacs", "emacs"), ("set -o viraw; set -o vi", "vi"),
    ],
)  # fmt: skip
def test_what_turns_a_mode_on(login: Login, line: str, mode: str) -> None:
    login.type(line)
    assert editing(login) == mode


def test_a_profile_turns_a_mode_on() -> None:
    login = Login()
    login.type("print 'export EDITOR=vi' >> /.profile; exit")
    assert editing(Login(login.live)) == "vi"


def test_columns_are_told(login: Login) -> None:
    login.type("COLUMNS=40")
    assert [v["columns"] for n, v in login.front.events if n == "prompt"][-1] == 40


# --- TMOUT --------


def passed(login: Login, seconds: int) -> str:
    """What is shown when so many seconds go by and nobody types."""
    before = len(login.front.out.text)
    scheduler = login.live.kernel.scheduler
    until = scheduler.clock.now + seconds * 1_000_000
    while (when := scheduler.next_timer) is not None and when <= until:
        scheduler.clock.advance(when)
        scheduler.fire_timers()
        scheduler.run()
    scheduler.clock.advance(until)
    return login.front.out.text[before:]


def test_who_types_nothing_is_warned_and_logged_out(login: Login) -> None:
    login.type("TMOUT=30")
    assert passed(login, 29) == ""
    assert passed(login, 2) == "\a\nksh: Timeout in 60 seconds\n"
    assert passed(login, 61).startswith("\a\nksh: timed out waiting for input\n")
    assert login.session.finished
    assert not login.live.kernel.scheduler.tasks


def test_who_types_in_time_stays(login: Login) -> None:
    login.type("TMOUT=30")
    assert passed(login, 40) == "\a\nksh: Timeout in 60 seconds\n"
    assert login.type("print here") == "here\n"
    assert passed(login, 20) == ""
    assert login.type("TMOUT=0") == ""
    assert passed(login, 4_000) == ""
    assert not login.session.finished
