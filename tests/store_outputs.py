"""Run notebooks and store what they show: `python -m tests.store_outputs labs/*/*.ipynb`.

For a lab's author, after a change; `pytest --nbval labs` then compares byte for byte.
What would differ from run to run (ids of widgets and cells, times) is left out.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

WIDGET = "application/vnd.jupyter.widget-view+json"
#: What metadata keep of a kernel: what every run of it says.
KERNELS = {
    "python3": (
        {"display_name": "Python 3", "language": "python", "name": "python3"},
        {"name": "python"},
    ),
    "wparlab": (
        {"display_name": "AIX 6 (wparlab)", "language": "ksh", "name": "wparlab"},
        {"name": "ksh"},
    ),
}


def clean(notebook: dict[str, Any]) -> dict[str, Any]:
    """The notebook without traces of one particular run; cells are numbered."""
    lab = notebook["metadata"]["wparlab"]
    kernel, language = KERNELS[notebook["metadata"]["kernelspec"]["name"]]
    notebook["metadata"] = {
        "kernelspec": kernel, "language_info": language, "wparlab": lab,
    }  # fmt: skip
    count = 0
    for number, cell in enumerate(notebook["cells"], 1):
        cell["id"] = f"cell-{number:02}"
        cell["metadata"] = {
            name: value for name, value in cell["metadata"].items() if name == "tags"
        }
        if cell["cell_type"] != "code":
            continue
        count += 1
        # nbval takes a cell without a count for one that was never run.
        cell["execution_count"] = count
        for output in cell["outputs"]:
            output.get("data", {}).pop(WIDGET, None)
            if "execution_count" in output:
                output["execution_count"] = count
    return notebook


def store(path: Path, home: Path | None = None) -> None:
    """Run one notebook on a new machine and write it back with its outputs.

    `home` is where the work on the lab lies, else a place of its own.
    """
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory(prefix="wparlab-") as new:
        os.environ.update(WPARLAB_HOME=str(home or new), WPARLAB_LIVE="0")
        client = NotebookClient(
            notebook,
            kernel_name=notebook["metadata"]["kernelspec"]["name"],
            store_widget_state=False,
            resources={"metadata": {"path": str(path.parent)}},
        )
        client.execute()
    text = json.dumps(clean(notebook), indent=1, ensure_ascii=False, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        store(Path(argument))
