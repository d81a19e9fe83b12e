"""What the terminal's line editor asks the shell: history, files, aliases, suggestions."""

from __future__ import annotations

from typing import Any

import pytest

from shell.live.answering import answer, at_prompt
from tests.shell.live.login import Login


@pytest.fixture
def login() -> Login:
    return Login()


def ask(login: Login, **question: Any) -> Any:
    shell = at_prompt(login.session)
    assert shell is not None
    return answer(shell, question)


def test_files_and_aliases_as_the_shell_sees_them(login: Login) -> None:
    login.type("mkdir /tmp/d /tmp/d/sub", "touch /tmp/d/one /tmp/d/only", "cd /tmp/d", "x=o")
    assert ask(login, ask="files", pattern="on*") == [("one", False), ("only", False)]
    assert ask(login, ask="files", pattern="s*") == [("sub", True)]
    assert ask(login, ask="files", pattern="${x}n*") == [("one", False), ("only", False)]
    assert ask(login, ask="files", pattern="\\o*") == [("one", False), ("only", False)]
    assert ask(login, ask="files", pattern="o\\*") == []
    assert ask(login, ask="files", pattern="~/unix*") == [("/unix", False)]
    assert ask(login, ask="files", pattern="/nosuch/*") == []
    login.type("alias _x=abc")
    assert ask(login, ask="alias", name="_x") == "abc"
    assert ask(login, ask="alias", name="_y") is None
    assert ask(login, ask="nonsense") is None


def test_asking_changes_nothing(login: Login) -> None:
    before, point = login.live.machine.snapshot(), login.live.point
    for what in ("history", "files", "suggestions"):
        ask(login, ask=what, pattern="/etc/*", line="ls /et")
    assert login.live.machine == before
    assert login.live.point == point


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("lswp", [("lswpar", "lswp", "Print what is known of workload partitions")]),
        ("stopwpar -", "-F"),
        ("cat /etc/prof", [("/etc/profile", "/etc/prof", "")]),
        ("cd /et", [("/etc/", "/et", "directory")]),
        ("date >/etc/prof", [("/etc/profile", "/etc/prof", "")]),
        ("lsvg ", [("rootvg", "", "volume group")]),
        ("lsvg -l r", [("rootvg", "r", "volume group")]),
        ("if lsvg root", [("rootvg", "root", "volume group")]),
        ("X=1 lsvg root", [("rootvg", "root", "volume group")]),
        ("nosuchcommand -", []),
    ],
)
def test_suggestions(login: Login, line: str, found: Any) -> None:
    suggested = ask(login, ask="suggestions", line=line)
    if isinstance(found, str):
        assert found in [text for text, _, _ in suggested]
        assert all(meaning for _, _, meaning in suggested)
    elif line == "lswp":
        assert [one[:2] for one in suggested] == [one[:2] for one in found]
        assert suggested[0][2]
    else:
        assert suggested == found


def test_wpars_are_suggested_with_their_state(login: Login) -> None:
    login.type("mkwpar -n web >/dev/null 2>&1")
    assert ask(login, ask="suggestions", line="startwpar ") == [("web", "", "WPAR, D")]
    assert ask(login, ask="suggestions", line="lswpar -L w") == [("web", "w", "WPAR, D")]
