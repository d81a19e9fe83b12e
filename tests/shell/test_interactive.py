"""What a shell does for a person beside editing: CDPATH, prompts, ignoreeof; and no mail."""

from __future__ import annotations

import pytest

from emulator.images import boot
from shell.live.journal import Entry
from shell.live.machine import Live
from tests.shell.live.login import Login


@pytest.fixture
def login() -> Login:
    return Login()


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("CDPATH=/nosuch:/usr; cd lib; pwd", "/usr/lib\n/usr/lib\n"),
        ("CDPATH=:/usr; cd tmp; pwd", "/tmp\n"),
        ("CDPATH=/usr; cd tmp; pwd", "/usr/tmp\n/usr/tmp\n"),
        ("cd /etc; CDPATH=/usr; cd ./security; pwd", "/etc/security\n"),
        ("cd /etc; CDPATH=/usr; cd ../var; pwd", "/var\n"),
        ("CDPATH=/usr; cd /etc; pwd", "/etc\n"),
        ("CDPATH=/usr; cd nosuch", "ksh: nosuch:  not found.\n"),
        ("unset CDPATH; cd lib/boot; pwd", "/lib/boot\n"),
    ],
)
def test_cdpath(login: Login, lines: str, shown: str) -> None:
    assert login.type(lines) == shown


def test_a_prompt_of_two_lines_with_a_number(login: Login) -> None:
    login.type("PS1='$PWD !!", "! ${x:-none}> '")
    assert login.prompt == "/ !\n2 none> "
    login.type("x=y")
    assert login.prompt == "/ !\n3 y> "


def test_an_end_of_file_may_be_ignored(login: Login) -> None:
    login.type("set -o ignoreeof")
    assert login.end_of_file() == "\nUse 'exit' to leave this shell.\n"
    assert not login.session.finished


@pytest.mark.parametrize("signal", ["INT", "QUIT", "TSTP"])
def test_who_ignores_a_key_still_reads(login: Login, signal: str) -> None:
    login.type(f"trap '' {signal}", "cat")
    login.front.events.clear()
    login.press(signal)
    assert [name for name, _ in login.front.events if name != "suspend"] == ["read"]
    assert login.type("more") == "more\n"
    assert login.end_of_file() == ""
    assert login.type("echo $?") == "0\n"


def test_nobody_sends_mail(login: Login) -> None:
    login.type("touch /tmp/box", "MAIL=/tmp/box MAILCHECK=0")
    assert login.type("print mail >>/tmp/box", "date >/dev/null", ":") == ""


def test_a_replay_has_the_same_history() -> None:
    live = Live(boot())
    entries: list[Entry] = []
    live.watch = entries.append
    login, other = Login(live), Login(live)
    login.type("print one", "set -o vi", "r print")
    other.type("print two", "TMOUT=5")
    live.arrive("line", login.session.number, text="print three", open=True)
    live.settle()
    again = Live(boot())
    again.replay(entries)
    again.settle()
    assert again.machine == live.machine
    assert again.point == live.point
