"""more: what is shown for the flags and for each key. The screen has 12 rows: 10 of text."""

from __future__ import annotations

import pytest

from tests.text.paging.support import Keys, numbered


def big(**files: str) -> Keys:
    return Keys(big=numbered(1, 100), **files)


def test_a_screen_at_a_time() -> None:
    login = big()
    assert login.enter("more big") == numbered(1, 10) + "<big (8%)>"
    assert login.mode == "keys"
    assert login.keys(" ") == "|" + numbered(11, 20) + "<big (19%)>"
    assert login.keys("f") == "|" + numbered(21, 30) + "<big (29%)>"
    assert login.keys("\x06") == "|" + numbered(31, 40) + "<big (39%)>"
    assert login.keys("q") == "|"
    assert login.mode == "prompt"
    assert login.type("echo $?") == "0\n"


def test_lines_halves_and_counts() -> None:
    login = big()
    login.enter("more big")
    assert login.keys("\r") == "|line 11\n<big (9%)>"
    assert login.keys("j") == "|line 12\n<big (10%)>"
    assert login.keys("3\n") == "|" + numbered(13, 15) + "<big (14%)>"
    assert login.keys("d") == "|" + numbered(16, 20) + "<big (19%)>"
    assert login.keys("2d") == "|line 21\nline 22\n<big (21%)>"
    assert login.keys("d") == "|line 23\nline 24\n<big (23%)>"
    assert login.keys("4 ") == "|" + numbered(25, 28) + "<big (27%)>"
    assert login.keys("2s") == "|#" + numbered(30, 39) + "<big (38%)>"


def test_back_and_to_places() -> None:
    login = big()
    login.enter("more big")
    assert login.keys("G") == "|#" + numbered(91, 100) + "<big: END>"
    assert login.keys("b") == "|#" + numbered(81, 90) + "<big (89%)>"
    assert login.keys("k") == "|#" + numbered(80, 89) + "<big (88%)>"
    assert login.keys("u") == "|#" + numbered(75, 84) + "<big (83%)>"
    assert login.keys("g") == "|#" + numbered(1, 10) + "<big (8%)>"
    assert login.keys("b") == "|#" + numbered(1, 10) + "<big (8%)>"
    assert login.keys("50g") == "|#" + numbered(50, 59) + "<big (58%)>"
    assert login.keys("20G") == "|#" + numbered(20, 29) + "<big (28%)>"
    assert login.keys("''") == "|#" + numbered(50, 59) + "<big (58%)>"
    assert login.keys("mag'a") == "|<big (58%)>|#" + numbered(1, 10) + "<big (8%)>|#" + (
        numbered(50, 59) + "<big (58%)>"
    )
    assert login.keys("r") == "|#" + numbered(50, 59) + "<big (58%)>"
    assert login.keys("'z") == "|<The mark is not set>"


def test_the_last_screen_and_the_key_after_it() -> None:
    login = big()
    login.enter("more big")
    login.keys("G")
    assert login.keys(" ") == "|"
    assert login.mode == "prompt"


def test_searches() -> None:
    login = big()
    login.enter("more big")
    assert login.keys("/4[0-9]\r") == "|/4[0-9]|#" + numbered(40, 49) + "<big (48%)>"
    assert login.keys("n") == "|#" + numbered(41, 50) + "<big (49%)>"
    assert login.keys("3n") == "|#" + numbered(44, 53) + "<big (52%)>"
    assert login.keys("N") == "|#" + numbered(43, 52) + "<big (51%)>"
    assert login.keys("?e 7$\r") == "|?e 7$|#" + numbered(7, 16) + "<big (15%)>"
    assert login.keys("n") == "|<Pattern not found>"
    assert login.keys("/!line [1-3]\r") == "|/!line [1-3]|#" + numbered(8, 17) + "<big (16%)>"
    assert login.keys("/[\r") == "|/[|<The regular expression is not valid>"
    assert login.keys("/zz\x7f\x7f\x7f") == "|/zz\b \b\b \b|<big (16%)>"
    assert login.keys("/zz\x15q\r") == "|/zz\b \b\b \bq|<Pattern not found>"


def test_there_is_nothing_to_look_for_again() -> None:
    login = big()
    login.enter("more big")
    assert login.keys("n") == "|<No previous regular expression>"


def test_what_fits_is_shown_and_that_is_all() -> None:
    login = Keys(short=numbered(1, 3))
    assert login.enter("more short") == numbered(1, 3)
    assert login.mode == "prompt"


def test_ctrl_c_gives_up_a_line_and_then_the_program() -> None:
    login = big()
    login.enter("more big")
    assert login.keys("/abc\x03") == "|/abc|<big (8%)>"
    assert login.keys("\x03") == "|\n"
    assert login.type("echo $?") == "130\n"


def test_keys_that_nobody_used_go_back() -> None:
    login = big()
    login.enter("more big")
    login.keys("qls\r")
    assert login.given_back == "ls\r"
    login.keys("late")
    assert login.given_back == "late"


def test_ctrl_z_and_fg() -> None:
    login = big()
    login.enter("more big")
    assert "Stopped" in login.keys("\x1a")
    assert login.enter("fg") == "more big\n|<big (8%)>"
    assert login.keys("q") == "|"


def test_in_the_background_it_stops_before_it_takes_a_key() -> None:
    login = big()
    assert login.enter("more big &").endswith(numbered(1, 10) + "<big (8%)>")
    assert login.mode == "prompt"
    assert "Stopped" in login.type("jobs")
    assert login.enter("fg") == "more big\n|<big (8%)>"
    assert login.keys(" ") == "|" + numbered(11, 20) + "<big (19%)>"
    assert login.keys("q") == "|"


def test_files_one_after_the_other() -> None:
    login = big(two=numbered(201, 203), three=numbered(301, 330))
    login.enter("more big two three")
    assert login.keys("G") == "|#" + numbered(91, 100) + "<big: END (next file: two)>"
    assert login.keys(" ") == "|" + numbered(201, 203) + "<two: END (next file: three)>"
    assert login.keys(":n") == "|<:>|" + numbered(301, 310) + "<three (33%)>"
    assert login.keys(":n") == "|<:>|<There is no next file>"
    assert login.keys(":p") == "|<:>|" + numbered(201, 203) + "<two: END (next file: three)>"
    assert login.keys(":p:p") == "|<:>|" + numbered(1, 10) + "<big (8%)>" + (
        "|<:>|<There is no previous file>"
    )
    assert login.keys(":e three\r").startswith("|<:>|:e three|" + numbered(301, 310))
    assert login.keys(":f") == (
        "|<:>|<three  file 2 of 4  line 10  byte 90 of 270  33%>"
    )
    assert login.keys(":q") == "|<:>|"


def test_a_file_that_is_not_there() -> None:
    login = big()
    said = login.enter("more nosuch big")
    assert said == (
        "more: nosuch: A file or directory in the path name does not exist.\n"
        + numbered(1, 10) + "<big (8%)>"
    )  # fmt: skip
    login.keys("q")
    assert login.type("echo $?") == "1\n"


def test_a_pipe() -> None:
    login = big()
    assert login.enter("cat big | more") == numbered(1, 10) + "<stdin>"
    assert login.keys(" ") == "|" + numbered(11, 20) + "<stdin>"
    assert login.keys("G") == "|#" + numbered(91, 100) + "<stdin: END>"
    assert login.keys("g") == "|#" + numbered(1, 10) + "<stdin>"
    assert login.keys("q") == "|"


def test_a_pipe_without_end_is_left() -> None:
    login = Keys()
    assert login.enter("yes | more") == "y\n" * 10 + "<stdin>"
    assert login.keys(" ") == "|" + "y\n" * 10 + "<stdin>"
    assert login.keys("q") == "|"
    assert login.mode == "prompt"
    login.enter("yes | more")
    assert login.keys("\x03") == "|\n"
    assert login.type("jobs") == ""


def test_a_slow_pipe_shows_what_there_is_and_can_be_interrupted() -> None:
    login = Keys(short=numbered(1, 3))
    login.wait = False
    assert login.enter("tail -f short | more") == numbered(1, 3)
    assert login.press("INT") == "\n"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("more -5 big", numbered(1, 5) + "<big (4%)>"),
        ("more -n 5 big", numbered(1, 5) + "<big (4%)>"),
        ("more -c big", "#" + numbered(1, 10) + "<big (8%)>"),
        ("page big", "#" + numbered(1, 10) + "<big (8%)>"),
        ("more +50 big", "#" + numbered(50, 59) + "<big (58%)>"),
        ("more +/77 big", "#" + numbered(77, 86) + "<big (85%)>"),
        ("more -p 20g big", "#" + numbered(20, 29) + "<big (28%)>"),
        ("more -p G big", "#" + numbered(91, 100) + "<big: END>"),
        ("more -i +/LINE.9 big", "#" + numbered(9, 18) + "<big (17%)>"),
        ("more -e -p G big", "#" + numbered(91, 100)),
        ("MORE=-5 more big", numbered(1, 5) + "<big (4%)>"),
        (
            "more -d big",
            numbered(1, 10)
            + "<big (8%) [Press space to continue, 'q' to quit, 'h' for help]>",
        ),
        ("TERM=dumb more big", numbered(1, 10) + "big (8%)"),
        ("more big big > out; wc -l out", "     206 out\n"),
        ("more big | head -1", "line 1\n"),
        ("more -s blank", "a\n\nb\n"),
        ("more odd", "a       b\n^A^[x\nbold\n"),
    ],
)
def test_flags(line: str, shown: str) -> None:
    login = big(blank="a\n\n\n\nb\n", odd="a\tb\n\x01\x1bx\nb\bbo\bold\n")
    assert login.enter(line) == shown


def test_unknown_keys() -> None:
    login = big()
    login.enter("more big")
    assert login.keys("y") == "\a|<big (8%)>"
    login.keys("q")
    login.enter("more -d big")
    assert login.keys("y") == "|<Press h for help>"


def test_help_and_where() -> None:
    login = big()
    login.enter("more big")
    shown = login.keys("h")
    assert shown.startswith("|#A number n may be typed before most keys")
    assert shown.endswith("q, :q, ZZ         leave\n<Press a key to go on>")
    assert login.keys("x") == "|#" + numbered(1, 10) + "<big (8%)>"
    assert login.keys("=") == "|<big  file 1 of 1  line 10  byte 71 of 792  8%>"
    assert login.keys("ZZ") == "|"


def test_a_command_of_the_shell() -> None:
    login = big()
    login.enter("more big")
    assert login.keys("!echo $((6*7))\r") == "|!echo $((6*7))\n42\n<big (8%)>"
    assert login.keys(" ") == "|" + numbered(11, 20) + "<big (19%)>"


def test_long_lines_and_another_width() -> None:
    login = Keys(wide="x" * 200 + "\n" + numbered(2, 40))
    assert login.session.tty is not None
    assert login.enter("more wide") == (
        "x" * 80 + "\n" + "x" * 80 + "\n" + "x" * 40 + "\n" + numbered(2, 8) + "<wide (49%)>"
    )
    login.session.tty.columns = 40
    shown = login.keys("r")
    assert shown.endswith("#" + ("x" * 40 + "\n") * 5 + numbered(2, 6) + "<wide (46%)>")


def test_no_file_and_nobody_to_give_one() -> None:
    assert Keys().type("more").startswith("Usage: more [-c] [-d]")


def test_tags_are_not_simulated() -> None:
    login = big()
    assert login.type("more -t main big") == (
        "more: Files of tags (-t and :t) are not simulated.\n"
    )
