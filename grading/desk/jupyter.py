"""Starts JupyterLab on a lab: its notebook, and a terminal on its machine beside it.

Each lab has a workspace of its own (JupyterLab's word for what is open where). It is laid out
here once; from then on it is as the student left it. The configuration beside this module
holds for this JupyterLab alone.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from grading.lab import home

CONFIG = Path(__file__).resolve().parent / "config"


def layout(lab: str) -> dict[str, Any]:
    """A lab's workspace at first: the notebook, beside it a terminal that has its name."""
    notebook, terminal = f"notebook:{lab}.ipynb", f"terminal:{lab}"

    def area(widget: str) -> dict[str, Any]:
        return {"type": "tab-area", "currentIndex": 0, "widgets": [widget]}

    return {
        "data": {
            "layout-restorer:data": {
                "main": {
                    "dock": {
                        "type": "split-area",
                        "orientation": "horizontal",
                        "sizes": [0.6, 0.4],
                        "children": [area(notebook), area(terminal)],
                    },
                    "current": notebook,
                },
                "left": {"collapsed": True, "visible": True, "widgets": ["filebrowser"]},
                "right": {"collapsed": True, "visible": True, "widgets": []},
                "relativeSizes": [0, 1, 0],
            },
            notebook: {"data": {"path": f"{lab}.ipynb", "factory": "Notebook"}},
            terminal: {"data": {"name": lab}},
        },
        "metadata": {"id": lab},
    }


def command(folder: Path, lab: str) -> list[str]:
    """The command that starts JupyterLab in `folder` with a lab open."""
    words = [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={folder}",
        f"--LabApp.workspaces_dir={_workspaces()}",
        f"--LabApp.default_url=/lab/workspaces/{lab}/tree/{lab}.ipynb",
    ]
    return [*words, "--allow-root"] if os.getuid() == 0 else words


def environment() -> dict[str, str]:
    """Our environment, with our configuration before all other."""
    others = os.environ.get("JUPYTER_CONFIG_PATH")
    return {
        **os.environ,
        "JUPYTER_CONFIG_PATH": os.pathsep.join([str(CONFIG), *([others] if others else [])]),
    }


def lay_out(lab: str) -> None:
    """Lay a lab's workspace out, where there is none yet. Raises OSError."""
    from jupyterlab_server.workspaces_handler import WorkspacesManager

    manager = WorkspacesManager(str(_workspaces()))
    if not any(one["metadata"]["id"] == lab for one in manager.list_workspaces()):
        manager.save(lab, json.dumps(layout(lab)))


def start(folder: Path, lab: str, options: Sequence[str] = ()) -> None:
    """Become JupyterLab; `options` are its own. Raises OSError."""
    lay_out(lab)
    sys.stdout.flush()
    words = [*command(folder, lab), *options]
    os.execve(words[0], words, environment())


def _workspaces() -> Path:
    return home().absolute() / "jupyter" / "workspaces"
