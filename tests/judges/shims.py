"""A folder of small programs, named as AIX's, that run on one machine.

A client that looks for its commands along PATH finds these first, and hardly anything of the
host's. Each hands its command line to `wparlab shell -c`, in the global environment or inside
a workload partition, and notes it down, so that a test can see what a client asked.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
#: What the clients ask AIX for. Preludes alone read files, with `cat`.
NAMES = (
    "arp", "df", "entstat", "genkex", "getconf", "hostname", "ifconfig", "lparstat", "lsattr",
    "lscfg", "lsconf", "lsdev", "lsfs", "lslpp", "lslv", "lsps", "lspv", "lsvg", "lsvpd",
    "lswpar", "mount", "netstat", "odmget", "oslevel", "pagesize", "pmcycles", "ps", "svmon",
    "swap", "uname", "uptime", "who", "files/cat",
)  # fmt: skip
#: What a client needs of the host.
TOOLS = ("sh", "grep", "ruby", "perl", "env")
SHIM = """#!/bin/sh
echo {name} "$@" >>{log}
exec {python} -I -S {call} shell --machine {folder} -c '{inside}"$0" "$@"' {name} "$@"
"""
#: `wparlab`, without what a Python that is installed looks for first.
CALL = """import sys
sys.path.insert(0, {root!r})
from shell.terminal.main import main
sys.exit(main())
"""


class Shims:
    """The programs of one partition of the machine kept in a folder."""

    def __init__(self, place: Path, folder: Path, wpar: str = "") -> None:
        self.place = place / (wpar or "global")
        self.empty, self.tools = self.place / "empty", self.place / "tools"
        for part in (self.empty, self.tools, self.place / "files"):
            part.mkdir(parents=True)
        self.log = self.place / "asked"
        call = self.place / "call.py"
        call.write_text(CALL.format(root=str(HERE.parent.parent)))
        for path in NAMES:
            shim = self.place / path
            inside = f"clogin {wpar} " if wpar else ""
            shim.write_text(
                SHIM.format(
                    name=shim.name,
                    log=self.log,
                    python=sys.executable,
                    call=call,
                    folder=folder,
                    inside=inside,
                )
            )
            shim.chmod(0o755)
        for tool in TOOLS:
            if found := shutil.which(tool):
                (self.tools / tool).symlink_to(found)

    def run(self, *words: str, more: str = "") -> str:
        """Run a client, with `more` of the host's PATH; what it printed. It must succeed."""
        environment = {
            "JUDGES": str(self.place), "LC_ALL": "C", "HOME": str(self.empty),
            "PATH": f"{self.place}:{self.tools}:{more}",
        }  # fmt: skip
        done = subprocess.run(
            words,
            env={**os.environ, **environment}, cwd=self.empty, text=True,
            capture_output=True, timeout=300,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def asked(self) -> list[str]:
        """The command lines that came, in order."""
        return self.log.read_text().splitlines() if self.log.exists() else []


def needs(client: str) -> pytest.MarkDecorator:
    """The mark of tests that are skipped where a client is not installed."""
    return pytest.mark.skipif(
        shutil.which(client) is None,
        reason=f"{client} is not installed here (.ci/install-judges installs it)",
    )
