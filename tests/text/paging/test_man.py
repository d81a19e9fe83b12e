"""man on a terminal: through a pager where the page is longer than the screen."""

from __future__ import annotations

from tests.commands.test_man import RMDIR
from tests.text.paging.support import Keys

LINES = RMDIR.splitlines(keepends=True)


def test_through_more() -> None:
    login = Keys()
    assert login.enter("man rmdir") == "".join(LINES[:10]) + "<stdin>"
    assert login.keys(" ") == "|" + "".join(LINES[10:20]) + "<stdin>"
    assert login.keys(" ") == "|" + "".join(LINES[20:])
    assert login.mode == "prompt"


def test_it_can_be_left() -> None:
    login = Keys()
    login.enter("man rmdir")
    assert login.keys("q") == "|"
    assert login.type("echo $?") == "0\n"


def test_a_page_that_fits_a_flag_and_a_dumb_terminal_need_no_pager() -> None:
    login = Keys()
    assert login.enter("man -c rmdir") == RMDIR
    assert login.enter("man rmdir | cat") == RMDIR
    assert login.enter("TERM=dumb man rmdir") == RMDIR
    assert login.session.tty is not None
    login.session.tty.rows = 40
    assert login.enter("man rmdir") == RMDIR


def test_another_pager() -> None:
    login = Keys()
    assert login.enter("PAGER=pg man rmdir") == "".join(LINES[:11]) + ":"
    assert login.keys("q\r") == "q|"
    assert login.enter("PAGER='head -1' man rmdir") == LINES[0]


def test_two_pages() -> None:
    login = Keys()
    login.enter("man rmdir nosuch rmdir")
    assert login.keys("q") == (
        "|Manual entry for nosuch not found or not installed.\n"
        + "".join(LINES[:10]) + "<stdin>"
    )  # fmt: skip
    assert login.keys("q") == "|"
    assert login.type("echo $?") == "1\n"
