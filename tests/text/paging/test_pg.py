"""pg: what is shown for its flags and commands. The screen has 12 rows: pages of 11."""

from __future__ import annotations

import pytest

from tests.text.paging.support import Keys, numbered


def big(**files: str) -> Keys:
    return Keys(big=numbered(1, 100), **files)


def test_a_page_at_a_time() -> None:
    login = big()
    assert login.enter("pg big") == numbered(1, 11) + ":"
    assert login.mode == "keys"
    assert login.keys("\r") == "|" + numbered(12, 22) + ":"
    assert login.keys("+2\n") == "+2|" + numbered(34, 44) + ":"
    assert login.keys("-\r") == "-|" + numbered(23, 33) + ":"
    assert login.keys("2\r") == "2|" + numbered(12, 22) + ":"
    assert login.keys("$\r") == "$|" + numbered(90, 100) + "(EOF):"
    assert login.keys("\r") == "|"
    assert login.mode == "prompt"


def test_lines_and_halves() -> None:
    login = big()
    login.enter("pg big")
    assert login.keys("l\r") == "l|line 12\n:"
    assert login.keys("+3l\r") == "+3l|" + numbered(13, 15) + ":"
    assert login.keys("-2l\r") == "-2l|" + numbered(3, 13) + ":"
    assert login.keys("50l\r") == "50l|" + numbered(50, 60) + ":"
    assert login.keys("d\r") == "d|" + numbered(61, 65) + ":"
    assert login.keys("-d\r") == "-d|" + numbered(50, 60) + ":"
    assert login.keys("\x04") == "|" + numbered(61, 65) + ":"
    assert login.keys(".\r") == ".|" + numbered(55, 65) + ":"
    assert login.keys("3w\r") == "3w|" + numbered(55, 57) + ":"
    assert login.keys("\r") == "|" + numbered(58, 60) + ":"


def test_searches() -> None:
    login = big()
    login.enter("pg big")
    assert login.keys("/5[0-9]/\r") == "/5[0-9]/|" + numbered(50, 60) + ":"
    assert login.keys("?e 7$?\r") == "?e 7$?|" + numbered(7, 17) + ":"
    assert login.keys("2/5$/\r") == "2/5$/|" + numbered(35, 45) + ":"
    assert login.keys("/60/m\r") == "/60/m|" + numbered(55, 65) + ":"
    assert login.keys("^30^b\r") == "^30^b|" + numbered(20, 30) + ":"
    assert login.keys("/zz\r") == "/zz|Pattern not found :"
    assert login.keys("/[/\r") == "/[/|The regular expression is not valid :"


def test_files_one_after_the_other() -> None:
    login = big(two=numbered(201, 203))
    login.enter("pg big two")
    login.keys("$\r")
    assert login.keys("\r") == "|(Next file: two):"
    assert login.keys("\r") == "|" + numbered(201, 203) + "(EOF):"
    assert login.keys("p\r") == "p|" + numbered(1, 11) + ":"
    assert login.keys("p\r") == "p|There is no previous file :"
    assert login.keys("n\r") == "n|(Next file: two):"
    assert login.keys("q\r") == "q|"


def test_other_commands() -> None:
    login = big()
    login.enter("pg big")
    assert login.keys("s copy\r") == "s copy|Saved in copy :"
    assert login.keys("!cmp big copy && echo same\r") == (
        "!cmp big copy && echo same|!cmp big copy && echo same\nsame\n:"
    )
    assert login.keys("zz\r") == "zz|Press h for help :"
    assert login.keys("zz\x7f\x7fh\r").startswith("zz\b \b\b \bh|Type a command")
    assert login.keys("Q\rls\r") == "Q|"
    assert login.given_back == "ls\r"


def test_ctrl_c() -> None:
    login = big()
    login.enter("pg big")
    assert login.keys("\x03") == "|\n"
    assert login.type("echo $?") == "130\n"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("pg -4 big", numbered(1, 4) + ":"),
        ("pg +30 big", numbered(30, 40) + ":"),
        ("pg +/42/ big", numbered(42, 52) + ":"),
        ("pg -p 'Page %d: ' big", numbered(1, 11) + "Page 1: "),
        ("pg -s big", numbered(1, 11) + "<:>"),
        ("pg -c big", "#" + numbered(1, 11) + ":"),
        ("pg short", numbered(1, 3) + "(EOF):"),
        ("pg -e short", numbered(1, 3)),
        ("pg -f wide", "x" * 80 + "\n(EOF):"),
        ("pg wide", "x" * 80 + "\nxx\n(EOF):"),
        ("cat big | pg", numbered(1, 11) + ":"),
        ("pg short short | cat", "::::::::::::::\nshort\n::::::::::::::\n" * 2),
    ],
)
def test_flags(line: str, shown: str) -> None:
    login = big(short=numbered(1, 3), wide="x" * 82 + "\n")
    if "| cat" in line:
        shown = shown.replace(":\n::", f":\n{numbered(1, 3)}::") + numbered(1, 3)
        shown = f"::::::::::::::\nshort\n::::::::::::::\n{numbered(1, 3)}" * 2
    assert login.enter(line) == shown


def test_commands_at_once() -> None:
    login = big()
    login.enter("pg -n big")
    assert login.keys("l") == "l|line 12\n:"
    assert login.keys("2l") == "2l|" + numbered(2, 12) + ":"
    assert login.keys("/90/\r") == "/90/|" + numbered(90, 100) + "(EOF):"
    assert login.keys("q") == "q|"


def test_no_commands_of_the_shell() -> None:
    login = big()
    login.enter("pg -r big")
    assert login.keys("!id\r") == "!id|Press h for help :"
