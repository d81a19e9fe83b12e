"""A proof fails where a lab does: each step is shown a lab with the fault it looks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from grading.commandline.main import main
from grading.lab import Definition, load
from grading.lint import proof
from grading.lint.bench import Bench
from grading.lint.equal import Kept
from grading.lint.mutants import mutants
from grading.lint.report import prove


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["new-lab", "09_mine", "--in", str(tmp_path)]) == 0
    assert "a lab that passes" in capsys.readouterr().out
    return tmp_path / "09_mine"


def changed(folder: Path, file: str, old: str, new: str) -> Definition:
    path = folder / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    return load(folder)


def test_a_new_lab_is_proved(folder):
    told: list[str] = []
    assert prove(folder, seeds=2, jobs=2, tell=told.append), "\n".join(told)
    assert told[0] == "09_mine: 6 points, 2 checkpoints, 4 near misses"
    assert [line[2:5] for line in told[1:]] == ["ok "] * 9
    assert "31 mutants: 31 lose points" in told[-1]


def test_a_name_is_not_taken_twice(folder, capsys):
    assert main(["new-lab", folder.name, "--in", str(folder.parent)]) == 1
    assert "File exists" in capsys.readouterr().err
    assert main(["new-lab", "a/b"]) == 2


NOTEBOOK = "09_mine.ipynb"


@pytest.mark.parametrize(
    ("step", "file", "old", "new", "said"),
    [
        ("shape", NOTEBOOK, '"lab": "09_mine"', '"lab": "9"', "do not name the lab"),
        ("shape", NOTEBOOK, '"solution"', '"answers"', "a code cell has one of"),
        ("shape", NOTEBOOK, "%checkpoint inside", "%checkpoint outside", "checks.py has"),
        ("shape", NOTEBOOK, "\\nCreate `{{name}}`", "\\nstartwpar {{name}}\\n", "tells"),
        ("shape", "solution.t", "Checkpoint: inside", "Checkpoint: in", "solution.t has"),
        ("nothing_from_nothing", "checks.py", "if lab.name not in", "if 0 and lab.name not in",
         "on a new machine: defined passed"),
        ("pressed_through", NOTEBOOK, "mkwpar -n example", "mkwpar -n {{name}}",
         "when its cells are only run: defined"),
        ("solved", "solution.t", "startwpar {{name}}", "startwpar x", "ended with status 1"),
        ("solved", "solution.t", "  # startwpar {{name}}\n", "", "active failed"),
        ("run_by_its_author", NOTEBOOK, "\\nstartwpar {{name}}", "", "active failed"),
        ("in_no_order", NOTEBOOK, "clogin {{name}}\\nhostname > /home/here\\nexit\\n",
         "clogin {{name}} -l root 'hostname > /home/here'\\nls\\nhostname > /tmp/here\\n",
         "passes"),
        ("every_check_catches", "near_misses/not_started.t", "by: active", "by: defined",
         "no near miss is caught by running's active"),
    ],
)  # fmt: skip
def test_each_fault_is_found(folder, step, file, old, new, said):
    lab = changed(folder, file, old, new)
    assert said in "\n".join(getattr(proof, step)(lab))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("by: active", "by: defined", "not caught by defined alone: active failed"),
        ("by: active", "by: nobody", "has no check nobody"),
        ("Lab: 09_mine", "Lab: 08_mine", "names its Lab"),
        ("Caught", "After: never\nCaught", "comes after never, which is no stage"),
        ("\n  # mkwpar", "\n  # startwpar x\n  # mkwpar -n y\n  # mkwpar", ""),
    ],
)
def test_a_near_miss_that_misses_is_found(folder, old, new, said):
    file = "near_misses/not_started.t"
    lab = changed(folder, file, old, new)
    found = "\n".join(proof.caught(lab, folder / file))
    assert said in found if said else found == ""


def test_a_mutant_that_nobody_notices_is_told(folder):
    """Without the check that looks outside, coming out is not asked for."""
    changed(folder, "checks.py", "(written, copied)", "(written,)")
    (folder / "near_misses" / "not_copied.t").unlink()
    told: list[str] = []
    assert not prove(folder, seeds=1, jobs=2, tell=told.append)
    assert any("survives, inside: left out: exit" in line for line in told)


def test_mutants_are_made_of_every_line():
    made = list(mutants({"one": ("ls -l a", "date >> b")}))
    assert {one.lines for one in made} == {
        ("date >> b",), ("ls a", "date >> b"), ("ls -l", "date >> b"), ("lt -l a", "date >> b"),
        ("ls -m a", "date >> b"), ("ls -l b", "date >> b"), ("date >> b", "ls -l a"),
        ("ls -l a",), ("ls -l a", "date b"), ("ls -l a", "date >>"), ("ls -l a", "datf >> b"),
        ("ls -l a", "date >> c"), ("ls -l a", "date > b"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "differs"),
    [
        (("ls -lR /etc > /dev/null", "sleep 100"), ""),
        (("print x > /tmp/x",), "/dev/hd3:/x"),
        (("print x > /tmp/x; rm /tmp/x",), ""),
        (("chmod 700 /home",), "/dev/hd1:"),
        (("print x >> /etc/motd",), "/dev/hd4:/etc/motd"),
        (("ifconfig en1 10.1.1.9 netmask 255.255.252.0 alias",), "addresses"),
        (("mkdir -p /tmp/a/b; print x > /tmp/a/b/c",), "/dev/hd3:"),  # /tmp has one more link
        (("sleep 1000 &",), "processes"),
    ],
)
def test_machines_are_equal_but_for_moments_and_diaries(lines, differs):
    lab = load("01_first_wpar")
    plain, other = Bench(lab), Bench(lab)
    plain.type(["true"])
    kept = Kept(plain.machine)
    other.type(lines)
    assert kept.difference(other.machine) == differs
