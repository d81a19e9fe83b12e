"""What a kernel asks of the JupyterLab that shows its notebook: to open a terminal.

By ipylab, which passes JupyterLab's own commands on. Other front ends (nbval, VS Code) do not
hear it.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import ipylab


@cache
def _front() -> Any:
    return ipylab.JupyterFrontEnd()


def open_terminal(name: str) -> None:
    """Go to the terminal of that name; where it is not open, it is opened."""
    _front().commands.execute("terminal:open", {"name": name})
