"""The desk without a browser: which machine a terminal opens, how JupyterLab is laid out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema
import pytest
from jupyterlab.commands import get_app_dir

from grading.commandline.shell import run_words
from grading.desk import door, jupyter
from grading.desk.terminals import Terminals
from grading.work import Work

LAB = "01_first_wpar"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A student's folder of notebooks, empty."""
    monkeypatch.setenv("WPARLAB_HOME", str(tmp_path / "home"))
    folder = tmp_path / "home" / "notebooks"
    folder.mkdir(parents=True)
    return folder


def notebook(folder: Path, lab: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{lab}.ipynb").write_text(json.dumps({"metadata": {"wparlab": {"lab": lab}}}))


@pytest.fixture
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "names", lambda: ["00_a", LAB, "02_b"])


def test_a_terminal_is_that_of_the_notebooks_beside_it(desk, three):
    assert door.labs_at(desk) == []
    notebook(desk, "02_b")
    notebook(desk, "00_a")
    notebook(desk, "unknown")
    assert door.labs_at(desk) == ["00_a", "02_b"]
    notebook(desk / "mine", LAB)
    assert door.labs_at(desk / "mine") == [LAB]
    (desk / "empty").mkdir()
    assert door.labs_at(desk / "empty") == ["00_a", "02_b"]


def test_in_a_labs_own_folder_it_is_that_lab(desk, three):
    notebook(desk, "00_a")
    folder = Work(LAB).prepare()
    assert door.labs_at(folder) == [LAB]
    assert door.labs_at(folder.parent) == [LAB]


class Answers:
    """Somebody at a keyboard; then nobody."""

    def __init__(self, *said: str) -> None:
        self.said = list(said)
        self.prompts: list[str] = []

    def __call__(self, prompt: str) -> str:
        self.prompts.append(prompt)
        if not self.said:
            raise EOFError
        return self.said.pop(0)


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        (["1"], "one"),
        ([""], "two"),
        (["two"], "two"),
        (["3", "0", "what", "1"], "one"),
        (["x"] * 9, ""),
        ([], ""),
    ],
)
def test_of_several_labs_one_is_asked_for(said, chosen, desk, tmp_path, monkeypatch, capsys):
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "lab.toml").write_text(f'title = "Lab {name}"\nimage = "aix6-beta"\n')
        (folder / "checks.py").write_text("CHECKPOINTS = ()\n")
    monkeypatch.chdir(tmp_path)
    (Work("two").prepare() / "journal").write_text("touched\n")
    answers = Answers(*said)
    monkeypatch.setattr("builtins.input", answers)
    assert door.ask(["one", "two"]) == chosen
    assert answers.prompts[0] == door.WHICH.format(2)
    assert "  2  two                  Lab two\n" in capsys.readouterr().out
    assert len(answers.prompts) <= door.PATIENCE


@pytest.mark.parametrize(
    ("statuses", "said", "ended"),
    [
        ([0], [], 0),
        ([3], [], 3),
        ([125, 0], [""], 0),
        ([125, 255, 1], ["", ""], 1),
        ([125], [], 125),
    ],
)
def test_a_terminal_that_was_hung_up_says_why_and_opens_again(
    statuses, said, ended, monkeypatch
):
    """JupyterLab closes a tab when its program ends: the reason would be gone with it."""
    answers, opened = Answers(*said), []
    left = iter(statuses)
    monkeypatch.setattr("builtins.input", answers)
    monkeypatch.setattr(
        "grading.commandline.shell.run_words", lambda words: opened.append(words) or next(left)
    )
    assert door.main([LAB]) == ended
    assert opened == [["--lab", LAB]] * len(statuses)
    assert set(answers.prompts) <= {door.AGAIN}


def test_a_terminal_with_a_labs_name_is_that_labs(monkeypatch):
    started = []
    monkeypatch.setattr(
        "terminado.management.PtyWithClients", lambda argv, env, cwd: started.append(argv)
    )
    manager = Terminals(shell_command=["sh"])
    manager.new_terminal(name=LAB, cwd="/")
    manager.new_terminal(name="1")
    manager.new_terminal()
    program = [sys.executable, "-m", "grading.desk.door"]
    assert started == [[*program, LAB], program, program]


def test_a_lab_is_laid_out_once(desk):
    jupyter.lay_out(LAB)
    (file,) = (desk.parent / "jupyter" / "workspaces").iterdir()
    laid = json.loads(file.read_text())
    assert laid["data"][f"terminal:{LAB}"]["data"]["name"] == LAB
    assert laid["data"][f"notebook:{LAB}.ipynb"]["data"]["path"] == f"{LAB}.ipynb"
    laid["data"] = {"moved": "by the student"}
    file.write_text(json.dumps(laid))
    jupyter.lay_out(LAB)
    assert json.loads(file.read_text()) == laid


def test_the_configuration_names_what_is_there():
    server = json.loads((jupyter.CONFIG / "jupyter_server_config.json").read_text())
    named = server["TerminalsExtensionApp"]["terminal_manager_class"]
    assert named == f"{Terminals.__module__}.{Terminals.__name__}"
    assert jupyter.environment()["JUPYTER_CONFIG_PATH"].startswith(str(jupyter.CONFIG))


def test_a_terminal_that_is_opened_stands_beside_the_notebook():
    """What overrides JupyterLab's settings is what its own schemas know."""
    said = json.loads((jupyter.CONFIG / "labconfig/default_setting_overrides.json").read_text())
    schemas = Path(get_app_dir()) / "schemas"
    for plugin, settings in said.items():
        schema = schemas / f"{plugin.replace(':', '/')}.json"
        jsonschema.validate(settings, json.loads(schema.read_text()))
    shell = said["@jupyterlab/application-extension:shell"]
    assert shell["layout"]["multiple"]["Terminal"]["options"] == {"mode": "split-right"}


def test_lab_stands_anywhere_among_the_options(desk, capfdbinary):
    assert run_words(["-c", "print $0 $1", "--lab", LAB, "a", "--lab"]) == 0
    assert capfdbinary.readouterr().out == b"a --lab\n"
    assert (desk.parent / "labs" / LAB / "machine" / "journal").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--lab", "nonsense"], "wparlab: no lab nonsense: "),
        (["--lab", LAB, "--machine", "x"], "one of them, please"),
        (["--lab"], "argument --lab: expected one argument"),
    ],
)
def test_what_shell_refuses(words, said, desk, capsys):
    try:
        status = run_words(words)
    except SystemExit as error:
        status = error.code
    assert status in (1, 2)
    assert said in capsys.readouterr().err
    assert not (desk.parent / "labs").exists()
