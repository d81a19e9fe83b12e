"""The Korn shell beside Debian's ksh93: the same line typed into both, by turns.

Both shells are there already: ours a login in this process, ksh93 a process that reads its
standard input, so that neither's start is counted. Where ksh93 is not installed a row says
so and has no verdict.
"""

from __future__ import annotations

import gc
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.engine import Shell
from benchmarks.measure import LEAST, Row, median, repeat, timed
from emulator.images import boot
from shell.syntax import Lines

KSH = shutil.which("ksh93") or ""
ABSENT = "no ksh here"
#: How many times as long as ksh93 the language may take: it is C, we are not.
SLOWER = 10
#: Lines of the files that are read, and words of the one that is split.
LINES, WORDS = 10_000, 1_000

#: Name, what is run, how many turns it takes here, how many times as many ksh93 is given.
#: `{n}` is the number of turns, `{f}` the folder with the files.
LOOPS = (
    ("empty loop: while ((i<n)) ((i+=1))", "i=0; while ((i<{n})); do ((i+=1)); done", 5000, 10),
    ("while [ ] with i=$((i+1))", "i=0; while [ $i -lt {n} ]; do i=$((i+1)); done", 2000, 10),
    (f"for i in $(cat f), {WORDS} words, with :", "for i in $(cat {f}/words); do :; done",
     WORDS, 1),
    ("x=$(echo x)", "i=0; while ((i<{n})); do x=$(echo x); ((i+=1)); done", 1000, 5),
    ("function calls", "f() { :; }; i=0; while ((i<{n})); do f; ((i+=1)); done", 10_000, 1),
    ("while read line, from a file", "while read line; do :; done < {f}/lines", LINES, 1),
    ("while read line, from a pipe", "cat {f}/lines | while read line; do :; done", LINES, 1),
    ("append: echo x >> f",
     "> {f}/log; i=0; while ((i<{n})); do echo x >> {f}/log; ((i+=1)); done", 1000, 2),
    ("append: print -u3 x",
     "exec 3> {f}/log; i=0; while ((i<{n})); do print -u3 x; ((i+=1)); done; exec 3>&-",
     2000, 2),
)  # fmt: skip

#: What programs do, each with `wc` or `tail` so that little is shown.
PROGRAMS = (
    ("cat f | grep 77 | wc -l", 1.0),
    ("awk '{ n += $2 } END { print n }' f", None),
    ("sed -e 's/line/LINE/' f | tail -1", None),
    ("sort -k 2nr f | tail -1", None),
)

#: One of each: what a large script is made of.
SCRIPT = """\
# check_{n}: is there room?
function check_{n} {
    typeset -i used=0 limit=${1:-90}
    df -k | while read device blocks free percent rest; do
        [[ $device = Filesystem ]] && continue
        used=${percent%\\%}
        if ((used > limit)) && [ -n "$rest" ]; then
            print -u2 "${0##*/}: $device is $percent full (\\$limit $limit)"
            failed=$((failed + 1))
        fi
    done
    case $failed in
    0 | '') return 0 ;;
    [1-9]*) echo "$(date): $failed of them" >> /tmp/check.log 2>&1 ;;
    esac
    for name in "$@" last; do
        print -r -- 'name:' "$name" `basename $name`
    done
}
"""


class Ksh:
    """A ksh93 that runs what it is given, line by line."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [KSH], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"}, text=True, bufsize=1,
        )  # fmt: skip

    def type(self, line: str) -> str:
        """Run a line to its end; what it printed."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(f"{line}\nprint '<over>'\n")
        shown = ""
        for read in self.process.stdout:
            if read == "<over>\n":
                return shown
            shown += read
        raise RuntimeError(f"ksh93 is gone: {line}")

    def close(self) -> None:
        """Let it go."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


class Both:
    """Our shell and, where there is one, ksh93, with the same files."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.ours = Shell(boot())
        self.ksh = Ksh() if KSH else None
        files = {
            "words": "".join(f"word{number}\n" for number in range(WORDS)),
            "lines": "".join(f"line {number} of them\n" for number in range(LINES)),
        }
        self.ours.type("mkdir /tmp/bench")
        for name, text in files.items():
            Path(folder, name).write_text(text)
            self.ours.files.write(f"/tmp/bench/{name}", text)

    def times(self, ours: str, theirs: str, check: bool = False) -> tuple[float, float]:
        """Medians in milliseconds of a line here and a line there; 0 where no ksh93 is.

        `check`: both must print the same. Raises RuntimeError where they do not.
        """
        ours = ours.replace("{f}", "/tmp/bench")
        theirs = theirs.replace("{f}", self.folder)
        shown = self.ours.type(ours)
        if self.ksh is not None and check:
            printed = self.ksh.type(theirs).strip()
            if printed not in shown:
                raise RuntimeError(f"{ours}: {shown!r}, ksh93 {printed!r}")
        gc.collect()
        here: list[float] = []
        there: list[float] = []
        for _ in range(LEAST):
            with timed(here):
                self.ours.type(ours)
            if self.ksh is not None:
                with timed(there):
                    self.ksh.type(theirs)
        return median(here), median(there) if there else 0.0


@contextmanager
def both() -> Iterator[Both]:
    """Both shells, in folders that are thrown away afterwards."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        shells = Both(folder)
        try:
            yield shells
        finally:
            if shells.ksh is not None:
                shells.ksh.close()


def compared(
    name: str, mine: float, theirs: float, target: float | None, said: Callable[[float], str]
) -> Row:
    """A row that says how many times as long as ksh93 we take; `said` words one time."""
    if not theirs:
        return Row(name, mine, reference=f"{said(mine)}; {ABSENT}")
    beside = f"{said(mine)}, ksh93 {said(theirs)}"
    return Row(f"{name}, against ksh93", mine / theirs, target, "times", beside)


def language() -> Iterator[Row]:
    """Loops, substitutions, functions, `read`, appending: turns per second."""
    with both() as shells:
        for name, text, turns, more in LOOPS:
            mine, theirs = shells.times(
                text.replace("{n}", str(turns)), text.replace("{n}", str(turns * more))
            )
            yield compared(
                name, mine / turns, theirs / turns / more, SLOWER,
                lambda one: f"{1000 / one:,.0f} a second",
            )  # fmt: skip
        yield _appending(shells.ours)


def _appending(shell: Shell) -> Row:
    """The same lines appended to an empty file and to a large one: no slower."""
    line = "exec 3>> {}; i=0; while ((i<300)); do print -u3 x; ((i+=1)); done; exec 3>&-"
    empty: list[float] = []
    large: list[float] = []
    for _ in range(LEAST):
        shell.files.write("/tmp/bench/empty", "")
        shell.files.write("/tmp/bench/large", "x\n" * 500_000)
        with timed(empty):
            shell.type(line.format("/tmp/bench/empty"))
        with timed(large):
            shell.type(line.format("/tmp/bench/large"))
    first, second = median(empty), median(large)
    return Row(
        "300 lines appended to 1 MB, against an empty file", second / first, 2, "times",
        f"empty {first:.3g} ms, 1 MB {second:.3g} ms",
    )  # fmt: skip


def pipelines() -> Iterator[Row]:
    """Programs on a file of many lines; the real ones are forked."""
    with both() as shells:
        for line, target in PROGRAMS:
            text = line.replace(" f", " {f}/lines")
            mine, theirs = shells.times(text, text, check=True)
            name = f"{line}, {LINES} lines"
            yield compared(name, mine, theirs, target, lambda one: f"{one:.3g} ms")


def parsing() -> Iterator[Row]:
    """A script of some thousand lines, parsed and not run; `ksh -n` is started for it."""
    text = "".join(SCRIPT.replace("{n}", str(number)) for number in range(150))
    lines = text.count("\n")

    def parse() -> None:
        reader = Lines(text, {})
        while reader.read() is not None:
            pass

    # Of another process only the time that passes is known: both by that.
    wall = time.perf_counter
    mine = repeat(parse, LEAST, wall)
    theirs = 0.0
    if KSH:
        with tempfile.NamedTemporaryFile("w") as file:
            file.write(text * 10)
            file.flush()
            started = repeat(lambda: _run(KSH, "-n", "/dev/null"), LEAST, wall)
            read = repeat(lambda: _run(KSH, "-n", file.name), LEAST, wall)
            theirs = (read - started) / 10
    yield compared(
        f"parsing a script of {lines} lines", mine, theirs, None,
        lambda one: f"{lines / one * 1000:,.0f} lines a second",
    )  # fmt: skip


def _run(*words: str) -> None:
    subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, check=True)


def imports() -> Iterator[Row]:
    """`import shell.running` in new interpreters, timed in them: their own start not.

    Processor time, for a host that is busy would be measured otherwise.
    """
    code = (
        "import sys, time\nbegin = time.process_time()\nimport shell.running\n"
        "print(time.process_time() - begin)\nassert 'prompt_toolkit' not in sys.modules"
    )
    words = [sys.executable, "-c", code]
    times = [
        float(subprocess.run(words, capture_output=True, check=True).stdout)
        for _ in range(LEAST)
    ]
    yield Row("import of the shell, in a new process", median(times), 40)
