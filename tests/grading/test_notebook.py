"""What a notebook's cells do, outside of a notebook: text is printed instead of displayed."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from grading import showing, sitting
from grading.looks import CannotLook
from grading.notebook import Lab
from grading.outcomes import Outcome, Report
from grading.terminal import Terminal
from tests.grading.test_terminal import FAKE


@pytest.fixture
def lab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lab]:
    def fake(*arguments: object) -> Terminal:
        return Terminal(command=FAKE, timeout=5.0)

    monkeypatch.setattr(sitting, "Terminal", fake)
    monkeypatch.setattr(sitting, "Observer", fake)
    one = Lab("01_first_wpar", tmp_path / "work")
    yield one
    one.close()


def test_run_shows_what_a_terminal_shows(lab, capsys):
    assert lab.run("say hello", "login wpar1", "say <inside>", "exit", "partial x") is None
    assert capsys.readouterr().out == (
        "# say hello\nhello\n"
        "# login wpar1\nwelcome\n"
        "wpar1 # say <inside>\n<inside>\n"
        "wpar1 # exit\n"
        "# partial x\nx\n"
    )


def test_the_login_stays_open_from_cell_to_cell(lab, capsys):
    lab.run("login wpar1")
    lab.run("say here")
    assert capsys.readouterr().out.endswith("wpar1 # say here\nhere\n")


def test_html_says_the_same_and_escapes(lab, monkeypatch):
    shown = []
    monkeypatch.setattr(showing, "display", lambda *drawn: shown.append(drawn))
    lab.run("say <b>")
    ((text, html, identity, update),) = shown
    assert (identity, update) == ("", False)
    assert text == "# say <b>\n<b>"
    assert html.endswith("# <b>say &lt;b&gt;</b>\n&lt;b&gt;</pre>")


def test_a_line_over_two_lines(lab, capsys):
    lab.run("quote 1", "rest")
    assert capsys.readouterr().out == "# quote 1\n> rest\njoined\n"


def test_an_incomplete_line_is_taken_back(lab, capsys):
    lab.run("quote 1")
    assert (
        "# quote 1\n[the line is not complete: it was taken back]\n" in capsys.readouterr().out
    )
    lab.run("say fine")
    assert capsys.readouterr().out == "# say fine\nfine\n"


def test_what_does_not_end_is_interrupted(lab, capsys):
    lab.run("hang", timeout=0.5)
    assert capsys.readouterr().out == (
        "# hang\ngoing\n[no answer in time: interrupted with Ctrl-C]\n"
    )
    lab.run("say fine")
    assert capsys.readouterr().out == "# say fine\nfine\n"


def test_after_exit_the_next_command_opens_a_new_login(lab, capsys):
    lab.run("exit")
    assert capsys.readouterr().out == (
        "# exit\n[the login has ended; the next cell logs in anew]\n"
    )
    lab.run("exit", "say never", "", "say neither")
    assert capsys.readouterr().out.endswith("; 2 lines below were not typed]\n")
    lab.run("say back")
    assert capsys.readouterr().out == "# say back\nback\n"


def test_reset_throws_the_machine_away(lab):
    lab.run("say hello")
    (lab.machine / "journal").write_text("x")
    before = lab.terminal
    lab.reset()
    kept = sorted(file.name for file in lab.work.folder.rglob("*"))
    assert kept == ["1", "earlier", "seed"]
    assert lab.work.earlier[0].read_text() == "x"  # what was done is evidence
    assert before.gone
    lab.reset()  # a machine that was never there: nothing to do
    assert lab.terminal is not before


def test_a_checkpoint_on_something_that_is_no_aix_is_broken_not_failed(lab, capsys):
    report = lab.check("created")
    # `lswpar -c` prints nothing there and ends well: no WPARs, as far as one can see.
    assert [one.outcome for one in report.results] == [
        Outcome.FAILED,
        Outcome.SKIPPED,
        Outcome.SKIPPED,
        Outcome.SKIPPED,
    ]
    lab.show("created")
    assert capsys.readouterr().out.startswith("wpar2 is created: 0 of 6 points\n  FAILED ")


def test_an_observer_that_dies_breaks_one_look_and_is_opened_anew(lab):
    lab.observer._child.kill(signal.SIGKILL)
    assert lab.check("created").results[0].outcome is Outcome.BROKEN
    assert lab.check("created").results[0].outcome is Outcome.FAILED


def test_reprs_do_not_change_from_run_to_run(lab):
    assert repr(lab) == "Lab: Your first workload partition"
    assert repr(lab.checkpoint("created")) == "Checkpoint: wpar2 is created"


def test_an_observer_that_is_not_at_a_prompt_is_not_looked_through(lab):
    first = lab.observer
    first.send("hang\r")
    assert lab.check("created").results[0].outcome is Outcome.FAILED
    assert first.gone


def test_a_glance_on_something_that_is_no_aix_says_so(lab):
    with pytest.raises(CannotLook):
        lab.glance()


def test_one_looks_at_a_time(lab, monkeypatch):
    """A click may run beside a cell: both would read what the one login answers."""
    beside = threading.Thread(target=lambda: lab.check("created"))
    seen = []

    def look(*arguments: object) -> Report:
        seen.append("begins")
        if threading.current_thread() is not beside:
            beside.start()
            beside.join(timeout=0.05)  # it would be through, did it not wait
        seen.append("ends")
        return Report("01_first_wpar", "created", "Created", ())

    monkeypatch.setattr(sitting, "report", look)
    lab.check("created")
    beside.join()
    assert seen == ["begins", "ends"] * 2
