"""A student at a browser: JupyterLab as `wparlab lab` starts it, and Debian's chromium.

Every action (a click, keys pressed, a text typed) is counted. Nothing sleeps: what is to come
is waited for.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

CHROMIUM = Path("/usr/bin/chromium")
#: As root in a container; and no talk with Google's hosts (a closed network refuses it).
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 800, "height": 700}
LAB = "01_first_wpar"
#: Seconds after which something has gone wrong.
PATIENCE = 60


class Desk:
    """`wparlab lab`, running, in a home of its own."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.notebooks = folder / "wparlab"
        self.notebook = self.notebooks / f"{LAB}.ipynb"
        self.environment = {
            **os.environ,
            "HOME": str(self.home),
            "WPARLAB_HOME": str(self.home / ".wparlab"),
            "WPARLAB_NOTEBOOKS": str(self.notebooks),
            "JUPYTER_PORT": "0",
            "JUPYTER_TOKEN": "",
        }
        self.home.mkdir()
        self.log = folder / "log"
        self.url = ""
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [*self._program, "lab", LAB, "--no-browser"],
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        until = time.monotonic() + PATIENCE
        while not self.url:
            if self.process.poll() is not None or time.monotonic() > until:
                raise AssertionError(self.log.read_text())
            found = re.search(r"http://127\S+", self.log.read_text())
            self.url = found[0] if found else ""
            time.sleep(0.05)

    _program = (sys.executable, "-m", "grading.commandline.main")

    def shell(self, commands: str) -> str:
        """What commands print on the lab's machine, typed from elsewhere."""
        words = [*self._program, "shell", "--lab", LAB, "-c", commands]
        ran = subprocess.run(words, env=self.environment, capture_output=True, text=True)
        return ran.stdout

    def until(self, commands: str, printed: str) -> None:
        """Wait until commands on the machine print something."""
        until = time.monotonic() + PATIENCE
        while (seen := self.shell(commands)) != printed:
            assert time.monotonic() < until, seen

    def close(self) -> None:
        """Stop the server, the kernels and terminals with it, and the lab's machine."""
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


class Student:
    """One page, and the hands on it."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.actions = 0
        page.set_default_timeout(PATIENCE * 1000)
        page.on("dialog", lambda asked: asked.accept())  # leave the page? yes

    # --- hands -------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys, an action each."""
        for key in keys:
            self.actions += 1
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        """Type a text."""
        self.actions += 1
        self.page.keyboard.type(text)

    def click(self, where: Any) -> None:
        """Click on something."""
        self.actions += 1
        where.click()

    def run(self) -> None:
        """Run the cell one is in, and wait until one is in the cell below."""
        cell = self.page.locator(".jp-Notebook .jp-Cell.jp-mod-active").element_handle()
        self.press("Shift+Enter")
        self.page.wait_for_function(
            "cell => !cell.classList.contains('jp-mod-active')"
            " && document.activeElement.closest('.jp-Notebook')",
            arg=cell,
        )

    def new_cell(self, text: str) -> None:
        """Have a cell below the notebook's first one, with a text; one is in it."""
        self.click(self.cell("oslevel -r").locator(".cm-content"))
        self.press("Escape", "b")
        editor = ".jp-Cell.jp-mod-active .cm-content"
        self.page.locator(editor, has_not_text="oslevel").wait_for()
        self.press("Enter")
        self.page.locator(f"{editor}:focus").wait_for()
        self.type(text)

    def restart(self) -> None:
        """Restart the kernel with the keyboard's 0 0, and say yes."""
        self.press("Escape", "0", "0")
        self.page.locator(".jp-Dialog .jp-mod-accept:focus").wait_for()
        self.press("Enter")
        self.page.locator(".jp-Dialog").wait_for(state="detached")

    # --- eyes --------------------------------------------------------------------------------

    def opened(self, url: str = "") -> None:
        """Load the page, or load it again, and wait until the kernel has nothing to do."""
        if url:
            self.page.goto(url)
        else:
            self.page.reload()
        self.page.locator(".jp-Terminal .xterm-screen").wait_for()
        self.page.locator(".jp-Notebook .jp-Cell").first.wait_for()
        self.idle()

    def idle(self) -> None:
        """Wait until the kernel is idle, as the status bar says."""
        self.page.locator("#jp-main-statusbar", has_text="(wparlab) | Idle").wait_for()

    def saved(self, notebook: Path, text: str) -> None:
        """Wait until the notebook is saved by itself, with a text in it.

        What comes while JupyterLab saves is in no file, and still it calls the notebook saved:
        then somebody who wants it saved presses Ctrl-S.
        """
        until = time.monotonic() + PATIENCE
        while True:
            self.page.locator(".lm-TabBar-tab.jp-mod-dirty").wait_for(state="detached")
            if text in notebook.read_text():
                return
            assert time.monotonic() < until, f"not saved: {text}"
            self.press("Control+s")

    def checkpoint(self) -> Any:
        """The first checkpoint's cell, which one is in; its panel is there, and connected."""
        cell = self.cell("%checkpoint created")
        self.click(cell.locator(".cm-content"))
        self.page.locator(".wparlab-panel").first.wait_for()
        self.connected()
        return cell

    def connected(self) -> None:
        """Wait until nothing in a panel is shown with a broken link."""
        cut = self.page.locator(".wparlab-checkpoint .jupyter-widgets-disconnected")
        cut.first.wait_for(state="detached")

    def typing_in_terminal(self, count: int) -> None:
        """Wait until there are so many terminals, and what is typed goes to one."""
        self.page.wait_for_function(
            "count => document.querySelectorAll('.jp-Terminal').length === count"
            " && document.activeElement.closest('.jp-Terminal')",
            arg=count,
        )

    def cell(self, text: str) -> Any:
        """The code cell that has a text; scrolled to."""
        found = self.page.locator(".jp-CodeCell", has_text=text).first
        found.scroll_into_view_if_needed()
        return found

    def fill(self, cell: Any, text: str) -> None:
        """Click into a cell and type another text over the one that is there."""
        self.click(cell.locator(".cm-content"))
        self.press("Control+a")
        self.type(text)

    def panel(self) -> Any:
        """The first panel."""
        return self.page.locator(".wparlab-panel").first

    def says(self, words: str) -> None:
        """Wait until the panel says some words."""
        self.page.locator(".wparlab-panel", has_text=words).first.wait_for()

    def says_no_more(self, words: str) -> None:
        """Wait until no panel says some words."""
        self.page.locator(".wparlab-panel", has_text=words).first.wait_for(state="detached")

    def shows(self, text: str) -> None:
        """Wait until some cell's screen has a text."""
        self.page.wait_for_function(
            "text => [...document.querySelectorAll('.wparlab-screen')]"
            ".some(it => it.innerText.includes(text))",
            arg=text,
        )

    def done(self) -> None:
        """Wait until no cell runs, and the panels have looked at what became of them."""
        running = self.page.locator(".jp-InputArea-prompt", has_text="[*]")
        running.first.wait_for(state="detached")

    def theme(self, name: str) -> None:
        """Choose a theme in the menu."""
        bar = self.page.locator("#jp-MainMenu")
        self.click(bar.get_by_text("Settings", exact=True))
        self.click(self.page.locator(".lm-Menu-itemLabel", has_text="Theme").first)
        self.click(self.page.locator(".lm-Menu-itemLabel").get_by_text(name, exact=True))
        self.page.locator("body[data-jp-theme-light='false']").wait_for(state="attached")
        self.page.locator("#jupyterlab-splash").wait_for(state="detached")

    def button(self, words: str) -> Any:
        """The first panel's button."""
        return self.page.get_by_role("button", name=words, exact=True).first

    def focus(self) -> str:
        """The text of the element that has the focus."""
        return str(self.page.evaluate("document.activeElement.innerText"))

    def picture(self, name: str) -> None:
        """Keep a picture of the page, where somebody wants pictures (`make pictures`)."""
        if folder := os.environ.get("WPARLAB_PICTURES"):
            self.page.screenshot(path=Path(folder) / name)

    def faults(self) -> list[str]:
        """What axe finds wrong with what is ours on the page: panels, buttons, screens."""
        from axe_playwright_python.sync_playwright import Axe

        ours = [[".wparlab-panel"], [".jp-OutputArea .jupyter-button"], [".wparlab-screen"]]
        found = Axe().run(self.page, context={"include": ours})
        return [
            f"{one['id']}: {node['target']} {node['failureSummary']}"
            for one in found.response["violations"]
            for node in one["nodes"]
        ]
