"""A lab is taken, kept, reset and listed; `wparlab` and its sub-commands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from grading.commandline.main import COMMANDS, main
from grading.lab import LabError, names, shipped
from grading.outcomes import Outcome, Report, Result
from grading.taking import desk, take
from grading.work import Student, Work, enrol, student
from tests.sources import ROOT

LAB = "01_first_wpar"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WPARLAB_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("WPARLAB_NOTEBOOKS", raising=False)


def passed(work: Work, checkpoint: str) -> Report:
    stage = work.lab.checkpoint(checkpoint)
    results = [Result(one.name, one.title, Outcome.PASSED, one.points) for one in stage.checks]
    return Report(work.lab.name, checkpoint, stage.title, tuple(results))


def test_nothing_but_the_students_edition_is_put_where_they_work(tmp_path):
    folder = tmp_path / "desk"
    path, new, aside, _ = take(Work(LAB), folder)
    assert new and aside is None and path == folder / f"{LAB}.ipynb"
    assert sorted(file.name for file in folder.rglob("*")) == [path.name]
    text = path.read_text()
    assert "{{" not in text and "solution" not in text and "#! " not in text
    assert not any(cell.get("outputs") for cell in json.loads(text)["cells"])


def test_work_that_was_done_is_never_written_over(tmp_path):
    path = take(Work(LAB), tmp_path).path
    path.write_text("mine")
    assert take(Work(LAB), tmp_path) == (path, False, None, 0)
    assert path.read_text() == "mine"


def test_a_notebook_drawn_for_somebody_else_makes_room_for_ones_own(tmp_path):
    """What it says to do, the checks of whoever enrolled since would refuse."""
    before = take(Work(LAB), tmp_path).path
    nobodys = before.read_text()
    enrol(Student("ann", "key"))
    Work(LAB).put_aside()
    taken = take(Work(LAB), tmp_path)
    drawn = Work(LAB).lab.drawn
    assert taken.new and taken.path == before and drawn.address != "10.1.1.82"
    assert drawn.address in before.read_text() and "10.1.1.82" not in before.read_text()
    assert taken.aside is not None and taken.aside.read_text() == nobodys
    assert f"is {LAB}.before-1.ipynb now" in taken.told(3)
    assert take(Work(LAB), tmp_path).told(3) == f"{before}: as you left it"


def test_a_notebook_of_an_earlier_version_is_told(tmp_path):
    path = take(Work(LAB), tmp_path).path
    path.write_text(path.read_text().replace('"version": 3', '"version": 2'))
    assert "of version 2 of the lab, which is at 3 now" in take(Work(LAB), tmp_path).told(3)


def test_a_lab_keeps_the_seed_it_was_begun_with():
    assert Work(LAB).lab.drawn.name == "wpar2"
    enrol(Student("ann", "key"))
    assert student() == Student("ann", "key")
    anns = Work(LAB)
    anns.prepare()
    assert anns.lab.seed
    enrol(Student("bob", "key"))
    assert Work(LAB).lab.seed == anns.lab.seed


def test_a_reset_keeps_points_and_journals():
    work = Work(LAB)
    for text in ("first", "second"):
        (work.prepare() / "journal").write_text(text)
        work.keep(passed(work, "created"))
        work.reset()
        assert not work.machine.exists()
    work.reset()
    assert [file.read_text() for file in Work(LAB).earlier] == ["first", "second"]
    assert [one[1:3] for one in Work(LAB).progress.evaluations] == [(0, 5), (1, 6)]
    assert Work(LAB).progress.standing.points() == 6


def test_the_command_line_takes_lists_and_resets(capsys, tmp_path):
    assert main(["lab", LAB, "--no-open", "--student", "ann", "--course", "key"]) == 0
    assert capsys.readouterr().out == f"{desk() / LAB}.ipynb: put there\n"
    assert desk() == tmp_path / "home" / "notebooks"
    assert main(["lab", LAB, "--no-open"]) == 0
    assert "as you left it" in capsys.readouterr().out
    assert main(["labs"]) == 0
    assert "28 points, not checked yet" in capsys.readouterr().out
    work = Work(LAB)
    work.keep(passed(work, "created"))
    assert main(["labs"]) == 0
    assert "6 of 28, next: checkpoint 1 of 6, " in capsys.readouterr().out
    assert main(["reset", LAB, "--yes"]) == 0
    assert "a new machine waits" in capsys.readouterr().out


def test_a_lab_from_elsewhere_is_known_by_its_name_once_it_was_taken(tmp_path, capsys):
    """By its name the notebook's kernel, a terminal and `wparlab submit` look for it."""
    assert main(["new-lab", "09_mine", "--in", str(tmp_path)]) == 0
    assert "09_mine" not in names()
    assert main(["lab", str(tmp_path / "09_mine"), "--no-open"]) == 0
    assert "09_mine" in names() and Work("09_mine").lab.folder == tmp_path / "09_mine"
    capsys.readouterr()
    assert main(["labs"]) == 0
    assert "09_mine          09_mine: a title" in capsys.readouterr().out
    assert main(["enrol", "--student", "ann", "--course", "key", "--anew"]) == 0
    assert f"`wparlab lab {tmp_path / '09_mine'}` gives you" in capsys.readouterr().out
    assert names() == shipped()
    assert main(["lab", str(tmp_path / "09_mine"), "--no-open"]) == 0
    (tmp_path / "09_mine" / "lab.toml").unlink()
    assert "09_mine" not in names()
    with pytest.raises(LabError, match="no lab 09_mine: there are 00_tour, "):
        Work("09_mine")


def test_what_the_system_refuses_is_said_in_words(tmp_path, capsys):
    (tmp_path / "09_mine").mkdir()
    assert main(["new-lab", "09_mine", "--in", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"wparlab: {tmp_path / '09_mine'}: File exists\n"


def test_whoever_has_seen_enough_is_told_nothing():
    """`wparlab labs | head -1`: the pipe is closed before all is written."""
    words = [sys.executable, "-c", "from grading.commandline.main import main; main(['labs'])"]
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(words, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert ran.stderr == ""


def test_what_is_not_there_is_said(capsys):
    assert main(["nothing"]) == 2
    assert "no command nothing" in capsys.readouterr().err
    asked = (["lab", "99_no", "--no-open"], ["lint-lab", "99_no"], ["shell", "--lab=99_no"])
    for words in asked:
        assert main(words) == 1
        assert "no lab 99_no" in capsys.readouterr().err
    assert main([]) == 2
    said = capsys.readouterr().out
    assert all(f"  {name} " in said for name in COMMANDS)
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("wparlab ")


def test_a_terminal_opens_without_what_other_commands_need():
    code = (
        "import sys; from grading.commandline import main, shell\n"
        "from shell.terminal import main\nprint(*sorted(sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(ran.stdout.split())
    assert "grading.commandline.shell" in loaded
    assert not loaded & {"grading.lab", "grading.work", "emulator", "tomllib", "pexpect"}
