"""`wparlab enrol`, `submit`, `grade` and `replay`, as students and instructors call them."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from grading.commandline.main import main
from grading.taking import take
from grading.work import Student, Work, student
from tests.grading.course.classes import COURSE, LAB, solved, typed

FILE = f"{LAB}-ann.wparlab"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WPARLAB_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("WPARLAB_NOTEBOOKS", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def handed_in(tmp_path) -> Path:
    """Ann's file, of a machine she solved half of, and one before that she threw away."""
    assert main(["enrol", "--student", "ann", "--course", COURSE]) == 0
    work = Work(LAB)
    lines = solved("ann")
    for done in (lines[:1], lines[:9]):
        work.reset()
        (work.prepare() / "journal").write_bytes(typed(work.lab, done))
    assert main(["submit", LAB]) == 0
    return tmp_path / FILE


def test_who_works_here(capsys):
    assert main(["enrol"]) == 0
    assert capsys.readouterr().out == "nobody in particular, in no course\n"
    assert main(["enrol", "--student", "ann", "--course", "key"]) == 0
    assert capsys.readouterr().out == "ann, in a course\n"
    assert main(["enrol", "--student", "eve"]) == 0
    assert student() == Student("eve", "key")


def test_a_lab_begun_as_somebody_else_is_put_aside_when_asked(capsys):
    take(Work(LAB), Path("desk"))
    (Work(LAB).machine / "journal").write_text("mine\n")
    assert main(["enrol", "--student", "ann", "--course", COURSE]) == 1
    assert "enrol --anew" in capsys.readouterr().err
    assert main(["lab", LAB, "--no-open"]) == 0
    assert "enrol --anew" in capsys.readouterr().err
    assert main(["submit", LAB]) == 0
    assert "will not be accepted" in capsys.readouterr().err
    assert main(["enrol", "--anew"]) == 0
    said = capsys.readouterr().out
    aside = Work(LAB).folder.with_name(f"{LAB}.before-1")
    assert str(aside) in said
    assert (aside / "machine" / "journal").read_text() == "mine\n"
    assert Work(LAB).lab.seed == student().seed(LAB)
    assert main(["enrol", "--anew"]) == 0


def test_nothing_to_hand_in(capsys):
    assert main(["submit", LAB]) == 1
    assert "who are you?" in capsys.readouterr().err
    assert main(["submit", LAB, "--student", "ann"]) == 1
    assert "nothing was typed yet" in capsys.readouterr().err
    main(["enrol", "--student", "ann", "--course", COURSE])
    assert main(["submit", LAB, "--student", "bob"]) == 1
    assert "in your course you are ann" in capsys.readouterr().err


def test_a_line_that_is_being_written_is_not_handed_in(handed_in, capsys):
    with Work(LAB).journal.open("ab") as file:
        file.write(b'{"at":[1')
    assert main(["submit", LAB, "--output", "again"]) == 0
    assert Path("again").read_bytes().count(b" entry ") == handed_in.read_bytes().count(
        b" entry "
    )


def test_one_file_is_explained(handed_in, capsys):
    assert main(["grade", str(handed_in), "--course", COURSE]) == 0
    said = capsys.readouterr().out
    assert "ann      01_first_wpar  13 of 28  01_first_wpar-ann.wparlab" in said
    assert "line 7, `startwpar" in said
    assert main(["grade", FILE, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["score"] == 13
    assert main(["grade", FILE, "--csv"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("ann,01_first_wpar,13,28,scored,")
    assert main(["grade", FILE, "--course", "other"]) == 1
    assert "BROKEN" in capsys.readouterr().out


def test_reports_of_a_class(handed_in, capsys):
    Path("no.wparlab").write_text("no")
    Path("roster.csv").write_text("Student,ID,SIS Login ID\nA,1,ann\nB,2,bob\n")
    words = ["grade", FILE, "no.wparlab", "--roster", "roster.csv", "--output", "out"]
    assert main(words) == 1
    written = {str(file.relative_to("out")) for file in Path("out").rglob("*.*")}
    assert written == {
        "canvas.csv", "grades.csv", "moodle.csv", "index.html", f"ann-{LAB}.html",
        "no.html", f"ann-{LAB}/results.json", "no/results.json",
    }  # fmt: skip
    with open("out/canvas.csv", newline="") as file:
        assert list(csv.reader(file))[1:] == [["A", "1", "ann", "13"], ["B", "2", "bob", ""]]
    assert main(["grade", FILE, "--html", "--output", "pages"]) == 0
    assert {file.suffix for file in Path("pages").iterdir()} == {".html"}


def test_a_roster_is_read_before_anything_is_graded(capsys):
    Path("roster.csv").write_text("a,b\n")
    assert main(["grade", "none", "--roster", "roster.csv"]) == 1
    assert "roster.csv: a Canvas export has" in capsys.readouterr().err


def test_a_session_is_shown(handed_in, capsys):
    assert main(["replay", FILE, "--speed", "0", "--from", "5", "--to", "6"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == solved("ann")[3]
    assert "fslv00" in lines[1]
    assert main(["replay", FILE, "--list", "--to", "2"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[:3] for line in listed] == [["1", "login", "1"], ["2", "login", "1"]]
    Path("no").write_text("no")
    assert main(["replay", "no"]) == 1
    assert "no: this is no file that" in capsys.readouterr().err


def test_an_asciicast(handed_in):
    assert main(["replay", FILE, "--asciicast", "cast"]) == 0
    head, *events = [json.loads(line) for line in Path("cast").read_text().splitlines()]
    assert (head["version"], head["width"], head["height"]) == (2, 80, 24)
    times = [time for time, _, _ in events]
    assert times == sorted(times)
    assert {kind for _, kind, _ in events} == {"o"}
    shown = "".join(text for _, _, text in events)
    assert f"# {solved('ann')[0]}\r\n" in shown


def test_a_shell_at_a_line_is_on_a_copy(handed_in, capsys, monkeypatch):
    seen: list[tuple[list[str], int]] = []

    def terminal(words: list[str]) -> int:
        folder = Path(words[words.index("--machine") + 1])
        seen.append((words, (folder / "journal").read_bytes().count(b'"line"')))
        return 7

    monkeypatch.setattr("shell.terminal.main.main", terminal)
    before = handed_in.read_bytes()
    for line, lines in ((0, 0), (1, 1), (2, 1), (5, 4)):
        seen.clear()
        assert main(["replay", FILE, "--shell", str(line)]) == 7
        assert [number for _, number in seen] == [lines, lines]
        assert seen[1][0][-2] == "--farewell"
    assert handed_in.read_bytes() == before
    assert main(["replay", FILE, "--shell", "99"]) == 1
    assert "a line from 0 to 10" in capsys.readouterr().err
