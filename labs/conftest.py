"""For `pytest --nbval labs`: every notebook begins on a machine of its own, a new one."""

import os
import tempfile

_home = tempfile.TemporaryDirectory(prefix="wparlab-")


def pytest_configure(config):
    """Kernels inherit the environment: the student's own machines stay as they are."""
    os.environ["WPARLAB_HOME"] = _home.name
    # nbval knows no output that changes: a cell is shown when it has ended.
    os.environ["WPARLAB_LIVE"] = "0"
