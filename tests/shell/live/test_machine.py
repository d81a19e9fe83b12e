"""Live: sessions on a machine in process, what reaches them, and its replay."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from emulator.images import boot
from shell.live.journal import Entry, Header, Journal, Point, read
from shell.live.machine import Live, ReplayError, Session
from tests.shell.live.login import Marked
from tests.transcript import MARK

HEADER = Header("aix6-beta", "virtual")
MKWPAR = "mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0"


class Login:
    """A terminal on a live machine."""

    def __init__(self, live: Live, do: str = "open", **fields: Any) -> None:
        self.live = live
        self.front = Marked()
        if do == "open":
            fields.setdefault("term", "xterm")
        self.session: Session = live.arrive(do, 0, self.front, **fields)
        live.settle()

    def tell(self, do: str, **fields: Any) -> str:
        """Something reaches the session; what it shows then, without marks."""
        before = len(self.front.out.text)
        self.live.arrive(do, self.session.number, **fields)
        self.live.settle()
        return MARK.sub("", self.front.out.text[before:])

    def type(self, line: str) -> str:
        return self.tell("line", text=line)

    @property
    def prompt(self) -> tuple[str, str]:
        """The last prompt shown, and which one it is."""
        shown = [value for name, value in self.front.events if name == "prompt"][-1]
        return shown["text"], shown["kind"]


@pytest.fixture
def live() -> Live:
    return Live.start(HEADER)


# --- terminals -----------------------------------------------------------------------------


def test_a_login_shows_a_prompt_and_reads(live: Live) -> None:
    login = Login(live)
    assert login.front.prompt == "# "
    assert [name for name, _ in login.front.events][-2:] == ["prompt", "read"]
    assert login.prompt == ("# ", "PS1")


def test_a_line_is_run_and_its_output_marked(live: Live) -> None:
    login = Login(live)
    before = len(login.front.out.text)
    login.type("print one; false")
    assert login.front.out.text[before:] == "\x1b]133;C\x07one\n\x1b]133;D;1\x07"


def test_a_line_that_goes_on_is_asked_for(live: Live) -> None:
    login = Login(live)
    assert login.type("for i in a b") == ""
    assert login.prompt == ("> ", "PS2")
    assert login.type("do print $i; done") == "a\nb\n"
    assert login.front.prompt == "# "


def test_a_program_reads_the_terminal(live: Live) -> None:
    login = Login(live)
    assert login.type("read x; print got $x") == ""
    assert login.front.events[-1] == ("read", None)
    assert login.type("this") == "got this\n"
    assert login.type("cat") == ""
    assert login.type("line") == "line\n"
    assert login.tell("eof") == ""
    assert login.front.prompt == "# "
    assert login.type("print $?") == "0\n"


def test_an_end_of_file_logs_out(live: Live) -> None:
    login = Login(live)
    login.type("false")
    login.tell("eof")
    assert login.session.finished
    assert login.front.status is not None
    assert live.machine.terminals == {}
    assert live.sessions == {}


def test_exit_gives_its_status(live: Live) -> None:
    login = Login(live)
    login.type("exit 3")
    assert (login.front.status, login.session.status) == (3, 3)


def test_an_interrupt_ends_a_loop(live: Live) -> None:
    login = Login(live)
    login.live.arrive("line", login.session.number, text="while :; do :; done")
    live.kernel.scheduler.run(steps=2_000)
    assert live.kernel.scheduler.runnable
    login.tell("signal", name="INT")
    assert not live.kernel.scheduler.runnable
    assert login.type("print $?") == "130\n"


def test_lines_typed_ahead_are_run_in_order(live: Live) -> None:
    login = Login(live)
    for word in ("one", "two", "three"):
        live.arrive("line", login.session.number, text=f"print {word}")
    live.settle()
    shown = MARK.sub("", login.front.out.text)
    assert shown.endswith("one\ntwo\nthree\n")


def test_each_terminal_is_one_of_the_machines(live: Live) -> None:
    first, second = Login(live), Login(live)
    assert (first.type("tty"), second.type("tty")) == ("/dev/pts/0\n", "/dev/pts/1\n")
    assert first.type("who | wc -l").strip() == "2"
    second.tell("close")
    assert first.type("who | wc -l").strip() == "1"
    assert list(live.machine.terminals) == ["pts/0"]


def test_a_hang_up_ends_what_runs(live: Live) -> None:
    before = set(live.machine.processes)
    login = Login(live)
    login.live.arrive("line", login.session.number, text="while :; do :; done")
    live.kernel.scheduler.run(steps=2_000)
    login.tell("close")
    assert login.session.finished
    assert set(live.machine.processes) == before


# --- commands without a terminal -----------------------------------------------------------


def test_commands_without_a_terminal_are_unadorned(live: Live) -> None:
    login = Login(live, "exec", text="print one; print two >&2; (exit 5)")
    assert (login.front.out.text, login.front.err.text) == ("one\n", "two\n")
    assert (login.front.status, login.session.finished) == (5, True)


def test_arguments_and_input(live: Live) -> None:
    login = Login(live, "exec", text='print "$1-$2"; wc -l', arguments=["a b", "c"])
    assert login.front.events[-1] == ("read", None)
    login.tell("input", text="1\n2\n")
    login.tell("input", text="")
    assert login.front.out.text.split() == ["a", "b-c", "2"]
    assert login.front.status == 0


# --- the journal ---------------------------------------------------------------------------


def test_what_reaches_a_machine_is_journaled_before_it_is_acted_on(tmp_path: Path) -> None:
    path = str(tmp_path / "journal")
    live = Live.start(HEADER, Journal(path, HEADER))

    def watch(entry: Entry) -> None:
        assert read(path)[1][-1] == entry

    live.watch = watch
    login = Login(live)
    login.type("print one")
    login.tell("resize", rows=50, columns=132)
    login.tell("close")
    done = [entry.do for entry in read(path)[1]]
    assert [do for do in done if do != "end"] == ["open", "line", "resize", "close"]


def typed(path: str) -> Live:
    """A life in two terminals, with waits, signals and jobs."""
    live = Live.start(HEADER, Journal(path, HEADER))
    first, second = Login(live), Login(live)
    first.type(MKWPAR)
    second.type("sleep 50 &")
    first.type("startwpar wpar1")
    live.arrive("line", second.session.number, text="while :; do print x >> /tmp/x; done")
    live.kernel.scheduler.run(steps=3_333)
    live.arrive("line", first.session.number, text="clogin wpar1")
    live.kernel.scheduler.run(steps=777)
    second.tell("signal", name="INT")
    first.type("print in > /home/f; sleep 3; exit")
    second.type("read a; print $a > /tmp/a")
    second.type("text")
    second.tell("close")
    first.type("stopwpar -F wpar1")
    assert live.journal is not None
    live.journal.close()
    live.journal = None
    return live


def test_a_replay_is_the_same_machine(tmp_path: Path) -> None:
    path = str(tmp_path / "journal")
    live = typed(path)
    header, entries = read(path)
    again = Live.start(header)
    again.replay(entries)
    again.settle()
    assert again.machine == live.machine
    assert again.machine.counters == live.machine.counters
    assert again.machine != boot()


def test_a_journal_cut_anywhere_can_be_resumed(tmp_path: Path) -> None:
    path = str(tmp_path / "journal")
    typed(path)
    header, entries = read(path)
    for count in range(len(entries) + 1):
        live = Live.start(header)
        live.resume(entries[:count])
        assert live.sessions == {}, "everybody was hung up"
        assert live.machine.terminals == {}
        assert Login(live).type("print alive") == "alive\n"


def test_a_resume_is_journaled_so_that_it_can_be_resumed(tmp_path: Path) -> None:
    path = str(tmp_path / "journal")
    typed(path)
    for _ in range(3):
        header, entries = read(path)
        live = Live.start(header, Journal(path, header))
        live.resume(entries)
        Login(live).type("date >> /tmp/dates")
        machine = live.machine.snapshot()
        assert live.journal is not None
        live.journal.close()
    again = Live.start(header)
    again.replay(read(path)[1])
    again.settle()
    assert again.machine == machine


def test_an_interrupt_drops_the_line_that_nobody_has_read_yet(live: Live) -> None:
    login = Login(live)
    live.arrive("line", login.session.number, text="print run")
    assert login.tell("signal", name="INT") == "\n"
    assert login.type("print $?") == "130\n"


@pytest.mark.parametrize(
    "loop",
    [
        "while :; do ls / > /dev/null; done",
        "while :; do ls / | cat > /dev/null; done",
        "while :; do x=$(ls /); done",
        "while ls / > /dev/null; do (date) > /dev/null; done",
    ],
)
def test_an_interrupt_ends_a_loop_wherever_it_is(loop: str) -> None:
    for steps in range(1, 60):
        live = Live.start(HEADER)
        login = Login(live)
        live.arrive("line", login.session.number, text=loop)
        live.kernel.scheduler.run(steps=steps)
        live.arrive("signal", login.session.number, name="INT")
        live.settle(5_000)
        assert login.type("print $?") == "130\n", f"interrupted after {steps} steps"


def test_a_journal_of_another_program_is_refused() -> None:
    live = Live.start(HEADER)
    begin = live.point
    entries = [
        Entry(begin, "open", 1, {"term": "xterm"}),
        Entry(Point(begin.turns + 10_000, 0, begin.now), "line", 1, {"text": "date"}),
    ]
    with pytest.raises(ReplayError, match="the journal says"):
        live.replay(entries)
