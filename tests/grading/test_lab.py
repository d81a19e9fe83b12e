"""A lab's folder and its scripts, read."""

from __future__ import annotations

from pathlib import Path

import pytest

from grading.lab import LabError, called, home, load, prepare_folder
from grading.script import read_script

TOML = 'title = "A title"\nimage = "aix6-beta"\n'
CHECKS = '''\
from grading.checks import Checkpoint, check

@check(points=2)
def first(terminal):
    """The first"""

@check(after=first)
def second(terminal):
    """The second"""

CHECKPOINTS = (Checkpoint("one", "Stage one", (first, second)),)
'''


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lab = tmp_path / "07_mine"
    lab.mkdir()
    (lab / "lab.toml").write_text(TOML)
    (lab / "checks.py").write_text(CHECKS)
    return lab


def test_a_lab_is_its_folder(folder):
    lab = load(folder)
    assert (lab.name, lab.title, lab.image) == ("07_mine", "A title", "aix6-beta")
    assert lab.clock == "virtual"
    assert lab.folder == folder
    one = lab.checkpoint("one")
    assert (one.title, [check.name for check in one.checks]) == (
        "Stage one",
        ["first", "second"],
    )


def test_a_lab_is_found_by_its_name():
    assert load("01_first_wpar").title == "Your first workload partition"


def test_a_lab_may_be_called_by_its_number(tmp_path, monkeypatch):
    assert called("04") == called("4") == "04_networks"
    assert called("0") == "00_tour"
    for word in ("99", "", "4_networks", "04_networks", "04_", "\u0664"):
        assert called(word) == word
    monkeypatch.chdir(tmp_path)
    (tmp_path / "04").mkdir()
    assert called("04") == "04"  # a folder of that name


@pytest.mark.parametrize(
    ("file", "text", "complaint"),
    [
        ("lab.toml", "title =", "lab.toml: Invalid value"),
        ("lab.toml", 'title = "A"\n', "does not say its 'image'"),
        ("checks.py", "", "has no CHECKPOINTS"),
        (
            "checks.py",
            CHECKS.replace("(first, second)", "(second, first)"),
            "checkpoint one: second comes after first",
        ),
    ],
)
def test_a_lab_that_is_not_whole_says_so(folder, file, text, complaint):
    (folder / file).write_text(text)
    with pytest.raises(LabError, match=complaint):
        load(folder)


def test_a_lab_without_checks_says_so(folder):
    (folder / "checks.py").unlink()
    with pytest.raises(LabError, match=r"has no checks\.py"):
        load(folder)


def test_what_is_not_there_is_named(folder):
    with pytest.raises(LabError, match="no lab 99_nothing"):
        load("99_nothing")
    with pytest.raises(LabError, match="no checkpoint two: 07_mine has one"):
        load(folder).checkpoint("two")


def test_where_work_is_kept(monkeypatch):
    monkeypatch.setenv("WPARLAB_HOME", "/w")
    assert home() == Path("/w")
    monkeypatch.setenv("WPARLAB_HOME", "")
    monkeypatch.setenv("HOME", "/home/student")
    assert home() == Path("/home/student/.wparlab")


def test_a_script_has_a_header_and_stages(tmp_path):
    script = tmp_path / "x.t"
    script.write_text(
        "Lab: 01_x\nAfter: one\n\nSome prose.\nNot: a header\n\n"
        "  # before\n\n"
        "Checkpoint: two\n\n"
        "  # lsvg -l rootvg | grep '# x'\n"
        "  fslv04 jfs2\n"
        "  root@wpar1 AIX 6 Beta : / # exit\n"
        "\n  #\n"
        "Checkpoint: three\n"
    )
    read = read_script(script)
    assert read.header == {"Lab": "01_x", "After": "one"}
    assert read.stages == {
        "": ("before",),
        "two": ("lsvg -l rootvg | grep '# x'", "exit"),
        "three": (),
    }


def test_a_lab_may_ask_for_the_keys_of_aix(folder, tmp_path):
    assert load(folder).keys == "friendly"
    (folder / "lab.toml").write_text(TOML + 'keys = "aix"\n')
    assert load(folder).keys == "aix"
    machine = tmp_path / "machine"
    assert prepare_folder(machine, "aix") == machine
    assert (machine / "plain").exists()
    assert machine.stat().st_mode & 0o777 == 0o700
    prepare_folder(machine, "friendly")
    assert not (machine / "plain").exists()
    (folder / "lab.toml").write_text(TOML + 'keys = "emacs"\n')
    with pytest.raises(LabError, match="not emacs"):
        load(folder)
