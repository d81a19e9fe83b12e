"""The kernel as Jupyter runs it: one session, on a machine of its own."""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager

SPEC = Path(__file__).parents[3] / "grading" / "kernel" / "spec" / "kernel.json"
#: Seconds after which something has gone wrong.
PATIENCE = 60.0

pytestmark = pytest.mark.slow


class Notebook:
    """A front end with one kernel."""

    def __init__(self, folder: Path) -> None:
        self.machine = folder / "home" / "labs" / "01_first_wpar" / "machine"
        (folder / "lab.ipynb").write_text(
            json.dumps({"metadata": {"wparlab": {"lab": "01_first_wpar"}}})
        )
        spec = KernelSpec(**json.loads(SPEC.read_text()))
        spec.argv[0] = sys.executable
        # By files: a port that was free may be somebody else's when the kernel binds it.
        place = tempfile.mkdtemp(prefix="kernel-", dir=folder)
        self.manager = KernelManager(transport="ipc", connection_file=f"{place}/kernel.json")
        self.manager._kernel_spec = spec
        environment = {**os.environ, "WPARLAB_HOME": str(folder / "home")}
        self.manager.start_kernel(cwd=str(folder), env=environment)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        #: What an earlier cell shows now.
        self.earlier = ""

    def run(self, cell: str, stop_when: str = "") -> str:
        """What a cell shows in the end; the stop button once `stop_when` was seen."""
        asked = self.client.execute(cell)
        shown: list[str] = []
        here = None
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                message = self.client.get_iopub_msg(timeout=1)
            except queue.Empty:
                continue
            if message["parent_header"].get("msg_id") != asked:
                continue
            kind, content = message["msg_type"], message["content"]
            identity = content.get("transient", {}).get("display_id")
            if kind == "display_data":
                shown.append(content["data"]["text/plain"])
                here = identity
            elif kind == "update_display_data" and identity == here:
                shown[-1] = content["data"]["text/plain"]
            elif kind == "update_display_data":
                self.earlier = content["data"]["text/plain"]
            elif kind in ("stream", "error"):
                shown.append(content.get("text") or content["evalue"])
            elif kind == "status" and content["execution_state"] == "idle":
                assert self.asked(asked)["status"] == "ok"
                return "\n".join(shown)
            if stop_when and stop_when in "".join(shown):
                self.manager.interrupt_kernel()
                stop_when = ""
        raise AssertionError(f"{cell} does not end: {shown}")

    def asked(self, message: str) -> Any:
        """The reply to a message; those to earlier ones go."""
        while True:
            reply = self.client.get_shell_msg(timeout=PATIENCE)
            if reply["parent_header"]["msg_id"] == message:
                return reply["content"]

    def kill_server(self) -> None:
        """Kill the machine's server: the process that works in the machine's folder."""
        servers = []
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):  # somebody else's, or gone
                if os.readlink(process / "cwd") == str(self.machine):
                    servers.append(int(process.name))
        assert servers
        for server in servers:
            os.kill(server, signal.SIGKILL)

    def close(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Notebook]:
    one = Notebook(tmp_path_factory.mktemp("notebook"))
    yield one
    one.close()


def test_cells_are_typed_and_nothing_is_to_be_run_first(notebook):
    assert notebook.run("uname -W\n\nhostname") == "# uname -W\n0\n# hostname\nuataix6"


def test_the_stop_button_is_ctrl_c_and_one_stays_inside(notebook):
    notebook.run("mkwpar -n w1 > /dev/null && startwpar w1 > /dev/null")
    assert notebook.run("clogin w1").startswith("# clogin w1\n")
    shown = notebook.run("print begun; tail -f /etc/hosts\nprint never", stop_when="begun\n")
    assert shown.endswith("[stopped with Ctrl-C; 1 line below was not typed]")
    assert notebook.run("hostname\nexit").splitlines()[1] == "w1"


def test_tab_completes_as_the_terminal_would(notebook):
    content = notebook.asked(notebook.client.complete("startwpar w", 11))
    assert content["matches"] == ["w1"]
    assert (content["cursor_start"], content["cursor_end"]) == (10, 11)
    content = notebook.asked(notebook.client.complete("lswpar -", 8))
    assert "-L" in content["matches"]
    content = notebook.asked(notebook.client.complete("%machi", 6))
    assert content["matches"] == ["%machine"]


def test_shift_tab_shows_the_synopsis(notebook):
    content = notebook.asked(notebook.client.inspect("startwpar w1", 4))
    assert "startwpar [-a] [-m]" in content["data"]["text/plain"]
    assert "Description" not in content["data"]["text/plain"]
    assert not notebook.asked(notebook.client.inspect("nonsense", 4))["found"]


def test_python_and_magics_are_there(notebook):
    assert notebook.run("%%python\nprint(6 * 7)") == "42\n"
    assert "wparlab shell --lab 01_first_wpar" in notebook.run("%machine")
    assert notebook.run("%checkpoint created") == "Checkpoint: wpar2 is created"
    assert "no checkpoint nonsense" in notebook.run("%checkpoint nonsense")


def test_the_machine_at_a_glance_is_drawn_anew_after_each_cell(notebook):
    shown = notebook.run("%glance")
    assert shown.startswith("LPAR uataix6, AIX 6.0.0.0: ")
    assert "WPAR w1: active\n" in shown
    assert notebook.run("mkwpar -n w2 > /dev/null") == "# mkwpar -n w2 > /dev/null"
    assert "WPAR w2: defined  <- changed" in notebook.earlier
    notebook.run("uname -W")
    assert "WPAR w2: defined\n" in notebook.earlier


def test_an_exit_is_told_and_the_next_cell_logs_in(notebook):
    shown = notebook.run("exit\ndate")
    assert "the next cell logs in anew; 1 line below was not typed]" in shown
    assert notebook.run("uname -W") == "# uname -W\n0"


def test_handing_in_asks_who_one_is(notebook):
    assert "wparlab enrol" in notebook.run("%submit")


def test_reset_asks_first(notebook):
    assert "%reset -f does it" in notebook.run("%reset")
    assert notebook.run("lswpar -qca name") == "# lswpar -qca name\nw1\nw2"
    assert "was thrown away" in notebook.run("%reset -f")
    assert notebook.run("lswpar -qca name") == "# lswpar -qca name"


def test_kernel_and_server_killed_lose_no_line_and_no_point(tmp_path):
    first = Notebook(tmp_path)
    try:
        first.run("mkwpar -n wpar2 -N interface=en1 address=10.1.1.82 netmask=255.255.252.0")
        first.kill_server()
        shown = first.run("uname -W")
        assert "the login has ended; the next cell logs in anew" in shown
        assert first.run("lswpar -qca name") == "# lswpar -qca name\nwpar2"
        first.kill_server()
    finally:
        first.close()  # it is killed, too
    journal = (first.machine / "journal").read_text()
    again = Notebook(tmp_path)
    try:
        assert again.run("lswpar -qca name") == "# lswpar -qca name\nwpar2"
        assert again.run("%checkpoint created") == "Checkpoint: wpar2 is created"
        summary = again.run("%%python\nprint(get_ipython().kernel.lab().summary())")
        assert summary.startswith("6 of ")
    finally:
        again.close()
    assert (again.machine / "journal").read_text().startswith(journal)
