"""A cell's lines at a login in this process: what is typed, what is shown and when."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from grading.cell import Cell
from grading.login import Login
from grading.replay.direct import Direct
from grading.screen import LIMIT, Screen
from grading.terminal import Terminal
from shell.live.journal import Header
from shell.live.machine import Live


@pytest.fixture(scope="module")
def login() -> Iterator[Direct]:
    with Direct(Live.start(Header("aix6-beta", "virtual"))) as one:
        yield one


def play(login: Login, text: str) -> tuple[str, tuple[str, ...]]:
    screen = Screen()
    typed = Cell(login, screen).type(text)
    return screen.text(), typed.left


def test_blank_lines_stay_where_somebody_reads_them(login):
    shown, left = play(login, '\n\ncat <<E\na\n\nb\nE\n\nprint "x\n\ny"\n\n')
    assert shown == '# cat <<E\n> a\n> \n> b\n> E\na\n\nb\n# print "x\n> \n> y"\nx\n\ny'
    assert left == ()


def test_what_reads_gets_the_lines_below_it(login):
    assert play(login, "read x; read y; print $x/$y\nhello\n\nprint next")[0] == (
        "# read x; read y; print $x/$y\nhello\n\nhello/\n# print next\nnext"
    )


def test_what_reads_on_is_ended(login):
    shown, left = play(login, "cat\nhello")
    assert shown == (
        "# cat\nhello\nhello\n[it waits for input: ended with Ctrl-C; "
        "put the lines it is to read below it, in the same cell]"
    )
    assert left == ()
    assert login.ready


def test_keys_cannot_be_pressed_and_what_follows_is_not_typed(login):
    shown, left = play(login, "more /etc/passwd /etc/services\nhostname\nuname")
    assert shown.endswith("or pipe into head or cat; 2 lines below were not typed]")
    assert left == ("hostname", "uname")
    assert play(login, "hostname")[0] == "# hostname\nuataix6"


@pytest.mark.parametrize(
    "line", ["vi /tmp/x", "view /etc/hosts", "topas", "smitty wpar", "crontab -e"]
)
def test_what_draws_on_the_screen_says_where_it_can(login, line):
    """vi would read the lines below as commands of its own."""
    before = play(login, "ls -l /tmp; date")
    shown, left = play(login, f"EDITOR=vi; {line}\nhostname\nprint never > /tmp/x")
    assert shown.endswith(
        "[it draws on the whole screen, which a cell does not have: use a terminal; "
        "2 lines below were not typed]"
    )
    assert left == ("hostname", "print never > /tmp/x")
    assert login.ready
    assert play(login, "ls -l /tmp; date") == before


def test_a_program_that_may_not_draw_in_a_pipe_is_no_affair_of_a_cells(login):
    shown, left = play(login, "topas | cat\nhostname")
    assert shown.endswith("# hostname\nuataix6") and left == ()


def test_a_magic_below_typed_lines_is_told_from_a_command(login):
    shown, left = play(login, "uname\n%checkpoint created\nhostname")
    assert shown == (
        "# uname\nAIX\n[%checkpoint is the notebook's, not the machine's: it goes above the "
        "lines that are typed, or into a cell of its own; 2 lines below were not typed]"
    )
    assert left == ("%checkpoint created", "hostname")
    assert play(login, "cat <<E\n%hint\nE")[0] == "# cat <<E\n> %hint\n> E\n%hint"


def test_what_aix_has_instead_is_told_where_it_is_wanted(login):
    screen = Screen()
    Cell(login, screen, friendly=True).type("ll\nls --help\nhelp\nls /nowhere\nuname")
    notes = [line for line in screen.text().splitlines() if line.startswith("[")]
    assert notes == [
        "[ls -l lists with details]",
        "[man ls tells how it is used]",
        "[man COMMAND tells how one is used, man -k WORD finds one]",
    ]
    assert screen.text().endswith("# uname\nAIX")
    assert play(login, "ll")[0] == "# ll\nksh: ll:  not found."


def test_an_open_quote_is_taken_back(login):
    assert play(login, "print 'x") == (
        "# print 'x\n[the line is not complete: it was taken back]",
        (),
    )


def test_a_control_character_is_refused_in_words(login):
    shown, left = play(login, "print \x1bq\nhostname")
    assert shown == (
        "[one line, without control characters, please; 1 line below was not typed]"
    )
    assert left == ("hostname",)


class Hasty(Terminal):
    """A terminal at which somebody presses the stop button just before a line is typed."""

    hasty = False

    def _press(self, keys: bytes) -> None:
        if self.hasty:
            self.hasty = False
            signal.raise_signal(signal.SIGINT)
        super()._press(keys)


def test_a_stop_just_before_a_line_is_typed_stops_it(tmp_path: Path) -> None:
    with Hasty(tmp_path / "machine") as one:
        one.hasty = True
        shown, left = play(one, "while :; do :; done\nhostname")
        assert shown.endswith("[stopped with Ctrl-C; 1 line below was not typed]")
        assert left == ("hostname",)
        assert play(one, "hostname")[0] == "# hostname\nuataix6"


def test_an_exit_says_what_was_not_typed():
    with Direct(Live.start(Header("aix6-beta", "virtual"))) as one:
        shown, left = play(one, "exit\nhostname")
        assert shown == (
            "# exit\n[the login has ended; the next cell logs in anew; "
            "1 line below was not typed]"
        )
        assert left == ("hostname",)


def test_what_is_shown_meanwhile_is_how_the_end_begins(login):
    screen = Screen()
    seen = []
    cell = Cell(login, screen, lambda: seen.append(screen.text()))
    cell.type("head -3 /etc/passwd\nread x\ny")
    end = screen.text()
    assert len(seen) > 3
    assert all(end.startswith(one.rstrip("\n")) for one in seen)


def test_a_remark_wraps_and_a_table_does_not():
    screen = Screen()
    screen.typed("# ", "vi <x>")
    screen.settled("a table\n")
    screen.noted("it wants <keys>")
    assert screen.text() == "# vi <x>\na table\n[it wants <keys>]"
    assert screen.html().endswith(
        "# <b>vi &lt;x&gt;</b>\na table\n"
        '<i style="white-space:pre-wrap">[it wants &lt;keys&gt;]</i></pre>'
    )


def test_a_long_screen_is_shown_with_its_middle_left_out():
    screen = Screen()
    screen.typed("# ", "find /")
    screen.settled("x" * (LIMIT + 1_000) + "<end>\n")
    text = screen.text()
    assert text.startswith("# find /\nxxx")
    assert "characters are not shown]" in text
    assert text.endswith("x<end>")
    assert screen.html().count("&lt;end&gt;") == 1
