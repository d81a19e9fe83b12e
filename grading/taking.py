"""Where students' notebooks lie, and how one gets there: never over work that was done."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NamedTuple

from grading import editions
from grading.work import Work


def desk() -> Path:
    """The folder students work in: $WPARLAB_NOTEBOOKS, else $WPARLAB_HOME/notebooks where
    WPARLAB_HOME is set, else ~/wparlab.
    """
    if said := os.environ.get("WPARLAB_NOTEBOOKS"):
        return Path(said).expanduser()
    if said := os.environ.get("WPARLAB_HOME"):
        return Path(said).expanduser() / "notebooks"
    return Path("~/wparlab").expanduser()


class Taken(NamedTuple):
    """Where a lab's notebook lies, and what was done about it."""

    path: Path
    #: Whether it was put there now.
    new: bool
    #: Where that of somebody else lies now, which was there.
    aside: Path | None = None
    #: The version of the lab that it is of; 0 where it does not say.
    version: int = 0

    def told(self, version: int) -> str:
        """What was done, in a line; `version` is the one that the lab is at."""
        if self.aside is not None:
            what = f"put there; the one drawn for somebody else is {self.aside.name} now"
        elif self.new:
            what = "put there"
        elif self.version and self.version != version:
            what = (
                f"as you left it, of version {self.version} of the lab, which is at {version} "
                "now: rename it to get that one"
            )
        else:
            what = "as you left it"
        return f"{self.path}: {what}"


def take(work: Work, folder: Path) -> Taken:
    """Put the student's edition into a folder. Nothing is written over: one that was drawn for
    somebody else (before they enrolled) is given another name.

    Nothing but the notebook is put there. Raises OSError, LabError.
    """
    work.prepare()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{work.lab.name}.ipynb"
    said = _about(path)
    aside = None
    if said.get("drawn", editions.drawn_for(work.lab)) != editions.drawn_for(work.lab):
        aside = _free(path)
        path.rename(aside)
    text = json.dumps(editions.student(work.lab), indent=1, ensure_ascii=False)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text + "\n")
    except FileExistsError:
        version = said.get("version")
        return Taken(path, False, None, version if isinstance(version, int) else 0)
    return Taken(path, True, aside)


def _free(path: Path) -> Path:
    """A name beside a notebook that nothing has."""
    at = 1
    while (free := path.with_name(f"{path.stem}.before-{at}.ipynb")).exists():
        at += 1
    return free


def _about(notebook: Path) -> dict[str, object]:
    """What a student's edition says of itself; nothing, where it is not there or none."""
    try:
        said = json.loads(notebook.read_text(encoding="utf-8"))["metadata"]["wparlab"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return said if isinstance(said, dict) else {}
