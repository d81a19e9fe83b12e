"""vi on a terminal of the machine: keys in, the screen out, jobs, files, permissions."""

from __future__ import annotations

import pyte
import pytest

from emulator.images import boot
from emulator.machine.vfs import FileSpace
from shell.live.journal import Entry
from shell.live.machine import Live
from tests.shell.live.login import Login
from tests.support import run


class Vi:
    """A login on which vi runs, and what its screen shows."""

    def __init__(self, line: str, text: str | None = "one\ntwo\nthree\n", term: str = "vt100"):
        self.login = Login()
        self.files = FileSpace(self.login.live.machine)
        if text is not None:
            self.files.write("/tmp/f", text)
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.Stream(self.screen)
        self.shown = len(self.login.front.out.text)
        self.login.type(f"TERM={term}", "cd /tmp")
        self.login.type(line)
        self.feed()

    def feed(self) -> str:
        text = self.login.front.out.text[self.shown :]
        self.shown += len(text)
        self.stream.feed(text.replace("\n", "\r\n"))
        return text

    def press(self, keys: str) -> str:
        self.login.live.arrive("keys", self.login.session.number, text=keys)
        self.login.run()
        return self.feed()

    @property
    def rows(self) -> list[str]:
        return [row.rstrip() for row in self.screen.display]

    @property
    def keyed(self) -> bool:
        """Whether the front end was last told to send keys."""
        told = [name for name, _ in self.login.front.events if name in ("keys", "lines")]
        return told[-1:] == ["keys"]

    def line(self, text: str) -> str:
        shown = self.login.type(text)
        self.feed()
        return shown


def test_a_file_is_shown_changed_and_written() -> None:
    vi = Vi("vi f")
    assert vi.rows == ["one", "two", "three"] + ["~"] * 20 + ['"f" 3 lines, 14 characters']
    assert (vi.screen.cursor.y, vi.screen.cursor.x) == (0, 0)
    assert vi.keyed
    vi.press("jcwZWEI\x1b:wq\r")
    assert vi.files.read("/tmp/f") == "one\nZWEI\nthree\n"
    assert vi.rows[-2] == '"f" 3 lines, 15 characters'
    assert not vi.keyed
    assert vi.line("echo $?") == "0\n"


def test_little_is_drawn_for_a_key() -> None:
    vi = Vi("vi f")
    assert vi.press("x") == "ne\x1b[K\x1b[24;1H\x1b[K\x1b[H"
    assert vi.press("j") == "\x1b[2;1H"
    assert vi.press("l") == "\x1b[2;2H"
    assert vi.press("l") == "\x1b[2;3H"
    assert vi.press("h") == "\b"
    assert vi.press("h") == "\r"
    assert vi.press("h") == "\a"
    assert vi.press("ia") == "atwo\x1b[2;2H"


def test_control_z_stops_it_and_fg_draws_it_again() -> None:
    vi = Vi("vi f")
    shown = vi.press("x\x1a")
    assert "[1] + Stopped (SIGTSTP)        vi f\n" in shown
    assert not vi.keyed
    assert vi.line("echo here") == "here\n"
    vi.line("fg")
    assert vi.rows[:3] == ["ne", "two", "three"]
    assert vi.keyed
    vi.press(":wq\r")
    assert vi.files.read("/tmp/f") == "ne\ntwo\nthree\n"


def test_stopped_from_elsewhere_it_gives_the_keys_back() -> None:
    vi = Vi("vi f")
    vi.press("x")
    kernel = vi.login.live.kernel
    pid = next(p for p, row in vi.login.live.machine.processes.items() if row.name == "vi")
    kernel.signal(pid, "STOP")
    vi.login.run()
    assert not vi.keyed
    assert vi.line("echo here") == "here\n"
    vi.line("fg")
    assert vi.keyed
    assert vi.rows[:3] == ["ne", "two", "three"]
    vi.press(":wq\r")
    assert vi.files.read("/tmp/f") == "ne\ntwo\nthree\n"


def test_in_the_background_it_is_stopped_until_fg() -> None:
    vi = Vi("vi f &")
    assert not vi.keyed
    vi.line("fg")
    assert vi.rows[:3] == ["one", "two", "three"]
    vi.press(":q\r")
    assert not vi.keyed


def test_control_c_ends_input_mode_and_leaves_nothing_else() -> None:
    vi = Vi("vi f")
    vi.press("iab\x03x:w\r")
    assert vi.files.read("/tmp/f") == "aone\ntwo\nthree\n"


@pytest.mark.parametrize("signal", ["TERM", "HUP", "KILL"])
def test_a_killed_editor_leaves_the_file_and_the_terminal(signal: str) -> None:
    vi = Vi("vi f")
    vi.press("ddihalf")
    kernel = vi.login.live.kernel
    pid = next(p for p, row in vi.login.live.machine.processes.items() if row.name == "vi")
    kernel.signal(pid, signal)
    vi.login.run()
    assert vi.files.read("/tmp/f") == "one\ntwo\nthree\n"
    assert not vi.keyed
    assert vi.line("echo back") == "back\n"


def test_a_hang_up_leaves_the_file() -> None:
    vi = Vi("vi f")
    vi.press("ddihalf")
    vi.login.live.arrive("close", vi.login.session.number)
    vi.login.run()
    assert vi.files.read("/tmp/f") == "one\ntwo\nthree\n"
    assert all(row.name != "vi" for row in vi.login.live.machine.processes.values())


def test_another_window_size_is_drawn_at_once() -> None:
    vi = Vi("vi f", "".join(f"{n}\n" for n in range(50)))
    vi.screen.resize(10, 40)
    vi.login.live.arrive("resize", vi.login.session.number, rows=10, columns=40)
    vi.login.run()
    vi.feed()
    assert vi.rows[:9] == [str(n) for n in range(9)]
    vi.press("G")
    assert vi.rows[:9] == [str(n) for n in range(41, 50)]


def test_commands_of_the_shell() -> None:
    vi = Vi("vi f")
    vi.press(":!echo from the shell\r")
    assert vi.rows[-3:] == [
        ":!echo from the shell",
        "from the shell",
        "[Hit return to continue]",
    ]
    vi.press("\r")
    assert vi.rows[:3] == ["one", "two", "three"]
    vi.press(":r !expr 6 \\* 7\r!!tr 4 5\r:%!sort -r\r:w\r")
    assert vi.files.read("/tmp/f") == "two\nthree\none\n52\n"


def test_a_command_that_reads_lines_gets_them() -> None:
    vi = Vi("vi f")
    vi.press(":!read x; echo got $x\r")
    assert not vi.keyed
    vi.line("a line")
    assert "got a line" in vi.rows
    vi.press("\r:q\r")
    assert vi.line("echo $?") == "0\n"


def test_a_dumb_terminal_gets_the_line_editor() -> None:
    vi = Vi("vi f", term="dumb")
    shown = vi.line("2p")
    assert shown == "two\n:"
    assert vi.line("s/two/zwei/p") == "zwei\n:"
    vi.line("wq")
    assert vi.files.read("/tmp/f") == "one\nzwei\nthree\n"


def test_ex_appends_and_counts() -> None:
    vi = Vi("ex f")
    assert vi.line("$a") == ""
    vi.line("vier")
    assert vi.line(".") == ":"
    assert vi.line("=") == "4\n:"
    assert vi.line("q") == "No write since last change (:quit! overrides)\n:"
    vi.line("x")
    assert vi.files.read("/tmp/f") == "one\ntwo\nthree\nvier\n"


def test_without_a_terminal_it_says_so() -> None:
    ran = run(None, "vi", "/etc/motd")
    assert (ran.out, ran.err, ran.status) == (
        "", "vi: Standard input and output must be a terminal.\n", 1,
    )  # fmt: skip
    vi = Vi("vi f > out")
    assert vi.files.read("/tmp/out") == ""
    assert not vi.keyed


def test_arrow_keys_move_and_leave_input_mode() -> None:
    vi = Vi("vi f")
    vi.press("\x1b[B\x1b[C")
    assert (vi.screen.cursor.y, vi.screen.cursor.x) == (1, 1)
    vi.press("iX\x1b[A")
    assert (vi.screen.cursor.y, vi.screen.cursor.x) == (0, 1)
    vi.press(":w\r")
    assert vi.files.read("/tmp/f") == "one\ntXwo\nthree\n"


def test_a_shell_from_within() -> None:
    vi = Vi("vi f")
    vi.press("x:sh\r")
    assert vi.line("echo $((6 * 7))") == "42\n"
    vi.line("exit")
    assert vi.rows[:3] == ["ne", "two", "three"]
    assert vi.keyed


def test_much_output_is_shown_and_asked_for() -> None:
    vi = Vi("vi f")
    vi.press(":%p\r")
    assert vi.rows[-4:] == ["one", "two", "three", "[Hit return to continue]"]
    vi.press("\r")
    assert vi.rows[:4] == ["one", "two", "three", "~"]


def test_view_and_vedit() -> None:
    vi = Vi("view f")
    assert vi.rows[-1] == '"f" [Read only] 3 lines, 14 characters'
    vi.press("x:w\r")
    assert vi.rows[-1] == '"f" File is read only'
    vi = Vi("vedit f")
    vi.press("i")
    assert vi.rows[-1].endswith("INPUT MODE")


def test_a_journal_with_an_editor_is_replayed() -> None:
    entries: list[Entry] = []
    other = Live(boot())
    live = Live(boot())
    live.watch = entries.append
    login = Login(live)
    number = login.session.number
    login.type("cd /tmp", "TERM=vt100", "print 'one\\ntwo\\nthree' > f", "vi +2 f")
    live.arrive("keys", number, text="dd\x1a")
    login.run()
    login.type("fg")
    live.arrive("resize", number, rows=10, columns=40)
    login.run()
    live.arrive("keys", number, text="ixyz\x1b:wq\r")
    login.run()
    assert login.type("cat f") == "one\nxyzthree\n"
    other.replay(entries)
    other.settle()
    assert other.machine == live.machine
    assert other.point == live.point


def test_control_c_at_the_colon_asks_again() -> None:
    vi = Vi("vi f", term="dumb")
    assert vi.login.press("INT") == "\nInterrupt\n:"
    assert vi.line("1p") == "one\n:"
    vi.line("a")
    vi.line("more")
    assert vi.login.press("INT") == "\n:"
    assert vi.line("%p") == "one\nmore\ntwo\nthree\n:"
    vi.line("q!")
    assert vi.line("echo $?") == "0\n"
