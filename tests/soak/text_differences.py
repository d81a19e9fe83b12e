"""Random calls of the filters, ours beside the real tools; what differs is printed.

.venv/bin/python -m tests.soak.text_differences 500 sort join …
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from tests.commands.judged import Answer, Case, agrees, judge, ours
from tests.soak.random_text import MAKERS, call


def theirs(case: Case) -> Answer | None:
    """What the real tool says; None where it is missing or never ends."""
    try:
        return judge(case)
    except Exception as error:  # a call that the judge cannot answer is left out
        print(f"left out: {case.line}: {type(error).__name__}", file=sys.stderr)
        return None


def seconded(case: Case, mine: Answer) -> bool:
    """Whether another awk answers as we do: then what awk says is no agreed thing."""
    if case.name != "awk" or shutil.which("gawk") is None:
        return False
    words = ["gawk", "--posix", *case.words[1:]]
    ran = subprocess.run(
        words, input=case.stdin, capture_output=True, text=True, env={"LC_ALL": "C"},
        encoding="latin-1", timeout=10, check=False, executable=shutil.which("gawk"),
    )  # fmt: skip
    return (ran.stdout, ran.returncode) == (mine.out, mine.status)


def differences(kind: str, count: int, start: int = 0) -> list[tuple[Case, Answer, Answer]]:
    """The calls whose answers differ, with the judge's answer and ours."""
    asked = [call(kind, seed) for seed in range(start, start + count)]
    found = []
    with ThreadPoolExecutor(2) as pool:
        for case, real in zip(asked, pool.map(theirs, asked), strict=True):
            if real is not None:
                mine = ours(case)
                if not agrees(mine, real) and not seconded(case, mine):
                    found.append((case, real, mine))
    return found


if __name__ == "__main__":
    for name in sys.argv[2:] or MAKERS:
        found = differences(name, int(sys.argv[1]))
        for case, real, mine in found[:6]:
            print(f"{case.line}\n  judge {real}\n  ours  {mine}")
        print(f"== {name}: {len(found)} of {sys.argv[1]} differ", flush=True)
