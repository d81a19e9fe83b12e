"""Where students' notebooks lie, and how one gets there: never over work that was done."""

from __future__ import annotations

import json
import os
from pathlib import Path

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


def take(work: Work, folder: Path) -> tuple[Path, bool]:
    """Put the student's edition into a folder; where it is, and whether it was put there now.

    Nothing but the notebook is put there. Raises OSError, LabError.
    """
    work.prepare()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{work.lab.name}.ipynb"
    text = json.dumps(editions.student(work.lab), indent=1, ensure_ascii=False)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text + "\n")
    except FileExistsError:
        return path, False
    return path, True
