"""Which lab a kernel is for: the one that the notebook's metadata names.

    "metadata": {"wparlab": {"lab": "01_first_wpar"}, ...}

A kernel is not told which notebook it runs. JupyterLab and VS Code say it in
JPY_SESSION_NAME; else it is the one notebook of ours in the folder where the kernel was started
(nbval, nbclient).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

#: Set by Jupyter's server: the notebook's path.
SESSION = "JPY_SESSION_NAME"


def lab_of(notebook: Path) -> str:
    """The lab a notebook is of; "" where it names none or is no notebook."""
    try:
        found = json.loads(notebook.read_text(encoding="utf-8"))
        name = found["metadata"]["wparlab"]["lab"]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return name if isinstance(name, str) else ""


def lab_here(environment: Mapping[str, str], folder: Path) -> str:
    """The lab that a kernel started in `folder` is for; "" where nobody says."""
    session = environment.get(SESSION, "")
    if session:
        name = lab_of(folder / session) or lab_of(folder / Path(session).name)
        if name:
            return name
    names = {lab_of(one) for one in folder.glob("*.ipynb")} - {""}
    return names.pop() if len(names) == 1 else ""
