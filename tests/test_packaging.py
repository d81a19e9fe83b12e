"""What installs wparlab elsewhere names what is there: container, devcontainer, Binder, make.

No image is built here; these files are read.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib

import pytest

from grading.commandline.main import COMMANDS
from tests.sources import ROOT


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_dockerfile_copies_installs_and_starts() -> None:
    lines = re.sub(r"\\\n", " ", text("Dockerfile")).splitlines()
    steps = [line.split(None, 1) for line in lines if line and not line.startswith("#")]
    words = [step for step, _ in steps]
    assert words[0] == "FROM"
    assert words.index("COPY") < words.index("USER") < words.index("CMD")
    said = dict(steps)
    where = said["COPY"].split()[1]
    runs = [rest for step, rest in steps if step == "RUN"]
    assert any(f"install --no-cache-dir {where}" in rest for rest in runs)
    config = next(rest for step, rest in steps if "jupyter_server_config" in rest)
    assert json.loads(config.split("'")[1])["ServerApp"]["ip"] == "0.0.0.0"
    program, command, option = json.loads(said["CMD"])
    assert program in tomllib.loads(text("pyproject.toml"))["project"]["scripts"]
    assert command in COMMANDS
    assert option == "--no-browser"
    assert said["EXPOSE"] in said["ENV"]


def test_the_dockerfile_takes_a_python_that_is_new_enough() -> None:
    for said in (text("Dockerfile"), text(".devcontainer/devcontainer.json")):
        found = re.search(r"python:(\d+)\.(\d+)", said)
        assert found
        assert (int(found[1]), int(found[2])) >= (3, 11)
    assert text("binder/runtime.txt") == "python-3.12\n"


def test_the_devcontainer_makes_what_make_has() -> None:
    said = json.loads(text(".devcontainer/devcontainer.json"))
    makefile = text("Makefile")
    for step in ("postCreateCommand", "postAttachCommand"):
        program, target = said[step].split()
        assert program == "make"
        assert re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE)
    assert said["forwardPorts"] == [int(said["containerEnv"]["JUPYTER_PORT"])]


@pytest.mark.parametrize("name", ["binder/postBuild", "binder/start", ".ci/install-browser"])
def test_scripts_can_be_run(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)
    subprocess.run(["sh", "-n", ROOT / name], check=True)


def test_binder_installs_us() -> None:
    assert text("binder/requirements.txt") == ".\n"
    assert "wparlab lab --no-open" in text("binder/postBuild")
    assert "grading.desk.jupyter import CONFIG" in text("binder/start")


def test_a_student_installs_no_more_than_is_needed() -> None:
    makefile = text("Makefile")
    begins, ends = makefile.index("\n.venv/student:"), makefile.index("\n.venv/installed:")
    student = makefile[begins:ends]
    assert "install --disable-pip-version-check --progress-bar on -e .\n" in student
    assert "[test" not in student and "--quiet" not in student
    for target in ("lab", "shell"):
        assert f"\n{target}: .venv/student\n" in makefile
