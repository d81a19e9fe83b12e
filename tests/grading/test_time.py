"""Back in time: undo, going to a moment, what changed between two; on a real machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from grading.lab import LabError
from grading.magics import Magics, register
from grading.sitting import Sitting
from grading.work import Student, student

pytestmark = pytest.mark.slow


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    one = Sitting("01_first_wpar", tmp_path / "work")
    yield one
    one.close()


def shown(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_undo_takes_the_last_cell_back_and_rewrites_nothing(sitting, capsys):
    with pytest.raises(LabError, match="nothing has been typed"):
        sitting.past.undo()
    sitting.cell("print one > /tmp/one")
    sitting.cell("mkwpar -n wpar2 > /dev/null\nprint two > /tmp/two")
    journal = (sitting.machine / "journal").read_bytes()
    assert sitting.past.undo() == ["mkwpar -n wpar2 > /dev/null", "print two > /tmp/two"]
    shown(capsys)
    sitting.cell("lswpar; ls /tmp/one /tmp/two")
    said = shown(capsys)
    assert "\n/tmp/one\n" in said and "wpar2" not in said
    assert "/tmp/two" in said and "does not exist" in said
    (earlier,) = sitting.work.earlier
    assert earlier.read_bytes().startswith(journal)
    # Again: the cell that looked, then the first one.
    assert sitting.past.undo() == ["lswpar; ls /tmp/one /tmp/two"]
    assert sitting.past.undo() == ["print one > /tmp/one"]
    assert len(sitting.work.earlier) == 3


def test_what_was_earned_outlives_an_undo(sitting):
    sitting.cell("mkwpar -n wpar2 -N interface=en1 address=10.1.1.82 netmask=255.255.252.0")
    assert sitting.best("created")[0] == 6
    sitting.past.undo()
    assert sitting.check("created").earned == 0
    assert sitting.best("created")[0] == 6
    assert sitting.summary().startswith("6 of ")


def test_going_to_a_moment(sitting, capsys):
    sitting.cell("cd /tmp\nprint 1 > a\nprint 2 > a\nprint 3 > a")
    assert [one.line for one in sitting.past.moments()] == [
        "cd /tmp", "print 1 > a", "print 2 > a", "print 3 > a", "",
    ]  # fmt: skip
    assert sitting.past.go_to(4) == ["print 3 > a"]
    shown(capsys)
    sitting.cell("cat /tmp/a")
    assert shown(capsys) == "# cat /tmp/a\n2\n"
    with pytest.raises(LabError, match="they go from 1 to 5"):
        sitting.past.go_to(6)


def test_what_the_magics_say_of_moments(sitting, capsys):
    magics = Magics(lambda: sitting)
    sitting.cell("cat > /tmp/a <<E\n\nx\nE")
    shown(capsys)
    magics.goto("")
    assert [line.split(maxsplit=1)[1:] for line in shown(capsys).splitlines()] == [
        ["cat > /tmp/a <<E"], [], ["x"], ["E"], ["(now)"],
    ]  # fmt: skip
    before = sitting.work.journal_size
    with pytest.raises(LabError, match="no number"):
        magics.undo("3")
    # Whoever writes no table is not shown the answer.
    with pytest.raises(LabError, match="the table you expect"):
        magics.predict("lspv", "\n#? hdisk0\n")
    for asked in (magics.checkpoint, magics.hint):
        with pytest.raises(LabError, match="no checkpoint nothing: 01_first_wpar has before, "):
            asked("nothing")
    with pytest.raises(LabError, match="which checkpoint: 01_first_wpar has before, "):
        magics.checkpoint("")
    assert sitting.work.journal_size == before


def test_one_can_say_who_one_is_where_there_is_no_other_terminal(sitting, capsys, monkeypatch):
    """In a container, or where all terminals are the lab's machine's."""
    monkeypatch.setenv("WPARLAB_HOME", str(sitting.work.folder / "home"))
    magics = Magics(lambda: sitting)
    sitting.cell("date")
    with pytest.raises(LabError, match="%enrol WHO"):
        magics.submit("")
    for words in ("", "a b c"):
        with pytest.raises(LabError, match="%enrol WHO KEY"):
            magics.enrol(words)
    shown(capsys)
    magics.enrol("ann")
    assert shown(capsys) == "ann, in no course\n"
    assert student() == Student("ann", "")
    # The lab was begun with what nobody in particular has.
    magics.enrol("ann key")
    assert "begun as somebody else" in shown(capsys)
    assert student() == Student("ann", "key")


def test_what_changed_between_two_moments(sitting):
    sitting.cell("print begun > /dev/null")
    sitting.cell("mkwpar -n wpar2 > /dev/null\nmkuser eva\nprint x > /tmp/new")
    said = sitting.past.compare(sitting.past.last_cell(), len(sitting.past.moments()))
    assert "lswpar\n  + " in said
    assert "  + wpar2 D S wpar2 /wpars/wpar2" in said
    assert "lsuser -a id pgrp groups home ALL\n  + eva " in said
    assert "ifconfig" not in said
    assert sitting.past.compare(1, 1) == "nothing that is looked at has changed"


def test_a_journal_that_is_none_is_refused_in_words(sitting):
    sitting.cell("print begun")
    sitting.close()
    (sitting.machine / "journal").write_text("nonsense\n")
    with pytest.raises(LabError, match="not a journal"):
        sitting.past.undo()


def test_a_prediction_beside_the_real_thing(sitting, capsys):
    sitting.cell("mkwpar -n wpar2 > /dev/null")
    shown(capsys)
    expected = "# what I expect\nName State Type Hostname Directory\nwpar2 A S ? ?"
    sitting.predict("lswpar", expected)
    said = shown(capsys)
    assert "wpar2" in said.partition("7 of 10")[0]
    assert "✗ D (not A)" in said and "· /wpars/wpar2" in said
    assert said.endswith("7 of 10 fields as you expected\n")
    with pytest.raises(LabError, match="%%predict COMMAND"):
        sitting.predict("", "x")


def test_hints_come_one_at_a_time_for_where_the_lab_is(sitting):
    first = sitting.definition.checkpoints[0]
    hints = first.checks[0].hints
    said = [sitting.hint() for _ in hints]
    assert [one.partition(": ")[2] for one in said] == list(hints)
    while (more := sitting.hint()) != "There are no more hints.":
        assert more.partition(": ")[2]
    with pytest.raises(LabError):
        sitting.hint("nonsense")


@pytest.mark.parametrize(
    ("cell", "printed"),
    [
        ("%%aix", ""),
        ("%%aix\n\n", ""),
        ("# is it there?\n\n%%aix\nprint yes", "# print yes\nyes\n"),
        ("%%predict lspv", "%%predict COMMAND: and below it the table you expect\n"),
    ],
)
def test_a_cell_of_the_plain_python_kernel_is_no_error(
    sitting, capsys, tmp_path, monkeypatch, cell, printed
):
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    shell = InteractiveShell(config=Config({"HistoryManager": {"enabled": False}}))
    register(shell, lambda: sitting)
    ran = shell.run_cell(cell)
    assert ran.success, ran.error_before_exec or ran.error_in_exec
    assert shown(capsys) == printed
