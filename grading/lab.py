"""A lab as it lies in its folder: title, machine, checkpoints; and where labs lie.

A lab's folder holds lab.toml (title, image, clock), checks.py (CHECKPOINTS), a notebook,
solution.t and near_misses/; see docs/writing-a-lab.md. Nothing here starts a machine.
"""

from __future__ import annotations

import importlib.util
import os
import tomllib
from pathlib import Path
from typing import NamedTuple

from grading.checks import Checkpoint
from grading.runner import require_order

#: The labs that come with wparlab.
LABS = Path(__file__).resolve().parent.parent / "labs"


class LabError(Exception):
    """A lab, or one of its checkpoints, is not there or not whole; says which and why."""


class Definition(NamedTuple):
    """What a lab's folder says. `clock` is virtual or real, `image` what is booted.

    `friendly`: whether a student may use `wparlab shell --friendly` on the lab's machine.
    """

    name: str
    title: str
    image: str
    clock: str
    folder: Path
    checkpoints: tuple[Checkpoint, ...]
    friendly: bool = False

    def checkpoint(self, name: str) -> Checkpoint:
        """The checkpoint of that name; raises LabError where there is none."""
        for one in self.checkpoints:
            if one.name == name:
                return one
        known = ", ".join(one.name for one in self.checkpoints)
        raise LabError(f"{self.name} has no checkpoint {name}; it has {known}")


def load(lab: str | os.PathLike[str]) -> Definition:
    """Read a lab, by its folder or by the name of one that comes with wparlab.

    Runs the lab's checks.py, as the lab's author wrote it. Raises LabError.
    """
    folder = Path(lab)
    if not (folder / "lab.toml").is_file():
        folder = LABS / lab
    try:
        about = tomllib.loads((folder / "lab.toml").read_text(encoding="utf-8"))
    except OSError as error:
        raise LabError(f"no lab {lab}: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise LabError(f"{folder / 'lab.toml'}: {error}") from error
    folder = folder.resolve()
    checkpoints = _checkpoints(folder)
    try:
        return Definition(
            folder.name,
            about["title"],
            about["image"],
            about.get("clock", "virtual"),
            folder,
            checkpoints,
            about.get("friendly", False),
        )
    except KeyError as error:
        raise LabError(f"{folder / 'lab.toml'} does not say its {error}") from error


def prepare_folder(folder: Path, friendly: bool) -> Path:
    """Make a machine's folder if need be, and say in it whether --friendly may be used.

    The file `plain` is what `wparlab shell` heeds; the journal notes who did not.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    plain = folder / "plain"
    if friendly:
        plain.unlink(missing_ok=True)
    else:
        plain.touch(mode=0o600)
    return folder


def machine_folder(lab: str) -> Path:
    """Where a student's machine for a lab is kept: $WPARLAB_HOME (~/.wparlab)/labs/<lab>."""
    home = os.environ.get("WPARLAB_HOME") or "~/.wparlab"
    return Path(home).expanduser() / "labs" / lab / "machine"


def _checkpoints(folder: Path) -> tuple[Checkpoint, ...]:
    file = folder / "checks.py"
    spec = importlib.util.spec_from_file_location(f"checks_of_{folder.name}", file)
    if spec is None or spec.loader is None or not file.is_file():
        raise LabError(f"{folder} has no checks.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    try:
        checkpoints: tuple[Checkpoint, ...] = module.CHECKPOINTS
    except AttributeError as error:
        raise LabError(f"{file} has no CHECKPOINTS") from error
    for one in checkpoints:
        try:
            require_order(one.checks)
        except ValueError as error:
            raise LabError(f"{file}, checkpoint {one.name}: {error}") from error
    return checkpoints
