"""What is run in Pyodide: every golden transcript, and every lab's checks on its solution.

Also runs anywhere else (`python -m tests.soak.pyodide.inside`), to compare.
"""

from __future__ import annotations

import difflib
import sys
import time
from collections.abc import Iterator

from grading.lab import LABS, load
from grading.lint.bench import Bench
from grading.outcomes import Outcome
from grading.replay.direct import Direct
from grading.script import read_script
from shell.live.journal import Header
from shell.live.machine import Live
from tests.transcript import FOLDER, Transcript


def main() -> int:
    """Run everything, print what went wrong and how long it took; 0 where nothing did."""
    print(f"Python {sys.version.split()[0]} on {sys.platform}")
    began = time.perf_counter()
    Direct(Live.start(Header("aix6-beta", "virtual")))
    print(f"a machine is booted and at its first prompt after {_since(began):.2f} s")
    wrong = 0
    for what, run in (("transcripts", transcripts), ("checks of labs", labs)):
        began = time.perf_counter()
        results = list(run())
        held = sum(not why for why in results)
        print(f"{held} of {len(results)} {what} hold, {_since(began):.1f} s")
        for why in filter(None, results):
            print(why)
        wrong += len(results) - held
    return int(wrong > 0)


def _since(began: float) -> float:
    return time.perf_counter() - began


def transcripts() -> Iterator[str]:
    """Play each golden transcript; "" where it comes out, else how it differs."""
    for path in sorted(FOLDER.rglob("*.t")):
        transcript = Transcript(path)
        try:
            written, _ = transcript.play()
        except Exception as error:  # one that breaks off is one that does not hold
            yield f"{path.name}: {type(error).__name__}: {error}"
            continue
        lines = difflib.unified_diff(transcript.lines, written, lineterm="", n=1)
        difference = "\n".join(lines)
        yield f"{path.name}:\n{difference}" if difference else ""


def labs() -> Iterator[str]:
    """Solve each lab stage by stage, look with its checks; "" for each that passes."""
    for folder in sorted(file.parent for file in LABS.glob("*/lab.toml")):
        lab = load(folder)
        stages = read_script(folder / "solution.t", lab.drawn).stages
        bench = Bench(lab)
        for one in lab.checkpoints:
            bench.type(stages[one.name])
            for result in bench.look(one.name):
                passed = result.outcome is Outcome.PASSED
                yield "" if passed else f"{lab.name}, {result.name}: {result}"


if __name__ == "__main__":
    sys.exit(main())
