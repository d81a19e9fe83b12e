"""A journal replayed in processes that share nothing but the program: the same life."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from shell.live.journal import Header, Journal
from shell.live.machine import Live
from tests.soak.digest import digest_of, replay
from tests.soak.workload import ADMINISTRATION, lines

SCRIPT = Path(__file__).with_name("digest.py")
HOSTS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LANG": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4711", "TZ": "America/St_Johns", "LANG": "de_DE.UTF-8", "USER": "eve"},
)


def lived(path: Path, count: int) -> str:
    """Live a life and keep its journal; a digest of the machine at its end."""
    header = Header("aix6-beta", "virtual")
    live = Live.start(header, Journal(str(path), header))
    session = live.arrive("open", term="xterm")
    live.settle()
    other = live.arrive("open", term="xterm")
    live.settle()
    typed = lines(7)
    for number in range(count):
        line = ADMINISTRATION[number % len(ADMINISTRATION)]
        live.arrive("line", session.number, text=line)
        if number % 3:
            # While the first terminal's command runs, another one is typed at the second.
            live.arrive("line", other.number, text=next(typed).typed)
        live.settle()
    assert live.journal is not None
    live.journal.close()
    return digest_of(live.machine)


def check(folder: Path, count: int) -> None:
    journal = folder / "journal"
    end = lived(journal, count)
    wanted = replay(str(journal))
    assert wanted[-1].split()[1] == end
    for number, host in enumerate(HOSTS):
        cwd = folder / f"cwd{number}"
        cwd.mkdir()
        ran = subprocess.run(
            [sys.executable, str(SCRIPT), str(journal)],
            cwd=cwd,
            env={"PATH": os.environ["PATH"], "HOME": str(cwd), **host},
            capture_output=True,
            text=True,
            check=True,
        )
        assert ran.stdout.splitlines() == wanted


def test_a_replay_is_the_same_everywhere(tmp_path: Path) -> None:
    check(tmp_path, len(ADMINISTRATION))


@pytest.mark.soak
def test_a_long_replay_is_the_same_everywhere(tmp_path: Path) -> None:
    check(tmp_path, 1000)
