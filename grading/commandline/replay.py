"""Watch what somebody did: a file that was handed in (or a machine's journal) is played back
in this terminal. Ctrl-C ends it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path

from grading.course.pace import asciicast, paced
from grading.course.submission import Unreadable, journals_of
from grading.lab import LabError
from grading.replay.playing import WINDOW, Played, Unplayable
from grading.replay.scenes import Scene, Scenes


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may be said."""
    parser.add_argument("file", metavar="FILE", help="what was handed in, or a journal")
    parser.add_argument("--speed", type=float, default=1.0, metavar="TIMES",
                        help="how many times as fast; 0: all at once")  # fmt: skip
    parser.add_argument("--from", dest="first", type=int, default=0, metavar="LINE",
                        help="begin at this line, as `wparlab grade` numbers them")  # fmt: skip
    parser.add_argument("--to", dest="last", type=int, metavar="LINE", help="end behind it")
    parser.add_argument("--list", action="store_true", help="only list what was typed")
    parser.add_argument("--shell", type=int, metavar="LINE",
                        help="open a terminal on a copy of the machine as it was behind "
                        "this line (0: before any)")  # fmt: skip
    parser.add_argument("--asciicast", metavar="FILE", help="write it for asciinema (v2)")


def run(asked: argparse.Namespace) -> int:
    """Do it; 1 where it does not play back. Raises LabError, OSError."""
    if asked.speed < 0:
        raise LabError("--speed: a number from 0 on")
    played: list[Played] = []
    try:
        before = 0
        for journal in journals_of(Path(asked.file)):
            played.append(Played(journal, before))
            before += played[-1].lines
        if asked.shell is not None:
            return _shell(played, asked.shell, before)
        scenes = _wanted(played, asked.first, asked.last)
        if asked.list:
            _list(scenes)
        elif asked.asciicast:
            window = next((one.window for one in played), WINDOW)
            cast = asciicast(scenes, asked.file, window, asked.speed or 1.0)
            with open(asked.asciicast, "w", encoding="utf-8") as file:
                file.writelines(cast)
        else:
            _show(scenes, asked.speed)
    except (Unreadable, Unplayable) as error:
        raise LabError(f"{asked.file}: {error}") from None
    except KeyboardInterrupt:
        print()
        return 130
    return 0


def _wanted(played: list[Played], first: int, last: int | None) -> Iterator[Scene]:
    """The scenes from one line to another; a machine that was thrown away is not told."""
    every = (scene for one in played for scene in Scenes(one))
    begun = (scene for scene in every if scene.line >= first)
    return takewhile(lambda scene: last is None or scene.line <= last, begun)


def _list(scenes: Iterable[Scene]) -> None:
    for scene in scenes:
        if scene.typed:
            said = scene.text.rstrip() or "(what is not shown: keys, a password)"
            print(f"{scene.line:>5}  login {scene.session}  {said}")


def _show(scenes: Iterable[Scene], speed: float) -> None:
    for wait, text in paced(scenes):
        if speed and wait:
            sys.stdout.flush()
            time.sleep(wait / speed)
        sys.stdout.write(text)
    print()


def _shell(played: list[Played], line: int, lines: int) -> int:
    """A terminal on a copy, which is thrown away when it is left; the shell's status."""
    from shell.terminal import main as terminal

    if not 0 <= line <= lines:
        raise LabError(f"--shell: a line from 0 to {lines}")
    one = next(one for one in reversed(played) if one.before <= max(line - 1, 0))
    with tempfile.TemporaryDirectory(
        prefix="wparlab-replay-", ignore_cleanup_errors=True
    ) as folder:
        machine = Path(folder) / "machine"
        machine.mkdir(mode=0o700)
        (machine / "journal").write_bytes(one.until(line))
        print(f"the machine as it was behind line {line}; what you do here changes a copy")
        sys.stdout.flush()
        status = terminal.main(["shell", "--machine", str(machine)])
        terminal.main(["shell", "--machine", str(machine), "--farewell", "the copy is gone"])
    return status
